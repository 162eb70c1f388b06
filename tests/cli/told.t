# What an import tells of somebody's own record, of a form or of an entry is listed with the record, and on the screen for the visit.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01; cp $PROJECT/examples/clinic/leeboard.yaml .; leeboard store init --quiet
$ cat > told.sh <<'END'
> # what is told of each person named
> for p in "$@"; do leeboard intake show $p --json | jq -c '.told[] | [.what, .object, .text]'; done
> END
$ cat > take.sh <<'END'
> # --options, then resources: an import of them, and what it tells
> n=$(( $(cat n 2>/dev/null || echo 0) + 1 )); echo $n > n; options=; while [ "${1#--}" != "$1" ]; do options="$options $1 $2"; shift 2; done
> printf '%s\n' "$@" > in$n.ndjson; leeboard intake import --from fhir in$n.ndjson $options --json 2>told.txt | jq -c 'select(.type == "summary") | [.stored, .unchanged, .held, .told]'
> END

# Placeholders; then another name under the same code. What somebody corrects by hand is nothing that an import told.
$ printf 'patient.code,patient.name.given,patient.name.family,patient.birth_date\nR-1,Ruth,Adler,1984-05-06\nunknown,Greg,Boone,1971-12-30\nR-3,Old,Man,1900-01-01\n' > one.csv; leeboard intake import one.csv --json | jq -c 'select(.type == "summary").told'; sed -i 's/Adler/Adlar/' one.csv; leeboard intake import one.csv --json | jq -c 'select(.type == "summary").told'
{"blank-cell-word":1,"not-identifying":1}
{"identity-changed":1}
$ sh told.sh R-1 P-0001 R-3; leeboard intake show R-1 | sed -n '/^Told/,/^$/p'; leeboard report visit R-1 | sed -n '/^Told/,/^$/p'
["identity-changed","R-1","an import changed name, birth date or sex (since 2026-12-01)"]
["blank-cell-word","P-0001","a word for nothing stood where the code goes; the code is ours (since 2026-12-01)"]
["not-identifying","R-3","an identifier or the birth date only fills its place, and finds nobody (since 2026-12-01)"]
Told but not understood
  R-1  an import changed name, birth date or sex (since 2026-12-01)  (identity-changed)
Told but not understood
  - ! an import changed name, birth date or sex (since 2026-12-01)…
Due
  - today: GAD-7, never filled in yet
  - today: PHQ-9, never filled in yet
Newest scores (no earlier visit recorded)
  nothing recorded
Plan
  no plan yet: leeboard plan draft R-1
Triggers
  no open trigger recorded
  no use logged; 0 of 28 days logged, 28 unknown
Still unknown
  no plan yet, so no question is open
$ leeboard intake show R-1 --as-of 2026-11-30 --json | jq -c .told
[]
$ echo '{patient: {name: {family: Holm}}}' | leeboard intake update P-0001 - --reason married --actor S-03 --quiet; sh told.sh P-0001
P-0001 revised (E-2)
["blank-cell-word","P-0001","a word for nothing stood where the code goes; the code is ours (since 2026-12-01)"]

# A source that contradicts itself, sends a part, sends an older state, deletes a record, and gets a name.
$ sh take.sh '{"resourceType":"Patient","id":"7","meta":{"versionId":"2","tag":[{"code":"SUBSETTED"}]},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08","extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"M"},{"url":"http://open.epic.com/fhir/StructureDefinition/birth-sex","valueCodeableConcept":{"coding":[{"code":"F"}]}}]}'; sh told.sh P-0002
[1,0,0,{"partial-resource":1}]
["partial-resource","P-0002","its source sent a part of it; what was left out stands as it was (since 2026-12-01)"]
$ sh take.sh '{"resourceType":"Condition","id":"c","meta":{"versionId":"2"},"clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},"recordedDate":"2026-11-10","subject":{"reference":"Patient/7"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]}}'; sh take.sh '{"resourceType":"Condition","id":"c","meta":{"versionId":"1"},"clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"provisional"}]},"recordedDate":"2026-11-10","subject":{"reference":"Patient/7"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]}}'
[1,0,0,{}]
[0,1,0,{"older-version":1}]
$ sh take.sh '{"resourceType":"Patient","id":"7","meta":{"versionId":"3"},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'; sh told.sh P-0002
[0,1,0,{}]
["older-version","P-0002","an older state came after a newer one, and was not used (since 2026-12-01)"]
$ sh take.sh '{"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"DELETE","url":"Condition/c"}}]}'; sh told.sh P-0002
[1,0,0,{"deleted":1}]
["deleted","P-0002","its source deleted a record; what it said is taken back (since 2026-12-01)"]
["older-version","P-0002","an older state came after a newer one, and was not used (since 2026-12-01)"]
$ sh take.sh --source https://a.example/fhir '{"resourceType":"Patient","id":"7","meta":{"versionId":"4"},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'; sh told.sh P-0002
[0,1,0,{"source-named":1}]
["deleted","P-0002","its source deleted a record; what it said is taken back (since 2026-12-01)"]
["older-version","P-0002","an older state came after a newer one, and was not used (since 2026-12-01)"]
["source-named","P-0002","stored before its source had a name, which it has now (since 2026-12-01)"]
$ sh take.sh --source https://a.example/fhir '{"resourceType":"Patient","id":"7","meta":{"versionId":"4"},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'
[0,1,0,{}]
$ printf '{"resourceType":"Patient","id":"8","name":[{"family":"Mu\357\277\275oz","given":["Ana"]}],"birthDate":"1980-01-01"}\n' > lost.ndjson; leeboard intake import --from fhir lost.ndjson --each | head -1; sh told.sh P-0003
lost.ndjson:1: created P-0003 (told: character-lost)
["character-lost","P-0003","a character of its text was lost before it came here (since 2026-12-01)"]

# A form known by its name alone; a total read from an Observation is named by the form that it became; times in UTC.
$ printf 'patient,instrument,taken_at,1,2,3\nR-1,audit-c,2026-11-20T10:00Z,1,2,0\n' > forms.csv; leeboard assess import forms.csv --each | head -1; sh told.sh R-1
forms.csv:2: created A-1 (told: utc-times, form-by-name)
["identity-changed","R-1","an import changed name, birth date or sex (since 2026-12-01)"]
["form-by-name","A-1","the form was known by its name and items alone (since 2026-12-01)"]
["utc-times","A-1","its times were sent in UTC and are kept so (since 2026-12-01)"]
! note: forms.csv: its times are in UTC and are kept so; `zone: America/New_York` in a map reads them in that clock (name yours)
$ printf '%s\n' '{"resourceType":"Observation","id":"t","status":"final","subject":{"reference":"Patient/8"},"effectiveDateTime":"2026-11-20","code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},"valueQuantity":{"value":12}}' > total.ndjson; leeboard intake import --from fhir total.ndjson --each | head -1; leeboard intake import --from fhir total.ndjson --each | head -1
total.ndjson:1: created A-2
total.ndjson:1: unchanged A-2
$ printf 'patient,kind,at,intensity\nR-1,craving,2026-11-20T15:00Z,7\n' > log.csv; leeboard triggers import log.csv --each 2>/dev/null | head -1; sh told.sh R-1
log.csv:2: created V-3 (told: utc-times)
["identity-changed","R-1","an import changed name, birth date or sex (since 2026-12-01)"]
["form-by-name","A-1","the form was known by its name and items alone (since 2026-12-01)"]
["utc-times","A-1","its times were sent in UTC and are kept so (since 2026-12-01)"]
["utc-times","V-3","its times were sent in UTC and are kept so (since 2026-12-01)"]

# Taking an import back takes back what it told.
$ leeboard import list --json | jq -r 'select(.type == "import") | [.import, .command] | join(" ")' | head -2; leeboard import undo I-2 --reason "wrong file" --quiet --actor S-03; sh told.sh R-1
I-2: taken back 1 record as before
["form-by-name","A-1","the form was known by its name and items alone (since 2026-12-01)"]
["utc-times","A-1","its times were sent in UTC and are kept so (since 2026-12-01)"]
["utc-times","V-3","its times were sent in UTC and are kept so (since 2026-12-01)"]

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
$ sh told.sh R-1 P-0001 R-3; leeboard intake show R-1 | sed -n '/^Told/,/^$/p'; leeboard report visit R-1 | sed -n '/^Told/,/^$/p'
$ leeboard intake show R-1 --as-of 2026-11-30 --json | jq -c .told
$ echo '{patient: {name: {family: Holm}}}' | leeboard intake update P-0001 - --reason married --actor S-03 --quiet; sh told.sh P-0001

# A source that contradicts itself, sends a part, sends an older state, deletes a record, and gets a name.
$ sh take.sh '{"resourceType":"Patient","id":"7","meta":{"versionId":"2","tag":[{"code":"SUBSETTED"}]},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08","extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"M"},{"url":"http://open.epic.com/FHIR/StructureDefinition/extension/birth-sex","valueCodeableConcept":{"coding":[{"code":"F"}]}}]}'; sh told.sh P-0002
$ sh take.sh '{"resourceType":"Condition","id":"c","meta":{"versionId":"2"},"clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},"recordedDate":"2026-11-10","subject":{"reference":"Patient/7"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]}}'; sh take.sh '{"resourceType":"Condition","id":"c","meta":{"versionId":"1"},"clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"provisional"}]},"recordedDate":"2026-11-10","subject":{"reference":"Patient/7"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]}}'
$ sh take.sh '{"resourceType":"Patient","id":"7","meta":{"versionId":"3"},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'; sh told.sh P-0002
$ sh take.sh '{"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"DELETE","url":"Condition/c"}}]}'; sh told.sh P-0002
$ sh take.sh --source https://a.example/fhir '{"resourceType":"Patient","id":"7","meta":{"versionId":"4"},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'; sh told.sh P-0002
$ sh take.sh --source https://a.example/fhir '{"resourceType":"Patient","id":"7","meta":{"versionId":"4"},"name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'
$ printf '{"resourceType":"Patient","id":"8","name":[{"family":"Mu\357\277\275oz","given":["Ana"]}],"birthDate":"1980-01-01"}\n' > lost.ndjson; leeboard intake import --from fhir lost.ndjson --each | head -1; sh told.sh P-0003

# A form known by its name alone; a total read from an Observation is named by the form that it became; times in UTC.
$ printf 'patient,instrument,taken_at,1,2,3\nR-1,audit-c,2026-11-20T10:00Z,1,2,0\n' > forms.csv; leeboard assess import forms.csv --each | head -1; sh told.sh R-1
$ printf '%s\n' '{"resourceType":"Observation","id":"t","status":"final","subject":{"reference":"Patient/8"},"effectiveDateTime":"2026-11-20","code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},"valueQuantity":{"value":12}}' > total.ndjson; leeboard intake import --from fhir total.ndjson --each | head -1; leeboard intake import --from fhir total.ndjson --each | head -1
$ printf 'patient,kind,at,intensity\nR-1,craving,2026-11-20T15:00Z,7\n' > log.csv; leeboard triggers import log.csv --each 2>/dev/null | head -1; sh told.sh R-1

# Taking an import back takes back what it told.
$ leeboard import list --json | jq -r 'select(.type == "import") | [.import, .command] | join(" ")' | head -2; leeboard import undo I-2 --reason "wrong file" --quiet --actor S-03; sh told.sh R-1

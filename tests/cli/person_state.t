# The state of a person: in use or not, a test, died; and records that their source says are one person's.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 && leeboard store init --quiet
$ cat > leeboard.yaml <<'END'
> staff:
>   - id: S-1
>     name: Mara Winter
>     role: prescriber
> END
$ cat > bundle <<'END'
> # bundle 'resource' 'resource' ...: a Bundle of https://a.example/fhir
> printf '{"resourceType":"Bundle","type":"collection","entry":['
> comma=
> for one in "$@"; do
>   id=$(echo "$one" | jq -r '.resourceType + "/" + .id')
>   printf '%s{"fullUrl":"https://a.example/fhir/%s","resource":%s}' "$comma" "$id" "$one"
>   comma=,
> done
> echo ']}'
> END
$ cat > take <<'END'
> sh bundle "$@" > in.json
> leeboard intake import in.json --from fhir --json --each --quiet --rejects rejects.ndjson > out.json
> code=$?
> jq -rc 'select(.type == "record") | [.became, .object, .told // .error // []] | tostring' out.json
> jq -rc 'select(.type == "summary") | {read, stored, unchanged, rejected, merged, withdrawn, told}' out.json
> rm -f rejects.ndjson
> exit $code
> END

# Both records are here: linked as by hand, told apart from that by the reason; allergies are read as one.
$ sh take '{"resourceType":"Patient","id":"1","name":[{"family":"Adler","given":["Ruth"]}],"birthDate":"1984-05-06","link":[{"type":"replaced-by","other":{"reference":"Patient/2"}}]}' '{"resourceType":"Patient","id":"2","name":[{"family":"Adler","given":["Ruth"]}],"birthDate":"1984-05-06"}' '{"resourceType":"AllergyIntolerance","id":"3","clinicalStatus":{"coding":[{"code":"active"}]},"patient":{"reference":"Patient/1"},"code":{"text":"Penicillin"},"recordedDate":"2026-11-01"}' '{"resourceType":"AllergyIntolerance","id":"4","clinicalStatus":{"coding":[{"code":"active"}]},"patient":{"reference":"Patient/2"},"code":{"text":"Latex"},"recordedDate":"2026-11-01"}'
$ leeboard intake list; leeboard intake show P-0001 --json | jq -c '[.patient, .merged, (.facts[] | select(.fact == "allergies").value)]'
$ leeboard store export --format ndjson | jq -c 'select(.type == "patient-link") | [.keep, .other, .undone, .reason]'

# A later version of the record without the link takes ours back, and not one that people made.
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"2"},"name":[{"family":"Adler","given":["Ruth"]}],"birthDate":"1984-05-06"}'
$ leeboard intake list --json | jq -c 'select(.type == "patient") | [.patient, .status]'
$ leeboard intake merge P-0001 P-0002 --reason "one person, seen here" --actor S-1 --quiet
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"3"},"name":[{"family":"Adler","given":["Ruth"]}],"birthDate":"1984-05-06","telecom":[{"system":"phone","value":"555-0101"}]}'
$ leeboard intake show P-0002 --json | jq -c '[.patient, .merged]'
$ leeboard intake merge P-0001 P-0002 --undo --reason "two cousins" --actor S-1 --quiet

# The link undone by hand stays undone, whatever the source goes on to say; `replaces` says it from the other side.
$ sh take '{"resourceType":"Patient","id":"5","name":[{"family":"Boone","given":["Greg"]}],"birthDate":"1971-02-03"}' '{"resourceType":"Patient","id":"6","name":[{"family":"Boone","given":["Greg"]}],"birthDate":"1971-02-03","link":[{"type":"replaces","other":{"reference":"Patient/5"}}]}'
$ leeboard intake merge P-0004 P-0003 --undo --reason "father and son" --actor S-1 --quiet
$ sh take '{"resourceType":"Patient","id":"6","meta":{"versionId":"2"},"name":[{"family":"Boone","given":["Greg"]}],"birthDate":"1971-02-03","link":[{"type":"replaces","other":{"reference":"Patient/5"}}]}'
$ leeboard intake list --json | jq -c 'select(.type == "patient") | [.patient, .status]'

# Not here: what is replaced is out of use, and linked when the other comes. What replaces somebody unknown stays in use.
$ sh take '{"resourceType":"Patient","id":"7","name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08","link":[{"type":"replaced-by","other":{"reference":"Patient/8"}}]}' '{"resourceType":"Patient","id":"9","name":[{"family":"Dee","given":["Dan"]}],"birthDate":"1966-01-02","link":[{"type":"replaces","other":{"reference":"Patient/10"}}]}'
$ leeboard intake list --all --json | jq -c 'select(.type == "patient") | [.patient, .status]'; leeboard intake show P-0005 | grep -A1 "^status\|^Told"
$ sh take '{"resourceType":"Patient","id":"8","name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'
$ leeboard intake show P-0005 --json | jq -c '[.patient, .merged, .status]'

# At conflict nothing is linked, and the record is not taken.
$ sh take '{"resourceType":"Patient","id":"11","name":[{"family":"Orban","given":["Lucia"]}],"birthDate":"1971-12-30","link":[{"type":"replaced-by","other":{"reference":"Patient/8"}}]}'
$ sh take '{"resourceType":"Patient","id":"12","name":[{"family":"Crane","given":["Ida"]}],"birthDate":"1955-07-08","link":[{"type":"seealso","other":{"reference":"Patient/8"}}]}'; jq -c 'select(.type == "summary").possible_duplicates' out.json

# Out of use: by its source, or deleted there; its records stay and are read. In use again when the source says so.
$ sh take '{"resourceType":"Patient","id":"13","active":false,"name":[{"family":"Evans","given":["Kim"]}],"birthDate":"1988-08-08"}' '{"resourceType":"Observation","id":"14","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8634-8"}]},"subject":{"reference":"Patient/13"},"effectiveDateTime":"2026-11-01","valueQuantity":{"value":438,"unit":"ms","code":"ms","system":"http://unitsofmeasure.org"}}'
$ leeboard intake show P-0009 | grep "^status\|qtc_ms\|inactive"; leeboard report visit P-0009 | head -3
$ sh take '{"resourceType":"Patient","id":"13","meta":{"versionId":"2"},"active":true,"name":[{"family":"Evans","given":["Kim"]}],"birthDate":"1988-08-08"}'
$ printf '{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"https://a.example/fhir/Patient/13","request":{"method":"DELETE","url":"Patient/13"}},{"fullUrl":"https://a.example/fhir/Patient/404","request":{"method":"DELETE","url":"Patient/404"}}]}' > gone.json; leeboard intake import gone.json --from fhir --each --quiet
$ leeboard intake import gone.json --from fhir --each --quiet; leeboard intake list --where status=inactive

# Tests: by the tag, which only the source can set; a name is told alone, and stays.
$ sh take '{"resourceType":"Patient","id":"15","meta":{"tag":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST"}]},"active":true,"name":[{"family":"Fox","given":["Jo"]}],"birthDate":"1980-01-01"}' '{"resourceType":"Patient","id":"16","name":[{"family":"ZZTest","given":["Anna"]}],"birthDate":"1980-01-02"}'
$ leeboard intake list --where status=test; leeboard intake show P-0011 | sed -n '/^Told/,$p'
$ leeboard report patient --all --format json -o all --quiet; ls all | grep -c json; ls all | grep "P-0010\|P-0009"

# Death, from FHIR: yes without a day, a year, a day; ahead and before birth are rejected.
$ leeboard store init --db died.db --quiet; export LEEBOARD_DB=died.db
$ sh take '{"resourceType":"Patient","id":"1","name":[{"family":"Gale","given":["Amy"]}],"birthDate":"1960-01-01","deceasedBoolean":true}' '{"resourceType":"Patient","id":"2","name":[{"family":"Hart","given":["Ben"]}],"birthDate":"1961-01-01","deceasedDateTime":"2026"}' '{"resourceType":"Patient","id":"3","name":[{"family":"Ives","given":["Cal"]}],"birthDate":"1962-01-01","deceasedDateTime":"2026-10-05T04:00:00-05:00"}' '{"resourceType":"Patient","id":"4","name":[{"family":"Jess","given":["Di"]}],"birthDate":"1963-01-01","deceasedDateTime":"2031"}' '{"resourceType":"Patient","id":"5","name":[{"family":"Kent","given":["Eve"]}],"birthDate":"1964-01-01","deceasedDateTime":"1963-05"}' '{"resourceType":"Encounter","id":"6","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/3"},"period":{"start":"2026-10-20"}}'

# From a document and from a row.
$ echo '{patient: {name: {given: [Fay], family: Lund}, birth_date: 1970-03-04, deceased: 2026-09}, episode: {admitted: 2026-08-01}}' | leeboard intake add - --quiet
$ printf 'patient.name.family,patient.name.given,patient.birth_date,patient.deceased,patient.status\nMoss,Gil,1971-01-01,yes,\nNash,Hal,1972-01-01,2026-11-02,active\nOkun,Ivy,1973-01-01,no,inactive\nPark,Jon,1974-01-01,2031-01-01,\nQuin,Kay,1975-01-01,1974-12-31,\nRowe,Lee,1976-01-01,sometime,\n' > people.csv; leeboard intake import people.csv --each --quiet --rejects none.csv
$ echo '{patient: {name: {family: Shaw}, birth_date: 1990-01, deceased: 1989-12}}' | leeboard intake add -
$ echo '{patient: {name: {family: Shaw}, deceased: 2027}}' | leeboard intake add -
$ echo '{patient: {name: {family: Shaw}, deceased: perhaps}}' | leeboard intake add -
$ echo '{patient: {birth_date: 2027-01-01}}' | leeboard intake update P-0003 - --reason "typing error" --as-of 2027-06-01

# To the last page: lists, what is due, the record, the visit, the report, a plan.
$ leeboard intake list; leeboard intake list --all; leeboard intake list --where status=died --json | jq -c 'select(.type == "patient") | [.patient, .status]'
$ leeboard report caseload --json | jq -c 'select(.type == "summary") | [.patients]'; leeboard report caseload --where status=died | sed -n '/Totals/,$p'; leeboard report due --within 90d --json | jq -c '[.type, .patients]'; leeboard assess due | tail -1
$ for p in P-0001 P-0002 P-0003 P-0004; do leeboard intake show $p | grep "^status"; leeboard intake show $p --json | jq -c .deceased; leeboard report visit $p | sed -n 2p; leeboard report patient $p | grep "Died\|None:"; leeboard plan draft $p --dry-run --json | jq -c '.problems[] | select(.fact == "death") | .text[:60]'; done
$ leeboard intake show P-0003 | sed -n '/^Told/,$p'
$ leeboard store export --format ndjson | jq -c 'select(.type == "patient") | [.patient, .status, .deceased, .extensions]'

# Said to be alive after all: told, and alive everywhere. Then the end of care says otherwise. A known day is not lost by a mere yes.
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"2"},"name":[{"family":"Gale","given":["Amy"]}],"birthDate":"1960-01-01","deceasedBoolean":false}' '{"resourceType":"Patient","id":"3","meta":{"versionId":"2"},"name":[{"family":"Ives","given":["Cal"]}],"birthDate":"1962-01-01","deceasedBoolean":true}'
$ leeboard intake list --json | jq -c 'select(.type == "patient") | [.patient, .status]'; leeboard intake show P-0003 --json | jq -c .deceased; leeboard report visit P-0001 | sed -n 2p
$ echo '{episode: {discharged: 2026-11-30, reason: died}}' | leeboard intake discharge P-0001 - --quiet; leeboard intake list --where status=died --json | jq -c 'select(.patient == "P-0001") | .status'; leeboard intake show P-0001 --json | jq -c .deceased

# What stores of before say: the mark of another system, and an end of care for that reason.
$ echo '{patient: {name: {family: Tate}, x_deceased: true}}' | leeboard intake add - --quiet; echo '{patient: {name: {family: Udal}}, episode: {admitted: 2026-10-01}}' | leeboard intake add - --quiet; echo '{episode: {discharged: 2026-11-20, reason: Deceased}}' | leeboard intake discharge P-0009 - --quiet
$ for p in P-0008 P-0009; do leeboard intake show $p --json | jq -c '[.deceased, .x_deceased]'; leeboard report visit $p | sed -n 2p; done

# Told words about who a person is: a change, a number that fills a place, a code that is none.
$ printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,patient.identifiers.http://hl7.org/fhir/sid/us-ssn\n555,Adler,Ruth,1984-05-06,\nunknown,Boone,Max,1985-05-06,999-99-9999\n555,Adlar,Ruth,1984-05-06,\n,Cole,Old,1900-01-01,\n' > told.csv; leeboard intake import told.csv --each --quiet

# Who is on record as dead is not taken into care again without a word of it.
$ echo '{episode: {admitted: 2026-11-28}}' | leeboard intake readmit P-0004 - --quiet
$ echo '{patient: {deceased: no}, episode: {admitted: 2026-11-28}}' | leeboard intake readmit P-0004 - --quiet

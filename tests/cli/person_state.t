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
["created","P-0001",[]]
["created","P-0002",[]]
["created","F-1",[]]
["created","F-2",[]]
{"read":4,"stored":4,"unchanged":0,"rejected":0,"merged":1,"withdrawn":0,"told":{}}
$ leeboard intake list; leeboard intake show P-0001 --json | jq -c '[.patient, .merged, (.facts[] | select(.fact == "allergies").value)]'
patient  name         born        status  admitted  programme  clinician
P-0001   Adler, Ruth  1984-05-06  active

1 patient
["P-0001",["P-0002"],["latex","penicillin"]]
$ leeboard store export --format ndjson | jq -c 'select(.type == "patient-link") | [.keep, .other, .undone, .reason]'
["P-0001","P-0002",0,"the source says replaced-by"]
! This export is for the clinic itself. Sending it on needs the consent of the people in it.

# A later version of the record without the link takes ours back, and not one that people made.
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"2"},"name":[{"family":"Adler","given":["Ruth"]}],"birthDate":"1984-05-06"}'
["revised","P-0002",[]]
{"read":1,"stored":1,"unchanged":0,"rejected":0,"merged":0,"withdrawn":1,"told":{}}
$ leeboard intake list --json | jq -c 'select(.type == "patient") | [.patient, .status]'
["P-0001","active"]
["P-0002","active"]
$ leeboard intake merge P-0001 P-0002 --reason "one person, seen here" --actor S-1 --quiet
P-0002 is read as P-0001 from now on
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"3"},"name":[{"family":"Adler","given":["Ruth"]}],"birthDate":"1984-05-06","telecom":[{"system":"phone","value":"555-0101"}]}'
["revised","P-0002",[]]
{"read":1,"stored":1,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{}}
$ leeboard intake show P-0002 --json | jq -c '[.patient, .merged]'
["P-0001",["P-0002"]]
$ leeboard intake merge P-0001 P-0002 --undo --reason "two cousins" --actor S-1 --quiet
P-0001 and P-0002 are two people again

# The link undone by hand stays undone, whatever the source goes on to say; `replaces` says it from the other side.
$ sh take '{"resourceType":"Patient","id":"5","name":[{"family":"Boone","given":["Greg"]}],"birthDate":"1971-02-03"}' '{"resourceType":"Patient","id":"6","name":[{"family":"Boone","given":["Greg"]}],"birthDate":"1971-02-03","link":[{"type":"replaces","other":{"reference":"Patient/5"}}]}'
["created","P-0003",[]]
["created","P-0004",[]]
{"read":2,"stored":2,"unchanged":0,"rejected":0,"merged":1,"withdrawn":0,"told":{}}
$ leeboard intake merge P-0004 P-0003 --undo --reason "father and son" --actor S-1 --quiet
P-0004 and P-0003 are two people again
$ sh take '{"resourceType":"Patient","id":"6","meta":{"versionId":"2"},"name":[{"family":"Boone","given":["Greg"]}],"birthDate":"1971-02-03","link":[{"type":"replaces","other":{"reference":"Patient/5"}}]}'
["unchanged","P-0004",[]]
{"read":1,"stored":0,"unchanged":1,"rejected":0,"merged":0,"withdrawn":0,"told":{}}
$ leeboard intake list --json | jq -c 'select(.type == "patient") | [.patient, .status]'
["P-0001","active"]
["P-0002","active"]
["P-0003","active"]
["P-0004","active"]

# Not here: what is replaced is out of use, and linked when the other comes. What replaces somebody unknown stays in use.
$ sh take '{"resourceType":"Patient","id":"7","name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08","link":[{"type":"replaced-by","other":{"reference":"Patient/8"}}]}' '{"resourceType":"Patient","id":"9","name":[{"family":"Dee","given":["Dan"]}],"birthDate":"1966-01-02","link":[{"type":"replaces","other":{"reference":"Patient/10"}}]}'
["created","P-0005",["link-unknown"]]
["created","P-0006",["link-unknown"]]
{"read":2,"stored":2,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{"link-unknown":2}}
$ leeboard intake list --all --json | jq -c 'select(.type == "patient") | [.patient, .status]'; leeboard intake show P-0005 | grep -A1 "^status\|^Told"
["P-0001","active"]
["P-0002","active"]
["P-0003","active"]
["P-0004","active"]
["P-0005","inactive"]
["P-0006","active"]
status: inactive

--
Told but not understood
  P-0005  the record is out of use: its source says that another replaces it, which is not here  (link-unknown)
$ sh take '{"resourceType":"Patient","id":"8","name":[{"family":"Crane","given":["Ian"]}],"birthDate":"1990-07-08"}'
["created","P-0007",[]]
{"read":1,"stored":1,"unchanged":0,"rejected":0,"merged":1,"withdrawn":0,"told":{}}
$ leeboard intake show P-0005 --json | jq -c '[.patient, .merged, .status]'
["P-0007",["P-0005"],"active"]

# At conflict nothing is linked, and the record is not taken.
$ sh take '{"resourceType":"Patient","id":"11","name":[{"family":"Orban","given":["Lucia"]}],"birthDate":"1971-12-30","link":[{"type":"replaced-by","other":{"reference":"Patient/8"}}]}'
["held","X-1",[]]
{"read":1,"stored":0,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{}}
! leeboard: warning: X-1: its source says that it and another record are one person's, but given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ sh take '{"resourceType":"Patient","id":"12","name":[{"family":"Crane","given":["Ida"]}],"birthDate":"1955-07-08","link":[{"type":"seealso","other":{"reference":"Patient/8"}}]}'; jq -c 'select(.type == "summary").possible_duplicates' out.json
["created","P-0008",[]]
{"read":1,"stored":1,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{}}
1

# Out of use: by its source, or deleted there; its records stay and are read. In use again when the source says so.
$ sh take '{"resourceType":"Patient","id":"13","active":false,"name":[{"family":"Evans","given":["Kim"]}],"birthDate":"1988-08-08"}' '{"resourceType":"Observation","id":"14","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8634-8"}]},"subject":{"reference":"Patient/13"},"effectiveDateTime":"2026-11-01","valueQuantity":{"value":438,"unit":"ms","code":"ms","system":"http://unitsofmeasure.org"}}'
["created","P-0009",["inactive"]]
["created","V-3",[]]
{"read":2,"stored":2,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{"inactive":1}}
$ leeboard intake show P-0009 | grep "^status\|qtc_ms\|inactive"; leeboard report visit P-0009 | head -3
status: inactive
  P-0009  the record is out of use: its source, or somebody here, says so  (inactive)
Visit of P-0009 · Kim, 38 years
the record is out of use · in care · medicine: not asked · as of 2026-12-01
$ sh take '{"resourceType":"Patient","id":"13","meta":{"versionId":"2"},"active":true,"name":[{"family":"Evans","given":["Kim"]}],"birthDate":"1988-08-08"}'
["revised","P-0009",[]]
{"read":1,"stored":1,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{}}
$ printf '{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"https://a.example/fhir/Patient/13","request":{"method":"DELETE","url":"Patient/13"}},{"fullUrl":"https://a.example/fhir/Patient/404","request":{"method":"DELETE","url":"Patient/404"}}]}' > gone.json; leeboard intake import gone.json --from fhir --each --quiet
gone.json:1: revised P-0009 (told: deleted, inactive)
gone.json:1: unchanged Patient (told: deleted)
I-12: 2 read: 1 stored (0 new, 1 revised, 0 kept as they are), 1 unchanged, 0 rejected
  told: 2 deleted, 1 inactive
$ leeboard intake import gone.json --from fhir --each --quiet; leeboard intake list --where status=inactive
gone.json:1: unchanged P-0009 (told: deleted, inactive)
gone.json:1: unchanged Patient (told: deleted)
I-13: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  told: 2 deleted, 1 inactive
  the same file was imported before
patient  name        born        status    admitted  programme  clinician
P-0009   Evans, Kim  1988-08-08  inactive

1 patient

# Tests: by the tag, which only the source can set; a name is told alone, and stays.
$ sh take '{"resourceType":"Patient","id":"15","meta":{"tag":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST"}]},"active":true,"name":[{"family":"Fox","given":["Jo"]}],"birthDate":"1980-01-01"}' '{"resourceType":"Patient","id":"16","name":[{"family":"ZZTest","given":["Anna"]}],"birthDate":"1980-01-02"}'
["created","P-0010",["test-patient"]]
["created","P-0011",["test-patient"]]
{"read":2,"stored":2,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{"test-patient":2}}
$ leeboard intake list --where status=test; leeboard intake show P-0011 | sed -n '/^Told/,$p'
patient  name     born        status  admitted  programme  clinician
P-0010   Fox, Jo  1980-01-01  test

1 patient
Told but not understood
  P-0011  the record is one for tests, or has a name of one  (test-patient)
$ leeboard report patient --all --format json -o all --quiet; ls all | grep -c json; ls all | grep "P-0010\|P-0009"
10
P-0009.json

# Death, from FHIR: yes without a day, a year, a day; ahead and before birth are rejected.
$ leeboard store init --db died.db --quiet; export LEEBOARD_DB=died.db
$ sh take '{"resourceType":"Patient","id":"1","name":[{"family":"Gale","given":["Amy"]}],"birthDate":"1960-01-01","deceasedBoolean":true}' '{"resourceType":"Patient","id":"2","name":[{"family":"Hart","given":["Ben"]}],"birthDate":"1961-01-01","deceasedDateTime":"2026"}' '{"resourceType":"Patient","id":"3","name":[{"family":"Ives","given":["Cal"]}],"birthDate":"1962-01-01","deceasedDateTime":"2026-10-05T04:00:00-05:00"}' '{"resourceType":"Patient","id":"4","name":[{"family":"Jess","given":["Di"]}],"birthDate":"1963-01-01","deceasedDateTime":"2031"}' '{"resourceType":"Patient","id":"5","name":[{"family":"Kent","given":["Eve"]}],"birthDate":"1964-01-01","deceasedDateTime":"1963-05"}' '{"resourceType":"Encounter","id":"6","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/3"},"period":{"start":"2026-10-20"}}'
["created","P-0001",[]]
["created","P-0002",[]]
["created","P-0003",[]]
["rejected",null,"deceasedDateTime lies ahead"]
["rejected",null,"the death of 1963-05 lies before the birth date 1964-01-01"]
["created","V-1",["after-death"]]
{"read":6,"stored":4,"unchanged":0,"rejected":2,"merged":0,"withdrawn":0,"told":{"after-death":1}}
[3]

# From a document and from a row.
$ echo '{patient: {name: {given: [Fay], family: Lund}, birth_date: 1970-03-04, deceased: 2026-09}, episode: {admitted: 2026-08-01}}' | leeboard intake add - --quiet
P-0004
$ printf 'patient.name.family,patient.name.given,patient.birth_date,patient.deceased,patient.status\nMoss,Gil,1971-01-01,yes,\nNash,Hal,1972-01-01,2026-11-02,active\nOkun,Ivy,1973-01-01,no,inactive\nPark,Jon,1974-01-01,2031-01-01,\nQuin,Kay,1975-01-01,1974-12-31,\nRowe,Lee,1976-01-01,sometime,\n' > people.csv; leeboard intake import people.csv --each --quiet --rejects none.csv
people.csv:2: created P-0005
people.csv:3: created P-0006
people.csv:4: created P-0007 (told: inactive)
people.csv:5: rejected: column patient.deceased: a death cannot lie in the future (correct the date)
people.csv:6: rejected: column patient.deceased: the death of 1974-12-31 lies before the birth date 1975-01-01 (correct one of the two)
people.csv:7: rejected: column patient.deceased: `deceased` is a date, a month, a year, yes or no (write e.g. 2026-10-05, 2026-10, 2026 or yes)
I-2: 6 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 3 rejected
  told: 1 inactive
  new: 3 patients, 3 episodes
  rejected records: none.csv (mend them there and import that file)
[3]
$ echo '{patient: {name: {family: Shaw}, birth_date: 1990-01, deceased: 1989-12}}' | leeboard intake add -
! leeboard: error[bad_input]: the death of 1989-12 lies before the birth date 1990-01
!   where: stdin:1:65
!   mend:  correct one of the two
[6]
$ echo '{patient: {name: {family: Shaw}, deceased: 2027}}' | leeboard intake add -
! leeboard: error[bad_input]: a death cannot lie in the future
!   where: stdin:1:44
!   mend:  correct the date
[6]
$ echo '{patient: {name: {family: Shaw}, deceased: perhaps}}' | leeboard intake add -
! leeboard: error[bad_input]: `deceased` is a date, a month, a year, yes or no
!   where: stdin:1:44
!   mend:  write e.g. 2026-10-05, 2026-10, 2026 or yes
[6]
$ echo '{patient: {birth_date: 2027-01-01}}' | leeboard intake update P-0003 - --reason "typing error" --as-of 2027-06-01
! leeboard: error[bad_input]: the death of 2026-10-05 lies before the birth date 2027-01-01
!   mend:  correct one of the two
[6]

# To the last page: lists, what is due, the record, the visit, the report, a plan.
$ leeboard intake list; leeboard intake list --all; leeboard intake list --where status=died --json | jq -c 'select(.type == "patient") | [.patient, .status]'
no patients
7 left out (died, inactive, test): add --all
patient  name       born        status    admitted    programme  clinician
P-0001   Gale, Amy  1960-01-01  died
P-0002   Hart, Ben  1961-01-01  died
P-0003   Ives, Cal  1962-01-01  died
P-0004   Lund, Fay  1970-03-04  died      2026-08-01
P-0005   Moss, Gil  1971-01-01  died
P-0006   Nash, Hal  1972-01-01  died
P-0007   Okun, Ivy  1973-01-01  inactive

7 patients
["P-0001","died"]
["P-0002","died"]
["P-0003","died"]
["P-0004","died"]
["P-0005","died"]
["P-0006","died"]
$ leeboard report caseload --json | jq -c 'select(.type == "summary") | [.patients]'; leeboard report caseload --where status=died | sed -n '/Totals/,$p'; leeboard report due --within 90d --json | jq -c '[.type, .patients]'; leeboard assess due | tail -1
\[0]
Totals
------
  Patients                        6
  In care                         0
  Not in care now                 0
  No stretch of care recorded     0
  Died                            6
  Safety items not acknowledged   0
  Safety items without an answer  0
  Overdose safety steps open      0
  Overdue items                   0
  Signed plans                    0
  Drafts only                     0
  No plan yet                     6
  Medicine      Patients
  not recorded         6

\! needs somebody, ? not known. To: last day of medicine in hand, or day of the
next injection. Nal: naloxone in hand (old: past its date). A score that is not
fully answered: lowest to highest. Dates without a year lie within six months.
["summary",0]
no form is due within 7 days for 0 people
$ for p in P-0001 P-0002 P-0003 P-0004; do leeboard intake show $p | grep "^status"; leeboard intake show $p --json | jq -c .deceased; leeboard report visit $p | sed -n 2p; leeboard report patient $p | grep "Died\|None:"; leeboard plan draft $p --dry-run --json | jq -c '.problems[] | select(.fact == "death") | .text[:60]'; done
status: died
{"value":"yes","absent":null}
died · as of 2026-12-01
  Died                            day not recorded
  None: Amy died.
"the record says that the person died; this plan is only righ"
status: died in 2026
{"value":"2026","absent":null}
died in 2026 · as of 2026-12-01
  Died                            2026
  None: Ben died in 2026.
"the record says that the person died in 2026; this plan is o"
status: died on 2026-10-05
{"value":"2026-10-05","absent":null}
died on 2026-10-05, aged 64 · as of 2026-12-01
  Died                            2026-10-05 (aged 64)
  None: Cal died on 2026-10-05, aged 64.
"the record says that the person died on 2026-10-05; this pla"
status: died in 2026-09
{"value":"2026-09","absent":null}
died in 2026-09 · as of 2026-12-01
  Died                            2026-09
  None: Fay died in 2026-09.
"the record says that the person died in 2026-09; this plan i"
! dry run: nothing stored
! dry run: nothing stored
! dry run: nothing stored
! dry run: nothing stored
$ leeboard intake show P-0003 | sed -n '/^Told/,$p'
Told but not understood
  V-1  encounter: kept, 2026-10-20  (after-death)
$ leeboard store export --format ndjson | jq -c 'select(.type == "patient") | [.patient, .status, .deceased, .extensions]'
["P-0001","active","yes",{}]
["P-0002","active","2026",{}]
["P-0003","active","2026-10-05",{}]
["P-0004","active","2026-09",{}]
["P-0005","active","yes",{}]
["P-0006","active","2026-11-02",{}]
["P-0007","inactive","no",{}]
! This export is for the clinic itself. Sending it on needs the consent of the people in it.

# Said to be alive after all: told, and alive everywhere. Then the end of care says otherwise. A known day is not lost by a mere yes.
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"2"},"name":[{"family":"Gale","given":["Amy"]}],"birthDate":"1960-01-01","deceasedBoolean":false}' '{"resourceType":"Patient","id":"3","meta":{"versionId":"2"},"name":[{"family":"Ives","given":["Cal"]}],"birthDate":"1962-01-01","deceasedBoolean":true}'
["revised","P-0001",["contradiction"]]
["unchanged","P-0003",[]]
{"read":2,"stored":1,"unchanged":1,"rejected":0,"merged":0,"withdrawn":0,"told":{"contradiction":1}}
$ leeboard intake list --json | jq -c 'select(.type == "patient") | [.patient, .status]'; leeboard intake show P-0003 --json | jq -c .deceased; leeboard report visit P-0001 | sed -n 2p
["P-0001","active"]
{"value":"2026-10-05","absent":null}
in care · medicine: not asked · as of 2026-12-01
$ echo '{episode: {discharged: 2026-11-30, reason: died}}' | leeboard intake discharge P-0001 - --quiet; leeboard intake list --where status=died --json | jq -c 'select(.patient == "P-0001") | .status'; leeboard intake show P-0001 --json | jq -c .deceased
P-0001 revised (E-1)
"died"
{"value":"2026-11-30","absent":null}

# What stores of before say: the mark of another system, and an end of care for that reason.
$ echo '{patient: {name: {family: Tate}, x_deceased: true}}' | leeboard intake add - --quiet; echo '{patient: {name: {family: Udal}}, episode: {admitted: 2026-10-01}}' | leeboard intake add - --quiet; echo '{episode: {discharged: 2026-11-20, reason: Deceased}}' | leeboard intake discharge P-0009 - --quiet
P-0008
P-0009
P-0009 revised (E-9)
$ for p in P-0008 P-0009; do leeboard intake show $p --json | jq -c '[.deceased, .x_deceased]'; leeboard report visit $p | sed -n 2p; done
[{"value":"yes","absent":null},true]
died · as of 2026-12-01
[{"value":"yes","absent":null},null]
died on 2026-11-20 · as of 2026-12-01

# Told words about who a person is: a change, a number that fills a place, a code that is none.
$ printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,patient.identifiers.http://hl7.org/fhir/sid/us-ssn\n555,Adler,Ruth,1984-05-06,\nunknown,Boone,Max,1985-05-06,999-99-9999\n555,Adlar,Ruth,1984-05-06,\n,Cole,Old,1900-01-01,\n' > told.csv; leeboard intake import told.csv --each --quiet
told.csv:2: created 555
told.csv:3: created P-0010 (told: blank-cell-word, not-identifying)
told.csv:4: revised 555 (told: identity-changed)
told.csv:5: created P-0011 (told: not-identifying)
I-4: 4 read: 4 stored (3 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 blank-cell-word, 1 identity-changed, 2 not-identifying
  new: 3 patients, 3 episodes

# Who is on record as dead is not taken into care again without a word of it.
$ echo '{episode: {admitted: 2026-11-28}}' | leeboard intake readmit P-0004 - --quiet
! leeboard: error[bad_input]: the episode E-4 is still open
!   mend:  end it first with `leeboard intake discharge`
[6]
$ echo '{patient: {deceased: no}, episode: {admitted: 2026-11-28}}' | leeboard intake readmit P-0004 - --quiet
! leeboard: error[bad_input]: the episode E-4 is still open
!   mend:  end it first with `leeboard intake discharge`
[6]

# Who was called two people here is made one by no source, from either side, and is no possible duplicate; that the two disagree is told.
$ leeboard store init --db two.db --quiet; export LEEBOARD_DB=two.db
$ sh take '{"resourceType":"Patient","id":"1","name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1980-01-01"}' '{"resourceType":"Patient","id":"2","name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1980-01-01"}'
["created","P-0001",[]]
["created","P-0002",[]]
{"read":2,"stored":2,"unchanged":0,"rejected":0,"merged":0,"withdrawn":0,"told":{}}
$ leeboard intake merge P-0001 P-0002 --distinct --reason "two women, both seen" --actor S-1 --quiet
P-0001 and P-0002 are two people
$ sh take '{"resourceType":"Patient","id":"2","meta":{"versionId":"2"},"name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1980-01-01","link":[{"type":"replaced-by","other":{"reference":"Patient/1"}}]}'
["unchanged","P-0002",["contradiction"]]
{"read":1,"stored":0,"unchanged":1,"rejected":0,"merged":0,"withdrawn":0,"told":{"contradiction":1}}
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"2"},"name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1980-01-01","link":[{"type":"replaces","other":{"reference":"Patient/2"}}]}'
["unchanged","P-0001",["contradiction"]]
{"read":1,"stored":0,"unchanged":1,"rejected":0,"merged":0,"withdrawn":0,"told":{"contradiction":1}}
$ sh take '{"resourceType":"Patient","id":"1","meta":{"versionId":"3"},"name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1980-01-01","link":[{"type":"seealso","other":{"reference":"Patient/2"}}]}'; jq -c 'select(.type == "summary").possible_duplicates' out.json
["unchanged","P-0001",[]]
{"read":1,"stored":0,"unchanged":1,"rejected":0,"merged":0,"withdrawn":0,"told":{}}
0

# Neither through a third record that is one of the two.
$ sh take '{"resourceType":"Patient","id":"3","name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1980-01-01","link":[{"type":"replaced-by","other":{"reference":"Patient/2"}}]}'
["created","P-0003",[]]
{"read":1,"stored":1,"unchanged":0,"rejected":0,"merged":1,"withdrawn":0,"told":{}}
$ sh take '{"resourceType":"Patient","id":"3","meta":{"versionId":"2"},"name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1980-01-01","link":[{"type":"replaced-by","other":{"reference":"Patient/2"}},{"type":"replaced-by","other":{"reference":"Patient/1"}}]}'
["unchanged","P-0003",["contradiction"]]
{"read":1,"stored":0,"unchanged":1,"rejected":0,"merged":0,"withdrawn":0,"told":{"contradiction":1}}
$ leeboard intake list --json | jq -c 'select(.type == "patient") | [.patient, .status]'
["P-0001","active"]
["P-0002","active"]

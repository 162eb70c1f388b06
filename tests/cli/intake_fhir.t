# FHIR R4: a Bundle whose patient stands in the middle, bulk files in any order, what is kept and what is rejected.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet && cp -r $PROJECT/tests/samples/fhir .
$ leeboard intake import fhir/havelka.fhir.json --json --rejects r.ndjson
{"schema":"leeboard.import/1","type":"committed","through":18,"stored":17}
{"schema":"leeboard.import/1","type":"summary","import":"I-1","command":"intake import","format":"fhir","read":18,"stored":17,"unchanged":0,"rejected":1,"held":0,"ok":17,"failed":1,"blank":0,"created":14,"revised":0,"kept":3,"by_type":{"AllergyIntolerance":{"read":2,"stored":2,"unchanged":0,"rejected":0,"held":0,"created":2,"revised":0,"kept":0},"CarePlan":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":0,"revised":0,"kept":1},"Condition":{"read":2,"stored":2,"unchanged":0,"rejected":0,"held":0,"created":2,"revised":0,"kept":0},"Encounter":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0},"MedicationRequest":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0},"Observation":{"read":6,"stored":5,"unchanged":0,"rejected":1,"held":0,"created":5,"revised":0,"kept":0},"Patient":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0},"Practitioner":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":0,"revised":0,"kept":1},"Procedure":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0},"QuestionnaireResponse":{"read":2,"stored":2,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":1}},"objects":{"patients":1,"episodes":1,"facts":9,"assessments":2,"triggers":0,"events":12},"kept_reasons":[{"type":"CarePlan","reason":"resources of this type are not read","count":1},{"type":"Practitioner","reason":"resources of this type are not read","count":1},{"type":"QuestionnaireResponse","reason":"its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored","count":1}],"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"r.ndjson","source":"sha256:b11dab478179ec4f814c77ea4eb438c7f3eed8a82767a86fe30771a15662ff23","replayed":false,"dry_run":false,"exit":3}
! fhir/havelka.fhir.json:196: rejected: it carries a modifierExtension, which may change its meaning
[3]
$ python3 -c "import json;print(json.loads(open('r.ndjson').readline())['leeboard_error'])"
it carries a modifierExtension, which may change its meaning
$ leeboard intake show P-0001 --kept
P-0001  Havelka, Adán
born 1984-07-09, sex at birth male
phone not-asked, address not-asked

Episodes
  E-1  admitted not known; programme not-asked, clinician not-asked

Facts
  allergies: latex, penicillin, unresolved  [2021-01-01, F-8]
  dbp: expired (was 84)  [2026-11-20T10:15-05:00, F-2]
  icd10cm: F11.20  [2026-03-02, F-5]
  meds: buprenorphine  [2026-11-01, F-6]
  pdmp: reviewed  [2026-11-20, F-9]
  qtc_ms: 438  [2026-11-20T10:15-05:00, F-3]
  sbp: expired (was 131)  [2026-11-20T10:15-05:00, F-1]
  udt.fentanyl: negative  [2026-11-20T10:15-05:00, F-4]

Assessments
  A-1  2026-11-20T10:15-05:00  phq9  total 14 (moderate)  syndrome 0 to 2  incomplete
  A-2  2026-11-22T09:00-05:00  phq9  total 7 (mild)  syndrome 1 (other)

Events
  V-7  2020-01-01  allergy: Latex (substance), status active
  V-8  2021-01-01  allergy: Penicillin V, status active
  V-3  2026-03-01  condition: Opioid dependence, status active
  V-4  2026-05-04T23:10-04:00  condition: Drug overdose, status resolved, ended 2026-05-05
  V-5  2026-05-04T23:10-04:00  overdose:
  V-9  2026-05-05T00:20-04:00  encounter: Hospital stay, status kept, class IMP, ended 2026-05-07T12:00-04:00
  V-10  2026-05-05T00:20-04:00  admission: place hospital
  V-11  2026-05-07T12:00-04:00  release: place hospital
  V-6  2026-11-01  medication-start: buprenorphine, buprenorphine 8 MG / naloxone 2 MG Sublingual Film, status active
  V-12  2026-11-20  procedure: PDMP review done, status completed
  V-1  2026-11-20T10:15-05:00  test: fentanyl, result negative
  V-2  2026-11-20T10:15-05:00  observation: Glucose, result 7.10, unit mmol/L

Told but not understood
  F-8  allergies: last confirmed 2021-01-01  (not-confirmed)

Kept as it stands, read by nothing
  x_gender: male

Kept verbatim, not understood
  1 CarePlan: resources of this type are not read
  1 QuestionnaireResponse: its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored
$ leeboard intake import fhir/havelka.fhir.json --rejects r2.ndjson --quiet
I-2: 18 read: 0 stored (0 new, 0 revised, 0 kept as they are), 17 unchanged, 1 rejected
  AllergyIntolerance: 2 read, 0 stored, 2 unchanged, 0 rejected, 0 kept
  CarePlan: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Condition: 2 read, 0 stored, 2 unchanged, 0 rejected, 0 kept
  Encounter: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  MedicationRequest: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Observation: 6 read, 0 stored, 5 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Practitioner: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Procedure: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 2 read, 0 stored, 2 unchanged, 0 rejected, 0 kept
  the same file was imported before
  rejected records: r2.ndjson (mend them there and import that file)
[3]
$ leeboard intake import fhir --from fhir --rejects r3.ndjson --json
{"schema":"leeboard.import/1","type":"committed","through":23,"stored":4}
{"schema":"leeboard.import/1","type":"summary","import":"I-3","command":"intake import","format":"fhir","read":23,"stored":4,"unchanged":17,"rejected":2,"held":0,"ok":21,"failed":2,"blank":0,"created":4,"revised":0,"kept":0,"by_type":{"AllergyIntolerance":{"read":2,"stored":0,"unchanged":2,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"CarePlan":{"read":1,"stored":0,"unchanged":1,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"Condition":{"read":2,"stored":0,"unchanged":2,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"Encounter":{"read":1,"stored":0,"unchanged":1,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"MedicationRequest":{"read":1,"stored":0,"unchanged":1,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"Observation":{"read":9,"stored":2,"unchanged":5,"rejected":2,"held":0,"created":2,"revised":0,"kept":0},"Patient":{"read":3,"stored":2,"unchanged":1,"rejected":0,"held":0,"created":2,"revised":0,"kept":0},"Practitioner":{"read":1,"stored":0,"unchanged":1,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"Procedure":{"read":1,"stored":0,"unchanged":1,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"QuestionnaireResponse":{"read":2,"stored":0,"unchanged":2,"rejected":0,"held":0,"created":0,"revised":0,"kept":0}},"objects":{"patients":2,"episodes":2,"facts":2,"assessments":0,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"r3.ndjson","source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":3}
! fhir/havelka.fhir.json:196: rejected: it carries a modifierExtension, which may change its meaning
! fhir/Observation.ndjson:2: rejected: it refers to a patient who is neither in these files nor in the store
[3]
$ leeboard intake list --json
{"schema":"leeboard.intake-list/1","type":"patient","patient":"P-0001","name":"Havelka, Adán","birth_date":"1984-07-09","status":"active","episode":"E-1","admitted":null,"discharged":null,"programme":{"value":null,"absent":"not-asked"},"clinician":{"value":null,"absent":"not-asked"},"next_visit":null}
{"schema":"leeboard.intake-list/1","type":"patient","patient":"P-0003","name":"Lindqvist, Jo","birth_date":"1979-10","status":"active","episode":"E-3","admitted":null,"discharged":null,"programme":{"value":null,"absent":"not-asked"},"clinician":{"value":null,"absent":"not-asked"},"next_visit":null}
{"schema":"leeboard.intake-list/1","type":"summary","patients":2,"left_out":1}

# A mended reject is read back; a newer state of a resource replaces what the older one said.
$ sed -i 's/"modifierExtension":/"extension":/' r.ndjson && leeboard intake import r.ndjson --from fhir
I-4: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 fact
$ printf '%s\n' '{"resourceType":"AllergyIntolerance","id":"a-2","clinicalStatus":{"coding":[{"code":"resolved"}]},"code":{"text":"Penicillin V"},"patient":{"reference":"Patient/11111111-0000-4000-8000-000000000001"},"recordedDate":"2026-11-02"}' > AllergyIntolerance.ndjson
$ leeboard intake import AllergyIntolerance.ndjson --json
{"schema":"leeboard.import/1","type":"committed","through":1,"stored":1}
{"schema":"leeboard.import/1","type":"summary","import":"I-5","command":"intake import","format":"fhir","read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"ok":1,"failed":0,"blank":0,"created":0,"revised":1,"kept":0,"by_type":{"AllergyIntolerance":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":0,"revised":1,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":1,"assessments":0,"triggers":0,"events":1},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":0}
$ leeboard intake show P-0001 --json | python3 -c "import json,sys;print([f['value'] for f in json.load(sys.stdin)['facts'] if f['fact']=='allergies'])"
[['latex', 'unresolved']]

# A Bundle that breaks off; a Bundle under a plain name; files that hold no FHIR.
$ head -c 9000 fhir/havelka.fhir.json > cut.fhir.json; leeboard --db other.db store init --quiet; leeboard --db other.db intake import cut.fhir.json --rejects r4.ndjson --json
{"schema":"leeboard.import/1","type":"committed","through":14,"stored":12}
{"schema":"leeboard.import/1","type":"summary","import":"I-1","command":"intake import","format":"fhir","read":14,"stored":12,"unchanged":0,"rejected":2,"held":0,"ok":12,"failed":2,"blank":0,"created":12,"revised":0,"kept":0,"by_type":{"(none)":{"read":1,"stored":0,"unchanged":0,"rejected":1,"held":0,"created":0,"revised":0,"kept":0},"AllergyIntolerance":{"read":2,"stored":2,"unchanged":0,"rejected":0,"held":0,"created":2,"revised":0,"kept":0},"Condition":{"read":2,"stored":2,"unchanged":0,"rejected":0,"held":0,"created":2,"revised":0,"kept":0},"Encounter":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0},"MedicationRequest":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0},"Observation":{"read":6,"stored":5,"unchanged":0,"rejected":1,"held":0,"created":5,"revised":0,"kept":0},"Patient":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":1,"episodes":1,"facts":8,"assessments":1,"triggers":0,"events":11},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"r4.ndjson","source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":3}
! cut.fhir.json:196: rejected: it carries a modifierExtension, which may change its meaning
! cut.fhir.json:448: rejected: not valid JSON: the quote that begins here is not closed
[3]
$ cp fhir/havelka.fhir.json bundle.json; leeboard intake import bundle.json
! leeboard: error[bad_input]: the file holds FHIR, which a name ending in .json does not say
!   where: bundle.json:1:1
!   mend:  add --from fhir
[6]
$ echo '{"a": 1}' > log.ndjson; leeboard intake import log.ndjson --from fhir --rejects r5.ndjson
I-7: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: r5.ndjson (mend them there and import that file)
! log.ndjson:1: rejected: the file holds no FHIR
[3]
$ leeboard intake import nowhere.fhir.json
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nowhere.fhir.json
!   mend:  check the name and the folder
[5]
$ leeboard store verify --deep --quiet
{{number}} rows, {{number}} events, 0 findings

# What is kept is told by reason, and can be listed, also without a patient.
$ leeboard store init --quiet --db kept.db && leeboard intake import fhir/havelka.fhir.json --db kept.db --rejects kept-r.ndjson --quiet
I-1: 18 read: 17 stored (14 new, 0 revised, 3 kept as they are), 0 unchanged, 1 rejected
  AllergyIntolerance: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  CarePlan: 1 read, 1 stored, 0 unchanged, 0 rejected, 1 kept
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Encounter: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  MedicationRequest: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Observation: 6 read, 5 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Practitioner: 1 read, 1 stored, 0 unchanged, 0 rejected, 1 kept
  Procedure: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 2 read, 2 stored, 0 unchanged, 0 rejected, 1 kept
  kept as they are: 1 CarePlan: resources of this type are not read
  kept as they are: 1 Practitioner: resources of this type are not read
  kept as they are: 1 QuestionnaireResponse: its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored
  new: 1 patient, 1 episode, 9 facts, 2 assessments, 12 events
  rejected records: kept-r.ndjson (mend them there and import that file)
[3]
$ leeboard intake list --kept --db kept.db
patient  import  type                   reason
P-0001   I-1     QuestionnaireResponse  its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored
P-0001   I-1     CarePlan               resources of this type are not read
-        I-1     Practitioner           resources of this type are not read

3 resources
$ leeboard intake list --kept --db kept.db --format csv
patient,import,type,reason
P-0001,I-1,QuestionnaireResponse,"its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored"
P-0001,I-1,CarePlan,resources of this type are not read
,I-1,Practitioner,resources of this type are not read
$ leeboard intake list --kept --db kept.db --json | cut -c1-170
{"schema":"leeboard.kept-list/1","type":"kept","patient":"P-0001","import":"I-1","resource_type":"QuestionnaireResponse","reason":"its first item is the drinks-above-a-li
{"schema":"leeboard.kept-list/1","type":"kept","patient":"P-0001","import":"I-1","resource_type":"CarePlan","reason":"resources of this type are not read","resource":{"re
{"schema":"leeboard.kept-list/1","type":"kept","patient":null,"import":"I-1","resource_type":"Practitioner","reason":"resources of this type are not read","resource":{"re
{"schema":"leeboard.kept-list/1","type":"summary","kept":3}
$ leeboard intake list --kept --where status=active --db kept.db
! leeboard: error[usage]: --kept lists resources, not people
!   mend:  leave --where, --all and --all-revisions out
[2]
$ leeboard intake list --where status=actve --db kept.db
! leeboard: error[usage]: --where knows no status 'actve'
!   mend:  did you mean active?
[2]

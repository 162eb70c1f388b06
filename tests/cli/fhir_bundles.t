# What a Bundle holds: pages, deletions, versions in any order, Bundles in Bundles, what the source left out; a form and its later states.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 && leeboard store init --quiet && cp -r $PROJECT/tests/found/bundle-shapes $PROJECT/tests/found/edited-form . && printf 'staff:\n  - id: S-1\n    name: Mara Winter\n    role: prescriber\n' > leeboard.yaml

# A page that is not there; a total above the matches; with the next page in the same import all is there.
$ leeboard intake import bundle-shapes/a-next-page.json --from fhir --quiet
I-1: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  incomplete: bundle-shapes/a-next-page.json: the next page is not in this import
  new: 1 patient, 1 episode
[3]
$ printf '{"resourceType":"Bundle","type":"searchset","total":2,"link":[{"relation":"self","url":"https://a.example/p?1"},{"relation":"next","url":"https://a.example/p?2"}],"entry":[{"resource":{"resourceType":"Patient","id":"pg1","name":[{"family":"One"}]}}]}' > page-1.json; printf '{"resourceType":"Bundle","type":"searchset","total":2,"link":[{"relation":"self","url":"https://a.example/p?2"}],"entry":[{"resource":{"resourceType":"Patient","id":"pg2","name":[{"family":"Two"}]}}]}' > page-2.json; leeboard intake import page-2.json --from fhir --quiet
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  incomplete: page-2.json: the source has more than is here
  new: 1 patient, 1 episode
[3]
$ leeboard intake import page-1.json page-2.json --from fhir --json | grep -o '"incomplete":.*\]'
"incomplete":[]

# Results that were withheld.
$ leeboard intake import bundle-shapes/d-operationoutcome.json --from fhir --quiet
I-4: 2 read: 2 stored (1 new, 0 revised, 1 kept as they are), 0 unchanged, 0 rejected
  OperationOutcome: 1 read, 1 stored, 0 unchanged, 0 rejected, 1 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  kept as they are: 1 OperationOutcome: resources of this type are not read
  incomplete: bundle-shapes/d-operationoutcome.json: the source says that it left something out
  new: 1 patient, 1 episode
[3]

# Deletions: of a record that came before, of one that is not known, by a search, of a person.
$ leeboard intake import bundle-shapes/b-delete-entries.json --from fhir --quiet
I-5: 3 read: 3 stored (2 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  told: 1 deleted
  withdrawn: 1
  new: 1 patient, 1 episode, 1 fact, 1 event
$ leeboard intake show P-0005 | sed -n '/^Facts/,$p'
$ leeboard intake import bundle-shapes/c-delete-with-resource.json --from fhir --quiet
I-6: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  told: 1 deleted
  new: 1 patient, 1 episode
$ printf '{"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"DELETE","url":"Condition?code=1"}},{"request":{"method":"DELETE","url":"Patient/h1"}}]}' > delete.json; leeboard intake import delete.json --from fhir --quiet --rejects none.ndjson
I-7: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  (none): 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  rejected records: none.ndjson (mend them there and import that file)
[3]

# A history has its newest state first; by version and time the older one never counts, whatever comes last.
$ leeboard intake import bundle-shapes/e-history-two-versions-newest-first.json --from fhir --quiet
I-8: 3 read: 3 stored (2 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 2 facts, 2 events
$ leeboard intake show P-0007 | sed -n '/^Facts/,$p'
$ c() { printf '{"resourceType":"Condition","id":"v","meta":{%s},"subject":{"reference":"Patient/h4"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]},"clinicalStatus":"active","recordedDate":"2026-11-10"}\n' "$1" "$2"; }; c '"versionId":"10"' f1120 > 1.ndjson; c '"versionId":"9"' F11.10 > 2.ndjson; c '"lastUpdated":"2026-11-12T00:00:00Z"' F11.21 > 3.ndjson
$ for f in 1 2; do leeboard intake import $f.ndjson --from fhir --quiet; done; leeboard intake show P-0007 | grep icd10cm
I-9: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 fact, 1 event
I-10: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  told: 1 older-version
  icd10cm: F11.20  [2026-11-10, F-5]

# Bundles in Bundles; a Patient of which keys were left out keeps its name.
$ leeboard store init --quiet --db nested.db; leeboard intake import bundle-shapes/i-nested.json --from fhir --quiet --db nested.db
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  told: 1 test-patient
  new: 1 patient, 1 episode, 1 fact, 1 event
$ printf '{"resourceType":"Patient","id":"h4","meta":{"tag":[{"code":"SUBSETTED"}]},"birthDate":"1980-02-06"}\n' > part.ndjson; leeboard intake import part.ndjson --from fhir --quiet; leeboard intake show P-0007 | head -2
I-11: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  told: 1 partial-resource
P-0007  Newest, First
born 1980-02-06, sex at birth not-asked

# One form: amended from 0 to 2, acknowledged, amended to 3 (open again), entered in error.
$ leeboard intake import edited-form/a-first.json --from fhir --quiet
I-12: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 assessment
$ leeboard intake import edited-form/b-amended-item9.json --from fhir --quiet
I-13: 2 read: 1 stored (0 new, 1 revised, 0 kept as they are), 1 unchanged, 0 rejected
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack A-1 --reason "seen today" --actor S-1 --quiet; leeboard intake show P-0008 | grep SAFETY || echo closed
A-1 acknowledged
closed
$ leeboard intake import edited-form/c-amended-new-authored.json --from fhir --quiet
I-14: 2 read: 1 stored (0 new, 1 revised, 0 kept as they are), 1 unchanged, 0 rejected
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
[9]
$ leeboard intake import edited-form/d-voided.json --from fhir --quiet
I-15: 2 read: 1 stored (0 new, 0 revised, 1 kept as they are), 1 unchanged, 0 rejected
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 1 read, 1 stored, 0 unchanged, 0 rejected, 1 kept
  kept as they are: 1 QuestionnaireResponse: it is entered in error, refuted or cancelled
  told: 1 form-withdrawn
  withdrawn: 1
$ leeboard intake show P-0008 | grep "SAFETY\|A-1"
[1]
$ leeboard assess show A-1 | grep "A-1\|reason\|amend"; leeboard store verify --deep --quiet
A-1 revision 4: phq9 of P-0008, taken 2026-11-17T10:00-05:00, recorded 2026-12-01
119 rows, 53 events, 0 findings

# Ids belong to their server: a deletion takes back what came from there, of no other; a state in error too.
$ printf '%s\n' 'printf "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"self\",\"url\":\"https://%s.example/fhir\"}],\"entry\":[%s]}\n" "$1" "$2"' > bundle.sh; printf '%s\n' 'printf "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"1\",\"name\":[{\"family\":\"%s\",\"given\":[\"Ida\"]}],\"birthDate\":\"1985-01-0%s\"}},{\"resource\":{\"resourceType\":\"Condition\",\"id\":\"1\",\"clinicalStatus\":\"active\",\"recordedDate\":\"2026-11-10\",\"subject\":{\"reference\":\"Patient/1\"},\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"F11.20\"}]}}}" $1 $2' > entries.sh; export LEEBOARD_DB=servers.db; leeboard store init --quiet; sh bundle.sh a "$(sh entries.sh Acker 1)" > a.json; sh bundle.sh b "$(sh entries.sh Boll 2)" > b.json; leeboard intake import a.json b.json --from fhir --quiet
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  new: 2 patients, 2 episodes, 2 facts, 2 events
$ sh bundle.sh b '{"request":{"method":"DELETE","url":"Condition/1"}}' > gone.json; leeboard intake import gone.json --from fhir --quiet; for p in P-0001 P-0002; do leeboard intake show $p | grep "Ida\|icd10cm"; done
I-2: 1 read: 1 stored (0 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 deleted
  withdrawn: 1
P-0001  Acker, Ida
  icd10cm: F11.20  [2026-11-10, F-1]
P-0002  Boll, Ida
$ printf '{"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"DELETE","url":"Condition/1"}}]}' > gone.json; leeboard intake import gone.json --from fhir --each --quiet --rejects none.ndjson
gone.json:1: rejected: it does not say whose server its ids are of, and https://a.example/fhir has a record with this id
I-3: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: none-2.ndjson (mend them there and import that file)
[3]
$ leeboard intake import gone.json --from fhir --source https://a.example/fhir --quiet; leeboard intake show P-0001 | grep icd10cm
I-4: 1 read: 1 stored (0 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 deleted
  withdrawn: 1
  the same file was imported before
[1]

# An id that a server gave again: the older state is somebody else's, so it is rejected with what refers to it; one of the same person counts no more.
$ printf '%s\n' 'printf "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"versionId\":\"%s\"},\"name\":[{\"family\":\"%s\",\"given\":[\"%s\"]}],\"birthDate\":\"%s\"}\n{\"resourceType\":\"Condition\",\"id\":\"c%s\",\"clinicalStatus\":\"active\",\"recordedDate\":\"2026-11-10\",\"subject\":{\"reference\":\"Patient/1\"},\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"%s\"}]}}\n" $1 $2 $3 $4 $1 $5' > state.sh; export LEEBOARD_DB=again.db; leeboard store init --quiet; sh state.sh 5 Adler Ruth 1980-01-01 F11.10 > 5.ndjson; sh state.sh 1 Boone Greg 1971-05-05 F11.20 > 1.ndjson; sh state.sh 4 Adler-Boone Ruth 1980-01-01 F11.21 > 4.ndjson; leeboard intake import 5.ndjson --from fhir --quiet
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 1 event
$ leeboard intake import 1.ndjson --from fhir --quiet --rejects greg.ndjson
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  Condition: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  Patient: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ leeboard intake import 4.ndjson --from fhir --quiet; leeboard intake show P-0001 | grep "Ruth\|Greg\|F11"
I-3: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  told: 1 older-version
  new: 1 fact, 1 event
P-0001  Adler, Ruth
  icd10cm: F11.10  [2026-11-10, F-1]
  V-1  2026-11-10  condition: F11.10, status active
  V-2  2026-11-10  condition: F11.21, status active

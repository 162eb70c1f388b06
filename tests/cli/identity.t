# Whose record it is: what names a person must agree before anything is put on them, and what cannot be put stays out and is told.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00
$ cp -r $PROJECT/tests/found found && cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet

# Two hospitals have a Patient/1, a Condition/1 and an Observation/7 each: two people, each with their own.
$ leeboard intake import --from fhir found/id-collision/a-hospital-a.json
I-1: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Observation: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 2 facts, 1 event
$ leeboard intake import --from fhir found/id-collision/b-hospital-b.json
I-2: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Observation: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 2 facts, 1 event
$ leeboard intake list
patient  name         born        status  admitted  programme  clinician
P-0001   Anders, Ann  1980-01-01  active
P-0002   Bertil, Bob  1955-05-05  active

2 patients

$ leeboard intake show P-0001 | grep -E "qtc|chronic|icd10"
  icd10cm: F11.20  [2026-11-01, F-1]
  qtc_ms: 440  [2026-11-15T09:00-05:00, F-2]
$ leeboard intake show P-0002 | grep -E "qtc|chronic|icd10"
  pain.chronic: yes  [2026-11-02, F-3]
  qtc_ms: 520  [2026-11-15T09:00-05:00, F-4]

# Again: nothing is stored.
$ leeboard intake import --from fhir found/id-collision/a-hospital-a.json found/id-collision/b-hospital-b.json
I-3: 6 read: 0 stored (0 new, 0 revised, 0 kept as they are), 6 unchanged, 0 rejected
  Condition: 2 read, 0 stored, 2 unchanged, 0 rejected, 0 kept
  Observation: 2 read, 0 stored, 2 unchanged, 0 rejected, 0 kept
  Patient: 2 read, 0 stored, 2 unchanged, 0 rejected, 0 kept

# A reference from nowhere reaches nobody of a server that has the same id.
$ leeboard intake import --from fhir found/id-collision/e-condition-only.ndjson --rejects e.ndjson
I-4: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: e.ndjson (mend them there and import that file)
! found/id-collision/e-condition-only.ndjson:1: rejected: it does not say whose server its ids are of, and https://a.example/fhir has a patient with this id; if it is of there, import it with --source https://a.example/fhir
[3]

# An absolute reference means its own server, whatever stands beside it.
$ leeboard -q intake import --from fhir found/id-collision/g-absolute-reference.json
I-5: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  new: 1 fact, 1 event
$ leeboard intake show P-0001 | grep -c pregnan
0
[1]
$ leeboard intake show P-0002 | grep pregnan
  pregnant: yes  [2026-11-18, F-5]
  V-3  2026-11-18  condition: Normal pregnancy, status active
$ echo '{"resourceType":"Condition","id":"x1","subject":{"reference":"https://c.example/fhir/Patient/1"},"code":{"text":"Asthma"},"recordedDate":"2026-11-01"}' > far.ndjson
$ leeboard intake import --from fhir far.ndjson --rejects far-rejects.ndjson
I-6: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: far-rejects.ndjson (mend them there and import that file)
! far.ndjson:1: rejected: it refers to a patient who is neither in these files nor in the store
[3]

# A reference without a server in a record with a UUID of its own still means the server it came from.
$ echo '{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"https://b.example/fhir/Condition/0b5ae9a4-0000-4000-8000-000000000001","resource":{"resourceType":"Condition","id":"0b5ae9a4-0000-4000-8000-000000000001","subject":{"reference":"Patient/1"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]},"recordedDate":"2026-11-03"}}]}' > uuid.fhir.json
$ leeboard -q intake import uuid.fhir.json && leeboard intake show P-0002 | grep icd10
I-7: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 fact, 1 event
  icd10cm: F11.20  [2026-11-03, F-6]

# A form for somebody of another server reaches nobody here who has that id as a code; a table has no source.
$ echo '{"patient":{"code":"77","name":{"family":"Ours","given":["Ivo"]}}}' | leeboard -q intake add -
77
$ echo '{"resourceType":"QuestionnaireResponse","id":"q","status":"completed","subject":{"reference":"Patient/77"},"authored":"2026-11-20T10:00:00-05:00","item":[{"linkId":"44250-9","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6570-1"}}]},{"linkId":"44255-8","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6570-1"}}]}]}' > form.ndjson
$ leeboard assess import --from fhir form.ndjson --source https://b.example/fhir --rejects form-rejects.ndjson
I-8: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: form-rejects.ndjson (mend them there and import that file)
! form.ndjson:1: rejected: it refers to a patient who is neither in these files nor in the store
[3]
$ leeboard -q assess import --from fhir form.ndjson
I-9: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 assessment
  the same file was imported before
$ leeboard intake import found/same-mrn/a-same-file.csv --source here
! leeboard: error[usage]: --source is for FHIR records: a table or document has codes of this clinic
!   mend:  leave --source out
[2]

# The medicine of one server is not the medicine of another that has the same id.
$ echo '{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"https://a.example/fhir/Medication/9","resource":{"resourceType":"Medication","id":"9","code":{"text":"methadone"}}},{"fullUrl":"https://a.example/fhir/MedicationRequest/9","resource":{"resourceType":"MedicationRequest","id":"9","status":"active","intent":"order","subject":{"reference":"Patient/1"},"authoredOn":"2026-11-20","medicationReference":{"reference":"Medication/9"}}}]}' > ma.fhir.json
$ sed 's/a.example/b.example/g; s/methadone/naltrexone/' ma.fhir.json > mb.fhir.json
$ leeboard -q intake import ma.fhir.json mb.fhir.json; for p in P-0001 P-0002; do leeboard intake show $p | grep " meds"; done
I-10: 4 read: 4 stored (2 new, 0 revised, 2 kept as they are), 0 unchanged, 0 rejected
  Medication: 2 read, 2 stored, 0 unchanged, 0 rejected, 2 kept
  MedicationRequest: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  kept as they are: 2 Medication: resources of this type are not read
  new: 2 facts, 2 events
  meds: methadone  [2026-11-20, F-7]
  meds: naltrexone  [2026-11-20, F-8]

# Of a source that is not named: another person under the same id is turned away, with all that hangs on them, whatever comes first.
$ cat > cat.ndjson <<'END'
> {"resourceType":"Patient","id":"5","name":[{"family":"Cox","given":["Cat"]}],"birthDate":"1981-01-01"}
> {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/5"},"code":{"text":"Chronic pain"},"recordedDate":"2026-11-01"}
> END
$ cat > dan.ndjson <<'END'
> {"resourceType":"Condition","id":"c2","subject":{"reference":"Patient/5"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]},"recordedDate":"2026-11-02"}
> {"resourceType":"Patient","id":"5","name":[{"family":"Dee","given":["Dan"]}],"birthDate":"1956-05-05"}
> END
$ leeboard store init --quiet --db five.db && leeboard --db five.db intake import --from fhir cat.ndjson
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 event
$ leeboard --db five.db intake import --from fhir cat.ndjson
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  the same file was imported before
$ leeboard --db five.db intake import --from fhir dan.ndjson
I-3: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  Condition: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  Patient: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ leeboard --db five.db intake import --from fhir dan.ndjson --source north
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 1 event
  the same file was imported before
$ leeboard --db five.db intake show P-0001 | grep -E "Cox|Dee|icd10"
P-0001  Cox, Cat
$ leeboard --db five.db intake show P-0002 | grep -E "Cox|Dee|icd10"
P-0002  Dee, Dan
  icd10cm: F11.20  [2026-11-02, F-1]

# A store from before sources were named: the person who agrees takes the name, and nothing is stored twice.
$ leeboard --db five.db intake import --from fhir cat.ndjson --source south
I-5: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  told: 1 source-named
  the same file was imported before
$ leeboard --db five.db intake import --from fhir cat.ndjson
I-6: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  the same file was imported before

# What such a store holds is corrected by the newer state from the source that took the name, and by no other.
$ leeboard store init --quiet --db older.db
$ echo '{"resourceType":"Condition","id":"c9","subject":{"reference":"Patient/5"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]},"clinicalStatus":{"coding":[{"code":"active"}]},"recordedDate":"2026-11-01"}' > c9.ndjson
$ cat cat.ndjson c9.ndjson > first.ndjson && leeboard -q --db older.db intake import --from fhir first.ndjson
I-1: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 2 events
$ sed 's/recordedDate/verificationStatus":{"coding":[{"code":"entered-in-error"}]},"recordedDate/' c9.ndjson > wrong.ndjson
$ cat cat.ndjson wrong.ndjson > second.ndjson
$ leeboard -q --db older.db intake import --from fhir cat.ndjson --source south
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  told: 1 source-named
$ leeboard --db older.db intake show P-0001 | grep icd10
  icd10cm: F11.20  [2026-11-01, F-1]
$ leeboard -q --db older.db intake import --from fhir second.ndjson --source east && leeboard --db older.db intake show P-0001 | grep icd10
I-3: 3 read: 3 stored (2 new, 0 revised, 1 kept as they are), 0 unchanged, 0 rejected
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 1 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  kept as they are: 1 Condition: it is entered in error, refuted or cancelled
  new: 1 patient, 1 episode, 1 event
  1 possible duplicate: see `leeboard intake match`
  icd10cm: F11.20  [2026-11-01, F-1]
$ leeboard -q --db older.db intake import --from fhir second.ndjson --source south && leeboard --db older.db intake show P-0001 | grep icd10
I-4: 3 read: 1 stored (0 new, 0 revised, 1 kept as they are), 2 unchanged, 0 rejected
  Condition: 2 read, 1 stored, 1 unchanged, 0 rejected, 1 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  kept as they are: 1 Condition: it is entered in error, refuted or cancelled
  withdrawn: 1
  the same file was imported before
[1]

# A Patient that cannot be read takes what refers to it along, also where somebody is known under its id.
$ sed 's/1981-01-01/31 January/; s/"c1"/"c7"/' cat.ndjson > broken.ndjson
$ leeboard --db older.db intake import --from fhir broken.ndjson --source south --rejects broken-rejects.ndjson
I-5: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  Condition: 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  rejected records: broken-rejects.ndjson (mend them there and import that file)
! broken.ndjson:1: rejected: birthDate is no date
! broken.ndjson:2: rejected: it belongs to a patient whose record in these files could not be taken
[3]

# An identifier that two people claim finds neither; identifiers of two people find nobody.
$ leeboard store init --quiet --db claims.db
$ cat > claims.ndjson <<'END'
> {"patient":{"code":"A","name":{"family":"Amsel","given":["Ruth"]},"birth_date":"1980-01-02","identifiers":[{"system":"urn:oid:2.999.1","value":"L-1"}]}}
> {"patient":{"code":"B","name":{"family":"Boone","given":["Greg"]},"birth_date":"1995-03-04","identifiers":[{"system":"urn:oid:2.999.1","value":"L-1"},{"system":"urn:oid:2.999.1","value":"L-2"}]}}
> {"patient":{"name":{"family":"Amsel","given":["Ruth"]},"birth_date":"1980-01-02","identifiers":[{"system":"urn:oid:2.999.1","value":"L-1"}]}}
> {"patient":{"code":"C","name":{"family":"Crane","given":["Ian"]},"birth_date":"1965-07-08","identifiers":[{"system":"urn:oid:2.999.1","value":"L-3"}]}}
> {"patient":{"name":{"family":"Crane","given":["Ian"]},"birth_date":"1965-07-08","identifiers":[{"system":"urn:oid:2.999.1","value":"L-2"},{"system":"urn:oid:2.999.1","value":"L-3"}]}}
> END
$ leeboard --db claims.db intake import claims.ndjson --each --rejects claims-rejects.ndjson
claims.ndjson:1: created A
claims.ndjson:2: created B
claims.ndjson:3: created P-0001, may be A (26 points)
claims.ndjson:4: created C
claims.ndjson:5: held X-2
I-1: 5 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 1 held
  new: 4 patients, 4 episodes
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
  2 possible duplicates: see `leeboard intake match`
! leeboard: warning: X-2: its identifiers belong to two people of the store; see `leeboard intake conflicts X-2`
[3]

# Numbers that only fill the place of one, and the number of a family's insurance, make nobody one person.
$ leeboard store init --quiet --db numbers.db
$ for n in a-ssn-999 b-masked c-family-insurance d-unknown-value; do leeboard -q --db numbers.db intake import --from fhir found/placeholder-identifier/$n.json --source $n; done
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  told: 2 not-identifying
  new: 2 patients, 2 episodes, 2 facts, 2 events
I-2: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 2 not-identifying
  new: 2 patients, 2 episodes
I-3: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
  conflicts that somebody has to settle: 1 (see `leeboard intake conflicts`)
  1 possible duplicate: see `leeboard intake match`
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 2 not-identifying
  new: 2 patients, 2 episodes
$ leeboard --db numbers.db intake list
patient  name          born        status  admitted  programme  clinician
P-0001   Ruiz, Carla   1970-01-02  active
P-0002   Olsen, Bjorn  1995-06-07  active
P-0003   Stone, Abel   1960-01-02  active
P-0004   Tran, Linh    2001-06-07  active
P-0005   Usman, Dora   1980-01-02  active
P-0006   Usman, Felix  2008-06-07  active
P-0007   Vega, Lia     1980-03-02  active
P-0008   Wirth, Jan    1958-06-07  active

8 patients


# A record number that comes back with another name and birth date is refused; a slip is the same person.
$ leeboard store init --quiet --db mrn.db
$ leeboard --db mrn.db intake import found/same-mrn/a-same-file.csv --map found/same-mrn/map.yaml --rejects a.csv
I-1: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 1 held
  new: 1 patient, 1 episode
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ leeboard --db mrn.db intake import found/same-mrn/b-next-day.csv --map found/same-mrn/map.yaml --rejects b.csv
I-2: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 1 held
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
! leeboard: warning: X-2: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-2`
[3]
$ leeboard --db mrn.db intake import found/same-mrn/c-typo-only.csv --map found/same-mrn/map.yaml
I-3: 2 read: 2 stored (1 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 identity-changed
  new: 1 patient, 1 episode
$ leeboard --db mrn.db intake list
patient  name         born        status  admitted  programme  clinician
555      Adler, Ruth  1980-01-02  active
556      Dunn, Kate   1980-01-02  active

2 patients


# `unknown`, `N/A`, `0` and blank are no record number.
$ leeboard store init --quiet --db blank.db
$ for n in a-blank-mrn d-na-mrn e-unknown-mrn f-zero-mrn; do leeboard -q --db blank.db intake import found/blank-id/$n.csv --map found/blank-id/map-key.yaml; done
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
I-2: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 2 blank-cell-word
  new: 2 patients, 2 episodes
  2 possible duplicates: see `leeboard intake match`
I-3: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 2 blank-cell-word
  new: 2 patients, 2 episodes
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 2 blank-cell-word
  new: 2 patients, 2 episodes
$ leeboard --db blank.db intake list
patient  name            born        status  admitted  programme  clinician
P-0001   Reyes, Carl     1980-01-02  active
P-0002   Millar, Dave    1975-03-04  active
P-0003   Reyes, Carl     1980-01-02  active
P-0004   Millar, Dave    1975-03-04  active
P-0005   Reyes, Carla    1981-01-02  active
P-0006   Millar, Davina  1976-03-04  active
P-0007   Reyes, Karl     1982-01-02  active
P-0008   Millar, Dan     1977-03-04  active

8 patients

$ leeboard --db blank.db intake match --all
P-0001  P-0003  likely, 30 points: birth date, family, given, sex at birth
P-0002  P-0004  likely, 30 points: birth date, family, given, sex at birth
$ leeboard store verify --db numbers.db && leeboard store verify --db five.db
68 rows, 18 events, 0 findings
39 rows, 19 events, 0 findings

# A clinic may call somebody `disputed`: the number finds them all the same.
$ echo '{"patient":{"code":"disputed","name":{"family":"Dahl","given":["Eva"]},"birth_date":"1970-02-03","identifiers":[{"system":"urn:oid:2.999.1","value":"L-9"}]}}' | leeboard -q --db claims.db intake add -
disputed
$ echo '{"resourceType":"Patient","id":"e1","name":[{"family":"Dahl","given":["Eva"]}],"birthDate":"1970-02-03","identifier":[{"system":"urn:oid:2.999.1","value":"L-9","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]}}]}' > eva.ndjson
$ leeboard -q --db claims.db intake import --from fhir eva.ndjson
I-2: 1 read: 1 stored (0 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected

# A number that now says its type stands there once.
$ leeboard --db claims.db intake show disputed --json | jq -c .identifiers
[{"system":"urn:oid:2.999.1","value":"L-9","type":"MR"}]

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
  icd10cm: F11.20  [2026-11-01]
  qtc_ms: 440  [2026-11-15T09:00-05:00]
$ leeboard intake show P-0002 | grep -E "qtc|chronic|icd10"
  pain.chronic: yes  [2026-11-02]
  qtc_ms: 520  [2026-11-15T09:00-05:00]

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
! found/id-collision/e-condition-only.ndjson:1: rejected: it refers to a patient who is neither in these files nor in the store
[3]

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
$ leeboard --db five.db intake import --from fhir dan.ndjson --rejects dan-rejects.ndjson
I-3: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  Condition: 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  rejected records: dan-rejects.ndjson (mend them there and import that file)
! dan.ndjson:2: rejected: another person is known under this record's key: given names, birth dates, or family name and sex differ; correct the key or the name; ids of another source need its name: --source NAME; a person who is here is changed with `leeboard intake update`
! dan.ndjson:1: rejected: it belongs to a patient whose record in these files could not be taken
[3]
$ leeboard --db five.db intake import --from fhir dan-rejects.ndjson --source north
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 1 event
$ leeboard --db five.db intake show P-0001 | grep -E "Cox|Dee|icd10"
P-0001  Cox, Cat
$ leeboard --db five.db intake show P-0002 | grep -E "Cox|Dee|icd10"
P-0002  Dee, Dan
  icd10cm: F11.20  [2026-11-02]

# A store from before sources were named: the person who agrees takes the name, and nothing is stored twice.
$ leeboard --db five.db intake import --from fhir cat.ndjson --source south
I-5: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  the same file was imported before
$ leeboard --db five.db intake import --from fhir cat.ndjson
I-6: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  the same file was imported before

# Numbers that only fill the place of one, and the number of a family's insurance, make nobody one person.
$ leeboard store init --quiet --db numbers.db
$ for n in a-ssn-999 b-masked c-family-insurance d-unknown-value; do leeboard -q --db numbers.db intake import --from fhir found/placeholder-identifier/$n.json --source $n; done
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  new: 2 patients, 2 episodes, 2 facts, 2 events
I-2: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
I-3: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
  1 possible duplicate: see `leeboard intake match`
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
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
I-1: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 1 patient, 1 episode
  rejected records: a.csv (mend them there and import that file)
! found/same-mrn/a-same-file.csv:3: rejected: another person is known under this record's key: given names, birth dates, or family name and sex differ; correct the key or the name; ids of another source need its name: --source NAME; a person who is here is changed with `leeboard intake update`
[3]
$ leeboard --db mrn.db intake import found/same-mrn/b-next-day.csv --map found/same-mrn/map.yaml --rejects b.csv
I-2: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: b.csv (mend them there and import that file)
! found/same-mrn/b-next-day.csv:2: rejected: another person is known under this record's key: given names, birth dates, or family name and sex differ; correct the key or the name; ids of another source need its name: --source NAME; a person who is here is changed with `leeboard intake update`
[3]
$ leeboard --db mrn.db intake import found/same-mrn/c-typo-only.csv --map found/same-mrn/map.yaml
I-3: 2 read: 2 stored (1 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
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
  new: 2 patients, 2 episodes
  2 possible duplicates: see `leeboard intake match`
I-3: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
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
61 rows, 18 events, 0 findings
34 rows, 18 events, 0 findings

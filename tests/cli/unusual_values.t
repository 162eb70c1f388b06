# Numbers outside what is usual are kept, used and told, whichever way they come in; what cannot be is refused, or only kept as text.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-11-30 && leeboard store init --quiet

# FHIR: a value, a component, a value in another unit, one that cannot be, doses. The Bundle has an entry a line.
$ cat >bundle.json <<'END'
> {"resourceType":"Bundle","type":"collection","entry":[
> {"resource":{"resourceType":"Patient","id":"1","name":[{"family":"Quandt","given":["Mari"]}],"birthDate":"1990-01-01"}},
> {"resource":{"resourceType":"Observation","id":"hr","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","valueQuantity":{"value":250,"unit":"/min"}}},
> {"resource":{"resourceType":"Observation","id":"bp","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":280,"unit":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":90,"unit":"mm[Hg]"}}]}},
> {"resource":{"resourceType":"Observation","id":"k","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"6298-4"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","valueQuantity":{"value":8.4,"unit":"mEq/L"}}},
> {"resource":{"resourceType":"Observation","id":"qtc","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8636-3"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","valueString":">500 ms"}},
> {"resource":{"resourceType":"Observation","id":"t","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","valueQuantity":{"value":98.6,"unit":"Cel"}}},
> {"resource":{"resourceType":"Observation","id":"bmi","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"39156-5"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","valueQuantity":{"value":31.4,"unit":"kg/m2"}}},
> {"resource":{"resourceType":"MedicationAdministration","id":"d1","status":"completed","medicationCodeableConcept":{"text":"methadone"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","dosage":{"dose":{"value":400,"unit":"mg"}}}},
> {"resource":{"resourceType":"MedicationAdministration","id":"d2","status":"completed","medicationCodeableConcept":{"text":"methadone"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-30","dosage":{"dose":{"value":3000,"unit":"mg"}}}}
> ]}
> END
$ leeboard intake import bundle.json --from fhir --each
bundle.json:2: created P-0001
bundle.json:3: created F-1 (told: implausible)
bundle.json:4: created F-2 (told: implausible)
bundle.json:5: created F-4 (told: implausible)
bundle.json:6: created F-5
bundle.json:7: created V-2 (told: implausible)
bundle.json:8: created F-6
bundle.json:9: created V-3 (told: implausible)
bundle.json:10: rejected: a dose of this medicine lies between 0.1 and 1000 mg
I-1: 9 read: 8 stored (8 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  MedicationAdministration: 2 read, 1 stored, 0 unchanged, 1 rejected, 0 kept
  Observation: 6 read, 6 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  told: 5 implausible
  new: 1 patient, 1 episode, 6 facts, 3 events
  rejected records: leeboard-rejects-I-1.ndjson (mend them there and import that file)
[3]
$ leeboard intake show P-0001 | sed -n '/^Facts/,$p'
Facts
  bmi: 31.4  [2026-11-30, F-6]
  dbp: 90  [2026-11-30, F-3]
  hr: 250  [2026-11-30, F-1]
  k_mmol: 8.4  [2026-11-30, F-4]
  qtc_ms: 500 to 900  [2026-11-30, F-5]
  sbp: 280  [2026-11-30, F-2]

Events
  V-1  2026-11-30  observation: 6298-4, result 8.4, unit mEq/L
  V-2  2026-11-30  observation: 8310-5, result 98.6, unit Cel
  V-3  2026-11-30  dose: methadone, dose_mg 400

Told but not understood
  V-2  observation: 8310-5, 98.6, Cel  (implausible)
  V-3  methadone, 400 mg  (implausible)
  F-1  hr 250, usual is 25 to 220  (implausible)
  F-4  k_mmol 8.4, usual is 2 to 8  (implausible)
  F-2  sbp 280, usual is 60 to 260  (implausible)

# A document and a table: the same words; what cannot be is refused.
$ printf '%s\n' '{"schema":"leeboard.intake/1","patient":{"name":{"given":["Bea"],"family":"Poe"},"birth_date":"1991-01-01"},"facts":{"hr":250},"events":[{"kind":"dose","on":"2026-11-30","drug":"methadone","dose_mg":400}]}' >one.ndjson
$ leeboard intake import one.ndjson --each
one.ndjson:1: created P-0002 (told: implausible)
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 implausible
  new: 1 patient, 1 episode, 1 fact, 1 event
$ printf 'family,hr,sbp\nRoe,250,120\nLoe,900,120\nMoe,90,120\n' >table.csv
$ printf 'schema: leeboard.map/1\ntarget: intake\nempty: not-asked\nother_columns: keep\ncolumns:\n  family: {to: patient.name.family}\n  hr: {to: facts.hr}\n  sbp: {to: facts.sbp}\n' >map.yaml
$ leeboard intake import table.csv --map map.yaml --each
table.csv:2: created P-0003 (told: implausible)
table.csv:3: rejected: column hr: `hr` holds a value that cannot be right
table.csv:4: created P-0004
I-3: 3 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  told: 1 implausible
  new: 2 patients, 2 episodes, 4 facts
  rejected records: leeboard-rejects-I-3.csv (mend them there and import that file)
[3]
$ leeboard intake show P-0002 | sed -n '/^Told/,$p'
Told but not understood
  V-4  methadone, 400 mg  (implausible)
  F-7  hr 250, usual is 25 to 220  (implausible)
$ leeboard intake show P-0003 | sed -n '/^Told/,$p'
Told but not understood
  F-8  hr 250, usual is 25 to 220  (implausible)
$ leeboard intake show P-0004 | grep -c implausible
0
[1]

# By hand: the record is made, and what is unusual is said at once.
$ echo '{"schema":"leeboard.intake/1","patient":{"name":{"given":["Ida"],"family":"Thorne"},"birth_date":"1975-05-05"},"facts":{"hr":230,"sbp":120},"events":[{"kind":"dose","on":"2026-11-30","drug":"methadone","dose_mg":400}]}' | leeboard intake add -
P-0005
! leeboard: warning: hr is outside what is usual (25 to 220): it is used, please check it
! leeboard: warning: a dose is outside what is usual for its medicine: it is used, please check it
$ echo '{"facts":{"hr":900}}' | leeboard intake update P-0005 -
! leeboard: error[bad_input]: `hr` holds a value that cannot be right
!   where: stdin:1:16
[6]

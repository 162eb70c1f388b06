# Medicines as people and records write them: named, or told and left open for rules. Injections that were given block the next start.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-11-20
$ leeboard store init --quiet
$ export FOUND=$PROJECT/tests/samples/medicines

# Sublocade by code, three days ago; nobody entered it by hand.
$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-a-sublocade-coded-3-days-ago.json
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  MedicationAdministration: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 event
$ leeboard intake show P-0001 | grep dose
  V-1  2026-11-17T10:00-05:00  dose: sublocade, 1.5 ML buprenorphine 200 MG/ML Prefilled Syringe [Sublocade], dose_mg 300
$ leeboard plan draft --full P-0001 > plan.txt
$ leeboard plan show P-0001 --json | grep -o '"option":"buprenorphine_xr","verdict":"[a-z]*"' | head -n 1
"option":"buprenorphine_xr","verdict":"block"
$ leeboard report visit P-0001 | grep medicine
in care · medicine: sublocade 300 mg · as of 2026-11-20
$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-b-sublocade-text.json $FOUND/32-xr-injection-c-brixadi-text.json $FOUND/32-xr-injection-d-vivitrol-text.json
I-2: 6 read: 6 stored (6 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  MedicationAdministration: 3 read, 3 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 3 read, 3 stored, 0 unchanged, 0 rejected, 0 kept
  new: 3 patients, 3 episodes, 3 events
$ for p in P-0002 P-0003; do leeboard plan draft $p > plan.txt; leeboard plan show $p --json | grep -o '"option":"buprenorphine_xr","verdict":"[a-z]*"' | head -n 1; done
"option":"buprenorphine_xr","verdict":"block"
"option":"buprenorphine_xr","verdict":"block"

$ leeboard plan draft P-0004 > plan.txt; leeboard plan show P-0004 --json | grep -o '"option":"naltrexone_xr","verdict":"[a-z]*"' | head -n 1
"option":"naltrexone_xr","verdict":"block"

$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-b-sublocade-text.json
I-3: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  MedicationAdministration: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-e-medreq-sublocade.json
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  MedicationRequest: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 1 event
$ leeboard plan draft P-0005 > plan.txt; leeboard plan show P-0005 --json | grep -o '"option":"buprenorphine_xr","verdict":"[a-z]*"' | head -n 1
"option":"buprenorphine_xr","verdict":"block"

# What nobody knows, what is denied and what contradicts itself is told; for rules the list is open.
$ cat >odd.ndjson <<'END'
> {"resourceType":"Patient","id":"odd","name":[{"family":"Oduya","given":["Nia"]}],"birthDate":"1988-02-03"}
> {"resourceType":"MedicationRequest","id":"a","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"Skyrizi 150 mg pen"},"dosageInstruction":[{"text":"150 mg every 12 weeks"}]}
> {"resourceType":"MedicationRequest","id":"b","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"No methadone - see OTP"}}
> {"resourceType":"MedicationRequest","id":"c","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"Xanax 1 mg","coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6813"}]}}
> {"resourceType":"MedicationRequest","id":"d","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"Norco 10-325"},"dosageInstruction":[{"asNeededBoolean":true,"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg"}}]}]}
> END
$ leeboard intake import --from fhir --quiet odd.ndjson
I-5: 5 read: 5 stored (5 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  MedicationRequest: 4 read, 4 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  told: 1 contradiction, 1 negated
  new: 1 patient, 1 episode, 3 facts, 4 events
$ leeboard intake show P-0006
P-0006  Oduya, Nia
born 1988-02-03, sex at birth not-asked
phone not-asked, address not-asked

Episodes
  E-6  admitted not known; programme not-asked, clinician not-asked

Facts
  meds: Skyrizi 150 mg pen; hydrocodone+paracetamol; unclear (Xanax 1 mg)  [2026-11-15, F-4]

Events
  V-6  2026-11-15  medication-start: Skyrizi 150 mg pen, status active, dose 150 mg every 12 weeks
  V-7  2026-11-15  medication-start: No methadone - see OTP, status active
  V-8  2026-11-15  medication-start: Xanax 1 mg, status active
  V-9  2026-11-15  medication-start: hydrocodone+paracetamol, Norco 10-325, status active, dose 10 mg, daily_mg 0 to 30

Told but not understood
  V-6  Skyrizi 150 mg pen, 150 mg every 12 weeks  (unknown-medicine)
  V-7  No methadone - see OTP  (negated)
  V-8  Xanax 1 mg  (contradiction)

$ leeboard intake show P-0006 --json | grep -o '"told":\[.*'
"told":[{"what":"unknown-medicine","object":"V-6","text":"Skyrizi 150 mg pen, 150 mg every 12 weeks"},{"what":"negated","object":"V-7","text":"No methadone - see OTP"},{"what":"contradiction","object":"V-8","text":"Xanax 1 mg"}]}
$ leeboard report visit P-0006 | head -8
Visit of P-0006 · Nia, 38 years
in care · medicine: unknown · as of 2026-11-20

Told but not understood
  - ! Skyrizi 150 mg pen, 150 mg every 12 weeks (unknown-medicine)
  - ! No methadone - see OTP (negated)
  - ! Xanax 1 mg (contradiction)
Due

$ leeboard plan draft --full P-0006 > plan.txt
$ leeboard plan draft P-0006 --explain | grep -o '[a-z]*: meds.class = [a-z]*' | sort -u
unknown: meds.class = anticoagulant
unknown: meds.class = benzodiazepine
unknown: meds.class = gabapentinoid
unknown: meds.class = maoi
unknown: meds.class = moud
unknown: meds.class = opioid
unknown: meds.class = qt
yes: meds.class = short
! PL-6 revision 1 says the same already: nothing stored
$ echo 'meds: [Skyrizi]' | leeboard plan preview --explain | grep -o '[a-z]*: meds.class = [a-z]*' | sort -u
unknown: meds.class = anticoagulant
unknown: meds.class = benzodiazepine
unknown: meds.class = gabapentinoid
unknown: meds.class = maoi
unknown: meds.class = moud
unknown: meds.class = opioid
unknown: meds.class = qt
unknown: meds.class = short
$ echo 'meds: [Narcan 4 mg nasal spray, Xanax 1 mg]' | leeboard plan preview --explain | grep -o '[a-z]*: meds.class [^\[]*' | sort -u
no: meds.class = anticoagulant
no: meds.class = gabapentinoid
no: meds.class = maoi
no: meds.class = moud
no: meds.class = opioid_exposure
no: meds.class = qt
no: meds.class = short_acting
no: meds.class in
yes: meds.class = benzodiazepine
yes: meds.class in

# Two equal doses of a day are two, in a document and without ids in a file; read again they are those two.
$ cat >twice.yaml <<'END'
> patient: {code: P-20, name: {given: [Otis], family: King}}
> events:
>   - {kind: dose, on: 2026-11-19, drug: methadone, dose_mg: 40}
>   - {kind: dose, on: 2026-11-19, drug: methadone, dose_mg: 40}
> END
$ leeboard intake import --quiet twice.yaml; leeboard intake import --quiet twice.yaml
I-6: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode, 2 events
I-7: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  the same file was imported before
$ leeboard intake show P-20 | grep dose
  V-10  2026-11-19  dose: methadone, dose_mg 40
  V-11  2026-11-19  dose: methadone, dose_mg 40, nth 2
$ cat >given.ndjson <<'END'
> {"resourceType":"Patient","id":"g","name":[{"family":"Gant","given":["Ida"]}],"birthDate":"1988-02-03"}
> {"resourceType":"MedicationDispense","status":"completed","subject":{"reference":"Patient/g"},"whenHandedOver":"2026-11-18","medicationCodeableConcept":{"text":"methadone"}}
> {"resourceType":"MedicationDispense","status":"completed","subject":{"reference":"Patient/g"},"whenHandedOver":"2026-11-18","medicationCodeableConcept":{"text":"methadone"}}
> {"resourceType":"MedicationDispense","status":"completed","subject":{"reference":"Patient/g"},"whenHandedOver":"2026-11-18","medicationCodeableConcept":{"text":"methadone"}}
> END
$ leeboard intake import --from fhir --quiet given.ndjson; leeboard intake import --from fhir --quiet given.ndjson
I-8: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  MedicationDispense: 3 read, 3 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 3 events
I-9: 4 read: 0 stored (0 new, 0 revised, 0 kept as they are), 4 unchanged, 0 rejected
  MedicationDispense: 3 read, 0 stored, 3 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  the same file was imported before
$ leeboard intake show P-0021 | grep -c dispense
3

# A dose that cannot be is refused; an unusual one is kept and told; a volume is computed and both numbers stay.
$ echo '{"events": [{"kind": "dose", "on": "2026-11-19", "drug": "methadone", "dose_mg": 3000}]}' | leeboard intake update P-20 -
! leeboard: error[bad_input]: a dose of this medicine lies between 0.1 and 1000 mg
!   where: stdin:1:82
!   mend:  write the dose that was given, in mg; a dose that was not given is no event
[6]
$ echo '{"events": [{"kind": "dose", "on": "2026-11-19", "drug": "methadone", "dose_mg": 0}]}' | leeboard intake update P-20 - 2>&1 | head -1
leeboard: error[bad_input]: a dose that was given is more than 0 mg
$ cat >doses.ndjson <<'END'
> {"resourceType":"MedicationAdministration","id":"m1","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone"},"dosage":{"dose":{"value":3000,"unit":"mg"}}}
> {"resourceType":"MedicationAdministration","id":"m2","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone"},"dosage":{"dose":{"value":400,"unit":"mg"}}}
> {"resourceType":"MedicationAdministration","id":"m3","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone hydrochloride 10 MG/ML Oral Solution [Methadose]"},"dosage":{"dose":{"value":8,"unit":"mL"}}}
> {"resourceType":"MedicationAdministration","id":"m4","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone"},"dosage":{"dose":{"value":80,"unit":"mg/mL"}}}
> END
$ leeboard intake import --from fhir --quiet doses.ndjson
I-10: 4 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  told: 1 dose-computed, 1 implausible, 1 unit-unknown
  new: 3 events
  rejected records: leeboard-rejects-I-10.ndjson (mend them there and import that file)
[3]
$ leeboard intake show P-0021 | grep -A9 'dose:'
  V-15  2026-11-18  dose: methadone, dose_mg 400
  V-16  2026-11-18  dose: methadone, methadone hydrochloride 10 MG/ML Oral Solution [Methadose], dose_mg 80, dose 8 mL of 10 mg/mL
  V-17  2026-11-18  dose: methadone, dose 80 mg/mL

Told but not understood
  V-15  methadone, 400 mg  (implausible)
  V-16  methadone hydrochloride 10 MG/ML Oral Solution [Methadose], 80 mg, 8 mL of 10 mg/mL  (dose-computed)
  V-17  methadone, 80 mg/mL  (unit-unknown)

# A site names what it gives; from then on the name is known, in records stored before too.
$ mkdir -p site/medicines
$ cat >site/medicines/ours.csv <<'END'
> name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status
> risankizumab,generic,risankizumab,,other,none,,our pharmacist,V
> Skyrizi,brand,risankizumab,injection/sc,other,none,,our pharmacist,V
> END
$ leeboard medicine lint --data site | tail -1
2 tables: no problems found
$ leeboard intake show P-0006 --data site | grep -A4 'meds:\|Told'
  meds: risankizumab Skyrizi 150 mg pen; hydrocodone+paracetamol; unclear (Xanax 1 mg)  [2026-11-15, F-4]

Events
  V-6  2026-11-15  medication-start: Skyrizi 150 mg pen, status active, dose 150 mg every 12 weeks
  V-7  2026-11-15  medication-start: No methadone - see OTP, status active
--
Told but not understood
  V-7  No methadone - see OTP  (negated)
  V-8  Xanax 1 mg  (contradiction)


# Medicines as people and records write them: named, or told and left open for rules. Injections that were given block the next start.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-11-20
$ leeboard store init --quiet
$ export FOUND=$PROJECT/tests/samples/medicines

# Sublocade by code, three days ago; nobody entered it by hand.
$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-a-sublocade-coded-3-days-ago.json
$ leeboard intake show P-0001 | grep dose
$ leeboard plan draft P-0001 --quiet
$ leeboard plan show P-0001 --json | grep -o '"option":"buprenorphine_xr","verdict":"[a-z]*"' | head -1
$ leeboard report visit P-0001 | grep medicine
# By name; a weekly and a monthly one; and the same file again.
$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-b-sublocade-text.json $FOUND/32-xr-injection-c-brixadi-text.json $FOUND/32-xr-injection-d-vivitrol-text.json
$ for p in P-0002 P-0003; do leeboard plan draft $p --quiet; leeboard plan show $p --json | grep -o '"option":"buprenorphine_xr","verdict":"[a-z]*"' | head -1; done
$ leeboard plan draft P-0004 --quiet; leeboard plan show P-0004 --json | grep -o '"option":"naltrexone_xr","verdict":"[a-z]*"' | head -1
$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-b-sublocade-text.json
# An order is no injection.
$ leeboard intake import --from fhir --quiet $FOUND/32-xr-injection-e-medreq-sublocade.json
$ leeboard plan draft P-0005 --quiet; leeboard plan show P-0005 --json | grep -o '"option":"buprenorphine_xr","verdict":"[a-z]*"' | head -1

# What nobody knows, what is denied and what contradicts itself is told; for rules the list is open.
$ cat >odd.ndjson <<'END'
> {"resourceType":"Patient","id":"odd","name":[{"family":"Oduya","given":["Nia"]}],"birthDate":"1988-02-03"}
> {"resourceType":"MedicationRequest","id":"a","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"Skyrizi 150 mg pen"},"dosageInstruction":[{"text":"150 mg every 12 weeks"}]}
> {"resourceType":"MedicationRequest","id":"b","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"No methadone - see OTP"}}
> {"resourceType":"MedicationRequest","id":"c","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"Xanax 1 mg","coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6813"}]}}
> {"resourceType":"MedicationRequest","id":"d","status":"active","intent":"order","subject":{"reference":"Patient/odd"},"authoredOn":"2026-11-15","medicationCodeableConcept":{"text":"Norco 10-325"},"dosageInstruction":[{"asNeededBoolean":true,"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":10,"unit":"mg"}}]}]}
> END
$ leeboard intake import --from fhir --quiet odd.ndjson
$ leeboard intake show P-0006
$ leeboard intake show P-0006 --json | grep -o '"told":.*'
$ leeboard report visit P-0006 | head -8

# Two equal doses of a day are two, in a document and without ids in a file; read again they are those two.
$ cat >twice.yaml <<'END'
> patient: {code: P-20, name: {given: [Otis], family: King}}
> events:
>   - {kind: dose, on: 2026-11-19, drug: methadone, dose_mg: 40}
>   - {kind: dose, on: 2026-11-19, drug: methadone, dose_mg: 40}
> END
$ leeboard intake import --quiet twice.yaml; leeboard intake import --quiet twice.yaml
$ leeboard intake show P-20 | grep dose
$ cat >given.ndjson <<'END'
> {"resourceType":"Patient","id":"g","name":[{"family":"Gant","given":["Ida"]}],"birthDate":"1988-02-03"}
> {"resourceType":"MedicationDispense","status":"completed","subject":{"reference":"Patient/g"},"whenHandedOver":"2026-11-18","medicationCodeableConcept":{"text":"methadone"}}
> {"resourceType":"MedicationDispense","status":"completed","subject":{"reference":"Patient/g"},"whenHandedOver":"2026-11-18","medicationCodeableConcept":{"text":"methadone"}}
> {"resourceType":"MedicationDispense","status":"completed","subject":{"reference":"Patient/g"},"whenHandedOver":"2026-11-18","medicationCodeableConcept":{"text":"methadone"}}
> END
$ leeboard intake import --from fhir --quiet given.ndjson; leeboard intake import --from fhir --quiet given.ndjson
$ leeboard intake show P-0007 | grep -c dispense

# A dose that cannot be is refused; an unusual one is kept and told; a volume is computed and both numbers stay.
$ echo '{"events": [{"kind": "dose", "on": "2026-11-19", "drug": "methadone", "dose_mg": 3000}]}' | leeboard intake update P-20 -
$ echo '{"events": [{"kind": "dose", "on": "2026-11-19", "drug": "methadone", "dose_mg": 0}]}' | leeboard intake update P-20 - 2>&1 | head -1
$ cat >doses.ndjson <<'END'
> {"resourceType":"MedicationAdministration","id":"m1","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone"},"dosage":{"dose":{"value":3000,"unit":"mg"}}}
> {"resourceType":"MedicationAdministration","id":"m2","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone"},"dosage":{"dose":{"value":400,"unit":"mg"}}}
> {"resourceType":"MedicationAdministration","id":"m3","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone hydrochloride 10 MG/ML Oral Solution [Methadose]"},"dosage":{"dose":{"value":8,"unit":"mL"}}}
> {"resourceType":"MedicationAdministration","id":"m4","status":"completed","subject":{"reference":"Patient/g"},"effectiveDateTime":"2026-11-18","medicationCodeableConcept":{"text":"methadone"},"dosage":{"dose":{"value":80,"unit":"mg/mL"}}}
> END
$ leeboard intake import --from fhir --quiet doses.ndjson
$ leeboard intake show P-0007 | grep -A9 'dose:'

# A site names what it gives; from then on the name is known, in records stored before too.
$ mkdir -p site/medicines
$ cat >site/medicines/ours.csv <<'END'
> name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status
> risankizumab,generic,risankizumab,,other,none,,our pharmacist,V
> Skyrizi,brand,risankizumab,injection/sc,other,none,,our pharmacist,V
> END
$ leeboard medicine lint --data site | tail -1
$ leeboard intake show P-0006 --data site | grep -A4 'meds:\|Told'

# A medicine that was stopped: from the document into every view; from FHIR, out of the facts that stand.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add - --quiet <<'END'
> patient: {code: P-1, name: {given: [Ada], family: Alder}}
> episode: {admitted: 2026-10-01}
> events:
>   - {kind: medication-start, drug: buprenorphine, on: 2026-10-02}
>   - {kind: medication-stop, drug: buprenorphine, on: 2026-11-20, reason: wants methadone}
> END
P-1
$ leeboard intake show P-1 | grep medication
  V-1  2026-10-02  medication-start: buprenorphine
  V-2  2026-11-20  medication-stop: buprenorphine, reason wants methadone
$ leeboard intake show P-1 --json | grep -o '"kind":"medication-stop"[^}]*'
"kind":"medication-stop","at":"2026-11-20","drug":"buprenorphine","reason":"wants methadone"
$ leeboard report visit P-1 | grep -i buprenorphine
in care for 61 days · medicine: buprenorphine (stopped) · as of 2026-12-01
  - 2026-10-02: started buprenorphine
  - 2026-11-20: stopped buprenorphine, because wants methadone
$ leeboard report patient P-1 | grep -i 'buprenorphine'
  Medicine                        buprenorphine stopped on 2026-11-20
  2026-11-20  stopped buprenorphine, because wants methadone
  2026-10-02  started buprenorphine
$ leeboard store export --quiet | grep -o '"kind":"medication-stop"[^}]*'
"kind":"medication-stop","at":"2026-11-20","by":"","note":"","details":{"drug":"buprenorphine","reason":"wants methadone"


# A stop that names no medicine is refused, and nothing is stored of it.
$ echo '{"events": [{"kind": "medication-stop", "on": "2026-11-20"}]}' | leeboard intake update P-1 -
! leeboard: error[bad_input]: the key `drug` is missing in `events[0]`
!   where: stdin:1:13
!   mend:  add `drug: ...` here
[6]

# From FHIR: while it is taken the list of medicines holds it, once it is completed it does not.
$ printf '%s\n' '{"resourceType":"Patient","id":"77","name":[{"family":"Birch","given":["Ben"]}],"birthDate":"1990-01-02"}' '{"resourceType":"MedicationStatement","id":"m1","subject":{"reference":"Patient/77"},"status":"active","medicationCodeableConcept":{"text":"buprenorphine"},"dateAsserted":"2026-10-02","effectivePeriod":{"start":"2026-10-02"}}' > Course.ndjson
$ leeboard intake import --from fhir --quiet Course.ndjson > first.txt
$ leeboard intake show P-0002 | grep -i "meds\|medication"
  meds: buprenorphine; unresolved  [2026-10-02, F-1]
  V-3  2026-10-02  medication-start: buprenorphine, status active
  F-1  meds: last confirmed 2026-10-02  (not-confirmed)
$ printf '%s\n' '{"resourceType":"MedicationStatement","id":"m1","subject":{"reference":"Patient/77"},"status":"completed","medicationCodeableConcept":{"text":"buprenorphine"},"dateAsserted":"2026-11-20","effectivePeriod":{"start":"2026-10-02","end":"2026-11-20"}}' > Stopped.ndjson
$ leeboard intake import --from fhir --quiet Stopped.ndjson > second.txt
$ leeboard intake show P-0002 | grep -i "meds\|medication"
  V-4  2026-10-02  medication-start: buprenorphine, status completed
  V-5  2026-11-20  medication-stop: buprenorphine

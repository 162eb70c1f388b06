# What a record says: cases 39 to 50. The tools are in tests/cases/bin.
$ export PATH=$PROJECT/tests/cases/bin:$PATH LEEBOARD_AS_OF=2026-12-01; cp $PROJECT/examples/clinic/leeboard.yaml .; cp -r $PROJECT/tests/found .

# Case 39: a titre of 1:32, a range, a period, sampled data, a note alone: text or bounds, and never "no value" where there is one.
$ export LEEBOARD_DB=39.db; { patient 1 Ames Lena 1985-02-03; observation o1 1 20507-0 '{"valueRatio":{"numerator":{"value":1},"denominator":{"value":32}}}'; observation o2 1 8636-3 '{"valueRange":{"low":{"value":440,"unit":"ms"},"high":{"value":460,"unit":"ms"}}}'; observation o3 1 20507-0 '{"effectiveDateTime":"2026-11-21","valuePeriod":{"start":"2026-11-01","end":"2026-11-02"}}'; observation o4 1 11524-6 '{"valueSampledData":{"origin":{"value":0},"period":10,"dimensions":1,"data":"1 2 3 E"}}'; observation o5 1 20507-0 '{"effectiveDateTime":"2026-11-22","note":[{"text":"sample clotted"}]}'; } > 39.ndjson; load --from fhir 39.ndjson; record P-0001
  1 created P-0001
  2 created V-1 text-only
  3 created F-1
  4 created V-3 text-only
  5 created V-4 text-only
  6 created V-5 no-value
read 6, stored 6, told no-value 1, told text-only 3
P-0001  Ames, Lena
Facts
  qtc_ms: 440 to 460  [2026-11-20, F-1]
Events
  V-1  2026-11-20  observation: 20507-0, result 1:32
  V-2  2026-11-20  observation: 8636-3, result 440 to 460, unit ms
  V-4  2026-11-20  observation: 11524-6, result 1 2 3 E
  V-3  2026-11-21  observation: 20507-0, result 2026-11-01 to 2026-11-02
  V-5  2026-11-22  observation: 20507-0, absent no value, comment sample clotted
Told but not understood
  V-1  observation: 20507-0, 1:32  (text-only)
  V-4  observation: 11524-6, 1 2 3 E  (text-only)
  V-3  observation: 20507-0, 2026-11-01 to 2026-11-02  (text-only)
  V-5  observation: 20507-0  (no-value)

# Case 40: QTc >500 ms, "512 ms", 0.462 s; a dose of less than 80 mg: bounds, 512, 462, and no dose in mg.
$ export LEEBOARD_DB=40.db; { for n in 1 2 3; do patient $n "Bode$n" Finn 198$n-02-03; done; observation o1 1 8636-3 '{"valueQuantity":{"comparator":">","value":500,"unit":"ms","code":"ms"}}'; observation o2 2 8636-3 '{"valueString":"512 ms"}'; observation o3 3 8636-3 '{"valueQuantity":{"value":0.462,"unit":"s","code":"s"}}'; medicine MedicationAdministration a 1 methadone '{"dosage":{"dose":{"comparator":"<","value":80,"unit":"mg"}}}'; } > 40.ndjson; load --from fhir 40.ndjson; record P-0001 P-0002 P-0003; leeboard report visit P-0001 | sed -n 2p
  1 created P-0001
  2 created P-0002
  3 created P-0003
  4 created F-1
  5 created F-2
  6 created F-3
  7 created V-3
read 7, stored 7, possible_duplicates 2
P-0001  Bode1, Finn
Facts
  qtc_ms: 500 to 900  [2026-11-20, F-1]
Events
  V-1  2026-11-20  observation: 8636-3, result >500, unit ms
  V-3  2026-11-20  dose: methadone, dose <80 mg
P-0002  Bode2, Finn
Facts
  qtc_ms: 512  [2026-11-20, F-2]
P-0003  Bode3, Finn
Facts
  qtc_ms: 462  [2026-11-20, F-3]
Events
  V-2  2026-11-20  observation: 8636-3, result 0.462, unit s
in care · medicine: methadone · as of 2026-12-01

# Case 41: "Neg." and "None Detected", `POSITIVE *` and true, a code for negative with the text Positive: negative twice, positive twice, a contradiction.
$ export LEEBOARD_DB=41.db; n=0; for v in '{"valueString":"Neg."}' '{"valueString":"None Detected"}' '{"valueString":"POSITIVE *"}' '{"valueBoolean":true}' '{"valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"260385009"}],"text":"Positive"}}'; do n=$((n+1)); patient $n "Cole$n" Mina 198$n-02-03; observation o$n $n 56888-1 "$v"; done > 41.ndjson; load --from fhir 41.ndjson; record P-0001 P-0002 P-0003 P-0004 P-0005
  1 created P-0001
  2 created F-1
  3 created P-0002
  4 created F-2
  5 created P-0003
  6 created F-3
  7 created P-0004
  8 created F-4
  9 created P-0005
  10 created V-1 contradiction
read 10, stored 10, possible_duplicates 4, told contradiction 1
P-0001  Cole1, Mina
Facts
  hiv: negative  [2026-11-20, F-1]
P-0002  Cole2, Mina
Facts
  hiv: negative  [2026-11-20, F-2]
P-0003  Cole3, Mina
Facts
  hiv: positive  [2026-11-20, F-3]
P-0004  Cole4, Mina
Facts
  hiv: positive  [2026-11-20, F-4]
P-0005  Cole5, Mina
Events
  V-1  2026-11-20  observation: 56888-1, result Positive
Told but not understood
  V-1  observation: 56888-1, Positive  (contradiction)

# Case 42: 98.6 °F, 101.5 degF, potassium of 4.1 mEq/L, a dose of 80 mg/mL, the code mg with the unit mL: 37, 38.6, 4.1, no dose, a unit that is not known.
$ export LEEBOARD_DB=42.db LEEBOARD_AS_OF=2026-11-20; { patient 1 Dorn Pia 1985-02-03; patient 2 Dorn Ute 1955-02-03; observation o1 1 8310-5 '{"valueQuantity":{"value":98.6,"unit":"°F"}}'; observation o2 2 8310-5 '{"valueQuantity":{"value":101.5,"unit":"degF"}}'; observation o3 1 2823-3 '{"valueQuantity":{"value":4.1,"unit":"mEq/L"}}'; medicine MedicationAdministration a1 1 methadone '{"dosage":{"dose":{"value":80,"unit":"mg/mL"}}}'; medicine MedicationAdministration a2 2 methadone '{"dosage":{"dose":{"value":80,"unit":"mL","code":"mg","system":"http://unitsofmeasure.org"}}}'; } > 42.ndjson; load --from fhir 42.ndjson; record P-0001 P-0002; leeboard report visit P-0001 | sed -n 2p; export LEEBOARD_AS_OF=2026-12-01
  1 created P-0001
  2 created P-0002
  3 created F-1
  4 created F-2
  5 created F-3
  6 created V-4 unit-unknown
  7 created V-5 unit-unknown
read 7, stored 7, told unit-unknown 2
P-0001  Dorn, Pia
Facts
  k_mmol: 4.1  [2026-11-20, F-3]
  temperature: 37  [2026-11-20, F-1]
Events
  V-1  2026-11-20  observation: 8310-5, result 98.6, unit °F
  V-3  2026-11-20  observation: 2823-3, result 4.1, unit mEq/L
  V-4  2026-11-20  dose: methadone, dose 80 mg/mL
Told but not understood
  V-4  methadone, 80 mg/mL  (unit-unknown)
P-0002  Dorn, Ute
Facts
  temperature: 38.6  [2026-11-20, F-2]
Events
  V-2  2026-11-20  observation: 8310-5, result 101.5, unit degF
  V-5  2026-11-20  dose: methadone, dose 80 mL
Told but not understood
  V-5  methadone, 80 mL  (unit-unknown)
in care · medicine: methadone · as of 2026-11-20

# Case 43: the code for no known allergy; NKDA beside penicillin; no known latex allergy: none; penicillin with a contradiction, whichever comes first; negated.
$ export LEEBOARD_DB=43.db; { patient 1 Ernst Gil 1985-02-03; allergy a1 1 x '{"code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003"}]}}'; patient 2 Fabre Ines 1955-02-03; allergy a2 2 NKDA; allergy a3 2 Penicillin; patient 3 Gantz Olga 1965-02-03; allergy a4 3 Penicillin; allergy a5 3 NKDA; patient 4 Hale Tomi 1975-02-03; allergy a6 4 'No known latex allergy'; } > 43.ndjson; load --from fhir 43.ndjson; record P-0001 P-0002 P-0003 P-0004
  1 created P-0001
  2 created F-1
  3 created P-0002
  4 created F-2
  5 created F-3 contradiction
  6 created P-0003
  7 created F-4
  8 created V-5 contradiction
  9 created P-0004
  10 created V-6 negated
read 10, stored 10, told contradiction 2, told negated 1
P-0001  Ernst, Gil
Facts
  allergies: none  [2026-11-10, F-1]
Events
  V-1  2026-11-10  allergy: 716186003, status active
P-0002  Fabre, Ines
Facts
  allergies: penicillin  [2026-11-10, F-3]
Events
  V-2  2026-11-10  allergy: NKDA, status active
  V-3  2026-11-10  allergy: Penicillin, status active
Told but not understood
  V-3  allergy: Penicillin, active  (contradiction)
P-0003  Gantz, Olga
Facts
  allergies: penicillin  [2026-11-10, F-4]
Events
  V-4  2026-11-10  allergy: Penicillin, status active
  V-5  2026-11-10  allergy: NKDA, status active
Told but not understood
  V-5  allergy: NKDA, active  (contradiction)
P-0004  Hale, Tomi
Events
  V-6  2026-11-10  allergy: No known latex allergy, status active
Told but not understood
  V-6  allergy: No known latex allergy, active  (negated)

# Case 44: anaphylaxis to buprenorphine without a date, and one of 2019: it blocks today, and in five years.
$ export LEEBOARD_DB=44.db; r='{"criticality":"high","reaction":[{"manifestation":[{"text":"anaphylaxis"}]}],"recordedDate":null}'; { patient 1 Ivers Noa 1985-02-03; allergy a1 1 Buprenorphine "$r"; patient 2 Juel Sif 1955-02-03; allergy a2 2 Buprenorphine "$(echo "$r" | jq -c '.recordedDate = "2019-03-01"')"; } > 44.ndjson; load --from fhir 44.ndjson; for day in 2026-12-01 2031-12-01; do for p in P-0001 P-0002; do leeboard intake show $p --as-of $day | grep "allergies:"; leeboard plan draft $p --as-of $day --dry-run --json --quiet 2>/dev/null | jq -rc '[.options[] | select(.option | test("buprenorphine")) | "\(.option) \(.verdict)"] | join(", ")'; done; done
  1 created P-0001
  2 created F-1 undated
  3 created P-0002
  4 created F-2
read 4, stored 4, told undated 1
  allergies: buprenorphine  [2026-12-01, F-1]
buprenorphine block, buprenorphine_xr block, buprenorphine_low_dose block, buprenorphine_home block
  allergies: buprenorphine, unresolved  [2019-03-01, F-2]
  F-2  allergies: last confirmed 2019-03-01  (not-confirmed)
buprenorphine block, buprenorphine_xr block, buprenorphine_low_dose block, buprenorphine_home block
  allergies: buprenorphine, unresolved  [2026-12-01, F-1]
  F-1  allergies: last confirmed 2026-12-01  (not-confirmed)
buprenorphine block, buprenorphine_xr block, buprenorphine_low_dose block, buprenorphine_home block
  allergies: buprenorphine, unresolved  [2019-03-01, F-2]
  F-2  allergies: last confirmed 2019-03-01  (not-confirmed)
buprenorphine block, buprenorphine_xr block, buprenorphine_low_dose block, buprenorphine_home block

# Case 45: an active order and a diagnosis without a date: facts; a dose: kept; an overdose: counted once, its date not known.
$ export LEEBOARD_DB=45.db; { patient 1 Kolb Ada 1985-02-03; medicine MedicationRequest m 1 methadone '{"authoredOn":null}'; condition c 1 F11.20 '{"recordedDate":null}'; medicine MedicationAdministration a 1 methadone '{"effectiveDateTime":null,"dosage":{"dose":{"value":80,"unit":"mg"}}}'; condition o 1 T40.1X1A '{"recordedDate":null}'; } > 45.ndjson; load --from fhir 45.ndjson; record P-0001; leeboard intake show P-0001 --json | jq -c '[.facts[] | select(.fact | test("overdose")) | [.fact, .value, .absent]]'; leeboard plan draft --full P-0001 --dry-run --quiet | grep -i -A1 "overdoses ever\|last overdose"
  1 created P-0001
  2 created F-1 undated
  3 created F-2 undated
  4 kept MedicationAdministration undated
  5 created F-3 undated
read 5, stored 5, told undated 4
P-0001  Kolb, Ada
Facts
  icd10cm: F11.20  [2026-12-01, F-2]
  meds: methadone  [2026-12-01, F-1]
  overdose.count: 1 to 200  [2026-12-01, F-3]
Events
  V-1  2026-12-01  medication-start: methadone, status active
  V-2  2026-12-01  condition: F11.20, status active
  V-3  2026-12-01  condition: T40.1X1A, status active
Told but not understood
  V-1  methadone  (undated)
  V-2  condition: F11.20, active  (undated)
  V-3  condition: T40.1X1A, active  (undated)
  MedicationAdministration/a  methadone: it says no time  (undated)
[["overdose.count",{"low":1,"high":200},null]]
      because Overdoses ever: at least 1 [G-SAF-32; unverified]
  - Two naloxone 4 mg sprays in hand before leaving today, in date, and someone
--
      goal: Overdoses ever: no new one, by 2026-12-29; now at least 1
      because Overdoses ever: at least 1 [G-SAF-07; H]

--
      because Overdoses ever: at least 1 [G-SAF-07, G-SAF-05; unverified]
  - Keep all medicine locked and out of sight, and hand back what is not used; a
--
  - Last overdose
      after-overdose, after-overdose-visit, level-of-care-review-overdose

# Case 46: methadone active since March, asserted last week; then nobody has confirmed it for a year: methadone; then it is told that it was not confirmed.
$ export LEEBOARD_DB=46.db; { patient 1 Lamm Eli 1985-02-03; medicine MedicationStatement s 1 methadone '{"effectivePeriod":{"start":"2026-03-01"},"dateAsserted":"2026-11-24"}'; } > 46.ndjson; load --from fhir 46.ndjson; for day in 2026-12-01 2027-12-01; do leeboard intake show P-0001 --as-of $day | sed -n '/meds:/p;/^Told/,$p'; leeboard report visit P-0001 --as-of $day | sed -n 2p; done
  1 created P-0001
  2 created F-1
read 2, stored 2
  meds: methadone  [2026-11-24, F-1]
in care · medicine: methadone · as of 2026-12-01
  meds: methadone; unresolved  [2026-11-24, F-1]
Told but not understood
  F-1  meds: last confirmed 2026-11-24  (not-confirmed)
  F-1  meds: last confirmed 2026-11-24  (not-confirmed)
in care · medicine: methadone · as of 2027-12-01

# Case 47: an overdose of 2026-10, a birth of 1984, an onset of 2026: printed so; rules on the edge are not decided.
$ export LEEBOARD_DB=47.db; { patient 1 Moss Ugo 1984; condition o 1 T40.1X1A '{"recordedDate":null,"onsetDateTime":"2026-10"}'; condition c 1 F11.20 '{"recordedDate":null,"onsetDateTime":"2026"}'; } > 47.ndjson; load --from fhir 47.ndjson; leeboard intake show P-0001 | sed -n 1,2p; record P-0001; leeboard report patient P-0001 | grep -i "born\|birth\|age\|overdose"; leeboard intake show P-0001 --json | jq -c '[.facts[] | select(.fact | test("overdose|age|died")) | [.fact, .value, .low, .high]]'
  1 created P-0001
  2 created V-1
  3 created F-1
read 3, stored 3
P-0001  Moss, Ugo
born 1984, sex at birth not-asked
P-0001  Moss, Ugo
Facts
  icd10cm: F11.20  [2026, F-1]
Events
  V-3  2026  condition: F11.20, status active
  V-1  2026-10  condition: T40.1X1A, status active
  V-2  2026-10  overdose: intent unintended
  Born                            1984
  Overdose safety steps open      no plan yet
  2026-10  overdose: T40.1X1A
  Age                         41 to 42 years  2026-12-01
  Overdoses ever              1               2026-10
  Last overdose               2026-10         2026-10
[]

# So in every page: the report, the plan and its JSON, the visit; a rule is decided where all days of the month say the same.
$ leeboard intake show P-0001 --json | jq -c '[.events[] | .at]'; leeboard plan draft --full P-0001 --actor S-03 --quiet | grep -o "[^.]*2026-10[^;.]*" | sort -u; leeboard plan show P-0001 --json | grep -o '"2026-10[^"]*"' | sort | uniq -c; leeboard plan show P-0001 --explain 2>/dev/null | head -1 >/dev/null; leeboard report visit P-0001 | grep "2026-10"; leeboard report patient P-0001 --format html | grep -c "2026-10-01"
["2026","2026-10","2026-10"]
      because Overdoses ever: 1 (2026-10) [G-SAF-07
      because Overdoses ever: 1 (2026-10) [G-SAF-07, G-SAF-05
      because Overdoses ever: 1 (2026-10); Last overdose: 2026-10 [G-SAF-32
      9 "2026-10"
  - ! 2026-10: overdose: T40.1X1A
0
[1]

# A visit, a dose and a form that name no day.
$ export LEEBOARD_DB=47b.db; { patient 1 Moss Uta 1984-02-03; jq -nc '{resourceType:"Encounter",id:"e",status:"finished",class:{code:"AMB"},subject:{reference:"Patient/1"},period:{start:"2026-11"}}'; medicine MedicationStatement m 1 methadone '{"effectivePeriod":{"start":"2026-10"}}'; } > 47.ndjson; load --from fhir 47.ndjson; leeboard report patient P-0001 | grep -i "medicine\|contact\|2026-1[01]-01"; leeboard report caseload --format csv | cut -d, -f1-12
  1 created P-0001
  2 created V-1
  3 created F-1
read 3, stored 3
  Medicine                        methadone, since 2026-10
  Last contact                    2026-11
  Current medicines  methadone  2026-11-10
patient,status,programme,clinician,days_in_care,last_contact,medication,urgent,safety_open,safety_unanswered,overdose_open,plan_status
P-0001,active,not-asked,not-asked,not-recorded,2026-11,methadone,no plan,0,0,no plan,none

# Case 48: F1120, f11.20, T401X1A: F11.20, F11.20, an overdose.
$ export LEEBOARD_DB=48.db; for n in 1 2 3; do patient $n "Noll$n" Eva 198$n-02-03; done > 48.ndjson; { condition c1 1 F1120; condition c2 2 f11.20; condition c3 3 T401X1A; } >> 48.ndjson; load --from fhir 48.ndjson; record P-0001 P-0002 P-0003
  1 created P-0001
  2 created P-0002
  3 created P-0003
  4 created F-1
  5 created F-2
  6 created V-3
read 6, stored 6, possible_duplicates 2
P-0001  Noll1, Eva
Facts
  icd10cm: F11.20  [2026-11-10, F-1]
Events
  V-1  2026-11-10  condition: F1120, status active
P-0002  Noll2, Eva
Facts
  icd10cm: F11.20  [2026-11-10, F-2]
Events
  V-2  2026-11-10  condition: f11.20, status active
P-0003  Noll3, Eva
Events
  V-3  2026-11-10  condition: T401X1A, status active
  V-4  2026-11-10  overdose: intent unintended

# Case 49: a dose, a PHQ-9, a discharge, an overdose and a birth that lie ahead: refused by every input; a visit that is booked: kept.
$ export LEEBOARD_DB=49.db; leeboard store init --quiet; echo '{patient: {code: P-1, name: {family: Prat}}, episode: {admitted: 2026-11-01}}' | leeboard intake add - --quiet
P-1
$ leeboard assess add P-1 audit_c 1=0 2=0 3=0 --taken-at 2026-12-05; leeboard triggers log P-1 --kind overdose --on 2026-12-05; for d in '{events: [{kind: dose, on: 2026-12-05, drug: methadone, dose_mg: 40}]}' '{events: [{kind: overdose, on: 2026-12-05}]}' '{patient: {birth_date: 2031-01-01}}' '{assessments: [{instrument: audit_c, taken_at: 2026-12-05, answers: {"1": 0, "2": 0, "3": 0}}]}'; do echo "$d" | leeboard intake update P-1 - --reason typed; done; echo '{episode: {discharged: 2026-12-05, reason: moved}}' | leeboard intake discharge P-1 -
! leeboard: error[bad_input]: the audit_c of 2026-12-05 lies ahead
!   mend:  give a time up to 2026-12-01, or say with --as-of which day it is
! leeboard: error[bad_input]: the entry lies in the future
!   mend:  give a time up to 2026-12-01, or say with --as-of which day it is
! leeboard: error[bad_input]: the dose of 2026-12-05 lies ahead
!   mend:  give a time up to 2026-12-01, or say with --as-of which day it is
! leeboard: error[bad_input]: the overdose of 2026-12-05 lies ahead
!   mend:  give a time up to 2026-12-01, or say with --as-of which day it is
! leeboard: error[bad_input]: a birth date cannot lie in the future
!   where: stdin:1:24
!   mend:  correct the year
! leeboard: error[bad_input]: the audit_c of 2026-12-05 lies ahead
!   mend:  give a time up to 2026-12-01, or say with --as-of which day it is
! leeboard: error[bad_input]: the discharge of 2026-12-05 lies ahead
!   mend:  give a time up to 2026-12-01, or say with --as-of which day it is
[6]
$ printf 'patient.code,patient.name.family,patient.birth_date,episode.admitted,episode.discharged\nP-2,Quay,2031-01-01,,\nP-3,Roth,,2026-11-01,2026-12-05\n' > 49.csv; load 49.csv; printf 'patient,instrument,taken_at,1,2,3\nP-1,audit_c,2026-12-05,0,0,0\n' > 49a.csv; COMMAND=assess load 49a.csv; printf 'patient,kind,on,intensity\nP-1,overdose,2026-12-05,\n' > 49b.csv; COMMAND=triggers load 49b.csv; { patient 1 Sand Uli 2031-01-01; patient 2 Teuber Ina 1985-01-01; medicine MedicationAdministration a 2 methadone '{"effectiveDateTime":"2026-12-05","dosage":{"dose":{"value":40,"unit":"mg"}}}'; condition o 2 T40.1X1A '{"onsetDateTime":"2026-12-05","recordedDate":null}'; jq -nc '{resourceType:"Encounter",id:"e",status:"planned",class:{code:"AMB"},subject:{reference:"Patient/2"},period:{start:"2026-12-05T10:00:00Z"}}'; } > 49.ndjson; load --from fhir 49.ndjson
  2 rejected patient column patient.birth_date: a birth date cannot lie in the future (format: YYYY-MM-DD fits the whole column)
  3 rejected patient the discharge of 2026-12-05 lies ahead; give a time up to 2026-12-01, or say with --as-of which day it is
read 2, rejected 2
  2 rejected assessment the audit_c of 2026-12-05 lies ahead; give a time up to 2026-12-01, or say with --as-of which day it is
read 1, rejected 1
  2 rejected event the entry lies in the future; give a time up to 2026-12-01, or say with --as-of which day it is
read 1, rejected 1, unplaced line 2 trigger-log overdose
  1 rejected Patient birthDate lies ahead
  2 created P-0002
  3 rejected MedicationAdministration its date lies ahead
  4 rejected Condition its date lies ahead
  5 created V-1
read 5, stored 2, rejected 3
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: a positive safety answer is in no record of anybody (line 2 trigger-log overdose): find out whose it is today
[3]
$ printf '{"patient":{"code":"P-9","name":{"family":"Uhl"}},"events":[{"kind":"dose","on":"2026-12-05","drug":"methadone","dose_mg":40}]}\n{"patient":{"code":"P-10","name":{"family":"Vogt"},"birth_date":"2031-01-01"}}\n' > 49d.ndjson; load 49d.ndjson; leeboard intake list --all --format csv
  1 rejected patient the dose of 2026-12-05 lies ahead; give a time up to 2026-12-01, or say with --as-of which day it is
  2 rejected patient a birth date cannot lie in the future (correct the year)
read 2, rejected 2
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-1,Prat,not-asked,active,2026-11-01,,,
P-0002,"Teuber, Ina",1985-01-01,active,,,,

# Case 50: an admission before the birth, a discharge before the admission, 3000 mg, 0 mg: refused, with both dates or the limit.
$ export LEEBOARD_DB=50.db; leeboard store init --quiet; echo '{patient: {code: P-1, name: {family: Wolf}, birth_date: 1990-05-06}, episode: {admitted: 1989-05-06}}' | leeboard intake add -; echo '{patient: {code: P-1, name: {family: Wolf}}, episode: {admitted: 2026-11-02, discharged: 2026-11-01, reason: moved}}' | leeboard intake add -; echo '{patient: {code: P-1, name: {family: Wolf}}, events: [{kind: dose, on: 2026-11-02, drug: methadone, dose_mg: 3000}]}' | leeboard intake add -; echo '{patient: {code: P-1, name: {family: Wolf}}, events: [{kind: dose, on: 2026-11-02, drug: methadone, dose_mg: 0}]}' | leeboard intake add -
! leeboard: error[bad_input]: the admission of 1989-05-06 lies before the birth date 1990-05-06
!   mend:  correct one of the two
! leeboard: error[bad_input]: the discharge of 2026-11-01 lies before the admission of 2026-11-02
!   where: stdin:1:55
!   mend:  correct one of the two
! leeboard: error[bad_input]: a dose of this medicine lies between 0.1 and 1000 mg
!   where: stdin:1:110
!   mend:  write the dose that was given, in mg; a dose that was not given is no event
! leeboard: error[bad_input]: a dose that was given is more than 0 mg
!   where: stdin:1:110
!   mend:  write the dose that was given, in mg; a dose that was not given is no event
[6]
$ { patient 1 Yorke Ian 1990-05-06; condition c 1 F11.20 '{"recordedDate":"1989-01-01"}'; medicine MedicationAdministration a1 1 methadone '{"dosage":{"dose":{"value":3000,"unit":"mg"}}}'; medicine MedicationAdministration a2 1 methadone '{"dosage":{"dose":{"value":0,"unit":"mg"}}}'; jq -nc '{resourceType:"Encounter",id:"e",status:"finished",class:{code:"AMB"},subject:{reference:"Patient/1"},period:{start:"2026-11-05",end:"2026-11-01"}}'; jq -nc '{resourceType:"Encounter",id:"f",status:"finished",class:{code:"AMB"},subject:{reference:"Patient/1"},period:{start:"2026-11-05T10:00:00Z",end:"2026-11-05T09:59:00Z"}}'; jq -nc '{resourceType:"Encounter",id:"g",status:"finished",class:{code:"AMB"},subject:{reference:"Patient/1"},period:{start:"2026-11-05",end:"2026-11"}}'; jq -nc '{resourceType:"Encounter",id:"h",status:"entered-in-error",class:{code:"AMB"},subject:{reference:"Patient/1"},period:{start:"2026-11-05",end:"2026-11-01"}}'; condition d 1 F43.10 '{"onsetDateTime":"2026-03","abatementDateTime":"2026-02-27"}'; } > 50.ndjson; load --from fhir 50.ndjson; printf 'patient.code,patient.name.family,patient.birth_date,episode.admitted,episode.discharged\nP-2,Quay,1990-05-06,1989-05-06,\nP-3,Roth,,2026-11-02,2026-11-01\n' > 50.csv; load 50.csv
  1 created P-0001
  2 rejected Condition the condition of 1989-01-01 lies before the birth date 1990-05-06; correct one of the two
  3 rejected MedicationAdministration a dose of this medicine lies between 0.1 and 1000 mg
  4 rejected MedicationAdministration a dose that was given is more than 0 mg
  5 rejected Encounter it ends on 2026-11-01, before it starts on 2026-11-05; correct one of the two
  6 rejected Encounter it ends on 2026-11-05T09:59Z, before it starts on 2026-11-05T10:00Z; correct one of the two
  7 created V-1
  8 kept Encounter
  9 rejected Condition it ends on 2026-02-27, before it starts on 2026-03; correct one of the two
read 9, stored 3, rejected 6
  2 rejected patient the admission of 1989-05-06 lies before the birth date 1990-05-06; correct one of the two
  3 rejected patient column episode.admitted: the discharge of 2026-11-01 lies before the admission of 2026-11-02 (format: YYYY-MM-DD fits the whole column)
read 2, rejected 2
[3]

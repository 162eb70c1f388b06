# Which state of a record counts: cases 25 to 38. Case 25, each cell of the table of states, is a unit test of its own; see tests/cases.md.
$ export PATH=$PROJECT/tests/cases/bin:$PATH LEEBOARD_AS_OF=2026-12-01; cp $PROJECT/examples/clinic/leeboard.yaml .; cp -r $PROJECT/tests/found .

# Case 26: words of STU3 and DSTU2: a refuted overdose, a pregnancy that is over, wasNotTaken, taken n, wasNotGiven, notPerformed: no fact, no dose.
$ export LEEBOARD_DB=26.db; { patient 1 Quill Rita 1985-02-03; condition c1 1 T40.1X1A '{"verificationStatus":"refuted","clinicalStatus":"active"}'; condition c2 1 Z33.1 '{"verificationStatus":"confirmed","clinicalStatus":"resolved"}'; medicine MedicationStatement s1 1 methadone '{"wasNotTaken":true}'; medicine MedicationStatement s2 1 buprenorphine '{"taken":"n","status":"active"}'; medicine MedicationAdministration a1 1 methadone '{"wasNotGiven":true,"dosage":{"quantity":{"value":80,"unit":"mg"}}}'; medicine MedicationAdministration a2 1 methadone '{"notGiven":"true","dosage":{"dose":{"value":80,"unit":"mg"}}}'; jq -nc '{resourceType:"Procedure",id:"p1",status:"completed",notPerformed:true,subject:{reference:"Patient/1"},code:{text:"ECG"},performedDateTime:"2026-11-20"}'; } > 26.ndjson; load --from fhir 26.ndjson; record P-0001
  1 created P-0001
  2 kept Condition
  3 created V-1
  4 created V-2
  5 created V-3
  6 created V-4 not-given
  7 created V-5 not-given
  8 created V-6
read 8, stored 8, told not-given 2
P-0001  Quill, Rita
Events
  V-1  2026-11-10  condition: Z33.1, status resolved
  V-2  2026-11-10  medication-other: methadone, of statement, status not-taken
  V-3  2026-11-10  medication-other: buprenorphine, of statement, status not-taken
  V-4  2026-11-20  medication-other: methadone, of dose, status not-given
  V-5  2026-11-20  medication-other: methadone, of dose, status not-given
  V-6  2026-11-20  procedure: ECG, status not-done
Told but not understood
  V-4  medication-other: methadone, dose, not-given  (not-given)
  V-5  medication-other: methadone, dose, not-given  (not-given)
$ leeboard report visit P-0001 | sed -n 2p; leeboard plan draft P-0001 --explain --dry-run --quiet 2>/dev/null | grep -ci "overdose.count = 1\|methadone 80" 
in care · medicine: not asked · as of 2026-12-01
0
[1]

# Case 27: a state that is text alone: "Entered in error" is in error, withdrawn; "sort of active" is no state: kept, told, no fact.
$ export LEEBOARD_DB=27.db; { patient 1 Marsh Ivo 1985-02-03; condition c1 1 F11.20; condition c2 1 F43.10; } > 27.ndjson; load --from fhir 27.ndjson; { condition c1 1 F11.20 '{"verificationStatus":{"text":"Entered in error"}}'; condition c3 1 G89.4 '{"clinicalStatus":{"text":"sort of active"}}'; } > 27.ndjson; load --from fhir 27.ndjson; record P-0001; leeboard report visit P-0001 | grep -i "unknown-status"
  1 created P-0001
  2 created F-1
  3 created V-2
read 3, stored 3
  1 kept Condition
  2 kept Condition unknown-status
read 2, stored 2, withdrawn 1, told unknown-status 1
P-0001  Marsh, Ivo
Events
  V-2  2026-11-10  condition: F43.10, status active
Told but not understood
  Condition/c3  G89.4: what its state says is not known  (unknown-status)
[1]

# Case 28: administrations on hold, stopped after 10 mg, in progress: no dose, no contact; a dispense on hold that was prepared: nothing handed out.
$ export LEEBOARD_DB=28.db; { patient 1 Nash Hal 1985-02-03; medicine MedicationAdministration a1 1 methadone '{"status":"on-hold","dosage":{"dose":{"value":80,"unit":"mg"}}}'; medicine MedicationAdministration a2 1 methadone '{"status":"stopped","statusReason":[{"text":"vomited after 10 mg"}],"dosage":{"dose":{"value":80,"unit":"mg"}}}'; medicine MedicationAdministration a3 1 methadone '{"status":"in-progress","dosage":{"dose":{"value":80,"unit":"mg"}}}'; medicine MedicationDispense d1 1 methadone '{"status":"on-hold","whenHandedOver":null,"whenPrepared":"2026-11-20"}'; } > 28.ndjson; load --from fhir 28.ndjson; record P-0001; leeboard report visit P-0001 | sed -n 2p; leeboard report caseload --json | jq -c 'select(.type == "patient") | [.last_contact, .medication]'
  1 created P-0001
  2 created V-1 not-given
  3 created V-2 not-given
  4 created V-3 not-given
  5 created V-4 not-given
read 5, stored 5, told not-given 4
P-0001  Nash, Hal
Events
  V-1  2026-11-20  medication-other: methadone, of dose, status on-hold
  V-2  2026-11-20  medication-other: methadone, of dose, status stopped, reason vomited after 10 mg
  V-3  2026-11-20  medication-other: methadone, of dose, status in-progress
  V-4  2026-11-20  medication-other: methadone, of dispense, status on-hold
Told but not understood
  V-1  medication-other: methadone, dose, on-hold  (not-given)
  V-2  medication-other: methadone, dose, stopped, vomited after 10 mg  (not-given)
  V-3  medication-other: methadone, dose, in-progress  (not-given)
  V-4  medication-other: methadone, dispense, on-hold  (not-given)
in care · medicine: not asked · as of 2026-12-01
[null,null]

# Case 29: seven take-home doses without ids, twice: seven, and then seven unchanged.
$ export LEEBOARD_DB=29.db; { patient 1 Okun Ivy 1985-02-03; for i in 1 2 3 4 5 6 7; do medicine MedicationDispense - 1 methadone '{"quantity":{"value":80,"unit":"mg"}}'; done; } > 29.ndjson; load --from fhir 29.ndjson; load --from fhir 29.ndjson; record P-0001
  1 created P-0001
  2 created V-1
  3 created V-2
  4 created V-3
  5 created V-4
  6 created V-5
  7 created V-6
  8 created V-7
read 8, stored 8
  1 unchanged P-0001
  2 unchanged V-1
  3 unchanged V-2
  4 unchanged V-3
  5 unchanged V-4
  6 unchanged V-5
  7 unchanged V-6
  8 unchanged V-7
read 8, unchanged 8
P-0001  Okun, Ivy
Events
  V-1  2026-11-20  dispense: methadone, quantity 80
  V-2  2026-11-20  dispense: methadone, quantity 80, nth 2
  V-3  2026-11-20  dispense: methadone, quantity 80, nth 3
  V-4  2026-11-20  dispense: methadone, quantity 80, nth 4
  V-5  2026-11-20  dispense: methadone, quantity 80, nth 5
  V-6  2026-11-20  dispense: methadone, quantity 80, nth 6
  V-7  2026-11-20  dispense: methadone, quantity 80, nth 7

# Case 30: an order that is a plan is only that; one that is a plan and was reported is in the medicines.
$ export LEEBOARD_DB=30.db; { patient 1 Park Jon 1985-02-03; medicine MedicationRequest r1 1 methadone '{"intent":"plan"}'; patient 2 Quin Kay 1986-02-03; medicine MedicationRequest r2 2 methadone '{"intent":"plan","reportedBoolean":true}'; } > 30.ndjson; load --from fhir 30.ndjson; record P-0001 P-0002
  1 created P-0001
  2 created V-1 proposal
  3 created P-0002
  4 created F-1
read 4, stored 4, told proposal 1
P-0001  Park, Jon
Events
  V-1  2026-11-10  medication-other: methadone, of order, status plan
Told but not understood
  V-1  medication-other: methadone, order, plan  (proposal)
P-0002  Quin, Kay
Facts
  meds: methadone  [2026-11-10, F-1]
Events
  V-2  2026-11-10  medication-start: methadone, status active

# Case 31: HIV positive, preliminary, then final, then in error: an event; a fact; withdrawn.
$ export LEEBOARD_DB=31.db; { patient 1 Rowe Lee 1985-02-03; observation o 1 56888-1 '{"status":"preliminary","valueString":"Positive","issued":"2026-11-20T09:00:00Z"}'; } > 31.ndjson; load --from fhir 31.ndjson; record P-0001; for s in final entered-in-error; do observation o 1 56888-1 "{\"status\":\"$s\",\"valueString\":\"Positive\"}" > 31.ndjson; load --from fhir 31.ndjson; record P-0001; done
  1 created P-0001
  2 created V-1 not-final
read 2, stored 2, told not-final 1
P-0001  Rowe, Lee
Events
  V-1  2026-11-20  observation: 56888-1, result Positive, status preliminary
Told but not understood
  V-1  observation: 56888-1, preliminary, Positive  (not-final)
  1 revised F-1
read 1, stored 1
P-0001  Rowe, Lee
Facts
  hiv: positive  [2026-11-20, F-1]
  1 kept Observation
read 1, stored 1, withdrawn 1
P-0001  Rowe, Lee

# Case 32: buprenorphine 4 mg stopped and 8 mg active, in both orders: it is among the medicines both times.
$ export LEEBOARD_DB=32.db; for p in 1 2; do patient $p "Shaw$p" Una 198$p-02-03; old=$(medicine MedicationRequest old$p $p 'buprenorphine 4 mg' '{"status":"stopped"}'); new=$(medicine MedicationRequest new$p $p 'buprenorphine 8 mg'); if [ $p = 1 ]; then echo "$old"; echo "$new"; else echo "$new"; echo "$old"; fi; done > 32.ndjson; load --from fhir 32.ndjson; record P-0001 P-0002
  1 created P-0001
  2 created V-1
  3 created F-1
  4 created P-0002
  5 created F-2
  6 created V-4
read 6, stored 6, possible_duplicates 1
P-0001  Shaw1, Una
Facts
  meds: buprenorphine  [2026-11-10, F-1]
Events
  V-1  2026-11-10  medication-start: buprenorphine, buprenorphine 4 mg, status stopped
  V-2  2026-11-10  medication-start: buprenorphine, buprenorphine 8 mg, status active
P-0002  Shaw2, Una
Facts
  meds: buprenorphine  [2026-11-10, F-2]
Events
  V-3  2026-11-10  medication-start: buprenorphine, buprenorphine 8 mg, status active
  V-4  2026-11-10  medication-start: buprenorphine, buprenorphine 4 mg, status stopped

# Case 33: version 2 and then 1; a history with the newest first; without versions: version 2, the newest, the later one counts.
$ export LEEBOARD_DB=33.db; { patient 1 Tate Max 1985-02-03; condition a 1 F11.20 '{"meta":{"versionId":"2"},"clinicalStatus":{"coding":[{"code":"active"}]}}'; condition c 1 F10.20; } > 33.ndjson; load --from fhir 33.ndjson; { condition a 1 F11.20 '{"meta":{"versionId":"1"},"clinicalStatus":{"coding":[{"code":"resolved"}]}}'; condition c 1 F10.20 '{"clinicalStatus":{"coding":[{"code":"resolved"}]}}'; } > 33.ndjson; load --from fhir 33.ndjson; record P-0001
  1 created P-0001
  2 created F-1
  3 created V-2
read 3, stored 3
  1 unchanged Condition older-version
  2 revised V-3
read 2, stored 1, unchanged 1, told older-version 1
P-0001  Tate, Max
Facts
  icd10cm: F11.20  [2026-11-10, F-1]
Events
  V-1  2026-11-10  condition: F11.20, status active
  V-3  2026-11-10  condition: F10.20, status resolved
Told but not understood
  P-0001  an older state came after a newer one, and was not used (since 2026-12-01)  (older-version)
$ load --from fhir found/bundle-shapes/e-history-two-versions-newest-first.json; record P-0002; load --from fhir found/bundle-shapes/e-history-two-versions-newest-first.json
  5 created P-0002
  59 created F-2
  28 revised F-3
read 3, stored 3
P-0002  Newest, First
Events
  V-5  2026-11-10  condition: Normal pregnancy, status resolved
  5 unchanged P-0002
  59 unchanged F-2
  28 unchanged F-3
read 3, unchanged 3

# Case 34: deletions, with a resource and without, of a Patient, by a search: withdrawn, inactive, rejected.
$ export LEEBOARD_DB=34.db; { patient 1 Udal Eve 1985-02-03; condition a 1 F11.20; condition b 1 F43.10; allergy l 1 Latex; } | bundle https://a.example/fhir > 34.json; load --from fhir 34.json; jq -nc '{resourceType:"Bundle",type:"history",entry:[{fullUrl:"https://a.example/fhir/Condition/a",request:{method:"DELETE",url:"Condition/a"}},{fullUrl:"https://a.example/fhir/AllergyIntolerance/l",request:{method:"DELETE",url:"AllergyIntolerance/l"},resource:{resourceType:"AllergyIntolerance",id:"l",patient:{reference:"Patient/1"},code:{text:"Latex"}}},{request:{method:"DELETE",url:"Condition?code=F43.10"}}]}' > gone.json; load --from fhir gone.json; record P-0001
  1 created P-0001
  1 created F-1
  1 created V-2
  1 created F-2
read 4, stored 4
  1 rejected (none) it deletes by a search, which names no record
  1 revised AllergyIntolerance deleted
  1 revised Condition deleted
read 3, stored 2, rejected 1, withdrawn 2, told deleted 2
P-0001  Udal, Eve
Events
  V-2  2026-11-10  condition: F43.10, status active
Told but not understood
  P-0001  its source deleted a record; what it said is taken back (since 2026-12-01)  (deleted)
$ jq -nc '{resourceType:"Bundle",type:"history",entry:[{fullUrl:"https://a.example/fhir/Patient/1",request:{method:"DELETE",url:"Patient/1"}}]}' > gone.json; load --from fhir gone.json; record P-0001; leeboard intake list --all --format csv
  1 revised P-0001 deleted inactive
read 1, stored 1, told deleted 1, told inactive 1
P-0001  Udal, Eve
status: inactive
Events
  V-2  2026-11-10  condition: F43.10, status active
Told but not understood
  P-0001  the record is out of use: its source, or somebody here, says so  (inactive)
  P-0001  its source deleted a record; what it said is taken back (since 2026-12-01)  (deleted)
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Udal, Eve",1985-02-03,inactive,,,,

# A deletion without a version, in another file than its record or above it: withdrawn in every order. In one history its order says what counts.
$ { patient 1 Udal Eve 1985-02-03; condition a 1 F11.20; } | bundle https://a.example/fhir > kept.json; entry='{"fullUrl":"https://a.example/fhir/Condition/a","request":{"method":"DELETE","url":"Condition/a"}}'; echo "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[$entry]}" > gone.json; jq -c ".entry |= [$entry] + ." kept.json > both.json; jq -c '.type = "history" | .entry |= reverse' both.json > after.json; jq -c ".type = \"history\" | .entry |= reverse + [$entry]" kept.json > before.json; for files in "kept.json gone.json" "gone.json kept.json" both.json after.json before.json "after.json gone.json"; do export LEEBOARD_DB=34b.db; rm -f 34b.db*; load --from fhir $files >/dev/null; echo "$files: $(leeboard intake show P-0001 | grep -c F11.20)"; done
kept.json gone.json: 0
gone.json kept.json: 0
both.json: 0
after.json: 2
before.json: 2
after.json gone.json: 0

# Case 35: a next page that is not there: exit 3, incomplete; both pages in one import: 0; an outcome that says something was withheld: 3.
$ export LEEBOARD_DB=35.db; page() { patient $1 Page$1 Al 198$1-02-03 | bundle https://a.example/fhir "{\"type\":\"searchset\",\"total\":2,\"link\":[{\"relation\":\"self\",\"url\":\"https://a.example/fhir/Patient?page=$1\"}$2]}"; }; page 1 ',{"relation":"next","url":"https://a.example/fhir/Patient?page=2"}' > 1.json; page 2 > 2.json; load --from fhir 1.json; load --from fhir 1.json 2.json; load --from fhir 2.json 1.json; load --from fhir found/bundle-shapes/d-operationoutcome.json
  1 created P-0001
read 1, stored 1, incomplete
  1 unchanged P-0001
  1 created P-0002
read 2, stored 1, unchanged 1, possible_duplicates 1
  1 unchanged P-0002
  1 unchanged P-0001
read 2, unchanged 2
  21 created P-0003
  5 kept OperationOutcome
read 2, stored 2, incomplete
[3]

# Case 36: one response completed, amended from 0 to 2, acknowledged, amended to 3, in error: one form with revisions, open twice, then withdrawn.
$ export LEEBOARD_DB=36.db; cd found/edited-form; load --from fhir a-first.json; leeboard assess list P-0001 | grep "^A-\|SAFETY"; load --from fhir b-amended-item9.json; leeboard assess ack A-1 --reason seen --actor S-03; leeboard assess list P-0001 | grep "^A-\|SAFETY"; load --from fhir c-amended-new-authored.json; leeboard assess list P-0001 | grep "^A-\|SAFETY"; load --from fhir d-voided.json; leeboard assess list P-0001; leeboard assess show A-1 | head -2; leeboard assess show A-1 --all-revisions | grep "revision\|withdrawn\|amended"; leeboard intake show P-0001 | grep -c A-1; leeboard report patient P-0001 | grep -ci "phq-9"; leeboard audit review --json | jq -c '[.what,.object]'; cd ../..
  5 created P-0001
  29 created A-1
read 2, stored 2
A-1  2026-11-16 10:00  phq9 total     8, mild
  5 unchanged P-0001
  29 revised A-1
read 2, stored 1, unchanged 1, safety A-1
A-1  2026-11-16 10:00  phq9 total     10, moderate
SAFETY A-1 phq9: suicide_item9, screen_positive (not acknowledged)
  5 unchanged P-0001
  29 revised A-1
read 2, stored 1, unchanged 1, safety A-1
A-1  2026-11-17 10:00  phq9 total     11, moderate
SAFETY A-1 phq9: suicide_item9, screen_positive (not acknowledged)
  5 unchanged P-0001
  29 kept A-1 form-withdrawn
read 2, stored 1, unchanged 1, withdrawn 1, told form-withdrawn 1
no assessments recorded yet
A-1 revision 4: phq9 of P-0001, taken 2026-11-17T10:00-05:00, recorded 2026-12-01
  withdrawn on 2026-12-01: the source withdrew it
A-1 revision 1: phq9 of P-0001, taken 2026-11-16T10:00-05:00, recorded 2026-11-16T10:00-05:00
  withdrawn on 2026-12-01: the source withdrew it
A-1 revision 2: phq9 of P-0001, taken 2026-11-16T10:00-05:00, recorded 2026-12-01
  withdrawn on 2026-12-01: the source withdrew it
  amended: the source amended it
  safety item withdrawn, not answered
A-1 revision 3: phq9 of P-0001, taken 2026-11-17T10:00-05:00, recorded 2026-12-01
  withdrawn on 2026-12-01: the source withdrew it
  amended: the source amended it
  safety item withdrawn, not answered
A-1 revision 4: phq9 of P-0001, taken 2026-11-17T10:00-05:00, recorded 2026-12-01
  withdrawn on 2026-12-01: the source withdrew it
0
1
["withdrawn-safety-item","A-1"]
[null,null]
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
! leeboard: error[usage]: --actor names no member of staff: 'S-03'
!   mend:  list the staff in leeboard.yaml beside the store
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF

# Its source may say later that it stands after all.
$ cd found/edited-form; jq -c '(.entry[].resource | select(.resourceType == "QuestionnaireResponse")) |= (.meta.versionId = "9" | .meta.lastUpdated = "2026-11-30T10:00:00Z")' c-amended-new-authored.json > again.json; load --from fhir again.json; leeboard assess list P-0001 | grep "^A-\|SAFETY"; leeboard import undo I-5 --reason "not yet" --quiet; leeboard assess list P-0001; cd ../..
  1 unchanged P-0001
  1 revised A-1
read 2, stored 1, unchanged 1, safety A-1
A-1  2026-11-17 10:00  phq9 total     11, moderate
SAFETY A-1 phq9: suicide_item9, screen_positive (not acknowledged)
I-5: taken back 1 record as before
no assessments recorded yet
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF

# Case 37: a form by hand, item 9 = 1, acknowledged, amended to 3, then to 0: exit 9, then closed.
$ export LEEBOARD_DB=37.db; leeboard store init --quiet; echo '{patient: {code: P-1, name: {family: Venn}}}' | leeboard intake add - --quiet; leeboard assess add P-1 phq9 1=0 2=0 3=0 4=0 5=0 6=0 7=0 8=0 9=1 --actor S-03 --quiet >/dev/null; leeboard assess ack A-1 --reason seen --actor S-03; leeboard assess amend A-1 9=3 --reason "read wrong" --actor S-03 --quiet
P-1
A-1 acknowledged
A-1 amended: revision 2
phq9 total: 3 (minimal)
phq9 syndrome: 0 (none)
  9 of 9 answered
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: a safety item is positive: A-1
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
! leeboard: warning: a safety item is positive: A-1
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
[9]
$ leeboard assess list P-1 | grep SAFETY; leeboard plan draft P-1 --actor S-04 --quiet >/dev/null; echo "exit $?"; leeboard assess amend A-1 9=0 --reason "asked again" --actor S-03 --quiet; leeboard assess list P-1 | grep -c SAFETY; leeboard plan draft P-1 --actor S-04 --quiet >/dev/null; echo "exit $?"; leeboard assess show A-1 --all-revisions 2>/dev/null | grep -i "revision\|acknow\|amend"
SAFETY A-1 phq9: suicide_item9 (not acknowledged)
exit 9
A-1 amended: revision 3
phq9 total: 0 (minimal)
phq9 syndrome: 0 (none)
  9 of 9 answered
0
exit 0
A-1 revision 1: phq9 of P-1, taken 2026-12-01 by S-03, recorded 2026-12-01
  safety item NOT acknowledged
A-1 revision 2: phq9 of P-1, taken 2026-12-01 by S-03, recorded 2026-12-01
  amended: read wrong
  safety item NOT acknowledged
A-1 revision 3: phq9 of P-1, taken 2026-12-01 by S-03, recorded 2026-12-01
  amended: asked again
! leeboard: warning: A-1 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF

# Case 38: a Bundle in a Bundle is read; a part of a Patient without the name: the name stays.
$ export LEEBOARD_DB=38.db; load --from fhir found/bundle-shapes/i-nested.json; leeboard intake show P-0001 --json | jq -c '[.name.family, .birth_date.value]'; id=$(jq -r '.. | select(.resourceType? == "Patient") | .id' found/bundle-shapes/i-nested.json); grep -o '"fullUrl": *"[^"]*Patient[^"]*"' found/bundle-shapes/i-nested.json; jq -nc --arg id "$id" '{resourceType:"Patient",id:$id,meta:{tag:[{system:"http://terminology.hl7.org/CodeSystem/v3-ObservationValue",code:"SUBSETTED"}]},birthDate:"1980-02-06"}' > 38.ndjson; load --from fhir 38.ndjson; leeboard intake list --all --format csv
  5 created P-0001 test-patient
  35 created F-1
read 2, stored 2, told test-patient 1
["Testperson","1990-02-03"]
"fullUrl": "http://example.org/fhir/Patient/p1"
  1 created P-0002 partial-resource
read 1, stored 1, told partial-resource 1
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Testperson, Ada",1990-02-03,active,,,,
P-0002,P-0002,1980-02-06,active,,,,

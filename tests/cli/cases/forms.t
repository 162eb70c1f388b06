# Forms: cases 56 to 60. The tools are in tests/cases/bin; more of each stands in tests/cli/forms.t.
$ export PATH=$PROJECT/tests/cases/bin:$PATH LEEBOARD_AS_OF=2026-12-01; form() { jq -nc --arg id "$1" --arg q "$2" --argjson ids "$3" '{resourceType:"QuestionnaireResponse",id:$id,status:"completed",questionnaire:("http://clinic.example/Questionnaire/"+$q),subject:{reference:"Patient/1"},authored:"2026-11-20",item:[$ids[]|{linkId:tostring,answer:[{valueInteger:1}]}]}'; }; patient 1 Ames Lena 1981-02-03 > 1.ndjson; form a visit-checkin '[1,2,3,4,5,6,7]' > 56.ndjson; form b decision-aid '[1,2,3,4,5,6,7]' >> 56.ndjson; form c clinical-audit '[1,2,3,4,5,6,7,8,9,10]' >> 56.ndjson; form d phq9-caregiver '[1,2,3,4,5,6,7,8,9]' >> 56.ndjson; form n phq-9 '[1,2,3,4,5,6,7,8,9]' > 57.ndjson; form e phq9 '[1,2,3,4,5,6,7,8]' >> 57.ndjson; form m 'mood|2' '["a","b","c","d","e","f","g","h","i"]' >> 57.ndjson; form v 'mood|3' '["a","b","c","d","e","f","g","h","i"]' >> 57.ndjson

# Case 56: questionnaires whose names hold the names of instruments: none of them is one, no score.
$ export LEEBOARD_DB=56.db; load --from fhir 1.ndjson 56.ndjson; leeboard assess list; leeboard intake show P-0001 | sed -n '/^Told/,$p'
  1 created P-0001
  1 kept QuestionnaireResponse form-unmatched
  2 kept QuestionnaireResponse form-unmatched
  3 kept QuestionnaireResponse form-unmatched
  4 kept QuestionnaireResponse form-unmatched
read 5, stored 5, told form-unmatched 4
Told but not understood
  QuestionnaireResponse/a  http://clinic.example/Questionnaire/visit-checkin: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/visit-checkin", instrument: INSTRUMENT}  (form-unmatched)
  QuestionnaireResponse/b  http://clinic.example/Questionnaire/decision-aid: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/decision-aid", instrument: INSTRUMENT}  (form-unmatched)
  QuestionnaireResponse/c  http://clinic.example/Questionnaire/clinical-audit: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/clinical-audit", instrument: INSTRUMENT}  (form-unmatched)
  QuestionnaireResponse/d  http://clinic.example/Questionnaire/phq9-caregiver: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/phq9-caregiver", instrument: INSTRUMENT}  (form-unmatched)

# Case 57: PHQ-9 by its URL with nine ids, with eight, by the map of the site, and another version of it: by name, unmatched, a form, unmatched.
$ export LEEBOARD_DB=57.db; mkdir -p site/interop; printf 'schema: leeboard.forms/1\nforms:\n  - id: mood\n    url: http://clinic.example/Questionnaire/mood\n    versions: ["2"]\n    instrument: phq9\n    items: {a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7", h: "8", i: "9"}\n' > site/interop/forms.yaml; export LEEBOARD_DATA=site; load --from fhir 1.ndjson 57.ndjson; leeboard assess list --format csv; unset LEEBOARD_DATA
  1 created P-0001
  1 created A-1 form-by-name
  2 kept QuestionnaireResponse form-unmatched
  3 created A-2
  4 kept QuestionnaireResponse form-unmatched
read 5, stored 5, told form-by-name 1, told form-unmatched 2, safety A-1, safety A-2
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-0001,phq9,2026-11-20,total 9 (mild); syndrome 0 (none),,suicide_item9 (not acknowledged),
A-2,P-0001,phq9,2026-11-20,total 9 (mild); syndrome 0 (none),0,suicide_item9 (not acknowledged),total same
! leeboard: warning: 2 safety items were recorded:
! leeboard: warning:   A-1
! leeboard: warning:   A-2
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF

# Case 58: C-SSRS question 2 no and 4 yes; PHQ-9 item 3 = 7 with item 9 = 2; the same with item 9 = 0: contradictory and exit 9, the same, rejected and exit 3.
$ export LEEBOARD_DB=58.db; leeboard store init --quiet; echo '{patient: {code: P-1, name: {family: Bode}}}' | leeboard intake add - --quiet; printf 'patient,instrument,taken_at,q1,q2,q3,q4,q5,q6,q6r\nP-1,cssrs_screener,2026-11-10,no,no,no,yes,no,no,\n' > 58.csv; COMMAND=assess load 58.csv; printf 'patient,instrument,taken_at,1,2,3,4,5,6,7,8,9\nP-1,phq9,2026-11-13,0,0,7,0,0,0,0,0,2\n' > 58.csv; COMMAND=assess load 58.csv
P-1
  2 created A-1 form-contradictory
read 1, stored 1, told form-contradictory 1, safety A-1
  2 created A-2 form-contradictory
read 1, stored 1, told form-contradictory 1, safety A-2
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-2
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ printf 'patient,instrument,taken_at,1,2,3,4,5,6,7,8,9\nP-1,phq9,2026-11-14,0,0,7,0,0,0,0,0,0\n' > 58.csv; COMMAND=assess load 58.csv; leeboard assess list P-1 --format csv
  2 rejected assessment item 3: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)
read 1, rejected 1
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-1,cssrs_screener,2026-11-10,"risk 0 to 3; contradictory answers: q2, q4",,suicide_risk_high_immediate (not acknowledged),
A-2,P-1,phq9,2026-11-13,total 2 to 5; syndrome 0 to 2; contradictory answers: 3,,suicide_item9 (not acknowledged),

# Case 59: a positive safety answer of somebody who is not known, and one in a form that is only kept, by its LOINC item: told as unplaced, exit 9.
$ export LEEBOARD_DB=59.db; printf 'patient,instrument,taken_at,1,2,3,4,5,6,7,8,9\nP-77,phq9,2026-11-13,0,0,0,0,0,0,0,0,2\n' > 59.csv; COMMAND=assess load 59.csv; { patient 1 Cole Mina 1981-02-03; jq -nc '{resourceType:"QuestionnaireResponse",id:"k",status:"draft",questionnaire:"http://clinic.example/Questionnaire/wellbeing",subject:{reference:"Patient/1"},authored:"2026-11-20",item:[{linkId:"44260-8",answer:[{valueCoding:{system:"http://loinc.org",code:"LA6570-1"}}]}]}'; } > 59.ndjson; load --from fhir 59.ndjson
  2 rejected assessment there is no patient P-77; see `leeboard intake list`
read 1, rejected 1, unplaced line 2 phq9 suicide_item9
  1 created P-0001
  2 kept QuestionnaireResponse unknown-status
read 2, stored 2, told unknown-status 1, unplaced line 2 phq9 suicide_item9
! leeboard: warning: a positive safety answer is in no record of anybody (line 2 phq9 suicide_item9): find out whose it is today
! leeboard: warning: a positive safety answer is in no record of anybody (line 2 phq9 suicide_item9): find out whose it is today
[9]

# Case 60: Yes, Y, TRUE, nO in a table: read; DAST-10 item 3, which counts in reverse, as a bare number: rejected.
$ export LEEBOARD_DB=60.db; leeboard store init --quiet; echo '{patient: {code: P-1, name: {family: Dorn}}}' | leeboard intake add - --quiet; printf 'patient,instrument,taken_at,1,2,3,4,5,6,7,8,9,10\nP-1,dast10,2026-11-13,Yes,Y,TRUE,nO,N,f,FALSE,no,No,F\n' > 60.csv; COMMAND=assess load 60.csv; leeboard assess list P-1 --format csv; { patient 1 Ernst Gil 1983-02-03; form() { jq -nc '{resourceType:"QuestionnaireResponse",id:"d",status:"completed",questionnaire:"http://clinic.example/Questionnaire/dast10",subject:{reference:"Patient/1"},authored:"2026-11-20",item:[range(1;11)|{linkId:tostring,answer:[{valueInteger:(if .==3 then 1 else 0 end)}]}]}'; }; form; } > 60.ndjson; load --from fhir 60.ndjson
P-1
  2 created A-1
read 1, stored 1
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-1,dast10,2026-11-13,total 2 (low),,,
  1 created P-0002
  2 rejected QuestionnaireResponse item 3 is scored in reverse, so a bare number there may mean points or what stands on the form; send the answer as yes or no, as a code, or with its points (ordinalValue)
read 2, stored 1, rejected 1
[3]

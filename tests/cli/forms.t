# Which form is which instrument, words of answers, contradictions, and safety answers that belong to nobody.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet && cp -r $PROJECT/tests/samples/forms .

# A questionnaire is never known by a part of its name.
$ leeboard intake import --from fhir forms/14-a-custom-forms.json --json --rejects r.ndjson | grep -o '"created":13,"revised":0,"kept":13\|"told":.*"exit":.*'
"created":13,"revised":0,"kept":13
"told":{"form-unmatched":13},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":0}
$ leeboard intake import --from fhir forms/14-b-names.json --json --rejects r.ndjson | grep -o '"told":{[^}]*}'
"told":{"form-unmatched":5}
$ leeboard assess list
$ leeboard intake import --from fhir forms/14-b-names.json --quiet --rejects r.ndjson | head -n 4
I-3: 10 read: 0 stored (0 new, 0 revised, 0 kept as they are), 10 unchanged, 0 rejected
  Patient: 5 read, 0 stored, 5 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 5 read, 0 stored, 5 unchanged, 0 rejected, 0 kept
  told: 5 form-unmatched

# PHQ-9 by its URL with all ids, with eight of them, by the site's map, and of another version.
$ cat > phq.sh <<'END'
> items=$(for i in $3; do printf '{"linkId":"%s","answer":[{"valueInteger":%s}]},' "$i" "$4"; done)
> printf '{"resourceType":"QuestionnaireResponse","id":"%s","status":"%s","questionnaire":"http://clinic.example/Questionnaire/%s","subject":{"reference":"Patient/P-1"},"authored":"2026-11-%s","item":[%s]}\n' "$1" "${6:-completed}" "$2" "$5" "${items%,}"
> END
$ echo '{"patient":{"code":"P-1"}}' | leeboard intake add - --quiet
P-1
$ sh phq.sh q1 PHQ-9 '1 2 3 4 5 6 7 8 9' 0 01 > forms.ndjson
$ sh phq.sh q2 phq9 '1 2 3 4 5 6 7 8' 1 02 >> forms.ndjson
$ sh phq.sh q3 'mood-check|2' 'a b c d e f g h i' 0 03 >> forms.ndjson
$ sh phq.sh q4 'mood-check|3' 'a b c d e f g h i' 1 04 >> forms.ndjson
$ mkdir -p site/interop && cat > site/interop/forms.yaml <<'END'
> schema: leeboard.forms/1
> forms:
>   - id: mood-check
>     url: http://clinic.example/Questionnaire/mood-check
>     versions: ["1", "2"]
>     instrument: phq9
>     items: {a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7", h: "8", i: "9"}
> END
$ leeboard instrument lint --data site | tail -n 5
sows_subjective_16: no problems found
taps: no problems found
tea: no problems found
tlfb: no problems found
37 instruments: no problems found
$ leeboard assess import --data site --from fhir forms.ndjson --rejects r.ndjson
I-4: 4 read: 4 stored (2 new, 0 revised, 2 kept as they are), 0 unchanged, 0 rejected
  kept as they are: 1 QuestionnaireResponse: form-unmatched: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/mood-check", instrument: INSTRUMENT}
  kept as they are: 1 QuestionnaireResponse: form-unmatched: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/phq9", instrument: INSTRUMENT}
  told: 1 form-by-name, 2 form-unmatched
  new: 2 assessments
$ leeboard assess list P-1
id   taken_at    scale          score       change
A-1  2026-11-01  phq9 total     0, minimal
                 phq9 syndrome  none
A-2  2026-11-03  phq9 total     0, minimal  same
                 phq9 syndrome  none
phq9 total  ▁▁  first 0, last 0 (of 0 to 27)
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)

# The same forms are scored alike.
$ leeboard assess score --data site --from fhir forms.ndjson --format csv --rejects s.ndjson
id,patient,instrument,taken_at,complete,answered,missing,total.low,total.high,total.value,total.band,syndrome.low,syndrome.high,syndrome.value,syndrome.band,flags
QuestionnaireResponse/q1,P-1,phq9,2026-11-01,yes,9,,0,0,0,minimal,0,0,0,none,suicide_item9=no;screen_positive=no
QuestionnaireResponse/q3,P-1,phq9,2026-11-03,yes,9,,0,0,0,minimal,0,0,0,none,suicide_item9=no;screen_positive=no
! forms.ndjson:2: rejected: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/phq9", instrument: INSTRUMENT}
! forms.ndjson:4: rejected: no instrument is known by its URL, codes or name; if it is one of ours, put into `forms` of interop/forms.yaml: {id: ID, url: "http://clinic.example/Questionnaire/mood-check", instrument: INSTRUMENT}
! 4 read, 2 scored, 2 rejected: see s.ndjson
[3]

# A site's list that contradicts itself is a fault.
$ sed -i 's/instrument: phq9/instrument: phq8/; s/"9"}/"8"}/' site/interop/forms.yaml
$ leeboard instrument lint --data site | tail -n 5
site/interop/forms.yaml:6:17: there is no instrument `phq8`
  mend: did you mean phq2 or phq9?
site/interop/forms.yaml:7:80: two linkIds are item `8`
  mend: keep one of them
38 instruments: 2 problems in 1 of them
$ leeboard assess import --data site --from fhir forms.ndjson --rejects r2.ndjson
! leeboard: error[bad_input]: what says which questionnaire is which instrument holds faults
!   site/interop/forms.yaml:6:17: there is no instrument `phq8`; did you mean phq2 or phq9?
!   site/interop/forms.yaml:7:80: two linkIds are item `8`; keep one of them
[6]

# Answers that contradict each other hide no safety answer: C-SSRS by the columns of a table, PHQ-9 with an answer that there is none of.
$ cat > risk.csv <<'END'
> patient,instrument,taken_at,q1,q2,q3,q4,q5,q6,q6r
> P-1,cssrs_screener,2026-11-10,no,no,no,Yes,no,no,
> P-1,cssrs_screener,2026-11-11,nO,N,F,f,no,FALSE,no
> P-1,c-ssrs-screener,2026-11-12,Y,TRUE,no,no,no,no,
> P-9,cssrs_screener,2026-11-12,yes,yes,no,no,no,no,
> END
$ leeboard assess import risk.csv --rejects r3.csv
I-6: 4 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  told: 1 form-by-name, 1 form-contradictory
  new: 3 assessments
  rejected records: r3.csv (mend them there and import that file)
! risk.csv:5: rejected: there is no patient P-9; did you mean P-1?
! leeboard: warning: a positive safety answer is in no record of anybody (line 5 cssrs_screener suicide_ideation): find out whose it is today
! leeboard: warning: 2 safety items were recorded:
! leeboard: warning:   A-3
! leeboard: warning:   A-5
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF
[9]
$ cat > phq.csv <<'END'
> patient,instrument,taken_at,1,2,3,4,5,6,7,8,9
> P-1,phq9,2026-11-13,0,0,7,0,0,0,0,0,2
> P-1,phq9,2026-11-14,0,0,7,0,0,0,0,0,0
> P-1,PHQ-9,2026-11-15,0.0,1.0,1,1,0,0,0,0,0
> END
$ leeboard assess import phq.csv --json --rejects r4.csv | grep -o '"told".*'
"told":{"form-by-name":1,"form-contradictory":1},"safety":["A-6"],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"r4.csv","source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":9}
! phq.csv:3: rejected: item 3: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-6
! leeboard: warning: Acknowledge it with: leeboard assess ack A-6 --reason TEXT --actor STAFF
$ leeboard assess list P-1
id   taken_at    scale                score                change
A-3  2026-11-10  cssrs_screener risk  not answered
                                      (contradictory
                                      answers: q2, q4)
A-4  2026-11-11  cssrs_screener risk  none
A-5  2026-11-12  cssrs_screener risk  low
A-1  2026-11-01  phq9 total           0, minimal
                 phq9 syndrome        none
A-2  2026-11-03  phq9 total           0, minimal           same
                 phq9 syndrome        none
A-6  2026-11-13  phq9 total           2 to 5, minimal to   up 2 to 5 (perhaps
                                      mild (contradictory  important)
                                      answers: 3)
                 phq9 syndrome        not answered
                                      (contradictory
                                      answers: 3)
A-7  2026-11-15  phq9 total           3, minimal           down 2 to up 1
                 phq9 syndrome        none
SAFETY A-3 cssrs_screener: suicide_risk_high_immediate (not acknowledged)
SAFETY A-5 cssrs_screener: suicide_ideation (not acknowledged)
SAFETY A-6 phq9: suicide_item9 (not acknowledged)
phq9 total  ▁▁?▁  first 0, last 3 (of 0 to 27)
? is a form that was not finished: its score lies between two values
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)
$ leeboard assess show A-3
A-3 revision 1: cssrs_screener of P-1, taken 2026-11-10, recorded 2026-11-10
  contradictory answers: q2, q4
cssrs_screener risk: 0 to 3 (one of: none, low, high)
  4 of 7 answered, 1 skipped as the form says; missing: q2, q4
  SAFETY suicide_risk_high_immediate: yes - suicide risk is high, or an act is of unknown date: immediate precautions, and do not leave the person alone
  note: Our labels are no C-SSRS wording: answers are keyed off the official form.
  note: A form that splits question 5 in two has eight questions: do not key it by position.
  q1             no         no - wish to be dead
  q2             no         no - general suicidal thoughts
  q3             no         no - thoughts with method
  q4             yes        yes - some intent to act
  q5             no         no - specific plan and intent
  q6             no         no - suicidal acts or preparation
  q6r            not-asked  behaviour within three months
  safety item NOT acknowledged
$ leeboard assess show A-6 --json
{"schema":"leeboard.score/1","id":null,"patient":"P-1","instrument":"phq9","version":"1","taken_at":"2026-11-13","state":"contradictory","contradictory_items":"3","complete":false,"answered":8,"scored_items":9,"missing":["3"],"skipped":[],"scales":{"total":{"low":2,"high":5,"value":null,"band":null,"bands":["minimal","mild"]},"syndrome":{"low":0,"high":2,"value":null,"band":null,"bands":["none","other","major"]}},"flags":[{"id":"suicide_item9","state":"yes","severity":"safety"},{"id":"screen_positive","state":"no","severity":"note"}],"definition":"sha256:3eec0099e7e00782407b25480c8c81019df4575f1f9c5c8579151f1cabd6b9a7","carried":{"said":[{"item":"3","value":7}]},"assessment":"A-6","revision":1,"basis":"items","recorded":"2026-11-13","safety":true,"acknowledged":false,"answered":"newer-form","answers":{"1":0,"2":0,"3":"unknown","4":0,"5":0,"6":0,"7":0,"8":0,"9":2}}
$ leeboard intake show P-1 | grep -A11 Assessments
Assessments
  A-3  2026-11-10  cssrs_screener  risk 0 to 3  incomplete  (contradictory answers: q2, q4)
  A-4  2026-11-11  cssrs_screener  risk 0 (none)
  A-5  2026-11-12  cssrs_screener  risk 1 (low)
  A-1  2026-11-01  phq9  total 0 (minimal)  syndrome 0 (none)
  A-2  2026-11-03  phq9  total 0 (minimal)  syndrome 0 (none)
  A-6  2026-11-13  phq9  total 2 to 5  syndrome 0 to 2  incomplete  (contradictory answers: 3)
  A-7  2026-11-15  phq9  total 3 (minimal)  syndrome 0 (none)

Told but not understood
  A-3  cssrs_screener of 2026-11-10: answers that cannot stand together: q2, q4  (form-contradictory)
  A-6  phq9 of 2026-11-13: answers that cannot stand together: 3  (form-contradictory)
$ leeboard report visit P-1 | grep -i 'c-ssrs\|phq-9'
  !! Not acknowledged: A-3, C-SSRS screener, 2026-11-10: suicide risk is high,
  !! Not acknowledged: A-5, C-SSRS screener, 2026-11-12: suicidal thoughts were
  !! Not acknowledged: A-6, PHQ-9, 2026-11-13: thoughts of death or self-harm
! leeboard: warning: A-3 waits for a person
! leeboard: warning: A-5 waits for a person
! leeboard: warning: A-6 waits for a person
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF
$ leeboard assess list P-1 --format csv | grep contradictory
A-3,P-1,cssrs_screener,2026-11-10,"risk 0 to 3; contradictory answers: q2, q4",,suicide_risk_high_immediate (not acknowledged),
A-6,P-1,phq9,2026-11-13,total 2 to 5; syndrome 0 to 2; contradictory answers: 3,,suicide_item9 (not acknowledged),total up 2 to 5 (perhaps important)

# Amended, it is a form as any other.
$ leeboard assess amend A-6 3=1 --reason 'read wrongly' --quiet
A-6 amended: revision 2
phq9 total: 3 (minimal)
phq9 syndrome: 0 (none)
  9 of 9 answered
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: a safety item is positive: A-6
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Acknowledge it with: leeboard assess ack A-6 --reason TEXT --actor STAFF
[9]
$ leeboard assess show A-6 | head -n 6
A-6 revision 2: phq9 of P-1, taken 2026-11-13, recorded 2026-12-01
  amended: read wrongly
phq9 total: 3 (minimal)
phq9 syndrome: 0 (none)
  9 of 9 answered
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today

# At the command line such a form is refused, and what was said comes first.
$ leeboard assess add P-1 cssrs_screener q1=no q2=no q4=yes
! leeboard: warning: a safety answer is positive, and the form is not stored:
! leeboard: warning:   suicide risk is high, or an act is of unknown date: immediate precautions, and do not leave the person alone
! leeboard: error[bad_input]: items q2 and q4 contradict each other: item q4 must then be 0
!   mend:  mend the wrong one, or give it as unknown
[6]
$ leeboard assess score cssrs_screener q1=no q2=no q4=yes
! leeboard: warning: a safety answer is positive, and the form is not stored:
! leeboard: warning:   suicide risk is high, or an act is of unknown date: immediate precautions, and do not leave the person alone
! leeboard: error[bad_input]: items q2 and q4 contradict each other: item q4 must then be 0
!   mend:  mend the wrong one, or give it as unknown
[6]
$ leeboard assess add P-1 phq9 1=1 1=1 9=0 --taken-at 2026-11-16 | head -n 2
A-8 stored
phq9 total: 1 to 22 (one of: minimal, mild, moderate, moderately_severe, severe)

# In progress, stopped, by proxy, a total that is not theirs, an item twice.
$ for f in 15-a-in-progress 15-b-stopped 15-e-repeated-linkid 15-g-stated-total-disagrees 15-m-proxy-source; do leeboard intake import --from fhir forms/$f.json --json --rejects $f.nd | grep -o '"told":{[^}]*}'; done
"told":{"form-unfinished":1}
"told":{"form-unfinished":1}
"told":{}
"told":{"contradiction":1}
"told":{}
! forms/15-e-repeated-linkid.json:29: rejected: item 1 is given twice, with different answers; give it once
! leeboard: warning: https://ehr.example/QuestionnaireResponse/hq7: the form states another total than its answers come to; ours is from the answers
$ leeboard assess list --format csv | grep 'unfinished\|proxy'
A-9,P-0019,phq9,2026-11-16T10:00-05:00,total 6 to 21; syndrome 1 to 2; unfinished,,,
A-10,P-0020,phq9,2026-11-16T10:00-05:00,total 6 to 21; syndrome 1 to 2; unfinished,,,
A-12,P-0023,phq9,2026-11-16T10:00-05:00,total 8 (mild); syndrome 1 (other); by proxy,,,
$ leeboard assess show A-9 | head -n 3
A-9 revision 1: phq9 of P-0019, taken 2026-11-16T10:00-05:00, recorded 2026-11-16T10:00-05:00
  unfinished
phq9 total: 6 to 21 (one of: mild, moderate, moderately_severe, severe)
$ for p in P-0019 P-0022; do leeboard intake show $p | grep -A2 Told; done
Told but not understood
  A-9  phq9 of 2026-11-16T10:00-05:00: was not finished  (form-unfinished)

Told but not understood
  A-11  phq9 of 2026-11-16T10:00-05:00: states another total than its answers come to  (contradiction)
$ leeboard intake show P-0019 --json | grep -o '"told":[^]]*]'
"told":[{"what":"form-unfinished","object":"A-9","text":"phq9 of 2026-11-16T10:00-05:00: was not finished"}]

# A bare number of an item that is scored in reverse may mean two things.
$ for f in a-boolean b-integer c-loinc-yes-no d-string e-coding-01 f-ordinal; do leeboard intake import --from fhir forms/16-$f.json --quiet --rejects 16-$f.nd | head -n 1; done
I-13: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
I-14: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
I-15: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
I-16: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
I-17: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
I-18: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
$ leeboard assess list --instrument dast10 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-13,P-0024,dast10,2026-11-16T10:00-05:00,total 1 (low),,,
A-14,P-0026,dast10,2026-11-16T10:00-05:00,total 1 (low),,,
A-15,P-0027,dast10,2026-11-16T10:00-05:00,total 1 (low),,,
A-16,P-0028,dast10,2026-11-16T10:00-05:00,total 1 (low),,,

# A PHQ-4 is both its halves; a safety answer in a form that is kept is told all the same.
$ cat > coded.sh <<'END'
> item() { printf '{"linkId":"/%s","answer":[{"valueCoding":{"system":"http://loinc.org","code":"%s"}}]},' "$1" "$2"; }
> id=$1 status=$2; shift 2
> items=$(while [ $# -gt 0 ]; do item "$1" "$2"; shift 2; done)
> printf '{"resourceType":"QuestionnaireResponse","id":"%s","status":"%s","subject":{"reference":"Patient/P-1"},"authored":"2026-11-20","item":[%s]}\n' "$id" "$status" "${items%,}"
> END
$ sh coded.sh p4 completed 44250-9 LA6569-3 44255-8 LA6570-1 69725-0 LA6568-5 68509-9 LA6571-9 > more.ndjson
$ sh coded.sh kept draft 44250-9 LA6569-3 44260-8 LA6570-1 >> more.ndjson
$ leeboard assess import --from fhir more.ndjson --rejects r5.ndjson
I-19: 2 read: 2 stored (1 new, 0 revised, 1 kept as they are), 0 unchanged, 0 rejected
  kept as they are: 1 QuestionnaireResponse: unknown-status: what its state says is not known
  told: 1 unknown-status
  new: 2 assessments
! leeboard: warning: a positive safety answer is in no record of anybody (line 2 phq9 suicide_item9): find out whose it is today
[9]
$ { echo '{"resourceType":"Patient","id":"pm","modifierExtension":[{"url":"http://x.example/y","valueBoolean":true}]}'
> sh coded.sh theirs completed 44250-9 LA6569-3 44260-8 LA6570-1 | sed 's/P-1/pm/'; } > refused.ndjson
$ leeboard intake import --from fhir refused.ndjson --rejects r6.ndjson --json | grep -o '"safety":.*"rejects"'
"safety":[],"safety_unplaced":[{"line":2,"instrument":"phq9","flag":"suicide_item9"}],"merged":0,"withdrawn":0,"incomplete":[],"rejects"
! refused.ndjson:1: rejected: it carries a modifierExtension, which may change its meaning
! refused.ndjson:2: rejected: it belongs to a patient whose record in these files could not be taken
! leeboard: warning: a positive safety answer is in no record of anybody (line 2 phq9 suicide_item9): find out whose it is today
$ leeboard assess list P-1 --format csv | grep 2026-11-20
A-17,P-1,gad2,2026-11-20,total 3,,positive_ge3,
A-18,P-1,phq2,2026-11-20,total 3 (positive),,positive_ge3,

# A total that is reported of a form that is stored with its answers says nothing new.
$ echo '{"patient":"P-1","instrument":"phq9","taken_at":"2026-11-01","basis":"reported-total","scales":{"total":0}}' > total.ndjson
$ leeboard assess import total.ndjson --quiet
I-21: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
$ sed 's/total":0/total":4/' total.ndjson > other.ndjson && leeboard assess import other.ndjson --quiet
I-22: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 assessment

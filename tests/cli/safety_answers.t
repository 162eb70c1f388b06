# An acknowledgement says that somebody saw it. A safety item stands on plan, visit and caseload until it is answered.
$ export LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ printf 'P-0001 Adler Ann 1980-01-02\nP-0002 Brandt Bo 1991-05-06\nP-0003 Castro Cy 1975-09-10\nP-0004 Dorsey Di 2001-12-13\n' > people.txt
$ while read code family given born; do printf 'schema: leeboard.intake/1\npatient: {code: %s, name: {family: %s, given: %s}, birth_date: %s}\nepisode: {admitted: 2026-11-01}\n' $code $family $given $born | leeboard intake add - --quiet --actor S-03 --as-of 2026-11-01; done < people.txt
P-0001
P-0002
P-0003
P-0004
$ for n in 1 2 3 4; do leeboard assess add P-000$n phq9 1=2 2=2 3=1 4=1 5=0 6=1 7=0 8=0 9=1 --quiet --actor S-03 --as-of 2026-11-02T10:00Z >out.txt 2>err.txt || echo $?; done
9
9
9
9
$ for n in 1 2 3 4; do leeboard assess ack A-$n --actor S-03 --reason "seen by the nurse" --as-of 2026-11-02T11:00Z; done
A-1 acknowledged
A-2 acknowledged
A-3 acknowledged
A-4 acknowledged

# Weeks later the flag of the form is older than what it is fresh for, and stands all the same.
$ export LEEBOARD_AS_OF=2026-11-25
$ leeboard assess list P-0001
id   taken_at          scale          score                      change
A-1  2026-11-02 10:00  phq9 total     8, mild
                       phq9 syndrome  other depressive syndrome
SAFETY A-1 phq9: suicide_item9 (seen, not answered)
$ leeboard assess show A-1 | grep safety
  safety item acknowledged, not answered yet
$ leeboard assess show A-1 --json | jq -c '[.acknowledged, .answered]'
[true,"no"]
$ leeboard report visit P-0001 | grep -A3 '^First'
First
  !! Seen, not answered yet: A-1, PHQ-9, 2026-11-02: thoughts of death or
  !! self-harm were reported: assess suicide risk today (seen by Ines Kowalczyk,
  !! RN, 2026-11-02)
$ leeboard report caseload --format json | jq -c 'select(.patient) | [.patient, .safety_open, .safety_unanswered]'
["P-0001",0,1]
["P-0002",0,1]
["P-0003",0,1]
["P-0004",0,1]
$ leeboard intake show P-0001 | grep -i safety
safety: A-1 (phq9, 2026-11-02T10:00Z) was seen and is not answered yet
$ leeboard plan draft --full P-0001 --actor S-04 > plan.txt && grep -A3 'without an answer' plan.txt
Safety items without an answer
------------------------------
  !! A-1, phq9, 2026-11-02: thoughts of death or self-harm were reported: assess
  !! suicide risk today
$ leeboard plan show P-0001 --json | jq -c '.unanswered, (.lines[] | select(.id == "suicide-safety-plan") | [.status, .because[0].source, .because[0].observed])'
[{"object":"A-1","what":"phq9","at":"2026-11-02T10:00Z","text":"thoughts of death or self-harm were reported: assess suicide risk today"}]
["proposed","A-1","2026-11-02"]

# A decision is a prescriber's, unless rules.decide says otherwise; it stands with its words.
$ leeboard assess ack A-1 --actor S-03 --decision "no intent, call on Friday"
! leeboard: error[refused]: a decision about A-1 is not for S-03, nurse
!   mend:  the roles that decide are those of rules.decide in leeboard.yaml (prescriber); without --decision it is acknowledged
[4]
$ leeboard assess ack A-1 --actor S-04 --decision "no intent, call on Friday" --dry-run
A-1 would be answered
! dry run: nothing stored
$ leeboard assess ack A-1 --actor S-04 --decision "no intent, call on Friday"
A-1 answered
$ leeboard assess ack A-1 --actor S-04 --decision "no intent, call on Friday" --json | jq -c '[.stored, .decision]'
["unchanged","no intent, call on Friday"]
$ leeboard assess show A-1 | grep safety
  safety item acknowledged, answered by a decision
$ leeboard report visit P-0001 | grep -c 'not answered'
0
[1]
$ leeboard report patient P-0001 | grep -A4 '^Safety$'
Safety
------
  Item  Date        From   What it says      Seen by           Answered
  A-1   2026-11-02  PHQ-9  thoughts of       Ines Kowalczyk,   decided by S-04
                           death or          RN, 2026-11-02    on 2026-11-25:
$ leeboard plan draft P-0001 --actor S-04 --json | jq -c '[.unanswered, [.lines[] | select(.id == "suicide-safety-plan") | .status]]'
[null,["held"]]

# An amendment that changes the answer opens the item again, for a person and for the answer.
$ leeboard assess amend A-1 9=3 --actor S-03 --reason "misread" > out.txt 2> err.txt
[9]
$ leeboard assess show A-1 --json | jq -c '[.acknowledged, .answered]'
[false,"no"]

# A structured screen and a written safety plan answer it; each alone does not, nor what was written before the item.
$ printf 'schema: leeboard.intake/1\nfacts: {suicide.safety_plan: yes}\n' > plan-written.yaml
$ leeboard intake update P-0002 plan-written.yaml --actor S-03 --as-of 2026-11-01 --quiet
P-0002 revised (E-2)
$ leeboard assess add P-0002 cssrs_screener q1=no q2=no q6=no --actor S-03 --quiet
A-5 stored
cssrs_screener risk: 0 (none)
  3 of 7 answered, 4 skipped as the form says
  note: Our labels are no C-SSRS wording: answers are keyed off the official form.
  note: A form that splits question 5 in two has eight questions: do not key it by position.
$ leeboard assess show A-2 --json | jq -c '.answered'
"no"
$ leeboard intake update P-0002 plan-written.yaml --actor S-03 --quiet
P-0002 revised (E-2)
$ leeboard assess show A-2 --json | jq -c '.answered'
"screen-and-safety-plan"

# A newer form of the same instrument without the flag does; one that leaves the item open does not.
$ leeboard assess add P-0003 phq9 1=0 2=0 3=0 4=0 5=0 6=0 7=0 8=0 --actor S-03 --quiet
A-6 stored
phq9 total: 0 to 3 (minimal)
phq9 syndrome: 0 (none)
  8 of 9 answered; missing: 9
  SAFETY suicide_item9: unknown
$ leeboard assess show A-3 --json | jq -c '.answered'
"no"
$ leeboard assess add P-0003 phq9 1=0 2=0 3=0 4=0 5=0 6=0 7=0 8=0 9=0 --actor S-03 --quiet --as-of 2026-11-26
A-7 stored
phq9 total: 0 (minimal)
phq9 syndrome: 0 (none)
  9 of 9 answered
$ leeboard assess show A-3 --json --as-of 2026-11-26 | jq -c '.answered'
"newer-form"
$ leeboard assess show A-3 --json --as-of 2026-11-25 | jq -c '.answered'
"no"

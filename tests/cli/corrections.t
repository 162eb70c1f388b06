# What was recorded wrongly is taken back, and what was recorded for the wrong person goes to the one to whom it belongs.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ echo '{"patient":{"code":"P-0977","name":{"given":["Otis"],"family":"King"},"birth_date":"1971-05-06"},"episode":{"admitted":"2026-11-20"},"triggers":[{"domain":"places","description":"the pier"}]}' | leeboard intake add - --quiet --actor S-03
P-0977
$ leeboard assess add P-0412 phq9 1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=0 --taken-at 2026-11-30 --actor S-07 --quiet
A-2 stored
phq9 total: 8 (mild)
phq9 syndrome: 0 (none)
  9 of 9 answered
$ leeboard assess add P-0412 phq9 1=3 2=3 3=3 4=3 5=3 6=2 7=2 8=2 9=2 --actor S-07 --quiet
A-3 stored
phq9 total: 23 (severe)
phq9 syndrome: 2 (major)
  9 of 9 answered
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today
  screen_positive: yes - 10 or more: assess for depression
! leeboard: warning: a safety item is positive: A-3
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-3 --reason TEXT --actor STAFF
[9]

# A reason, somebody who acts, an id that there is; what has another way back is told.
$ leeboard intake withdraw A-3 --actor S-07
! leeboard: error[usage]: 'intake withdraw' needs a reason
!   mend:  add --reason TEXT, such as --reason "wrong chart"
[2]
$ leeboard intake withdraw A-3 --reason "wrong chart"
! leeboard: error[usage]: 'intake withdraw' needs to know who acts
!   mend:  add --actor with a staff id, e.g. --actor S-03
[2]
$ leeboard intake move A-3 --reason "wrong chart" --actor S-07
! leeboard: error[usage]: --to is required
!   mend:  name the person to whom it belongs: --to P-0977
[2]
$ leeboard intake withdraw A-99 --reason "wrong chart" --actor S-07
! leeboard: error[not_found]: there is no A-99
!   mend:  see `leeboard assess list`
[5]
$ leeboard intake withdraw P-0412/T-9 --reason "wrong chart" --actor S-07
! leeboard: error[not_found]: there is no P-0412/T-9
!   mend:  see `leeboard triggers list PATIENT`
[5]
$ leeboard intake withdraw I-1 --reason "wrong chart" --actor S-07
! leeboard: error[usage]: I-1 cannot be taken back or moved
!   mend:  an import is taken back with `leeboard import undo I-1 --reason TEXT`
[2]
$ leeboard intake withdraw T-2 --reason "wrong chart" --actor S-07
! leeboard: error[usage]: T-2 cannot be taken back or moved
!   mend:  a trigger is named with its person: P-0412/T-2
[2]
$ leeboard intake move A-3 --to P-0412 --reason "wrong chart" --actor S-03
! leeboard: error[usage]: A-3 is of that person already
!   mend:  name the person to whom it belongs
[2]
$ leeboard intake move A-3 --to P-9999 --reason "wrong chart" --actor S-03
! leeboard: error[not_found]: there is no patient P-9999
!   mend:  see `leeboard intake list`
[5]
$ leeboard intake withdraw A-3 A-99 --reason "one of two" --actor S-03; leeboard assess list P-0412 --instrument phq9
id   taken_at    scale          score                      change
A-2  2026-11-30  phq9 total     8, mild
                 phq9 syndrome  none
A-3  2026-12-01  phq9 total     23, severe                 up 15 (important)
                 phq9 syndrome  major depressive syndrome
SAFETY A-3 phq9: suicide_item9, screen_positive (not acknowledged)
phq9 total  ▃▇  first 8, last 23 (of 0 to 27)
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)
! leeboard: error[not_found]: there is no A-99
!   mend:  see `leeboard assess list`

# Own entries of the day by any role; others', and those of another day, by the roles of the settings.
$ leeboard intake withdraw F-1 --reason "typed wrongly" --actor S-07
! leeboard: error[refused]: F-1 is no entry of S-07's own of 2026-12-01
!   mend:  what others recorded, or on another day, is corrected by the roles that rules.correct of leeboard.yaml names (prescriber, nurse)
[4]
$ leeboard intake withdraw A-3 --reason "typed wrongly" --actor S-07 --as-of 2026-12-02
! leeboard: error[refused]: A-3 is no entry of S-07's own of 2026-12-02
!   mend:  what others recorded, or on another day, is corrected by the roles that rules.correct of leeboard.yaml names (prescriber, nurse)
[4]
$ cp leeboard.yaml usual.yaml; sed -i 's/min_cell: 11/correct: [counsellor]/' leeboard.yaml; leeboard store doctor --settings | grep correct
rules.correct: counsellor  [leeboard.yaml:10:49]
$ leeboard intake withdraw F-1 --reason "typed wrongly" --actor S-07 --dry-run; leeboard intake withdraw F-1 --reason "typed wrongly" --actor S-04
F-1 (willing_to_start, P-0412) would be taken back
! dry run: nothing stored
! leeboard: error[refused]: F-1 is no entry of S-04's own of 2026-12-01
!   mend:  what others recorded, or on another day, is corrected by the roles that rules.correct of leeboard.yaml names (counsellor)
[4]
$ sed -i 's/correct: .counsellor./correct: nobody/' leeboard.yaml; leeboard intake withdraw F-1 --reason "typed wrongly" --actor S-07; mv usual.yaml leeboard.yaml
! leeboard: error[bad_input]: 'correct' must be a list of roles
!   where: leeboard.yaml:10:49
!   mend:  write e.g. correct: [prescriber, nurse]

# A form withdrawn: out of lists, trends and facts; its open safety item closes; the draft that rests on it is made anew.
$ leeboard plan draft P-0412 --actor S-04 --quiet > /dev/null
! leeboard: warning: A-3 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-3 --reason TEXT --actor STAFF
[9]
$ leeboard intake withdraw A-3 --reason "not this person's form" --actor S-07 --dry-run
A-3 (phq9, P-0412) would be taken back
  its safety item is closed: withdrawn, not answered
the draft that rested on it would be stale; it would be drafted anew as PL-1.r2
! dry run: nothing stored
$ leeboard intake withdraw A-3 --reason "not this person's form" --actor S-07 --as-of 2026-12-01T15:00-05:00
A-3 (phq9, P-0412) taken back
  its safety item is closed: withdrawn, not answered
the draft that rested on it is stale; drafted anew as PL-1.r2
$ leeboard assess list P-0412 --instrument phq9; leeboard plan list P-0412; leeboard plan show P-0412 | head -3; leeboard plan show P-0412 --revision 1 | sed -n 1,12p
id   taken_at    scale          score    change
A-2  2026-11-30  phq9 total     8, mild
                 phq9 syndrome  none
plan     patient  status  as of                   template  author
PL-1.r1  P-0412   stale   2026-12-01              oud-core  S-04
PL-1.r2  P-0412   draft   2026-12-01T15:00-05:00  oud-core  S-07
Care plan of P-0412
Marisol Quandt, born 1992-03-11 · PL-1 revision 2, draft, as of
2026-12-01T15:00-05:00
Care plan of P-0412
Marisol Quandt, born 1992-03-11 · PL-1 revision 1, stale, as of 2026-12-01

Safety items without an answer
  !! A-3, phq9, 2026-12-01: thoughts of death or self-harm were reported: assess
  !! suicide risk today
  !! answered by a screen and a safety plan, a newer form without the flag, or a
  !! decision: leeboard assess ack A-3 --decision TEXT --actor STAFF
Stale: draft it anew
  - ! rests on A-3, withdrawn on 2026-12-01
Where treatment stands
  not on treatment [ST-01].

$ leeboard plan show P-0412 --revision 1 --json | jq -c '{status,rests_on_withdrawn}'
{"status":"stale","rests_on_withdrawn":[{"object":"A-3","on":"2026-12-01"}]}
$ leeboard plan sign P-0412 --revision 1 --actor S-04
! leeboard: error[refused]: the draft rests on A-3, withdrawn on 2026-12-01
!   mend:  draft it anew: `leeboard plan draft P-0412`
[4]
$ leeboard assess show A-3 | head -4; leeboard assess show A-3 --json | jq -c .withdrawn
A-3 revision 1: phq9 of P-0412, taken 2026-12-01 by S-07, recorded 2026-12-01
  withdrawn on 2026-12-01 by S-07: not this person's form
phq9 total: 23 (severe)
phq9 syndrome: 2 (major)
{"by":"S-07","at":"2026-12-01T15:00-05:00","reason":"not this person's form","moved_to":null}
$ leeboard assess ack A-3 --reason seen --actor S-03
! leeboard: error[usage]: A-3 was withdrawn on 2026-12-01: nobody waits for it
!   mend:  what was withdrawn and not answered stands in `leeboard audit review`
[2]
$ leeboard audit review; leeboard audit review --json
2026-12-01T15:00-05:00  S-07  P-0412 A-3: safety item withdrawn, not answered: not this person's form
{"schema":"leeboard.audit/1","type":"review","what":"withdrawn-safety-item","at":"2026-12-01T15:00-05:00","actor":"S-07","object":"A-3","patient":"P-0412","reason":"not this person's form"}
{"schema":"leeboard.audit/1","type":"summary","items":1}
$ leeboard intake withdraw A-3 --reason again --actor S-03; leeboard assess withdraw A-3 --reason again --actor S-03 --json | jq -c .
A-3 was taken back before, on 2026-12-01 by S-07: nothing to do
{"schema":"leeboard.correction/1","by":"S-03","at":"2026-12-01","reason":"again","corrected":[{"object":"A-3","patient":"P-0412","what":"phq9","stored":"unchanged","moved_to":null,"standing":{"by":"S-07","at":"2026-12-01T15:00-05:00","reason":"not this person's form"},"unanswered":false,"left":[]}],"redrafted":[],"stale":[],"safety":[]}
$ leeboard assess list P-0412 --instrument phq9 --as-of 2026-12-01T12:00-05:00
id   taken_at    scale          score                      change
A-2  2026-11-30  phq9 total     8, mild
                 phq9 syndrome  none
A-3  2026-12-01  phq9 total     23, severe                 up 15 (important)
                 phq9 syndrome  major depressive syndrome
SAFETY A-3 phq9: suicide_item9, screen_positive (not acknowledged)
phq9 total  ▃▇  first 8, last 23 (of 0 to 27)
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)

# Undone: it is open again.
$ leeboard intake withdraw A-3 --undo --reason "it was right" --actor S-03 --as-of 2026-12-01T16:00-05:00
A-3 (phq9, P-0412) stands again
the draft is made anew as PL-1.r3
! leeboard: warning: a safety item is positive: A-3
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-3 --reason TEXT --actor STAFF
[9]
$ leeboard plan list P-0412; leeboard audit review; leeboard assess withdraw A-3 --undo --reason "it was right" --actor S-03
plan     patient  status  as of                   template  author
PL-1.r1  P-0412   draft   2026-12-01              oud-core  S-04
PL-1.r2  P-0412   draft   2026-12-01T15:00-05:00  oud-core  S-07
PL-1.r3  P-0412   draft   2026-12-01T16:00-05:00  oud-core  S-03
A-3 stands: nothing to do
! nothing to look at

# A form moved: a new id, the same time and answers; an acknowledgement does not travel.
$ leeboard assess ack A-3 --reason "seen by Dr Achebe" --actor S-04 --as-of 2026-12-01T16:10-05:00
A-3 acknowledged
$ leeboard assess move A-3 --to P-0977 --reason "Otis filled it in" --actor S-03 --as-of 2026-12-01T17:00-05:00
A-3 (phq9, P-0412) moved to P-0977 as A-4
the draft that rested on it is stale; drafted anew as PL-1.r4
! leeboard: warning: a safety item is positive: A-4
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-4 --reason TEXT --actor STAFF
[9]
$ leeboard assess show A-4 | head -3; leeboard assess show A-4 --json | jq -c '[.patient,.taken_at,.moved_from,.acknowledged]'; leeboard assess show A-3 --json | jq -c '.withdrawn.moved_to'
A-4 revision 1: phq9 of P-0977, taken 2026-12-01 by S-07, recorded 2026-12-01T17:00-05:00
  moved from A-3
phq9 total: 23 (severe)
["P-0977","2026-12-01","A-3",false]
"P-0977 A-4"
$ leeboard report visit P-0977 | sed -n '/^First/,/^Due/p'
First
  !! Not acknowledged: A-4, PHQ-9, 2026-12-01: thoughts of death or self-harm
  !! were reported: assess suicide risk today
  !! Stay with the person. Call the on-call clinician on 555-0111. In the US,
  988 is open day and night.
  when you have acted: leeboard assess ack A-4 --reason TEXT --actor STAFF
Due
! leeboard: warning: A-4 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-4 --reason TEXT --actor STAFF
$ leeboard assess move A-3 --to P-0977 --reason again --actor S-03; leeboard intake withdraw A-3 --undo --reason again --actor S-03
A-3 was moved to P-0977 as A-4 before, on 2026-12-01 by S-03: nothing to do
! leeboard: error[usage]: A-3 was moved to P-0977 as A-4
!   mend:  undo that with `leeboard intake move A-3 --undo --reason TEXT`
[2]
$ leeboard assess move A-4 --undo --reason "it is hers" --actor S-03
A-4 stands: nothing to do
$ leeboard assess move A-3 --undo --reason "it is hers" --actor S-03 --as-of 2026-12-01T17:30-05:00
A-3 (phq9, P-0412) moved back from P-0977
the draft is made anew as PL-1.r5
$ leeboard assess list P-0977; leeboard assess list P-0412 --instrument phq9
no assessments recorded yet
id   taken_at    scale          score                      change
A-2  2026-11-30  phq9 total     8, mild
                 phq9 syndrome  none
A-3  2026-12-01  phq9 total     23, severe                 up 15 (important)
                 phq9 syndrome  major depressive syndrome
SAFETY A-3 phq9: suicide_item9, screen_positive (seen, not answered)
phq9 total  ▃▇  first 8, last 23 (of 0 to 27)
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)
$ leeboard assess move A-3 --to P-0977 --reason "his after all" --actor S-03 --quiet --as-of 2026-12-01T17:40-05:00
A-3 (phq9, P-0412) moved to P-0977 as A-5
the draft that rested on it is stale; drafted anew as PL-1.r6
! leeboard: warning: a safety item is positive: A-5
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-5 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack A-5 --reason "seen by Dr Achebe" --actor S-04 --as-of 2026-12-01T17:50-05:00; leeboard assess move A-3 --undo --reason "it is hers" --actor S-03
A-5 acknowledged
! leeboard: error[refused]: A-5 was acknowledged or revised since
!   mend:  move it as it is now: `leeboard intake move A-5 --to P-0412 --reason TEXT`
[4]

# A fact withdrawn: the one before counts, and what follows from facts.
$ export LEEBOARD_AS_OF=2026-12-02
$ echo '{facts: {housing: unsheltered, meds: [{drug: methadone, dose: 80 mg}]}}' | leeboard intake update P-0412 - --actor S-07
P-0412 revised (E-1)
$ leeboard intake show P-0412 | grep -e housing -e meds; leeboard intake show P-0412 --all-revisions | grep -e 'housing' -e 'meds:'
  housing: unsheltered  [2026-12-02, S-07, F-18]
  meds: methadone 80 mg  [2026-12-02, S-07, F-19]
  housing: unsheltered  [2026-12-02, S-07, F-18]
  meds: methadone 80 mg  [2026-12-02, S-07, F-19]
  F-14  housing: stable  [2026-12-01, S-03]
  F-18  housing: unsheltered  [2026-12-02, S-07]
  F-19  meds: methadone 80 mg opioid, full_agonist, long_acting, moud, qt_methadone, respiratory_depressant  [2026-12-02, S-07]
$ leeboard plan draft P-0412 --actor S-04 --json | jq -c '[.options[] | select(.option=="methadone_continue") | .verdict]'
["allowed"]
$ leeboard intake withdraw F-18 F-19 --reason "somebody else's chart" --actor S-07
F-18 (housing, P-0412) taken back
F-19 (meds, P-0412) taken back
the draft that rested on it is stale; drafted anew as PL-1.r8
$ leeboard intake show P-0412 | grep -e housing -e meds; leeboard plan list P-0412
  housing: stable  [2026-12-01, S-03, F-14]
plan     patient  status  as of                   template  author
PL-1.r1  P-0412   stale   2026-12-01              oud-core  S-04
PL-1.r2  P-0412   draft   2026-12-01T15:00-05:00  oud-core  S-07
PL-1.r3  P-0412   stale   2026-12-01T16:00-05:00  oud-core  S-03
PL-1.r4  P-0412   draft   2026-12-01T17:00-05:00  oud-core  S-03
PL-1.r5  P-0412   stale   2026-12-01T17:30-05:00  oud-core  S-03
PL-1.r6  P-0412   draft   2026-12-01T17:40-05:00  oud-core  S-03
PL-1.r7  P-0412   stale   2026-12-02              oud-core  S-04
PL-1.r8  P-0412   draft   2026-12-02              oud-core  S-07
$ leeboard plan show P-0412 --json | jq -c '[.options[] | select(.option=="methadone_continue") | .verdict]'
[]
$ leeboard intake show P-0412 --all-revisions | sed -n '/^Taken back/,$p'
Taken back
  A-3  phq9  2026-12-01T15:00-05:00  S-07  withdrawn: not this person's form
  A-3  phq9  2026-12-01T16:00-05:00  S-03  stands again: it was right
  A-3  phq9  2026-12-01T17:00-05:00  S-03  withdrawn: Otis filled it in
  A-3  phq9  2026-12-01T17:30-05:00  S-03  stands again: it is hers
  A-3  phq9  2026-12-01T17:40-05:00  S-03  moved to P-0977 A-5: his after all
  F-18  housing: unsheltered  2026-12-02  S-07  withdrawn: somebody else's chart
  F-19  meds: methadone 80 mg  2026-12-02  S-07  withdrawn: somebody else's chart
$ leeboard intake show P-0412 --all-revisions --json | jq -c '.taken_back[-1]'
{"object":"F-19","what":"meds: methadone 80 mg","undone":false,"by":"S-07","at":"2026-12-02","reason":"somebody else's chart","moved_to":null,"safety":null}

# Events: an injection that was given to somebody else no longer blocks the next; moved, it blocks there.
$ echo '{events: [{kind: dose, drug: sublocade, dose_mg: 300, at: 2026-12-01T09:00-05:00}, {kind: overdose, on: 2026-11-12}]}' | leeboard intake update P-0412 - --actor S-03
P-0412 revised (E-1)
$ leeboard plan draft P-0412 --actor S-04 --json | jq -r '.options[] | select(.option=="buprenorphine_xr") | .verdict'
block
$ leeboard intake show P-0412 | sed -n '/^Events/,/^$/p'
Events
  V-3  2026-11-12  overdose:
  V-1  2026-11-30T10:20-05:00  encounter: intake, status kept
  V-2  2026-12-01T09:00-05:00  dose: sublocade, dose_mg 300
$ leeboard intake move V-2 V-3 --to P-0977 --reason "his injection" --actor S-03
V-2 (dose, P-0412) moved to P-0977 as V-4
V-3 (overdose, P-0412) moved to P-0977 as V-5
the draft that rested on it is stale; drafted anew as PL-1.r10
$ leeboard plan show P-0412 --json | jq -r '.options[] | select(.option=="buprenorphine_xr") | .verdict'; leeboard intake show P-0977 | sed -n '/^Events/,/^$/p'
block
Events
  V-5  2026-11-12  overdose:
  V-4  2026-12-01T09:00-05:00  dose: sublocade, dose_mg 300
$ leeboard intake move V-2 --undo --reason "hers" --actor S-03 --quiet; leeboard intake show P-0977 | grep -c sublocade
V-2 (dose, P-0412) moved back from P-0977
the draft is made anew as PL-1.r11
0
[1]

# Triggers and the log: out of inventory, review and handout; entries keep the id; a moved entry leaves behind what is not moved.
$ leeboard triggers log P-0412 --kind craving --on 2026-12-01 --part evening --intensity 7 --trigger T-2 --trigger T-3 --actor S-07
V-6 logged
$ leeboard triggers log P-0412 --kind use --on 2026-12-02 --trigger T-3 --actor S-07
V-7 logged
$ leeboard intake withdraw P-0412/T-3 --reason "told by somebody else" --actor S-03
P-0412/T-3 (places, P-0412) taken back
$ leeboard triggers list P-0412; leeboard triggers list P-0412 --log; leeboard triggers review P-0412 --before use | grep -c "bus stop"
id   domain    strength  avoidable  strategy  status  text
T-1  times     8         no         not said  open    payday Friday
T-2  emotions  7         partly     not said  open    lonely after calls with my son
event  when                kind     intensity  triggers  helped  note
V-6    2026-12-01 evening  craving  7          T-2 T-3
V-7    2026-12-02          use                 T-3

2 days are logged; a day without an entry is unknown, not a good day
0
[1]
$ leeboard report patient P-0412 | grep -c "bus stop"; leeboard triggers list P-0412 --as-of 2026-12-01 | grep -c "bus stop"
0
1
$ leeboard triggers log P-0412 --kind craving --intensity 3 --trigger T-3 --actor S-07
! leeboard: error[not_found]: the inventory of this person has no trigger T-3
!   mend:  it holds T-1 T-2: see `leeboard triggers list P-0412`
[5]
$ leeboard triggers resolve P-0412 T-3 --reason "met" --actor S-07
! leeboard: error[usage]: T-3 was taken back
!   mend:  see `leeboard triggers list P-0412`
[2]
$ leeboard intake move V-6 P-0412/T-2 --to P-0977 --reason "his" --actor S-03; leeboard triggers list P-0977; leeboard triggers list P-0977 --log
P-0412/T-2 (emotions, P-0412) moved to P-0977 as P-0977/T-2
V-6 (craving, P-0412) moved to P-0977 as V-8
  without P-0412/T-3, which was not moved
the draft that rested on it is stale; drafted anew as PL-1.r12
id   domain    strength  avoidable  strategy  status  text
T-1  places    not said  not said   not said  open    the pier
T-2  emotions  7         partly     not said  open    lonely after calls with my son
event  when                kind     intensity  triggers  helped  note
V-8    2026-12-01 evening  craving  7          T-2

1 day is logged; a day without an entry is unknown, not a good day
$ leeboard intake move V-6 --undo --reason "hers" --actor S-03; leeboard triggers list P-0977 --log; leeboard triggers list P-0412 --log
V-6 (craving, P-0412) moved back from P-0977
nothing logged yet for P-0977
event  when                kind     intensity  triggers  helped  note
V-6    2026-12-01 evening  craving  7          T-2 T-3
V-7    2026-12-02          use                 T-3

2 days are logged; a day without an entry is unknown, not a good day

# What was taken back with `triggers log` is so here too; another day keeps the part of day.
$ leeboard triggers log P-0412 --corrects V-6 --withdraw --reason "a mistake" --actor S-07
V-9 logged: V-6 is taken back
$ leeboard intake withdraw V-6 --reason "a mistake" --actor S-07; leeboard intake withdraw V-6 --undo --reason "it was right" --actor S-07
V-6 was taken back before, on 2026-12-02 by S-07: nothing to do
V-6 (craving, P-0412) stands again
$ leeboard triggers log P-0412 --corrects V-6 --on 2026-11-30 --reason "another day" --actor S-07; leeboard triggers list P-0412 --log | grep craving
V-10 logged in place of V-6
V-10   2026-11-30 evening  craving  7          T-2 T-3
$ leeboard intake withdraw V-6 --reason "a mistake" --actor S-07
! leeboard: error[bad_input]: V-6 was corrected already
!   mend:  name V-10, which stands in its place
[6]

# An overdose in the log moved to somebody else waits there.
$ leeboard triggers log P-0412 --kind overdose --on 2026-12-01 --actor S-03 --json 2>&1 | grep -o '"event":"V-[0-9]*"'
"event":"V-11"
$ leeboard intake move V-11 --to P-0977 --reason "his" --actor S-03
V-11 (overdose, P-0412) moved to P-0977 as V-12
! leeboard: warning: a safety item is positive: V-12
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-12 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack V-12 --reason "seen" --actor S-04
V-12 acknowledged

# A signed plan stays as it was signed, and says what it rests on that was withdrawn; before that day all is as it was.
$ export LEEBOARD_AS_OF=2026-12-03
$ leeboard assess add P-0412 phq9 1=2 2=2 3=2 4=2 5=2 6=2 7=2 8=2 9=0 --actor S-07 --quiet | head -1
A-6 stored
$ leeboard plan draft P-0412 --actor S-04 --quiet > /dev/null; leeboard plan sign P-0412 --actor S-04 --reason "seen" | head -1
PL-1 revision 14 signed by S-04
$ leeboard report letter triggers-plan P-0412 -o letter.txt --actor S-04 --quiet; leeboard report patient P-0412 -o patient.txt --actor S-04 --quiet; leeboard report visit P-0412 -o before.txt --actor S-04 --quiet; leeboard plan show P-0412 > plan.txt
$ leeboard assess withdraw A-6 --reason "not this person's form" --actor S-03 --as-of 2026-12-04
A-6 (phq9, P-0412) taken back
$ export LEEBOARD_AS_OF=2026-12-05
$ leeboard plan show P-0412 | head -6; leeboard plan show P-0412 --json | jq -c '[.status,.rests_on_withdrawn]'; leeboard plan list P-0412 | tail -1
Care plan of P-0412
Marisol Quandt, born 1992-03-11 · PL-1 revision 14, signed, as of 2026-12-03

Look at this plan again
  - ! rests on A-6, withdrawn on 2026-12-04
Where treatment stands
["signed",[{"object":"A-6","on":"2026-12-04"}]]
PL-1.r14  P-0412   signed  2026-12-03              oud-core  S-04
$ leeboard report visit P-0412 | grep 'rests on'; leeboard report due --json | grep -o 'PL-1 rests on A-6'
  !  rests on A-6, withdrawn on 2026-12-04
PL-1 rests on A-6
$ leeboard report visit P-0412 --as-of 2026-12-03 | cmp - before.txt; leeboard plan show P-0412 --as-of 2026-12-03 | cmp - plan.txt
$ leeboard audit disclosures P-0412 | sed 's/^[^ ]* *//'; leeboard audit disclosures P-0977 --json | jq -c '[.type,.document,.documents]'
-  patient  to nobody named
S-04  letter triggers-plan  to nobody named
S-04  patient  to nobody named
S-04  visit  to nobody named
-  visit  to nobody named
-  visit  to nobody named
["disclosure","visit",null]
["summary",null,1]
$ leeboard report patient --all -o all --format text --quiet; leeboard audit disclosures P-0977 | sed 's/^[^ ]* *//'
-  visit  to nobody named
-  patient  to nobody named
$ leeboard store verify --deep
{{number}} rows, 109 events, 0 findings

# What nobody had answered is looked at whichever way it was taken back: by its source, by another entry of the log, with its import.
$ leeboard store init --quiet --db review.db; export LEEBOARD_DB=review.db; printf '%s\n' '{"resourceType":"Patient","id":"1","name":[{"family":"Adler","given":["Ruth"]}],"birthDate":"1984-05-06"}' '{"resourceType":"QuestionnaireResponse","id":"q","status":"completed","subject":{"reference":"Patient/1"},"authored":"2026-11-20T10:00:00-05:00","item":[{"linkId":"44260-8","answer":[{"valueInteger":2}]}]}' > form.ndjson; leeboard intake import --from fhir form.ndjson --quiet | head -1; sed 's/"status":"completed"/"status":"entered-in-error"/' form.ndjson > void.ndjson; leeboard intake import --from fhir void.ndjson --quiet | head -1
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
I-2: 2 read: 1 stored (0 new, 0 revised, 1 kept as they are), 1 unchanged, 0 rejected
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
$ leeboard triggers log P-0001 --kind overdose --on 2026-11-29 --actor S-03 2>/dev/null; leeboard triggers log P-0001 --corrects V-1 --withdraw --reason "it was his brother" --actor S-03
V-1 logged
V-2 logged: V-1 is taken back
$ echo '{"patient":{"code":"P-9","name":{"given":["Ada"]}},"assessments":[{"instrument":"phq9","taken_at":"2026-11-20T09:00Z","answers":{"9":2}}]}' > ada.ndjson; leeboard intake import ada.ndjson --quiet 2>/dev/null | head -1; leeboard import undo I-3 --reason "wrong clinic" --actor S-03
I-3: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
I-3: taken back 1 person, 1 episode, 1 form
$ leeboard audit review | sed 's/^[^ ]* *//'
-  P-0001 A-1: safety item withdrawn, not answered: the source withdrew it
S-03  P-0001 V-1: safety item withdrawn, not answered: it was his brother
S-03  P-9 A-2: safety item withdrawn, not answered: wrong clinic

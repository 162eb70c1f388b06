# One screen before the visit.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard report visit P-0412
Visit of P-0412 · Mari, 34 years
in care for 1 day · outpatient-moud · Ines Kowalczyk, RN · medicine: not asked ·
as of 2026-12-01

Due
  - ! 2026-11-30 overdue: GAD-7, never filled in yet
  - ! 2026-11-30 overdue: PHQ-9, never filled in yet
Changed since the visit of 2026-11-30
  - COWS 15 to 20, moderate: first score; not all answered
Plan
  no plan yet: leeboard plan draft P-0412
Triggers
  - T-1 payday Friday (8 of 10); no plan for it yet
  - T-2 lonely after calls with my son (7 of 10); no plan for it yet
  - T-3 the bus stop by the old shop (5 of 10); avoid
  - new since 2026-11-30: T-1 payday Friday, T-2 lonely after calls with my…
  no use logged; 0 of 2 days logged, 2 unknown
Still unknown
  no plan yet, so no question is open
$ leeboard plan draft P-0412 --actor S-04 >/dev/null
$ leeboard report visit P-0412
Visit of P-0412 · Mari, 34 years
in care for 1 day · outpatient-moud · Ines Kowalczyk, RN · medicine: not asked ·
as of 2026-12-01

Due
  - ! 2026-11-30 overdue: GAD-7, never filled in yet
  - ! 2026-11-30 overdue: PHQ-9, never filled in yet
  - today: the drafted plan waits for a decision and a signature
Changed since the visit of 2026-11-30
  - COWS 15 to 20, moderate: first score; not all answered
Plan PL-1.r1, draft
  148 lines: 0 done, 0 accepted, 63 open, 0 declined, 83 held, 2 blocked
Triggers
  - T-1 payday Friday (8 of 10); planned: a contact booked for that day…
  - T-2 lonely after calls with my son (7 of 10); planned: check for…
  - T-3 the bus stop by the old shop (5 of 10); avoid
  - new since 2026-11-30: T-1 payday Friday, T-2 lonely after calls with my…
  no use logged; 0 of 2 days logged, 2 unknown
Still unknown
  - Score withdrawal now (COWS). (holds buprenorphine, usual start…)
  - What else do you take: stimulants, sedatives… (holds buprenorphine…)
  - How much alcohol, and how often? (holds buprenorphine, usual start…)
  and 150 more, see --full
$ leeboard report visit P-0412 | awk 'END { if (NR > 30) print "more than a screen" }'

# What is new of triggers since the last visit.
$ leeboard triggers add P-0412 --domain places --text "the bridge" --strength 6 --quiet
T-4 added
$ leeboard triggers log P-0412 --kind craving --at 2026-11-30T19:00-05:00 --intensity 6 --trigger T-4 --quiet
V-2 logged
$ leeboard triggers log P-0412 --kind none --on 2026-12-01 --quiet
V-3 logged
$ leeboard report visit P-0412 | sed -n '/^Triggers/,/^Still/p'
Triggers
  - T-1 payday Friday (8 of 10); planned: a contact booked for that day…
  - T-2 lonely after calls with my son (7 of 10); planned: check for…
  - T-4 the bridge (6 of 10); no plan for it yet
  - T-3 the bus stop by the old shop (5 of 10); avoid
  - new since 2026-11-30: T-1 payday Friday, T-2 lonely after calls with my…
  - logged since 2026-11-30: 1 craving, 1 quiet day; 1 of 1 day
  no use logged; 2 of 2 days logged
Still unknown
$ leeboard report visit P-0412 --json | jq -c '.sections[] | select(.id == "triggers") | .blocks[1]' 2>/dev/null
{"type":"list","id":"new_triggers","items":[{"text":"new since 2026-11-30: T-1 payday Friday, T-2 lonely after calls with my…","details":[],"new_triggers":["T-1 payday Friday","T-2 lonely after calls with my son","T-3 the bus stop by the old shop","T-4 the bridge"]},{"text":"logged since 2026-11-30: 1 craving, 1 quiet day; 1 of 1 day","details":[],"craving":1,"none":1,"days_logged":1,"days":1}]}

# A safety item comes first and is exit 9 until somebody acknowledges it.
$ leeboard triggers log P-0412 --kind overdose --on 2026-12-01 --quiet
V-4 logged
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: V-4 is a safety item: an overdose was recorded
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-4 --reason TEXT --actor STAFF
[9]
$ leeboard report visit P-0412 | head -8
Visit of P-0412 · Mari, 34 years
in care for 1 day · outpatient-moud · Ines Kowalczyk, RN · medicine: not asked ·
as of 2026-12-01

First
  !! Not acknowledged: V-4, overdose, 2026-12-01: an overdose was logged
  !! Stay with the person. Call the on-call clinician on 555-0111. In the US,
  988 is open day and night.
! leeboard: warning: V-4 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-4 --reason TEXT --actor STAFF
$ leeboard report visit P-0412 --json --quiet >visit.json
! leeboard: warning: V-4 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-4 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack V-1 --actor S-04 --reason "seen at noon" >/dev/null 2>&1 || leeboard assess ack V-4 --actor S-04 --reason "seen at noon" >/dev/null
$ leeboard report visit P-0412 >/dev/null

# Nobody is guessed, formats are named.
$ leeboard report visit P-0413
! leeboard: error[not_found]: there is no patient P-0413
!   mend:  did you mean P-0412?
[5]
$ leeboard report visit P-0412 --format pdf
! leeboard: error[usage]: 'report visit' cannot write the format 'pdf'
!   mend:  it can write: text md html json csv
[2]
$ leeboard report vsit P-0412
! leeboard: error[usage]: there is no report verb 'vsit'
!   mend:  did you mean visit?
[2]

# Of somebody who died the reports give the day and the age then, and a plan says that it cannot be right.
$ printf 'patient: {code: P-0900, name: {given: [Ola], family: Lind}, birth_date: 1960-05-01}\nepisode: {admitted: 2026-10-01}\n' > lind.yaml && leeboard intake add lind.yaml --quiet --actor S-03
P-0900
$ printf 'episode: {discharged: 2026-11-20, reason: died}\n' > died.yaml && leeboard intake discharge P-0900 died.yaml --quiet --actor S-03 >/dev/null
$ leeboard report visit P-0900 | head -2
Visit of P-0900 · Ola
died on 2026-11-20, aged 66 · as of 2026-12-01
$ leeboard plan draft P-0900 --json | jq -c '[.problems[0].fact, .problems[0].text[:50]]'
["death","the record says that the person died on 2026-11-20"]

# Reviews: counts by the rule, the floor, what is proposed and what becomes of it; log entries that are refused.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-11-22
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-1"}}' | leeboard intake add - --quiet
P-1

# Nothing to count yet.
$ leeboard triggers review P-1
Triggers of P-1: the 48 hours before a lapse
as of 2026-11-22

  Events counted         0
  Compared with          0 (the same hours and weekdays of earlier weeks)
  Days without an entry  0 (unknown, not good days: what touches them is not
                         counted)

What came before a lapse, and what came otherwise
-------------------------------------------------
  no trigger in the inventory yet

When
----
  Weekday    Events  Days logged
  monday          0            0
  tuesday         0            0
  wednesday       0            0
  thursday        0            0
  friday          0            0
  saturday        0            0
  sunday          0            0
  Part of day  Events
  night             0
  morning           0
  afternoon         0
  evening           0

What helped
-----------
  nothing tried is logged yet

No plan yet, and what could be agreed on
----------------------------------------
  no open trigger waits for a plan
$ leeboard triggers add P-1 --domain times --text "payday <Friday>" --strength 8 --avoidable no
T-1 added
$ leeboard triggers add P-1 --domain people --text "old friends" --strength 6 --avoidable yes
T-2 added

# An entry that cannot be is refused with what is legal; one row of a batch alone.
$ leeboard triggers log P-1 --kind craving --at 2026-11-23T08:00-05:00
! leeboard: error[bad_input]: the entry lies in the future
!   mend:  give a time up to 2026-11-22, or say with --as-of which day it is
[6]
$ leeboard triggers log P-1 --kind craving --trigger T-7
! leeboard: error[not_found]: the inventory of this person has no trigger T-7
!   mend:  it holds T-1 T-2: see `leeboard triggers list P-1`
[5]
$ leeboard triggers log P-1 --kind craving --intensity 11
! leeboard: error[usage]: --intensity takes a whole number, 0 to 10
!   mend:  see `leeboard triggers log --help`
[2]
$ leeboard triggers log P-1 --kind craving --trigger T-12
! leeboard: error[not_found]: the inventory of this person has no trigger T-12
!   mend:  it holds T-1 T-2: see `leeboard triggers list P-1`
[5]
$ leeboard triggers log P-1 --kind craving --on 2026-11-20 --part nite
! leeboard: error[usage]: --part takes one of: night morning afternoon evening
!   mend:  see `leeboard triggers log --help`
[2]
$ leeboard triggers add P-1 --domain place --text x --avoidable maybe
! leeboard: error[usage]: --domain takes one of: people places things emotions times body thoughts conflict medical media system social_pressure
!   mend:  did you mean places?
[2]
$ leeboard triggers add P-1 --domain places --text x --strategy run
! leeboard: error[usage]: --strategy takes one of: remove avoid cope ask-for-help
!   mend:  see `leeboard triggers add --help`
[2]
$ leeboard triggers add P-1 --domain places --text x --avoidable maybe
! leeboard: error[usage]: --avoidable takes one of: yes partly no
!   mend:  see `leeboard triggers add --help`
[2]
$ echo '{domain: place, description: x, avoidable: partially, strength: 11}' | leeboard triggers add P-1 -
! leeboard: error[bad_input]: the trigger cannot be read
!   stdin:1:10: 'domain' is none of the legal words; did you mean places? It is one of: people places things emotions times body thoughts conflict medical media system social_pressure
!   stdin:1:44: 'avoidable' is none of the legal words; did you mean partly? It is one of: yes partly no
!   stdin:1:65: 'strength' must be a whole number from 0 to 10
[6]
$ cat > wrong.csv <<END
> patient,kind,on,at,part,intensity,triggers
> P-1,carving,2026-11-20,,,,
> P-1,craving,2026-11-20,,nite,,
> P-1,craving,2026-11-20,,,11,
> P-1,craving,2026-11-20,,,,T-12
> P-1,craving,,2026-11-23T08:00-05:00,,,
> END
$ leeboard triggers import wrong.csv --rejects wrong-rejects.csv
I-1: 5 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 5 rejected
  rejected records: wrong-rejects.csv (mend them there and import that file)
! wrong.csv:2: rejected: column 'kind' holds none of the legal words (did you mean craving? It is one of: craving exposure coped lapse use overdose none)
! wrong.csv:3: rejected: column 'part' holds none of the legal words (choose one of: night morning afternoon evening)
! wrong.csv:4: rejected: column 'intensity' must be a whole number from 0 to 10
! wrong.csv:5: rejected: the inventory of this person has no trigger T-12; it holds T-1 T-2: see `leeboard triggers list P-1`
! wrong.csv:6: rejected: the entry lies in the future; give a time up to 2026-11-22, or say with --as-of which day it is
[3]
$ echo '{"type":"trigger","patient":"P-1","domain":"poeple","description":"x"}' | leeboard triggers import - --from ndjson --rejects again.ndjson
I-2: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: again.ndjson (mend them there and import that file)
! stdin:1: rejected: 'domain' is none of the legal words (did you mean people? It is one of: people places things emotions times body thoughts conflict medical media system social_pressure)
[3]
$ leeboard triggers log P-1
! leeboard: error[usage]: --kind is required
!   mend:  choose one of: craving exposure coped lapse use overdose none
[2]
$ leeboard triggers log P-1 --kind lapse --guided
! leeboard: error[usage]: --guided asks questions, and there is no terminal
!   mend:  give the answers as options
[2]
$ cat > log.csv <<END
> patient,kind,on,triggers,tried,part
> P-1,craving,2026-10-02,T-1,booked-contact,evening
> P-1,coped,2026-10-02,,,evening
> P-1,none,2026-10-09,,,
> P-1,none,2026-10-16,,,
> P-1,craving,2026-10-23,T-1;T-2,booked-contact,evening
> P-1,lapse,2026-10-24,,,
> P-1,craving,2026-10-30,T-1,,evening
> P-1,lapse,2026-10-31,,,
> P-1,craving,2026-11-06,T-1,,evening
> P-1,lapse,2026-11-07,,,
> P-1,craving,2026-11-13,T-1,,evening
> P-1,lapse,2026-11-14,,,
> P-1,none,2026-11-20,,,
> P-1,lapse,2026-11-21,,,
> P-1,craving,2026-11-23,T-1,,
> P-1,craving,2026-11-19,T-3,,
> END
$ leeboard triggers import log.csv --rejects rejects.csv
I-3: 16 read: 14 stored (14 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  new: 14 events
  rejected records: rejects.csv (mend them there and import that file)
! log.csv:16: rejected: the entry lies in the future; give a time up to 2026-11-22, or say with --as-of which day it is
! log.csv:17: rejected: the inventory of this person has no trigger T-3; it holds T-1 T-2: see `leeboard triggers list P-1`
[3]
$ leeboard triggers review P-1 --window 24h
Triggers of P-1: the 24 hours before a lapse
as of 2026-11-22

  Events counted         5
  Compared with          15 (the same hours and weekdays of earlier weeks)
  Days without an entry  0 (unknown, not good days: what touches them is not
                         counted)

What came before a lapse, and what came otherwise
-------------------------------------------------
  Id   Trigger          Before  Otherwise    Ratio  95 % interval
  T-1  payday <Friday>  4 of 5    5 of 15     2.40  1.0 to 5.6
  T-2  old friends      1 of 5    0 of 15  too few
  4 triggers and domains were compared: by chance alone about 1 in 20 would look
  unusual. This goes together in one person's own log; it is no proof of a cause
  and no forecast.

By domain
---------
  Domain  Before  Otherwise    Ratio  95 % interval
  times   4 of 5    5 of 15     2.40  1.0 to 5.6
  people  1 of 5    0 of 15  too few

When
----
  Weekday    Events  Days logged
  monday          0            0
  tuesday         0            0
  wednesday       0            0
  thursday        0            0
  friday          0            8
  saturday        5            5
  sunday          0            0
  Part of day  Events
  night             0
  morning           0
  afternoon         0
  evening           0
  not said          5

What helped
-----------
  What was tried  Tried  Said to help  Coped afterwards
  booked-contact      2             0                 1

No plan yet, and what could be agreed on
----------------------------------------
  - T-1 payday <Friday> (8 of 10)
      booked-contact: A contact booked for that day. In the log: tried 2 times,
      coped afterwards 1.
      dose-check: An extra look at the dose before that day, and naloxone at
      hand.
  - T-2 old friends (6 of 10)
      block-numbers: Block and delete the numbers, change your own if need be,
      and leave the group chats.
      no-visit-rule: Agree on a rule for visits, and tell one person about it.
      short-no: Practise a short no: say it, say it again, leave.
  Agree on one together: leeboard triggers resolve P-1 T-1 --coping
  booked-contact --reason TEXT
$ leeboard triggers review P-1 --window 24h --json
{"schema":"leeboard.trigger-review/1","patient":"P-1","event":"lapse","window_hours":24,"events":5,"control_windows":15,"unlogged_days":0,"triggers":[{"id":"T-1","text":"payday <Friday>","domain":"times","before":{"n":4,"of":5},"control":{"n":5,"of":15},"ratio":2.4,"interval":[1,5.6],"enough":true,"coping":[{"step":"booked-contact","tried":2,"helped":0,"coped":1}]},{"id":"T-2","text":"old friends","domain":"people","before":{"n":1,"of":5},"control":{"n":0,"of":15},"ratio":null,"interval":null,"enough":false,"coping":[{"step":"booked-contact","tried":1,"helped":0,"coped":0}]}],"as_of":"2026-11-22","left_out":0,"logged_days":13,"comparisons":4,"domains":[{"domain":"times","before":{"n":4,"of":5},"control":{"n":5,"of":15},"ratio":2.4,"interval":[1,5.6],"enough":true},{"domain":"people","before":{"n":1,"of":5},"control":{"n":0,"of":15},"ratio":null,"interval":null,"enough":false}],"weekdays":[{"weekday":"monday","events":0,"logged_days":0},{"weekday":"tuesday","events":0,"logged_days":0},{"weekday":"wednesday","events":0,"logged_days":0},{"weekday":"thursday","events":0,"logged_days":0},{"weekday":"friday","events":0,"logged_days":8},{"weekday":"saturday","events":5,"logged_days":5},{"weekday":"sunday","events":0,"logged_days":0}],"parts":[{"part":"night","events":0},{"part":"morning","events":0},{"part":"afternoon","events":0},{"part":"evening","events":0},{"part":null,"events":5}],"coping":[{"step":"booked-contact","tried":2,"helped":0,"coped":1}],"proposals":[{"trigger":"T-1","strategies":[{"id":"booked-contact","kind":"ask-for-help","text":"A contact booked for that day.","owner":"peer","cites":["G-TRG-06"],"tried":2,"coped":1},{"id":"dose-check","kind":"cope","text":"An extra look at the dose before that day, and naloxone at hand.","owner":"nurse","cites":["G-TRG-06"],"tried":0,"coped":0}]},{"trigger":"T-2","strategies":[{"id":"block-numbers","kind":"remove","text":"Block and delete the numbers, change your own if need be, and leave the group chats.","owner":"patient","cites":["G-TRG-01"],"tried":0,"coped":0},{"id":"no-visit-rule","kind":"avoid","text":"Agree on a rule for visits, and tell one person about it.","owner":"patient","cites":["G-TRG-01"],"tried":0,"coped":0},{"id":"short-no","kind":"cope","text":"Practise a short no: say it, say it again, leave.","owner":"counsellor","cites":["G-TRG-01"],"tried":0,"coped":0}]}],"note":"an association in one person's own log, not a cause and not a forecast"}
$ leeboard triggers review P-1 --window 24h --format csv
id,text,domain,before_n,before_of,control_n,control_of,ratio,interval
T-1,payday <Friday>,times,4,5,5,15,2.4,1.0 to 5.6
T-2,old friends,people,1,5,0,15,too-few,
$ leeboard triggers review P-1 --window 24h --explain | sed -n '/How it is/,$p'
How it is counted
-----------------
  Each lapse is an event; one with a day only counts at the start of its part of
  day (night 0, morning 6, afternoon 12, evening 18 h), or at 0:00. Its window
  is the 24 hours before it, its own entry not included.
  It is compared with windows that end exactly 1, 2, 3 ... weeks earlier on the
  local clock: the nearest 3 that can be used, at most 12 weeks back. A window
  can be used when every day that it touches has an entry and, if it is one to
  compare with, when it meets no window of a lapse. An event whose own window
  cannot be used is left out.
  A window has a trigger when an entry in it names the trigger. The ratio is
  (before n / before of) / (otherwise n / otherwise of); the interval is the
  ratio times and divided by e to the power of 1.96 * sqrt(1/a - 1/n + 1/b -
  1/m).

The windows
-----------
  - V-6 2026-10-24 00:00
      before, 2026-10-23 00:00 to 2026-10-24 00:00: T-1, T-2 (V-5)
      1 week earlier, 2026-10-16 00:00 to 2026-10-17 00:00: no trigger
      2 weeks earlier, 2026-10-09 00:00 to 2026-10-10 00:00: no trigger
      3 weeks earlier, 2026-10-02 00:00 to 2026-10-03 00:00: T-1 (V-1)
  - V-8 2026-10-31 00:00
      before, 2026-10-30 00:00 to 2026-10-31 00:00: T-1 (V-7)
      1 week earlier, 2026-10-23 00:00 to 2026-10-24 00:00: not used, it meets
      the window of an event
      2 weeks earlier, 2026-10-16 00:00 to 2026-10-17 00:00: no trigger
      3 weeks earlier, 2026-10-09 00:00 to 2026-10-10 00:00: no trigger
      4 weeks earlier, 2026-10-02 00:00 to 2026-10-03 00:00: T-1 (V-1)
  - V-10 2026-11-07 00:00
      before, 2026-11-06 00:00 to 2026-11-07 00:00: T-1 (V-9)
      1 week earlier, 2026-10-30 00:00 to 2026-10-31 00:00: not used, it meets
      the window of an event
      2 weeks earlier, 2026-10-23 00:00 to 2026-10-24 00:00: not used, it meets
      the window of an event
      3 weeks earlier, 2026-10-16 00:00 to 2026-10-17 00:00: no trigger
      4 weeks earlier, 2026-10-09 00:00 to 2026-10-10 00:00: no trigger
      5 weeks earlier, 2026-10-02 00:00 to 2026-10-03 00:00: T-1 (V-1)
  - V-12 2026-11-14 00:00
      before, 2026-11-13 00:00 to 2026-11-14 00:00: T-1 (V-11)
      1 week earlier, 2026-11-06 00:00 to 2026-11-07 00:00: not used, it meets
      the window of an event
      2 weeks earlier, 2026-10-30 00:00 to 2026-10-31 00:00: not used, it meets
      the window of an event
      3 weeks earlier, 2026-10-23 00:00 to 2026-10-24 00:00: not used, it meets
      the window of an event
      4 weeks earlier, 2026-10-16 00:00 to 2026-10-17 00:00: no trigger
      5 weeks earlier, 2026-10-09 00:00 to 2026-10-10 00:00: no trigger
      6 weeks earlier, 2026-10-02 00:00 to 2026-10-03 00:00: T-1 (V-1)
  - V-14 2026-11-21 00:00
      before, 2026-11-20 00:00 to 2026-11-21 00:00: no trigger
      1 week earlier, 2026-11-13 00:00 to 2026-11-14 00:00: not used, it meets
      the window of an event
      2 weeks earlier, 2026-11-06 00:00 to 2026-11-07 00:00: not used, it meets
      the window of an event
      3 weeks earlier, 2026-10-30 00:00 to 2026-10-31 00:00: not used, it meets
      the window of an event
      4 weeks earlier, 2026-10-23 00:00 to 2026-10-24 00:00: not used, it meets
      the window of an event
      5 weeks earlier, 2026-10-16 00:00 to 2026-10-17 00:00: no trigger
      6 weeks earlier, 2026-10-09 00:00 to 2026-10-10 00:00: no trigger
      7 weeks earlier, 2026-10-02 00:00 to 2026-10-03 00:00: T-1 (V-1)

The sums
--------
  - T-1: (4/5) / (5/15) = 2.40; spread sqrt(1/4 - 1/5 + 1/5 - 1/15); 1.0 to 5.6
  - times: (4/5) / (5/15) = 2.40; spread sqrt(1/4 - 1/5 + 1/5 - 1/15); 1.0 to
    5.6
$ leeboard triggers review P-1 --window 24h --format html | grep -c "payday &lt;Friday&gt;"
2

# Below the floor nothing is divided; a shorter past counts what was known then.
$ leeboard triggers review P-1 --window 24h --as-of 2026-11-14 --json | cut -c 1-330
{"schema":"leeboard.trigger-review/1","patient":"P-1","event":"lapse","window_hours":24,"events":4,"control_windows":12,"unlogged_days":0,"triggers":[{"id":"T-1","text":"payday <Friday>","domain":"times","before":{"n":4,"of":4},"control":{"n":4,"of":12},"ratio":null,"interval":null,"enough":false,"coping":[{"step":"booked-contac
$ leeboard triggers review P-1 --window 8d
! leeboard: error[usage]: --window takes a length of time of up to 7 days
!   mend:  write e.g. --window 48h; weeks that are compared must not overlap
[2]
$ leeboard triggers review P-1 --before none
! leeboard: error[usage]: --before takes one of: craving exposure coped lapse use overdose
!   mend:  see `leeboard triggers review --help`
[2]
$ leeboard triggers review P-2
! leeboard: error[not_found]: there is no patient P-2
!   mend:  did you mean P-1?
[5]

# What is agreed becomes a line of the plan with its owner and day.
$ leeboard triggers resolve P-1 T-1 --coping booked-contct --reason x
! leeboard: error[not_found]: there is no coping strategy booked-contct
!   mend:  did you mean booked-contact?
[5]
$ leeboard triggers resolve P-1 T-1 --owner peer --reason x
! leeboard: error[usage]: --owner and --due belong to a step that is agreed on
!   mend:  add --coping ID
[2]
$ leeboard triggers resolve P-1 T-1 --coping booked-contact --owner peer --due 2026-11-27 --reason "agreed today"
T-1 is now open, 1 step agreed; the next plan draft holds it
$ leeboard triggers review P-1 --window 24h --json | grep -o '"proposals":.\{40\}'
"proposals":[{"trigger":"T-2","strategies":[{"id":"b
$ leeboard plan draft P-1 --json | grep -o '"id":"trigger-step[^}]*"text":"[^"]*"'
"id":"trigger-step.t-1","kind":"triggers","section":"triggers","phase":"start","status":"proposed","text":"payday <Friday>: A contact booked for that day."
$ leeboard plan show --full P-1 | grep -A 2 "A contact booked"
  - payday <Friday>: A contact booked for that day.
      22 trigger-step.t-1 · peer, by 2026-11-27
      because Steps agreed for triggers: T-1 payday <Friday> A contact booked
      for that day. peer 2026-11-27 [G-RPM-07, G-RPM-04; unverified]
  - Talk through what sets off use: people, places, feelings, times, body,

# How strong it is now: the picture shows both.
$ leeboard triggers resolve P-1 T-2 --strength 3 --reason "moved away" --as-of 2026-11-23
T-2 is now open, strength 3
$ leeboard triggers review P-1 --as-of 2026-11-23 | sed -n '/How strong triggers/,$p'
  How strong triggers were and are
    T-2 old friends                2026-11-22 ██████ 6
                                   2026-11-23 ███ 3

# Corrections of the log: another entry stands in the place of the old one, which stays readable.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-1"},"triggers":[{"domain":"times","description":"payday"}]}' | leeboard intake add - --quiet
P-1
$ leeboard triggers log P-1 --kind craving --on 2026-11-27 --part evening --intensity 9 --trigger T-1 --note "by the bus" --as-of 2026-11-28
V-1 logged

# What is given replaces, the rest stays; it needs a reason and an entry that stands.
$ leeboard triggers log P-1 --corrects V-1 --intensity 6
! leeboard: error[usage]: a correction needs --reason
!   mend:  say why, such as --reason "typed wrongly"
[2]
$ leeboard triggers log P-1 --corrects V-1 --intensity 6 --reason "typed wrongly" --dry-run
V-2 would be logged in place of V-1
$ leeboard triggers log P-1 --corrects V-1 --intensity 6 --reason "typed wrongly"
V-2 logged in place of V-1
$ leeboard triggers log P-1 --corrects V-1 --intensity 6 --reason "typed wrongly"
V-2 is there already: nothing added
$ leeboard triggers log P-1 --corrects V-1 --intensity 5 --reason "again"
! leeboard: error[bad_input]: V-1 was corrected already
!   mend:  correct V-2, which stands in its place
[6]
$ leeboard triggers log P-1 --corrects V-9 --intensity 5 --reason "again"
! leeboard: error[not_found]: this person's log has no entry V-9
!   mend:  see `leeboard triggers list P-1 --log`
[5]
$ leeboard triggers list P-1 --log
event  when                kind     intensity  triggers  helped  note
V-2    2026-11-27 evening  craving  6          T-1               by the bus

1 day is logged; a day without an entry is unknown, not a good day
$ leeboard triggers list P-1 --log --all-revisions
event  when                kind     intensity  triggers  helped  note        standing
V-1    2026-11-27 evening  craving  9          T-1               by the bus  corrected
V-2    2026-11-27 evening  craving  6          T-1               by the bus  in place of V-1: typed wrongly

1 day is logged; a day without an entry is unknown, not a good day
$ leeboard triggers list P-1 --log --all-revisions --json
{"schema":"leeboard.trigger-log/1","type":"event","id":null,"patient":"P-1","kind":"craving","on":"2026-11-27","part":"evening","intensity":9,"triggers":["T-1"],"tried":[],"helped":[],"note":"by the bus","event":"V-1","safety":false,"corrected":true}
{"schema":"leeboard.trigger-log/1","type":"event","id":null,"patient":"P-1","kind":"craving","on":"2026-11-27","part":"evening","intensity":6,"triggers":["T-1"],"tried":[],"helped":[],"note":"by the bus","corrects":"V-1","reason":"typed wrongly","event":"V-2","safety":false,"corrected":false}
{"schema":"leeboard.trigger-log/1","type":"summary","events":2,"logged_days":1}
$ leeboard triggers list P-1 --log --as-of 2026-11-30
event  when                kind     intensity  triggers  helped  note
V-1    2026-11-27 evening  craving  9          T-1               by the bus

1 day is logged; a day without an entry is unknown, not a good day
$ leeboard triggers log P-1 --corrects V-2 --kind none --reason "it was the neighbour"
V-3 logged in place of V-2
$ leeboard triggers list P-1 --log --json
{"schema":"leeboard.trigger-log/1","type":"event","id":null,"patient":"P-1","kind":"none","on":"2026-11-27","part":"evening","triggers":[],"tried":[],"helped":[],"note":"by the bus","event":"V-3","safety":false}
{"schema":"leeboard.trigger-log/1","type":"summary","events":1,"logged_days":1}

# Taken back: nothing stands there, and the day has no entry any more.
$ leeboard triggers log P-1 --withdraw --reason x
! leeboard: error[usage]: --withdraw needs the entry
!   mend:  add --corrects V-7
[2]
$ leeboard triggers log P-1 --corrects V-3 --withdraw --reason "another person's entry"
V-4 logged: V-3 is taken back
$ leeboard triggers list P-1 --log
nothing logged yet for P-1
$ leeboard triggers list P-1 --log --all-revisions --format csv
id,patient,kind,at,on,part,intensity,triggers,tried,helped,substance,note,event,standing
,P-1,craving,,2026-11-27,evening,9,T-1,,,,by the bus,V-1,corrected
,P-1,craving,,2026-11-27,evening,6,T-1,,,,by the bus,V-2,corrected; in place of V-1: typed wrongly
,P-1,none,,2026-11-27,evening,,,,,,by the bus,V-3,corrected; in place of V-2: it was the neighbour
,P-1,withdrawn,,2026-11-27,evening,,,,,,by the bus,V-4,takes back V-3: another person's entry
$ leeboard triggers log P-1 --corrects V-4 --intensity 4 --reason "hers after all"
! leeboard: error[usage]: V-4 was taken back; what stands in its place needs --kind
!   mend:  choose one of: craving exposure coped lapse use overdose none
[2]
$ leeboard triggers log P-1 --corrects V-4 --kind craving --intensity 4 --reason "hers after all"
V-5 logged in place of V-4

# In an import; the file again changes nothing, and neither does the first one.
$ cat > first.csv <<END
> id,patient,kind,on,intensity
> app-1,P-1,craving,2026-11-20,8
> END
$ cat > second.csv <<END
> id,patient,kind,on,intensity,corrects,reason
> app-1,P-1,craving,2026-11-20,3,V-6,slid too far
> ,P-1,withdrawn,2026-11-20,,,
> ,P-1,craving,2026-11-20,3,V-6,
> ,P-1,craving,2026-11-20,3,V-77,not there
> END
$ leeboard triggers import first.csv --quiet
I-1: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 event
$ leeboard triggers import second.csv --rejects rejects.csv --quiet
I-2: 4 read: 1 stored (0 new, 1 revised, 0 kept as they are), 0 unchanged, 3 rejected
  new: 1 event
  rejected records: rejects.csv (mend them there and import that file)
[3]
$ leeboard triggers import first.csv --quiet
I-3: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  the same file was imported before
$ leeboard triggers import second.csv --rejects rejects2.csv --quiet 2>/dev/null
I-4: 4 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 3 rejected
  the same file was imported before
  rejected records: rejects2.csv (mend them there and import that file)
[3]
$ echo '{"id":"app-1","patient":"P-1","kind":"craving","on":"2026-11-20","intensity":2}' | leeboard triggers import - --from ndjson --rejects r3.ndjson --quiet
I-5: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: r3.ndjson (mend them there and import that file)
[3]

# The review counts what stands.
$ for d in 06 13; do leeboard triggers log P-1 --kind lapse --on 2026-11-$d --quiet; done
V-8 logged
V-9 logged
$ leeboard triggers review P-1 --json | grep -o '"left_out":[0-9]*,"logged_days":[0-9]*'
"left_out":2,"logged_days":4
$ leeboard triggers log P-1 --corrects V-8 --kind craving --reason "no use that day" --quiet
V-10 logged in place of V-8
$ leeboard triggers review P-1 --json | grep -o '"left_out":[0-9]*,"logged_days":[0-9]*'
"left_out":1,"logged_days":4

# An overdose that is corrected stays a safety item; who has seen it has seen it. Taken back it is none.
$ leeboard triggers log P-1 --kind overdose --on 2026-11-29 --quiet > said.txt 2>&1
[9]
$ leeboard triggers log P-1 --corrects V-11 --on 2026-11-30 --reason "the day after" --quiet > said.txt 2>&1
[9]
$ leeboard assess ack V-12 --actor S-04 --reason "seen today"
V-12 acknowledged
$ leeboard triggers log P-1 --corrects V-12 --naloxone-given yes --reason "asked her sister" --quiet
V-13 logged in place of V-12
$ leeboard triggers log P-1 --kind overdose --on 2026-11-15 --quiet > said.txt 2>&1
[9]
$ leeboard triggers log P-1 --corrects V-14 --withdraw --reason "her brother's" --quiet
V-15 logged: V-14 is taken back
$ leeboard report visit P-1 > said.txt

# Revisions of the inventory stand in its list too.
$ leeboard triggers resolve P-1 T-1 --strength 4 --reason "two quiet months" --quiet
T-1 is now open, strength 4
$ leeboard triggers list P-1 --all-revisions
id   domain  strength  avoidable  strategy  status  text    revision  recorded    reason
T-1  times   not said  not said   not said  open    payday  1         2026-12-01  not said
T-1  times   4         not said   not said  open    payday  2         2026-12-01  two quiet months
$ leeboard store verify --quiet
36 rows, 41 events, 0 findings
$ leeboard store export --format ndjson | grep -c '"type":"trigger-event"'
15
! This export is for the clinic itself. Sending it on needs the consent of the people in it.

# What sets use off: inventory, log, import, resolve.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412"}}' | leeboard intake add - --quiet
P-0412

# The inventory: from flags, from a file, twice.
$ leeboard triggers add P-0412 --domain times --text "payday Friday" --strength 8 --avoidable no --actor S-07
T-1 added
$ leeboard triggers add P-0412 --domain times --text "payday Friday" --strength 8 --avoidable no --actor S-07
T-1 is there already: nothing added
$ echo '{domain: emotions, tone: negative, description: lonely after calls, strength: 7, steps: [{text: ring sister, due: 2026-12-08, owner: patient}]}' > t.yaml
$ leeboard triggers add P-0412 t.yaml --json
{"schema":"leeboard.trigger-log/1","type":"trigger","id":"T-2","patient":"P-0412","domain":"emotions","text":"lonely after calls","strength":7,"avoidable":null,"marlatt":null,"tone":"negative","strategy":null,"steps":[{"text":"ring sister","due":"2026-12-08","owner":"patient","status":null}],"status":"open","revision":1,"stored":"created"}
$ leeboard triggers list P-0412
id   domain    strength  avoidable  strategy  status  text
T-1  times     8         no         not said  open    payday Friday
T-2  emotions  7         not said   not said  open    lonely after calls
$ leeboard triggers list P-0412 --plain
id: T-1
domain: times
strength: 8
avoidable: no
strategy: not said
status: open
text: payday Friday

id: T-2
domain: emotions
strength: 7
avoidable: not said
strategy: not said
status: open
text: lonely after calls
$ leeboard triggers list P-0412 --format csv
id,domain,strength,avoidable,strategy,status,text
T-1,times,8,no,,open,payday Friday
T-2,emotions,7,,,open,lonely after calls
$ leeboard triggers list P-0412 --json
{"schema":"leeboard.trigger-log/1","type":"trigger","id":"T-1","patient":"P-0412","domain":"times","text":"payday Friday","strength":8,"avoidable":"no","marlatt":null,"tone":null,"strategy":null,"steps":[],"status":"open","revision":1}
{"schema":"leeboard.trigger-log/1","type":"trigger","id":"T-2","patient":"P-0412","domain":"emotions","text":"lonely after calls","strength":7,"avoidable":null,"marlatt":null,"tone":"negative","strategy":null,"steps":[{"text":"ring sister","due":"2026-12-08","owner":"patient","status":null}],"status":"open","revision":1}
{"schema":"leeboard.trigger-log/1","type":"summary","triggers":2}

# Faults name the word that is near, and store nothing.
$ leeboard triggers add P-0412 --domain poeple --text x
! leeboard: error[usage]: --domain takes one of: people places things emotions times body thoughts conflict medical media system social_pressure
!   mend:  did you mean people?
[2]
$ leeboard triggers add P-0412 --domain people
! leeboard: error[bad_input]: a trigger needs its 'description'
!   mend:  say in the person's own words what it is
[6]
$ leeboard triggers add P-0421 --domain people --text x
! leeboard: error[not_found]: there is no patient P-0421
!   mend:  did you mean P-0412?
[5]
$ leeboard triggers add P-0412 --domain people --text x --strength 11
! leeboard: error[usage]: --strength takes a whole number, 0 to 10
!   mend:  see `leeboard triggers add --help`
[2]
$ echo '{domain: people, description: x, strenght: 3}' | leeboard triggers add P-0412 -
! leeboard: error[bad_input]: the key `strenght` is not known here
!   where: stdin:1:34
!   mend:  did you mean strength?
[6]

# The log: an instant, a day, a quiet day; the same again adds nothing.
$ leeboard triggers log P-0412 --kind craving --at 2026-11-27T18:40-05:00 --intensity 7 --trigger T-1 --tried urge-surfing --helped urge-surfing
V-1 logged
$ leeboard triggers log P-0412 --kind lapse --on 2026-11-28 --part evening --trigger T-1 --trigger T-2 --substance oxycodone
V-2 logged
$ leeboard triggers log P-0412 --kind none --on 2026-11-29
V-3 logged
$ leeboard triggers log P-0412 --kind none --on 2026-11-29
V-3 is there already: nothing added
$ leeboard triggers list P-0412 --log
event  when                    kind     intensity  triggers  helped        note
V-1    2026-11-27T18:40-05:00  craving  7          T-1       urge-surfing
V-2    2026-11-28 evening      lapse               T-1 T-2
V-3    2026-11-29              none

3 days are logged; a day without an entry is unknown, not a good day
$ leeboard triggers list P-0412 --log --as-of 2026-11-27
nothing logged yet for P-0412
$ leeboard triggers log P-0412 --kind craving --trigger T-9
! leeboard: error[not_found]: the inventory of this person has no trigger T-9
!   mend:  it holds T-1 T-2: see `leeboard triggers list P-0412`
[5]
$ leeboard triggers log P-0412 --kind craving --on 2026-02-30
! leeboard: error[bad_input]: 'on' is no date: 2026 has no 30 February
!   mend:  write e.g. on: 2026-11-28
[6]
$ leeboard triggers log P-0412 --kind none --intensity 3
! leeboard: error[bad_input]: 'intensity' belongs to craving, exposure and coped only
!   mend:  see `leeboard triggers log --help`
[6]
$ leeboard triggers log P-0412 --kind carving
! leeboard: error[usage]: --kind takes one of: craving exposure coped lapse use overdose none
!   mend:  did you mean craving?
[2]

# An overdose is a safety item: exit 9, the site's own words, how to acknowledge it.
$ leeboard triggers log P-0412 --kind overdose --at 2026-11-30T23:10-05:00 --naloxone-given yes --emergency-called yes
V-4 logged
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: V-4 is a safety item: an overdose was recorded
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-4 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack V-4 --actor S-04 --reason "seen today, plan reviewed"
V-4 acknowledged

# Import, and import again; a mistake is kept aside and can be mended.
$ cat > log.csv <<END
> id,patient,kind,at,on,part,intensity,triggers,tried,helped,substance,note
> app-1,P-0412,craving,2026-11-25T18:40-05:00,,,7,T-1,urge-surfing,urge-surfing,,=HYPERLINK
> ,P-0412,none,,2026-11-24,,,,,,,
> app-2,P-0412,craving,,2026-11-23,,12,,,,,
> END
$ leeboard triggers import log.csv --rejects rejects.csv
I-1: 3 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 2 events
  rejected records: rejects.csv (mend them there and import that file)
! log.csv:4: rejected: column 'intensity' must be a whole number from 0 to 10
[3]
$ cat rejects.csv
﻿id,patient,kind,at,on,part,intensity,triggers,tried,helped,substance,note,leeboard_line,leeboard_error
app-2,P-0412,craving,,2026-11-23,,12,,,,,,4,column 'intensity' must be a whole number from 0 to 10
$ sed -i 's/,12,/,2,/' rejects.csv && leeboard triggers import rejects.csv --quiet --json
{"schema":"leeboard.import/1","type":"committed","through":1,"stored":1}
{"schema":"leeboard.import/1","type":"summary","import":"I-2","command":"triggers import","format":"csv","read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"ok":1,"failed":0,"blank":0,"created":1,"revised":0,"kept":0,"by_type":{"event":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":1},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:dba5ed5ea6e95860abddf8e3f405c4fa22345d0e832e73ba1ae2c5612c958971","replayed":false,"dry_run":false,"exit":0}
$ leeboard triggers import log.csv --rejects again.csv --json
{"schema":"leeboard.import/1","type":"committed","through":3,"stored":0}
{"schema":"leeboard.import/1","type":"summary","import":"I-3","command":"triggers import","format":"csv","read":3,"stored":0,"unchanged":2,"rejected":1,"held":0,"ok":2,"failed":1,"blank":0,"created":0,"revised":0,"kept":0,"by_type":{"event":{"read":3,"stored":0,"unchanged":2,"rejected":1,"held":0,"created":0,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"again.csv","source":"sha256:458ebfabd6acaebd7a59487f0cff9316707706e4cd0d0369beb500bc33e2c56c","replayed":true,"dry_run":false,"exit":3}
! log.csv:4: rejected: column 'intensity' must be a whole number from 0 to 10
[3]
$ leeboard triggers list P-0412 --log --format csv | head -n 3
id,patient,kind,at,on,part,intensity,triggers,tried,helped,substance,note
app-2,P-0412,craving,,2026-11-23,,2,,,,,
,P-0412,none,,2026-11-24,,,,,,,
$ leeboard triggers list P-0412 --log --json > all.ndjson && leeboard triggers import all.ndjson --json
{"schema":"leeboard.import/1","type":"committed","through":8,"stored":0}
{"schema":"leeboard.import/1","type":"summary","import":"I-4","command":"triggers import","format":"ndjson","read":8,"stored":0,"unchanged":8,"rejected":0,"held":0,"ok":8,"failed":0,"blank":0,"created":0,"revised":0,"kept":0,"by_type":{"event":{"read":7,"stored":0,"unchanged":7,"rejected":0,"held":0,"created":0,"revised":0,"kept":0},"summary":{"read":1,"stored":0,"unchanged":1,"rejected":0,"held":0,"created":0,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:a2d1dcf6528b87bcee8f4a54c2e4a6e6b72de68c18039c5dc92a39fdee89257f","replayed":false,"dry_run":false,"exit":0}

# An inventory as CSV: a header with `domain`.
$ cat > inventory.csv <<END
> patient,domain,description,strength,avoidable,tone,strategy
> P-0412,places,the bus stop,5,yes,,avoid
> P-0412,emotions,a good day,6,no,positive,
> P-0412,poeple,my cousin,7,,,
> P-0412,people,,11,maybe,,run
> P-0412,things,foil,4,,,
> END
$ leeboard triggers import inventory.csv --rejects inv-rejects.csv
I-5: 5 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  new: 3 triggers
  rejected records: inv-rejects.csv (mend them there and import that file)
! inventory.csv:4: rejected: column 'domain' holds none of the legal words (did you mean people? It is one of: people places things emotions times body thoughts conflict medical media system social_pressure)
! inventory.csv:5: rejected: column 'strength' must be a whole number from 0 to 10; column 'avoidable' holds none of the legal words (choose one of: yes partly no); column 'strategy' holds none of the legal words (choose one of: remove avoid cope ask-for-help); and 1 more
[3]
$ leeboard triggers import inventory.csv --rejects inv-rejects2.csv --quiet 2>/dev/null | head -n 1
I-6: 5 read: 0 stored (0 new, 0 revised, 0 kept as they are), 3 unchanged, 2 rejected
$ printf 'patient,domain,mood\nP-0412,places,low\n' | leeboard triggers import - --from csv
! leeboard: error[bad_input]: the trigger inventory has no column 'mood'
!   where: -:1
!   mend:  name the columns as in leeboard-triggers(1), or write a map (--map) that says which is which; known here: patient domain description text strength avoidable marlatt tone strategy status birth_date family
[6]
$ leeboard triggers list P-0412 --format csv | tail -n 3
T-3,places,5,yes,avoid,open,the bus stop
T-4,emotions,6,no,,open,a good day
T-5,things,4,,,open,foil

# An overdose in an import: stored, named in the summary, exit 9.
$ echo '{"patient":"P-0412","kind":"overdose","at":"2026-11-22T23:10-05:00","naloxone_given":"yes"}' > over.ndjson
$ leeboard triggers import over.ndjson
I-8: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 event
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   V-8
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-8 --reason TEXT --actor STAFF
[9]
$ leeboard triggers import over.ndjson --quiet
I-9: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  the same file was imported before
$ leeboard assess ack V-8 --actor S-04 --reason "seen" --quiet
V-8 acknowledged
$ leeboard triggers import over.ndjson --quiet >/dev/null

# Resolving needs a reason and keeps the history.
$ leeboard triggers resolve P-0412 T-2 --status removed
! leeboard: error[usage]: resolving a trigger needs a reason
!   mend:  add --reason "what changed"
[2]
$ leeboard triggers resolve P-0412 T-2 --status removed --strategy remove --reason "lives with her sister now"
T-2 is now removed
$ leeboard triggers resolve P-0412 T-2 --status removed --strategy remove --reason "lives with her sister now"
T-2 was removed already: nothing changed
$ leeboard triggers resolve P-0412 T-22 --reason x
! leeboard: error[not_found]: this person has no trigger T-22
!   mend:  did you mean T-2?
[5]
$ leeboard triggers list P-0412
id   domain    strength  avoidable  strategy  status   text
T-1  times     8         no         not said  open     payday Friday
T-2  emotions  7         not said   remove    removed  lonely after calls
T-3  places    5         yes        avoid     open     the bus stop
T-4  emotions  6         no         not said  open     a good day
T-5  things    4         not said   not said  open     foil

# A dry run changes nothing; a key makes a repeat safe.
$ leeboard triggers log P-0412 --kind coped --on 2026-11-30 --dry-run
V-9 would be logged
$ leeboard triggers log P-0412 --kind coped --on 2026-11-30 --idempotency-key k1
V-9 logged
$ leeboard triggers log P-0412 --kind coped --on 2026-11-30 --idempotency-key k1
V-9 was stored before with this key
$ leeboard triggers log P-0412 --kind use --on 2026-11-30 --idempotency-key k1
! leeboard: error[usage]: this idempotency key was used with other content
!   mend:  use another key for another request
[2]

# What can stand in no text is refused by the name of its key; nothing is stored.
$ leeboard triggers add P-0412 --domain times --text "$(printf 'pay\001day')"
! leeboard: error[bad_input]: the text of 'text' holds the control character U+0001, which is not allowed
!   mend:  remove it; besides visible characters only tab and newline may stand in a text
[6]
$ leeboard triggers log P-0412 --kind craving --on 2026-11-30 --helped "$(printf 'caf\351')"
! leeboard: error[bad_input]: the text of 'helped' is not UTF-8
!   mend:  type it in a UTF-8 terminal, or save the file as UTF-8
[6]
$ leeboard triggers list P-0412 --json | tail -n 1
{"schema":"leeboard.trigger-log/1","type":"summary","triggers":5}

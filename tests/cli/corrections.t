# What was recorded wrongly is taken back, and what was recorded for the wrong person goes to the one to whom it belongs.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
$ echo '{"patient":{"code":"P-0977","name":{"given":["Otis"],"family":"King"},"birth_date":"1971-05-06"},"episode":{"admitted":"2026-11-20"},"triggers":[{"domain":"places","description":"the pier"}]}' | leeboard intake add - --quiet --actor S-03
$ leeboard assess add P-0412 phq9 1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=0 --taken-at 2026-11-30 --actor S-07 --quiet
$ leeboard assess add P-0412 phq9 1=3 2=3 3=3 4=3 5=3 6=2 7=2 8=2 9=2 --actor S-07 --quiet

# A reason, somebody who acts, an id that there is; what has another way back is told.
$ leeboard intake withdraw A-3 --actor S-07
$ leeboard intake withdraw A-3 --reason "wrong chart"
$ leeboard intake move A-3 --reason "wrong chart" --actor S-07
$ leeboard intake withdraw A-99 --reason "wrong chart" --actor S-07
$ leeboard intake withdraw P-0412/T-9 --reason "wrong chart" --actor S-07
$ leeboard intake withdraw I-1 --reason "wrong chart" --actor S-07
$ leeboard intake withdraw T-2 --reason "wrong chart" --actor S-07
$ leeboard intake move A-3 --to P-0412 --reason "wrong chart" --actor S-03
$ leeboard intake move A-3 --to P-9999 --reason "wrong chart" --actor S-03
$ leeboard intake withdraw A-3 A-99 --reason "one of two" --actor S-03; leeboard assess list P-0412 --instrument phq9

# Own entries of the day by any role; others', and those of another day, by the roles of the settings.
$ leeboard intake withdraw F-1 --reason "typed wrongly" --actor S-07
$ leeboard intake withdraw A-3 --reason "typed wrongly" --actor S-07 --as-of 2026-12-02
$ sed 's/min_cell: 11/correct: [counsellor]/' leeboard.yaml > other.yaml; mkdir other; cp other.yaml other/leeboard.yaml; cp clinic.db other/; leeboard store doctor --settings --db other/clinic.db | grep rules

# A form withdrawn: out of lists, trends and facts; its open safety item closes; the draft that rests on it is made anew.
$ leeboard plan draft P-0412 --actor S-04 --quiet > /dev/null
$ leeboard intake withdraw A-3 --reason "not this person's form" --actor S-07 --dry-run
$ leeboard intake withdraw A-3 --reason "not this person's form" --actor S-07 --as-of 2026-12-01T15:00-05:00
$ leeboard assess list P-0412 --instrument phq9; leeboard plan list P-0412; leeboard plan show P-0412 | head -3; leeboard plan show P-0412 --revision 1 | sed -n 1,12p
$ leeboard plan show P-0412 --revision 1 --json | jq -c '{status,rests_on_withdrawn}'
$ leeboard plan sign P-0412 --revision 1 --actor S-04
$ leeboard assess show A-3 | head -4; leeboard assess show A-3 --json | jq -c .withdrawn
$ leeboard assess ack A-3 --reason seen --actor S-03
$ leeboard audit review; leeboard audit review --json
$ leeboard intake withdraw A-3 --reason again --actor S-03; leeboard assess withdraw A-3 --reason again --actor S-03 --json | jq -c .
$ leeboard assess list P-0412 --instrument phq9 --as-of 2026-12-01T12:00-05:00

# Undone: it is open again.
$ leeboard intake withdraw A-3 --undo --reason "it was right" --actor S-03 --as-of 2026-12-01T16:00-05:00
$ leeboard plan list P-0412; leeboard audit review; leeboard assess withdraw A-3 --undo --reason "it was right" --actor S-03

# A form moved: a new id, the same time and answers; an acknowledgement does not travel.
$ leeboard assess ack A-3 --reason "seen by Dr Achebe" --actor S-04 --as-of 2026-12-01T16:10-05:00
$ leeboard assess move A-3 --to P-0977 --reason "Otis filled it in" --actor S-03 --as-of 2026-12-01T17:00-05:00
$ leeboard assess show A-4 | head -3; leeboard assess show A-4 --json | jq -c '[.patient,.taken_at,.moved_from,.acknowledged]'; leeboard assess show A-3 --json | jq -c '.withdrawn.moved_to'
$ leeboard report visit P-0977 | sed -n '/^First/,/^Due/p'
$ leeboard assess move A-3 --to P-0977 --reason again --actor S-03; leeboard intake withdraw A-3 --undo --reason again --actor S-03
$ leeboard assess move A-4 --undo --reason "it is hers" --actor S-03
$ leeboard assess move A-3 --undo --reason "it is hers" --actor S-03 --as-of 2026-12-01T17:30-05:00
$ leeboard assess list P-0977; leeboard assess list P-0412 --instrument phq9
$ leeboard assess move A-3 --to P-0977 --reason "his after all" --actor S-03 --quiet --as-of 2026-12-01T17:40-05:00
$ leeboard assess ack A-5 --reason "seen by Dr Achebe" --actor S-04 --as-of 2026-12-01T17:50-05:00; leeboard assess move A-3 --undo --reason "it is hers" --actor S-03

# A fact withdrawn: the one before counts, and what follows from facts.
$ export LEEBOARD_AS_OF=2026-12-02
$ echo '{facts: {housing: unsheltered, meds: [{drug: methadone, dose: 80 mg}]}}' | leeboard intake update P-0412 - --actor S-07
$ leeboard intake show P-0412 | grep -e housing -e meds; leeboard intake show P-0412 --all-revisions | grep -e 'housing' -e 'meds:'
$ leeboard plan preview --help | head -1; leeboard plan draft P-0412 --actor S-04 --json | jq -r '.options[] | select(.option=="buprenorphine" or .option=="naltrexone_xr") | .option + " " + .verdict'
$ leeboard intake withdraw F-18 F-19 --reason "somebody else's chart" --actor S-07
$ leeboard intake show P-0412 | grep -e housing -e meds; leeboard plan list P-0412
$ leeboard plan show P-0412 --json | jq -r '.options[] | select(.option=="buprenorphine" or .option=="naltrexone_xr") | .option + " " + .verdict'
$ leeboard intake show P-0412 --all-revisions | sed -n '/^Taken back/,$p'
$ leeboard intake show P-0412 --all-revisions --json | jq -c '.taken_back[-1]'

# Events: an injection that was given to somebody else no longer blocks the next; moved, it blocks there.
$ echo '{events: [{kind: dose, drug: buprenorphine_xr, dose_mg: 300, at: 2026-12-01T09:00-05:00}, {kind: overdose, on: 2026-11-12}]}' | leeboard intake update P-0412 - --actor S-03
$ leeboard plan preview - --json < /dev/null > /dev/null 2>&1; leeboard plan draft P-0412 --actor S-04 --json | jq -r '.options[] | select(.option=="buprenorphine_xr") | .verdict'
$ leeboard intake show P-0412 | sed -n '/^Events/,/^$/p'
$ leeboard intake move V-2 V-3 --to P-0977 --reason "his injection" --actor S-03
$ leeboard plan show P-0412 --json | jq -r '.options[] | select(.option=="buprenorphine_xr") | .verdict'; leeboard intake show P-0977 | sed -n '/^Events/,/^$/p'
$ leeboard intake move V-2 --undo --reason "hers" --actor S-03 --quiet; leeboard intake show P-0977 | grep -c buprenorphine

# Triggers and the log: out of inventory, review and handout; entries keep the id; a moved entry leaves behind what is not moved.
$ leeboard triggers log P-0412 --kind craving --on 2026-12-01 --part evening --intensity 7 --trigger T-2 --trigger T-3 --actor S-07
$ leeboard triggers log P-0412 --kind use --on 2026-12-02 --trigger T-3 --actor S-07
$ leeboard intake withdraw P-0412/T-3 --reason "told by somebody else" --actor S-03
$ leeboard triggers list P-0412; leeboard triggers list P-0412 --log; leeboard triggers review P-0412 --event use | grep -c "bus stop"
$ leeboard report patient P-0412 | grep -c "bus stop"; leeboard triggers list P-0412 --as-of 2026-12-01 | grep -c "bus stop"
$ leeboard triggers log P-0412 --kind craving --intensity 3 --trigger T-3 --actor S-07
$ leeboard triggers resolve P-0412 T-3 --reason "met" --actor S-07
$ leeboard intake move V-6 P-0412/T-2 --to P-0977 --reason "his" --actor S-03; leeboard triggers list P-0977; leeboard triggers list P-0977 --log
$ leeboard intake move V-6 --undo --reason "hers" --actor S-03; leeboard triggers list P-0977 --log; leeboard triggers list P-0412 --log

# What was taken back with `triggers log` is so here too; another day keeps the part of day.
$ leeboard triggers log P-0412 --corrects V-6 --withdraw --reason "a mistake" --actor S-07
$ leeboard intake withdraw V-6 --reason "a mistake" --actor S-07; leeboard intake withdraw V-6 --undo --reason "it was right" --actor S-07
$ leeboard triggers log P-0412 --corrects V-6 --on 2026-11-30 --reason "another day" --actor S-07; leeboard triggers list P-0412 --log | grep craving
$ leeboard intake withdraw V-6 --reason "a mistake" --actor S-07

# An overdose in the log moved to somebody else waits there.
$ leeboard triggers log P-0412 --kind overdose --on 2026-12-01 --actor S-03 --quiet > /dev/null 2>&1; leeboard intake move V-10 --to P-0977 --reason "his" --actor S-03

# A signed plan stays as it was signed, and says what it rests on that was withdrawn; before that day all is as it was.
$ export LEEBOARD_AS_OF=2026-12-03
$ leeboard plan sign P-0412 --actor S-04 --reason "seen" | head -1
$ leeboard report letter family P-0412 -o family.txt --actor S-04 --quiet; leeboard report patient P-0412 -o patient.txt --actor S-04 --quiet; leeboard report visit P-0412 -o before.txt --actor S-04 --quiet
$ leeboard assess withdraw A-3 --reason "not this person's form" --actor S-03 --as-of 2026-12-04
$ export LEEBOARD_AS_OF=2026-12-05
$ leeboard plan show P-0412 | head -6; leeboard plan show P-0412 --json | jq -c '[.status,.rests_on_withdrawn]'
$ leeboard report visit P-0412 | grep -e 'rests on'; leeboard report due --where due-before=2026-12-06 | grep -e 'rests on'
$ leeboard report visit P-0412 --as-of 2026-12-03 | cmp - before.txt; leeboard plan show P-0412 --as-of 2026-12-03 | grep -c "rests on"
$ leeboard audit disclosures P-0412 | sed 's/^[^ ]* //'; leeboard audit disclosures P-0977 --json | jq -c .
$ leeboard store verify --deep

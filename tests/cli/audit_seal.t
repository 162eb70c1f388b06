# A seal says what a store held; a log or rows that differ later are found by it.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ cp clinic.db before.db
$ leeboard audit seal -o one.seal
$ sed -E 's/[0-9a-f]{32,64}/HEX/g; s/at=[^ ]*/at=TIME/' one.seal
leeboard-seal/1 store=HEX seq=3 hash=HEX at=TIME rows=31 digest=HEX
$ leeboard audit seal --json | sed -E 's/[0-9a-f]{32,64}/HEX/g; s/20[0-9-]{8}T[0-9:.]*Z/TIME/g'
{"schema":"leeboard.audit/1","type":"seal","store":"HEX","seq":4,"hash":"HEX","at":"TIME","rows":31,"digest":"HEX","line":"leeboard-seal/1 store=HEX seq=4 hash=HEX at=TIME rows=31 digest=HEX"}
$ leeboard intake update P-0412 phone=no --actor S-03
P-0412 revised (E-1)
$ leeboard audit seal >> one.seal
$ leeboard audit verify --against one.seal
32 rows, 6 events, 0 findings
$ leeboard audit verify --against - < one.seal
32 rows, 7 events, 0 findings
$ cp clinic.db whole.db && cp before.db clinic.db && XDG_STATE_HOME=$PWD/nobody leeboard audit verify --against one.seal
damage: seal of event 3: the log ends before it: it was cut, or the store is an older copy
damage: seal of event 6: the log ends before it: it was cut, or the store is an older copy
31 rows, 2 events, 2 findings
! leeboard: error[damaged]: the store is damaged: 2 findings
!   where: clinic.db
!   mend:  write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`
[13]
$ cp whole.db clinic.db; sed 's/ hash=../ hash=00/' one.seal > wrong.seal; XDG_STATE_HOME=$PWD/nobody leeboard audit verify --against wrong.seal
damage: seal of event 3: the log up to there is another one: it was rewritten
damage: seal of event 6: the log up to there is another one: it was rewritten
32 rows, 8 events, 2 findings
! leeboard: error[damaged]: the store is damaged: 2 findings
!   where: clinic.db
!   mend:  write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`
[13]
$ sed 's/store=../store=00/' one.seal | head -n 1 > other.seal; XDG_STATE_HOME=$PWD/nobody leeboard audit verify --against other.seal 2> said.txt | sed -E 's/[0-9a-f]{32}/ID/'
damage: seal of event 3: it is of another store: ID
32 rows, 8 events, 1 finding
$ cut -c1-120 one.seal > torn.seal; leeboard audit verify --against torn.seal
! leeboard: error[bad_input]: a part of the seal is missing or torn
!   where: torn.seal:1
!   mend:  give the line as `leeboard audit seal` or `leeboard audit log --days` printed it
[6]
$ echo "# nothing" > none.seal; leeboard audit verify --against none.seal
! leeboard: error[bad_input]: there is no seal in the file
!   where: none.seal
!   mend:  give a line that `leeboard audit seal` or `leeboard audit log --days` printed
[6]
$ leeboard audit verify --against nowhere.seal
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nowhere.seal
!   mend:  check the name and the folder
[5]

# The head of each day of the log: the last event of that day, as long as the log stands.
$ leeboard audit log --days -o days.txt; sed -E 's/[0-9a-f]{32,64}/HEX/g; s/day=[^ ]*/day=DAY/' days.txt
leeboard-head/1 store=HEX day=DAY events=9 seq=9 hash=HEX
$ leeboard audit log --days --json | sed -E 's/[0-9a-f]{32,64}/HEX/g; s/20[0-9-]{8}/DAY/g'
{"schema":"leeboard.audit/1","type":"head","store":"HEX","day":"DAY","events":10,"seq":10,"hash":"HEX","line":"leeboard-head/1 store=HEX day=DAY events=10 seq=10 hash=HEX"}
{"schema":"leeboard.audit/1","type":"summary","events":1}
$ leeboard audit verify --against days.txt
32 rows, 10 events, 0 findings
$ sed 's/ hash=../ hash=zz/' days.txt | leeboard audit verify --against -
! leeboard: error[bad_input]: a part of the seal is missing or torn
!   where: stdin:1
!   mend:  give the line as `leeboard audit seal` or `leeboard audit log --days` printed it
[6]
$ sed 's/ hash=[0-9a-f]*/ hash=0000000000000000000000000000000000000000000000000000000000000000/' days.txt | leeboard audit verify --against -
damage: seal of event 9: the log up to there is another one: it was rewritten
32 rows, 11 events, 1 finding
! leeboard: error[damaged]: the store is damaged: 1 finding
!   where: clinic.db
!   mend:  write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`
[13]
$ leeboard audit log --days --since 2199-01-01
$ leeboard audit log --days --by S-03
! leeboard: error[usage]: --days is about all events of a day
!   mend:  of the other options give --since alone
[2]

# Times of a wrong clock are settled with a reason.
$ leeboard audit accept-clock --db before.db
! leeboard: error[usage]: accepting times of a wrong clock needs --reason
!   mend:  say what was wrong with the clock
[2]
$ leeboard store init --db timed.db --quiet
$ leeboard audit accept-clock --db timed.db --reason "the desk's clock stood in 2031" --dry-run
! would be accepted: the times of the events up to 1
$ leeboard audit accept-clock --db timed.db --reason "the desk's clock stood in 2031"
! accepted: the times of the events up to 1
$ leeboard audit review --db timed.db | cut -c26-
 -  times of a wrong clock were accepted: the desk's clock stood in 2031
$ leeboard audit verify --db timed.db
3 rows, 3 events, 0 findings

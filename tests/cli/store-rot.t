# A change by another program is found, and an older copy of the store is noticed.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01
$ leeboard store demo --seed 7 --patients 5 --quiet
$ leeboard store verify
{{number}} rows, 11 events, 0 findings
$ cp clinic.db edited.db && sqlite3 edited.db "DROP TRIGGER fact_no_update; UPDATE fact SET content = '11' WHERE id = 2"
$ leeboard store verify --db edited.db
damage: schema: tables, views or guards differ from those that this version makes: the trigger fact_no_update is missing
damage: fact row 2: differs from its digest
damage: event 2: the rows it wrote are not those that it logged ({{number}} are there)
{{number}} rows, 12 events, 3 findings
! leeboard: error[damaged]: the store is damaged: 3 findings
!   where: edited.db
!   mend:  write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`
[13]
$ leeboard audit verify --db edited.db 2> said.txt
damage: fact row 2: differs from its digest
damage: event 2: the rows it wrote are not those that it logged ({{number}} are there)
{{number}} rows, 12 events, 2 findings
[13]
$ leeboard store verify --db edited.db --json
{"schema":"leeboard.store-verify/1","type":"finding","severity":"damage","where":"schema","text":"tables, views or guards differ from those that this version makes: the trigger fact_no_update is missing"}
{"schema":"leeboard.store-verify/1","type":"finding","severity":"damage","where":"fact row 2","text":"differs from its digest"}
{"schema":"leeboard.store-verify/1","type":"finding","severity":"damage","where":"event 2","text":"the rows it wrote are not those that it logged ({{number}} are there)"}
{"schema":"leeboard.store-verify/1","type":"summary","rows":{{number}},"events":12,"head":"{{sha256}}","digest":"{{sha256}}","findings":3,"damaged":true}
! {"schema":"leeboard.error/1","code":"damaged","exit":13,"message":"the store is damaged: 3 findings","mend":"write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`","retry":"no","where":"edited.db","problems":[]}
[13]

# Rows and events that were taken out, and flipped bytes.
$ cp clinic.db fewer.db && sqlite3 fewer.db "DROP TRIGGER event_no_delete; DELETE FROM event WHERE rowid = 3"
$ leeboard store verify --db fewer.db >/dev/null 2>&1
[13]
$ cp clinic.db gap.db && sqlite3 gap.db "DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq = 2"
$ leeboard audit verify --db gap.db
damage: event 3: events before it are missing
damage: event 3: does not follow from the event before it
damage: rows: some belong to an event that is not in the log
{{number}} rows, 11 events, 3 findings
! leeboard: error[damaged]: the store is damaged: 3 findings
!   where: gap.db
!   mend:  write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`
[13]
$ cp clinic.db bytes.db && python3 -c 'import sys; b = bytearray(open("bytes.db", "rb").read()); i = b.index(b"outpatient-moud"); b[i] ^= 1; open("bytes.db", "wb").write(b)'
$ leeboard store verify --db bytes.db
damage: episode row 20481: differs from its digest
damage: event 6: the rows it wrote are not those that it logged ({{number}} are there)
{{number}} rows, 12 events, 2 findings
! leeboard: error[damaged]: the store is damaged: 2 findings
!   where: bytes.db
!   mend:  write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`
[13]
$ cp clinic.db torn.db && python3 -c 'b = bytearray(open("torn.db", "rb").read()); b[8192:8292] = bytes(100); open("torn.db", "wb").write(b)'
$ leeboard store verify --db torn.db >/dev/null 2>&1
[13]

# An older copy in the place of the store.
$ cp clinic.db old.db && leeboard store backup safe.db --quiet && mv old.db clinic.db
$ leeboard audit verify
damage: remembered head: ahead of the store: it was rolled back or its log was cut
{{number}} rows, 12 events, 1 finding
! leeboard: error[damaged]: the store is damaged: 1 finding
!   where: clinic.db
!   mend:  write nothing; find the newest copy, or run `leeboard audit accept-rollback --reason ...` if the older one is meant
[13]
$ leeboard intake list
! leeboard: error[damaged]: the store is older than when you last used it (event 12, remembered 13): it was rolled back or its log was cut
!   where: clinic.db
!   mend:  write nothing; find the newest copy, or run `leeboard audit accept-rollback --reason ...` if the older one is meant
[13]
$ leeboard store doctor | grep remembered
remembered head: ahead of the store: it was rolled back or its log was cut
$ leeboard audit accept-rollback
! leeboard: error[usage]: accepting an older store needs --reason
!   mend:  say why the older copy is meant
[2]
$ leeboard audit accept-rollback --reason "disk of Monday"
! accepted; the remembered head was event 13
$ leeboard audit verify
{{number}} rows, 13 events, 0 findings
$ leeboard audit log --json --action "audit accept-rollback" | head -n 1
{"schema":"leeboard.audit/1","type":"event","seq":13,"ts":"{{time}}","actor":"","role":"","purpose":"TREAT","action":"audit accept-rollback","object":"rollback","patient":"","recipient":"","consent_ref":"","outcome":"ok","detail":{"kind":"event","os":"{{any}}","as_of":"2026-12-01","data":{"found":{"seq":12,"hash":"{{sha256}}"},"remembered":{"seq":13,"hash":"{{sha256}}"},"reason":"disk of Monday"}},"after_digest":null,"prev":"{{sha256}}","hash":"{{sha256}}"}

# What is whole can be rebuilt, and the exit code says that something was lost; a person can be left out for good.
$ leeboard store salvage --db edited.db --to rebuilt.db
lost: fact row 2: differs from its digest
not carried over: audit log: 12 events, the newest is 12 with hash {{hex}}; it stays in edited.db
{{number}} rows kept, 0 left out, 1 lost; the new store is rebuilt.db
[3]
$ leeboard store verify --db rebuilt.db
{{number}} rows, 10 events, 0 findings
$ leeboard store salvage --to without.db --without P-0002
! leeboard: error[usage]: leaving a person out of the rebuilt store needs --confirm
!   mend:  pass --confirm=P-0002 and --reason
[2]
$ leeboard store salvage --to without.db --without P-0002 --confirm P-0002 --reason "asked for"
not carried over: audit log: 15 events, the newest is 15 with hash {{hex}}; it stays in clinic.db
not carried over: the old store still holds the person: clinic.db
{{number}} rows kept, {{number}} left out, 0 lost; the new store is without.db
$ sqlite3 -readonly without.db "SELECT group_concat(code) FROM person"
P-0001,P-0003,P-0004,P-0005,P-0006,P-0007
$ leeboard store verify --db without.db
{{number}} rows, 9 events, 0 findings
$ leeboard audit log --json --db without.db | grep -c '"reason":"asked for"'
1

# What only rests on rows of other tables comes along: held records and how they were settled, entries that correct others.
$ mkdir held && cp $PROJECT/examples/clinic/leeboard.yaml held && leeboard --db held/h.db store init --quiet && cd held && export LEEBOARD_DB=h.db
$ printf '{"patient":{"code":"P-1","name":{"family":"Adler","given":["Ruth"]},"birth_date":"1985-02-03","sex_at_birth":"female"}}\n{"patient":{"code":"P-1","name":{"family":"Boone","given":["Greg"]},"birth_date":"1979-11-30","sex_at_birth":"male"}}\n' | leeboard intake import - --from ndjson --actor S-03 --quiet >/dev/null 2>&1
[3]
$ leeboard triggers log P-1 --kind craving --intensity 4 --actor S-03 --quiet && leeboard triggers log P-1 --corrects V-1 --kind craving --intensity 6 --reason "misheard" --actor S-03 --quiet && leeboard intake resolve X-1 --new --reason "two people" --actor S-03 --quiet >/dev/null
V-1 logged
V-2 logged in place of V-1
$ leeboard store salvage --to whole.db | sed "s/^[0-9]* rows/N rows/" | grep -v "audit log"; leeboard --db whole.db store verify | cut -d, -f3
N rows kept, 0 left out, 0 lost; the new store is whole.db
 0 findings
$ leeboard --db whole.db intake list --csv-raw --format csv | cut -d, -f1
patient
P-1
P-0002

# A proven backup says in itself that it is one: it is read, not written, and becomes the store again by a restore.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 XDG_STATE_HOME=$PWD/state
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard store backup safe.db --quiet
$ sqlite3 -readonly safe.db "SELECT count(*) FROM meta WHERE name = 'copy_of'"; sqlite3 -readonly clinic.db "SELECT count(*) FROM meta WHERE name = 'copy_of'"
1
0
$ leeboard store verify safe.db
31 rows, 2 events, 0 findings; the store holds 1 event more

# Opened as a store it is read with a word, and what is read is logged in it; the proof holds, and it is no further from the store.
$ leeboard intake list --db safe.db --quiet
patient  name                    born        status  admitted                programme        clinician
P-0412   Quandt, Marisol (Mari)  1992-03-11  active  2026-11-30T10:20-05:00  outpatient-moud  S-03

1 patient
! leeboard: warning: this file is a backup of the store {{hex}}, made {{time}} at event 2; it can be read, and becomes the store again with `leeboard store restore`
$ leeboard intake show P-0412 --db safe.db > shown.txt 2> said.txt
$ leeboard store verify safe.db
31 rows, 4 events, 0 findings; the store holds 1 event more
$ leeboard store drill safe.db 2>&1 | grep -c 'compared it and removed it again'
1
$ leeboard intake update P-0412 phone=no --actor S-03 --db safe.db
! leeboard: error[damaged]: this file is a backup of the store {{hex}}, made {{time}}: nothing is written to it
!   where: safe.db
!   mend:  put it in the store's place with `leeboard store restore`, or run `leeboard store adopt` to make it a store of its own
[13]
$ leeboard store backup --db safe.db other.db; leeboard store move --db safe.db other.db
! leeboard: error[damaged]: this file is a backup of the store {{hex}}, made {{time}}: nothing is written to it
!   where: safe.db
!   mend:  put it in the store's place with `leeboard store restore`, or run `leeboard store adopt` to make it a store of its own
! leeboard: error[damaged]: this file is a backup of the store {{hex}}, made {{time}}: nothing is written to it
!   where: safe.db
!   mend:  put it in the store's place with `leeboard store restore`, or run `leeboard store adopt` to make it a store of its own
[13]
$ leeboard audit accept-rollback --db safe.db --reason x 2>&1 | grep -c 'nothing is written to it'
1
$ ls *.db
clinic.db
safe.db

# A row that was written into it, and a log that was cut short of what the mark names, are damage.
$ cp safe.db more.db && sqlite3 more.db "INSERT INTO id_floor SELECT 900, 'fact', 9, (SELECT max(seq) FROM audit), digest FROM meta LIMIT 1"
$ leeboard store verify more.db 2>&1 | grep -c 'rows were written after the backup was made'
1
$ leeboard store backup --quiet second.db && cp second.db cut.db && sqlite3 cut.db "DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq > 3; CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END"
$ leeboard store verify cut.db
damage: mark of the backup: the log does not hold the event that it names: it was cut or rewritten
31 rows, 3 events, 1 finding; the store holds 1 event more
! leeboard: error[damaged]: the copy is damaged: 1 finding
!   where: cut.db
!   mend:  use another backup
[13]
$ cp safe.db torn.db && sqlite3 torn.db "DROP TRIGGER meta_no_update; UPDATE meta SET value = 'x' WHERE name = 'copy_of'; CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta only grows'); END"
$ leeboard store verify torn.db
damage: meta row 4: differs from its digest
damage: mark of the backup: is torn
31 rows, 4 events, 2 findings; its newest event is none of clinic.db
! leeboard: error[damaged]: the copy is damaged: 2 findings
!   where: torn.db
!   mend:  use another backup
[13]
$ leeboard store restore torn.db --db restored.db
! leeboard: error[damaged]: the backup is damaged or no store of Leeboard
!   where: torn.db
!   mend:  use another backup
[13]

# Restored it is the store and has no mark; the old one is put aside.
$ leeboard intake update P-0412 phone=no --actor S-03
P-0412 revised (E-1)
$ leeboard store restore safe.db --quiet --confirm $(sqlite3 -readonly safe.db "SELECT value FROM meta WHERE name = 'store_id'")
$ sqlite3 -readonly clinic.db "SELECT count(*) FROM meta WHERE name = 'copy_of'"
0
$ leeboard intake update P-0412 phone=yes --actor S-03
P-0412 revised (E-1)
$ leeboard store verify
32 rows, 6 events, 0 findings

# A backup copied by hand into the store's place is read and not written, and an older one is a roll-back also for reading.
$ leeboard store backup new.db --quiet && cp clinic.db kept.db && cp new.db clinic.db
$ leeboard intake list --quiet
! leeboard: error[damaged]: the store is older than when you last used it (event 7, remembered 8): it was rolled back or its log was cut
!   where: clinic.db
!   mend:  a backup lies in the store's place: give it another name and put it back with `leeboard store restore BACKUP`
[13]
$ leeboard intake update P-0412 phone=no --actor S-03
! leeboard: error[damaged]: this file is a backup of the store {{hex}}, made {{time}}: nothing is written to it
!   where: clinic.db
!   mend:  put it in the store's place with `leeboard store restore`, or run `leeboard store adopt` to make it a store of its own
[13]
$ cp second.db clinic.db; leeboard intake list 2>&1 | head -n 1
leeboard: error[damaged]: the store is older than when you last used it (event 4, remembered 8): it was rolled back or its log was cut
$ cp kept.db clinic.db; leeboard intake update P-0412 phone=unknown --actor S-03
P-0412 revised (E-1)

# Adopted, also in the store's place, it is a store of its own.
$ leeboard store adopt --db new.db 2>&1 | sed -E 's/[0-9a-f]{32}/ID/g'
a store of its own now, id ID, forked from ID at event 7
$ leeboard intake update P-0412 phone=no --actor S-03 --db new.db
P-0412 revised (E-1)
$ leeboard store verify --db new.db; leeboard store verify
34 rows, 10 events, 0 findings
33 rows, 9 events, 0 findings

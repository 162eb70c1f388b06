# A copy that is behind is read, not written, and never locks the store; adopted it is a store of its own.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ cp clinic.db copy.db && cp clinic.db twin.db && leeboard intake update P-0412 phone=yes --actor S-03
P-0412 revised (E-1)
$ leeboard intake show P-0412 --db copy.db 2>&1 > shown.txt | sed 's|/[^ ;]*/|DIR/|'
leeboard: warning: this file is an older copy of the store DIR/clinic.db; it can be read, and written only after `leeboard store adopt`
$ leeboard intake update P-0412 phone=no --actor S-03 --db copy.db 2>&1 | sed 's|store /[^ ;]*/|store DIR/|'
leeboard: error[damaged]: this file is an older copy of the store DIR/clinic.db
  where: copy.db
  mend:  work on the store itself, or run `leeboard store adopt` to make the copy a store of its own
$ leeboard store backup --db copy.db b.db 2> said.txt
[13]
$ leeboard intake update P-0412 phone=no --actor S-03
P-0412 revised (E-1)
$ leeboard store adopt --db copy.db --dry-run 2>&1 | sed -E 's/[0-9a-f]{32}/ID/g'
would be a store of its own, forked from ID at event 3
$ leeboard store adopt --db copy.db 2>&1 | sed -E 's/[0-9a-f]{32}/ID/g'
a store of its own now, id ID, forked from ID at event 3
$ leeboard intake update P-0412 phone=yes --actor S-03 --db copy.db
P-0412 revised (E-1)
$ leeboard store verify --db copy.db
33 rows, 6 events, 0 findings
$ leeboard store verify
33 rows, 4 events, 0 findings
$ leeboard audit review --db copy.db | cut -c27-
-  a copy became a store of its own
$ leeboard audit log --db copy.db --json --action "store adopt" | grep -c '"from"'
1
$ leeboard store adopt
! leeboard: error[usage]: this is the store that you know in this place, no copy of it
!   where: clinic.db
!   mend:  name the copy with --db
[2]

# One that holds all of the store may go on by itself: told once, and neither locks the other.
$ cp clinic.db equal.db && leeboard intake update P-0412 phone=yes --actor S-03 --db equal.db 2>&1 | sed 's|store /[^ ;:]*/|store DIR/|'
leeboard: warning: this file is a copy of the store DIR/clinic.db and goes on by itself; `leeboard store adopt` gives it an id of its own
P-0412 says so already: nothing changed (E-1)
$ leeboard intake update P-0412 phone=no --actor S-03 --db equal.db
P-0412 says so already: nothing changed (E-1)
$ leeboard intake update P-0412 phone=no --actor S-03
P-0412 says so already: nothing changed (E-1)

# A roll-back is accepted of the store, not of a copy.
$ leeboard audit accept-rollback --db twin.db --reason x 2>&1 | sed 's|store /[^ ;:]*/|store DIR/|'
leeboard: error[damaged]: this file is a copy of the store DIR/clinic.db: nothing done to it may change what is remembered of the store
  where: twin.db
  mend:  run `leeboard store adopt` to make the copy a store of its own
$ leeboard intake list --quiet | wc -l
4

# A row that no event tells of is damage, also behind the newest event.
$ sqlite3 twin.db "INSERT INTO id_floor SELECT 900, 'fact', 9, 999, digest FROM meta LIMIT 1"
$ leeboard store verify twin.db 2> said.txt
damage: id_floor: beyond the newest event, in rows: 1
31 rows, 2 events, 1 finding; the store holds 5 events more
[13]

# Moved by hand it is the store. Another store in its place is not.
$ mkdir moved && mv clinic.db moved/clinic.db && cp leeboard.yaml moved/
$ leeboard intake update P-0412 phone=unknown --actor S-03 --db moved/clinic.db
P-0412 revised (E-1)
$ leeboard store init --db other.db --quiet && mv other.db moved/clinic.db
$ leeboard intake list --db moved/clinic.db
! leeboard: error[damaged]: another store lies here than the one that you know in this place
!   where: moved/clinic.db
!   mend:  write nothing; put the right file back, or run `leeboard store adopt` if this one is meant
[13]
$ leeboard store adopt --db moved/clinic.db --json | sed -E 's/[0-9a-f]{32}/ID/g'
{"schema":"leeboard.store/1","type":"adopt","path":"moved/clinic.db","store":"ID","from":"ID","events":1}
$ leeboard intake list --db moved/clinic.db
no patients

# A trigger that somebody added, or a guard that somebody dropped, is found before anything is read.
$ sqlite3 copy.db "CREATE TRIGGER hidden AFTER INSERT ON fact BEGIN SELECT 1; END"
$ leeboard intake list --db copy.db
! leeboard: error[damaged]: the tables or guards of the store were changed: the trigger hidden is none of ours
!   where: copy.db
!   mend:  write nothing; run `leeboard store verify`, then `leeboard store restore` with a good backup or `leeboard store salvage`
[13]
$ sqlite3 copy.db "DROP TRIGGER hidden; ANALYZE"
$ leeboard intake list --db copy.db | wc -l
4
$ sqlite3 copy.db "CREATE INDEX sqlitestat ON fact (seq)"
$ leeboard intake update P-0412 phone=no --actor S-03 --db copy.db
! leeboard: error[damaged]: the tables or guards of the store were changed: the index sqlitestat is none of ours
!   where: copy.db
!   mend:  write nothing; run `leeboard store verify`, then `leeboard store restore` with a good backup or `leeboard store salvage`
[13]
$ sqlite3 copy.db "DROP INDEX sqlitestat; DROP TRIGGER person_no_delete"
$ leeboard store backup --db copy.db b.db
! leeboard: error[damaged]: the tables or guards of the store were changed: the trigger person_no_delete is missing
!   where: copy.db
!   mend:  write nothing; run `leeboard store verify`, then `leeboard store restore` with a good backup or `leeboard store salvage`
[13]
$ leeboard store verify --db copy.db
damage: schema: tables, views or guards differ from those that this version makes: the trigger person_no_delete is missing
33 rows, 10 events, 1 finding
! leeboard: error[damaged]: the store is damaged: 1 finding
!   where: copy.db
!   mend:  write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`
[13]

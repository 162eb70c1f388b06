# A change by another program is found, and an older copy of the store is noticed.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01
$ leeboard store demo --seed 7 --patients 5 --quiet
$ leeboard store verify | sed 's/[0-9]* rows, [0-9]* events/N rows, N events/'
$ cp clinic.db edited.db && sqlite3 edited.db "DROP TRIGGER fact_no_update; UPDATE fact SET content = '11' WHERE id = 2"
$ leeboard store verify --db edited.db | grep -v rows,
$ cp clinic.db old.db && leeboard store backup safe.db --quiet && mv old.db clinic.db
$ leeboard audit verify >/dev/null
$ leeboard intake list >/dev/null
$ leeboard audit accept-rollback
$ leeboard audit accept-rollback --reason "disk of Monday" --quiet
$ leeboard audit verify >/dev/null

# What is whole can be rebuilt; a person can be left out for good.
$ leeboard store salvage --db edited.db --to rebuilt.db | grep lost:
$ leeboard store verify --db rebuilt.db | sed 's/[0-9]* rows, [0-9]* events/N rows, N events/'
$ leeboard store salvage --to without.db --without P-0002
$ leeboard store salvage --to without.db --without P-0002 --confirm P-0002 --reason "asked for" >/dev/null
$ sqlite3 -readonly without.db "SELECT group_concat(code) FROM person"

# A salvage that was cut off (here at a limit of the size of files, always at the same row; by kills: tests/faults) keeps what it copied in a part file, and the same command goes on with it; the name comes last.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 XDG_STATE_HOME=$PWD/state
$ leeboard store demo --seed 7 --patients 150 --quiet
$ sqlite3 clinic.db "DROP TRIGGER fact_no_update; UPDATE fact SET content = '11' WHERE id = 2"
$ (ulimit -f 6000; leeboard store salvage --to new.db --quiet)
! leeboard: error[io]: the file would be larger than this system allows; the old state is kept (sqlite 778)
!   where: new.db.part-salvage-{{hex}}
!   mend:  raise the limit (ulimit -f), or use another disk; the same command goes on with what was copied
[14]
$ ls | grep -c 'new.db.part-salvage-.*[0-9a-f]$'; ls new.db
1
! ls: cannot access 'new.db': No such file or directory
[2]

# Another source never mixes in, whatever its rows are.
$ cp clinic.db twin.db && leeboard store salvage --db twin.db --to new.db > twin.txt 2> said.txt; sed -E 's/-[0-9a-f]{16};/-ID;/' said.txt
leeboard: warning: another salvage was begun for this name and is left alone: ./new.db.part-salvage-ID; remove it when nobody needs it
$ rm new.db && leeboard store salvage --to new.db 2>&1 | sed -E 's/^[0-9]+ rows kept/N rows kept/; s/[1-9][0-9]+ rows were/N rows were/; s/with hash [0-9a-f]+/with hash H/; s/audit log: [0-9]+ events, the newest is [0-9]+/audit log: N/'
leeboard: warning: a salvage that had been cut off was taken up again: N rows were there already
lost: fact row 2: differs from its digest
not carried over: audit log: N with hash H; it stays in clinic.db
N rows kept, 0 left out, 1 lost; the new store is new.db
$ ls | grep -c part
0
[1]
$ leeboard store verify --db new.db | sed -E 's/^[0-9]+ rows/N rows/'
N rows, 520 events, 0 findings
$ leeboard store salvage --to whole.db --quiet > whole.txt
[3]
$ for one in new whole; do leeboard store export --db $one.db 2> said.txt | grep -v summary > $one.ndjson; done; cmp new.ndjson whole.ndjson && wc -l < new.ndjson | grep -c '[0-9][0-9][0-9][0-9]'
1

# A store of each layout that there has been is checked as it is, brought over by the next write with a proven backup, and holds what it held.
$ export LEEBOARD_AS_OF=2026-12-01T09:00:00Z XDG_STATE_HOME=$PWD/state
$ cp $PROJECT/examples/clinic/leeboard.yaml . && ls $PROJECT/lib/store/migrations/*.sql | wc -l > newest
$ [ "$(ls $PROJECT/tests/store/old/layout-*.db.gz | wc -l)" -eq "$(cat newest)" ] && echo "each layout has its store"
each layout has its store
$ for n in $(seq $(cat newest)); do gzip -dc $PROJECT/tests/store/old/layout-$n.db.gz > $n.db; chmod 600 $n.db; echo "$n: layout $(sqlite3 -readonly $n.db 'PRAGMA user_version'), $(leeboard store verify $n.db | tail -n 1 | cut -d, -f 2-3)"; done
1: layout 1,  6 events, 0 findings
2: layout 2,  7 events, 0 findings
3: layout 3,  8 events, 0 findings
4: layout 4,  11 events, 0 findings
5: layout 5,  12 events, 0 findings
6: layout 6,  15 events, 0 findings
7: layout 7,  13 events, 0 findings
8: layout 8,  17 events, 0 findings
9: layout 9,  13 events, 0 findings

# Brought over, each holds the same rows, as they were.
$ cat > rows.sh <<'END'
> for n in $(seq $(cat newest)); do for t in person patient episode fact event assessment acknowledgement decision trigger_item trigger_event import_run kept_resource withdrawal conflict held_record plan plan_piece draft; do sqlite3 -readonly $n.db "SELECT $n, '$t', count(*) FROM $t" 2> none; done; done | grep -v '|0$'
> END
$ sh rows.sh > rows; wc -l < rows
114
$ for n in $(seq $(cat newest)); do leeboard store backup --db $n.db $n.safe --quiet || echo "layout $n: exit $?"; done; sh rows.sh | cmp - rows
$ for n in $(seq $(cat newest)); do echo "$n: $(sqlite3 -readonly $n.db 'PRAGMA user_version') $(leeboard store verify --db $n.db | cut -d, -f 3) $(ls $n.db.layout-*.backup 2> none | wc -l)"; done
1: 9  0 findings 1
2: 9  0 findings 1
3: 9  0 findings 1
4: 9  0 findings 1
5: 9  0 findings 1
6: 9  0 findings 1
7: 9  0 findings 1
8: 9  0 findings 1
9: 9  0 findings 0
$ for n in $(seq $(($(cat newest) - 1))); do leeboard store verify --db $n.db $n.db.layout-$n.backup | grep -c ' 0 findings; the store holds'; done | sort | uniq -c | tr -s ' '
 8 1
$ for n in $(seq $(cat newest)); do leeboard --db $n.db intake show P-0412 --json --quiet 2>&1 | grep -o '"family":"[^"]*"' | head -n 1; leeboard --db $n.db assess list P-0412 --quiet | grep -c phq9; done | sort | uniq -c | tr -s ' '
 9 "family":"Quandt"
 6 2
 3 3
$ for n in 3 9; do leeboard --db $n.db triggers list P-0412 --quiet | grep -c 'car park'; done
1
1
$ for n in 4 9; do leeboard --db $n.db intake conflicts --quiet | grep -c X-1; done
1
1
$ for n in 5 9; do leeboard --db $n.db intake list --all --quiet | grep P-7 | grep -o inquiry; done
inquiry
inquiry
$ for n in 6 8; do leeboard --db $n.db plan list P-0412 | cut -c1-33; done
plan     patient  status  as of
PL-1.r1  P-0412   draft   2026-12
PL-1.r2  P-0412   signed  2026-12
plan     patient  status  as of
PL-1.r1  P-0412   draft   2026-12
PL-1.r2  P-0412   signed  2026-12
PL-1.r3  P-0412   signed  2026-12

# An interview that was half done stands in each; from the layout that has a digest for it, a flipped bit in it is found, also when it is gone on with.
$ for n in $(seq $(cat newest)); do sqlite3 -readonly $n.db "SELECT count(*) FROM draft"; done | sort | uniq -c | tr -s ' '
 9 1
$ cp 9.db draft.db && python3 -c 'b = bytearray(open("draft.db", "rb").read()); i = b.index(b"{\"answers\":{\"1\":2}}"); b[i + 16] ^= 1; open("draft.db", "wb").write(b)'
$ leeboard store verify draft.db
damage: draft of gad7: differs from its digest
50 rows, 19 events, 1 finding
! leeboard: error[damaged]: the copy is damaged: 1 finding
!   where: draft.db
!   mend:  use another backup
[13]
$ cp 9.db draft.db && sqlite3 draft.db "UPDATE person_draft SET actor = 'S-03'" && leeboard store verify draft.db 2> said.txt
damage: draft of a person: differs from its digest
50 rows, 19 events, 1 finding
[13]

# Each layout is restored from its own backup too.
$ for n in 1 5 8; do leeboard store restore --db restored-$n.db $n.db.layout-$n.backup --quiet && leeboard store verify --db restored-$n.db | cut -d, -f 3; done; ls | grep -c 'part-'
 0 findings
 0 findings
 0 findings
0
[1]

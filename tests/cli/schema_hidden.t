# Every trigger, view and index counts, also one whose name begins as those of the statistics do; only the tables of the statistics are left out.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cat > hide.sh <<'END'
> # hide.sh NAME OBJECT: the object `hidden`, made by OBJECT, under a name that SQL does not give.
> cp clinic.db hidden.db && sqlite3 hidden.db "$2; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = '$1', sql = replace(sql, 'hidden', '$1') WHERE name = 'hidden'"
> leeboard intake list --db hidden.db 2>&1 | head -n 1
> leeboard store verify hidden.db 2> none | head -n 1
> END
$ for name in sqlite_stat1 sqlite_stat_x sqlite_sequence; do sh hide.sh $name "CREATE TRIGGER hidden AFTER INSERT ON fact BEGIN SELECT 1; END"; done
leeboard: error[damaged]: the tables or guards of the store were changed: the trigger sqlite_stat1 is none of ours
damage: schema: tables, views or guards differ from those that this version makes: the trigger sqlite_stat1 is none of ours
leeboard: error[damaged]: the tables or guards of the store were changed: the trigger sqlite_stat_x is none of ours
damage: schema: tables, views or guards differ from those that this version makes: the trigger sqlite_stat_x is none of ours
leeboard: error[damaged]: the tables or guards of the store were changed: the trigger sqlite_sequence is none of ours
damage: schema: tables, views or guards differ from those that this version makes: the trigger sqlite_sequence is none of ours
$ sh hide.sh sqlite_stat4 "CREATE VIEW hidden AS SELECT 1"
leeboard: error[damaged]: the store is damaged (sqlite 11)
$ sh hide.sh sqlite_stat1 "CREATE INDEX hidden ON fact (seq)"
leeboard: error[damaged]: the tables or guards of the store were changed: the index sqlite_stat1 is none of ours
damage: schema: tables, views or guards differ from those that this version makes: the index sqlite_stat1 is none of ours
$ sh hide.sh sqlite_statx "CREATE TABLE hidden (a)"
leeboard: error[damaged]: the store is damaged (sqlite 11)
$ sqlite3 clinic.db ANALYZE && leeboard intake list --quiet && leeboard store verify
no patients
3 rows, 2 events, 0 findings

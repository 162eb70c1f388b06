# The same seed makes the same clinic; the export is readable without us.
$ export XDG_STATE_HOME=$PWD/state
$ leeboard --db a.db store demo --seed 7 --patients 20 --quiet && leeboard --db b.db store demo --seed 7 --patients 20 --quiet
$ leeboard --db a.db store export -o a.ndjson --quiet; leeboard --db b.db store export -o b.ndjson --quiet; cmp a.ndjson b.ndjson
$ leeboard --db c.db store demo --seed 8 --patients 20 --quiet; leeboard --db c.db store export --quiet | cmp -s a.ndjson -
$ leeboard --db a.db store export --format csv -o csv --quiet; ls csv
$ head -n 1 csv/assessments.csv
$ sqlite3 -readonly a.db "SELECT count(*) FROM v1_patients"
$ leeboard --db a.db store demo --patients 20
$ leeboard --db d.db store demo --patients 0

# People from files: counts add up, rejects can be mended and imported again, the same file twice stores once.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cp $PROJECT/examples/clinic/admissions.csv $PROJECT/examples/clinic/admissions.map.yaml .
$ leeboard intake import admissions.csv --map admissions.map.yaml --dry-run
$ leeboard intake import admissions.csv --map admissions.map.yaml --each
$ cat leeboard-rejects-I-1.csv
$ leeboard intake import admissions.csv --map admissions.map.yaml --rejects again.csv --json
$ sed -i 's|13/05/1990|05/13/1990|' leeboard-rejects-I-1.csv && leeboard intake import leeboard-rejects-I-1.csv --map admissions.map.yaml
$ sed 's/0077,Okafor-Lind,Teodor,06\/02\/1988,M,2026-11-23,441/0077,Okafor-Lind,Teodor,06\/02\/1988,M,2026-11-23,452/' admissions.csv > later.csv && leeboard intake import later.csv --map admissions.map.yaml --rejects later-rejects.csv --each
$ leeboard intake list
$ leeboard intake list --where programme=x --json
$ leeboard intake list --where colour=red
$ leeboard intake list --format csv
$ leeboard intake show 0077

# Without a map the header holds the paths.
$ printf 'patient.code,patient.birth_date,facts.qtc_ms\nX-1,1980-01-02,430\nX-2,1980-01-02,4300\n' > paths.csv
$ leeboard intake import paths.csv --rejects r.csv --json
$ printf 'patient.code,patient.birthdate\nX-1,1980-01-02\n' | leeboard intake import - --from csv
$ printf 'target: intake\ncolumns: {A: {to: patient.code}, B: {to: facts.qtc_ms, unit: mg}}\n' > m.yaml; printf 'A,B\n1,2\n' | leeboard intake import - --from csv --map m.yaml
$ printf 'target: intake\ncolumns: {A: {to: patient.code}, B: {to: patient.birth_date, format: MM/DD/YY}}\n' > m.yaml; printf 'A,B\n1,2\n' | leeboard intake import - --from csv --map m.yaml
$ leeboard intake schema map --header admissions.csv

# Documents, one a line; stopping at the first reject keeps what is stored.
$ cat > people.ndjson <<'END'
> {"patient":{"code":"N-1","name":{"family":"Brandvold","given":["Idris"]},"birth_date":"1971-05-06"},"facts":{"qtc_ms":{"value":455,"at":"2026-11-01"}}}
> {"patient":{"code":"N-2","nam":{}}}
> {"patient":{"code":"N-3","identifiers":[{"system":"urn:oid:2.999.77.1","value":"1"}]}}
> {"patient":{"identifiers":[{"system":"urn:oid:2.999.77.1","value":"1"}],"name":{"family":"Marsh","given":["Ora"]}}}
> {"patient":{"code":"N-4","name":{"family":"Brandvold","given":["Idriss"]},"birth_date":"1971-05-06"}}
> {"patient":
> END
$ leeboard intake import people.ndjson --json --each --rejects r2.ndjson
$ cat r2.ndjson
$ leeboard intake import people.ndjson --on-error stop --rejects r3.ndjson --quiet
$ leeboard intake merge N-1 N-4
$ leeboard intake merge N-1 N-4 --reason "one person, two spellings" --actor S-03
$ leeboard intake show N-4
$ leeboard intake merge N-1 N-4 --undo --reason "two cousins" --actor S-03 --json
$ leeboard intake merge N-1 N-4 --undo --reason "two cousins"

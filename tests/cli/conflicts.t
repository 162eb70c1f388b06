# Records of which it is in doubt whose they are: held, in no list, settled by command, and taken back.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01; cp $PROJECT/examples/clinic/leeboard.yaml .; leeboard store init --quiet; leeboard intake conflicts
$ cat > who.sh <<'END'
> # id family given birth: a Patient; what: a Condition of that Patient
> printf '{"resourceType":"Patient","id":"%s","name":[{"family":"%s","given":["%s"]}],"gender":"female","birthDate":"%s"}\n' "$1" "$2" "$3" "$4"
> END
$ cat > has.sh <<'END'
> printf '{"resourceType":"Condition","id":"%s","clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},"recordedDate":"2026-11-10","subject":{"reference":"Patient/%s"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}\n' "$1" "$2" "$3"
> END
$ { sh who.sh 5 Cox Cat 1985-02-03; sh has.sh c1 5 F11.20; } > cat.ndjson; leeboard intake import --from fhir cat.ndjson; leeboard intake import --from fhir cat.ndjson --quiet

# Another person under the same number of the same source, with what hangs on that person.
$ { sh who.sh 5 Dee Dan 1990-12-24; sh has.sh c2 5 F11.10; } > dan.ndjson; leeboard intake import --from fhir dan.ndjson --each
$ leeboard intake conflicts; leeboard intake conflicts X-1; leeboard intake conflicts X-1 --json
$ leeboard intake list --format csv; leeboard intake show P-0001 | head -4
$ leeboard report visit P-0001 | grep -A2 Held; leeboard plan draft P-0001 --actor S-04 | grep -A1 "^Held"; leeboard store doctor | grep held

# The same file again holds nothing more; what refers to that number in a later run is held too.
$ leeboard intake import --from fhir dan.ndjson --quiet; sh has.sh c3 5 F11.21 > more.ndjson; leeboard intake import --from fhir more.ndjson --quiet; leeboard intake conflicts
$ leeboard intake import --from fhir more.ndjson --dry-run --quiet

# What does not fit.
$ leeboard intake resolve X-1 --same P-0001
$ leeboard intake resolve X-1 --reason "why"
$ leeboard intake resolve X-9 --drop --reason "why"
$ leeboard intake resolve X-1 --undo --reason "why"
$ leeboard intake resolve X-1 P-7 --drop --reason "why"
$ leeboard intake resolve X-1 --new --reason "try" --dry-run; leeboard intake conflicts

# Somebody else: the number belongs to both, and each later record goes to the one who agrees.
$ leeboard intake resolve X-1 --new --reason "two people under one number" --actor S-03; leeboard intake list --format csv; leeboard intake show P-0002 | grep icd
$ leeboard intake conflicts; leeboard intake conflicts --all; leeboard intake conflicts X-1
$ { sh who.sh 5 Dee Danny 1990-12-24; sh has.sh c4 5 F11.11; } > dan2.ndjson; leeboard intake import --from fhir dan2.ndjson --quiet; { sh who.sh 5 Cox Cathy 1985-02-03; sh has.sh c5 5 F11.20; } > cat2.ndjson; leeboard intake import --from fhir cat2.ndjson --quiet
$ for p in P-0001 P-0002; do leeboard intake show $p | grep 'P-0\|icd'; done
$ sh has.sh c6 5 F11.10 > alone.ndjson; leeboard intake import --from fhir alone.ndjson --quiet
$ leeboard intake resolve X-1 --new --reason "again"; leeboard intake resolve X-1 --drop --reason "no"

# Taken back: what others built on since stays and is named.
$ leeboard intake resolve X-1 --undo --reason "the desk looked again"; leeboard intake conflicts

# The same person after all.
$ leeboard store init --db same.db --quiet; export LEEBOARD_DB=same.db; leeboard intake import --from fhir cat.ndjson --quiet; leeboard intake import --from fhir dan.ndjson --quiet
$ leeboard intake resolve X-1 --same P-0001 --reason "a new name, passport seen" --json
$ leeboard intake show P-0001 | grep 'P-0\|born\|icd'; leeboard intake import --from fhir dan.ndjson --quiet
$ leeboard intake resolve X-1 --undo --reason "not so"; leeboard intake show P-0001 | grep 'P-0\|born\|icd'; leeboard intake list --format csv
$ leeboard intake resolve X-1 --drop --reason "a test record"; leeboard intake conflicts --all; leeboard intake resolve X-1 --undo --reason "it was none"; leeboard intake conflicts

# Rows: another person under one code; a twin, a father's number.
$ export LEEBOARD_DB=rows.db; leeboard store init --quiet; printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,facts.qtc_ms\n555,Adler,Ruth,1985-02-03,430\n' > ruth.csv; leeboard intake import ruth.csv --quiet
$ printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,facts.qtc_ms\n555,Boone,Greg,1990-12-24,441\n555,Crane,Ian,1971-03-04,455\n' > others.csv; leeboard intake import others.csv --each
$ leeboard intake conflicts X-1; leeboard intake show 555 | grep 'qtc\|held'
$ leeboard intake conflicts; leeboard intake resolve X-1 --new 556 --reason "Greg has his own number" --quiet; leeboard intake resolve X-2 --new --reason "so has Ian" --quiet; leeboard intake list --format csv; leeboard intake import others.csv --each --quiet

# A form of a held person: nobody has it, and somebody must look.
$ cat > h.ndjson <<'END'
> {"patient":{"code":"555","name":{"family":"Zoll","given":["Uma"]},"birth_date":"1999-09-09"},"assessments":[{"instrument":"phq9","taken_at":"2026-11-20","answers":{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":2}}]}
> END
$ leeboard intake import h.ndjson --json | grep -o '"rejected":0,"held":1,"ok":0,"failed":1\|"safety_unplaced":[^]]*]\|"exit":.*'
$ leeboard assess list 555

# One number of two people who conflict: it finds nobody until somebody says whose it is.
$ export LEEBOARD_DB=number.db; leeboard store init --quiet
$ cat > licence.sh <<'END'
> printf '{"resourceType":"Patient","id":"%s","identifier":[{"system":"http://dl.example","value":"7781"}],"name":[{"family":"%s","given":["%s"]}],"birthDate":"%s"}\n' "$1" "$2" "$3" "$4"
> END
$ { sh licence.sh a Frey Nina 1980-01-02; sh licence.sh b Hoss Olaf 1991-05-06; } > two.ndjson; leeboard intake import --from fhir two.ndjson; leeboard intake conflicts X-1
$ leeboard intake resolve X-1 --new --reason x; leeboard intake resolve X-1 --same P-0001 --reason "her licence"; leeboard intake conflicts; leeboard intake resolve X-1 --undo --reason "not hers"; leeboard intake conflicts
$ leeboard store verify --deep --quiet

# An import that is taken back takes its conflicts along; the file then holds again.
$ export LEEBOARD_DB=back.db; leeboard store init --quiet; leeboard intake import ruth.csv --quiet; leeboard intake import others.csv --quiet; leeboard import undo I-2 --reason "not ours"; leeboard intake conflicts; leeboard intake import others.csv --quiet; leeboard intake conflicts

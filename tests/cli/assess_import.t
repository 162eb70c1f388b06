# Forms from files: counts add up, rejects can be mended, the same file twice stores once.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ for code in P-0412 P-0398; do echo '{"patient":{"code":"'$code'"}}' | leeboard intake add - --quiet; done > added.txt
$ cat > forms.csv <<'END'
> patient,instrument,taken_at,1,2,3,4,5,6,7,8,9,room
> P-0412,phq9,2026-11-01T09:20-05:00,2,2,2,2,2,2,1,1,0,B2
> P-0398,phq9,2026-11-01T09:40-05:00,1,1,1,1,1,1,1,1,1,B2
> P-0421,phq9,2026-11-01T10:00-05:00,1,1,1,1,1,1,1,1,0,B2
> P-0412,phq9,2026-11-08T10:00-05:00,1,7,1,1,1,1,1,1,0,B2
> P-0412,phq9,2026-11-15,1,,1,1,1,1,1,1,declined,B2
> P-0412,phq9,2026-11-31,1,1,1,1,1,1,1,1,0,B2
> END
$ leeboard assess import forms.csv --json
$ cat leeboard-rejects-I-1.csv
$ leeboard assess import forms.csv --quiet --rejects again.csv
$ sed -i 's/,7,/,2,/; s/P-0421/P-0398/; s/2026-11-31/2026-11-30/' leeboard-rejects-I-1.csv
$ leeboard assess import leeboard-rejects-I-1.csv --each
$ leeboard assess list P-0412 --format csv

# NDJSON with a line for each record; a copy in the same file is unchanged.
$ cat > kiosk.ndjson <<'END'
> {"schema":"leeboard.answers/1","type":"assessment","id":"kiosk-118","patient":"P-0412","instrument":"cows","taken_at":"2026-12-01T09:05-05:00","by":"S-03","answers":{"pulse_bpm":104,"sweating":1,"restlessness":1,"pupils":2,"aches":1,"nose_eyes":2,"gi":2,"tremor":1,"yawning":1,"anxiety":2,"gooseflesh":"not-asked"}}
> {"schema":"leeboard.answers/1","type":"assessment","id":"kiosk-118","patient":"P-0412","instrument":"cows","taken_at":"2026-12-01T09:05-05:00","by":"S-03","answers":{"pulse_bpm":104,"sweating":1,"restlessness":1,"pupils":2,"aches":1,"nose_eyes":2,"gi":2,"tremor":1,"yawning":1,"anxiety":2,"gooseflesh":"not-asked"}}
> {"patient":"P-0398","instrument":"phq9","taken_at":"2026-10-02","scales":{"total":14},"basis":"reported-total"}
> {"patient":"P-0398","instrument":"bam","taken_at":"2026-10-02","answers":{"b04":0,"b05":2}}
> {"patient":"P-0398","instrument":"cows","answers":{"tremor":1}}
> {"patient":"P-0398"
> END
$ leeboard assess import kiosk.ndjson --json --each
$ cat leeboard-rejects-I-4.ndjson

# Long tables: a form stands or falls with all its rows, and every row is counted.
$ cat > long.csv <<'END'
> patient,instrument,taken_at,item,value
> P-0412,audit_c,2026-12-01T09:20-05:00,1,2
> P-0412,audit_c,2026-12-01T09:20-05:00,2,0
> P-0398,audit_c,2026-12-01T09:20-05:00,1,9
> P-0398,audit_c,2026-12-01T09:20-05:00,2,0
> P-0412,audit_c,2026-12-01T09:20-05:00,3,1
> END
$ leeboard assess import long.csv --rejects long-rejects.csv --json
$ cat long-rejects.csv

# Stop at the first fault, dry run, and input that cannot be told.
$ leeboard assess import kiosk.ndjson --on-error stop --rejects s.ndjson --quiet
$ sed 's/2026-11-01/2026-10-05/' forms.csv > october.csv && leeboard assess import october.csv --dry-run --quiet
$ leeboard assess list P-0412 --instrument phq9 --format csv
$ leeboard assess import - < forms.csv
$ leeboard assess import nowhere.csv
$ leeboard assess import forms.csv --map nowhere.yaml
$ printf 'patient,taken_at,tremor\nP-0412,2026-12-01,1\n' > bare.csv && leeboard assess import bare.csv

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
{"schema":"leeboard.import/1","type":"committed","through":6,"stored":3}
{"schema":"leeboard.import/1","type":"summary","import":"I-1","command":"assess import","format":"csv","read":6,"stored":3,"unchanged":0,"rejected":3,"held":0,"ok":3,"failed":3,"blank":0,"created":3,"revised":0,"kept":0,"by_type":{"assessment":{"read":6,"stored":3,"unchanged":0,"rejected":3,"held":0,"created":3,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":3,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":["A-2"],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"leeboard-rejects-I-1.csv","source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":9}
! forms.csv:4: rejected: there is no patient P-0421; did you mean P-0412?
! forms.csv:5: rejected: item 2: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)
! forms.csv:7: rejected: column 'taken_at': 2026 has no 31 November
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-2
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ cat leeboard-rejects-I-1.csv
﻿patient,instrument,taken_at,1,2,3,4,5,6,7,8,9,room,leeboard_line,leeboard_error
P-0421,phq9,2026-11-01T10:00-05:00,1,1,1,1,1,1,1,1,0,B2,4,there is no patient P-0421; did you mean P-0412?
P-0412,phq9,2026-11-08T10:00-05:00,1,7,1,1,1,1,1,1,0,B2,5,"item 2: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)"
P-0412,phq9,2026-11-31,1,1,1,1,1,1,1,1,0,B2,7,column 'taken_at': 2026 has no 31 November
$ leeboard assess import forms.csv --quiet --rejects again.csv
I-2: 6 read: 0 stored (0 new, 0 revised, 0 kept as they are), 3 unchanged, 3 rejected
  the same file was imported before
  rejected records: again.csv (mend them there and import that file)
[3]
$ sed -i '1!s/,7,/,2,/; s/P-0421/P-0398/; s/2026-11-31/2026-11-30/' leeboard-rejects-I-1.csv
$ leeboard assess import leeboard-rejects-I-1.csv --each
leeboard-rejects-I-1.csv:2: created A-4
leeboard-rejects-I-1.csv:3: created A-5
leeboard-rejects-I-1.csv:4: created A-6
I-3: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 3 assessments
$ leeboard assess list P-0412 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-0412,phq9,2026-11-01T09:20-05:00,total 14 (moderate); syndrome 2 (major),,screen_positive,
A-5,P-0412,phq9,2026-11-08T10:00-05:00,total 9 (mild); syndrome 0 (none),-5,,total down 5 (important)
A-3,P-0412,phq9,2026-11-15,total 7 to 13; syndrome 0 to 1,,,total down 2 to up 4
A-6,P-0412,phq9,2026-11-30,total 8 (mild); syndrome 0 (none),,,total down 5 to up 1 (perhaps important)

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
{"schema":"leeboard.import/1","type":"record","line":1,"source":"kiosk.ndjson","record":"assessment","became":"created","object":"A-7"}
{"schema":"leeboard.import/1","type":"record","line":2,"source":"kiosk.ndjson","record":"assessment","became":"unchanged","object":"A-7"}
{"schema":"leeboard.import/1","type":"record","line":3,"source":"kiosk.ndjson","record":"assessment","became":"created","object":"A-8"}
{"schema":"leeboard.import/1","type":"record","line":4,"source":"kiosk.ndjson","record":"assessment","became":"rejected","object":null,"error":"items b04 and b05 contradict each other: more heavy-drinking days than drinking days; mend the wrong one, or give it as unknown"}
{"schema":"leeboard.import/1","type":"record","line":5,"source":"kiosk.ndjson","record":"assessment","became":"rejected","object":null,"error":"'taken_at' is missing; say when the form was filled in"}
{"schema":"leeboard.import/1","type":"record","line":6,"source":"kiosk.ndjson","record":"assessment","became":"rejected","object":null,"error":"not valid JSON: the `{` that begins here is not closed"}
{"schema":"leeboard.import/1","type":"committed","through":6,"stored":2}
{"schema":"leeboard.import/1","type":"summary","import":"I-4","command":"assess import","format":"ndjson","read":6,"stored":2,"unchanged":1,"rejected":3,"held":0,"ok":3,"failed":3,"blank":0,"created":2,"revised":0,"kept":0,"by_type":{"assessment":{"read":6,"stored":2,"unchanged":1,"rejected":3,"held":0,"created":2,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":2,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"leeboard-rejects-I-4.ndjson","source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":3}
[3]
$ cat leeboard-rejects-I-4.ndjson
{"leeboard_line":4,"leeboard_error":"items b04 and b05 contradict each other: more heavy-drinking days than drinking days; mend the wrong one, or give it as unknown","record":{"patient":"P-0398","instrument":"bam","taken_at":"2026-10-02","answers":{"b04":0,"b05":2}}}
{"leeboard_line":5,"leeboard_error":"'taken_at' is missing; say when the form was filled in","record":{"patient":"P-0398","instrument":"cows","answers":{"tremor":1}}}
{"leeboard_line":6,"leeboard_error":"not valid JSON: the `{` that begins here is not closed","raw":"{\"patient\":\"P-0398\""}

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
{"schema":"leeboard.import/1","type":"committed","through":5,"stored":3}
{"schema":"leeboard.import/1","type":"summary","import":"I-5","command":"assess import","format":"csv","read":5,"stored":3,"unchanged":0,"rejected":2,"held":0,"ok":3,"failed":2,"blank":0,"created":3,"revised":0,"kept":0,"by_type":{"assessment":{"read":5,"stored":3,"unchanged":0,"rejected":2,"held":0,"created":3,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":1,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"long-rejects.csv","source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":3}
! long.csv:4: rejected: item 1: not one of its answers; legal answers: 0, 1, 2, 3, 4 (never, monthly_or_less, 2_to_4_a_month, 2_to_3_a_week, 4_or_more_a_week)
! long.csv:5: rejected: item 1: not one of its answers; legal answers: 0, 1, 2, 3, 4 (never, monthly_or_less, 2_to_4_a_month, 2_to_3_a_week, 4_or_more_a_week)
[3]
$ cat long-rejects.csv
﻿patient,instrument,taken_at,item,value,leeboard_line,leeboard_error
P-0398,audit_c,2026-12-01T09:20-05:00,1,9,4,"item 1: not one of its answers; legal answers: 0, 1, 2, 3, 4 (never, monthly_or_less, 2_to_4_a_month, 2_to_3_a_week, 4_or_more_a_week)"
P-0398,audit_c,2026-12-01T09:20-05:00,2,0,5,"item 1: not one of its answers; legal answers: 0, 1, 2, 3, 4 (never, monthly_or_less, 2_to_4_a_month, 2_to_3_a_week, 4_or_more_a_week)"

# Stop at the first fault, dry run, and input that cannot be told.
$ leeboard assess import kiosk.ndjson --on-error stop --rejects s.ndjson --quiet
I-6: 4 read: 0 stored (0 new, 0 revised, 0 kept as they are), 3 unchanged, 1 rejected
  the same file was imported before
  rejected records: s.ndjson (mend them there and import that file)
! leeboard: error[bad_input]: stopped at the first rejected record: items b04 and b05 contradict each other: more heavy-drinking days than drinking days; mend the wrong one, or give it as unknown
!   where: kiosk.ndjson:4
!   mend:  3 records are stored; mend the record and run the import again
[6]
$ sed 's/2026-11-01/2026-10-05/' forms.csv > october.csv && leeboard assess import october.csv --dry-run --quiet
I-7 (dry run, nothing was stored): 6 read: 2 stored (2 new, 0 revised, 0 kept as they are), 1 unchanged, 3 rejected
  new: 2 assessments
[3]
$ leeboard assess list P-0412 --instrument phq9 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-0412,phq9,2026-11-01T09:20-05:00,total 14 (moderate); syndrome 2 (major),,screen_positive,
A-5,P-0412,phq9,2026-11-08T10:00-05:00,total 9 (mild); syndrome 0 (none),-5,,total down 5 (important)
A-3,P-0412,phq9,2026-11-15,total 7 to 13; syndrome 0 to 1,,,total down 2 to up 4
A-6,P-0412,phq9,2026-11-30,total 8 (mild); syndrome 0 (none),,,total down 5 to up 1 (perhaps important)
$ leeboard assess import - < forms.csv
! leeboard: error[usage]: standard input has no name that says what it holds
!   where: stdin
!   mend:  add --from csv, xlsx, ndjson, json, yaml or fhir
[2]
$ leeboard assess import nowhere.csv
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nowhere.csv
!   mend:  check the name and the folder
[5]
$ leeboard assess import forms.csv --map nowhere.yaml
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nowhere.yaml
!   mend:  check the name and the folder
[5]
$ printf 'patient,taken_at,tremor\nP-0412,2026-12-01,1\n' > bare.csv && leeboard assess import bare.csv
! leeboard: error[bad_input]: no column says which instrument it is
!   mend:  add a column `instrument`, or `instrument: cows` to the map
[6]

# Many safety items: all of them at the end, one a line.
$ leeboard store init --quiet --db many.db && echo '{"patient":{"code":"P-1"}}' | leeboard intake add - --quiet --db many.db
P-1
$ for day in 01 02 03 04; do echo '{"patient":"P-1","instrument":"phq9","taken_at":"2026-11-'$day'","answers":{"9":'${day#0}'}}'; done | sed 's/:4}/:0}/' > many.ndjson
$ leeboard assess import many.ndjson --db many.db --quiet --idempotency-key k-1
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 4 assessments
! leeboard: warning: 3 safety items were recorded:
! leeboard: warning:   A-1
! leeboard: warning:   A-2
! leeboard: warning:   A-3
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF
[9]

# The same key and the same input: nothing is read again, and what still waits is told.
$ leeboard assess ack A-2 --reason "seen" --actor S-04 --db many.db --quiet
A-2 acknowledged
$ leeboard assess import many.ndjson --db many.db --idempotency-key k-1
I-1 was done before with this key: nothing stored
! leeboard: warning: 2 safety items still wait:
! leeboard: warning:   A-1
! leeboard: warning:   A-3
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF
$ leeboard assess import many.ndjson --db many.db --idempotency-key k-1 --json
{"schema":"leeboard.import/1","type":"summary","import":"I-1","command":"assess import","format":"ndjson","read":4,"stored":4,"unchanged":0,"rejected":0,"held":0,"ok":4,"failed":0,"blank":0,"created":4,"revised":0,"kept":0,"by_type":{"assessment":{"read":4,"stored":4,"unchanged":0,"rejected":0,"held":0,"created":4,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":4,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":["A-1","A-2","A-3"],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:1b8ef8c4175c141fc722db9b7f3a8c1c9c4af5b9c183962a5eb4c8f22b51a169","replayed":true,"dry_run":false,"exit":0}
! leeboard: warning: 2 safety items still wait:
! leeboard: warning:   A-1
! leeboard: warning:   A-3
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF
$ leeboard assess import - --from ndjson --db many.db --idempotency-key k-1 < many.ndjson
I-1 was done before with this key: nothing stored
! leeboard: warning: 2 safety items still wait:
! leeboard: warning:   A-1
! leeboard: warning:   A-3
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF
$ head -1 many.ndjson | leeboard assess import - --from ndjson --db many.db --idempotency-key k-1
! leeboard: error[usage]: this idempotency key was used with other content
!   mend:  use another key for another request
[2]
$ head -2 many.ndjson > two.ndjson; leeboard assess import two.ndjson --db many.db --idempotency-key k-1
! leeboard: error[usage]: this idempotency key was used with other content
!   mend:  use another key for another request
[2]
$ leeboard assess import two.ndjson --db many.db --idempotency-key k-2 --dry-run
I-2 (dry run, nothing was stored): 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
$ leeboard assess import - --from ndjson --db many.db --idempotency-key k-2 < two.ndjson
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
$ leeboard assess import two.ndjson --db many.db --idempotency-key k-2
I-2 was done before with this key: nothing stored
$ leeboard assess list P-1 --db many.db --json | tail -1
{"schema":"leeboard.score/1","type":"summary","assessments":4}

# Scoring alone lists by file and line.
$ leeboard assess score --from ndjson many.ndjson --fail-on safety --format text > scores.txt
! leeboard: warning: safety items of 3 forms are positive and not stored:
! leeboard: warning:   many.ndjson:1
! leeboard: warning:   many.ndjson:2
! leeboard: warning:   many.ndjson:3
[9]

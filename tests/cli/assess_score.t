# The scoring filter: no store is needed, and none is made.
$ leeboard assess score cows pulse_bpm=104 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 gooseflesh=not-asked --json
{"schema":"leeboard.score/1","id":null,"patient":null,"instrument":"cows","version":"1","taken_at":null,"complete":false,"answered":10,"scored_items":11,"missing":["gooseflesh"],"skipped":[],"scales":{"total":{"low":15,"high":20,"value":null,"band":"moderate","bands":["moderate"]}},"flags":[],"definition":"sha256:{{sha256}}","carried":{}}
$ leeboard assess score cows pulse=1
cows total: 1 to 45 (one of: below_mild, mild, moderate, moderately_severe, severe)
  1 of 11 answered; missing: sweating, restlessness, pupils, aches, nose_eyes, gi, tremor, yawning, anxiety, gooseflesh
$ leeboard assess score phq9 1=2 2=2 3=2 4=2 5=2 6=2 7=1 8=1 9=0
phq9 total: 14 (moderate)
phq9 syndrome: 2 (major)
  9 of 9 answered
  screen_positive: yes - 10 or more: assess for depression
$ leeboard assess score dast10 no_drug_use=yes
dast10 total: 0 (none)
  10 of 10 answered
$ leeboard assess score dast10 1=no 2=no 3=no 4=no 5=no 6=no 7=no 8=no 9=no 10=no
dast10 total: 1 (low)
  10 of 10 answered
$ leeboard assess score audit_c 1=3 2=0 3=0 sex_at_birth=male
audit_c total: 3
  3 of 3 answered
$ leeboard assess score audit_c 1=3 2=0 3=0
audit_c total: 3
  3 of 3 answered
  screen_positive: yes - at or above the cut-off: 4 for men, 3 for women, 3 while sex is not known
  all_points_from_q1: yes - all points come from how often: drinking is probably within limits, review it
  sex at birth is not known: the cut-off 3 was used
$ leeboard assess score bam b04=0 b06=1
bam use: 1
bam risk: 0 to 24
bam protective: 0 to 24
  2 of 16 answered, 1 skipped as the form says; missing: b01, b02, b03, b08, b09, b10, b11, b12, b13, b14, b15, b16, b17
  use_ge_1: yes - some use was reported
  risk_ge_12: unknown
  protective_le_12: unknown
$ leeboard assess score bam b02_days=16 b04=1 b05=1 b06=declined --format csv
complete,answered,missing,use.low,use.high,use.value,use.band,risk.low,risk.high,risk.value,risk.band,protective.low,protective.high,protective.value,protective.band,flags
no,3,b01;b03;b06;b08;b09;b10;b11;b12;b13;b14;b15;b16;b17,2,6,,,4,24,,,0,24,,,use_ge_1=yes;risk_ge_12=unknown;protective_le_12=unknown
$ leeboard assess score phq9 q1=1 44255-8=some_days
phq9 total: 2 to 23 (one of: minimal, mild, moderate, moderately_severe, severe)
phq9 syndrome: 0 (none)
  2 of 9 answered; missing: 3, 4, 5, 6, 7, 8, 9
  SAFETY suicide_item9: unknown
  screen_positive: unknown

# What is wrong names the item, the legal answers and what is near. A value that no form offers is refused.
$ leeboard assess score cows restlessness=2
! leeboard: error[bad_input]: item restlessness: not one of its answers
!   mend:  legal answers: 0, 1, 3, 5 (none, reported, shifting, unable)
[6]
$ leeboard assess score cows restlessness=5 pupils=49
! leeboard: error[bad_input]: item pupils: not one of its answers
!   mend:  legal answers: 0, 1, 2, 5 (normal, possibly, moderate, rim_only)
[6]
$ leeboard assess score cows gooseflsh=3
! leeboard: error[usage]: cows has no item 'gooseflsh'
!   mend:  did you mean gooseflesh?
[2]
$ leeboard assess score cows tremor=1 tremor=2
! leeboard: error[usage]: item tremor is given twice, with different answers
!   mend:  give it once
[2]
$ leeboard assess score cows pulse=1 pulse_bpm=104
! leeboard: error[bad_input]: item pulse is given in two ways that do not agree
!   mend:  give one of them, or mend the wrong one
[6]
$ leeboard assess score cows tremor=
! leeboard: error[usage]: item 'tremor' has no value
!   mend:  give its points, a word, or not-asked
[2]
$ leeboard assess score cowz tremor=1
! leeboard: error[not_found]: there is no instrument `cowz`
!   mend:  did you mean cows?
[5]
$ leeboard assess score bam b04=0 b05=1
! leeboard: error[bad_input]: items b04 and b05 contradict each other: more heavy-drinking days than drinking days
!   mend:  mend the wrong one, or give it as unknown
[6]
$ leeboard assess score bam b02_days=31
! leeboard: error[bad_input]: b02_days: not a legal measurement
!   mend:  give a whole number from 0 to 30 (d)
[6]
$ leeboard assess score phq9 1=4 --json
! {"schema":"leeboard.error/1","code":"bad_input","exit":6,"message":"item 1: not one of its answers","mend":"legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)","retry":"no","where":"","problems":[]}
[6]
$ leeboard assess score
! leeboard: error[usage]: no instrument and no input is named
!   mend:  such as `leeboard assess score cows pulse_bpm=104 tremor=1`, or --from csv FILE
[2]
$ leeboard assess score -
! leeboard: error[usage]: standard input has no name that says what it holds
!   mend:  add --from csv, xlsx, ndjson, json, yaml or fhir
[2]

# A safety item does not end a filter in failure unless it is asked to.
$ leeboard assess score phq9 9=1 > out.txt; cat out.txt
phq9 total: 1 to 25 (one of: minimal, mild, moderate, moderately_severe, severe)
phq9 syndrome: 0 to 2 (one of: none, other, major)
  1 of 9 answered; missing: 1, 2, 3, 4, 5, 6, 7, 8
  the band of syndrome depends on: 1, 2
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today
  screen_positive: unknown
$ leeboard assess score phq9 9=1 --fail-on safety --format csv
complete,answered,missing,total.low,total.high,total.value,total.band,syndrome.low,syndrome.high,syndrome.value,syndrome.band,flags
no,1,1;2;3;4;5;6;7;8,1,25,,,0,2,,,suicide_item9=yes;screen_positive=unknown
! leeboard: warning: a safety item is positive; not stored: record it with `leeboard assess add`
[9]

# Pipes: NDJSON in, NDJSON out, the summary last; unknown fields come back, rejects go to a file.
$ cat > forms.ndjson <<'END'
> {"id":"k-1","patient":"P-1","instrument":"cows","taken_at":"2026-12-01T09:05-05:00","room":"B2","answers":{"pulse_bpm":104,"sweating":1}}
> {"id":"k-2","instrument":"phq9","answers":{"1":5}}
> {"id":"k-3","instrument":"phq9","scales":{"total":14},"basis":"reported-total"}
> {"id":"k-4","instrument":"dast10","answers":{"3":"yes","3":"no"}}
> not json
> END
$ leeboard assess score --from ndjson - < forms.ndjson
{"schema":"leeboard.score/1","type":"score","id":"k-1","patient":"P-1","instrument":"cows","version":"1","taken_at":"2026-12-01T09:05-05:00","complete":false,"answered":2,"scored_items":11,"missing":["restlessness","pupils","aches","nose_eyes","gi","tremor","yawning","anxiety","gooseflesh"],"skipped":[],"scales":{"total":{"low":3,"high":43,"value":null,"band":null,"bands":["below_mild","mild","moderate","moderately_severe","severe"],"decided_by":["restlessness","pupils","aches","nose_eyes","gi","tremor","yawning","anxiety","gooseflesh"]}},"flags":[],"definition":"sha256:7df322cce66a00398b7ff7fbb46cb9a520ea937e26d23941698c4dc01f514404","carried":{"room":"B2"}}
{"schema":"leeboard.score/1","type":"score","id":"k-3","patient":null,"instrument":"phq9","version":"1","taken_at":null,"complete":false,"answered":0,"scored_items":9,"missing":["1","2","3","4","5","6","7","8","9"],"skipped":[],"scales":{"total":{"low":14,"high":14,"value":14,"band":"moderate","bands":["moderate"]},"syndrome":{"low":0,"high":2,"value":null,"band":null,"bands":["none","other","major"]}},"flags":[{"id":"suicide_item9","state":"unknown","severity":"safety"},{"id":"screen_positive","state":"yes","severity":"note"}],"definition":"sha256:{{sha256}}","carried":{}}
{"schema":"leeboard.score/1","type":"summary","read":5,"ok":2,"failed":3,"rejected":3,"forms":2,"safety":0,"rejects":"leeboard-rejects-score.ndjson","exit":3}
! stdin:2: rejected: item 1: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)
! stdin:4: rejected: the key `3` stands twice in the same map
! stdin:5: rejected: a JSON document must be a map or a list
[3]
$ cat leeboard-rejects-score.ndjson
{"leeboard_line":2,"leeboard_error":"item 1: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)","record":{"id":"k-2","instrument":"phq9","answers":{"1":5}}}
{"leeboard_line":4,"leeboard_error":"the key `3` stands twice in the same map","raw":"{\"id\":\"k-4\",\"instrument\":\"dast10\",\"answers\":{\"3\":\"yes\",\"3\":\"no\"}}"}
{"leeboard_line":5,"leeboard_error":"a JSON document must be a map or a list","raw":"not json"}
$ leeboard assess score --from ndjson --on-error stop --rejects r.ndjson forms.ndjson
{"schema":"leeboard.score/1","type":"score","id":"k-1","patient":"P-1","instrument":"cows","version":"1","taken_at":"2026-12-01T09:05-05:00","complete":false,"answered":2,"scored_items":11,"missing":["restlessness","pupils","aches","nose_eyes","gi","tremor","yawning","anxiety","gooseflesh"],"skipped":[],"scales":{"total":{"low":3,"high":43,"value":null,"band":null,"bands":["below_mild","mild","moderate","moderately_severe","severe"],"decided_by":["restlessness","pupils","aches","nose_eyes","gi","tremor","yawning","anxiety","gooseflesh"]}},"flags":[],"definition":"sha256:7df322cce66a00398b7ff7fbb46cb9a520ea937e26d23941698c4dc01f514404","carried":{"room":"B2"}}
{"schema":"leeboard.score/1","type":"summary","read":2,"ok":1,"failed":1,"rejected":1,"forms":1,"safety":0,"rejects":"r.ndjson","exit":6}
! forms.ndjson:2: rejected: item 1: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)
! leeboard: error[bad_input]: stopped at the first rejected record: item 1: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)
!   where: forms.ndjson:2
!   mend:  mend the record, or leave --on-error stop out
[6]

# Tables, wide and long; the columns come back as they were.
$ cat > wide.csv <<'END'
> patient,instrument,taken_at,1,2,3,room
> P-1,audit_c,2026-12-01,2,1,1,B2
> P-2,audit_c,2026-12-01,5,1,1,B3
> P-3,audit_c,2026-12-01,2,,1,"=1+1"
> END
$ leeboard assess score wide.csv
patient,instrument,taken_at,1,2,3,room,complete,answered,missing,total.low,total.high,total.value,total.band,flags
P-1,audit_c,2026-12-01,2,1,1,B2,yes,3,,4,4,4,,screen_positive=yes;all_points_from_q1=no
P-3,audit_c,2026-12-01,2,,1,"'=1+1",no,2,2,3,7,,,screen_positive=yes;all_points_from_q1=no
! wide.csv:3: rejected: item 1: not one of its answers; legal answers: 0, 1, 2, 3, 4 (never, monthly_or_less, 2_to_4_a_month, 2_to_3_a_week, 4_or_more_a_week)
! 3 read, 2 scored, 1 rejected: see leeboard-rejects-score.csv
[3]
$ sed -i 's/,5,1,1/,4,1,1/' leeboard-rejects-score.csv && leeboard assess score leeboard-rejects-score.csv
patient,instrument,taken_at,1,2,3,room,complete,answered,missing,total.low,total.high,total.value,total.band,flags
P-2,audit_c,2026-12-01,4,1,1,B3,yes,3,,6,6,6,,screen_positive=yes;all_points_from_q1=no
$ cat > long.csv <<'END'
> patient,instrument,taken_at,item,value
> P-1,audit_c,2026-12-01,1,2
> P-2,audit_c,2026-12-01,1,0
> P-1,audit_c,2026-12-01,2,1
> P-1,audit_c,2026-12-01,3,1
> END
$ leeboard assess score long.csv
patient,instrument,taken_at,complete,answered,missing,total.low,total.high,total.value,total.band,flags
P-1,audit_c,2026-12-01,yes,3,,4,4,4,,screen_positive=yes;all_points_from_q1=no
P-2,audit_c,2026-12-01,no,1,2;3,0,8,,,screen_positive=unknown;all_points_from_q1=no
$ leeboard assess score long.csv --json
{"schema":"leeboard.score/1","type":"score","id":null,"patient":"P-1","instrument":"audit_c","version":"1","taken_at":"2026-12-01","complete":true,"answered":3,"scored_items":3,"missing":[],"skipped":[],"scales":{"total":{"low":4,"high":4,"value":4,"band":null,"bands":[]}},"flags":[{"id":"screen_positive","state":"yes","severity":"note"},{"id":"all_points_from_q1","state":"no","severity":"note"}],"definition":"sha256:{{sha256}}","carried":{}}
{"schema":"leeboard.score/1","type":"score","id":null,"patient":"P-2","instrument":"audit_c","version":"1","taken_at":"2026-12-01","complete":false,"answered":1,"scored_items":3,"missing":["2","3"],"skipped":[],"scales":{"total":{"low":0,"high":8,"value":null,"band":null,"bands":[]}},"flags":[{"id":"screen_positive","state":"unknown","severity":"note"},{"id":"all_points_from_q1","state":"no","severity":"note"}],"definition":"sha256:{{sha256}}","carried":{}}
{"schema":"leeboard.score/1","type":"summary","read":4,"ok":4,"failed":0,"rejected":0,"forms":2,"safety":0,"rejects":null,"exit":0}

# A reversed item: a bare number is ambiguous in a table until the map says what it is.
$ printf 'patient,instrument,1,2,3,4,5,6,7,8,9,10\nP-1,dast10,0,0,1,0,0,0,0,0,0,0\n' > dast.csv
$ leeboard assess score dast.csv --rejects d.csv
! dast.csv:2: rejected: item 3 is scored in reverse, so a bare number there may mean points or what stands on the form; write yes or no, or say `answers: points` or `answers: form` in the map
! 1 read, 0 scored, 1 rejected: see d.csv
[3]
$ printf 'target: assess\ninstrument: dast10\nanswers: form\ncolumns: {patient: {to: patient}, instrument: ignore, "1": {to: answers.1}, "2": {to: answers.2}, "3": {to: answers.3}, "4": {to: answers.4}, "5": {to: answers.5}, "6": {to: answers.6}, "7": {to: answers.7}, "8": {to: answers.8}, "9": {to: answers.9}, "10": {to: answers.10}}\n' > map.yaml
$ leeboard assess score dast.csv --map map.yaml
patient,instrument,1,2,3,4,5,6,7,8,9,10,complete,answered,missing,total.low,total.high,total.value,total.band,flags
P-1,dast10,0,0,1,0,0,0,0,0,0,0,yes,10,,0,0,0,none,positive_ge3=no
$ sed 's/answers: form/answers: points/' map.yaml > map2.yaml && leeboard assess score dast.csv --map map2.yaml
patient,instrument,1,2,3,4,5,6,7,8,9,10,complete,answered,missing,total.low,total.high,total.value,total.band,flags
P-1,dast10,0,0,1,0,0,0,0,0,0,0,yes,10,,1,1,1,low,positive_ge3=no

# A row of the wrong length stays as long as it was in the reject file, so that it is not taken for a mended one.
$ printf 'patient,instrument,1,2,3\nP-1,audit_c,1,1\nP-2,audit_c,1,1,1,1\n' > ragged.csv && leeboard assess score ragged.csv --rejects ragged-1.csv
! ragged.csv:2: rejected: the record has 4 cells, the header 5
! ragged.csv:3: rejected: the record has 6 cells, the header 5
! 2 read, 0 scored, 2 rejected: see ragged-1.csv
[3]
$ leeboard assess score ragged-1.csv --rejects ragged-2.csv --quiet; cat ragged-2.csv
﻿patient,instrument,1,2,3,leeboard_line,leeboard_error
P-1,audit_c,1,1,2,"the record has 6 cells, the header 7"
P-2,audit_c,1,1,1,1,3,"the record has 8 cells, the header 7"
! 2 read, 0 scored, 2 rejected: see ragged-2.csv
$ leeboard assess score ragged.csv --rejects ragged-1.csv
! ragged.csv:2: rejected: the record has 4 cells, the header 5
! ragged.csv:3: rejected: the record has 6 cells, the header 5
! 2 read, 0 scored, 2 rejected: see ragged-1-2.csv
[3]
$ leeboard assess score forms.ndjson --on-error stop --rejects s2.ndjson --json
{"schema":"leeboard.score/1","type":"score","id":"k-1","patient":"P-1","instrument":"cows","version":"1","taken_at":"2026-12-01T09:05-05:00","complete":false,"answered":2,"scored_items":11,"missing":["restlessness","pupils","aches","nose_eyes","gi","tremor","yawning","anxiety","gooseflesh"],"skipped":[],"scales":{"total":{"low":3,"high":43,"value":null,"band":null,"bands":["below_mild","mild","moderate","moderately_severe","severe"],"decided_by":["restlessness","pupils","aches","nose_eyes","gi","tremor","yawning","anxiety","gooseflesh"]}},"flags":[],"definition":"sha256:7df322cce66a00398b7ff7fbb46cb9a520ea937e26d23941698c4dc01f514404","carried":{"room":"B2"}}
{"schema":"leeboard.score/1","type":"summary","read":2,"ok":1,"failed":1,"rejected":1,"forms":1,"safety":0,"rejects":"s2.ndjson","exit":6}
! {"schema":"leeboard.error/1","code":"bad_input","exit":6,"message":"stopped at the first rejected record: item 1: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)","mend":"mend the record, or leave --on-error stop out","retry":"no","where":"forms.ndjson:2","problems":[]}
[6]

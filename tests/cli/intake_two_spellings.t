# One source in YAML and in JSON: the same store, and what follows from it is the same.
$ export XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01 LEEBOARD_ACTOR=S-03
$ cat >one.yaml <<'END'
> patient: {code: P-7, birth_date: 1970-05-01, x_deceased: true, x_ward: B, x_bed: 12, x_key: "12", x_said: "true", x_more: {paid: false, parts: [1, 2.50]}}
> episode: {admitted: 2026-11-30, x_pilot: false}
> facts: {willing_to_start: true, opioid: {last_use_hours: 13}, x_form: 3}
> events: [{kind: dose, on: 2026-11-30, drug: buprenorphine, dose_mg: 7.50, x_watched: true}]
> assessments: [{instrument: phq2, taken_at: 2026-11-30, answers: {"1": 1, "2": 2}, room: {floor: 2, open: true}}]
> END
$ cat >one.json <<'END'
> {"patient": {"code": "P-7", "birth_date": "1970-05-01", "x_deceased": true, "x_ward": "B", "x_bed": 12, "x_key": "12", "x_said": "true",
>              "x_more": {"paid": false, "parts": [1, 2.50]}},
>  "episode": {"admitted": "2026-11-30", "x_pilot": false},
>  "facts": {"willing_to_start": true, "opioid": {"last_use_hours": 13}, "x_form": 3},
>  "events": [{"kind": "dose", "on": "2026-11-30", "drug": "buprenorphine", "dose_mg": 7.50, "x_watched": true}],
>  "assessments": [{"instrument": "phq2", "taken_at": "2026-11-30", "answers": {"1": 1, "2": 2}, "room": { "floor": 2, "open": true }}]}
> END
$ leeboard --db a.db store init --quiet; leeboard --db b.db store init --quiet
$ leeboard --db a.db intake add one.yaml --quiet; leeboard --db b.db intake add one.json --quiet
P-7
P-7
$ for db in a b; do leeboard --db $db.db store export --quiet | grep -v '"type":"audit' | sed -E 's/"(digest|recorded|at)":"[^"]*"/"\1":""/g' >$db.ndjson; done; cmp a.ndjson b.ndjson
$ jq -c 'select(.type == "patient" or .type == "episode") | .extensions' a.ndjson
{"x_deceased":true,"x_ward":"B","x_bed":12,"x_key":"12","x_said":"true","x_more":{"paid":false,"parts":[1,2.5]},"x_form":3}
{"x_pilot":false}
$ jq -c 'select(.type == "event") | .details' a.ndjson; jq -c 'select(.type == "assessment") | .input' a.ndjson
{"drug":"buprenorphine","dose_mg":"7.50","x_watched":"true"}
{"carried":{"room":{"floor":2,"open":true}}}
$ leeboard --db a.db report patient P-7 --format text | sed -n 2p
Record P-7 · died · as of 2026-12-01

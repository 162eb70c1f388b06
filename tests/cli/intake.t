# One person's record: add, show, update, discharge, readmit.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cat > quandt.yaml <<'END'
> patient:
>   code: P-0412
>   name: {given: [Marisol], family: Quandt, used: Mari}
>   birth_date: 1992-03-11
>   sex_at_birth: female
>   identifiers: [{system: "urn:oid:2.999.77.1", value: "88213"}]
>   contact: {phone: declined, address: {city: Alder Bay, postal_code: "04999", state: ME}}
> episode: {admitted: 2026-11-30T10:20-05:00, programme: outpatient-moud, clinician: S-03}
> facts:
>   willing_to_start: yes
>   readiness: {importance: 8, confidence: 5}
>   opioid: {class: short, route: oral, last_use_hours: 13}
>   allergies: none
>   hcv: declined
> triggers: [{domain: times, description: "payday Friday", strength: 8, avoidable: no}]
> events: [{kind: encounter, at: 2026-11-30T10:20-05:00, type: intake, status: kept}]
> assessments: [{instrument: cows, taken_at: 2026-12-01T08:40-05:00, answers: {pulse_bpm: 104, sweating: 1, yawning: 1}}]
> END
$ leeboard intake add quandt.yaml --dry-run
$ leeboard intake add quandt.yaml
$ leeboard intake add quandt.yaml
$ leeboard intake add - --json < quandt.yaml
$ leeboard intake show P-0412
$ leeboard intake show P-0412 --json

# The same person with other content, and somebody who may be the same.
$ sed 's/importance: 8/importance: 9/' quandt.yaml | leeboard intake add -
$ echo '{"patient": {"name": {"given": ["marisol"], "family": "Quandt"}, "birth_date": "1992-03-11"}}' > alike.json
$ leeboard intake add alike.json
$ leeboard intake add alike.json --json
$ leeboard intake add alike.json --new
$ leeboard intake match alike.json
$ leeboard intake match --all
$ leeboard intake match --all --json
$ leeboard intake match

# What cannot be read: every fault with its place.
$ cat > bad.yaml <<'END'
> patient: {nam: {family: X}, birth_date: 1990-02-30, sex_at_birth: f}
> facts: {opioid: {clas: short}, qtc_ms: 4000}
> events: [{kind: visit, on: 2026-12-01}, {kind: dose, at: 2026-12-01T08:00}]
> END
$ leeboard intake add bad.yaml
$ leeboard intake add nowhere.yaml
$ leeboard intake shwo P-0412
$ leeboard intake show P-0413

# Update: the record changes only with a reason; facts are new observations.
$ echo '{"patient": {"contact": {"phone": "555-0144"}}, "episode": {"programme": "declined"}}' > change.json
$ leeboard intake update P-0412 change.json
$ leeboard intake update P-0412 change.json --reason "new number" --actor S-03
$ leeboard intake update P-0412 change.json --reason "new number" --actor S-03
$ echo '{"facts": {"hcv": {"value": "negative", "at": "2026-11-30", "corrects": "F-7"}}}' | leeboard intake update P-0412 -
$ leeboard intake show P-0412 --all-revisions
$ echo '{"patient": {"status": "entered-in-error"}}' | leeboard intake update P-0001 - --reason "typed twice" --json
$ leeboard intake show P-0001
$ leeboard intake list

# The end of an episode and the next one.
$ echo '{"episode": {"discharged": "2026-11-29"}}' | leeboard intake discharge P-0412 -
$ echo '{"episode": {"discharged": "2026-12-01", "reason": "moved away", "last_contact": "2026-11-30"}}' > end.json
$ leeboard intake discharge P-0412 end.json
$ leeboard intake discharge P-0412 end.json
$ leeboard intake list --where status=active
$ echo '{"episode": {"admitted": "2026-11-02"}}' | leeboard intake readmit P-0412 -
$ echo '{"episode": {"admitted": "2027-01-12T09:00-05:00", "clinician": "S-04"}}' > back.json
$ leeboard intake readmit P-0412 back.json --as-of 2027-01-12
$ leeboard intake readmit P-0412 back.json --as-of 2027-01-12
$ leeboard intake show P-0412 --as-of 2027-01-12

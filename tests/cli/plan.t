# A plan from a facts document, without a store.
$ export LEEBOARD_AS_OF=2026-12-01
$ cat > facts.yaml <<END
> age_years: 29
> dsm5_criteria_count: 9
> opioid: {class: short, route: oral, last_use_hours: 16}
> cows: {total: 14, objective_signs: [mydriasis], age_hours: 0.5}
> suicide.screen: neg
> naloxone_in_hand: no
> END
$ leeboard plan preview facts.yaml --json > plan.json
$ grep -o '"option":"[a-z_]*","verdict":"[a-z]*","until_known":\[[a-z_.",]*\]' plan.json
$ leeboard plan preview - --json < facts.yaml | cmp - plan.json
$ leeboard plan preview facts.yaml | head -n 40
$ leeboard plan preview facts.yaml | awk 'length($0) > 80' | wc -l
$ leeboard plan preview facts.yaml --format md | head -n 12
$ leeboard plan preview facts.yaml --explain | grep -A 12 '^naltrexone-too-soon'
$ leeboard plan preview facts.yaml --require-known --json > same.json
$ cmp plan.json same.json

# An emergency comes first; a number that cannot be right is named and not used; the plan is printed.
$ echo '{suicide.screen: plan_or_intent, cows: {total: 51}}' | leeboard plan preview - | head -n 20
$ echo '{suicide.screen: plan_or_intent, cows: {total: 51}}' | leeboard plan preview - --json | grep -o '"problems":\[[^]]*\]'

# What cannot be read is exit 6, with the place and the nearest name.
$ printf 'phone: yes\npregnent: yes\nphq9: many\n' | leeboard plan preview -
$ printf 'pregnent: yes\n' | leeboard plan preview - --json
$ leeboard plan preview nothing.yaml
$ leeboard plan preview facts.yaml --template oud-cor

# Why: rows and rules, with the nearest ids for a typo.
$ leeboard plan why G-NTX-04
$ leeboard plan why naltrexone-too-soon
$ leeboard plan why G-NTX-04 --json
$ leeboard plan why G-NTX-4

# Over a patient's record: a draft is stored when it says something new.
$ export LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ (echo 'patient: {code: P-0412, birth_date: 1997-03-11, sex_at_birth: male}'; echo 'episode: {admitted: 2026-12-01}'; echo 'facts:'; sed 's/^/  /' facts.yaml | grep -v age_years) > p.yaml
$ leeboard intake add p.yaml --quiet
$ leeboard plan show P-0412
$ leeboard plan draft P-0412 --dry-run --json | grep -o '"status":"draft"}$'
$ leeboard plan list P-0412
$ leeboard plan draft P-0412 --json | grep -o '"id":"PL-1","revision":1,"status":"draft"'
$ leeboard plan draft P-0412 --json | grep -o '"id":"PL-1","revision":1,"status":"draft"'
$ leeboard plan show P-0412 --json | grep -o '"id":"PL-1","revision":1,"status":"draft"'

# A signature needs a person; what is held is signed as held.
$ leeboard plan sign P-0412
$ leeboard plan sign P-0412 --actor S-04 | head -n 3
$ leeboard plan sign P-0412 --actor S-04
$ leeboard plan diff P-0412
$ leeboard plan decide P-0412 naloxone done --actor S-03
$ leeboard plan decide P-0412 naloxon done --actor S-03
$ leeboard plan decide P-0412 overdose-steps declined --actor S-03
$ leeboard plan show P-0412 --json | grep -o '"decision":{[^}]*}'
$ leeboard plan diff P-0412 --from 1 --to 3
$ leeboard plan list P-0412
$ leeboard plan list --json

# A safety item that nobody has seen: exit 9, and no signature until it is acknowledged.
$ leeboard triggers log P-0412 --kind overdose --at 2026-11-30T23:10-05:00 --quiet
$ leeboard plan draft P-0412 --json | grep -o '"id":"PL-1","revision":[0-9]*,"status":"draft"'
$ leeboard plan sign P-0412 --actor S-04
$ leeboard assess ack V-1 --actor S-04 --reason "seen today" --quiet
$ leeboard plan sign P-0412 --actor S-04 | head -n 1

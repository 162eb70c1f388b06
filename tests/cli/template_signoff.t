# The sheet for a clinician's signature: what is ours or not verified, with its numbers and a place to sign.
$ export LEEBOARD_AS_OF=2026-12-01
$ leeboard template signoff | sed -n '4,9p'
Emergencies (45)
----------------
  - emergency-breathing [H] escalate; when: overdose_suspected or resp_rate = 0
    or (sedation = sedated and (resp_rate < 12 or resp_rate is unknown)) or
    (sedation in [drowsy, sedated] and ((spo2 < 92 and (spo2_baseline is unknown
    or not (respiratory.copd or home_oxygen or co2_retention))) or
$ leeboard template signoff --format md | sed -n '5,7p'
## Emergencies (45)

| mark | id | text | numbers | initials | date |
$ leeboard template signoff --json | jq -r '.sections[] | "\(.id): \(.blocks[0].rows | length > 0)"'
escalations: true
rules: true
lines: true
schedules: true
rows: true
$ leeboard template signoff --json | jq -c '.sections[] | select(.id == "rows").blocks[0].rows[] | select(.id == "G-NTX-04#0")'
{"evidence":"H","id":"G-NTX-04#0","text":"block under 7 days since short-acting opioids, warn from 7 to 10 days, block under 14 days after methadone or buprenorphine under the tongue (part of: Before naltrexone the person needs at least 7-10 opioid-free days after short-acting opioids; after buprenorphine or methadone the risk can last up to 2 weeks.)","numbers":["7","10","14"],"cites":["S73","S74","S75"],"where":"data/guidelines/naltrexone.yaml:{{number}}:5","initials":null,"date":null,"absent":{"initials":"not-signed","date":"not-signed"}}
$ leeboard template signoff --json | jq -r '[.sections[].blocks[].rows[].evidence] | unique | join(" ")'
H unverified
$ leeboard template signoff --format html | grep -c '<th scope="col">initials</th>'
5

# A site's own rows are on it, and what the site reads in an official text leaves it.
$ mkdir -p site/guidelines
$ cat > site/guidelines/ours.yaml <<END
> schema: leeboard.guidelines/1
> rows:
>   - id: G-OURS-01
>     topic: ours
>     statement: "We wait 5 days."
>     strength: house
>     evidence: H
>     sources: [HOUSE]
>   - id: G-WM-24
>     topic: withdrawal-management
>     statement: "Opioid withdrawal is rarely dangerous by itself."
>     strength: consensus
>     evidence: V
>     sources: [S03]
> END
$ leeboard template signoff --data site --json | jq -c '.sections[].blocks[].rows[] | select(.id == ("G-OURS-01", "G-WM-24")) | [.id, .numbers, .where]'
["G-OURS-01",["5"],"site/guidelines/ours.yaml:3:5"]

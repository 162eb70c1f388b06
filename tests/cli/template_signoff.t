# The sheet for a clinician's signature: what is ours or not verified, with its numbers and a place to sign.
$ export LEEBOARD_AS_OF=2026-12-01
$ leeboard template signoff | head -n 12
$ leeboard template signoff --format md | sed -n '1,12p' | cut -c 1-140
$ leeboard template signoff --json | jq -r '.sections[] | "\(.id): \(.blocks[0].rows | length > 0)"'
$ leeboard template signoff --json | jq -c '.sections[] | select(.id == "rows").blocks[0].rows[] | select(.id == "G-NTX-04#0")'
$ leeboard template signoff --json | jq -r '[.sections[].blocks[].rows[].evidence] | unique | join(" ")'
$ leeboard template signoff --format html -o sheet.html
$ grep -c '<th scope="col">initials</th>' sheet.html

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
$ leeboard template signoff --format csv

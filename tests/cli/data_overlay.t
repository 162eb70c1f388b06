# A site's own definitions are laid over the built-in ones by their id.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DATA=$PWD/site
$ mkdir -p site/instruments site/templates site/safety

# An instrument: the site's version stands in every score.
$ sed 's/^title:.*/title: PHQ-9 of our house/; s/^version:.*/version: "1-site"/' $PROJECT/data/instruments/phq9.yaml > site/instruments/phq9.yaml
$ leeboard assess score phq9 1=1 --json | cut -c 1-105
{"schema":"leeboard.score/1","id":null,"patient":null,"instrument":"phq9","version":"1-site","taken_at":n
$ env -u LEEBOARD_DATA leeboard assess score phq9 1=1 --json | cut -c 1-105
{"schema":"leeboard.score/1","id":null,"patient":null,"instrument":"phq9","version":"1","taken_at":null,"

# A template that extends a built-in one: a line more, a line less, a line in other words.
$ printf '%s\n' 'schema: leeboard.template/1' 'id: oud-site' 'version: "1"' 'title: The plan of our house' 'extends: oud-core' 'lines:' '  - {id: house-tour, section: words, kind: education, phase: start, text: "A tour of the house.", cites: [G-SAF-35], owner: nurse, due: day 0}' 'change: {remove: [dental-care], replace: {pdmp-check: {text: "Look into the program of our state."}}}' > site/templates/oud-site.yaml
$ echo '{dsm5_criteria_count: 7, opioid: {class: short}}' > facts.yaml
$ leeboard plan preview facts.yaml --template oud-site --json > plan.json
$ jq -r '.template.id, (.lines[] | select(.id == ("house-tour", "pdmp-check", "dental-care")) | "\(.id): \(.text)")' plan.json
oud-site
pdmp-check: Look into the program of our state.
house-tour: A tour of the house.
$ leeboard plan preview facts.yaml --json | jq -r '.template.id, (.lines[] | select(.id == ("house-tour", "pdmp-check", "dental-care")) | "\(.id): \(.text)")'
oud-core
pdmp-check: Look into the prescription monitoring program before the first prescription and at each renewal.
dental-care: With tablets or films: once dissolved take a large sip of water, swish, swallow, and wait at least 1 h before brushing; see a dentist soon after the start and then regularly. Never a reason to stop.

# A safety rule with the id of a built-in one takes its place; the others of that file stay.
$ printf '%s\n' 'schema: leeboard.safety/1' 'rules:' '  - id: suicide-plan-or-intent' '    verdict: escalate' '    when: "suicide.screen in [plan_or_intent, attempt_recent]"' '    if_unknown: ask' '    text: "Our own crisis team, today: extension 11."' '    cites: [G-SAF-28]' '    examples: [{facts: {suicide.screen: plan_or_intent}, expect: escalate}]' > site/safety/house.yaml
$ echo '{suicide: {screen: plan_or_intent, cssrs_risk: high}}' > crisis.yaml
$ leeboard plan preview crisis.yaml --json | jq -r '.escalations[] | "\(.id): \(.text)"'
suicide-plan-or-intent: Our own crisis team, today: extension 11.
suicide-risk-high: The suicide screen says high risk.

# A mistake is told with its file and line, before any record is opened.
$ sed -i 's/remove: \[dental-care\]/remove: [dental-car]/' site/templates/oud-site.yaml && leeboard plan preview facts.yaml --template oud-site
! leeboard: error[bad_input]: there is no line `dental-car` to change
!   where: {{any}}/site/templates/oud-site.yaml:8:19
!   mend:  did you mean dental-care?
[6]
$ sed -i 's/when: "suicide.screen/when: "suicide.scren/' site/safety/house.yaml && leeboard plan preview facts.yaml
! leeboard: error[bad_input]: no fact is called `suicide.scren`
!   where: {{any}}/site/safety/house.yaml:5:12
!   mend:  did you mean suicide.screen?
[6]

# Templates: what there is, and what one holds.
$ export LEEBOARD_AS_OF=2026-12-01
$ leeboard template list
id                       version  lines  extends   from      title
caller                   1        12     -         built in  Help for somebody who asks, for another person or for themself
oud-adolescent           1        {{number}}    oud-core  built in  Care for people under 18
oud-core                 1        {{number}}    -         built in  Care plan for opioid use disorder
oud-custody              1        {{number}}    oud-core  built in  Custody and release
oud-hospital             1        {{number}}    oud-core  built in  Hospital stay and operations
oud-methadone-programme  1        {{number}}    oud-core  built in  Methadone in an opioid treatment program
oud-pregnancy            1        {{number}}    oud-core  built in  Care in pregnancy and in the year after birth
oud-stable               1        357    oud-core  built in  Stable on medicine
oud-telehealth           1        {{number}}    oud-core  built in  Care by video or phone
$ leeboard template show oud-core | sed 's/{{\(.*\)}}/<\1>/' | head -n 24
oud-core, version 1: Care plan for opioid use disorder
source: data/templates/oud-core.yaml
digest: sha256:{{sha256}}
{{number}} lines

Phases
  now: Safety now, day 0 to day 0
  start: Start and withdrawal, day 0 to day 7
  stabilise: Find the dose and settle, day 7 to day 84
  maintain: Keep going, day 84 to day 365
  continue: Continuing care, day 365 to open

How to read this plan (words)
  own-goal · intervention, now, clinician, by day 0
    Stopping opioids is not the aim now: the plan follows what the person wants
    (<patient_goal>). Safer use, infections and a place to live come first; a
    medicine was named once, and the door stays open.
    on the one page: The plan follows what the person wants; safer use,
                     infections, a place first
    while unknown: Stopping opioids is not the aim now: the plan follows what
                   the person wants, in their words. Safer use, infections and a
                   place to live come first; a medicine was named once, and the
                   door stays open.
    when: goal_not_stopping
$ leeboard template show oud-core | awk 'length($0) > 90' | wc -l
0
$ leeboard template show oud-core --json | jq -c '.id, .phases[1], (.lines[] | select(.id == "goal-craving"))'
"oud-core"
{"id":"start","title":"Start and withdrawal","from":"day 0","to":"day 7"}
{"id":"goal-craving","kind":"goal","section":"goals","phase":"start","text":"Craving is bearable.","options":[],"when":"always","cites":["G-MON-12"],"asks":[],"owner":"patient","due":"","goal":{"metric":"craving","target":"<= 3","by":"day 3"},"repeat":"","where":"data/templates/parts/goals.yaml:{{number}}:5"}
$ leeboard template show oud-cor
! leeboard: error[not_found]: there is no template `oud-cor`
!   mend:  did you mean oud-core?
[5]

# All that is built in holds together, and its examples come true.
$ leeboard template lint --all | tail -n 1
{{number}} definitions: no problems found
$ leeboard template test oud-core
oud-core (template): no problems found, 79 examples
$ leeboard template test --all --json | tail -n 1
{"schema":"leeboard.template-test/1","type":"summary","definitions":{{number}},"faulty":0,"faults":0,"exit":0}

# A site's own template: short, on top of a built-in one. Each line says where it stands.
$ mkdir -p site/templates site/safety
$ cat > site/templates/house.yaml <<END
> schema: leeboard.template/1
> id: house
> version: "1"
> title: The plan of our house
> extends: oud-core
> include: [house-lines]
> change: {remove: [dental-care], replace: {pdmp-check: {text: "Look into the program of our state first."}}}
> examples:
>   - {name: with us, facts: {phone: yes}, expect: {lines: [house-tour, pdmp-check], not_lines: [dental-care], text: [our state]}}
> END
$ mkdir site/templates/parts
$ cat > site/templates/parts/house-lines.yaml <<END
> lines:
>   - {id: house-tour, section: words, kind: education, phase: start, text: "A tour of the house by {{due}}.", cites: [G-SAF-35], owner: nurse, due: day 1}
> id: house-lines
> END
$ leeboard template test house --data site
house (template): no problems found, 1 example
$ leeboard template list --data site
id                       version  lines  extends   from      title
caller                   1        12     -         built in  Help for somebody who asks, for another person or for themself
oud-adolescent           1        {{number}}    oud-core  built in  Care for people under 18
oud-core                 1        {{number}}    -         built in  Care plan for opioid use disorder
oud-custody              1        {{number}}    oud-core  built in  Custody and release
oud-hospital             1        {{number}}    oud-core  built in  Hospital stay and operations
oud-methadone-programme  1        {{number}}    oud-core  built in  Methadone in an opioid treatment program
oud-pregnancy            1        {{number}}    oud-core  built in  Care in pregnancy and in the year after birth
oud-stable               1        357    oud-core  built in  Stable on medicine
oud-telehealth           1        {{number}}    oud-core  built in  Care by video or phone
house                    1        {{number}}    oud-core  site      The plan of our house
$ leeboard template show house --data site --json | jq -r '.extends, (.lines[] | select(.id == ("house-tour", "pdmp-check", "naloxone")) | "\(.id) \(.where)")'
oud-core
naloxone data/templates/parts/safety-now.yaml:{{number}}:5
pdmp-check site/templates/house.yaml:7:55
house-tour site/templates/parts/house-lines.yaml:2:5
$ leeboard template lint site/templates/parts/house-lines.yaml
house-lines (lines): no problems found
site/templates/parts/house-lines.yaml:2:121: note: wide-line: 1 line is wider than 120 columns, first here
  mend: `leeboard template format site/templates/parts/house-lines.yaml` lays it out
site/templates/parts/house-lines.yaml:2:5: note: flow-map: 1 map of 3 keys or more stands in brackets, first here
  mend: `leeboard template format site/templates/parts/house-lines.yaml` lays it out

# By its id it takes the place of a built-in one, for every command.
$ sed 's/^id: house$/id: oud-core/; s/^extends.*//; s/^change.*/phases: [{id: start, title: Start, from: day 0, to: day 7}]/; s/^examples.*//; s/^  - {name.*//' site/templates/house.yaml > site/templates/core.yaml
$ echo 'sections: [{id: words, title: Words}]' >> site/templates/core.yaml
$ echo '{phone: yes}' | leeboard plan preview - --data site --json | jq -r '.lines[] | "\(.id): \(.text)"'
house-tour: A tour of the house by 2026-12-02.
$ leeboard template list --data site | grep ' site '
oud-core                 1        1      -         site      The plan of our house
house                    1        1      oud-core  site      3 faults: see `leeboard template lint`
$ rm site/templates/core.yaml

# A fault in what is included is told where it stands, and the plan is not drafted from half a template.
$ sed -i 's/cites: .G-SAF-35./cites: [], when: "phnoe"/' site/templates/parts/house-lines.yaml
$ leeboard template lint house --data site
site/templates/parts/house-lines.yaml:2:5: uncited-line: the line `house-tour` cites no row
  mend: add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)
site/templates/parts/house-lines.yaml:2:128: no fact is called `phnoe`
  mend: did you mean phone?
site/templates/house.yaml:9:121: note: wide-line: 1 line is wider than 120 columns, first here
  mend: `leeboard template format site/templates/house.yaml` lays it out
site/templates/house.yaml:9:5: note: flow-map: 2 maps of 3 keys or more stand in brackets, first here
  mend: `leeboard template format site/templates/house.yaml` lays it out
[7]
$ leeboard template lint --all --data site | grep -v ': note:\|template format' | tail -n 5
site/templates/parts/house-lines.yaml:2:5: uncited-line: the line `house-tour` cites no row
  mend: add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)
site/templates/parts/house-lines.yaml:2:128: no fact is called `phnoe`
  mend: did you mean phone?
{{number}} definitions: 6 problems in 3 of them
$ leeboard template lint house --data site --json
{"schema":"leeboard.template-lint/1","type":"definition","id":"house","kind":"template","source":"site/templates/house.yaml","ok":false,"faults":[{"where":"site/templates/parts/house-lines.yaml:2:5","fault":"uncited-line","message":"uncited-line: the line `house-tour` cites no row","mend":"add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)"},{"where":"site/templates/parts/house-lines.yaml:2:128","fault":"","message":"no fact is called `phnoe`","mend":"did you mean phone?"}],"advice":[{"where":"site/templates/house.yaml:9:121","advice":"wide-line","message":"wide-line: 1 line is wider than 120 columns, first here","mend":"`leeboard template format site/templates/house.yaml` lays it out"},{"where":"site/templates/house.yaml:9:5","advice":"flow-map","message":"flow-map: 2 maps of 3 keys or more stand in brackets, first here","mend":"`leeboard template format site/templates/house.yaml` lays it out"}]}
{"schema":"leeboard.template-lint/1","type":"summary","definitions":1,"faulty":1,"faults":2,"exit":7}
[7]
$ echo '{phone: yes}' | leeboard plan preview - --data site --template house
! leeboard: error[bad_input]: the template `house` cannot be used
!   site/templates/parts/house-lines.yaml:2:5: uncited-line: the line `house-tour` cites no row; add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)
!   site/templates/parts/house-lines.yaml:2:128: no fact is called `phnoe`; did you mean phone?
[6]
$ leeboard template lint house --all
! leeboard: error[usage]: --all and names do not go together
!   mend:  leave one of them out
[2]
$ leeboard template test nothing.yaml
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nothing.yaml
!   mend:  check the name and the folder
[5]
$ leeboard template lint $PROJECT/data/instruments/phq9.yaml | sed 's/^.*: this/this/'
this is an instrument
  mend: `leeboard instrument lint` and `leeboard instrument test` check it

# Impact: whose plan would change, before anyone is treated by it. Nothing is written.
$ leeboard --db demo.db store demo --seed 7 --patients 40 --quiet
$ export LEEBOARD_DB=demo.db
$ sed -i 's/cites: .., when: "phnoe"/cites: [G-SAF-35], when: phone/' site/templates/parts/house-lines.yaml
$ leeboard store export -o before.ndjson --quiet
$ leeboard template impact house --all --data site
template house (site/templates/house.yaml): 34 of 34 plans would change
before: oud-core; after: house
not drafted: 6 (discharged)
not drafted: 2 (inquiry)

line         appears  vanishes  undecided  blocked  reworded
dental-care  -        34        -          -        -
house-tour   -        -         34         -        -
pdmp-check   -        -         -          -        34

People: P-0001 P-0002 P-0003 P-0004 P-0005 P-0006 P-0007 P-0008 P-0009 P-0010 P-0011 P-0012 P-0013 P-0016 P-0017 P-0019 P-0020 P-0021 P-0022 P-0023 ... (--json names them all)
Nothing was written.
$ leeboard template impact house --against house --all --data site
template house (site/templates/house.yaml): 0 of 34 plans would change
before: house; after: house
not drafted: 6 (discharged)
not drafted: 2 (inquiry)
Nothing was written.
$ cat > rules.yaml <<END
> schema: leeboard.safety/1
> rules:
>   - id: our-qtc-limit
>     verdict: block
>     options: [methadone]
>     when: "qtc_ms > 440"
>     reason: "The limit of our house."
>     alternatives: [buprenorphine]
>     cites: [G-MTD-08]
>     examples: [{facts: {qtc_ms: 480}, expect: block}]
>   - {id: tobacco-talk, verdict: must, line: tobacco, when: "phq9 >= 5", cites: [G-PSY-16], examples: [{facts: {phq9: 12}, expect: must}]}
> END
$ leeboard template test rules.yaml
rules (safety rules): no problems found, 2 examples
$ leeboard template impact rules.yaml --all
safety rules rules (rules.yaml): 29 of 34 plans would change
not drafted: 6 (discharged)
not drafted: 2 (inquiry)

line                       appears  vanishes  undecided  blocked  reworded
medication-choice          -        -         -          -        6
methadone-after-two-tries  -        -         -          -        6
methadone-new-induction    -        -         -          -        6
methadone-stays-on-offer   -        -         -          -        6
offer-both-in-pregnancy    -        -         -          -        4
tobacco                    27       -         -          -        -
young-medicine-first       -        -         -          -        1

Treatments
  methadone: warn -> block: 6

People: P-0002 P-0003 P-0004 P-0005 P-0007 P-0008 P-0009 P-0010 P-0011 P-0013 P-0016 P-0017 P-0019 P-0020 P-0021 P-0022 P-0023 P-0024 P-0025 P-0028 ... (--json names them all)
Nothing was written.
$ leeboard template impact rules.yaml --all --json | tail -n 2
{"schema":"leeboard.template-impact/1","type":"patient","patient":"P-0040","appear":["tobacco"],"vanish":[],"undecided":[],"blocked":[],"reworded":[],"options":[],"escalations_appear":[],"escalations_vanish":[],"forms":[]}
{"schema":"leeboard.template-impact/1","type":"summary","new":"safety rules rules (rules.yaml)","before":"","after":"","read":34,"changed":29,"forms":0,"applies_unknown":0,"skipped":{"discharged":6,"inquiry":2},"lines":[{"line":"medication-choice","appear":0,"vanish":0,"undecided":0,"blocked":0,"reworded":6},{"line":"methadone-after-two-tries","appear":0,"vanish":0,"undecided":0,"blocked":0,"reworded":6},{"line":"methadone-new-induction","appear":0,"vanish":0,"undecided":0,"blocked":0,"reworded":6},{"line":"methadone-stays-on-offer","appear":0,"vanish":0,"undecided":0,"blocked":0,"reworded":6},{"line":"offer-both-in-pregnancy","appear":0,"vanish":0,"undecided":0,"blocked":0,"reworded":4},{"line":"tobacco","appear":27,"vanish":0,"undecided":0,"blocked":0,"reworded":0},{"line":"young-medicine-first","appear":0,"vanish":0,"undecided":0,"blocked":0,"reworded":1}],"options":{"methadone: warn -> block":6},"escalations":[]}
$ leeboard template impact rules.yaml P-0001 P-0002
safety rules rules (rules.yaml): 1 of 2 plans would change

line     appears  vanishes  undecided  blocked  reworded
tobacco  1        -         -          -        -

People: P-0002
Nothing was written.
$ leeboard template impact $PROJECT/data/instruments/phq9.yaml --all | sed 's/(.*phq9.yaml)/(phq9.yaml)/'
instrument phq9 (phq9.yaml): 0 of 34 plans would change
not drafted: 6 (discharged)
not drafted: 2 (inquiry)
Nothing was written.
$ sed '/low: 5$/{n;s/high: 9$/high: 11/}; s/low: 10$/low: 12/' $PROJECT/data/instruments/phq9.yaml > phq9.yaml
$ leeboard template impact phq9.yaml --all | head -n 4
instrument phq9 (phq9.yaml): 5 of 34 plans would change
not drafted: 6 (discharged)
not drafted: 2 (inquiry)
forms with another score, band or flag: 5
$ leeboard template impact site --all --template oud-core | head -n 1
folder site: 0 of 34 plans would change
$ leeboard store export -o after.ndjson --quiet; grep -v audit before.ndjson > b; grep -v audit after.ndjson > a; cmp a b
$ leeboard audit log | grep -c 'template impact'
8

# What cannot be used is told before any record is opened; nobody named is a mistake.
$ sed -i 's/qtc_ms > 440/qct_ms > 440/' rules.yaml
$ leeboard template impact rules.yaml --all
! leeboard: error[bad_input]: no fact is called `qct_ms`
!   where: rules.yaml:6:12
!   mend:  did you mean qtc_ms?
[6]
$ leeboard template impact house --data site
! leeboard: error[usage]: nobody is named
!   mend:  name patients, or say --all
[2]
$ leeboard template impact house P-0001 --all --data site
! leeboard: error[usage]: --all and names do not go together
!   mend:  name patients, or say --all
[2]
$ leeboard template impact house --against rules.yaml --all --data site
! leeboard: error[usage]: --against names safety rules, and the new definition is template
!   mend:  compare definitions of one kind
[2]
$ leeboard template impact oud-core --all
! leeboard: error[usage]: the template `oud-core` is in force, and there is nothing to compare it with
!   mend:  add --against
[2]
$ leeboard --db none.db template impact rules.yaml --against oud-core --all
! leeboard: error[usage]: --against names template, and the new definition is safety rules
!   mend:  compare definitions of one kind
[2]
$ sed -i 's/qct_ms/qtc_ms/' rules.yaml; leeboard --db none.db template impact rules.yaml --all
! leeboard: error[no_store]: there is no store
!   where: none.db
!   mend:  make one with `leeboard store init`, or name one with --db
[10]

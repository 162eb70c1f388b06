# A published form gives an instrument of ours its official words; the scoring stays ours.
$ cp $PROJECT/tests/samples/questionnaires/*.json .
$ mkdir site
$ leeboard --data site instrument import phq-9.json
! phq9: 10 of 10 items with the form's words, the scoring of phq9
! written: site/instruments/phq9.yaml
$ grep -E 'ship:|id: "1"|few|several|Several' site/instruments/phq9.yaml
  ship: official
      label: Several days
  - id: "1"

$ leeboard --data site instrument import phq-9.json
! leeboard: error[io]: cannot write the file: file exists
!   where: site/instruments/phq9.yaml
!   mend:  choose another name, or use --force to replace it
[14]

# The same answers come to the same totals, by our labels, by the official words and by the form's own calculation.
$ export A='1=2 2=2 3=2 4=2 5=1 6=1 7=2 8=0 9=0'
$ leeboard assess score phq9 $A | head -2
phq9 total: 12 (moderate)
phq9 syndrome: 2 (major)
$ leeboard --data site assess score phq9 $A | head -2
phq9 total: 12 (moderate)
phq9 syndrome: 2 (major)
$ leeboard instrument import nine-items-calculated.json --no-match --id nine -o nine.yaml -q
$ mkdir -p own/instruments; mv nine.yaml own/instruments/
$ leeboard --data own assess score nine 44250-9=2 44255-8=2 44259-0=2 44254-1=2 44251-7=1 44258-2=1 44252-5=2 44253-3=0 44260-8=0 | head -2
nine total: 12
  9 of 9 answered

# This form asks another first question than the instrument, so it stays score entry; what has no place is told.
$ leeboard --data site instrument import audit-c.json
! note: audit-c.json:1:1: item 1 of audit_c is not in the form: it keeps our label (its LOINC code is 68518-0)
! note: audit-c.json:1:1: not every item has official words: audit_c stays score entry
! note: audit-c.json:36:5: item /68517-2 has no place in audit_c and is left out
! audit_c: 2 of 3 items with the form's words, the scoring of audit_c
! written: site/instruments/audit_c.yaml
$ leeboard --data site assess score audit_c 1=1 2=1 3=2 --sex-at-birth male | head -2
audit_c total: 4
  3 of 3 answered
$ leeboard assess score audit_c 1=1 2=1 3=2 --sex-at-birth male | head -2
audit_c total: 4
  3 of 3 answered

# Answers in FHIR are scored.
$ leeboard assess score --from fhir phq-9-response.json --format text
phq9 total: 12 (moderate)
phq9 syndrome: 2 (major)
  9 of 9 answered
  screen_positive: yes - 10 or more: assess for depression
$ leeboard assess score --from fhir audit-c-response.json --format text
! audit-c-response.json:1: rejected: its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored
! 1 read, 0 scored, 1 rejected: see leeboard-rejects-score.ndjson
[3]

# A stated total that its answers cannot come to is told; what has no place goes along.
$ jq -c '.item += [{linkId: "44261-6", answer: [{valueInteger: 25}]}, {linkId: "room", answer: [{valueString: "B2"}]}]' phq-9-response.json > stated.fhir.json
$ leeboard assess score --from fhir stated.fhir.json --json | head -1 | grep -o '"carried".*'
"carried":{"room":{"valueString":"B2"}}}
! leeboard: warning: stated.fhir.json:1: the form states another total than its answers come to; ours is from the answers

# A form of the clinic's own: groups, a condition, a calculated total, bands. Nobody has verified its scoring, and it says so.
$ leeboard instrument import evening-check.json -o own/instruments/evening.yaml
! evening_check: 3 of 3 items with the form's words, the scoring that the form states, which nobody has verified
$ cat own/instruments/evening.yaml
schema: leeboard.instrument/1
id: evening_check
version: "2"
title: Evening check
rater: either
recall: as the form says
rights:
  wording: W2
  ship: official
  notice: Alder Bay Recovery Clinic
citation: ["http://clinic.example/Questionnaire/evening-check|2"]
status:
  items: unverified
  scoring: unverified
  bands: unverified
items:
  - id: slept
    label: "How did you sleep?"
    options:
      - id: well
        points: 0
        label: well
      - id: badly
        points: 1
        label: badly
      - id: not-at-all
        points: 3
        label: not at all
  - id: craved
    label: "Did you crave?"
    scored: no
    options:
      - id: "no"
        points: 0
        label: "no"
      - id: "yes"
        points: 1
        label: "yes"
  - id: how-strong
    label: "How strong was it?"
    options:
      - id: weak
        points: 1
        label: weak
      - id: strong
        points: 2
        label: strong
    ask_if: "craved = yes"
scales:
  total:
    method: sum
    items: ["slept", "how-strong"]
    title: Evening score
    bands:
      - low: 0
        high: 1
        id: calm
        label: calm
      - low: 2
        high: 3
        id: unsettled
        label: unsettled
      - low: 4
        high: 5
        id: rough
        label: rough
missing: {rule: none, source: the form states none}
examples: [{answers: {}, expect: {complete: no}}]
x_imported:
  url: "http://clinic.example/Questionnaire/evening-check"
  version: "2"
  title: "Evening check"
  sha256: "sha256:e778c06f7d19dbdac0b24779e73c1e0a7db350bf906a0932c044cafa5630bd83"
$ leeboard --data own assess score evening_check slept=badly craved=yes how-strong=strong
evening_check total: 3 (unsettled)
  2 of 2 answered
$ leeboard --data own instrument lint evening_check
evening_check: no problems found

# A form with faults is not imported at all; each fault says how to mend it.
$ leeboard instrument import faulty.json -o faulty.yaml
! leeboard: error[bad_input]: the form cannot be imported, and nothing of it was
!   faulty.json:39:25: the points of an answer are given as text, not as a number; write them as valueDecimal without quotes, such as 2
!   faulty.json:102:3: the total of item total reaches none of its answers; mend the path of its expression: items inside groups are reached by %resource.repeat(item), answers count by .answer.value.ordinal()
[6]
$ test -e faulty.yaml
[1]
$ cat $PROJECT/tests/samples/questionnaires/faulty.json | leeboard instrument import - --json
! {"schema":"leeboard.error/1","code":"bad_input","exit":6,"message":"the form cannot be imported, and nothing of it was","mend":"write them as valueDecimal without quotes, such as 2","retry":"no","where":"stdin:39:25","problems":[{"where":"stdin:39:25","message":"the points of an answer are given as text, not as a number","mend":"write them as valueDecimal without quotes, such as 2"},{"where":"stdin:102:3","message":"the total of item total reaches none of its answers","mend":"mend the path of its expression: items inside groups are reached by %resource.repeat(item), answers count by .answer.value.ordinal()"}]}
[6]

# What is exported comes back with the same scoring.
$ leeboard instrument export cows --format fhir -o cows.json
! note: a Questionnaire does not say the measurement that fills item pulse
$ leeboard instrument import cows.json --no-match --id cows_back -o own/instruments/cows_back.yaml
! cows_back: 11 of 11 items with the form's words, the scoring that the form states, which nobody has verified
$ leeboard assess score cows pulse=2 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 gooseflesh=3 | head -2
cows total: 18 (moderate)
  11 of 11 answered
$ leeboard --data own assess score cows_back pulse=2 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 gooseflesh=3 | head -2
cows_back total: 18 (moderate)
  11 of 11 answered
$ leeboard instrument export phq2 --format fhir -o phq2.json
! note: a Questionnaire does not say flags
$ leeboard instrument import phq2.json -o own/instruments/phq2.yaml
! note: phq2.json:1:1: not every item has official words: phq2 stays score entry
! note: phq2.json:52:5: item 1 has our own label, which is no wording of the form
! note: phq2.json:118:5: item 2 has our own label, which is no wording of the form
! phq2: 0 of 2 items with the form's words, the scoring of phq2
$ leeboard --data own instrument list | grep phq2
phq2                2      score entry   site      PHQ-2, depression screen
$ leeboard instrument import --no-match --add-up audit-c.json -o mine.yaml
! leeboard: error[bad_input]: the form's name makes the id audit_c, and audit_c is an instrument that is there already, with a scoring of its own
!   where: audit-c.json:1:1
!   mend:  give the form an id of its own with --id
[6]
$ leeboard instrument import phq-9-response.json
! leeboard: error[bad_input]: this is no FHIR Questionnaire
!   where: phq-9-response.json:1:1
!   mend:  `resourceType` must be Questionnaire
[6]
$ leeboard instrument import evening-check.json --json --id evening -n --data site
{"schema":"leeboard.instrument-import/1","id":"evening","matched":null,"items":3,"worded":3,"scales":["total"],"notes":[],"written":"site/instruments/evening.yaml","dry_run":true}
! evening: 3 of 3 items with the form's words, the scoring that the form states, which nobody has verified

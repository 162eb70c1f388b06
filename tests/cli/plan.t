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
"option":"buprenorphine","verdict":"allowed","until_known":[]
"option":"buprenorphine_xr","verdict":"warn","until_known":[]
"option":"methadone","verdict":"ask","until_known":[]
"option":"naltrexone_xr","verdict":"block","until_known":[]
"option":"naltrexone_oral","verdict":"block","until_known":[]
"option":"lofexidine","verdict":"ask","until_known":[]
"option":"clonidine","verdict":"ask","until_known":[]
"option":"withdrawal_management_only","verdict":"ask","until_known":[]
"option":"ultra_rapid_withdrawal","verdict":"block","until_known":[]
"option":"buprenorphine_low_dose","verdict":"allowed","until_known":[]
"option":"discharge_without_naloxone","verdict":"block","until_known":[]
"option":"buprenorphine_home","verdict":"allowed","until_known":[]
$ leeboard plan preview - --json < facts.yaml | cmp - plan.json
$ leeboard plan preview --full facts.yaml | head -n 4
Care plan
preview, not stored, as of 2026-12-01

Where treatment stands
$ for view in '' --full --standing; do leeboard plan preview facts.yaml $view | awk 'length($0) > 80' | wc -l; done
0
0
0
$ leeboard plan preview --full facts.yaml --format md | head -n 4
\# Care plan

preview, not stored, as of 2026-12-01
$ leeboard plan preview facts.yaml --explain | grep -A 12 '^naltrexone-too-soon'
naltrexone-too-soon (block): G-NTX-04
  when
    yes: opioid.last_use_hours < 168  [16, 2026-12-01]
naltrexone-too-soon-after-long (block): G-NTX-04
  when
    no: all of
      no: opioid.class in [methadone, buprenorphine, long]  [short, 2026-12-01]
      yes: opioid.last_use_hours < 336  [16, 2026-12-01]
naltrexone-other-agonist-lately (block): G-NTX-04
  when
    unknown: any of
      unknown: last_methadone_hours < 336  [not-asked]
      unknown: last_buprenorphine_hours < 336  [not-asked]
      unknown: meds.drug in [methadone, buprenorphine, zubsolv]  [not-asked]
naltrexone-seven-to-ten-days (warn): G-NTX-04
  when
$ leeboard plan preview facts.yaml --require-known --json > same.json
! leeboard: {{number}} facts are not known that decide something; ask first: {{any}}
[8]
$ cmp plan.json same.json

# An emergency comes first; a number that cannot be right is named and not used; the plan is printed.
$ echo '{suicide.screen: plan_or_intent, cows: {total: 51}}' | leeboard plan preview --full - | head -n 5
Care plan
preview, not stored, as of 2026-12-01

EMERGENCY
---------
$ echo '{suicide.screen: plan_or_intent, cows: {total: 51}}' | leeboard plan preview - --json | grep -o '"problems":\[[^]]*\]'
"problems":[{"fact":"cows.total","text":"51 is above the maximum of 48"}]

# What cannot be read is exit 6, with the place and the nearest name.
$ printf 'phone: yes\npregnent: yes\nphq9: many\n' | leeboard plan preview -
! leeboard: error[bad_input]: the facts cannot be read
!   stdin:2:1: no fact is called `pregnent`; did you mean pregnant?
!   stdin:3:7: `phq9` must be a number
[6]
$ printf 'pregnent: yes\n' | leeboard plan preview - --json
! {"schema":"leeboard.error/1","code":"bad_input","exit":6,"message":"no fact is called `pregnent`","mend":"did you mean pregnant?","retry":"no","where":"stdin:1:1","problems":[{"where":"stdin:1:1","message":"no fact is called `pregnent`","mend":"did you mean pregnant?"}]}
[6]
$ leeboard plan preview nothing.yaml
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nothing.yaml
!   mend:  check the name and the folder
[5]
$ leeboard plan preview facts.yaml --template oud-cor
! leeboard: error[not_found]: there is no template `oud-cor`
!   mend:  did you mean oud-core?
[5]

# Why: rows and rules, with the nearest ids for a typo.
$ leeboard plan why G-NTX-04
G-NTX-04: naltrexone
  Before naltrexone the person needs at least 7-10 opioid-free days after
  short-acting opioids; after buprenorphine or methadone the risk can last up to
  2 weeks.
  - block under 7 days since short-acting opioids, warn from 7 to 10 days, block
    under 14 days after methadone or buprenorphine under the tongue (evidence H)
  - after extended-release buprenorphine no interval is published and no safe
    date may be worked out: block until known (specialist plan, no withdrawal,
    buprenorphine-negative urine, passed challenge) (evidence H)
  - withdrawal after the last monthly 64 mg injection peaked at a median of
    6 weeks in 15 people (evidence V)
  - after Sublocade watch for several months; drug may be found for 12 months or
    more (evidence V2)
  - one reference site accepts 10 days after methadone, which is shorter than
    our block (evidence V2)
  - patient material says 6-10 days (evidence V)
  strength: label
  evidence: M
  source S73 (mirror): Vivitrol label mirror (medic.hrt.org)
  source S74 (mirror): Vivitrol label 12/2025, prescriberpoint.com
  source S75: ASAM OUD patient guide 2025,
         eguideline.guidelinecentral.com/i/1536453/10
$ leeboard plan why naltrexone-too-soon | head -n 8
naltrexone-too-soon: block of naltrexone_xr, naltrexone_oral
  Fewer than 7 days since the last opioid: the dose can set off sudden, severe
  withdrawal.
  when: opioid.last_use_hours < 168
  safer: buprenorphine, methadone
  override: clinician
  cites: G-NTX-04, G-NTX-06
$ leeboard plan why G-NTX-04 --json
{"schema":"leeboard.why/1","type":"row","id":"G-NTX-04","topic":"naltrexone","statement":"Before naltrexone the person needs at least 7-10 opioid-free days after short-acting opioids; after buprenorphine or methadone the risk can last up to 2 weeks.","strength":"label","evidence":"M","parts":[{"text":"block under 7 days since short-acting opioids, warn from 7 to 10 days, block under 14 days after methadone or buprenorphine under the tongue","evidence":"H"},{"text":"after extended-release buprenorphine no interval is published and no safe date may be worked out: block until known (specialist plan, no withdrawal, buprenorphine-negative urine, passed challenge)","evidence":"H"},{"text":"withdrawal after the last monthly 64 mg injection peaked at a median of 6 weeks in 15 people","evidence":"V"},{"text":"after Sublocade watch for several months; drug may be found for 12 months or more","evidence":"V2"},{"text":"one reference site accepts 10 days after methadone, which is shorter than our block","evidence":"V2"},{"text":"patient material says 6-10 days","evidence":"V"}],"sources":[{"id":"S73","text":"Vivitrol label mirror (medic.hrt.org)","mirror":true},{"id":"S74","text":"Vivitrol label 12/2025, prescriberpoint.com","mirror":true},{"id":"S75","text":"ASAM OUD patient guide 2025, eguideline.guidelinecentral.com/i/1536453/10","mirror":false}]}
$ leeboard plan why G-NTX-4
! leeboard: error[not_found]: there is no row and no rule `G-NTX-4`
!   mend:  did you mean G-NTX-04, G-NTX-14 or G-NTX-01?
[5]

# Over a patient's record: a draft is stored when it says something new.
$ export LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ (echo 'patient: {code: P-0412, birth_date: 1997-03-11, sex_at_birth: male}'; echo 'episode: {admitted: 2026-12-01}'; echo 'facts:'; sed 's/^/  /' facts.yaml | grep -v age_years) > p.yaml
$ leeboard intake add p.yaml --quiet
P-0412
$ leeboard plan show P-0412
! leeboard: error[not_found]: there is no plan of P-0412
!   mend:  draft one: `leeboard plan draft P-0412`
[5]
$ leeboard plan draft P-0412 --dry-run --json | grep -o '"status":"draft","dry_run":true}$'
"status":"draft","dry_run":true}
! dry run: nothing stored
$ leeboard plan list P-0412
! no plan yet
$ leeboard plan draft P-0412 --json | grep -o '"id":"PL-1","revision":1,"status":"draft"'
"id":"PL-1","revision":1,"status":"draft"
$ leeboard plan draft P-0412 --json | grep -o '"id":"PL-1","revision":1,"status":"draft"'
"id":"PL-1","revision":1,"status":"draft"
! PL-1 revision 1 says the same already: nothing stored
$ leeboard plan show P-0412 --json | grep -o '"id":"PL-1","revision":1,"status":"draft"'
"id":"PL-1","revision":1,"status":"draft"

# A signature needs a person; what is held is signed as held.
$ leeboard plan sign P-0412
! leeboard: error[usage]: 'plan sign' needs to know who acts
!   mend:  add --actor with a staff id, e.g. --actor S-03
[2]
$ leeboard plan sign P-0412 --actor S-04 | head -n 3
PL-1 revision 2 signed by S-04
  signed as held: overdose-plan
  signed as held: overdose-intent
$ leeboard plan sign P-0412 --actor S-04 | head -n 1
PL-1 revision 2 is signed by S-04 already: nothing changed
$ leeboard plan sign P-0412 --actor S-04 --revision 1 --json | grep -o '"revision.*"by"\|"stored.*'
"revision":2,"status":"signed","by"
"stored":"unchanged"}
$ leeboard plan sign P-0412 --actor S-03
! leeboard: error[failed]: PL-1 revision 2 is signed already, by another member of staff
!   mend:  add a signature to it with `leeboard plan cosign P-0412 --actor S-03`; a changed plan is a new revision to sign
[1]
$ leeboard plan diff P-0412
PL-1 revision 2 and today's draft: 0 changes
$ leeboard plan decide P-0412 naloxone done --actor S-03
naloxone: done; recorded F-9
$ leeboard plan decide P-0412 naloxon done --actor S-03
! leeboard: error[not_found]: the plan has no line naloxon
!   mend:  did you mean naloxone?
[5]
$ leeboard plan decide P-0412 overdose-steps declined --actor S-03
! leeboard: error[usage]: a line that is declined needs --reason
!   mend:  say in the person's words why
[2]
$ leeboard plan show P-0412 --json | grep -o '"decision":{[^}]*}'
"decision":{"decision":"done","reason":"","by":"S-03","at":"2026-12-01","ask":null,"due":null,"wrote":["F-9"]}
$ leeboard plan diff P-0412 --from 1 --to 3
PL-1 revision 1 and revision 3: 1 change
~ line naloxone
    was: proposed, by 2026-12-01: Two naloxone 4 mg sprays at home, in date, and someone close to the person who knows how to use them; asked again at every visit.
    now: proposed, by 2026-12-01: Two naloxone 4 mg sprays at home, in date, and someone close to the person who knows how to use them; asked again at every visit. (done)
$ leeboard plan list P-0412
plan     patient  status  as of       template  author
PL-1.r1  P-0412   draft   2026-12-01  oud-core
PL-1.r2  P-0412   signed  2026-12-01  oud-core  S-04
PL-1.r3  P-0412   signed  2026-12-01  oud-core  S-03
$ leeboard plan list --json
{"schema":"leeboard.plan-list/1","type":"plan","id":"PL-1","revision":3,"patient":"P-0412","status":"signed","as_of":"2026-12-01","template":"oud-core","author":"S-03","recorded":"2026-12-01","reason":""}
{"schema":"leeboard.plan-list/1","type":"summary","plans":1}

# A safety item that nobody has seen: exit 9, and no signature until it is acknowledged.
$ leeboard triggers log P-0412 --kind overdose --at 2026-11-30T23:10-05:00 --quiet
V-1 logged
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: V-1 is a safety item: an overdose was recorded
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-1 --reason TEXT --actor STAFF
[9]
$ leeboard plan draft P-0412 --json | grep -o '"id":"PL-1","revision":[0-9]*,"status":"draft"'
"id":"PL-1","revision":4,"status":"draft"
! leeboard: warning: V-1 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-1 --reason TEXT --actor STAFF
$ leeboard plan sign P-0412 --actor S-04
! leeboard: error[refused]: V-1 still waits for an acknowledgement
!   mend:  see the person, then `leeboard assess ack V-1 --reason TEXT --actor STAFF`
[4]
$ leeboard assess ack V-1 --actor S-04 --reason "seen today" --quiet
V-1 acknowledged
$ leeboard plan sign P-0412 --actor S-04 | head -n 1
PL-1 revision 5 signed by S-04

# A dry run says so, and so does a repeat with a key.
$ leeboard plan decide P-0412 naloxone accepted --actor S-03 --dry-run
naloxone: accepted; taken back F-9 (would be stored)
! dry run: nothing stored
$ leeboard plan decide P-0412 naloxone accepted --actor S-03 --idempotency-key d1 --json
{"schema":"leeboard.plan-decision/1","id":"PL-1","revision":6,"line":"naloxone","number":6,"decision":"accepted","reason":"","by":"S-03","at":"2026-12-01","ask":null,"due":null,"wrote":[],"taken_back":["F-9"],"stored":"created"}
$ leeboard plan decide P-0412 naloxone accepted --actor S-03 --idempotency-key d1 --json
{"schema":"leeboard.plan-decision/1","id":"PL-1","revision":6,"line":"naloxone","number":6,"decision":"accepted","reason":"","by":"S-03","at":"2026-12-01","ask":null,"due":null,"wrote":[],"taken_back":["F-9"],"stored":"created","replayed":true}
$ leeboard plan decide P-0412 naloxone acepted --actor S-03
! leeboard: error[usage]: DECISION takes one of: accepted declined done later
!   mend:  did you mean accepted?
[2]
$ leeboard plan show P-0412 --revision 99
! leeboard: error[not_found]: the plan PL-1 has no revision 99
!   mend:  see `leeboard plan list P-0412`
[5]
$ leeboard plan preview facts.yaml --format csv
! leeboard: error[usage]: 'plan preview' cannot write the format 'csv'
!   mend:  it can write: text json ndjson md html
[2]
$ leeboard plan preview facts.yaml > /dev/full
! leeboard: error[io]: the output could not be written
!   mend:  check the disk or the program that reads it
[14]

# Facts that cannot be true together are named and asked again; medicines that must not meet stay in use. The plan is printed.
$ cat > odd <<'END'
> echo "$1" | leeboard plan preview - --json | jq -r '.problems[] | "\(.fact): \(.text)"'
> END
$ sh odd '{sex_at_birth: male, pregnant: yes, gestation_weeks: 12}'
pregnant: pregnant, and male at birth; not used until this is settled
$ sh odd '{dsm5_criteria_count: 12, opioid: {last_use_hours: -3}, cows: {total: 51}}'
dsm5_criteria_count: 12 is above the maximum of 11
opioid.last_use_hours: -3 is below the minimum of 0
cows.total: 51 is above the maximum of 48
$ sh odd '{meds: [{drug: methadone}, {drug: naltrexone}]}'
meds: methadone or buprenorphine, and naltrexone: these must not meet; ask which is really taken
$ sh odd '{meds: [{drug: alprazolam}], benzo_use: none}'
benzo_use: no benzodiazepine is used, and one is on the list of medicines; not used until this is settled
$ sh odd '{opioid: {route: injected}, injects: no}'
opioid.route: the main opioid is injected, and nothing was injected in three months; not used until this is settled
$ echo '{sex_at_birth: male, pregnant: yes}' | leeboard plan preview - --json | jq -c '[.ask[] | select(.fact == ("pregnant", "sex_at_birth")) | .fact], [.lines[] | select(.id == "offer-both-in-pregnancy") | .status]'
["pregnant","sex_at_birth"]
["held"]
$ echo '{meds: [{drug: methadone}, {drug: naltrexone}]}' | leeboard plan preview - --json | jq -c '.options[] | select(.option == "naltrexone_xr") | [.verdict, .until_known]'
["block",[]]

# A fact that is too old counts as unknown, and says what it was and how old it is.
$ echo '{opioid: {class: short, last_use_hours: 12}, cows: {total: 12, date: 2026-11-29}}' > old.yaml
$ leeboard plan preview old.yaml --json | jq -r '.ask[] | select(.last_known) | "\(.fact): \(.last_known)"'
cows.total: 12 on 2026-11-29, 2 days before
$ leeboard plan preview --full old.yaml | grep -A 3 'Score withdrawal'
  - Score withdrawal now (COWS).
      decides: buprenorphine, buprenorphine_xr, buprenorphine_low_dose,
      buprenorphine_home, and 4 lines
      too old to use: 12 on 2026-11-29, 2 days before

# --explain: every condition with its truth, as text above or as a second line of JSON; and the smallest set of questions that settles it all.
$ leeboard plan preview facts.yaml --json --explain | jq -c 'select(.schema == "leeboard.plan-explanation/1") | (.rules[] | select(.id == "naltrexone-too-soon-after-long")), (.lines[] | select(.id == "low-dose-path") | .when.all[1])'
{"id":"naltrexone-too-soon-after-long","verdict":"block","cites":["G-NTX-04","G-MTD-12","G-TRN-03"],"when":{"truth":"no","all":[{"truth":"no","test":"opioid.class in [methadone, buprenorphine, long]","fact":"opioid.class","value":"short","observed":"2026-12-01"},{"truth":"yes","test":"opioid.last_use_hours < 336","fact":"opioid.last_use_hours","value":16,"observed":"2026-12-01"}]}}
{"truth":"no","any":[{"truth":"no","all":[{"truth":"no","test":"cows.total < 8","fact":"cows.total","value":14,"observed":"2026-12-01"},{"truth":"yes","any":[{"truth":"yes","test":"cows.total >= 5","fact":"cows.total","value":14,"observed":"2026-12-01"},{"truth":"yes","test":"opioid.last_use_hours < 96","fact":"opioid.last_use_hours","value":16,"observed":"2026-12-01"}]}]},{"truth":"no","test":"cows.objective_signs = none","fact":"cows.objective_signs","value":["mydriasis"],"observed":"2026-12-01"}]}
$ leeboard plan preview facts.yaml --json --explain | jq -s -c '(.[0].ask | length) > (.[1].settled_by | length), (.[1].settled_by[0] | .fact, .question, .now), [.[0].ask[] | select(.fact == "phone") | .fact], [.[1].settled_by[] | select(.fact == "phone")]'
true
"pregnant"
"Could you be pregnant? Pregnancy test result and date?"
true
["phone"]
[]
$ leeboard plan preview --full facts.yaml --explain | grep -A 2 '^The smallest set'
The smallest set of questions that settles the whole plan, whatever the answers ({{number}})
  pregnant: Could you be pregnant? Pregnancy test result and date?
  meds: Which medicines do you take?
$ leeboard plan preview --full facts.yaml | grep 'smallest set'
  The smallest set of questions that settles the whole plan: --explain.

# What was told and led to nothing in this plan stands at the end of the whole plan, so that nobody has to wonder whether it was read.
$ echo '{age_years: 40, opioid: {class: short, route: oral, last_use_hours: 20}, cows: {total: 14, objective_signs: [mydriasis]}, pdmp: reviewed, pain.site: back, udt: {oxycodone: positive}}' | leeboard plan preview --full - --as-of 2026-12-01 | sed -n '/^Told, and/,/^$/p'
Told, and nothing rests on it
-----------------------------
  - Route of opioid use; Prescription monitoring check
      read, and nothing in this plan rests on it
  - Where the pain is
      where it hurts is shown; back pain with fever has facts of its own

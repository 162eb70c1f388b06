# A plan that lives: use and overdose change the next draft and end nothing; diff tells what is new since the signature; death.
$ export LEEBOARD_AS_OF=2026-12-01T10:00-05:00 LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1, birth_date: 1990-04-02, sex_at_birth: male}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7, physical_dependence: yes, opioid: {class: buprenorphine, daily_mg: 16, last_use_hours: 20}, naloxone_in_hand: yes, overdose: {count: 0}, suicide.screen: neg}}' | leeboard intake add - --quiet
P-1
$ leeboard plan draft P-1 --quiet > /dev/null
$ leeboard plan sign P-1 --actor S-04 --quiet > /dev/null
$ leeboard plan diff P-1
PL-1 revision 2 and today's draft: 0 changes
$ leeboard plan decide P-1 naloxone done --actor S-03 --quiet
naloxone: done; recorded F-9
$ leeboard plan diff P-1
PL-1 revision 3 and today's draft: 0 changes

# An overdose in the log: the next draft brings what the guidelines ask for, and the medicine goes on.
$ export LEEBOARD_AS_OF=2026-12-08T10:00-05:00
$ leeboard triggers log P-1 --kind overdose --at 2026-12-08T01:00-05:00 --quiet 2>/dev/null
V-1 logged
[9]
$ leeboard plan diff P-1 --json | jq -c 'select(.type == "line" and (.id | test("overdose|medication-goes-on|naltrexone"))) | [.id, .change, (.after | split(":")[0])]'
["overdose-plan","changed","proposed, by 2026-12-08"]
["overdose-intent","changed","proposed, by 2026-12-08"]
["after-overdose","changed","proposed, by 2026-12-08"]
["after-overdose-visit","changed","proposed, by 2026-12-11"]
["level-of-care-review-overdose","changed","proposed, by 2026-12-11"]
["goal-overdose","changed","proposed"]
["naltrexone-before-release","added","held"]
["naltrexone-second-dose","added","held"]
["naltrexone-block-ends","added","held, by 2026-12-15"]
["naltrexone-missed","added","held, by 2027-01-05"]
$ leeboard plan draft P-1 --json 2>/dev/null | jq -c '[.lines[] | select(.id == ("after-overdose", "after-overdose-visit", "overdose-intent", "overdose-plan", "medication-goes-on", "step-up", "if-use-returns")) | [.id, .status, .due]], (.options[] | select(.option == ("buprenorphine_continue", "agonist_stop")) | [.option, .verdict])'
[["overdose-plan","proposed","2026-12-08"],["overdose-intent","proposed","2026-12-08"],["after-overdose","proposed","2026-12-08"],["after-overdose-visit","proposed","2026-12-11"],["medication-goes-on","proposed",null],["if-use-returns","proposed","2026-12-29"],["step-up","proposed","2026-12-31"]]
["buprenorphine_continue","allowed"]
$ leeboard plan draft P-1 --json 2>/dev/null | jq -r '[.lines[].text | select(test("discharged|end of treatment|treatment ends"))] | length'
0
$ leeboard assess ack V-1 --actor S-04 --reason "seen at home" --quiet
V-1 acknowledged

# A lapse in the log: more contact and a look at the dose; nothing is taken away.
$ leeboard triggers log P-1 --kind lapse --at 2026-12-08T02:00-05:00 --quiet 2>/dev/null
V-2 logged
$ leeboard plan draft P-1 --json 2>/dev/null | jq -c '[.lines[] | select(.kind == "medication" and .status == "proposed") | .id], (.lines[] | select(.id == "return-on-agonist") | [.status, .due, .because[0].fact, .because[0].value])'
["medication-goes-on","return-on-agonist"]
["proposed","2026-12-11","lapse_date","2026-12-08"]

# A draft from before a death is not signed; one that says so only with a reason.
$ echo '{episode: {discharged: 2026-12-09, reason: died}}' | leeboard intake discharge P-1 - --as-of 2026-12-09 --quiet
P-1 revised (E-1)
$ leeboard plan sign P-1 --actor S-04 --as-of 2026-12-10
! leeboard: error[refused]: the record says that the person died on 2026-12-09, and this plan was drafted without knowing it
!   mend:  if the record is wrong, correct it with `leeboard intake update P-1 FILE --reason TEXT`; then draft again
[4]
$ leeboard plan draft P-1 --as-of 2026-12-10 --json 2>/dev/null | jq -r '.problems[0].text'
the record says that the person died on 2026-12-09; this plan is only right if the record is wrong, and then that must be corrected first: `leeboard intake update P-1 FILE --reason TEXT`
$ leeboard plan sign P-1 --actor S-04 --as-of 2026-12-10
! leeboard: error[refused]: the record says that the person died on 2026-12-09
!   mend:  say with --reason why the plan is signed all the same
[4]
$ leeboard plan sign P-1 --actor S-04 --as-of 2026-12-10 --reason "the report of the death was about somebody else" | head -n 1
PL-1 revision 7 signed by S-04

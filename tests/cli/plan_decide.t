# What is decided about a line, taken back, and what done means for the record; who signs, and what a plan waits for.
$ export LEEBOARD_AS_OF=2026-12-01T10:00-05:00 LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1, name: {given: [Mari], family: Quandt}, birth_date: 1992-03-11, sex_at_birth: female}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7, physical_dependence: yes, opioid: {class: buprenorphine, daily_mg: 16, last_use_hours: 20}, naloxone_in_hand: no, overdose: {count: 0}, suicide.screen: neg}}' | leeboard intake add - --quiet
P-1
$ leeboard plan draft P-1 --quiet > /dev/null

# A nurse signs first: medication waits for a prescriber. Somebody whose role signs nothing is refused.
$ leeboard plan decide P-1 naloxone-today done --actor S-03
! leeboard: error[not_found]: there is no signed plan of P-1
!   mend:  sign one: `leeboard plan sign P-1 --actor ID`
[5]
$ leeboard plan cosign P-1 --actor S-03
! leeboard: error[not_found]: there is no signed plan of P-1
!   mend:  sign one: `leeboard plan sign P-1 --actor ID`
[5]
$ leeboard plan sign P-1 --actor S-03 --dry-run | grep -v held
PL-1 revision 2 would be signed by S-03
  still to sign: medication (prescriber)
! dry run: nothing stored
$ leeboard plan sign P-1 --actor S-03 | grep -v held
PL-1 revision 2 signed by S-03
  still to sign: medication (prescriber)
$ leeboard plan sign P-1 --actor S-04
! leeboard: error[failed]: PL-1 revision 2 is signed already, by another member of staff
!   mend:  add a signature to it with `leeboard plan cosign P-1 --actor S-04`; a changed plan is a new revision to sign
[1]
$ leeboard plan show P-1 | sed -n '/^SIGNED/,$p'
SIGNED
  - Ines Kowalczyk, RN, nurse, 2026-12-01T10:00-05:00
  - sha256 {{hex}} {{hex}}; 85 lines wait for an answer, signed as such
  - ! still to sign: medication (prescriber)

One page of the plan, from template oud-core version 1; all of it: --full. A
proposal: people decide. V official, M copy of it, V2 secondary, L local, H
house, U unsure.
$ leeboard plan list P-1
plan     patient  status       as of                   template  author
PL-1.r1  P-1      draft        2026-12-01T10:00-05:00  oud-core
PL-1.r2  P-1      part-signed  2026-12-01T10:00-05:00  oud-core  S-03
$ leeboard report due --json | jq -c 'select(.kind == "plan-review") | [.object, .due, .what]'
["PL-1","2026-12-01","the plan is part-signed: another signature is due (`leeboard plan cosign`)"]
$ leeboard plan cosign P-1 --actor S-04 | grep -v held
PL-1 revision 3 signed by S-04
$ leeboard plan cosign P-1 --actor S-04 | head -n 1
PL-1 revision 3 is signed by S-04 already: nothing changed
$ leeboard plan show P-1 --json | jq -c '[.id, .revision, .status, .clinic, .person, .to_sign, .changed_since], .changed[], (.signatures[] | [.by, .name, .credential, .role, .at, .digest[:7]])'
["PL-1",3,"signed",{"name":"Alder Bay Recovery Clinic","phone":"555-0100"},{"code":"P-1","name":"Mari Quandt","birth_date":"1992-03-11"},null,2]
{"type":"signature","id":"S-04","change":"added","before":"","after":"Dr Tomas Achebe, MD, prescriber, 2026-12-01T10:00-05:00"}
["S-03","Ines Kowalczyk","RN","nurse","2026-12-01T10:00-05:00","sha256:"]
["S-04","Dr Tomas Achebe","MD","prescriber","2026-12-01T10:00-05:00","sha256:"]
$ leeboard plan show P-1 | sed -n '/^CHANGED/,$p'
CHANGED since revision 2
  - + signed by Dr Tomas Achebe, MD, prescriber, 2026-12-01T10:00-05:00
SIGNED
  - Ines Kowalczyk, RN, nurse, 2026-12-01T10:00-05:00
  - Dr Tomas Achebe, MD, prescriber, 2026-12-01T10:00-05:00
  - sha256 {{hex}} {{hex}}; 85 lines wait for an answer, signed as such

One page of the plan, from template oud-core version 1; all of it: --full. A
proposal: people decide. V official, M copy of it, V2 secondary, L local, H
house, U unsure.
$ for view in --full --standing "--owner nurse" "--full --format html" "--format md"; do leeboard plan show P-1 $view | grep -c "Tomas Achebe"; done; leeboard report visit P-1 | grep -A4 '^Plan'
2
1
1
2
2
Plan PL-1.r3, signed
  138 lines: 53 open, 85 held; 153 open questions, see --full
  signed by Ines Kowalczyk, RN, nurse, 2026-12-01T10:00-05:00, sha256 {{hex}}
  {{hex}}
  signed by Dr Tomas Achebe, MD, prescriber, 2026-12-01T10:00-05:00, sha256
$ sed -i 's/role: counsellor/role: billing/' leeboard.yaml; leeboard plan cosign P-1 --actor S-07; sed -i 's/role: billing/role: counsellor/' leeboard.yaml
! leeboard: error[refused]: S-07, billing, signs no kind of line that this plan holds
!   mend:  which roles sign which lines: rules.sign in leeboard.yaml; roles stand in its `staff`

# Done records what it means: the plan, the visit, the next draft and the patient report agree.
$ leeboard plan decide P-1 naloxone-today done --actor S-03
naloxone-today: done; recorded F-9, V-1
$ leeboard intake show P-1 | grep -E 'naloxone|dispense'
  naloxone_in_hand: yes  [2026-12-01T10:00-05:00, S-03, F-9]
  V-1  2026-12-01T10:00-05:00  dispense: naloxone, quantity 2
$ leeboard plan draft P-1 --json 2>/dev/null | jq -c '[.revision, .status], (.lines[] | select(.id | test("naloxone")) | [.id, .status, .decision, .goal.baseline?])'
[5,"draft"]
["naloxone","proposed",null,null]
["goal-naloxone","proposed",null,"yes"]
$ leeboard report visit P-1 | grep -iE 'naloxone|medicine:'
in care for 0 days · Ines Kowalczyk, RN · medicine: not asked · as of
  - today: Two naloxone 4 mg sprays at home, in date, and someone close to…
$ leeboard report patient P-1 --format md | grep -iE 'naloxone' | head -n 12
- Naloxone in hand: yes
| 2026-12-01 | Two naloxone 4 mg sprays at home, in date | nurse |
| x | leaving without naloxone in hand: BLOCKED |
| 46 | Naloxone in hand. | nurse | 2026-12-01 | goal |
| 1 | Two naloxone sprays before leaving; someone close shown how | nurse | 2026-12-01 | done on 2026-12-01 |
| 2026-12-01 10:00 | handed out: naloxone, quantity 2 |
| Naloxone in hand | yes | 2026-12-01 |
- If use returns: call the same day, first safety (breathing, naloxone, mood)
- Aftercare sheet: warning signs, triggers and plans, medicine and refills, naloxone

# Declined, with its day of asking again; later, with its day; both leave what is due until then.
$ leeboard plan decide P-1 pdmp-check later --actor S-03 --due 2026-12-05
pdmp-check: later, by 2026-12-05
$ leeboard plan decide P-1 safe-storage declined --actor S-03 --reason "no children at home" --ask 2026-12-15
safe-storage: declined, ask again on 2026-12-15
$ leeboard plan decide P-1 agreement declined --actor S-03 --reason "another day"
agreement: declined, ask again on 2027-03-01
$ leeboard plan decide P-1 agreement declined --actor S-03 --reason "another day"
agreement: declined, ask again on 2027-03-01 already: nothing changed
$ leeboard plan decide P-1 privacy accepted --actor S-03 --ask 2026-12-15
! leeboard: error[usage]: --ask goes with `declined` alone
!   mend:  leave it out, or decide that
[2]
$ leeboard plan decide P-1 privacy later --actor S-03 --due 2026-11-15
! leeboard: error[bad_input]: --due 2026-11-15 is not after 2026-12-01
!   mend:  name a day that is still to come
[6]
$ leeboard plan decide P-1 privacy done --actor S-03 --on 2026-12-15
! leeboard: error[bad_input]: --on 2026-12-15 is not on or before 2026-12-01
!   mend:  name the day on which it was
[6]
$ leeboard plan decide P-1 privacy done --actor S-03 --on 2026-13-15
! leeboard: error[usage]: --on: months run from 01 to 12
!   mend:  such as 2026-12-15
[2]
$ leeboard plan decide P-1 privacy done --actor S-03 --on 2026-12-01 --json
{"schema":"leeboard.plan-decision/1","id":"PL-1","revision":12,"line":"privacy","number":8,"decision":"done","reason":"","by":"S-03","at":"2026-12-01T10:00-05:00","ask":null,"due":null,"wrote":[],"taken_back":[],"stored":"created"}
$ for day in 2026-12-04 2026-12-05 2026-12-15; do echo $day; leeboard report due --as-of $day --within 0d --json 2>/dev/null | jq -r 'select(.object == ("pdmp-check", "safe-storage")) | "  " + .object + " " + .due'; done
2026-12-04
2026-12-05
  pdmp-check 2026-12-05
2026-12-15
  pdmp-check 2026-12-05
  safe-storage 2026-12-15
$ leeboard plan show P-1 | sed -n '/^DECIDED/,/^CHANGED/p'
DECIDED
  - not now, ask again on 2026-12-15: 5 Keep all medicine locked and out of
    sight, and hand back what is not used (S-03, 2026-12-01): no children at
    home
  - not now, ask again on 2027-03-01: 7 The treatment agreement explains and
    asks for consent (S-03, 2026-12-01): another day
  - done: 8 What is shared outside the program needs the person's consent; ask
    who may know what. (S-03, 2026-12-01)
  - later, by 2026-12-05: 11 Look into the prescription monitoring program
    before the first prescription and at each renewal. (S-03, 2026-12-01)
  - done: 1 Two naloxone sprays before leaving; someone close shown how (S-03,
    2026-12-01)
CHANGED since revision 12
$ leeboard plan draft P-1 --as-of 2026-12-08 --json 2>/dev/null | jq -c '[.revision, .status], (.lines[] | select(.decision) | [.number, .id, .decision.decision, .decision.ask, .decision.due])'
[14,"draft"]
[5,"safe-storage","declined","2026-12-15",null]
[7,"agreement","declined","2027-03-01",null]
[8,"privacy","done",null,null]
[11,"pdmp-check","later",null,"2026-12-05"]

# A form makes its line done, and nothing else does.
$ leeboard plan decide P-1 suicide-screen-first done --actor S-03
! leeboard: error[refused]: suicide-screen-first is done when its form is on record: no cssrs_screener since 2026-12-01
!   mend:  leeboard assess add P-1 cssrs_screener
[4]
$ leeboard assess add P-1 cssrs_screener q1=no q2=no q6=no --quiet | head -n 1
A-1 stored
$ for form in phq9 gad7; do leeboard assess add P-1 $form 1=0 2=0 3=0 4=0 5=0 6=0 7=0 --quiet | head -n 1; done
A-2 stored
A-3 stored
$ leeboard plan decide P-1 suicide-screen-first done --actor S-03
suicide-screen-first: done

# A decision goes to the plan that is signed, and to the draft that waits on top of it.
$ leeboard plan decide P-1 naloxone done --actor S-03 --as-of 2026-12-08
naloxone: done; recorded F-10
$ leeboard plan list P-1 --as-of 2026-12-08 | tail -n 3
PL-1.r16  P-1      draft        2026-12-08              oud-core  S-03
PL-1.r17  P-1      signed       2026-12-01T10:00-05:00  oud-core  S-03
PL-1.r18  P-1      draft        2026-12-08              oud-core  S-03
$ leeboard plan show P-1 --as-of 2026-12-08 --json | jq -c '[.status], (.lines[] | select(.id == "naloxone") | .decision)'
["draft"]
{"decision":"done","reason":"","by":"S-03","at":"2026-12-08","ask":null,"due":null,"wrote":["F-10"]}

# Taken back: the decision, and what it had recorded.
$ leeboard plan reopen P-1 naloxone-today --actor S-03
! leeboard: error[usage]: a decision is taken back with --reason
!   mend:  say why it does not stand
[2]
$ leeboard plan reopen P-1 naloxone-today --actor S-07 --reason "the kit was for somebody else"
! leeboard: error[refused]: F-9 is no entry of S-07's own of 2026-12-01
!   mend:  what others recorded, or on another day, is corrected by the roles that rules.correct of leeboard.yaml names (prescriber, nurse)
[4]
$ leeboard plan reopen P-1 naloxone-today --actor S-03 --reason "the kit was for somebody else"
naloxone-today: open again; taken back F-9, V-1
$ leeboard plan reopen P-1 naloxone-today --actor S-03 --reason "the kit was for somebody else"
naloxone-today: nothing is decided already: nothing changed
$ leeboard intake show P-1 --json | jq -c '(.facts[] | select(.fact == "naloxone_in_hand") | [.value, .id]), (.events[] | select(.kind == "dispense"))'
["no","F-6"]
$ leeboard plan show P-1 | sed -n '/^DECIDED/,$p'
DECIDED
  - not now, ask again on 2026-12-15: 5 Keep all medicine locked and out of
    sight, and hand back what is not used (S-03, 2026-12-01): no children at
    home
  - not now, ask again on 2027-03-01: 7 The treatment agreement explains and
    asks for consent (S-03, 2026-12-01): another day
  - done: 8 What is shared outside the program needs the person's consent; ask
    who may know what. (S-03, 2026-12-01)
  - later, by 2026-12-05: 11 Look into the prescription monitoring program
    before the first prescription and at each renewal. (S-03, 2026-12-01)
  - done: 15 Suicide screen, PHQ-9 and GAD-7 at the start, after 4 weeks, then
    3-monthly (S-03, 2026-12-01)
SIGNED
  - Ines Kowalczyk, RN, nurse, 2026-12-01T10:00-05:00
  - Dr Tomas Achebe, MD, prescriber, 2026-12-01T10:00-05:00
  - sha256 {{hex}} {{hex}}; 85 lines wait for an answer, signed as such

One page of the plan, from template oud-core version 1; all of it: --full. A
proposal: people decide. V official, M copy of it, V2 secondary, L local, H
house, U unsure.

# Why this line stands in this plan.
$ leeboard plan why P-1 naloxone-today
PL-1.r19, signed, line 1 naloxone-today
  Two naloxone 4 mg sprays in hand before leaving today, in date, and someone
  close to the person shown how to use them.
  proposed, now, nurse, by 2026-12-01

Because
  no fact about the person

Rule
  left out when: refuses = naloxone or naloxone_in_hand = yes
  done records naloxone_in_hand = yes
  done records the event dispense, drug naloxone, quantity 2

Decided
  nothing yet

G-SAF-01: overdose
  Naloxone or another reversal agent is offered to every person and a household
  contact, at the start and at each renewal; record whether it is in hand and
  its expiry date.
  - copies of the Sublocade and Vivitrol labels say the same (evidence M)
  strength: label
  evidence: V
  source S56: Brixadi label, DailyMed set 5d8a8fd0
  source S205: FDA drug safety-related labeling changes, Suboxone film, 22 Dec
         2025, SUPPL-57 (accessdata.fda.gov)

G-SAF-03: overdose
  The 4 mg nasal spray may be sold without a prescription in the US since 29
  March 2023.
  - 8 mg spray: no gain in survival and more withdrawal signs (38 % against
    19 %, printed relative risk 2.51), so 3-4 mg naloxone is the default
    (evidence V)
  - nalmefene: longer withdrawal expected in dependent people, which is said
    before it is handed out (evidence unverified)
  - 3 mg nasal spray (RiVive) without a prescription, approved 28 July 2023;
    nalmefene in the nose (Opvee, 22 May 2023) or by auto-injector (Zurnai,
    2024), both from age 12 and on prescription (evidence M)
  - the injector came in August 2024; nalmefene 2.7 mg in the nose, 1.5 mg by
    injector; a naloxone injector of 5 mg exists (evidence unverified)
  strength: none stated
  evidence: V2
  in force from: 2023-03-29
  source S151: MMWR 2024;73(5):110
  source S152: NABP notice and lifesciencehistory.com (FDA 29 Mar 2023)
  source S222 (mirror): Approvals of RiVive, Opvee and Zurnai: healio.com,
         practical-patient-care.com, aztimez.com, copy of a JAMA note
$ leeboard plan why P-1 naloxone-today --json | jq -c '[.type, .plan, .revision, .line.number, .line.decision, .rule.done, (.rows[] | .id)]'
["line","PL-1",19,1,null,["records naloxone_in_hand = yes","records the event dispense, drug naloxone, quantity 2"],"G-SAF-01","G-SAF-03"]
$ leeboard plan why P-1 nalaxone-today
! leeboard: error[not_found]: the plan has no line nalaxone-today
!   mend:  did you mean naloxone-today?
[5]
$ leeboard plan why P-9 1
! leeboard: error[not_found]: there is no patient P-9
!   mend:  did you mean P-1?
[5]

# Without a terminal nobody can be asked.
$ leeboard plan work P-1 --actor S-03
! leeboard: error[usage]: plan work asks line by line, and nobody can be asked
!   mend:  run it on a terminal; without one decide single lines: `leeboard plan decide P-1 LINE DECISION`
[2]
$ leeboard plan work P-1
! leeboard: error[usage]: 'plan work' needs to know who acts
!   mend:  add --actor with a staff id, e.g. --actor S-03
[2]

# Settings that name no roles, or kinds of line that are none.
$ sed -i 's/rules: {window/rules: {sign: {medicine: [prescriber], safety: []}, window/' leeboard.yaml; leeboard plan list P-1
! leeboard: error[bad_input]: the settings hold faults
!   leeboard.yaml:10:26: there is no kind of line `medicine`; write one of goal, intervention, medication, monitoring, education, referral, safety, triggers, aftercare, or default
!   leeboard.yaml:10:48: nobody could sign `safety`; name a role, such as [prescriber]
[6]
$ sed -i 's/sign: {[^}]*}/sign: nurse/' leeboard.yaml; leeboard plan list P-1
! leeboard: error[bad_input]: 'sign' must name roles for kinds of lines
!   where: leeboard.yaml:10:15
!   mend:  write e.g. sign: {medication: [prescriber], default: [nurse, prescriber]}
[6]

# The one page of a plan, and its other views: all of it, the standing care, one role, one phase. JSON is whole in each.
$ export LEEBOARD_AS_OF=2026-12-01
$ cat > depot.yaml <<'END'
> age_years: 46
> sex_at_birth: female
> setting: clinic
> oud_status: sustained_remission_on_maintenance
> opioid: {class: buprenorphine, product: sublocade, years: 3}
> last_xr_injection: {drug: sublocade, dose_mg: 100, date: 2026-11-03, prior_count: 36}
> proposed: [{drug: sublocade, dose_mg: 100, given_by: staff, route: subcutaneous}]
> craving: 0
> returned_to_use: no
> udt: {fentanyl: negative, buprenorphine: positive}
> hiv: negative
> hcv: cured
> naloxone_in_hand: yes
> naloxone_expiry: 2026-12-20
> contraception: in_place
> pdmp: reviewed
> END
$ leeboard plan preview depot.yaml
Care plan
preview, not stored, as of 2026-12-01

Where treatment stands
  on a buprenorphine depot, last 28 days ago [ST-03, in-window].
  As far as known; not known: Current medicines.
TODAY
  1  Naloxone renewed: what is in hand runs out on 2026-12-20   nurse  today  M
  2  Day 28 after the last injection, in its window to          nurse  today  H
     2026-12-07: sublocade 100 mg today, given by staff; the
     next one on 2026-12-29 (not before 2026-12-27, not after
     about 2027-01-12).
TREATMENT
  +  buprenorphine injection, weekly or monthly: possible as far as known; not
     known: hours since the last naltrexone tablet, never regularly exposed to
     opioids, liver failure, child-Pugh points and 46 more
  +  going on with buprenorphine: possible
  x  buprenorphine, usual start: BLOCKED
  and 7 more, see --full
QUESTIONS THAT CAN CHANGE TODAY
  - Could you be pregnant? Pregnancy test result and date?
  - Which medicines do you take?
  - Do you take benzodiazepines, prescribed or not?
  - When did you last take any opioid, prescribed or not?
  - Any thoughts of ending your life, a plan or intent, or a recent attempt?
ABOUT THE PERSON
  40  Diagnosis: opioid use disorder in remission; code  prescriber    today  V
      F11.21.
  10  The measure of 180 days on medication without a    clinician     12-08  V
      gap is reached already.
  29  The next injection is ordered 14 days ahead, to a  nurse         12-15  M
      place that is certified for it.
  18  Talk through what sets off use: people, places,    counsellor    12-29  U
      feelings, times, body, thoughts, conflict
  17  Each strong trigger has plans that were            counsellor    12-29  U
      practised.
  20  Contact with children or family as hoped for.      case-manager  03-01  H
  30  Naloxone in hand.                                  nurse         today  M
  30 for everybody (--standing), 87 that wait for an answer.

One page of the plan, from templates oud-core version 1, oud-stable version 1;
all of it: --full. A proposal: people decide. V official, M copy of it, V2
secondary, L local, H house, U unsure.

# It fits a page, however much is told; nothing is wider than 80 columns.
$ leeboard plan preview depot.yaml | awk 'length($0) > 80 { wide++ } END { print (NR <= 60), wide + 0 }'
1 0
$ leeboard plan preview depot.yaml --json > one.json; for view in --full --standing '--owner nurse' '--phase now'; do leeboard plan preview depot.yaml $view --json | cmp - one.json && echo same; done
same
same
same
same

# The standing care is a checklist; one role, one phase.
$ leeboard plan preview depot.yaml --standing | head -n 12
Standing care
preview, not stored, as of 2026-12-01. What everyone is offered; no condition
for medicine. 0 of 30 done. [+] agreed, [-] not now, [>] later.

Start and withdrawal
       What                                  Who           By     Again
  [ ]  Two naloxone 4 mg sprays at home, in  nurse         today             M
       date
  [ ]  If breathing is slow or stops: call   nurse         today             V2
       the emergency number, give naloxone,
       breathe for the person
  [ ]  Keep all medicine locked and out of   nurse         today             U
$ leeboard plan preview depot.yaml --phase now
Care plan
preview, not stored, as of 2026-12-01

Safety now, 2026-12-01
----------------------
      What                                Who    By     Again  Line
   1  Naloxone renewed today, two 4 mg    nurse  today         naloxone-renewed
      sprays: what is in hand runs out
      on 2026-12-20.
   2  Day 28 after the last injection,    nurse  today         injection-today
      in its window to 2026-12-07:
      sublocade 100 mg today, given by
      staff; the next one on 2026-12-29
      (not before 2026-12-27, not after
      about 2027-01-12).
  30  Naloxone in hand.                   nurse  today         goal-naloxone
$ leeboard plan preview depot.yaml --owner nurse | head -n 8
Care plan
preview, not stored, as of 2026-12-01

Safety now, 2026-12-01
----------------------
      What                                Who    By     Again  Line
   1  Naloxone renewed today, two 4 mg    nurse  today         naloxone-renewed
      sprays: what is in hand runs out
$ leeboard plan preview depot.yaml --phase noww
! leeboard: error[usage]: the plan has no phase `noww`
!   mend:  did you mean now? It is one of: now start stabilise maintain continue
[2]
$ leeboard plan preview depot.yaml --owner surgeon
! leeboard: error[usage]: no line of the plan is for `surgeon`
!   mend:  choose one of: case-manager clinician counsellor nurse patient peer prescriber
[2]

# In an emergency no treatment is judged on the page, and only its own questions are asked.
$ echo '{resp_rate: 7, spo2: 84, opioid: {class: fentanyl_analogue, last_use_hours: 0.5}, moud_choice: buprenorphine}' | leeboard plan preview
Care plan
preview, not stored, as of 2026-12-01

EMERGENCY
  !! Now
  !! Breathing is slower than 10 a minute, and an opioid is on board or nobody
  !! knows: an emergency, however awake the person seems. [ESC-02, H-LOC-01]
  - Call 911. Open the airway, breathe for the person if breaths are too few;
    oxygen.
  - Naloxone 3-4 mg in the nose or 0.4 mg into a muscle, again after 2-3 minutes
    by breathing. Wide awake with the usual saturation: keep awake, count a full
    minute again, naloxone only when breathing or wakefulness falls.
  - Somebody stays; then a monitored bed.
  !! Now
  !! The oxygen saturation is too low, or far under this person's own usual
  !! value. [ESC-03, ESC-05]
  - Call 911; oxygen; measure again on another finger while it is on its way.
  - With an opioid on board or not known: naloxone 3-4 mg in the nose, again
    after 2-3 minutes by breathing. Without one: no naloxone, find the cause.
  - Carbon dioxide is retained: oxygen to 88-92 %, no more.
  The rest of the plan waits until this is over: then draft it again.
Where treatment stands
  This page is for: emergency [ST-14].
  not on treatment [ST-01].
  As far as known; not known: Current medicines, Last long-acting injection,
  Product of the treatment medicine and 11 more.
TODAY
  1  Two naloxone sprays before leaving; someone close     nurse       today  M
     shown how
  2  One named person stays and tells the next team what   nurse       today  H
     was taken and given
  3  Buprenorphine or methadone goes with the person:      prescriber  today  H
     choice, last dose, last use
QUESTIONS THAT CAN CHANGE TODAY
  - Heart rate now?
  - Is the person awake, drowsy or sedated?
  - What had been taken before the overdose?
  - Which withdrawal signs can you see now?
  - Does the person have COPD?

One page of the plan, from template oud-core version 1; all of it: --full. A
proposal: people decide. V official, M copy of it, V2 secondary, L local, H
house, U unsure.

# A plan of the store: decisions stand on the page, by number or by name, and stay in the next draft.
$ cp $PROJECT/examples/clinic/leeboard.yaml . && export LEEBOARD_DB=clinic.db && leeboard store init --quiet
$ echo '{patient: {code: P-1, birth_date: 1990-04-02, sex_at_birth: male}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7, opioid: {class: short, last_use_hours: 14}, cows: {total: 12, objective_signs: [mydriasis], age_hours: 0.3}, dental: two cavities, suicide.screen: neg}}' | leeboard intake add - --quiet
P-1
$ leeboard plan draft P-1 --actor S-04 --quiet > /dev/null; leeboard plan sign P-1 --actor S-04 --quiet > /dev/null
$ leeboard plan show P-1 --json | jq -c '.lines[] | select(.id == ("dental-care", "counselling-offer")) | [.number > 0, .id, .due]'
[true,"dental-care","2026-12-08"]
[true,"counselling-offer","2026-12-15"]
$ number=$(leeboard plan show P-1 --json | jq '.lines[] | select(.id == "dental-care") | .number'); leeboard plan decide P-1 $number done --actor S-03 --quiet
dental-care: done
$ leeboard plan decide P-1 counselling-offer declined --actor S-03 --reason "in spring" --quiet
counselling-offer: declined, ask again on 2027-03-01
$ leeboard plan decide P-1 999 done --actor S-03
! leeboard: error[not_found]: the plan has no line 999
!   mend:  the lines stand in `leeboard plan show --full`, the numbers on the page without it
[5]
$ leeboard plan show P-1 | sed -n '/^DECIDED/,$p'
DECIDED
  - done: 18 With tablets or films: once dissolved take a large sip of water,
    swish, swallow (S-03, 2026-12-01)
  - not now, ask again on 2027-03-01: 36 Offer talking therapy (CBT, 8-16 weekly
    sessions) (S-03, 2026-12-01): in spring
CHANGED since revision 3
  - ~ 36 Offer talking therapy (CBT, 8-16 weekly sessions): not now, ask again
    on 2027-03-01
SIGNED
  - Dr Tomas Achebe, MD, prescriber, 2026-12-01
  - sha256 {{hex}} {{hex}}; 67 lines wait for an answer, signed as such

One page of the plan, from template oud-core version 1; all of it: --full. A
proposal: people decide. V official, M copy of it, V2 secondary, L local, H
house, U unsure.
$ export LEEBOARD_AS_OF=2026-12-15; echo '{facts: {housing: shelter}}' | leeboard intake update P-1 - --quiet; leeboard plan draft P-1 --actor S-04 --json --quiet 2>/dev/null | jq -c '.lines[] | select(.id == ("dental-care", "counselling-offer", "housing-referral", "naloxone-today", "plan-review")) | [.id, .due, .decision.decision]'
P-1 revised (E-1)
["naloxone-today","2026-12-15",null]
["dental-care","2026-12-08","done"]
["housing-referral","2026-12-29",null]
["counselling-offer","2026-12-15","declined"]
["plan-review","2027-03-01",null]
$ leeboard plan draft P-1 --actor S-04 --quiet --as-of 2026-12-15 > /dev/null; leeboard plan list P-1 --json | jq -c 'select(.type == "plan" or .revision) | .revision' | tail -n 1
6

# What the person chose stands first, with what holds it, and beside it what the state of treatment offers.
$ cat > chose.yaml <<END
> dsm5_criteria_count: 7
> opioid: {class: short, drug: heroin, last_use_hours: 310}
> physical_dependence: no
> past_withdrawal: yes
> cows: {total: 0, objective_signs: none, age_hours: 0.5}
> moud_choice: naltrexone_xr
> meds: [{drug: Vicoprofen, dose: "as needed for knee"}]
> END
$ leeboard plan preview chose.yaml --as-of 2026-12-01 | sed -n '/^TREATMENT/,/^QUESTIONS/p'
TREATMENT
  x  naltrexone injection, monthly: BLOCKED
     the person's choice
     An opioid is on the medicine list; tramadol counts. [G-NTX-05; V2]
     safer: buprenorphine, usual start
  ?  buprenorphine, usual start: ask first
  x  methadone, usual start: BLOCKED
  x  naltrexone tablets: BLOCKED
  x  leaving without naloxone in hand: BLOCKED
  and 5 more, see --full
QUESTIONS THAT CAN CHANGE TODAY

# A store from before the definitions were laid out anew: its forms and plans count as made with the definitions of today.
$ gzip -dc $PROJECT/tests/store/old/before-layout.db.gz > clinic.db && chmod 600 clinic.db && cp $PROJECT/examples/clinic/leeboard.yaml .
$ export LEEBOARD_DB=$PWD/clinic.db LEEBOARD_AS_OF=2026-11-20T09:00:00Z
$ leeboard plan list
! leeboard: error[version]: the store has an older layout
!   where: {{any}}
!   mend:  run a command that writes, such as `leeboard store backup`
[15]
$ leeboard store backup before.db --quiet
$ leeboard plan list
plan     patient  status  as of              template  author
PL-2.r1  P-0398   draft   2026-11-20T09:00Z  oud-core  S-04
PL-1.r2  P-0412   signed  2026-11-20T09:00Z  oud-core  S-04
$ leeboard store export --quiet | grep -v '"type":"summary"' > before.ndjson

# Nothing is stored for another digest alone. Since then the rules ask more about injections, and medicines have more classes: that is
# drafted once, beside what was signed, and then it says the same already.
$ leeboard plan draft P-0398 --actor S-04 --json > first.json; leeboard plan draft P-0412 --actor S-04 --json > first2.json
$ leeboard plan list
plan     patient  status  as of              template  author
PL-2.r2  P-0398   draft   2026-11-20T09:00Z  oud-core  S-04
PL-1.r3  P-0412   draft   2026-11-20T09:00Z  oud-core  S-04
$ leeboard store export --quiet | grep -v '"type":"summary"' > before.ndjson
$ leeboard plan draft P-0398 --actor S-04 --json > draft.json
! PL-2 revision 2 says the same already: nothing stored
$ leeboard plan draft P-0412 --actor S-04 --json > draft2.json
! PL-1 revision 3 says the same already: nothing stored
$ leeboard plan show P-0398 --json | grep -o '"template":{[^}]*}'
"template":{"id":"oud-core","version":"1","digest":"sha256:{{sha256}}","applies":"yes"}
$ leeboard plan show P-0398 --json | cmp - draft.json
$ leeboard plan show P-0412 --json | grep -o '"digest":"[^"]*"' > stored.txt; grep -o '"digest":"[^"]*"' draft2.json | cmp - stored.txt
$ leeboard store export --quiet | grep -v '"type":"summary"' | cmp - before.ndjson
$ leeboard plan diff P-0412
PL-1 revision 2 and today's draft: 27 changes
~ option buprenorphine
    was: block until known: opioid.class, cows.total, opioid.last_use_hours, physical_dependence, past_withdrawal, cows.objective_signs
    now: block until known: opioid.class, opioids, returned_to_use, cows.total, opioid.last_use_hours, physical_dependence, past_withdrawal, cows.objective_signs, alcohol_use, benzo_use, other_substances
~ option buprenorphine_xr
    was: allowed
    now: block until known: opioid.class, opioids, returned_to_use, cows.total, opioid.last_use_hours, physical_dependence, past_withdrawal, cows.objective_signs, alcohol_use, benzo_use, other_substances
~ line medication-choice
    was: held, by 2026-11-20: Talk through all medicines honestly. Buprenorphine is often the first offer, because it is within reach and safe; methadone is the offer when the person prefers it or buprenorphine did not help. The person chooses; what is not offered now stands under the options with its reason.; options: buprenorphine_xr, methadone
    now: held, by 2026-11-20: Talk through all medicines honestly, side by side. Open today: methadone, usual start. Buprenorphine is often the first offer, because it is within reach and safe; methadone is the offer when the person prefers it or buprenorphine did not help. The person chooses, and the choice leads this plan; what is not open stands under the options with its reason.; options: methadone
~ line low-dose-path
    was: held, by 2026-11-20: When there is no score yet, or it is too low: a low-dose start needs no minimum score. Outside a hospital or an opioid treatment program nothing may tell the person to go on with street opioids; talk honestly and record it.; rows: G-BST-03, G-BST-08, G-BST-09, G-WM-07
    now: held, by 2026-11-20: If buprenorphine is chosen: Low-dose start: day 1 0.5 mg once, day 2 0.5 mg twice, day 3 1 mg twice, day 4 2 mg twice, day 5 2 mg three times, day 6 4 mg three times, from day 7 12-16 mg: 0.5 mg today, 1 mg tomorrow. Prescribed cover goes on unchanged to day 6; nothing written here tells anybody to use street opioids.; rows: G-BST-03, G-BST-08, G-BST-09, G-WM-07, SCH-10
- line informed-refusal
    was: held, by 2026-11-27: If the person wants no medicine now: write down that it was talked through, and offer it again at every visit.
~ line breastfeeding
    was: held, by 2026-12-18: Breastfeeding on buprenorphine or methadone is safe and may make the baby's withdrawal easier.
    now: held, by 2026-12-18: Breastfeeding is encouraged while the medicine is stable and there is no dangerous use; it eases the baby's withdrawal without removing it. Methadone that is begun after the birth, or raised above 100 mg a day, can make the baby drowsy: sleepier than usual, trouble feeding or breathing, or limp means a doctor at once.
~ line level-difference
    was: held, by 2026-11-27: The level of care differs from the one suggested: record both and the reason, and look again within 7 days.
    now: held, by 2026-11-27: Where one kind of place is refused: write it down with the reason, offer what is less, and look again within 7 days. Where a level was suggested, the one given and the reason stand beside it.
+ line methadone-after-two-tries
    now: held, by 2026-11-20: Two courses of buprenorphine did not help: methadone is the first offer now. A program is called today; buprenorphine stays open for whoever wants it.
+ line buprenorphine-after-two-tries
    now: held, by 2026-11-20: Two courses of methadone did not help: buprenorphine is the first offer now, as tablets, films or injection. Methadone stays open for whoever wants it.
- ask acute_psychosis
    was: Is there acute psychosis?
- ask declines_medication
    was: After hearing about all three medicines, does the person still decline medication?
~ ask moud_choice
    was: After talking through all three, which medicine does the person choose?
    now: After talking through all three, which medicine does the person choose (none, only care of withdrawal, undecided)?
- ask overdose_suspected
    was: Could this be an overdose now?
- ask phq9_item9
    was: Was item 9 of the PHQ-9 above zero?
~ ask prior_moud
    was: Which medicines for opioid use disorder were tried before, and how did they go?
    now: Which medicines for opioid use disorder were tried before, how did each end, and did it help?
- ask unstable_medical_illness
    was: Is there an unstable illness such as sepsis or a failing heart or liver?
+ ask opioids
    now: Every opioid taken in the last week: which, how, when last, prescribed?
+ ask co2_retention
    now: Is it known that carbon dioxide is retained?
+ ask home_oxygen
    now: Oxygen at home?
+ ask spo2_below_baseline
    now: Saturation now, and on a usual day?
+ ask days_since_regular_use
    now: When did daily use end?
+ ask last_xr_injection.days_since
    now: How many days since the last injection?
+ ask opioid.product
    now: Which product is it: combination or mono, film, tablet or injection?
+ ask pregnancy_wish
    now: Do you hope for a pregnancy in the next years?
+ ask suicide.cssrs_high
    now: Is the risk on the C-SSRS high, or is there an act of unknown date?
+ ask suicide.cssrs_ideation
    now: Were thoughts of suicide reported on the C-SSRS?
+ ask suicide.cssrs_moderate
    now: Is the risk on the C-SSRS moderate at the least?

# Forms keep the digest they were scored with, and are explained by the definition of today.
$ leeboard assess show A-3
A-3 revision 1: phq9 of P-0412, taken 2026-11-16 by S-04, recorded 2026-11-20T09:00Z
phq9 total: 5 to 11 (one of: mild, moderate)
phq9 syndrome: 0 (none)
  7 of 9 answered; missing: 7, 8
  screen_positive: unknown
  1              1          some days - reduced interest or enjoyment
  2              1          some days - low mood or hopelessness
  3              0          none - sleep too little or much
  4              1          some days - fatigue
  5              1          some days - appetite change either way
  6              1          some days - worthlessness or guilt
  9              0          none - death or self-harm thoughts
$ leeboard assess list P-0412
id   taken_at          scale          score                      change
A-4  2026-11-16 08:10  cows total     18, moderate
A-2  2026-11-02        phq9 total     9, mild
                       phq9 syndrome  other depressive syndrome
A-3  2026-11-16        phq9 total     5 to 11, mild to moderate  down 4 to up 2
                       phq9 syndrome  none
phq9 total  ▃?  first 9, last 5 to 11 (of 0 to 27)
? is a form that was not finished: its score lies between two values
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)
$ leeboard assess show A-3 --json | grep -o '"decided_by":[^]]*]'
"decided_by":["7","8"]

# Another definition is another one: a form is not explained by it.
$ mkdir -p site/instruments && leeboard instrument export phq9 | sed 's/^version: .*/version: "2-site"/' > site/instruments/phq9.yaml
$ leeboard --data site assess show A-3 --json | grep -o '"decided_by":[^]]*]'
[1]

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
PL-1 revision 2 and today's draft: 90 changes
~ option buprenorphine
    was: block until known: opioid.class, cows.total, opioid.last_use_hours, physical_dependence, past_withdrawal, cows.objective_signs
    now: block until known: opioid.class, opioids, returned_to_use, cows.total, opioid.last_use_hours, physical_dependence, past_withdrawal, cows.objective_signs, alcohol_use, benzo_use, other_substances
~ option buprenorphine_xr
    was: allowed
    now: block until known: opioid.class, opioids, returned_to_use, cows.total, opioid.last_use_hours, physical_dependence, past_withdrawal, cows.objective_signs, alcohol_use, benzo_use, other_substances
+ option buprenorphine_home
    now: block until known: opioid.class, opioids, returned_to_use, cows.total, physical_dependence, past_withdrawal, opioid.last_use_hours
~ line naloxone
    was: proposed, by 2026-11-20: Two naloxone 4 mg sprays in hand before leaving today, in date, and someone close to the person shown how to use them; asked again at every visit.; phase: now
    now: proposed, by 2026-11-20: Two naloxone 4 mg sprays at home, in date, and someone close to the person who knows how to use them; asked again at every visit.; phase: start
~ line overdose-steps
    was: proposed, by 2026-11-20: If breathing is slow or stops: call the emergency number, give naloxone, breathe for the person, lay them on their side, give more after 2-3 min, and stay; it can wear off in 30-90 min.; phase: now
    now: proposed, by 2026-11-20: If breathing is slow or stops: call the emergency number, give naloxone, breathe for the person, lay them on their side, give more after 2-3 min, and stay; it can wear off in 30-90 min.; phase: start
~ line overdose-plan
    was: held, by 2026-11-20: Write the overdose plan together today: an agonist medicine offered today, contact within 72 hours, a never-use-alone line or a spotter, fentanyl test strips, and smaller test amounts if there is use.; phase: now
    now: held, by 2026-11-20: Write the overdose plan together today: an agonist medicine offered today, contact within 72 hours, a never-use-alone line or a spotter, fentanyl test strips, and smaller test amounts if there is use.; phase: start
~ line harm-reduction
    was: held, by 2026-11-20: Syringe service, clean supplies and a wound check for as long as there is injecting; come the same day with fever, shivering or a hot, swollen place, which can be a heart-valve infection.; phase: now
    now: held, by 2026-11-20: Syringe service, clean supplies and a wound check for as long as there is injecting; come the same day with fever, shivering or a hot, swollen place, which can be a heart-valve infection.; phase: start
~ line tolerance-lost
    was: held, by 2026-11-20: Tolerance is low after a time without opioids: an amount that was once usual can now kill. Naloxone and overdose teaching come first.; phase: now
    now: held, by 2026-11-20: Tolerance is low after a time without opioids: an amount that was once usual can now kill. Naloxone and overdose teaching come first.; phase: start
~ line custody-bridge
    was: held, by 2026-11-27: Around custody: start or go on with medication before release, hand over naloxone and a bridge supply at the gate, first appointment within 7 days; the first two weeks outside carry the most risk.; phase: now
    now: held, by 2026-11-27: Around custody: start or go on with medication before release, hand over naloxone and a bridge supply at the gate, first appointment within 7 days; the first two weeks outside carry the most risk.; phase: start
~ line safe-storage
    was: proposed, by 2026-11-20: Keep all medicine locked and out of sight, and hand back what is not used; a small dose can kill a child. A lockbox is given if there is none.; phase: now
    now: proposed, by 2026-11-20: Keep all medicine locked and out of sight, and hand back what is not used; a small dose can kill a child. A lockbox is given if there is none.; phase: start
~ line medication-choice
    was: held, by 2026-11-20: Talk through all medicines honestly. Buprenorphine is often the first offer, because it is within reach and safe; methadone is the offer when the person prefers it or buprenorphine did not help. The person chooses; what is not offered now stands under the options with its reason.; options: buprenorphine_xr, methadone
    now: held, by 2026-11-20: Talk through all medicines honestly, side by side. Open today: methadone, usual start. Buprenorphine is often the first offer, because it is within reach and safe; methadone is the offer when the person prefers it or buprenorphine did not help. The person chooses, and the choice leads this plan; what is not open stands under the options with its reason.; options: methadone
~ line buprenorphine-first-day
    was: held, by 2026-11-20: First day: 2-4 mg under the tongue, watch for 45-60 min, then 2-8 mg more, and again, until withdrawal and craving settle; go on the next day with what was needed.
    now: held, by 2026-11-20: The first dose of buprenorphine, what follows an hour later and the supply: how much waits for what is still asked. Nothing is given before that.
~ line sudden-withdrawal-plan
    was: held, by 2026-11-20: If withdrawal gets sharply worse within about 90 min of a dose: stay with it, more buprenorphine first, then medicines for symptoms, and hospital if it does not settle. Agree this before the first dose.; options: buprenorphine
    now: held, by 2026-11-20: If withdrawal gets sharply worse within about 90 min of a dose: stay with it, more buprenorphine first, then medicines for symptoms, and hospital if it does not settle. Agree this before the first dose.; options: buprenorphine, buprenorphine_home
~ line fentanyl-caution
    was: held, by 2026-11-20: Fentanyl leaves the body slowly and unevenly: the usual waiting times do not hold, and withdrawal may come later than 72 h. Signs decide. A start is allowed from COWS 8 with a visible sign, with extra care at 8-10.; phase: now
    now: held, by 2026-11-20: Fentanyl leaves the body slowly and unevenly: the usual waiting times do not hold, and withdrawal may come later than 72 h. Signs decide. A start is allowed from COWS 8 with a visible sign, with extra care at 8-10.; phase: start
~ line low-dose-path
    was: held, by 2026-11-20: When there is no score yet, or it is too low: a low-dose start needs no minimum score. Outside a hospital or an opioid treatment program nothing may tell the person to go on with street opioids; talk honestly and record it.; rows: G-BST-03, G-BST-08, G-BST-09, G-WM-07
    now: held, by 2026-11-20: If buprenorphine is chosen: Low-dose start: day 1 0.5 mg once, day 2 0.5 mg twice, day 3 1 mg twice, day 4 2 mg twice, day 5 2 mg three times, day 6 4 mg three times, from day 7 12-16 mg: 0.5 mg today, 1 mg tomorrow. Prescribed cover goes on unchanged to day 6; nothing written here tells anybody to use street opioids.; rows: G-BST-03, G-BST-08, G-BST-09, G-WM-07, SCH-10
~ line early-xr-buprenorphine
    was: held, by 2026-11-27: Move early to a buprenorphine injection, which cannot be lost or stolen: one 4 mg dose by mouth, 1 h of watching, then the monthly injection (Sublocade); the weekly injection (Brixadi) is the other way. Staff give it; it is never handed out.; rows: G-CHO-04, G-XB-03, G-XB-09, G-XB-01
    now: held, by 2026-11-27: Move early to a buprenorphine injection, which cannot be lost or stolen: one 4 mg dose by mouth, 1 h of watching, then the monthly injection (Sublocade); the weekly injection (Brixadi) is the other way. Staff give it; it is never handed out.; rows: G-CHO-04, G-XB-03, G-XB-09, G-XB-01, G-XB-17
~ line methadone-stays-on-offer
    was: held, by 2026-11-27: Methadone stays on offer too: it keeps people in treatment best. It comes from an opioid treatment program with frequent visits, and heart risk and an ECG are asked about; that is what the choice weighs.; phase: now
    now: held, by 2026-11-27: Methadone stays on offer too: it keeps people in treatment best. It comes from an opioid treatment program with frequent visits, and heart risk and an ECG are asked about; that is what the choice weighs.; phase: start
- line informed-refusal
    was: held, by 2026-11-27: If the person wants no medicine now: write down that it was talked through, and offer it again at every visit.
~ line start-not-held-up
    was: proposed, by 2026-11-20: Missing laboratory results, no counselling place or a refused urine test are reasons to ask, not to wait with the medicine. No other substance has to be stopped first.; owner: clinician; phase: now
    now: proposed: Missing laboratory results, no counselling place or a refused urine test are reasons to ask, not to wait with the medicine. No other substance has to be stopped first.; owner: none; phase: start
~ line pdmp-check
    was: proposed, by 2026-11-20: Look into the prescription monitoring program before the first prescription and at each renewal.; phase: now
    now: proposed, by 2026-11-20: Look into the prescription monitoring program before the first prescription and at each renewal.; phase: start
~ line withdrawal-score-again
    was: held, by 2026-11-20: Too early for the usual first dose: agree a set time today to score withdrawal again. It can start from COWS 8 with a visible sign, after methadone from 13.; phase: now
    now: held, by 2026-11-20: Too early for the usual first dose: agree a set time today to score withdrawal again. It can start from COWS 8 with a visible sign, after methadone from 13.; phase: start
~ line why-not-now
    was: held, by 2026-11-20: Why no buprenorphine or methadone is started now: they are meant for moderate or severe disorder with physical dependence, and without tolerance an ordinary dose can be too much. If use goes on or dependence comes, they are offered at once.; phase: now
    now: held, by 2026-11-20: Why no buprenorphine or methadone is started now: they are meant for moderate or severe disorder with physical dependence, and without tolerance an ordinary dose can be too much. If use goes on or dependence comes, they are offered at once.; phase: start
~ line medication-goes-on
    was: proposed, by 2027-02-12: The medicine goes on as long as it helps; there is no date by which it has to end.; owner: prescriber
    now: proposed: The medicine goes on as long as it helps; there is no date by which it has to end.; owner: none
- line methadone-enzyme-review
    was: held, by 2026-11-20: Review with their prescribers the medicines that raise methadone or lengthen QT. Look again when one of them starts or stops.
~ line late-injection
    was: held, by 2026-11-20: Late buprenorphine injection: by a local protocol, 42 days or more after the dose the prescriber first checks fentanyl dependence, or 8 mg by mouth within 24 h; a test dose of 4 mg by mouth and 1 h of watching, once signs show, is the other way. The label bears up to 14 days of delay now and then. Talk about the 300 mg dose if the last one did not hold. No blame: find out what got in the way and set a reminder.; options: none
    now: held, by 2026-11-20: Withdrawal is not strong enough yet: a usual first dose now could bring on sudden withdrawal. Wait, score again, and start when COWS is at least 8 with a sign that can be seen. Where the guards of a start are met, a test dose of 4 mg by mouth and 1 h of watching, once signs show, is the other way; the label bears up to 14 days of delay now and then. Talk about the 300 mg dose if the last one did not hold. No blame: find out what got in the way and set a reminder.; options: buprenorphine_xr
~ line buprenorphine-missed-days
    was: held, by 2026-11-20: Missed buprenorphine: without other opioids in between the same dose is taken up again for up to 5 days; from 6 days on it is a new assessment. With return to use that is up to 3 days, and from 4 on a new assessment.; phase: now
    now: held, by 2026-11-20: Missed buprenorphine: without other opioids in between the same dose is taken up again for up to 5 days; from 6 days on it is a new assessment. With return to use that is up to 3 days, and from 4 on a new assessment.; phase: start
~ line methadone-dose-review
    was: held, by 2026-11-20: Fentanyl in a test on methadone: first look at the dose. Raise it by 5-10 mg, not sooner than 7 days after the last rise; care goes on as before.
    now: held, by 2026-11-20: Fentanyl in a test on methadone: first look at the dose. How many days were missed is asked before a raise: after 3 or more there is none. Otherwise, slow pace, 5-10 mg and not sooner than 7 days after the last rise; care goes on as before.
~ line benzodiazepine-plan
    was: held, by 2026-11-27: A benzodiazepine beside the treatment is a reason for care, not for refusing: keep the agonist, name the prescribers and call them, teach what sedation looks like, train someone at home, plan more visits, give naloxone.; phase: now
    now: held, by 2026-11-27: A benzodiazepine beside the treatment is a reason for care, not for refusing: keep the agonist, name the prescribers and call them, teach what sedation looks like, train someone at home, plan more visits, give naloxone.; phase: start
~ line qtc-methadone-discouraged
    was: held, by 2026-11-27: If the QTc is long: methadone is discouraged unless it is needed; then talk it over and monitor more.; phase: now
    now: held, by 2026-11-27: If the QTc is long: methadone is discouraged unless it is needed; then talk it over and monitor more.; phase: start
~ line qt-medicines-check
    was: held, by 2026-11-27: QT check of the medicines taken now. Ask the prescriber whether dose or choice should change; correct potassium and magnesium first.
    now: held, by 2026-11-27: A medicine that lengthens QT is taken: ask its prescriber whether dose or choice should change; correct potassium and magnesium first.
~ line liver-search
    was: held, by 2026-11-27: Liver enzymes above 5 times the limit: look for acute hepatitis and liver failure, check bilirubin and INR, test again by 2026-11-27, and name who reviews it. The number alone stops no medicine.; phase: now
    now: held, by 2026-11-27: Liver enzymes above 5 times the limit: look for acute hepatitis and liver failure, check bilirubin and INR, test again by 2026-11-27, and name who reviews it. The number alone stops no medicine.; phase: start
~ line suicide-screen-first
    was: proposed, by 2026-11-20: Suicide screen, PHQ-9 and GAD-7 at the start, after 4 weeks, then 3-monthly; any positive item 9 leads to a full talk the same day.; phase: now
    now: proposed, by 2026-11-20: Suicide screen, PHQ-9 and GAD-7 at the start, after 4 weeks, then 3-monthly; any positive item 9 leads to a full talk the same day.; phase: start
~ line no-sudden-opioid-stop
    was: held, by 2026-11-27: Opioids for pain are not ended suddenly because of this diagnosis; buprenorphine is offered in their place, and any change is slow and agreed.
    now: held, by 2026-11-27: Opioids for pain are not ended suddenly: any change is slow and agreed, and buprenorphine is an offer in their place.
~ line obstetric-capable-start
    was: held, by 2026-11-20: Think about starting where obstetric care is at hand, with a low threshold for a few days in hospital.; phase: now
    now: held, by 2026-11-20: Think about starting where obstetric care is at hand, with a low threshold for a few days in hospital.; phase: start
~ line her-wish-in-pregnancy
    was: held, by 2026-11-20: Wanting to be free of this before the birth is understandable. Stopping everything now strains both; a steady medicine keeps both steady. If she still declines medicine after talking it through, an experienced team can go through other ways with her informed consent, and the offer stays open.; phase: now
    now: held, by 2026-11-20: Wanting to be free of this before the birth is understandable. Stopping everything now strains both; a steady medicine keeps both steady. If she still declines medicine after talking it through, an experienced team can go through other ways with her informed consent, and the offer stays open.; phase: start
~ line breastfeeding
    was: held, by 2026-12-18: Breastfeeding on buprenorphine or methadone is safe and may make the baby's withdrawal easier.
    now: held, by 2026-12-18: Breastfeeding is encouraged while the medicine is stable and there is no dangerous use; it eases the baby's withdrawal without removing it. Methadone that is begun after the birth, or raised above 100 mg a day, can make the baby drowsy: sleepier than usual, trouble feeding or breathing, or limp means a doctor at once.
~ line plan-of-safe-care
    was: held, by 2027-02-12: Write a plan of safe care together: it shows what supports the family have, and her voice leads it.; rows: G-PRG-09
    now: held, by 2027-02-12: Write a plan of safe care together before week 36, with a named writer: it shows what supports the family have, and her voice leads it.; rows: G-PRG-09, SPC-23
~ line home-safety-in-pregnancy
    was: held, by 2026-11-20: Ask alone and gently who is safe at home, about violence, and about alcohol and other substances.; phase: now
    now: held, by 2026-11-20: Ask alone and gently who is safe at home, about violence, and about alcohol and other substances.; phase: start
~ line pregnancy-test
    was: held, by 2026-11-27: Offer a pregnancy test, and again on a missed period or after 3 months.; rows: G-MON-05
    now: held, by 2026-11-27: Offer a pregnancy test, and again on a missed period or after 3 months.; rows: G-MON-05, SPC-78
~ line infection-screen
    was: proposed, by 2026-12-20: Tests with consent: HIV, hepatitis C with reflex RNA, hepatitis B; tuberculosis and syphilis by risk; each with a talk about what the result means.; rows: G-MON-08, G-MON-09, G-NIDA-13
    now: proposed, by 2026-12-20: Tests with consent: HIV, hepatitis C with reflex RNA, hepatitis B; tuberculosis and syphilis by risk; each with a talk about what the result means.; rows: G-MON-08, G-MON-09, G-NIDA-13, DUE-03
~ line vaccines
    was: proposed, by 2026-12-20: Offer hepatitis B and A vaccines, and those that age and risk call for.; rows: G-MON-10
    now: proposed, by 2026-12-20: Offer hepatitis B and A vaccines, and those that age and risk call for.; rows: G-MON-10, DUE-07
~ line fever-and-skin
    was: held, by 2026-11-20: Ask about fever, shivering, sores and shortness of breath today: an infection of blood or heart valve needs a hospital.; phase: now
    now: held, by 2026-11-20: Ask about fever, shivering, sores and shortness of breath today: an infection of blood or heart valve needs a hospital.; phase: start
- line trigger-emotions.2
    was: proposed, by 2026-11-27: lonely after calls with my son: check for hunger, anger, loneliness and tiredness first; slow breathing; one good thing planned; a call to someone agreed beforehand. Treat low mood.
- line trigger-times.1
    was: proposed, by 2026-11-27: payday Friday: a contact booked for that day, the hours filled in the calendar, money paid where it is safe, an extra look at the dose, naloxone at hand.
- line trigger-remove.2
    was: proposed, by 2026-11-27: lonely after calls with my son: decide what can be taken out of the way, with a helper, and what can only be made smaller; tell one support person.
~ line level-of-care-review-overdose
    was: held, by 2026-11-23: After an overdose: look at the level of care again.; phase: now
    now: held, by 2026-11-23: After an overdose: look at the level of care again.; phase: start
- line level-difference
    was: held, by 2026-11-27: The level of care differs from the one suggested: record both and the reason, and look again within 7 days.
~ line vital-signs
    was: proposed, by 2026-11-20: Today: breathing, oxygen, pulse, pressure and wakefulness before and after a first dose.; phase: now
    now: proposed, by 2026-11-20: Today: breathing, oxygen, pulse, pressure and wakefulness before and after a first dose.; phase: start
~ line people-decide
    was: proposed, by 2026-11-20: This plan is a proposal. The person and the clinicians who know them decide, and anything in it can be changed together.; owner: clinician; phase: now
    now: proposed: This plan is a proposal. The person and the clinicians who know them decide, and anything in it can be changed together.; owner: none; phase: start
~ line what-the-person-wants
    was: proposed, by 2026-11-20: Ask what the person wants and write it down in their words: the plan is checked against it at every review.; phase: now
    now: proposed, by 2026-11-20: Ask what the person wants and write it down in their words: the plan is checked against it at every review.; phase: start
~ line treatable-condition
    was: proposed, by 2026-11-27: Opioid use disorder is a treatable condition of brain and behaviour. Return to use, if it happens, changes the plan; it never ends treatment.; owner: clinician
    now: proposed: Opioid use disorder is a treatable condition of brain and behaviour. Return to use, if it happens, changes the plan; it never ends treatment.; owner: none
~ line diagnosis-severe
    was: held, by 2026-11-20: Diagnosis: severe opioid use disorder, if 6 or more of the 11 criteria are met; code F11.20, or F11.23 while in withdrawal.; phase: now
    now: held, by 2026-11-20: Diagnosis: severe opioid use disorder, if 6 or more of the 11 criteria are met; code F11.20, or F11.23 while in withdrawal.; phase: start
~ line diagnosis-moderate
    was: held, by 2026-11-20: Diagnosis: moderate opioid use disorder, if 4 or 5 of the 11 criteria are met; code F11.20, or F11.23 while in withdrawal.; phase: now
    now: held, by 2026-11-20: Diagnosis: moderate opioid use disorder, if 4 or 5 of the 11 criteria are met; code F11.20, or F11.23 while in withdrawal.; phase: start
~ line diagnosis-mild
    was: held, by 2026-11-20: Diagnosis: mild opioid use disorder, if 2 or 3 of the 11 criteria are met; code F11.10.; phase: now
    now: held, by 2026-11-20: Diagnosis: mild opioid use disorder, if 2 or 3 of the 11 criteria are met; code F11.10.; phase: start
~ line diagnosis-remission
    was: held, by 2026-11-20: Diagnosis: opioid use disorder in remission; code F11.21. On a maintenance medicine the remission is called so, and tolerance to that medicine does not count against it.; phase: now
    now: held, by 2026-11-20: Diagnosis: opioid use disorder in remission; code F11.21. On a maintenance medicine the remission is called so, and tolerance to that medicine does not count against it.; phase: start
+ line naloxone-today
    now: proposed, by 2026-11-20: Two naloxone 4 mg sprays in hand before leaving today, in date, and someone close to the person shown how to use them.
+ line methadone-after-two-tries
    now: held, by 2026-11-20: Two courses of buprenorphine did not help: methadone is the first offer now. A program is called today; buprenorphine stays open for whoever wants it.
+ line buprenorphine-after-two-tries
    now: held, by 2026-11-20: Two courses of methadone did not help: buprenorphine is the first offer now, as tablets, films or injection. Methadone stays open for whoever wants it.
+ line assess-today
    now: proposed, by 2026-11-20: Assessed today, because a start hangs on it: withdrawal scored with the signs that can be seen (COWS), what was taken last and when. A low-dose start needs no score. Nothing else holds it up.
+ line home-start-today
    now: held, by 2026-11-20: A start at home once the signs come: the hours to wait, the first dose and the number to call are written down; how much waits for what is still asked.
+ line injection-today
    now: held, by 2026-11-20: The next buprenorphine injection: product, strength and day wait for what is still asked.
+ line contraception-asked
    now: proposed, by 2026-12-18: Contraception and the wish for a child are asked without pressing, and what is wanted is arranged; long-acting methods go with the medicine.
+ line trigger-emotions.t-2
    now: proposed, by 2026-11-27: lonely after calls with my son: check for hunger, anger, loneliness and tiredness first; slow breathing; one good thing planned; a call to someone agreed beforehand. Treat low mood.
+ line trigger-times.t-1
    now: proposed, by 2026-11-27: payday Friday: a contact booked for that day, the hours filled in the calendar, money paid where it is safe, an extra look at the dose, naloxone at hand.
+ line trigger-remove.t-2
    now: proposed, by 2026-11-27: lonely after calls with my son: decide what can be taken out of the way, with a helper, and what can only be made smaller; tell one support person.
~ ask liver_impairment
    was: Is liver function impaired: not, mildly, moderately or severely?
    now: Is liver function impaired: not, mildly (class A), moderately (B) or severely (C)?
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
- ask refuses
    was: Is there any kind of care you do not want?
- ask unstable_medical_illness
    was: Is there an unstable illness such as sepsis or a failing heart or liver?
+ ask opioids
    now: Every opioid taken in the last week: which, how, when last, prescribed?
+ ask co2_retention
    now: Is it known that carbon dioxide is retained?
+ ask home_oxygen
    now: Oxygen at home?
+ ask overdose.hours_since
    now: How many hours since the overdose?
+ ask overdose.naloxone_last_hours
    now: When was the last naloxone given?
+ ask spo2_below_baseline
    now: Saturation now, and on a usual day?
+ ask full_agonist_last_hours
    now: When was the last opioid other than buprenorphine?
+ ask last_xr_injection.days_since
    now: How many days since the last injection?
+ ask pregnancy_wish
    now: Do you hope for a pregnancy in the next years?
+ ask contraception
    now: Do you use or want contraception?
+ ask days_since_regular_use
    now: When did daily use end?
+ ask naloxone_expiry
    now: What is the expiry date on the naloxone?
+ ask opioid.product
    now: Which product is it: combination or mono, film, tablet or injection?
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

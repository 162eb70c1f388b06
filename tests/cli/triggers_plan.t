# What the inventory and the log change in the next plan draft.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-1"},"facts":{"opioid":{"class":"buprenorphine"},"overdose":{"last_date":"none","count":0},"last_xr_injection":{"drug":"none"},"meds":[{"drug":"buprenorphine"}]}}' | leeboard intake add - --quiet --as-of 2026-11-15
P-1
$ cat > lines.sh <<'END'
> leeboard plan draft P-1 --dry-run --quiet --json "$@" | grep -o '"id":"[^"]*","kind":"[^"]*","section":"[^"]*","phase":"[^"]*","status":"[^"]*"' | sed 's/"//g;s/kind:[^,]*,section:[^,]*,phase:[^,]*,//' | grep -E "trigger|return-|warning-in|level-of-care-review" | grep -v goal
> END

# Nothing told yet: the talk about triggers is proposed, nothing is held because no return to use is on record.
$ sh lines.sh
id:pain-trigger-plan,status:held
id:triggers-explore,status:proposed

# A strong trigger brings its lines; one that is only kept away from asks for a way to meet it; one that is met brings none.
$ leeboard triggers add P-1 --domain people --text "an old friend" --strength 8 --avoidable yes --strategy avoid --quiet
T-1 added
$ sh lines.sh
id:pain-trigger-plan,status:held
id:trigger-people.t-1,status:proposed
id:trigger-remove.t-1,status:proposed
id:trigger-also-meet.t-1,status:proposed
id:triggers-explore,status:proposed
$ leeboard triggers resolve P-1 T-1 --coping short-no --reason "practised" --quiet
T-1 is now open, 1 step agreed; the next plan draft holds it
$ sh lines.sh
id:pain-trigger-plan,status:held
id:trigger-people.t-1,status:proposed
id:trigger-remove.t-1,status:proposed
id:trigger-step.t-1,status:proposed
id:triggers-explore,status:proposed

# Each of these lines carries the id of the trigger that it is for.
$ leeboard plan draft P-1 --dry-run --quiet --json | grep -o '"trigger":"T-[^"]*"'
"trigger":"T-1"
"trigger":"T-1"
"trigger":"T-1"
$ leeboard triggers resolve P-1 T-1 --status met --reason "moved away" --quiet
T-1 is now met
$ sh lines.sh
id:pain-trigger-plan,status:held
id:triggers-explore,status:proposed

# Four domains talked about: the talk is no longer asked for.
$ echo '{"patient":{"explored":["people","places","things","times"]}}' | leeboard intake update P-1 - --reason "asked today" --quiet
P-1 revised (E-1)
$ sh lines.sh
id:pain-trigger-plan,status:held

# A return to use changes the next draft, for as long as more contact lasts; a second one within 30 days looks at the level of care.
$ leeboard triggers log P-1 --kind lapse --on 2026-11-20
V-1 logged
$ sh lines.sh
id:pain-trigger-plan,status:held
id:return-first-checks,status:proposed
id:return-what-we-learned,status:proposed
id:return-on-agonist,status:proposed
$ leeboard plan draft --full P-1 --dry-run --quiet | grep -A 4 "Return to use on"
  - Return to use on 2026-11-20, first checks today: safe now, overdose,
    withdrawal, pregnancy, sedatives, thoughts of suicide, naloxone used and
    replaced.
      1 return-first-checks · nurse, by 2026-12-01
      because Date of the last return to use: 2026-11-20 [G-REL-02, G-REL-11; H]
--
  - Return to use on 2026-11-20: go through it together without blame (before,
    what happened, after). What we learned and what changes stands in this plan
    within 24-72 h; treatment goes on and no dose is cut because of it.
      24 return-what-we-learned · counsellor, by 2026-12-04
      because Date of the last return to use: 2026-11-20 [G-REL-01, G-REL-11; H]
$ leeboard triggers log P-1 --kind use --on 2026-11-28
V-2 logged
$ sh lines.sh | grep level
id:level-of-care-review,status:proposed
$ sh lines.sh --as-of 2026-12-26
id:pain-trigger-plan,status:held
id:return-first-checks,status:proposed
id:return-what-we-learned,status:proposed
id:return-on-agonist,status:proposed
id:return-on-naltrexone,status:held
$ sh lines.sh --as-of 2027-01-10
id:pain-trigger-plan,status:held

# Early signs: what became more frequent in the log than in the days before.
$ leeboard triggers add P-1 --domain places --text "the corner" --strength 5 --quiet
T-2 added
$ for d in 05 06 07 08 09 10 11 12; do echo "{\"patient\":\"P-1\",\"kind\":\"none\",\"on\":\"2026-11-$d\"}"; done > days.ndjson
$ for d in 29 30; do echo "{\"patient\":\"P-1\",\"kind\":\"exposure\",\"on\":\"2026-11-$d\",\"triggers\":[\"T-2\"]}"; done >> days.ndjson
$ leeboard triggers import days.ndjson --quiet
I-1: 10 read: 10 stored (10 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 10 events
$ sh lines.sh | grep warning
id:warning-in-deeds,status:proposed
$ leeboard plan draft --full P-1 --dry-run --quiet | grep -A 4 "Early signs"
  - Early signs in deeds have become more frequent (going to places, things for
    use at hand): contact the same day, and naloxone in hand.
      24 warning-in-deeds · counsellor, by 2026-12-01
      because Early signs in deeds: yes (2026-11-30) [G-RPM-07, G-SAF-01; H]
  - Return to use on 2026-11-28: go through it together without blame (before,
    what happened, after). What we learned and what changes stands in this plan
    within 24-72 h; treatment goes on and no dose is cut because of it.
      25 return-what-we-learned · counsellor, by 2026-12-04

# An overdose comes first, and is acknowledged before a plan is signed.
$ leeboard triggers log P-1 --kind overdose --on 2026-11-30 --quiet > said.txt 2>&1
[9]
$ sh lines.sh | grep overdose
id:level-of-care-review-overdose,status:proposed
! leeboard: warning: V-13 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-13 --reason TEXT --actor STAFF
$ leeboard plan draft --full P-1 --quiet | grep -A 3 "recent overdose"
  - After a recent overdose the next days carry the most risk (0.25 % die within
    2 days, 1.1 % within a month, 5.5 % within a year): a call within 24-48 h,
    an appointment within 72 h, and the household trained. Methadone or
    buprenorphine protects; it is offered before leaving.
! leeboard: warning: V-13 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-13 --reason TEXT --actor STAFF

# Definitions of care with one kind of fault each: where it stands, what is wrong, how to mend it.
$ cp -r $PROJECT/tests/definitions/bad/care .
$ leeboard template test care/broken-yaml.yaml
care/broken-yaml.yaml:5:5: a key must be one text, not a map or a list
  mend: write a plain name before the colon, or quote it
[7]
$ leeboard template test care/change-nothing.yaml
care/change-nothing.yaml:7:19: there is no line `dental-car` to change
  mend: did you mean dental-care?
care/change-nothing.yaml:7:42: there is no line `naloxon` to change
  mend: did you mean naloxone?
care/change-nothing.yaml:7:80: uncited-line: the line `naloxone` cites no row
  mend: add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)
care/change-nothing.yaml:7:80: number-without-source: the line `naloxone` says 4, which stands in no row that it cites
  mend: cite the row that says it, or write a {{name}} that is filled in
[7]
$ leeboard template test care/cite-unknown.yaml
care/cite-unknown.yaml:9:5: `a` cites `G-NTX-4`, which is no row
  mend: did you mean G-NTX-04, G-NTX-14 or G-NTX-01?
care/cite-unknown.yaml:10:5: `b` cites `G-NTX-04#99`, and the row has no such part
  mend: parts are counted from 0
[7]
$ leeboard template lint care/coping.yaml
care/coping.yaml:3:9: `places` cites `G-TRG-2`, which is no row
  mend: did you mean G-TRG-02, G-TRG-12 or G-PRG-02?
care/coping.yaml:3:9: stigmatising-term: the domain `places` says "addict"
  mend: say it so: person with opioid use disorder
care/coping.yaml:5:5: uncited-strategy: the strategy `no-cite` cites no row
  mend: add `cites:` with the row that it rests on
care/coping.yaml:6:5: `wrong-cite` cites `G-TRG-20`, which is no row
  mend: did you mean G-TRG-02, G-TRG-10 or G-PRG-02?
care/coping.yaml:7:32: `strategies[2].domain` has no such value
  mend: did you mean places?
care/coping.yaml:8:44: `strategies[3].kind` has no such value
  mend: one of: remove, avoid, cope, ask-for-help
care/coping.yaml:9:5: number-without-source: the strategy `number` says 45, which stands in no row that it cites
  mend: cite the row that says it
care/coping.yaml:10:91: `strategies[5].within` must be a length of time
  mend: write 45m, 48h, 14d or 2w
care/coping.yaml:11:5: the id `soon` is taken by care/coping.yaml:10:5
care/coping.yaml:11:114: the key `until` is not known here
  mend: known keys here: cites, domain, id, kind, owner, text, tone, within
care/coping.yaml:9:121: note: wide-line: 2 lines are wider than 120 columns, first here
  mend: `leeboard template format care/coping.yaml` lays it out
care/coping.yaml:3:9: note: flow-map: 8 maps of 3 keys or more stand in brackets, first here
  mend: `leeboard template format care/coping.yaml` lays it out
[7]
$ leeboard template test care/day-of-nothing.yaml
care/day-of-nothing.yaml:9:114: `lines[0].due` is no day of a plan
  mend: write `day 7` or {from: surgery.date, add: 7d}
care/day-of-nothing.yaml:10:121: `cows.total` is no date
care/day-of-nothing.yaml:10:151: `until` is `day N`, `phase-end` or `open`
care/day-of-nothing.yaml:10:159: a line cannot come back every zero days
[7]
$ leeboard template test care/example-none.yaml
care/example-none.yaml:2:1: no-example: the template has no worked example
  mend: add `examples:` with facts and what is expected of the plan
[7]
$ leeboard template test care/example-wrong.yaml
care/example-wrong.yaml:11:59: example `not told`: line a is held by [pregnant]
  mend: mend the example or the lines
care/example-wrong.yaml:11:69: example `not told`: does not ask hiv
  mend: mend the example or the lines
care/example-wrong.yaml:11:97: example `not told`: methadone is ask, not [block]: methadone-ecg-unknown methadone-builds-up until []
  mend: mend the example or the lines
care/example-wrong.yaml:12:74: example `told`: line a is due 2026-12-01
  mend: mend the example or the lines
care/example-wrong.yaml:13:35: no fact is called `pregnent`
  mend: did you mean pregnant?
care/example-wrong.yaml:13:60: nothing called `linse` can be expected
  mend: did you mean lines?
[7]
$ leeboard template test care/extends-nothing.yaml
care/extends-nothing.yaml:6:10: there is no template `oud-cor` to extend
  mend: did you mean oud-core?
care/extends-nothing.yaml:7:11: there is no file of lines `safety-nwo` to include
  mend: did you mean safety-now?
[7]
$ leeboard template test care/goal-without-metric.yaml
care/goal-without-metric.yaml:9:5: goal-without-metric: the line `a` is a goal that nothing measures
  mend: add `goal: {metric: ..., baseline: now, target: ..., by: day N}`
care/goal-without-metric.yaml:10:83: goal-without-metric: the goal names no metric
  mend: add `metric:` with the fact that is measured
care/goal-without-metric.yaml:11:5: goal-without-metric: the line `c` measures `cows.totl`, which is no fact
  mend: did you mean cows.total?
care/goal-without-metric.yaml:12:5: goal-without-metric: the line `d` has a goal without a day
  mend: add `by: day N` to the goal
care/goal-without-metric.yaml:12:5: goal-without-metric: the line `d` has a goal that nobody owns
  mend: add `owner:`
[7]
$ leeboard template test care/mirror-as-official.yaml
care/mirror-as-official.yaml:9:5: mirror-as-official: the row `G-TRIAL-01` is marked V, and its sources only repeat an official text
  mend: mark it M, or add the source that was read
care/mirror-as-official.yaml:9:5: mirror-as-official: the part `G-TRIAL-01#1` is marked V, and its sources only repeat an official text
  mend: mark it M, or add the source that was read
care/mirror-as-official.yaml:18:5: mirror-as-official: the part `G-TRIAL-02#1` is marked V, and its sources only repeat an official text
  mend: mark it M, or add the source that was read
[7]
$ leeboard template test care/number-without-source.yaml
care/number-without-source.yaml:9:5: number-without-source: the line `a` says 13, which stands in no row that it cites
  mend: cite the row that says it, or write a {{name}} that is filled in
[7]
$ leeboard template test care/page.yaml
care/page.yaml:7:5: long-brief: the line `wide` has a brief of 89 characters, the one page has room for 80
  mend: say it shorter; the whole text stands under --full
care/page.yaml:8:5: statement-with-task: the line `task` is a statement, and has an owner or a day
  mend: take `owner`, `due` and `repeat` out, or `statement`
[7]
$ leeboard template test care/writes.yaml
care/writes.yaml:7:5: unknown-form: the line `form` is done by a form of `phq99`, which is no instrument
  mend: did you mean phq9? It is one of: assist audit audit_c bam bam_r barc10 bscq ciwa_ar cows craving_vas cssrs_screener dast10 dsm5_oud ftnd gad2 gad7 isi ocs oows ort ort_oud pc_ptsd_5 pcl5 peg phq2 phq9 pregnancy_status readiness_rulers riosord_civilian riosord_va rods sds socrates_8d sows_subjective_16 taps tea tlfb
care/writes.yaml:8:5: statement-with-task: the line `statement` is a statement, and records something when it is done
  mend: take `writes` out, or `statement`
[7]
$ leeboard template test care/writes-shape.yaml
care/writes-shape.yaml:7:138: no fact is called `naloxone_in_hnd`
  mend: did you mean naloxone_in_hand?
care/writes-shape.yaml:8:163: `naloxone_in_hand` cannot be `perhaps`
  mend: one of yes, no, expired
care/writes-shape.yaml:9:140: no line records an event `overdose`
  mend: one of contact, dose, dispense
care/writes-shape.yaml:9:195: `quantity` must be a number above 0
care/writes-shape.yaml:10:131: a line records one of `fact`, `event` and `form` at a time
  mend: write e.g. {fact: naloxone_in_hand, value: yes}; several are a list
[7]
$ leeboard template test care/rows-unknown-source.yaml
care/rows-unknown-source.yaml:4:5: the row `G-TRIAL-01` names the source `S9999`, which is not listed
care/rows-unknown-source.yaml:4:5: stigmatising-term: the row `G-TRIAL-01` says "drug abuse"
  mend: say it so: use, or opioid use disorder
[7]
$ leeboard template test care/rule-example-wrong.yaml
care/rule-example-wrong.yaml:4:213: rule `a`, example `long`: the verdict is none, not block
  mend: mend the example or the rule
care/rule-example-wrong.yaml:4:276: rule `a`, example: it waits for qtc_ms, not hiv
  mend: mend the example or the rule
[7]
$ leeboard template test care/rule-shape.yaml
care/rule-shape.yaml:4:5: the block `a` names no alternative
care/rule-shape.yaml:5:5: the warning `b` names no mitigation
care/rule-shape.yaml:5:5: the rule `b` is no block, so an unknown fact cannot block
care/rule-shape.yaml:6:5: uncited-rule: the rule `c` cites no row
[7]
$ leeboard template test care/rule-unknown-line.yaml
care/rule-unknown-line.yaml:4:5: the rule `a` names the line `naloxon`, which no template holds
  mend: did you mean naloxone?
[7]
$ leeboard template test care/rule-unreachable.yaml
care/rule-unreachable.yaml:4:5: unreachable-rule: the rule `a` can never hold: its conditions contradict each other
  mend: mend `when` or `given`
[7]
$ leeboard template test care/rule-words.yaml
care/rule-words.yaml:4:5: stigmatising-term: the rule `a` says "addict"
  mend: say it so: person with opioid use disorder
care/rule-words.yaml:4:5: no-example: the rule `a` has no worked example
  mend: add `examples:` with facts and what is expected of them
[7]
$ leeboard template test care/schedule-not-whole.yaml
care/schedule-not-whole.yaml:4:5: the schedule `holes` names the set `SCH-5`, which is not there
  mend: did you mean SCH-05, SCH-25 or SCH-45?
care/schedule-not-whole.yaml:4:5: the schedule `holes` names the source `S9999`, which is not listed
care/schedule-not-whole.yaml:4:5: broken-schedule: `holes` has no owner
  mend: add `owner:` with who gives or orders it
care/schedule-not-whole.yaml:4:5: broken-schedule: `holes` does not say where it ends
  mend: add `stop:`
care/schedule-not-whole.yaml:4:5: uncapped-dose: `holes` takes a share and has no cap
  mend: add `cap:` with the fact of the usual dose
care/schedule-not-whole.yaml:4:5: number-without-source: the schedule `holes` says 33, which no row that it cites states
  mend: cite the row that has it, or mend the number
care/schedule-not-whole.yaml:4:5: number-without-source: the schedule `holes` says 77, which no row that it cites states
  mend: cite the row that has it, or mend the number
care/schedule-not-whole.yaml:13:9: broken-schedule: in `holes` there is a hole between 2 and 4
  mend: add the row, or say `gaps: ask`
care/schedule-not-whole.yaml:14:9: broken-schedule: in `holes` there is an overlap between 5 and 5
  mend: let each row begin where the one before it ends
care/schedule-not-whole.yaml:20:9: schedule `holes`, example: today is 100, not 99
  mend: mend the example or the schedule
care/schedule-not-whole.yaml:20:9: schedule `holes`, example: no figure is called `tody`
care/schedule-not-whole.yaml:20:9: schedule `holes`, example: tody is nothing, not 1
  mend: mend the example or the schedule
care/schedule-not-whole.yaml:21:5: uncapped-dose: `days` does not say what the doses of day 2 come to
  mend: add it to `day_total`
care/schedule-not-whole.yaml:21:5: uncapped-dose: `days` does not say what the doses of day 3 come to
  mend: add it to `day_total`
care/schedule-not-whole.yaml:21:5: unreachable-schedule: the schedule `days` can never fit: its condition contradicts itself
  mend: mend `when`
care/schedule-not-whole.yaml:21:5: no-example: the schedule `days` has no worked example
  mend: add `examples:` with facts and the figures that come of them
care/schedule-not-whole.yaml:30:9: broken-schedule: `days` has no step for day 2
  mend: add the step
[7]
$ leeboard template test care/schedule-shape.yaml
care/schedule-shape.yaml:4:5: the schedule `no-dose` takes a share and says not of what
  mend: add `of:` with the fact of the usual dose
care/schedule-shape.yaml:4:5: the schedule `no-dose` names the column `there`, which is not there
care/schedule-shape.yaml:4:5: broken-schedule: `no-dose` has no owner
  mend: add `owner:` with who gives or orders it
care/schedule-shape.yaml:4:5: broken-schedule: `no-dose` does not say where it ends
  mend: add `stop:`
care/schedule-shape.yaml:4:5: uncapped-dose: `no-dose` takes a share and has no cap
  mend: add `cap:` with the fact of the usual dose
care/schedule-shape.yaml:4:5: uncapped-dose: `no-dose` does not say what the doses of day 1 come to
  mend: add it to `day_total`
care/schedule-shape.yaml:4:5: number-without-source: the schedule `no-dose` says 0, which no row that it cites states
  mend: cite the row that has it, or mend the number
care/schedule-shape.yaml:4:5: number-without-source: the schedule `no-dose` says 1.5, which no row that it cites states
  mend: cite the row that has it, or mend the number
care/schedule-shape.yaml:4:5: number-without-source: the schedule `no-dose` says 4, which no row that it cites states
  mend: cite the row that has it, or mend the number
care/schedule-shape.yaml:4:5: no-example: the schedule `no-dose` has no worked example
  mend: add `examples:` with facts and the figures that come of them
care/schedule-shape.yaml:6:13: there is no option `clonidin`
  mend: did you mean clonidine?
care/schedule-shape.yaml:10:15: `0` is no day of a schedule
  mend: days are counted from 1: `2`, `3-6`
care/schedule-shape.yaml:11:24: `0` is no dose
  mend: a dose is a number above 0
care/schedule-shape.yaml:12:39: the upper bound is below the lower one
care/schedule-shape.yaml:13:32: a share is at most 1, the whole usual dose
care/schedule-shape.yaml:14:24: a list of amounts has a `when` in each but the last
  mend: put the amount that holds otherwise last
care/schedule-shape.yaml:15:41: the key `evry` is not known here
  mend: did you mean every?
care/schedule-shape.yaml:16:9: `setting` is no number
[7]
$ leeboard template test care/single-medication-option.yaml
care/single-medication-option.yaml:9:5: single-medication-option: the line `a` offers buprenorphine, and no line of the template offers another medicine
  mend: offer the others too, or extend a template that does: the person chooses
[7]
$ leeboard template test care/stigmatising-term.yaml
care/stigmatising-term.yaml:9:5: stigmatising-term: the line `a` says "addicts"
  mend: say it so: person with opioid use disorder
care/stigmatising-term.yaml:9:5: stigmatising-term: the line `a` says "stay clean"
  mend: say it so: in remission; a test that is negative
[7]
$ leeboard template test care/twice-the-line.yaml
care/twice-the-line.yaml:10:5: the line id `a` is taken by care/twice-the-line.yaml:9:5
[7]
$ leeboard template test care/uncited-line.yaml
care/uncited-line.yaml:9:5: uncited-line: the line `a` cites no row
  mend: add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)
care/uncited-line.yaml:10:5: uncited-line: the line `b` cites no row
  mend: add `cites:` with the row that it rests on (`leeboard plan why ID` prints one)
[7]
$ leeboard template test care/unknown-fact.yaml
care/unknown-fact.yaml:9:83: no fact is called `cows.totl`
  mend: did you mean cows.total?
care/unknown-fact.yaml:10:98: `methadon` is no value of this fact
  mend: did you mean methadone?
care/unknown-fact.yaml:11:97: 60 lies outside the legal range 0 to 48
[7]
$ leeboard template test care/unknown-key.yaml
care/unknown-key.yaml:6:1: the key `titel` is not known here
  mend: did you mean title?
care/unknown-key.yaml:10:76: the key `wehn` is not known here
  mend: did you mean when?
[7]
$ leeboard template test care/unknown-name.yaml
care/unknown-name.yaml:9:86: there is no option `buprenorphin`
  mend: did you mean buprenorphine, buprenorphine_xr or buprenorphine_home?
care/unknown-name.yaml:10:5: the line `b` names no phase of the template: `statr`
  mend: did you mean start?
care/unknown-name.yaml:10:5: the line `b` names no section of the template: `caer`
  mend: did you mean care?
care/unknown-name.yaml:10:5: the line `b` names `duu`, which is no fact, option or date
[7]
$ leeboard template test care/unreachable-line.yaml
care/unreachable-line.yaml:9:5: unreachable-line: the line `a` can never be in a plan: its conditions contradict each other
  mend: mend `when`, `given` or `unless`, or leave the line out
care/unreachable-line.yaml:10:5: unreachable-line: the line `b` can never be in a plan: its conditions contradict each other
  mend: mend `when`, `given` or `unless`, or leave the line out
care/unreachable-line.yaml:11:5: unreachable-line: the line `c` can never be in a plan: its conditions contradict each other
  mend: mend `when`, `given` or `unless`, or leave the line out
care/unreachable-line.yaml:12:5: unreachable-line: the line `d` can never be in a plan: its conditions contradict each other
  mend: mend `when`, `given` or `unless`, or leave the line out
[7]
$ leeboard template test care/withdrawal-management-alone.yaml
care/withdrawal-management-alone.yaml:9:5: withdrawal-management-alone: the line `a` offers withdrawal management and nothing after it
  mend: offer a medicine for the time after in the same line: tolerance is lost, and the risk of death by overdose rises
care/withdrawal-management-alone.yaml:10:5: withdrawal-management-alone: the line `b` eases withdrawal in a template that offers no lasting treatment
  mend: add the lines that offer one, or extend a template that does
[7]
$ leeboard template lint care/stacked-conflict.yaml
care/stacked-conflict.yaml:9:19: stacked-conflict: the line `next-contact` is changed in different ways by `trial` and `oud-hospital`, which can be laid on each other
  mend: give a line of its own, or say with `over:` whose change stands
care/stacked-conflict.yaml:9:19: stacked-conflict: the line `next-contact` is changed in different ways by `trial` and `oud-methadone-programme`, which can be laid on each other
  mend: give a line of its own, or say with `over:` whose change stands
care/stacked-conflict.yaml:9:19: stacked-conflict: the line `next-contact` is changed in different ways by `trial` and `oud-stable`, which can be laid on each other
  mend: give a line of its own, or say with `over:` whose change stands
care/stacked-conflict.yaml:10:12: note: flow-map: 1 map of 3 keys or more stands in brackets, first here
  mend: `leeboard template format care/stacked-conflict.yaml` lays it out
[7]
$ leeboard template lint care/state-names.yaml
care/state-names.yaml:3:5: the state `ST-04` is under the guard `GRD-99`, which is no row of the guards
care/state-names.yaml:3:5: the state `ST-04` is under the guard `G-SAF-10`, which is no row of the guards
care/state-names.yaml:3:5: the state `ST-04` names the schedule `SCH-2`, which is not there
  mend: did you mean SCH-02, SCH-12 or SCH-20?
care/state-names.yaml:3:5: the state `ST-04` names the line `dental-car`, which no template holds
  mend: did you mean dental-care?
care/state-names.yaml:14:5: the overlay `OV-9` names the schedule `SCH-014`, which is not there
  mend: did you mean SCH-01, SCH-04 or SCH-14?
care/state-names.yaml:14:5: the overlay `OV-9` names the line `lung-line`, which no template holds
  mend: did you mean lung-list?
[7]

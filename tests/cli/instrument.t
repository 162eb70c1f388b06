# Definitions of instruments: listed, shown, proven, written out.
$ leeboard instrument export cows | cmp - $PROJECT/data/instruments/cows.yaml
$ leeboard instrument export cowz
! leeboard: error[not_found]: there is no instrument `cowz`
!   mend:  did you mean cows?
[5]
$ leeboard instrument list | grep -E '^(id|cows|phq9|ftnd) '
id                  items  use          from      title
cows                11     score entry  built in  COWS, Clinical Opiate Withdrawal Scale
ftnd                6      score entry  built in  FTND, nicotine dependence, score entry
phq9                9      score entry  built in  PHQ-9, depression
$ leeboard instrument list --json | tail -n 1
{"schema":"leeboard.instrument-list/1","type":"summary","instruments":{{number}}}
$ leeboard instrument show phq9 | sed '/^important change/,$d'
PHQ-9, depression (phq9, version 1)
rater:    self
recall:   past 2 weeks
use:      score entry: key what an examination or an official form says; the
          labels are not the form's words
rights:   wording class W1. No permission needed to reproduce, translate,
          display or distribute. LOINC codes: see NOTICE.
source:   Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606-613
source:   Spitzer RL et al. JAMA 1999;282:1737-1744
source:   Lowe et al. Med Care 2004;42:1194-1201 (change)
verified: items V; scoring V; bands V; syndrome V; screen_positive V;
          suicide_item9 V; missing H: no prorating; one public package prorates
          up to two items, the developers' own rule was not seen; change Loewe
          et al., Med Care 2004;42:1194-1201 (two standard errors of
          measurement); conflict: one primary-care cohort found about 20 % of
          the starting score
LOINC:    panel 44249-1; total 44261-6

ITEMS
  1  reduced interest or enjoyment [LOINC 44250-9]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  2  low mood or hopelessness [LOINC 44255-8]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  3  sleep too little or much [LOINC 44259-0]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  4  fatigue [LOINC 44254-1]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  5  appetite change either way [LOINC 44251-7]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  6  worthlessness or guilt [LOINC 44258-2]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  7  poor concentration [LOINC 44252-5]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  8  slowed or agitated movement [LOINC 44253-3]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  9  death or self-harm thoughts [LOINC 44260-8]
      0 = none; 1 = some days (some_days); 2 = over half the days
      (over_half_the_days); 3 = almost daily (almost_daily)
  10  functional difficulty (not scored) [LOINC 69722-7]
      0 = none; 1 = some; 2 = much; 3 = extreme

SCALES
  total  sum of 1, 2, 3, 4, 5, 6, 7, 8, 9
      bands verified: V
      0-4       minimal
      5-9       mild
      10-14     moderate
      15-19     moderately_severe: moderately severe
      20-27     severe
  symptoms  items rated 2 or more, item 9 at 1 or more; number of 1 (from 2), 2
            (from 2), 3 (from 2), 4 (from 2), 5 (from 2), 6 (from 2), 7 (from
            2), 8 (from 2), 9 that count (a step, not shown)
  core_symptoms  of items 1 and 2; number of 1 (from 2), 2 (from 2) that count
                 (a step, not shown)
  syndrome  depressive syndrome by counting symptoms; first of these that holds
            [V]
      2 if symptoms >= 5 and core_symptoms >= 1
      1 if symptoms >= 2 and core_symptoms >= 1
      0 if nothing else
      0         none
      1         other: other depressive syndrome
      2         major: major depressive syndrome

FLAGS
  suicide_item9  SAFETY: thoughts of death or self-harm were reported: assess
                 suicide risk today [V]
      yes if 9 > 0
  screen_positive  10 or more: assess for depression [V]
      yes if total >= 10

missing answers: none is replaced; the result is given within bounds; never
                 replaced: 9 [product]
$ leeboard instrument show sows_subjective_16 | grep -A 10 '^SCALES'
SCALES
  total  sum of s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11, s12, s13,
         s14, s15, s16
      bands secondary_1_10_20 [V2, conflict]
        source: secondary forms and two code bases; their upper end 30 is read
                as 21 or more
      0         none
      1-10      mild
      11-20     moderate
      21-64     severe
      no bands unless the site chooses a set
$ leeboard instrument show cows --json | head -c 200; echo
{"schema":"leeboard.instrument-show/1","id":"cows","version":"1","title":"COWS, Clinical Opiate Withdrawal Scale","source":"data/instruments/cows.yaml","site":false,"use":"score-entry","scored_items":
$ leeboard instrument list --plain | head -n 6
id: assist
items: 59
use: score entry
from: built in
title: ASSIST, involvement with ten substances

# No form is wider than a terminal.
$ for id in $(leeboard instrument list --json | sed -n 's/.*"type":"instrument","id":"\([^"]*\)".*/\1/p'); do leeboard instrument show $id | grep -v sha256 | awk -v id=$id 'length > 80 { print id ": " $0 }'; done

# Proofs, and what they say in JSON.
$ leeboard instrument lint | tail -n 1
{{number}} instruments: no problems found
$ leeboard instrument test cows riosord_civilian
cows: no problems found (21 examples, 240 forms scored both ways)
riosord_civilian: no problems found (19 examples, 240 forms scored both ways)
  riosord_civilian total: no answers give 1-4, 6, 140, 142-145
2 instruments: no problems found
$ leeboard instrument test cows --json
{"schema":"leeboard.instrument-test/1","type":"instrument","id":"cows","source":"data/instruments/cows.yaml","ok":true,"examples":21,"forms":240,"unreached":{},"faults":[]}
{"schema":"leeboard.instrument-test/1","type":"summary","instruments":1,"faulty":0,"faults":0,"exit":0}
$ leeboard instrument test --all cows
! leeboard: error[usage]: --all and names do not go together
!   mend:  leave one of them out
[2]

# A site's own definition hides the built-in one; one that cannot be read hides no other.
$ mkdir -p site/instruments && sed 's/high: 4, id: below_mild/high: 5, id: below_mild/' $PROJECT/data/instruments/cows.yaml >site/instruments/cows.yaml
$ leeboard instrument lint cows --data site
site/instruments/cows.yaml:107:5: scale total: there is a gap or an overlap between the bands below_mild and mild
  mend: bands follow each other from the least to the most that can be reached
[7]
$ leeboard instrument test cows --data site --json | tail -n 1
{"schema":"leeboard.instrument-test/1","type":"summary","instruments":1,"faulty":1,"faults":1,"exit":7}
$ leeboard instrument list --data site | grep cows
cows                                    site      has faults: see `leeboard instrument lint`
$ echo 'id: [' >site/instruments/broken.yaml
$ leeboard instrument lint --data site | grep -v 'no problems found'
site/instruments/broken.yaml:1:5: not valid YAML: the list that begins here is not closed
  mend: close it with `]`
site/instruments/cows.yaml:107:5: scale total: there is a gap or an overlap between the bands below_mild and mild
  mend: bands follow each other from the least to the most that can be reached
{{number}} instruments: 2 problems in 2 of them
$ leeboard instrument show site/instruments/cows.yaml
! leeboard: error[bad_input]: the instrument definition has faults
!   mend:  see them with `leeboard instrument lint site/instruments/cows.yaml`
[6]

# The published rule for missing answers stands beside the bounds.
$ sed '/^missing:/,/^  source:/ {s/rule: none/rule: prorate\n  limit: 2/; s/source: .*/source: a test/}' $PROJECT/data/instruments/phq9.yaml | grep -v 'phq9-x01' >site/instruments/phq9.yaml
$ rm site/instruments/broken.yaml site/instruments/cows.yaml
$ leeboard assess score --data site phq9 1=2 2=1 3=1 4=1 5=1 6=1 7=1 9=0
phq9 total: 8 to 11 (one of: mild, moderate); 9 by the rule for missing answers
phq9 syndrome: 0 to 1 (one of: none, other)
  8 of 9 answered; missing: 8
  screen_positive: unknown
$ leeboard assess score --data site phq9 1=2 2=1 3=1 4=1 5=1 6=1 7=1 8=1
phq9 total: 9 to 12 (one of: mild, moderate)
phq9 syndrome: 0 to 1 (one of: none, other)
  8 of 9 answered; missing: 9
  SAFETY suicide_item9: unknown
  screen_positive: unknown

# Bands by name, points by sex, calendars, optional scales.
$ leeboard assess score ort --sex-at-birth female csa=yes fa=no fi=no fr=no pa=no pi=no pr=no age=no psy=no dep=no
ort total: 3 (low)
  10 of 10 answered
  note: Made for people before or during opioid treatment of pain; not for other populations.
$ leeboard assess score ort csa=yes fa=no fi=no fr=no pa=no pi=no pr=no age=no psy=no dep=no
ort total: 0 to 3 (low)
  10 of 10 answered
  note: Made for people before or during opioid treatment of pain; not for other populations.
  note: the sex at birth is not known: the result holds for both
$ leeboard assess score ciwa_ar nausea=2 tremor=2 sweats=1 anxiety=1 agitation=1 tactile=1 auditory=0 visual=0 headache=1 orientation=1 --json
{"schema":"leeboard.score/1","id":null,"patient":null,"instrument":"ciwa_ar","version":"1","taken_at":null,"complete":true,"answered":10,"scored_items":10,"missing":[],"skipped":[],"scales":{"total":{"low":10,"high":10,"value":10,"band":"moderate","bands":["moderate"],"band_set":"asam2020"}},"flags":[{"id":"perceptual_disturbance_ge4","state":"no","severity":"note"}],"notes":["Not valid in a person who cannot answer."],"definition":"sha256:{{sha256}}","carried":{}}
$ leeboard assess score cssrs_screener q1=yes q2=no q6=yes --fail-on safety
cssrs_screener risk: 2 to 3 (one of: moderate, high)
  3 of 7 answered, 3 skipped as the form says; missing: q6r
  SAFETY suicide_risk_moderate: unknown
  SAFETY suicide_risk_high_immediate: yes - suicide risk is high, or an act is of unknown date: immediate precautions, and do not leave the person alone
  note: Our labels are no C-SSRS wording: answers are keyed off the official form.
  note: A form that splits question 5 in two has eight questions: do not key it by position.
! leeboard: warning: a safety item is positive; not stored: record it with `leeboard assess add`
[9]

# A choice of bands that an instrument does not have is no silent default.
$ mkdir -p choice && printf 'bands: {ciwa_ar: asam2021, phq9: strict, cwos: x}\n' > choice/leeboard.yaml && leeboard store init --db choice/clinic.db --quiet
$ leeboard --db choice/clinic.db assess score ciwa_ar nausea=1
! leeboard: error[bad_input]: the settings choose the bands 'asam2021' for ciwa_ar, which has no such set
!   where: choice/leeboard.yaml:1:8
!   mend:  its sets: asam2020, camcops, wikipedia, none
[6]
$ leeboard --db choice/clinic.db store doctor --settings
! leeboard: error[bad_input]: a setting of the site cannot be followed
!   choice/leeboard.yaml:1:8: the settings choose the bands 'asam2021' for ciwa_ar, which has no such set; its sets: asam2020, camcops, wikipedia, none
!   choice/leeboard.yaml:1:8: the settings choose bands for 'cwos', and there is no instrument `cwos`; did you mean cows?
!   choice/leeboard.yaml:1:8: the settings choose the bands 'strict' for phq9, which has no such set; it has one set only: leave it out of `bands`
[6]

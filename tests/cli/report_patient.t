# The full report, for one and for all.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04
P-0398
$ leeboard report patient P-0412
Care report: Mari, 34 years
Record P-0412 · as of 2026-12-01

At a glance
-----------
  Record                          P-0412
  Name                            Quandt, Marisol (Mari)
  Born                            1992-03-11 (34 years)
  Care                            in care
  Programme                       outpatient-moud
  Clinician                       Ines Kowalczyk, RN
  In care since                   2026-11-30 (1 day)
  Medicine                        not asked
  Safety items not acknowledged   0
  Safety items without an answer  0
  Last contact                    2026-11-30
  Naloxone in hand                no
  Next appointment                none booked
  Care plan                       none yet
  Overdose safety steps open      no plan yet
  Overdue                         ! 2
  What the person wants           sleep through the night and keep my job

What comes next
---------------
  Date               What                        Who
  2026-11-30 (late)  GAD-7, never filled in yet
  2026-11-30 (late)  PHQ-9, never filled in yet

Safety
------
  no safety item recorded

Scores
------
  Form  Newest score        Date        Change       Answered
  COWS  15 to 20, moderate  2026-11-30  first score  10 of 11
  Where not all questions were answered, a score is shown as its lowest and
  highest possible value.

Care plan
---------
  There is no care plan yet.

Triggers and the plans for them
-------------------------------
  - payday Friday
      T-1, times, strength 8 of 10, avoidable: no
      No plan for it yet
  - lonely after calls with my son
      T-2, emotions, strength 7 of 10, avoidable: partly
      No plan for it yet
  - the bus stop by the old shop
      T-3, places, strength 5 of 10, avoidable: yes
      Plan: avoid

Day by day
----------
  Days logged            0 (of the last 2 days)
  Days without an entry  2 (unknown, not good days)
  nothing logged yet

Visits, doses and tests
-----------------------
  Visits kept              1
  Visits missed            0
  Cancelled by the person  0
  Cancelled by the clinic  0
  Booked                   0
  Doses given              0
  Supplies handed out      0
  Tests                    0
  When              What
  2026-11-30 10:20  visit: intake, kept

What is known
-------------
  What                             Value                             Observed
  Age                              34 years                          2026-12-01
  Allergies                        none                              2026-12-01
  Benzodiazepine use               none                              2026-12-01
  Hepatitis C                      declined                          2026-12-01
  HIV                              unknown                           2026-12-01
  Housing                          stable                            2026-12-01
  Naloxone in hand                 no                                2026-12-01
  Main opioid                      short                             2026-12-01
  Hours since the last opioid of   13 hours                          2026-12-01
  any kind
  Route of opioid use              oral                              2026-12-01
  What the person wants            sleep through the night and keep  2026-12-01
                                   my job
  How confident about change       5                                 2026-12-01
  How important change is          8                                 2026-12-01
  Referred by                      self                              2026-12-01
  Sex at birth                     female                            2026-12-01
  Stage of change                  preparation                       2026-12-01
  Suicide screen                   neg                               2026-12-01
  Willing to start treatment now   yes                               2026-12-01

Aftercare
---------
  no aftercare lines in the plan yet
  The way back is always open: return to use changes the plan and never ends it.

Leeboard proposes, explains and records; people decide. What was not asked,
declined or has expired is shown as such and never counted as no or zero.
$ leeboard report patient P-0412 --format csv | head -4
report,patient,section,block,row,name,value
patient,P-0412,summary,summary,,code,P-0412
patient,P-0412,summary,summary,,name,"Quandt, Marisol (Mari)"
patient,P-0412,summary,summary,,birth_date,1992-03-11
$ leeboard report patient P-0412 P-0398 --json | grep -c '"schema":"leeboard.report/1"'
3

# All of them into a folder, twice the same bytes.
$ leeboard report patient --all --format html,csv -o out
! leeboard: 2 reports; 4 files written, 0 unchanged; see out/manifest.json
$ leeboard report patient --all --format html,csv -o out
! leeboard: 2 reports; 0 files written, 4 unchanged; see out/manifest.json
$ leeboard report patient --all --format html,csv -o again --quiet && diff -r out again
$ ls out
P-0398.csv
P-0398.html
P-0412.csv
P-0412.html
index.html
manifest.json
$ (cd out && sed -n 's/.*"name": "\(.*\)",.*/\1/p' manifest.json | while read f; do grep -q $(sha256sum "$f" | cut -d' ' -f1) manifest.json || echo "$f differs"; done)
$ grep -l Quandt out/index.html out/manifest.json
[1]
$ sed -n 's/<[^>]*>/ /gp' out/index.html | grep -E 'people|P-' | tr -s ' '
 as of 2026-12-01 · 2 people
 P-0398 5 overdue; no plan csv html
 P-0412 2 overdue; no plan csv html
$ stat -c %a out out/P-0412.html
700
600

# One event a patient is logged before its file appears.
$ leeboard audit log --json | grep -c '"action":"report patient"'
10

# What differs is refused, then replaced when asked to.
$ echo mine > out/P-0412.html
$ leeboard report patient --all --format html,csv -o out
! leeboard: error[io]: cannot write the file: file exists
!   where: out/P-0412.html
!   mend:  choose another name, or use --force to replace it
[14]
$ leeboard report patient --all --format html,csv -o out --force
! leeboard: 2 reports; 1 files written, 3 unchanged; see out/manifest.json

# Choosing.
$ leeboard report patient --all --where clinician=S-03 --format text -o some && ls some
P-0412.txt
manifest.json
! leeboard: 1 reports; 1 files written, 0 unchanged; see some/manifest.json
$ leeboard report patient --all --where clinican=S-03 -o some
! leeboard: error[usage]: --where knows no key 'clinican'
!   mend:  did you mean clinician?
[2]
$ leeboard report patient --all --where status=actve -o some
! leeboard: error[usage]: --where knows no status 'actve'
!   mend:  did you mean active?
[2]
$ leeboard report patient --all
! leeboard: error[usage]: --all needs a folder to write to
!   mend:  add -o DIR
[2]
$ leeboard report patient
! leeboard: error[usage]: 'report patient' needs a patient
!   mend:  name patient codes, or add --all -o DIR
[2]
$ leeboard report patient P-0412 P-0398 --format html
! leeboard: error[usage]: several HTML pages do not fit into one file
!   mend:  add -o DIR/
[2]
$ leeboard report patient --all -o nothing --dry-run && ls nothing
! leeboard: would write reports about 2 patients to nothing
! ls: cannot access 'nothing': No such file or directory
[2]

# One row a patient, with totals.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard report caseload
Caseload, 0 people in care
as of 2026-12-01 · for staff only, confidential (42 CFR part 2)
Safety open 0 · Medicine ends by 12-03 0 · Late 0 · Due by 12-08 0 · Nothing due
by 12-08 0

  nobody is in care

Totals
------
  Patients                        0
  In care                         0
  Not in care now                 0
  No stretch of care recorded     0
  Safety items not acknowledged   0
  Safety items without an answer  0
  Overdose safety steps open      0
  Overdue items                   0
  Signed plans                    0
  Drafts only                     0
  No plan yet                     0
  no patient fits

\! needs somebody, ? not known. To: last day of medicine in hand, or day of the
next injection. Nal: naloxone in hand (old: past its date). A score that is not
fully answered: lowest to highest. Dates without a year lie within six months.
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04
P-0398
$ leeboard report caseload
Caseload, 2 people in care
as of 2026-12-01 · for staff only, confidential (42 CFR part 2)
Safety open 0 · Medicine ends by 12-03 0 · Late 2 · Due by 12-08 0 · Nothing due
by 12-08 0

LATE (2)
   Patient  Medicine and dose  To  Nal  Seen   Next due               Late
 ! P-0398   none               -   no   12-01  10-01 C-SSRS screener     5
      sedative
 ! P-0412   ?                  ?   no   11-30  11-30 GAD-7               2
  not shown at this width: Clinician (from 107 columns), Days (from 96 columns),
  Review (from 90 columns), PHQ-9 (from 82 columns)

Totals
------
  Patients                        2
  In care                         2
  Not in care now                 0
  No stretch of care recorded     0
  Safety items not acknowledged   0
  Safety items without an answer  0
  Overdose safety steps open      0
  Overdue items                   7
  Signed plans                    0
  Drafts only                     0
  No plan yet                     2
  Medicine      Patients
  none                 1
  not recorded         1

\! needs somebody, ? not known. To: last day of medicine in hand, or day of the
next injection. Nal: naloxone in hand (old: past its date). A score that is not
fully answered: lowest to highest. Dates without a year lie within six months.
$ leeboard report caseload --format csv | cut -d, -f1-15
patient,status,programme,clinician,days_in_care,last_contact,medication,urgent,safety_open,safety_unanswered,overdose_open,plan_status,plan_review,overdue,next_due
P-0398,active,outpatient-moud,S-04,61,2026-12-01,none,no plan,0,0,no plan,none,no plan,5,2026-10-01
P-0412,active,outpatient-moud,S-03,1,2026-11-30,not-asked,no plan,0,0,no plan,none,no plan,2,2026-11-30
$ leeboard report caseload --json --where clinician=S-03 | sed 's/,"assist.*//'
{"schema":"leeboard.caseload/1","type":"patient","patient":"P-0412","status":"active","programme":"outpatient-moud","clinician":"S-03","days_in_care":1,"last_contact":"2026-11-30","medication":null,"urgent":null,"safety_open":0,"safety_unanswered":0,"overdose_open":null,"plan_status":null,"plan_review":null,"overdue":2,"next_due":"2026-11-30","next_due_what":"GAD-7, never filled in yet"
{"schema":"leeboard.caseload/1","type":"summary","as_of":"2026-12-01","patients":1,"active":1,"discharged":0,"no_episode":0,"safety_open":0,"safety_unanswered":0,"overdose_open":0,"overdue":2,"signed_plans":0,"drafts":0,"no_plan":1,"by_medication":{"not recorded":1}}
$ leeboard report caseload --where due-before=2026-13-01
! leeboard: error[usage]: --where due-before needs a date: months run from 01 to 12
!   mend:  write e.g. --where due-before=2026-12-08
[2]
$ leeboard report caseload --where status
! leeboard: error[usage]: --where needs key=value, not 'status'
!   mend:  write e.g. --where status=active
[2]
$ leeboard report caseload --format html -o caseload.html && grep -c '<tr>' caseload.html
4

# Order, length and columns, for people; what programs read is whole.
$ leeboard report caseload --sort days_in_care --fields patient,days_in_care,next_due_what | head -n 6
Caseload
as of 2026-12-01

  Patient  Days  What is due
  P-0412      1  GAD-7, never filled in yet
  P-0398     61  C-SSRS screener, never filled in yet
$ leeboard report caseload --sort days_in_care --limit 1 | sed -n '4,8p'
  Patient  Days  Medicine   Urgent   Safety  Plan  Review   Overdue  Next due
  P-0412      1  not asked  no plan       0  none  no plan        2  2026-11-30
  not shown at this width: Newest scores (from 151 columns), Programme (from 137
  columns), Clinician (from 123 columns), Care (from 112 columns), Overdose
  (from 104 columns), Last contact (from 94 columns)
$ leeboard report caseload --sort dayz
! leeboard: error[usage]: --sort: the list has no column 'dayz'
!   mend:  choose one of: patient status programme clinician days_in_care last_contact medication urgent safety safety_open safety_unanswered overdose_open plan_status plan_review overdue next_due next_due_what scores
[2]
$ leeboard report caseload --limit 1 --format csv
! leeboard: error[usage]: --sort, --limit, --fields and --names are for text, md and html; csv is always whole
!   mend:  leave them out, or choose rows with --where
[2]

# Names where they are asked for, with a line in the log; what waits for one role or one member of the staff.
$ leeboard report caseload --names | sed -n '6,9p'
LATE (2)
   Patient            Medicine and dose  To  Nal  Next due               Late
 ! P-0398 Ottilie B.  none               -   no   10-01 C-SSRS screener     5
      sedative
$ leeboard audit log --json | grep -c '"names":true'
1
$ leeboard report caseload --names --json
! {"schema":"leeboard.error/1","code":"usage","exit":2,"message":"--sort, --limit, --fields and --names are for text, md and html; json is always whole","mend":"leave them out, or choose rows with --where","retry":"no","where":"","problems":[]}
[2]
$ leeboard report caseload --owner S-03 | sed -n '6,8p'
LATE (1)
   Patient  Medicine and dose  To  Nal  Seen   Next due     Late  PHQ-9  Review
 ! P-0412   ?                  ?   no   11-30  11-30 GAD-7     2      ?  -
$ leeboard report due --owner S-04 --names | sed -n '4,7p'
OVERDUE, THE OLDEST FIRST (5)
   Due         When          Patient            What
 ! 2026-10-01  61 days over  P-0398 Ottilie B.  C-SSRS screener, never filled
                                                in yet
$ leeboard report due --owner prescribr
! leeboard: error[usage]: --owner: no role and no member of the staff is called 'prescribr'
!   mend:  did you mean prescriber? It is one of: S-03 S-04 S-07 case-manager clinician counsellor nurse patient peer prescriber
[2]
$ leeboard report due --within 3
! leeboard: error[usage]: --within is no length of time
!   mend:  write 48h, 14d or 2w
[2]
$ leeboard report caseload --width 120 | sed -n '5,9p'
LATE (2)
   Patient  Safety    Medicine and dose  To  Nal  Seen   Next due               Late  PHQ-9  Review  Days  Clinician
 ! P-0398   sedative  none               -   no   12-01  10-01 C-SSRS screener     5      ?  -         61  S-04
 ! P-0412             ?                  ?   no   11-30  11-30 GAD-7               2      ?  -          1  S-03

# A safety rule with a word of its own names the people for whom it is known to hold, whatever said so.
$ leeboard intake update P-0398 meds="zolpidem 10 mg" --actor S-04 --quiet
P-0398 revised (E-2)
$ leeboard report caseload | grep -A 2 P-0398
 ! P-0398   none               -   no   12-01  10-01 C-SSRS screener     5
      sedative
 ! P-0412   ?                  ?   no   11-30  11-30 GAD-7               2
$ leeboard intake update P-0398 meds=none benzo_use=nonprescribed --actor S-04 --quiet
P-0398 revised (E-2)
$ leeboard report caseload | grep -c sedative
1
$ leeboard intake update P-0398 benzo_use=none --actor S-04 --quiet
P-0398 revised (E-2)
$ leeboard report caseload | grep -c sedative
0
[1]

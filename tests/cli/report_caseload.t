# One row a patient, with totals.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard report caseload
Caseload
as of 2026-12-01

  no patient fits

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

Safety counts items without an answer, seen or not. Overdose counts the safety
steps of a plan that nobody has marked done. A score that is not fully answered
is shown from its lowest to its highest possible value.
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04
P-0398
$ leeboard report caseload
Caseload
as of 2026-12-01

  Patient  Days  Medicine   Urgent   Safety  Plan  Review   Overdue  Next due
  P-0398     61  none       no plan       0  none  no plan        5  2026-10-01
  P-0412      1  not asked  no plan       0  none  no plan        2  2026-11-30
  not shown at this width: Newest scores, Programme, Clinician, Care, Overdose,
  Last contact

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

Safety counts items without an answer, seen or not. Overdose counts the safety
steps of a plan that nobody has marked done. A score that is not fully answered
is shown from its lowest to its highest possible value.
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
6

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
  not shown at this width: Newest scores, Programme, Clinician, Care, Overdose,
  Last contact
  and 1 more, left out by --limit
$ leeboard report caseload --sort dayz
! leeboard: error[usage]: --sort: the list has no column 'dayz'
!   mend:  choose one of: patient status programme clinician days_in_care last_contact medication urgent safety safety_open safety_unanswered overdose_open plan_status plan_review overdue next_due next_due_what scores
[2]
$ leeboard report caseload --limit 1 --format csv
! leeboard: error[usage]: --sort, --limit and --fields are for text, md and html; csv is always whole
!   mend:  leave them out, or choose rows with --where
[2]

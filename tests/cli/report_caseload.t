# One row a patient, with totals.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard report caseload
Caseload
as of 2026-12-01

  no patient fits

Totals
------
  Patients                       0
  In care                        0
  Not in care now                0
  No stretch of care recorded    0
  Safety items not acknowledged  0
  Overdose safety steps open     0
  Overdue items                  0
  Signed plans                   0
  Drafts only                    0
  No plan yet                    0
  no patient fits

Overdose counts the safety steps of a plan that nobody has marked done. A score
that is not fully answered is shown from its lowest to its highest possible
value.
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04
P-0398
$ leeboard report caseload
Caseload
as of 2026-12-01

  Patient  Days  Medicine   Safety  Plan  Review   Overdue  Next due
  P-0398     61  none            0  none  no plan        0  none
  P-0412      1  not asked       0  none  no plan        0  none
  not shown at this width: Newest scores, Programme, Clinician, Care, Overdose,
  Last contact

Totals
------
  Patients                       2
  In care                        2
  Not in care now                0
  No stretch of care recorded    0
  Safety items not acknowledged  0
  Overdose safety steps open     0
  Overdue items                  0
  Signed plans                   0
  Drafts only                    0
  No plan yet                    2
  Medicine      Patients
  none                 1
  not recorded         1

Overdose counts the safety steps of a plan that nobody has marked done. A score
that is not fully answered is shown from its lowest to its highest possible
value.
$ leeboard report caseload --format csv
patient,status,programme,clinician,days_in_care,last_contact,medication,safety_open,overdose_open,plan_status,plan_review,overdue,next_due,next_due_what,audit_c.total.low,audit_c.total.high,audit_c.total.band,audit_c.total.taken,bam.use.low,bam.use.high,bam.use.band,bam.use.taken,bam.risk.low,bam.risk.high,bam.risk.band,bam.risk.taken,bam.protective.low,bam.protective.high,bam.protective.band,bam.protective.taken,cows.total.low,cows.total.high,cows.total.band,cows.total.taken,dast10.total.low,dast10.total.high,dast10.total.band,dast10.total.taken,gad7.total.low,gad7.total.high,gad7.total.band,gad7.total.taken,phq9.total.low,phq9.total.high,phq9.total.band,phq9.total.taken,phq9.syndrome.low,phq9.syndrome.high,phq9.syndrome.band,phq9.syndrome.taken
P-0398,active,outpatient-moud,S-04,61,2026-12-01,none,0,no plan,none,no plan,0,none,none,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked
P-0412,active,outpatient-moud,S-03,1,2026-11-30,not-asked,0,no plan,none,no plan,0,none,none,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,15,20,moderate,2026-11-30,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked,not-asked
$ leeboard report caseload --json --where clinician=S-03
{"schema":"leeboard.caseload/1","type":"patient","patient":"P-0412","status":"active","programme":"outpatient-moud","clinician":"S-03","days_in_care":1,"last_contact":"2026-11-30","medication":null,"safety_open":0,"overdose_open":null,"plan_status":null,"plan_review":null,"overdue":0,"next_due":null,"next_due_what":null,"audit_c.total.low":null,"audit_c.total.high":null,"audit_c.total.band":null,"audit_c.total.taken":null,"bam.use.low":null,"bam.use.high":null,"bam.use.band":null,"bam.use.taken":null,"bam.risk.low":null,"bam.risk.high":null,"bam.risk.band":null,"bam.risk.taken":null,"bam.protective.low":null,"bam.protective.high":null,"bam.protective.band":null,"bam.protective.taken":null,"cows.total.low":15,"cows.total.high":20,"cows.total.band":"moderate","cows.total.taken":"2026-11-30","dast10.total.low":null,"dast10.total.high":null,"dast10.total.band":null,"dast10.total.taken":null,"gad7.total.low":null,"gad7.total.high":null,"gad7.total.band":null,"gad7.total.taken":null,"phq9.total.low":null,"phq9.total.high":null,"phq9.total.band":null,"phq9.total.taken":null,"phq9.syndrome.low":null,"phq9.syndrome.high":null,"phq9.syndrome.band":null,"phq9.syndrome.taken":null,"absent":{"medication":"not-asked","overdose_open":"no plan","plan_status":"none","plan_review":"no plan","next_due":"none","next_due_what":"none","audit_c.total.low":"not-asked","audit_c.total.high":"not-asked","audit_c.total.band":"not-asked","audit_c.total.taken":"not-asked","bam.use.low":"not-asked","bam.use.high":"not-asked","bam.use.band":"not-asked","bam.use.taken":"not-asked","bam.risk.low":"not-asked","bam.risk.high":"not-asked","bam.risk.band":"not-asked","bam.risk.taken":"not-asked","bam.protective.low":"not-asked","bam.protective.high":"not-asked","bam.protective.band":"not-asked","bam.protective.taken":"not-asked","dast10.total.low":"not-asked","dast10.total.high":"not-asked","dast10.total.band":"not-asked","dast10.total.taken":"not-asked","gad7.total.low":"not-asked","gad7.total.high":"not-asked","gad7.total.band":"not-asked","gad7.total.taken":"not-asked","phq9.total.low":"not-asked","phq9.total.high":"not-asked","phq9.total.band":"not-asked","phq9.total.taken":"not-asked","phq9.syndrome.low":"not-asked","phq9.syndrome.high":"not-asked","phq9.syndrome.band":"not-asked","phq9.syndrome.taken":"not-asked"}}
{"schema":"leeboard.caseload/1","type":"summary","as_of":"2026-12-01","patients":1,"active":1,"discharged":0,"no_episode":0,"safety_open":0,"overdose_open":0,"overdue":0,"signed_plans":0,"drafts":0,"no_plan":1,"by_medication":{"not recorded":1}}
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

# Which forms are due: by the signed plan, or else by the template from the admission on.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04
P-0398
$ echo '{"patient":{"code":"P-0500"}}' | leeboard intake add - --quiet
P-0500

# Nobody has a signed plan yet: the template counts from the admission.
$ leeboard assess due P-0412
due         when        patient  instrument  last   from
2026-11-30  1 day over  P-0412   gad7        never  template
2026-11-30  1 day over  P-0412   phq9        never  template
2 overdue, 0 due within 7 days
$ leeboard assess due
due         when          patient  instrument      last   from
2026-10-01  61 days over  P-0398   cssrs_screener  never  template
2026-10-01  61 days over  P-0398   gad7            never  template
2026-10-01  61 days over  P-0398   phq9            never  template
2026-10-04  58 days over  P-0398   cows            never  template
2026-10-08  54 days over  P-0398   peg             never  template
2026-11-30  1 day over    P-0412   gad7            never  template
2026-11-30  1 day over    P-0412   phq9            never  template
2026-12-01  today         P-0500   gad7            never  template
2026-12-01  today         P-0500   phq9            never  template
7 overdue, 2 due within 7 days for 3 people

# A form meets its planned day, and the next one is not due yet.
$ leeboard assess add P-0412 phq9 1=2 2=2 3=1 4=1 5=1 6=1 7=1 8=1 9=0 --actor S-03 --quiet
A-2 stored
phq9 total: 10 (moderate)
phq9 syndrome: 1 (other)
  9 of 9 answered
  screen_positive: yes - 10 or more: assess for depression
$ leeboard assess due P-0412 --instrument phq9
no form is due within 7 days

# A signed plan brings its own days; a goal needs its measure by its date.
$ leeboard plan draft --full P-0412 --actor S-04 --quiet > plan.txt
$ leeboard plan sign P-0412 --actor S-04 --quiet > plan.txt
$ leeboard assess due P-0412 --as-of 2026-12-29
due         when          patient  instrument  last        from
2026-12-01  28 days over  P-0412   gad7        never       PL-1.r2
2026-12-29  today         P-0412   phq9        2026-12-01  PL-1.r2
1 overdue, 1 due within 7 days
$ leeboard assess due P-0412 --as-of 2027-02-20 --within 14d --json
{"schema":"leeboard.assess-due/1","type":"due","patient":"P-0412","instrument":"gad7","due":"2026-12-01","state":"overdue","days_over":81,"basis":"plan","source":"PL-1.r2","lines":["suicide-screen-first"],"last":null,"absent":"not-asked"}
{"schema":"leeboard.assess-due/1","type":"due","patient":"P-0412","instrument":"phq9","due":"2026-12-29","state":"overdue","days_over":53,"basis":"plan","source":"PL-1.r2","lines":["mood-recheck"],"last":{"assessment":"A-2","taken_at":"2026-12-01"}}
{"schema":"leeboard.assess-due/1","type":"summary","as_of":"2027-02-20","within_days":14,"patients":1,"not_in_care":0,"overdue":2,"due":0}
$ leeboard assess due --as-of 2027-03-01 --format csv
patient,instrument,due,state,days_over,basis,source,lines,last_assessment,last_taken_at
P-0398,gad7,2026-10-01,overdue,151,template,oud-core,suicide-screen-first,,
P-0398,phq9,2026-10-01,overdue,151,template,oud-core,suicide-screen-first,,
P-0398,peg,2026-10-08,overdue,144,template,oud-core,pain-and-oud,,
P-0412,gad7,2026-12-01,overdue,90,plan,PL-1.r2,suicide-screen-first,,
P-0412,phq9,2026-12-29,overdue,62,plan,PL-1.r2,mood-recheck,A-2,2026-12-01
P-0500,gad7,2027-03-01,due,0,template,oud-core,suicide-screen-first,,
P-0500,phq9,2027-03-01,due,0,template,oud-core,suicide-screen-first,,

# Bad input.
$ leeboard assess due P-0421
! leeboard: error[not_found]: there is no patient P-0421
!   mend:  did you mean P-0412?
[5]
$ leeboard assess due --instrument cowz
! leeboard: error[not_found]: there is no instrument `cowz`
!   mend:  did you mean cows?
[5]
$ leeboard assess due --within soon
! leeboard: error[usage]: --within is a number of days or weeks
!   mend:  such as --within 14d
[2]
$ leeboard assess due --template oud-cor
! leeboard: error[not_found]: there is no template `oud-cor`
!   mend:  did you mean oud-core?
[5]

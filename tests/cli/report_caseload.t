# One row a patient, with totals.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard report caseload
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04
$ leeboard report caseload
$ leeboard report caseload --format csv
$ leeboard report caseload --json --where clinician=S-03
$ leeboard report caseload --where due-before=2026-13-01
$ leeboard report caseload --where status
$ leeboard report caseload --format html -o caseload.html && grep -c '<tr>' caseload.html

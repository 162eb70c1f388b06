# The end of an episode and the next one, by flags as well as by document; why care ended, as reports count it.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-20
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient": {"code": "P-0412"}, "episode": {"admitted": "2026-11-01"}}' | leeboard intake add -
P-0412
$ leeboard intake discharge P-0412 --on 2026-12-01 --reason-code dropped_out --last-contact 2026-11-20 --reason "moved away" --dry-run
P-0412 would be revised (E-1)
$ leeboard intake discharge P-0412 --on 2026-12-01 --reason-code dropped_out --last-contact 2026-11-20 --reason "moved away" --actor S-03
P-0412 revised (E-1)
$ leeboard intake discharge P-0412 --on 2026-12-01 --reason-code dropped_out --last-contact 2026-11-20 --reason "moved away" --actor S-03
P-0412 says so already: nothing changed (E-1)
$ leeboard intake show P-0412 | grep E-1
  E-1  admitted 2026-11-01, discharged 2026-12-01 (dropped_out: moved away); programme not-asked, clinician not-asked
$ leeboard intake show P-0412 --json | grep -o '"discharged":"2026.*"reason_code":{[^}]*}'
"discharged":"2026-12-01","last_contact":"2026-11-20","programme":{"value":null,"absent":"not-asked"},"clinician":{"value":null,"absent":"not-asked"},"referred_by":{"value":null,"absent":"not-asked"},"reason":{"value":"moved away","absent":null},"reason_code":{"value":"dropped_out","absent":null}
$ leeboard intake readmit P-0412 --on 2026-12-10 --programme outpatient-moud
P-0412 revised (E-2)
$ leeboard intake show P-0412 | grep E-2
  E-2  admitted 2026-12-10; programme outpatient-moud, clinician not-asked
$ leeboard store export --format ndjson | grep -c 'reason_code'
1
! This export is for the clinic itself. Sending it on needs the consent of the people in it.

# The same by document, corrected, and taken back.
$ echo '{"episode": {"discharged": "2026-12-15", "reason_code": "transferred"}}' | leeboard intake discharge P-0412 -
P-0412 revised (E-2)
$ echo '{"episode": {"reason_code": "transferred_no_show"}}' | leeboard intake update P-0412 - --reason "the other clinic called"
P-0412 revised (E-2)
$ leeboard intake show P-0412 | grep E-2
  E-2  admitted 2026-12-10, discharged 2026-12-15 (transferred_no_show); programme outpatient-moud, clinician not-asked
$ echo '{"episode": {"reason_code": "unknown"}}' | leeboard intake update P-0412 - --reason "not sure after all"
P-0412 revised (E-2)
$ leeboard intake show P-0412 | grep E-2
  E-2  admitted 2026-12-10, discharged 2026-12-15 (unknown); programme outpatient-moud, clinician not-asked

# Who comes by transfer says from where; it is corrected and taken back as anything else.
$ echo '{"patient": {"code": "P-0420"}, "episode": {"admitted": "2026-12-02", "transferred_from": "Harbour House"}}' | leeboard intake add -
P-0420
$ leeboard intake show P-0420 | grep -c 'admitted 2026-12-02, transferred from Harbour House'
1
$ echo '{"episode": {"transferred_from": "Harbour \"North\" House"}}' | leeboard intake update P-0420 - --reason "misheard"
P-0420 revised (E-3)
$ leeboard intake show P-0420 --json | grep -o '"transferred_from":{[^}]*}'
"transferred_from":{"value":"Harbour \"North\" House","absent":null}
$ echo '{"episode": {"transferred_from": "unknown"}}' | leeboard intake update P-0420 - --reason "not sure"
P-0420 revised (E-3)
$ leeboard intake show P-0420 --json | grep -o '"transferred_from":{[^}]*}'
"transferred_from":{"value":null,"absent":"unknown"}
$ leeboard intake discharge P-0420 --on 2026-12-04 --reason-code completed
P-0420 revised (E-3)
$ leeboard intake readmit P-0420 --on 2026-12-10
P-0420 revised (E-4)
$ leeboard intake show P-0420 --json | grep -o '"transferred_from":{[^}]*}'
"transferred_from":{"value":null,"absent":"unknown"}
"transferred_from":{"value":null,"absent":"not-asked"}

# Whoever died is not in care any more, whatever words stand beside the code.
$ echo '{"patient": {"code": "P-0413"}, "episode": {"admitted": "2026-11-01"}}' | leeboard intake add -
P-0413
$ leeboard intake discharge P-0413 --on 2026-12-05 --reason-code died
P-0413 revised (E-5)
$ leeboard intake show P-0413 | head -3
P-0413  P-0413
born not-asked, sex at birth not-asked
phone not-asked, address not-asked
$ leeboard intake list --where status=died --all
patient  name    born       status  admitted    programme  clinician
P-0413   P-0413  not-asked  died    2026-11-01

1 patient

# Bad input: what has no form is the command line's fault, what cannot be is the date's.
$ leeboard intake discharge P-0412 --reason-code moved --on 2026-12-01
! leeboard: error[usage]: --reason-code takes one of: completed dropped_out terminated_by_facility transferred transferred_no_show transferred_outside incarcerated died other
!   mend:  see `leeboard intake discharge --help`
[2]
$ leeboard intake discharge P-0412 --on yesterday
! leeboard: error[usage]: --on: a date is written YYYY-MM-DD
!   mend:  write e.g. --on 2026-12-01
[2]
$ leeboard intake discharge P-0412 --reason-code other
! leeboard: error[usage]: it is not said when the episode ended
!   mend:  add --on DATE, or give a document
[2]
$ leeboard intake readmit P-0412
! leeboard: error[usage]: it is not said when the new episode begins
!   mend:  add --on DATE, or give a document
[2]
$ leeboard intake discharge P-0413 --on 2027-12-01
! leeboard: error[bad_input]: the episode E-5 is ended already
!   mend:  correct its date with `leeboard intake update --reason ...`
[6]
$ leeboard intake discharge P-0413 --on 2026-12-05 --last-contact 2027-12-05
! leeboard: error[bad_input]: the last contact of 2027-12-05 lies ahead
!   mend:  give a time up to 2026-12-20, or say with --as-of which day it is
[6]
$ leeboard intake readmit P-0412 --on 2026-10-01
! leeboard: error[bad_input]: the new episode would begin before E-1 ended
!   mend:  correct the date
[6]
$ leeboard intake discharge P-0412 leaves.yaml --on 2026-12-01
! leeboard: error[usage]: a document and flags are both given
!   mend:  say it in one of them
[2]
$ echo '{"episode": {"discharged": "2026-12-15", "reason_code": "left"}}' | leeboard intake discharge P-0412 -
! leeboard: error[bad_input]: this is none of the words that may stand here
!   where: stdin:1:57
!   mend:  one of completed, dropped_out, terminated_by_facility, transferred, transferred_no_show, transferred_outside, incarcerated, died, other
[6]
$ leeboard intake discharge P-0999 --on 2026-12-01
! leeboard: error[not_found]: there is no patient P-0999
!   mend:  see `leeboard intake list`
[5]

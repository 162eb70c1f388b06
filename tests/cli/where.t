# --where means the same in every command: the list, the caseload, what is due and the reports are about the same people.
$ export LEEBOARD_AS_OF=2026-12-10 LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cat > add <<'END'
> while read -r one; do echo "$one" | leeboard intake add - --quiet || exit 1; done
> END
$ sh add <<'END'
> {patient: {code: P-1}, episode: {admitted: 2026-12-10, programme: outpatient-moud, clinician: S-03}}
> {patient: {code: P-2}, episode: {admitted: 2026-12-10, programme: hospital, clinician: S-04}, events: [{kind: encounter, at: 2026-12-12T09:00-05:00, type: nurse, status: booked}]}
> {patient: {code: P-3}, episode: {admitted: 2026-11-01, programme: declined, clinician: S-03}}
> {patient: {code: P-4}, episode: {admitted: 2026-11-01, programme: hospital, clinician: S-04}}
> {patient: {code: P-5, name: {family: Asked}}, episode: {admitted: 2026-12-20}}
> {patient: {code: P-6}, episode: {admitted: 2026-12-10, programme: hospital, clinician: S-03}}
> {patient: {code: P-7, status: inactive}, episode: {admitted: 2026-12-10, programme: hospital, clinician: S-03}}
> {patient: {code: P-8, status: test}, episode: {admitted: 2026-12-10, programme: hospital, clinician: S-03}}
> {patient: {code: P-9, deceased: 2026}, episode: {admitted: 2026-12-10, programme: hospital, clinician: S-03}}
> END
P-1
P-2
P-3
P-4
P-5
P-6
P-7
P-8
P-9
$ echo '{episode: {discharged: 2026-12-01, reason: completed}}' | leeboard intake discharge P-3 - --quiet
P-3 revised (E-3)
$ echo '{episode: {discharged: 2026-12-02, reason: died}}' | leeboard intake discharge P-4 - --quiet
P-4 revised (E-4)
$ echo '{patient: {status: entered-in-error}}' | leeboard intake update P-6 - --reason "wrong person" --quiet
P-6 revised (E-6)
$ cat > who <<'END'
> list=$(leeboard intake list "$@" --json | jq -r 'select(.type == "patient").patient' | xargs)
> load=$(leeboard report caseload "$@" --json | jq -r 'select(.type == "patient").patient' | xargs)
> leeboard report patient --all "$@" --format text -o all --force --quiet
> files=$(jq -r '.files[].patient' all/manifest.json | xargs)
> due=$(leeboard report due --within 3650d "$@" --json | jq -r 'select(.patient != null).patient' | sort -u)
> for one in $due; do case " $list " in *" $one "*) ;; *) echo "$* DUE: $one";; esac; done
> rm -r all
> test "$list" = "$load" || echo "DIFFER: $list | $load"
> test "$list" = "$files" && echo "$* | $list" || echo "$* | $list | reports: $files"
> END
$ sh who
 | P-1 P-2 P-3 P-5 | reports: P-1 P-2 P-3 P-4 P-5 P-7 P-9
$ for status in active inactive test died discharged no-episode entered-in-error; do sh who --where status=$status; done
--where status=active | P-1 P-2
--where status=inactive | P-7
--where status=test | P-8
--where status=died | P-4 P-9
--where status=discharged | P-3
--where status=no-episode | P-5
--where status=entered-in-error | P-6
$ for programme in hospital declined outpatient-moud nowhere; do sh who --where programme=$programme; done
--where programme=hospital | P-2 | reports: P-2 P-4 P-7 P-9
--where programme=declined | P-3
--where programme=outpatient-moud | P-1
--where programme=nowhere | 
$ sh who --where clinician=S-03; sh who --where clinician=S-04 --where status=active
--where clinician=S-03 | P-1 P-3 | reports: P-1 P-3 P-7 P-9
--where clinician=S-04 --where status=active | P-2
$ for day in 2026-12-10 2026-12-11 2027-06-01; do sh who --where due-before=$day; done
--where due-before=2026-12-10 | 
--where due-before=2026-12-11 | P-1 P-2
--where due-before=2027-06-01 | P-1 P-2
$ for status in discharged died inactive test; do leeboard report due --where status=$status --within 90d --json | jq -c '[.type, .patients]'; done
["summary",0]
["summary",0]
["summary",0]
["summary",0]
$ leeboard intake list
patient  name   born       status      admitted    programme        clinician
P-1      P-1    not-asked  active      2026-12-10  outpatient-moud  S-03
P-2      P-2    not-asked  active      2026-12-10  hospital         S-04
P-3      P-3    not-asked  discharged  2026-11-01                   S-03
P-5      Asked  not-asked  no-episode

4 patients
4 left out (died, inactive, test): add --all
$ leeboard intake list --where clinician=S-03 | tail -2; leeboard intake list --where status=active | tail -1; leeboard report caseload | grep "Patients  \|Left out"
2 patients
3 left out (died, inactive, test): add --all
2 patients
  Patients                        4
  Left out: died, inactive, test  4
$ leeboard report caseload | sed -n '4,/^Totals/p'; leeboard report caseload --format md | grep "^| P\|not in this list"; leeboard report caseload --format html | grep -o 'not in this list[^<]*'; leeboard report caseload --format csv | cut -d, -f1,2; leeboard report caseload --json | jq -c 'select(.type == "summary") | [.patients, .active, .left_out]'
by 12-17 0

DUE BY 12-17 (2)
   Patient  Medicine and dose  To  Nal  Seen  Next due     Late  PHQ-9  Review
   P-1      ?                  ?   ?    ?     12-10 GAD-7     -      ?  -
   P-2      ?                  ?   ?    ?     12-10 GAD-7     -      ?  -
  not shown at this width: Clinician (from 96 columns), Days (from 85 columns)
  not in this list: 1 not in care now, 1 without a stretch of care, 4 died,
  inactive or test

Totals
| Patient | Safety | Medicine and dose | To | Nal | Seen | Next due | Late | PHQ-9 | Review | Days | Clinician |
| P-1 |  | ? | ? | ? | ? | 12-10 GAD-7 | \- | ? | \- | 0 | S-03 |
| P-2 |  | ? | ? | ? | ? | 12-10 GAD-7 | \- | ? | \- | 0 | S-04 |
not in this list: 1 not in care now, 1 without a stretch of care, 4 died, inactive or test
not in this list: 1 not in care now, 1 without a stretch of care, 4 died, inactive or test
patient,status
P-1,active
P-2,active
P-3,discharged
P-5,no-episode
[4,2,4]
$ leeboard report caseload --where status=discharged | sed -n '4,/^Totals/p'; leeboard intake list --json | tail -1
Safety open 0 · Medicine ends by 12-12 0 · Late 0 · Due by 12-17 0 · Nothing due
by 12-17 1

NOTHING DUE BY 12-17 (1)
   Patient  Medicine and dose  To  Nal  Seen  Next due  Late  PHQ-9  Review
   P-3      ?                  ?   ?    ?     -            -      ?  -
  not shown at this width: Clinician (from 93 columns), Days (from 82 columns)

Totals
{"schema":"leeboard.intake-list/1","type":"summary","patients":4,"left_out":4}
$ leeboard intake list --all
patient  name   born       status      admitted    programme        clinician
P-1      P-1    not-asked  active      2026-12-10  outpatient-moud  S-03
P-2      P-2    not-asked  active      2026-12-10  hospital         S-04
P-3      P-3    not-asked  discharged  2026-11-01                   S-03
P-4      P-4    not-asked  died        2026-11-01  hospital         S-04
P-5      Asked  not-asked  no-episode
P-7      P-7    not-asked  inactive    2026-12-10  hospital         S-03
P-8      P-8    not-asked  test        2026-12-10  hospital         S-03
P-9      P-9    not-asked  died        2026-12-10  hospital         S-03

8 patients
$ leeboard report caseload --where status=died --json | jq -c 'select(.type == "summary") | [.patients, .active, .died]'
[2,0,2]
$ leeboard report caseload --where status=entered-in-error --json | jq -c 'select(.type == "summary") | [.patients, .entered_in_error]'
[1,1]
$ leeboard intake list --where status=active --where status=discharged
! leeboard: error[usage]: --where names status twice with different values
!   mend:  no patient can have both; give one
[2]
$ leeboard intake list --where status=gone
! leeboard: error[usage]: --where knows no status 'gone'
!   mend:  choose one of: entered-in-error test died inactive active inquiry discharged no-episode
[2]

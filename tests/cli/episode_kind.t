# Who only asks, and who comes because of somebody else, is not in care: from the document to the caseload.
$ export LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cat > add <<'END'
> while read -r one; do echo "$one" | leeboard intake add - --quiet || exit 1; done
> END
$ sh add <<'END'
> {patient: {code: P-1, name: {family: Quandt}}, episode: {admitted: 2026-11-20, clinician: S-03}}
> {patient: {code: P-2, name: {family: Osei}}, episode: {admitted: 2026-11-25, kind: inquiry, clinician: S-03}}
> {patient: {code: P-3, name: {family: Lund}}, episode: {admitted: 2026-11-28, kind: collateral, clinician: S-03}}
> END
P-1
P-2
P-3

# A word that is none is a fault with the near one, in a document and in a table, where a map's own words are mapped.
$ echo '{patient: {code: P-9}, episode: {admitted: 2026-11-25, kind: inquiery}}' | leeboard intake add -
! leeboard: error[bad_input]: this is none of the words that may stand here
!   where: stdin:1:62
!   mend:  did you mean inquiry?
[6]
$ cat > calls.csv <<END
> Code,Came,Family,What
> P-4,2026-11-27,Abara,Phone
> P-5,2026-11-27,Brandt,Admission
> P-6,2026-11-27,Costa,
> P-7,2026-11-27,Dahl,Fax
> END
$ cat > calls.yaml <<END
> schema: leeboard.map/1
> target: intake
> key: [patient.code, episode.admitted]
> columns:
>   Code: {to: patient.code}
>   Came: {to: episode.admitted}
>   Family: {to: patient.name.family}
>   What: {to: episode.kind, values: {Phone: inquiry, Admission: care}}
> END
$ leeboard intake import calls.csv --map calls.yaml --rejects bad.csv
I-1: 4 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 3 patients, 3 episodes
  rejected records: bad.csv (mend them there and import that file)
! calls.csv:5: rejected: column What: the cell is none of those that the map lists
[3]

# The list, what can be asked for, and the record of one.
$ leeboard intake list
patient  name    born       status   admitted    programme  clinician
P-1      Quandt  not-asked  active   2026-11-20             S-03
P-2      Osei    not-asked  inquiry  2026-11-25             S-03
P-3      Lund    not-asked  inquiry  2026-11-28             S-03
P-4      Abara   not-asked  inquiry  2026-11-27
P-5      Brandt  not-asked  active   2026-11-27
P-6      Costa   not-asked  active   2026-11-27

6 patients
$ leeboard intake list --where status=inquiry --json | jq -r '.patient | strings'
P-2
P-3
P-4
$ leeboard intake show P-3
P-3  Lund
born not-asked, sex at birth not-asked
phone not-asked, address not-asked

Episodes
  E-3  admitted 2026-11-28; here for somebody else; programme not-asked, clinician S-03
$ leeboard intake show P-2 --json | jq -c '.episodes[] | [.episode, .revision, .status, .kind]'
["E-2",1,"active","inquiry"]

# Nothing is due, and the caseload counts them apart; for machines every row is there.
$ leeboard assess due P-2; leeboard report due --json | jq -r '.patient | strings' | sort -u
not in care: no form is due
P-1
P-5
P-6
$ leeboard report caseload | head -20
Caseload, 3 people in care
as of 2026-12-01 · for staff only, confidential (42 CFR part 2)
Safety open 0 · Medicine ends by 12-03 0 · Late 3 · Due by 12-08 0 · Nothing due
by 12-08 0

LATE (3)
   Patient  Medicine and dose  To  Nal  Seen  Next due     Late  PHQ-9  Review
 ! P-1      ?                  ?   ?    ?     11-20 GAD-7     2      ?  -
 ! P-5      ?                  ?   ?    ?     11-27 GAD-7     2      ?  -
 ! P-6      ?                  ?   ?    ?     11-27 GAD-7     2      ?  -
  not shown at this width: Clinician (from 96 columns), Days (from 85 columns)
  not in this list: 3 who asked only or came for another

Totals
------
  Patients                        6
  In care                         3
  Not in care now                 0
  No stretch of care recorded     0
  Asked only, or for another      3
$ leeboard report caseload --csv-raw --format csv | cut -d, -f1,2,5,14
patient,status,days_in_care,overdue
P-1,active,11,2
P-2,inquiry,not-recorded,0
P-3,inquiry,not-recorded,0
P-4,inquiry,not-recorded,0
P-5,active,4,2
P-6,active,4,2
$ leeboard report caseload --json | jq -c 'select(.type == "summary") | [.patients, .active, .inquiry, .discharged]'
[6,3,3,0]
$ leeboard report caseload --where status=inquiry | head -8
Caseload, 3 people
as of 2026-12-01 · where status=inquiry · for staff only, confidential (42 CFR
part 2)
Safety open 0 · Medicine ends by 12-03 0 · Late 0 · Due by 12-08 0 · Nothing due
by 12-08 3

NOTHING DUE BY 12-08 (3)
   Patient  Medicine and dose  To  Nal  Seen  Next due  Late  PHQ-9  Review
$ leeboard report due --within 3650d --where status=inquiry --json
{"schema":"leeboard.due/1","type":"summary","as_of":"2026-12-01","within_days":3650,"patients":0,"overdue":0,"due":0}
$ echo osei | leeboard intake find --json | jq -r '.status | strings'
inquiry
$ leeboard report patient P-3 --format text | sed -n '/At a glance/,/Medicine/p'
At a glance
-----------
  Record                          P-3
  Name                            Lund
  Born                            not asked
  Care                            here for somebody else, not in care
  Programme                       not asked
  Clinician                       Ines Kowalczyk, RN
  Asked first                     2026-11-28
  Medicine                        not asked
$ leeboard report visit P-2 | head -12
Visit of P-2 · Osei
an inquiry, not in care · Ines Kowalczyk, RN · medicine: not asked · as of
2026-12-01

Due
  nothing: not in care
Newest scores (no earlier visit recorded)
  nothing recorded
Plan
  no plan yet: leeboard plan draft P-2
Triggers
  no open trigger recorded

# Of an inquiry it is asked first who is asking; a relative gets the page for a caller, and nothing is planned for anybody else.
$ leeboard plan draft P-2 --actor S-04 --dry-run --json | jq -c '.state.page, .ask[0]'
null
{"fact":"informant","question":"Are you calling for yourself or for someone?","decides":["ST-13"],"rank":1,"urgent":true}
! dry run: nothing stored
$ echo '{facts: {informant: self}}' | leeboard intake update P-2 - --quiet
P-2 revised (E-2)
$ leeboard plan draft P-2 --actor S-04 --dry-run --json | jq -c '.state.page, .template.id, .options, [.lines[].id]'
"ST-13"
"caller"
[]
["asks-alive-now","asks-naloxone","asks-not-alone","asks-what-we-offer","asks-call-back"]
! dry run: nothing stored
$ leeboard plan draft P-3 --actor S-04 --json | jq -c '.state.page, .template.id, .options, [.lines[].id]'
"ST-13"
"caller"
[]
["caller-alive-now","caller-own-safety","caller-naloxone","caller-what-may-be-said","caller-one-talk","caller-craft","caller-call-back"]
$ leeboard report visit P-3
Visit of P-3 · Lund
here for somebody else, not in care · Ines Kowalczyk, RN · medicine: not asked ·
as of 2026-12-01

Due
  nothing: not in care
Newest scores (no earlier visit recorded)
  nothing recorded
Plan PL-1.r1, draft
  7 lines: 0 done, 0 accepted, 7 open, 0 declined, 0 held, 0 blocked
Triggers
  no open trigger recorded
  no use logged; 0 of 4 days logged, 4 unknown
Still unknown
  - Do children live with you or visit, and how… (holds caller own safety)
  - Do you have naloxone with you or at home, and… (holds caller naloxone)
  - Could this be an overdose now? (holds caller alive now)
  - Are you safe at home? (holds caller own safety)

# The person takes the phone: the plan begins afresh, with the template for people in care.
$ echo '{facts: {informant: self, person_present: yes}}' | leeboard intake update P-3 - --quiet
P-3 revised (E-3)
$ leeboard plan draft P-3 --actor S-04 --dry-run --json | jq -c '.state.page, .template.id, (.options | length > 8)'
null
"oud-core"
true
! dry run: nothing stored

# Somebody who asked comes into care: a new episode, which ends the inquiry; what is said again is the same.
$ echo '{episode: {admitted: 2026-11-30}}' > came.yaml
$ leeboard intake readmit P-2 came.yaml
P-2 revised (E-7)
$ leeboard intake readmit P-2 came.yaml
P-2 says so already: nothing changed (E-7)
$ leeboard intake show P-2 --json | jq -c '.episodes[] | [.episode, .revision, .status, .kind, .discharged, .reason.value]'
["E-2",2,"discharged","inquiry","2026-11-30","came into care"]
["E-7",1,"active","care",null,null]
$ leeboard intake list --where status=active --json | jq -r '.patient | strings'
P-1
P-2
P-5
P-6
$ echo '{episode: {admitted: 2026-12-01, kind: inquiry}}' | leeboard intake readmit P-2 -
! leeboard: error[bad_input]: the episode E-7 is still open
!   mend:  end it first with `leeboard intake discharge`
[6]

# Or the call was the admission: the episode becomes one of care, and what it was before stays.
$ echo '{episode: {kind: care}}' | leeboard intake update P-4 - --reason "admitted on the phone" --quiet
P-4 revised (E-4)

# What an import said is taken back with it, and of two records that are one the care counts.
$ printf 'patient.code,episode.admitted,episode.kind\nP-5,2026-11-27,inquiry\n' > call.csv && leeboard intake import call.csv --quiet
I-2: 1 read: 1 stored (0 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
$ leeboard intake list --where status=inquiry --json | jq -r '.patient | strings' | xargs
P-3 P-5
$ leeboard import undo I-2 --actor S-04 --reason "the admission was right" --quiet
I-2: taken back 1 record as before
$ leeboard intake show P-5 --json | jq -c '.episodes[] | [.revision, .kind]'
[3,"care"]
$ leeboard intake merge P-6 P-3 --actor S-04 --reason "one person" --quiet; leeboard intake list --where status=inquiry --json | jq -r '.patient | strings'
P-3 is read as P-6 from now on
$ leeboard intake show P-6 --json | jq -c '.merged, [.episodes[].kind]'
["P-3"]
["care","collateral"]
$ leeboard intake merge --undo P-6 P-3 --actor S-04 --reason "two after all" --quiet; leeboard intake list --where status=inquiry --json | jq -r '.patient | strings'
P-6 and P-3 are two people again
P-3

# Each revision stands in what goes out.
$ leeboard store export --quiet | jq -c 'select(.type == "episode" and .patient == "P-4") | [.episode, .revision, .kind, .reason]'
["E-4",1,"inquiry",""]
["E-4",2,"care","admitted on the phone"]
$ sqlite3 clinic.db "SELECT patient, kind FROM v1_episodes ORDER BY patient, episode"
P-1|care
P-2|inquiry
P-2|care
P-3|collateral
P-4|care
P-5|care
P-6|care
$ leeboard store verify | tail -1
{{number}} rows, {{number}} events, 0 findings

# An emergency of a plan that rests on a recorded fact: it is named so that `assess ack` takes the name, and it waits until somebody has seen it.
$ export LEEBOARD_AS_OF=2026-12-01T09:00-05:00 LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7, overdose_suspected: yes}}' | leeboard intake add - --quiet
P-1
$ leeboard plan draft P-1 --quiet > /dev/null
! leeboard: warning: PL-1:emergency-breathing waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack PL-1:emergency-breathing --reason TEXT --actor STAFF
[9]
$ leeboard report visit P-1 | sed -n '/^First/,/^Due/p'
First
  !! Emergency: This may be an overdose: act before anything else.
  !! Stay with the person. Call the on-call clinician on 555-0111. In the US,
  988 is open day and night.
  when you have acted: leeboard assess ack PL-1:emergency-breathing --reason
  TEXT --actor STAFF
Due
! leeboard: warning: PL-1:emergency-breathing waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack PL-1:emergency-breathing --reason TEXT --actor STAFF
$ leeboard report caseload --json | jq -c 'select(.type == "patient") | .safety_open'
1
$ leeboard plan sign P-1 --actor S-04
! leeboard: error[refused]: the plan holds an emergency, PL-1:emergency-breathing, that rests on a recorded fact
!   mend:  `leeboard assess ack PL-1:emergency-breathing --reason TEXT --actor STAFF`, or say here with --reason what was done about it; or record the fact anew and draft again
[4]
$ leeboard assess ack emergency-breathing --actor S-04 --reason "naloxone given"
! leeboard: error[not_found]: emergency-breathing is no safety item
!   mend:  see `leeboard assess list`
[5]
$ leeboard assess ack PL-1:emergency-breath --actor S-04 --reason "naloxone given"
! leeboard: error[not_found]: the newest revision of PL-1 holds no escalation emergency-breath
!   mend:  did you mean emergency-breathing?
[5]
$ leeboard assess ack PL-2:emergency-breathing --actor S-04 --reason "naloxone given"
! leeboard: error[not_found]: PL-2:emergency-breathing is no safety item
!   mend:  see `leeboard assess list`
[5]
$ leeboard assess ack PL-1:emergency-breathing --actor S-04
! leeboard: error[usage]: an acknowledgement needs --reason
!   mend:  say what was done, such as --reason "seen by the on-call clinician"
[2]
$ export LEEBOARD_AS_OF=2026-12-01T09:20-05:00
$ leeboard assess ack PL-1:emergency-breathing --actor S-04 --reason "naloxone given, ambulance called" --json
{"schema":"leeboard.acknowledgement/1","object":"PL-1:emergency-breathing","by":"S-04","at":"2026-12-01T09:20-05:00","stored":"created"}
$ leeboard assess ack PL-1:emergency-breathing --actor S-04 --reason "again"
PL-1:emergency-breathing was acknowledged before
$ leeboard plan draft P-1 --quiet > /dev/null
$ leeboard report visit P-1 | sed -n '/^First/,/^Due/p'
First
  !  Acknowledged emergency: This may be an overdose: act before anything else.
Due
$ leeboard report patient P-1 | grep -A 3 'Seen by'
  Seen by: Dr Tomas Achebe, MD, 2026-12-01
  Answered: not yet

Scores
$ leeboard plan sign P-1 --actor S-04 | head -n 1
PL-1 revision 3 signed by S-04

# What is observed afterwards opens it again; a signature with a reason acknowledges it as well.
$ export LEEBOARD_AS_OF=2026-12-02T10:00-05:00
$ echo '{facts: {overdose_suspected: {value: yes, at: 2026-12-02T09:50-05:00}}}' | leeboard intake update P-1 - --quiet
P-1 revised (E-1)
$ leeboard plan draft P-1 --quiet > /dev/null
! leeboard: warning: PL-1:emergency-breathing waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack PL-1:emergency-breathing --reason TEXT --actor STAFF
[9]
$ leeboard plan sign P-1 --actor S-04 --reason "in hospital now" | head -n 1
PL-1 revision 5 signed by S-04
$ leeboard plan draft P-1 --quiet > /dev/null
$ leeboard store verify --quiet
{{number}} rows, 15 events, 0 findings

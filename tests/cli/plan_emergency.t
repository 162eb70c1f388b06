# An emergency of a plan that rests on a recorded fact: it is named so that `assess ack` takes the name, and it waits until somebody has seen it.
$ export LEEBOARD_AS_OF=2026-12-01T09:00-05:00 LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7, overdose_suspected: yes}}' | leeboard intake add - --quiet
P-1
$ leeboard plan draft P-1 --quiet > /dev/null
$ leeboard report visit P-1 | sed -n '/^First/,/^Due/p'
$ leeboard report caseload --json | jq -c 'select(.type == "patient") | .safety_open'
$ leeboard plan sign P-1 --actor S-04
$ leeboard assess ack emergency-breathing --actor S-04 --reason "naloxone given"
$ leeboard assess ack PL-1:emergency-breath --actor S-04 --reason "naloxone given"
$ leeboard assess ack PL-2:emergency-breathing --actor S-04 --reason "naloxone given"
$ leeboard assess ack PL-1:emergency-breathing --actor S-04
$ export LEEBOARD_AS_OF=2026-12-01T09:20-05:00
$ leeboard assess ack PL-1:emergency-breathing --actor S-04 --reason "naloxone given, ambulance called" --json
$ leeboard assess ack PL-1:emergency-breathing --actor S-04 --reason "again"
$ leeboard plan draft P-1 --quiet > /dev/null
$ leeboard report visit P-1 | sed -n '/^First/,/^Due/p'
$ leeboard report patient P-1 | grep -A 3 'Seen by'
$ leeboard plan sign P-1 --actor S-04 | head -n 1
# What is observed afterwards opens it again; a signature with a reason acknowledges it as well.
$ export LEEBOARD_AS_OF=2026-12-02T10:00-05:00
$ echo '{facts: {overdose_suspected: {value: yes, at: 2026-12-02T09:50-05:00}}}' | leeboard intake update P-1 - --quiet
$ leeboard plan draft P-1 --quiet > /dev/null
$ leeboard plan sign P-1 --actor S-04 --reason "in hospital now" | head -n 1
$ leeboard plan draft P-1 --quiet > /dev/null
$ leeboard store verify --quiet

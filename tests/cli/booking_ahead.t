# A booking ahead stands in every view from the moment it is recorded, also for a run that looks back to a day when it was known.
$ export LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7}}' | leeboard intake add - --quiet --as-of 2026-12-01
P-1
$ echo '{events: [{kind: encounter, id: visit-1, at: 2026-12-15T09:30-05:00, type: nurse, status: booked}]}' | leeboard intake update P-1 - --quiet --as-of 2026-12-03
P-1 revised
$ cat > views <<'END'
> leeboard intake show P-1 --json "$@" | jq -r '"show \(.events[0].at)"'
> leeboard intake list --json "$@" | jq -r 'select(.type == "patient") | "list \(.next_visit)"'
> leeboard report visit P-1 --json "$@" | jq -r '"visit \([.. | strings | select(startswith("booked:") or test(" booked: "))] | unique | length)"'
> leeboard report patient P-1 --json "$@" | jq -r '"patient \([.. | objects | select(.id == "next_contact" or .slug == "next_contact") | .value] | unique)"'
> leeboard report due --within 30d --json "$@" | jq -r 'select(.kind == "contact") | "due \(.due)"'
> leeboard intake list --where due-before=2026-12-16 --json "$@" | jq -r 'select(.type == "summary") | "due-before \(.patients)"'
> leeboard plan draft P-1 --dry-run --json "$@" 2>/dev/null | jq -r '"plan \([.. | strings | select(contains("2026-12-15"))] | length > 0)"'
> END
$ sh views --as-of 2026-12-02
$ sh views --as-of 2026-12-03
$ sh views --as-of 2026-12-10
# That it was called off is known from then on, and not before.
$ echo '{events: [{kind: encounter, id: visit-1, at: 2026-12-15T09:30-05:00, type: nurse, status: cancelled-by-patient}]}' | leeboard intake update P-1 - --quiet --as-of 2026-12-11
$ leeboard intake list --json --as-of 2026-12-10 | jq -r 'select(.type == "patient").next_visit'
$ leeboard intake list --json --as-of 2026-12-11 | jq -r 'select(.type == "patient").next_visit'
$ leeboard report due --within 30d --json --as-of 2026-12-11 | jq -r 'select(.kind == "contact").due'

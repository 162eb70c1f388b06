# A booking ahead stands in every view from the moment it is recorded, also for a run that looks back to a day when it was known.
$ export LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7}}' | leeboard intake add - --quiet --as-of 2026-12-01
P-1
$ echo '{events: [{kind: encounter, id: visit-1, at: 2026-12-15T09:30-05:00, type: nurse, status: booked}]}' | leeboard intake update P-1 - --quiet --as-of 2026-12-03
P-1 revised (E-1)
$ cat > views <<'END'
> leeboard intake show P-1 --json "$@" | jq -r '"show \(.events[0].at)"'
> leeboard intake list --json "$@" | jq -r 'select(.type == "patient") | "list \(.next_visit)"'
> leeboard report visit P-1 --json "$@" | jq -r '"visit \([.. | strings | select(startswith("booked:") or test(" booked: "))] | unique | length)"'
> leeboard report patient P-1 --json "$@" | jq -r '"patient \([.. | objects | select(.id == "next_contact" or .slug == "next_contact") | .value] | unique)"'
> leeboard report due --within 30d --json "$@" | jq -r 'select(.kind == "contact") | "due \(.due)"'
> END
$ sh views --as-of 2026-12-02
show null
list null
visit 0
patient [null]
$ sh views --as-of 2026-12-03
show 2026-12-15T09:30-05:00
list 2026-12-15T09:30-05:00
visit 2
patient ["2026-12-15"]
due 2026-12-15
$ sh views --as-of 2026-12-10
show 2026-12-15T09:30-05:00
list 2026-12-15T09:30-05:00
visit 2
patient ["2026-12-15"]
due 2026-12-15

# That it was called off is known from then on, and not before.
$ echo '{events: [{kind: encounter, id: visit-1, at: 2026-12-15T09:30-05:00, type: nurse, status: cancelled-by-patient}]}' | leeboard intake update P-1 - --quiet --as-of 2026-12-11
P-1 revised (E-1)
$ leeboard intake list --json --as-of 2026-12-10 | jq -r 'select(.type == "patient").next_visit'
2026-12-15T09:30-05:00
$ leeboard intake list --json --as-of 2026-12-11 | jq -r 'select(.type == "patient").next_visit'
null
$ leeboard report due --within 30d --json --as-of 2026-12-11 | jq -r 'select(.kind == "contact").due'

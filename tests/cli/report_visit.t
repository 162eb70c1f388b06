# One screen before the visit.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
$ leeboard report visit P-0412
$ leeboard plan draft P-0412 --actor S-04 >/dev/null
$ leeboard report visit P-0412
$ leeboard report visit P-0412 | awk 'length > 90 || END { if (NR > 30) print "more than a screen" }'

# A safety item comes first and is exit 9 until somebody acknowledges it.
$ leeboard triggers log P-0412 --kind overdose --on 2026-12-01 --quiet
$ leeboard report visit P-0412 | head -8
$ leeboard report visit P-0412 --json --quiet >visit.json
$ leeboard assess ack V-1 --actor S-04 --reason "seen at noon" >/dev/null 2>&1 || leeboard assess ack V-2 --actor S-04 --reason "seen at noon" >/dev/null
$ leeboard report visit P-0412 >/dev/null

# Nobody is guessed, formats are named.
$ leeboard report visit P-0413
$ leeboard report visit P-0412 --format pdf
$ leeboard report vsit P-0412

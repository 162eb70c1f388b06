#!/bin/sh
# PEOPLE_PAIRS (default 10000) pairs of people, one a slip of the other, are counted again; of PEOPLE_CENSUS (default 100000) different people with
# names as frequent as in the United States at most 0.2 % are flagged.
set -u
command -v python3 >/dev/null || { echo "python3 is not installed"; exit 77; }
export LEEBOARD_AS_OF=2026-12-01
python3 -B tests/people/slips.py "$LEEBOARD" data "${PEOPLE_PAIRS:-10000}" "$SCRATCH" || exit 1
python3 -B tests/people/census.py "$LEEBOARD" "${PEOPLE_CENSUS:-100000}" "$SCRATCH"

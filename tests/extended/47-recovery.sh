#!/bin/sh
# A writer dies in the middle of a large change of a store of RECOVERY_MEGABYTES (default 100): who opens it next finds all that was committed,
# within RECOVERY_SECONDS (default 1) for undoing 1,000 pages.
command -v python3 >/dev/null || { echo "python3 is not installed"; exit 77; }
python3 tests/faults/recovery.py "$LEEBOARD" "${RECOVERY_MEGABYTES:-100}" "${RECOVERY_SECONDS:-1}" "$SCRATCH"

#!/bin/sh
# A batch of BATCH_PATIENTS (default 12000) reports while another process goes on storing: nobody waits, memory stays flat.
command -v python3 >/dev/null || { echo "python3 is not installed"; exit 77; }
python3 tests/faults/large_batch.py "$LEEBOARD" "${BATCH_PATIENTS:-12000}" "$SCRATCH"

#!/bin/sh
# Silent rot: ROT_FLIPS (default 2000) bits of a store, one at a time: found by `store verify --deep`, or nothing stored has changed.
for tool in python3 sqlite3; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
python3 tests/faults/rot.py "$LEEBOARD" "${ROT_FLIPS:-2000}" "${ROT_SEED:-7}" "$SCRATCH"

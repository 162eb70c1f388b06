#!/bin/sh
# Too little memory: one allocation of five commands fails, or all from one on, at MEMORY_POINTS (default 200; 0: each) places of each command.
for tool in python3 cc; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
cc -shared -fPIC -O1 -o "$SCRATCH/no_memory.so" tests/faults/no_memory.c || exit 1
python3 tests/faults/no_memory.py "$LEEBOARD" "$SCRATCH/no_memory.so" "${MEMORY_POINTS:-200}" "${MEMORY_SEED:-7}" "$SCRATCH/work"

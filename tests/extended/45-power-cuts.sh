#!/bin/sh
# Power cuts at POWER_CUTS (default 500) moments of a day, four models of what the disk then holds, and cuts while the store recovers. With
# POWER_SECONDS other days follow until that time is over.
for tool in python3 cc; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
cc -shared -fPIC -O1 -o "$SCRATCH/recorder.so" tests/faults/recorder.c || exit 1
began=$(date +%s) seed=${POWER_SEED:-7}
while :; do
  python3 tests/faults/power_cuts.py "$LEEBOARD" "$SCRATCH/recorder.so" "${POWER_CUTS:-500}" "$seed" "$SCRATCH/day" || exit 1
  [ $(($(date +%s) - began)) -lt "${POWER_SECONDS:-0}" ] || exit 0
  seed=$((seed + 1))
done

#!/bin/sh
# A disk with 0 to 256 KiB left, in steps of FULL_STEP (default 4) KiB, under six commands: stored whole and exit 0, or not at all and exit 14 with
# the mend; the store stays whole and the repeat stores once.
command -v python3 >/dev/null || { echo "python3 is not installed"; exit 77; }
mkdir "$SCRATCH/disk"
unshare -m mount -t tmpfs -o size=1m none "$SCRATCH/disk" 2>/dev/null || { echo "no file system of a chosen size may be mounted here (root and unshare)"; exit 77; }
unshare -m sh -c 'mount -t tmpfs -o size=24m none "$3/disk" && exec python3 tests/faults/full_disk.py "$1" "$2" "$3"' - "$LEEBOARD" "${FULL_STEP:-4}" "$SCRATCH"

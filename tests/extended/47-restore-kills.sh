#!/bin/sh
# A restore that is killed at each system call around the exchange of the names, and whoever opens the store then.
command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
command -v sqlite3 >/dev/null || { echo "sqlite3 is not installed"; exit 77; }
strace -qq -o /dev/null true 2>/dev/null || { echo "strace may not trace here"; exit 77; }
sh tests/faults/restore_kills.sh "$LEEBOARD" "$SCRATCH" "${RESTORE_STEP:-1}"

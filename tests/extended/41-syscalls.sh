#!/bin/sh
# System calls that fail, one at a time: exit 0 only when saved, the store whole, the repeat stores once.
command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
command -v sqlite3 >/dev/null || { echo "sqlite3 is not installed"; exit 77; }
strace -qq -o /dev/null true 2>/dev/null || { echo "strace may not trace here"; exit 77; }
sh tests/faults/syscall_faults.sh "$LEEBOARD" "${FAULT_CALLS:-pwrite64 fdatasync fsync unlink ftruncate}" "${FAULT_OCCURRENCES:-12}" "$SCRATCH"

#!/bin/sh
# System calls that fail, one at a time and for good: exit 0 only when saved, the store whole, the repeat stores once.
command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
command -v sqlite3 >/dev/null || { echo "sqlite3 is not installed"; exit 77; }
strace -qq -o /dev/null true 2>/dev/null || { echo "strace may not trace here"; exit 77; }
calls=${FAULT_CALLS:-pwrite64 fdatasync fsync unlink ftruncate renameat2}
sh tests/faults/syscall_faults.sh "$LEEBOARD" "$calls" "${FAULT_OCCURRENCES:-12}" "$SCRATCH" "${FAULT_COMMANDS:-}" || exit 1
# A disk that stays bad.
sh tests/faults/syscall_faults.sh "$LEEBOARD" "$calls" "${FAULT_OCCURRENCES:-6}" "$SCRATCH" "${FAULT_COMMANDS:-intake plan backup}" +

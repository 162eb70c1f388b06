#!/bin/sh
# kill -9 in the middle of writes, KILL_ROUNDS (default 100) times or for KILL_SECONDS: nothing that was acknowledged is lost, the log is whole.
command -v sqlite3 >/dev/null || { echo "sqlite3 is not installed"; exit 77; }
sh tests/faults/kill_loop.sh "$LEEBOARD" "${KILL_ROUNDS:-100}" "$SCRATCH" "${KILL_SECONDS:-0}"

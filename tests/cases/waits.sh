#!/bin/sh
# waits.sh LEEBOARD: the first SIGINT or SIGTERM ends every wait; what is done when it comes ends 0; endless inputs have a bound (tests/cases/waits.py).
for tool in python3 sqlite3; do command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }; done
leeboard=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
export HOME="$scratch" XDG_STATE_HOME="$scratch/state" XDG_CONFIG_HOME="$scratch/config" LC_ALL=C.UTF-8 LEEBOARD_AS_OF=2026-12-01
export LEEBOARD_DB="$scratch/clinic.db"
unset LEEBOARD_DATA LEEBOARD_PAGER PAGER
waits=$(realpath "$(dirname "$0")/waits.py")
cd "$scratch" && python3 "$waits" "$leeboard"

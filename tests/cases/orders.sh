#!/bin/sh
# orders.sh LEEBOARD: the mixed entries in all their orders leave the same people, facts, events and forms.
for tool in jq python3; do command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }; done
leeboard=$(realpath "$1") here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export HOME="$scratch" XDG_STATE_HOME="$scratch/state" XDG_CONFIG_HOME="$scratch/config" LEEBOARD_AS_OF=2026-12-01 LC_ALL=C.UTF-8
unset LEEBOARD_DATA LEEBOARD_DB
sh "$here/mixed.sh" >entries && python3 -B "$here/orders.py" "$leeboard" entries

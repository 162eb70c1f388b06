#!/bin/sh
# first_day.sh BINARY STORE REPORTS: the main job on an invented clinic, from an empty store to reports.
set -u
cd "$(dirname "$0")" || exit 1
binary=$1
store=$2
reports=$3
export LEEBOARD_AS_OF=2026-12-01
if [ -n "${XDG_STATE_HOME:-}" ]; then :; else XDG_STATE_HOME=$(dirname "$store")/state; export XDG_STATE_HOME; fi

# told CODE COMMAND...: runs a command and insists on the exit code that the day expects.
told() {
  expected=$1
  shift
  echo
  echo "\$ leeboard $*"
  "$binary" --db "$store" --no-pager "$@"
  code=$?
  if [ "$code" -ne "$expected" ]; then
    echo "first_day.sh: 'leeboard $1 $2' ended with $code, expected $expected" >&2
    exit 1
  fi
}

cp leeboard.yaml "$(dirname "$store")/leeboard.yaml" || exit 1
told 0 store init
echo
echo "-- people come in"
told 0 intake add people/quandt.yaml --actor S-03
told 0 intake add people/brandvold.yaml --actor S-04
rejects=$(dirname "$store")/admissions.rejects.csv
# One birth date in the list cannot be: that row is kept aside with its reason, the others are stored (exit 3).
told 3 intake import admissions.csv --map admissions.map.yaml --rejects "$rejects" --actor S-03
told 0 intake list
echo
echo "-- forms are scored; a cell that is no legal answer is kept aside, and a positive safety item is said aloud (exit 9)"
told 3 assess import cows.csv --rejects "$(dirname "$store")/cows.rejects.csv" --actor S-03
told 9 assess import forms.ndjson --actor S-03
told 0 assess list P-0398
told 0 assess ack A-6 --actor S-04 --reason "seen at 9:05, safety plan written, wife told, follow-up on 12-03"
echo
echo "-- what sets use off"
told 0 triggers import log.ndjson --actor S-07
told 0 triggers list P-0412
echo
echo "-- a plan that says why"
told 0 plan draft P-0412 --actor S-04
told 0 plan draft P-0398 --actor S-04
told 0 plan sign P-0412 --actor S-04
echo
echo "-- one screen before the visit, and reports for everybody"
told 0 report visit P-0412
told 0 report patient --all --format html,text -o "$reports"
told 0 report caseload
told 0 store backup "$(dirname "$store")/backup.db"
told 0 store verify

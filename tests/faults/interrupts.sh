#!/bin/sh
# interrupts.sh LEEBOARD ROUNDS PATIENTS FOLDER: SIGINT and SIGTERM in the middle of a batch of reports and of an import; a second run completes.
set -u
leeboard=$(realpath "$1") rounds=$2 patients=$3
mkdir -p "$4" && cd "$4" || exit 1
export LEEBOARD_DB="$PWD/batch.db" XDG_STATE_HOME="$PWD/state" LEEBOARD_AS_OF=2026-12-01
rm -rf batch.db* state out out.whole
wrong=0 early=0
fail() { echo "$1"; wrong=$((wrong + 1)); }
sums() { (cd "$1" && find . -type f -exec sha256sum {} + | LC_ALL=C sort -k 2); }

"$leeboard" store demo --seed 7 --patients "$patients" --quiet || exit 1
began=$(date +%s%N)
"$leeboard" report patient --all -o out.whole --format html,json --quiet || exit 1
whole=$((($(date +%s%N) - began) / 1000000))
sums out.whole >whole.sums
awk -v n="$patients" 'BEGIN { for (i = 1; i <= n; ++i) printf "{\"patient\":{\"code\":\"K-%d\"},\"facts\":{\"dsm5_criteria_count\":7}}\n", i }' >records.ndjson

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  if [ $((round % 2)) -eq 1 ]; then signal=INT expected=130; else signal=TERM expected=143; fi
  pause=$(awk -v s="$round" -v whole="$whole" 'BEGIN { srand(s); printf "%.3f", rand() * whole / 1000 }')
  what="round $round, SIG$signal after $pause s"
  rm -rf out
  "$leeboard" report patient --all -o out --format html,json --quiet >said 2>err &
  child=$!
  sleep "$pause"
  kill -s "$signal" "$child" 2>/dev/null
  wait "$child"
  code=$?
  case $code in
    "$expected") ;;
    0) early=$((early + 1)) ;;
    *) fail "$what: exit $code: $(head -n 1 err)" ;;
  esac
  # What stands there is whole, and the list of all is there only when all are.
  if [ -d out ]; then
    sums out >some.sums
    LC_ALL=C join -v 1 -1 2 -2 2 some.sums whole.sums | grep -q . && fail "$what: files that a whole run does not make"
    [ -z "$(LC_ALL=C join -1 2 -2 2 some.sums whole.sums | awk '$2 != $3')" ] || fail "$what: a file that is not whole"
    # A signal after the last report finds the work done: the list of all stands there only beside all of it.
    [ ! -e out/manifest.json ] || cmp -s whole.sums some.sums || fail "$what: a manifest although reports are missing"
  fi
  "$leeboard" report patient --all -o out --format html,json --quiet >said 2>err || fail "$what: the second run exits with $?: $(head -n 1 err)"
  sums out >again.sums
  cmp -s whole.sums again.sums || fail "$what: the second run does not end where an uninterrupted one does"

  # An import ends its chunk; the same file again stores the rest and nothing twice.
  cp batch.db import.db
  LEEBOARD_DB="$PWD/import.db" XDG_STATE_HOME="$PWD/state.import"
  "$leeboard" --db import.db intake import records.ndjson --json --quiet >said 2>err &
  child=$!
  sleep "$(awk -v s="$round" 'BEGIN { srand(s + 1000); printf "%.3f", 0.01 + rand() * 0.15 }')"
  kill -s "$signal" "$child" 2>/dev/null
  wait "$child"
  code=$?
  case $code in "$expected" | 0) ;; *) fail "$what: the import exits with $code: $(head -n 1 err)" ;; esac
  through=$(sed -n 's/.*"type":"committed","through":\([0-9]*\).*/\1/p' said | tail -n 1)
  found=$("$leeboard" --db import.db intake list --json | grep -c '"K-')
  [ "$found" = "${through:-0}" ] || fail "$what: ${through:-0} records acknowledged, $found there"
  "$leeboard" --db import.db intake import records.ndjson --json --quiet >said 2>err || fail "$what: the second import exits with $?"
  grep -q "\"read\":$patients,\"stored\":$((patients - found)),\"unchanged\":$found," said || fail "$what: the second import does not add up: $(tail -n 1 said)"
  "$leeboard" --db import.db store verify --quiet >said 2>&1 || fail "$what: store verify finds something"
  LEEBOARD_DB="$PWD/batch.db" XDG_STATE_HOME="$PWD/state"
  rm -rf import.db* state.import
done
# A reader that goes away is no error to speak of.
"$leeboard" report patient P-0001 --format text 2>pipe.err | head -n 1 >/dev/null
[ -s pipe.err ] && fail "a closed pipe is spoken of: $(head -n 1 pipe.err)"
"$leeboard" store verify --deep --quiet >/dev/null || fail "store verify exits with $?"
echo "$rounds interrupts ($early came after the end) of a batch of $patients patients ($whole ms), $wrong wrong"
[ "$wrong" -eq 0 ] && [ "$early" -lt "$rounds" ]

#!/bin/sh
# kill_loop.sh LEEBOARD ROUNDS FOLDER [SECONDS]: kills imports and single writes at random moments; what was acknowledged must be there. With
# SECONDS the rounds go on for so long.
set -u
leeboard=$(realpath "$1") rounds=$2 seconds=${4:-0} began=$(date +%s)
mkdir -p "$3" && cd "$3" || exit 1
export LEEBOARD_DB="$PWD/kill.db" XDG_STATE_HOME="$PWD/state" LEEBOARD_AS_OF=2026-12-01
per_file=3000 per_store=10 # what is looked at grows with the store: a round in a large one takes as long as ten in a new one
for n in 1 2 3; do echo "{\"patient\":{\"code\":\"F-$n\"}}"; done >forms.ndjson
begin() {
  rm -rf kill.db* state
  "$leeboard" store init --quiet || exit 1
  "$leeboard" intake import forms.ndjson --quiet >/dev/null || exit 1
}
end() {
  "$leeboard" store verify --deep --quiet >verified || { cat verified; exit 1; }
  "$leeboard" audit verify --quiet >verified || { cat verified; exit 1; }
}

round=0 lost=0 records=0 forms=0 journals=0 damaged=0
while [ "$round" -lt "$rounds" ] || [ $(($(date +%s) - began)) -lt "$seconds" ]; do
  [ $((round % per_store)) -ne 0 ] || { [ "$round" -eq 0 ] || end; begin; }
  round=$((round + 1))
  : >said
  if [ $((round % 2)) -eq 1 ]; then
    kind=import
    awk -v r="$round" -v n="$per_file" 'BEGIN { for (i = 1; i <= n; ++i)
      printf "{\"patient\":{\"code\":\"K-%d-%d\"},\"facts\":{\"willing_to_start\":true,\"dsm5_criteria_count\":7}}\n", r, i }' >records.ndjson
    # Each committed line of an import names how many records are on disk.
    setsid sh -c 'exec "$0" intake import records.ndjson --json --quiet >said 2>/dev/null' "$leeboard" &
  else
    kind=assess
    # One process for each form; its key is written down only when the command said yes.
    export leeboard round
    setsid sh -c 'n=0; while :; do n=$((n + 1))
      "$leeboard" assess add "F-$((n % 3 + 1))" gad7 1=1 2=2 3=0 4=1 5=1 6=0 7="$((n % 4))" \
        --idempotency-key "key-$round-$n" --quiet >/dev/null && echo "key-$round-$n" >>said; done' &
  fi
  child=$!
  sleep "$(awk -v s="$round" 'BEGIN { srand(s); printf "%.3f", 0.05 + rand() * 0.9 }')"
  # The whole group dies at once, without a word.
  kill -9 "-$child" 2>/dev/null
  wait "$child" 2>/dev/null
  [ -e kill.db-journal ] && journals=$((journals + 1))

  # The first thing that runs after the fall finds all in order, by itself.
  # A journal that is left over is a warning (7), and gone at the second look.
  "$leeboard" store verify --deep >verified 2>&1
  case $? in
    0) ;;
    7) "$leeboard" store verify --deep >verified 2>&1 || { echo "round $round: the second store verify exits with $?"; cat verified; damaged=$((damaged + 1)); } ;;
    *) echo "round $round: store verify finds damage"; cat verified; damaged=$((damaged + 1)) ;;
  esac
  if [ "$kind" = import ]; then
    through=$(sed -n 's/.*"type":"committed","through":\([0-9]*\).*/\1/p' said | tail -n 1)
    records=$((records + ${through:-0}))
    "$leeboard" intake list --json | sed -n "s/.*\"K-$round-\([0-9]*\)\".*/\1/p" | sort -n | uniq >there
    missing=$(awk -v n="${through:-0}" '{ has[$1] = 1 } END { for (i = 1; i <= n; ++i) if (!(i in has)) print i }' there | wc -l)
    # What stands there is a whole number of records in their order, each with both of its facts.
    found=$(wc -l <there) last=$(tail -n 1 there)
    [ "$found" -eq "${last:-0}" ] || { echo "round $round: $found records, the last is number ${last:-0}"; lost=$((lost + 1)); }
    halves=$(sqlite3 -readonly kill.db "SELECT count(*) FROM person p WHERE p.code LIKE 'K-$round-%' AND 2 <> (SELECT count(*) FROM fact f WHERE f.person = p.id)")
    [ "$halves" = 0 ] || { echo "round $round: $halves records are half stored"; lost=$((lost + 1)); }
    [ "$missing" -eq 0 ] || echo "round $round: $missing of $through acknowledged records are not there"
    lost=$((lost + missing))
    # The same file again stores the rest and nothing twice.
    "$leeboard" intake import records.ndjson --json --quiet >again || { echo "round $round: the second import exits with $?"; lost=$((lost + 1)); }
    grep -q "\"read\":$per_file,\"stored\":$((per_file - found)),\"unchanged\":$found," again || { echo "round $round: the second import does not add up"; tail -n 1 again; lost=$((lost + 1)); }
  else
    forms=$((forms + $(wc -l <said)))
    # A key that is known with the same content gives the stored result back.
    while read -r key; do
      n=${key##*-}
      "$leeboard" assess add "F-$((n % 3 + 1))" gad7 1=1 2=2 3=0 4=1 5=1 6=0 7="$((n % 4))" --idempotency-key "$key" --json 2>/dev/null |
        grep -q '"replayed":true' || { echo "round $round: $key was acknowledged and is not there"; lost=$((lost + 1)); }
    done <said
  fi
done
end
echo "$round kills ($journals in the middle of a write): $records records and $forms forms acknowledged, $lost lost, $damaged checks failed"
[ "$lost" -eq 0 ] && [ "$damaged" -eq 0 ] && [ "$records" -gt 0 ] && [ "$forms" -gt 0 ]

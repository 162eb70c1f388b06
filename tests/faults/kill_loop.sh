#!/bin/sh
# kill_loop.sh LEEBOARD ROUNDS FOLDER: kills an import and single writes at random moments; what was acknowledged must be there.
set -u
leeboard=$1 rounds=$2 place=$3
cd "$place" || exit 1
export LEEBOARD_DB="$place/kill.db" XDG_STATE_HOME="$place/state" LEEBOARD_AS_OF=2026-12-01
"$leeboard" store init --quiet || exit 1
round=0 lost=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  : >said
  (
    n=0
    while :; do
      n=$((n + 1))
      code=K-$round-$n
      echo "{\"patient\":{\"code\":\"$code\"},\"facts\":{\"willing_to_start\":true}}" |
        "$leeboard" intake add - --quiet && echo "$code" >>said
    done
  ) &
  child=$!
  pause=$(awk -v s="$round" 'BEGIN { srand(s); printf "0.%03d", 30 + int(rand() * 300) }')
  sleep "$pause"
  # The shell and the command that it runs both die without a word.
  grand=$(ps -o pid= --ppid "$child")
  kill -9 "$child" $grand 2>/dev/null
  wait "$child" 2>/dev/null
  while read -r code; do
    found=$(sqlite3 -readonly "$LEEBOARD_DB" "SELECT count(*) FROM person p JOIN patient r ON r.person = p.id JOIN fact f ON f.person = p.id WHERE p.code = '$code'" 2>/dev/null)
    [ "$found" = 1 ] || { echo "round $round: $code was acknowledged and is not there"; lost=$((lost + 1)); }
  done <said
done
# A command that writes rolls back what the last kill left behind.
"$leeboard" audit log --last 1 >/dev/null || exit 1
"$leeboard" store verify --deep || exit 1
echo "$rounds kills, $lost acknowledged records lost"
[ "$lost" -eq 0 ]

#!/bin/sh
# make.sh LEEBOARD: the store that a binary of before the definitions were laid out anew leaves behind (forms, a signed plan, a draft),
# and what that binary prints of it. Run once, with that binary; kept to be read by every later one.
set -eu
leeboard=$1
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' 0
cd "$place"
export HOME="$place" XDG_STATE_HOME="$place" XDG_DATA_HOME="$place" XDG_CONFIG_HOME="$place" TZ=UTC LC_ALL=C
export LEEBOARD_DB="$place/clinic.db" LEEBOARD_AS_OF=2026-11-20T09:00:00Z

quietly() { "$leeboard" "$@" --quiet >/dev/null 2>&1 || [ $? -eq 9 ]; }

quietly store init
quietly intake add "$here/../../../examples/clinic/people/quandt.yaml" --actor S-03
quietly intake add "$here/../../../examples/clinic/people/brandvold.yaml" --actor S-04
quietly assess add P-0412 phq9 1=2 2=1 3=1 4=2 5=1 6=1 7=1 8=0 9=0 --taken-at 2026-11-02 --actor S-04
quietly assess add P-0412 phq9 1=1 2=1 3=0 4=1 5=1 6=1 7=0 9=0 --taken-at 2026-11-16 --actor S-04
quietly assess add P-0412 cows pulse=2 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 \
  gooseflesh=3 --taken-at 2026-11-16T08:10:00Z --actor S-04
quietly plan draft P-0412 --actor S-04
quietly plan sign P-0412 --actor S-04 --reason "seen today"
quietly plan draft P-0398 --actor S-04
for item in $("$leeboard" assess list P-0412 --json --quiet 2>/dev/null | sed -n 's/.*"id":"\(A-[0-9]*\)".*"acknowledged":false.*/\1/p'); do
  quietly assess ack "$item" --actor S-04 --reason seen
done

sqlite3 clinic.db "PRAGMA journal_mode" >/dev/null
cp clinic.db "$here/before-layout.db"
sh "$here/show.sh" "$leeboard" >"$here/before-layout.txt"

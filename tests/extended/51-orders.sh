#!/bin/sh
# Sample records in other orders: each Bundle turned round, cut into ten files that come in any order, and dealt out; what counts is the same.
# LEEBOARD_SAMPLES as for 50-samples.sh; LEEBOARD_ORDERS says how many Bundles (5, the smallest).
set -u
[ -d "${LEEBOARD_SAMPLES:-}" ] || { echo "LEEBOARD_SAMPLES does not name a folder of sample records"; exit 77; }
for tool in jq python3 xz; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
cd "$SCRATCH" || exit 1
export XDG_STATE_HOME="$SCRATCH/state" LEEBOARD_AS_OF=2026-12-01 LC_ALL=C.UTF-8
unset LEEBOARD_DATA
mkdir in
find -L "$LEEBOARD_SAMPLES" -name '*.tar.xz' -exec tar -xJf {} -C in \;
find -L "$LEEBOARD_SAMPLES" in -name '*.json' -size -20000k -printf '%s %p\n' | sort -n | cut -d' ' -f2- | while read -r file; do
  jq -e '.resourceType == "Bundle" and any(.entry[]; .resource.resourceType == "Patient")' "$file" >/dev/null 2>&1 && echo "$file"
done | head -n "${LEEBOARD_ORDERS:-5}" >bundles
[ -s bundles ] || { echo "there is no Bundle of a person in LEEBOARD_SAMPLES"; exit 77; }
number=0 faults=0
while read -r file; do
  number=$((number + 1))
  mkdir "$number" && jq -c '.entry[]' "$file" >"$number/entries"
  (cd "$number" && python3 -B "$PROJECT/tests/cases/orders.py" "$LEEBOARD" entries few) || faults=$((faults + 1))
done <bundles
echo "$number Bundles, $faults of them differ in another order"
[ "$faults" -eq 0 ]

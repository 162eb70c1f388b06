#!/bin/sh
# writers.sh LEEBOARD PROJECT: many at once lose nothing, are told of no undone change, and of no older store; of ten first users after an
# upgrade one migrates, the others wait.
for tool in jq sqlite3; do command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }; done
leeboard=$(realpath "$1") project=$(realpath "$2")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export HOME="$scratch" XDG_STATE_HOME="$scratch/state" XDG_CONFIG_HOME="$scratch/config" LC_ALL=C.UTF-8 LEEBOARD_AS_OF=2026-12-01
unset LEEBOARD_DATA
fail() { echo "writers: $*"; failed=1; }

# all COMMAND: N at once, each with its number; what each said and how it ended.
all() {
  rm -f said.* code.*
  for number in $(seq 1 "$1"); do
    (eval "$2" >"said.$number" 2>&1; echo $? >"code.$number") &
  done
  wait
  for number in $(seq 1 "$1"); do
    [ "$(cat "code.$number")" = 0 ] || { fail "number $number of $1 ended with $(cat "code.$number"): $(head -n 2 "said.$number" | tr '\n' ' ')"; }
    grep -l -e undone -e "rolled back" -e "internal error" "said.$number" >/dev/null && fail "number $number was told: $(head -n 1 "said.$number")"
  done
}

export LEEBOARD_DB=clinic.db
"$leeboard" store init --quiet
for round in 1 2 3 4; do
  for number in $(seq 1 20); do
    echo "{patient: {code: R$round-$number}, episode: {admitted: 2026-11-30}, facts: {phone: yes}}" >"person-$number.yaml"
  done
  all 20 '"$leeboard" intake add "person-$number.yaml" --wait 60s'
  all 20 '"$leeboard" report visit "R$round-$number" --wait 60s'
done
found=$("$leeboard" intake list --json | jq -r '.patient | strings' | wc -l)
[ "$found" = 80 ] || fail "80 people were stored, and $found are there"
[ "$("$leeboard" store verify --deep | grep -c 'findings$')" = 1 ] && "$leeboard" store verify | grep -q ' 0 findings$' || fail "$("$leeboard" store verify | head -n 3)"

# Each comes with a command that writes; one migrates.
for round in 1 2 3; do
  rm -rf old.db* state
  gzip -dc "$project/tests/store/old/before-layout.db.gz" >old.db && chmod 600 old.db
  layout=$(sqlite3 -readonly old.db "PRAGMA user_version")
  export LEEBOARD_DB=old.db
  all 10 '"$leeboard" intake add person-$number.yaml --wait 120s'
  "$leeboard" store verify --deep >/dev/null || fail "the migrated store is damaged"
  [ "$(sqlite3 -readonly "old.db.layout-$layout.backup" "PRAGMA user_version")" = "$layout" ] || fail "the backup of layout $layout holds another"
  [ "$(find . -name 'old.db.layout-*' | wc -l)" = 1 ] || fail "there is more than one backup of the old layout"
done
# A second store of that layout under the same name replaces no backup of the first.
before=$(sha256sum "old.db.layout-$layout.backup") && rm -rf old.db state
gzip -dc "$project/tests/store/old/before-layout.db.gz" >old.db && chmod 600 old.db
"$leeboard" intake add person-11.yaml --quiet >/dev/null || fail "the second store was not migrated"
[ "$(sha256sum "old.db.layout-$layout.backup")" = "$before" ] || fail "the backup of the old layout was replaced"
[ -z "$failed" ] && echo "writers: 4 rounds of 20 and 3 of 10 first users, nothing lost"
exit "${failed:-0}"

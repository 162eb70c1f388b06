#!/bin/sh
# medicines.sh LEEBOARD PROJECT: each class that a definition of care tests, and a name that nobody knows, reach the same verdicts as a
# told fact, from a document, from a row of a table and from a FHIR record; and each class changes something.
command -v jq >/dev/null || { echo "skipped: jq is not installed"; exit 77; }
leeboard=$(realpath "$1") project=$(realpath "$2")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export HOME="$scratch" XDG_STATE_HOME="$scratch/state" XDG_CONFIG_HOME="$scratch/config" LC_ALL=C.UTF-8
export LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DB=clinic.db
unset LEEBOARD_DATA
fail() { echo "medicines: $*"; failed=1; }

# What is the same of everybody: enough that the rules about medicines decide.
base() {
  # An anticoagulant says something where the blood does not clot.
  if grep -qx "$1" anticoagulants; then printf '  acute_hepatitis: yes\n  inr: 1.6\n'; fi
  cat <<END
  dsm5_criteria_count: 7
  opioid: {class: short, drug: heroin, last_use_hours: 14}
  cows: {total: 9, objective_signs: [mydriasis, yawning]}
  physical_dependence: yes
  opioid_analgesic_needed: no
  resp_rate: 15
  spo2: 97
  sedation: none
  sbp: 122
  hr: 76
END
}
verdicts='[.options[] | [.option, .verdict, (.until_known | sort), ([.reasons[].from] | sort)]], [.lines[] | select(.status == "proposed") | .id] | sort'

classes=$(grep -rohE "meds\.class (=|in) [^\"]*" "$project"/data/safety "$project"/data/states "$project"/data/schedules "$project"/data/templates \
  "$project"/data/vocabulary.yaml | sed -E 's/meds\.class (=|in) //; s/[][{}]//g' | tr ', ' '\n\n' | grep -E '^[a-z]' | sort -u)
[ "$(echo "$classes" | wc -l)" -ge 20 ] || fail "only $(echo "$classes" | wc -l) classes were found in the definitions"
# Of each class the first name that is not another opioid's treatment: those make another state, and have tests of their own.
for class in $classes; do
  "$leeboard" medicine list --class "$class" --json | jq -r 'select(.name) | select(.name | test("^[A-Za-z]+$")) | .name' | head -n 1
done | sort -u >names
echo Noctavane >>names
[ "$(wc -l <names)" -ge 10 ] || fail "only $(wc -l <names) names"

"$leeboard" medicine list --class anticoagulant --json | jq -r '.name // empty' >anticoagulants
"$leeboard" store init --quiet || exit 1
n=0 && : >rows && : >bundle.ndjson && mkdir documents
while read -r name; do
  n=$((n + 1))
  { echo "schema: leeboard.facts/1" && echo "facts:" && base "$name" && echo "  meds: [{drug: $name}]" && echo "  informant: self" && echo "  episode_kind: care"; } >told-$n.yaml
  { echo "patient: {code: D-$n}" && echo "episode: {admitted: 2026-11-30}" && echo "facts:" && base "$name" && echo "  meds: [{drug: $name}]"; } >documents/$n.yaml
  echo "T-$n,2026-11-30,$name" >>rows
  jq -cn --arg n "$n" --arg name "$name" '
    {resourceType: "Patient", id: ("p" + $n), identifier: [{system: "urn:x", value: ("F-" + $n)}]},
    {resourceType: "MedicationStatement", id: ("m" + $n), status: "active", subject: {reference: ("Patient/p" + $n)},
     medicationCodeableConcept: {text: $name}, dateAsserted: "2026-12-01", effectiveDateTime: "2026-12-01"}' >>bundle.ndjson
done <names
for document in documents/*.yaml; do "$leeboard" intake add "$document" --quiet >/dev/null || fail "$document was not stored"; done
{ echo "patient.code,episode.admitted,facts.meds" && cat rows; } >table.csv
"$leeboard" intake import table.csv --quiet >/dev/null || fail "the table was not stored"
"$leeboard" intake import --from fhir bundle.ndjson --quiet >/dev/null || fail "the bundle was not stored"
"$leeboard" intake list --json | jq -r '.patient | strings | select(startswith("P-"))' | sort >people
: >out.txt
n=0
while read -r name; do
  n=$((n + 1))
  fhir=$(sed -n ${n}p people)
  [ -n "$fhir" ] || { fail "$name: nobody came from the bundle"; continue; }
  { echo "facts:" && base "$name"; } >base.yaml
  for person in "T-$n" "$fhir"; do "$leeboard" intake update "$person" base.yaml --quiet >/dev/null 2>&1 || fail "$name: $person was not updated"; done
  "$leeboard" plan preview told-$n.yaml --json | jq -c "$verdicts" >told.txt
  for person in "D-$n" "T-$n" "$fhir"; do
    "$leeboard" plan draft "$person" --dry-run --json 2>/dev/null | jq -c "$verdicts" >stored.txt
    cmp -s told.txt stored.txt || { fail "$name: $person has other verdicts than the told fact"; diff told.txt stored.txt | head -n 4 | cut -c 1-400; }
  done
  echo "$name $(cksum <told.txt)" >>out.txt
done <names

# A name of which nothing follows would prove nothing: each differs from nobody's medicine.
while read -r name sum; do
  { echo "schema: leeboard.facts/1" && echo "facts:" && base "$name" && echo "  meds: none" && echo "  informant: self" && echo "  episode_kind: care"; } >none.yaml
  [ "$sum" != "$("$leeboard" plan preview none.yaml --json | jq -c "$verdicts" | cksum)" ] || fail "$name changes nothing"
done <out.txt
[ -z "$failed" ] && echo "medicines: $(wc -l <names) names, $(echo "$classes" | wc -l) classes, 4 ways: the same verdicts"
exit "${failed:-0}"

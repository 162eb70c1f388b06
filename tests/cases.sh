#!/bin/sh
# cases.sh: each of the 70 cases of tests/cases.md has one row, and the place that its row names is there, word for word.
cd "$(dirname "$0")/.." || exit 1
faults=0
fault() { echo "tests/cases.md: $*"; faults=$((faults + 1)); }
rows=$(mktemp) && trap 'rm -f "$rows"' EXIT
sed -n 's/^| *\([0-9][0-9]*\) *| *\(.*\) *| *`\([^`]*\)`: *\(.*[^ ]\) *|$/\1\t\3\t\4/p' tests/cases.md >"$rows"
number=1
while [ "$number" -le 70 ]; do
  count=$(awk -F '\t' -v number="$number" '$1 == number' "$rows" | wc -l)
  [ "$count" -eq 1 ] || fault "case $number has $count rows that name a place"
  number=$((number + 1))
done
lines=$(grep -c '^| *[0-9]' tests/cases.md)
[ "$lines" -eq 70 ] || fault "$lines rows, and there are 70 cases"
while IFS="$(printf '\t')" read -r number file place; do
  if [ ! -f "$file" ]; then
    fault "case $number: there is no $file"
  elif ! grep -qF -- "$place" "$file"; then
    fault "case $number: $file does not say \"$place\""
  fi
done <"$rows"
# Every heading of tests/cli/cases is the place of a row.
grep -ho '^# Case [0-9]*:' tests/cli/cases/*.t | sed 's/^# //' | while read -r heading; do
  grep -qF "$heading" tests/cases.md || echo "$heading"
done >"$rows"
while read -r heading; do fault "no row names \"$heading\""; done <"$rows"
[ "$faults" -eq 0 ] && echo "70 cases, each with its place"
[ "$faults" -eq 0 ]

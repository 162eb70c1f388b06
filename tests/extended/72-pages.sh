#!/bin/sh
# Every kind of page and text view, measured by page_checks.py: width, type, contrast, rows, form, meaning, paper. 77: no browser, poppler, Python.
set -u
here=$(cd "$(dirname "$0")" && pwd)
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || {
  echo "no chromium: pages cannot be measured"
  exit 77
}
command -v pdftotext >/dev/null || {
  echo "no pdftotext (poppler-utils): pages cannot be read"
  exit 77
}
command -v python3 >/dev/null || {
  echo "no python3: pages cannot be measured"
  exit 77
}
work=$SCRATCH pages=$SCRATCH/pages
mkdir -p "$pages"
export LEEBOARD_DB="$work/clinic.db" XDG_STATE_HOME="$work/state" LEEBOARD_AS_OF=2026-12-01
# page_of PAGE ARGS...: the page and its text. Exit 9 says that a safety item waits: the page is there.
page_of() {
  page=$1
  shift
  "$LEEBOARD" "$@" --format html --quiet -o "$pages/$page.html" 2>"$pages/$page.said"
  code=$?
  case $code in 0 | 9) ;; *)
    echo "$page: exit $code: $(head -n 1 "$pages/$page.said")"
    touch "$work/failed"
    ;;
  esac
}
text_of() {
  page=$1
  shift
  "$LEEBOARD" "$@" --quiet --width 80 >"$pages/$page.txt" 2>/dev/null
  # One plan is laid out as the other: the stored ones are compared.
  case $page in preview-*) ;; *) "$LEEBOARD" "$@" --quiet --width 200 >"$pages/$page.wide" 2>/dev/null ;; esac
}
both() {
  page_of "$@"
  text_of "$@"
}
truth() {
  page=$1
  shift
  "$LEEBOARD" "$@" --quiet --json >"$pages/$page.json" 2>/dev/null || [ -s "$pages/$page.json" ] || {
    echo "$page: not told as JSON"
    touch "$work/failed"
  }
}
facts_of() { awk '/^facts:/ { on = 1; next } on && /^[^ ]/ { exit } on { print substr($0, 3) }' "$1"; }

# Plans of the cases; two of them whole and with the sheet of what everybody is offered, one with an emergency.
plans() {
  for case in tests/plan_cases/C*.yaml; do
    name=$(basename "$case" .yaml)
    facts_of "$case" >"$work/$name.yaml"
    truth "preview-$name" plan preview "$work/$name.yaml"
    both "preview-$name" plan preview "$work/$name.yaml"
  done
  for name in C02 C15; do
    for view in full standing; do
      cp "$pages/preview-$name.json" "$pages/$view-$name.json"
      both "$view-$name" plan preview "$work/$name.yaml" "--$view"
    done
  done
}
plans &

# A clinic: P-0001 has a signed plan, P-0040 one signed at an hour; P-0163 has a safety item that nobody has seen, P-0034 one that was seen
# and has no answer; P-9001 is in an emergency.
"$LEEBOARD" store demo --seed 7 --patients 280 --quiet >/dev/null 2>&1 || {
  echo "no demo"
  exit 1
}
{
  echo '{patient: {code: P-9001, name: {given: [Dorian], family: Vance}, birth_date: 1985-09-17},'
  echo ' episode: {admitted: 2026-12-01, clinician: S-04}, facts: {'
  facts_of tests/plan_cases/C15.yaml | tr '\n' ','
  echo '}}'
} >"$work/emergency.yaml"
"$LEEBOARD" intake add "$work/emergency.yaml" --quiet >/dev/null 2>"$work/said" || {
  cat "$work/said"
  touch "$work/failed"
}
for person in P-0034 P-0040 P-0163 P-9001; do "$LEEBOARD" plan draft "$person" --actor S-04 --quiet >/dev/null 2>&1; done
"$LEEBOARD" plan sign P-0040 --actor S-04 --as-of 2026-12-01T10:20-05:00 --quiet >/dev/null || touch "$work/failed"
"$LEEBOARD" assess ack A-404 --actor S-04 --reason "talked with him" --quiet >/dev/null || touch "$work/failed"
"$LEEBOARD" report caseload --json --quiet >"$pages/caseload.ndjson"

both caseload report caseload --names --limit 200
both due report due --limit 40 --names
both since report since 2026-11-29
both history-P-0001 record history P-0001
both family report letter family
both plan-P-0040 plan show P-0040
truth plan-P-0040 plan show P-0040
for person in P-0001 P-0034 P-0163 P-9001; do
  both "visit-$person" report visit "$person"
  both "patient-$person" report patient "$person"
  both "plan-$person" plan show "$person"
  both "sheet-$person" plan show "$person" --standing
  truth "plan-$person" plan show "$person"
  for view in sheet visit patient; do cp "$pages/plan-$person.json" "$pages/$view-$person.json"; done
done
for person in P-0001 P-0002; do
  both "handout-$person" report letter triggers-plan "$person"
  truth "handout-$person" report patient "$person"
done
"$LEEBOARD" report patient --all --format html --quiet -o "$work/all" >/dev/null 2>&1
mv "$work/all/"*.html "$pages/" || touch "$work/failed"
# Everybody's visit, as text.
sed -n 's/.*"patient":"\([^"]*\)".*/\1/p' "$pages/caseload.ndjson" | sort -u >"$work/people"
xargs "$LEEBOARD" report visit --quiet --width 80 <"$work/people" >"$pages/visits.txt" 2>/dev/null

wait

python3 -B "$here/page_checks.py" "$pages" && [ ! -e "$work/failed" ]

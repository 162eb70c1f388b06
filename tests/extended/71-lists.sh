#!/bin/sh
# The lists of people of a clinic of 200, printed by a browser: the caseload in landscape on at most 7 pages of Letter and A4, with every person
# and every column, nothing beyond the margins. 77: no browser, no poppler.
set -u
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "no chromium: pages cannot be printed"
  exit 77
}
command -v pdftotext >/dev/null || {
  echo "no pdftotext (poppler-utils): pages cannot be read"
  exit 77
}
work=$SCRATCH
export LEEBOARD_DB="$work/lists.db" XDG_STATE_HOME="$work/state" LEEBOARD_AS_OF=2026-12-01
failed=0
fault() {
  echo "$1"
  failed=1
}
"$LEEBOARD" store demo --seed 7 --patients 280 --quiet >/dev/null 2>&1 || fault "no demo"
# 200 people in care, whatever else the clinic has.
"$LEEBOARD" report caseload --names --limit 200 --format html --quiet >"$work/caseload-letter.html" || fault "no caseload"
"$LEEBOARD" report due --limit 40 --names --format html --quiet >"$work/due-letter.html" || fault "no list of what is due"
"$LEEBOARD" report since 2026-11-29 --format html --quiet >"$work/since-letter.html" || fault "nothing since"
"$LEEBOARD" record history P-0001 --format html --quiet >"$work/history-letter.html" || fault "no history"
for list in caseload due since history; do
  sed -e '/Content-Security-Policy/d' -e 's#</head>#<style>@page{size:A4}@page broad{size:A4 landscape}</style></head>#' \
    "$work/$list-letter.html" >"$work/$list-a4.html"
  for paper in letter a4; do
    name=$list-$paper
    timeout 120 "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/$name.pdf" "file://$work/$name.html" \
      >/dev/null 2>&1
    pdftotext -bbox "$work/$name.pdf" "$work/$name.bbox" || fault "$name: not printed"
    # Words inside the margins: 20 points left and right, 8 below.
    out=$(awk '/<page / { split($0, p, "\""); width = p[2]; height = p[4] }
      /<word / { split($0, w, "\""); if (w[2] < 20 || w[6] > width - 20 || w[8] > height - 8) ++n } END { print n + 0 }' "$work/$name.bbox")
    [ "$out" = 0 ] || fault "$name: $out words beyond the margins"
    [ "$(grep -c '<word ' "$work/$name.bbox")" -gt 100 ] || fault "$name: hardly a word on it"
  done
done
for paper in letter a4; do
  count=$(grep -c '<page ' "$work/caseload-$paper.bbox")
  [ "$count" -le 7 ] || fault "caseload of 200 on $paper: $count pages"
  pdftotext "$work/caseload-$paper.pdf" "$work/caseload-$paper.txt"
  for column in Patient Safety Medicine To Nal Seen Next Late PHQ-9 Review Days Clinician; do
    grep -qw -- "$column" "$work/caseload-$paper.txt" || fault "caseload on $paper: no column $column"
  done
  people=$(grep -oE 'P-[0-9]{4}' "$work/caseload-$paper.txt" | sort | uniq -c | awk '$1 == 1' | wc -l)
  [ "$people" = 200 ] || fault "caseload on $paper: $people people once, of 200"
done
[ $failed = 0 ] && echo "the lists of a clinic of 200 are printed whole, the caseload on at most 7 pages of Letter and A4"
exit $failed

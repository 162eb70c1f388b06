#!/bin/sh
# The one page of every plan case, printed by a browser on Letter and A4: one page each. 77: no browser.
set -u
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "no chromium: pages cannot be counted"
  exit 77
}
work=$SCRATCH
failed=0
pages() { LC_ALL=C grep -acE '/Type */Page($|[^s])' "$1"; }
for case in tests/plan_cases/C*.yaml; do
  name=$(basename "$case" .yaml)
  awk '/^facts:/ { on = 1; next } on && /^[^ ]/ { exit } on { print substr($0, 3) }' "$case" >"$work/facts.yaml"
  "$LEEBOARD" plan preview "$work/facts.yaml" --as-of 2026-12-01 --format html --quiet >"$work/letter.html" || {
    echo "$name: no plan"
    failed=1
    continue
  }
  # A copy for A4: the policy of the page admits its own styles alone.
  sed -e '/Content-Security-Policy/d' -e 's#</head>#<style>@page{size:A4}@page sheet{size:A4}</style></head>#' "$work/letter.html" >"$work/a4.html"
  for paper in letter a4; do
    timeout 120 "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/$paper.pdf" "file://$work/$paper.html" \
      >/dev/null 2>&1
    count=$(pages "$work/$paper.pdf")
    [ "$count" = 1 ] || {
      echo "$name: $count pages on $paper"
      failed=1
    }
  done
done
[ $failed = 0 ] && echo "the page of each plan case is one page on Letter and A4"
exit $failed

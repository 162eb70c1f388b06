#!/bin/sh
# Each letter, printed by a browser on Letter and A4: one page, and its text as a reader gets it holds what it must and nothing that it must not.
# 77: no browser, no pdftotext.
set -u
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "no chromium: letters cannot be printed"
  exit 77
}
command -v pdftotext >/dev/null || {
  echo "no pdftotext (poppler-utils): letters cannot be read"
  exit 77
}
work=$SCRATCH
failed=0
export LEEBOARD_DB="$work/clinic.db" XDG_STATE_HOME="$work/state" LEEBOARD_AS_OF=2026-12-01
sed 's/phone: "555-0100"/&, neutral_name: "Harbour Row Offices, 555-0190"/' examples/clinic/leeboard.yaml >"$work/leeboard.yaml"
"$LEEBOARD" store init --quiet || exit 1
"$LEEBOARD" intake add - --quiet >/dev/null <<'END' || exit 1
{"patient": {"code": "P-1", "name": {"given": ["Marisol", "Alejandra"], "family": "Quandt-Villanueva de la Torre"}, "birth_date": "1988-03-04"},
 "episode": {"admitted": "2026-09-03"},
 "facts": {"meds": [{"drug": "sertraline", "dose": "50 mg daily", "since": "2026-03-01", "prescriber": "Dr Reyes"}, {"drug": "gabapentin"},
  {"drug": "amlodipine"}, {"drug": "metformin"}, {"drug": "lisinopril", "dose": "10 mg"}], "allergies": ["nsaid"]},
 "events": [{"kind": "encounter", "at": "2026-10-01T09:30-04:00", "status": "kept"}, {"kind": "encounter", "at": "2026-10-08", "status": "missed"},
  {"kind": "encounter", "at": "2026-10-15", "status": "booked"}, {"kind": "encounter", "at": "2026-12-01T09:30-05:00", "status": "kept"},
  {"kind": "encounter", "at": "2026-12-08T09:30-05:00", "status": "booked"}, {"kind": "encounter", "at": "2026-12-15T09:30-05:00", "status": "booked"}]}
END
print_letter() {
  kind=$1
  shift
  "$LEEBOARD" report letter "$kind" "$@" --actor S-04 --format html --quiet --force -o "$work/note.html" || {
    echo "$kind: not made"
    failed=1
    return
  }
  # A copy for A4: the policy of the page admits its own styles alone.
  sed -e '/Content-Security-Policy/d' -e 's#</head>#<style>@page{size:A4}</style></head>#' "$work/note.html" >"$work/a4.html"
  for paper in note a4; do
    timeout 120 "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/$paper.pdf" "file://$work/$paper.html" \
      >/dev/null 2>&1
    count=$(pdfinfo "$work/$paper.pdf" | sed -n 's/^Pages: *//p')
    [ "$count" = 1 ] || {
      echo "$kind: $count pages on $paper"
      failed=1
    }
    pdftotext "$work/$paper.pdf" - | "$LEEBOARD" template lint --finished "$kind" - --quiet >"$work/said" || {
      echo "$kind on $paper: $(head -n 1 "$work/said")"
      failed=1
    }
  done
}
court="The Honourable Judge of the District Court, Second Division, 1 Court Square, Alder Bay"
print_letter court-attendance P-1 --period 2026-09-01..2026-11-30 --to "$court" --consent-on-paper C-2026-114
print_letter enrolment P-1 --to "$court" --consent-on-paper C-2026-114
print_letter enrolment P-1
print_letter medication-list P-1 --to "Bay Family Practice" --consent-on-paper C-2026-114
print_letter school-work P-1 --period 2026-10-01..2026-12-01 --away 2026-12-01..2026-12-02 --back 2026-12-03
print_letter fax-cover --to "Bay Family Practice" --pages 3
[ $failed = 0 ] && echo "each letter is one page on Letter and A4, and reads as it must"
exit $failed

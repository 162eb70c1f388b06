#!/bin/sh
# make_layouts.sh LEEBOARD [FOLDER]: a small store of each layout, with what that layout could hold, as layout-N.db.gz. Run when a migration is added,
# for the layout before it; what lies here stays as it is, for it is what clinics have.
set -eu
leeboard=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
into=$(realpath "${2:-$here}")
project=$(cd "$here/../../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' 0
cd "$place"
export HOME="$place" XDG_DATA_HOME="$place" XDG_CONFIG_HOME="$place" TZ=UTC LC_ALL=C LEEBOARD_AS_OF=2026-12-01T09:00:00Z
quietly() { "$leeboard" "$@" --quiet >said 2>&1 || [ $? -eq 9 ] || { echo "failed: $*"; cat said; exit 1; }; }
partly() { "$leeboard" "$@" --quiet >said 2>&1 || [ $? -eq 3 ] || { echo "failed: $*"; cat said; exit 1; }; }

newest=$(find "$project/lib/store/migrations" -name '*.sql' | wc -l)
layout=1
while [ "$layout" -le "$newest" ]; do
  if [ -e "$into/layout-$layout.db.gz" ]; then
    layout=$((layout + 1))
    continue
  fi
  thoughts=0
  if [ "$layout" -ge 7 ]; then thoughts=1; fi
  export LEEBOARD_DB="$place/$layout/clinic.db" XDG_STATE_HOME="$place/$layout/state"
  mkdir "$layout" && cp "$project/examples/clinic/leeboard.yaml" "$layout/"
  quietly store init
  quietly intake add "$project/examples/clinic/people/quandt.yaml" --actor S-03
  quietly assess add P-0412 phq9 1=2 2=1 3=1 4=2 5=1 6=1 7=1 8=0 "9=$thoughts" --taken-at 2026-11-02 --actor S-04
  quietly triggers add P-0412 --domain places --text "the car park" --strength 7 --actor S-03
  craving=$("$leeboard" triggers log P-0412 --kind craving --intensity 6 --actor S-03 --quiet | cut -d " " -f 1)
  if [ "$layout" -ge 2 ]; then quietly triggers log P-0412 --corrects "$craving" --kind craving --intensity 4 --reason "misheard" --actor S-03; fi
  if [ "$layout" -ge 3 ]; then quietly intake withdraw P-0412/T-1 --reason "entered twice" --actor S-03; fi
  if [ "$layout" -ge 4 ]; then
    printf '{"patient":{"code":"P-1","name":{"family":"Adler","given":["Ruth"]},"birth_date":"1985-02-03","sex_at_birth":"female"}}\n{"patient":{"code":"P-1","name":{"family":"Boone","given":["Greg"]},"birth_date":"1979-11-30","sex_at_birth":"male"}}\n' >two.ndjson
    partly intake import two.ndjson --from ndjson --actor S-03
  fi
  if [ "$layout" -ge 5 ]; then
    printf 'patient: {code: P-7}\nepisode: {admitted: 2026-11-19, kind: inquiry}\n' >inquiry.yaml
    quietly intake add inquiry.yaml --actor S-03
  fi
  if [ "$layout" -ge 7 ]; then quietly assess ack A-2 --actor S-04 --decision "no intent; call on Friday"; fi
  # A plan brings the whole text of its template along, so not every store has one.
  if [ "$layout" -eq 6 ] || [ "$layout" -eq 8 ]; then
    quietly plan draft P-0412 --actor S-04
    quietly plan sign P-0412 --actor S-04
  fi
  if [ "$layout" -eq 8 ]; then quietly plan decide P-0412 1 later --due 2026-12-09 --reason "next visit" --actor S-04; fi
  python3 "$here/layout.py" "$project/lib/store/migrations" "$layout" "$LEEBOARD_DB" "$layout/old.db"
  gzip -9nc "$layout/old.db" >"$into/layout-$layout.db.gz"
  ls -l "$into/layout-$layout.db.gz"
  layout=$((layout + 1))
done

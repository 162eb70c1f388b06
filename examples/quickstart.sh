#!/bin/sh
# quickstart.sh: from a fresh clone to reports: installs what is missing, builds, and runs the first day of an invented clinic.
set -u
cd "$(dirname "$0")/.." || exit 1
jobs=$(nproc 2>/dev/null || echo 2)
binary=$PWD/build/release/bin/leeboard
place=${LEEBOARD_QUICKSTART:-$PWD/build/quickstart}
step=starting

say() {
  step=$2
  echo
  echo "== [$1/4] $2"
}
stop() {
  echo
  echo "quickstart: FAILED while $step"
  exit 1
}

say 1 "looking for packages"
sh cmake/install_packages.sh || stop
say 2 "configuring (preset release)"
cmake --preset release || stop
say 3 "building with $jobs jobs (the first time takes some minutes)"
cmake --build build/release -j "$jobs" --target leeboard || stop
"$binary" --version || stop

say 4 "a first day at the example clinic"
if [ ! -f examples/clinic/first_day.sh ]; then
  echo "examples/clinic/first_day.sh is missing"
  stop
fi
# Only what an earlier quickstart left is removed: it marked its folder.
if [ -e "$place" ]; then
  [ -f "$place/made-by-quickstart" ] || { echo "$place is there and is not ours; set LEEBOARD_QUICKSTART to another folder"; stop; }
  rm -rf "$place"
fi
mkdir -p "$place" || stop
: >"$place/made-by-quickstart"
sh examples/clinic/first_day.sh "$binary" "$place/clinic.db" "$place/reports" || stop
echo
echo "quickstart: done"
echo "  binary:  $binary"
echo "  store:   $place/clinic.db"
echo "  reports: $place/reports"
demo="$place/demo/clinic.db"
mkdir -p "$place/demo" && "$binary" --db "$demo" store demo --seed 7 --patients 60 --quiet || stop
echo "  a clinic of 60 invented people: $demo"
echo
echo "try:"
echo "  $binary --db $demo --as-of 2026-12-01 report caseload --names"
echo "  $binary --db $demo --as-of 2026-12-01 plan show P-0001"
echo "  $binary --db $demo --as-of 2026-12-01 triggers review P-0002"

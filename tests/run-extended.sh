#!/bin/sh
# run-extended.sh [--hours N] [PART...]: the parts that need hours or a browser, npm, strace, clang. What cannot run is skipped with its reason.
#
# With --hours N the parts fuzz, kill and power-cuts take N hours (1, 0.5, 12) together, a third each, and with no PART named
# nothing else runs; without it they take minutes.
#
# A part is tests/extended/<number>-<name>.sh. It runs in the project folder with PROJECT, LEEBOARD (release binary),
# LEEBOARD_DEV (sanitized binary) and SCRATCH (an empty folder, removed afterwards) set. It exits 0 when good, 77 when it
# cannot run (its last line says why), anything else when something is wrong.
set -u
cd "$(dirname "$0")/.." || exit 1
PROJECT=$(pwd)
LEEBOARD=$PROJECT/build/release/bin/leeboard
LEEBOARD_DEV=$PROJECT/build/dev/bin/leeboard
export PROJECT LEEBOARD LEEBOARD_DEV
jobs=$(nproc 2>/dev/null || echo 2)
if [ "${1:-}" = --hours ]; then
  share=$(awk -v hours="${2:-}" 'BEGIN { if (hours !~ /^[0-9]+([.][0-9]+)?$/ || hours + 0 == 0) exit 1; printf "%d", hours * 1200 }') || {
    echo "tests/run-extended.sh: --hours takes a number of hours, e.g. --hours 3"
    exit 2
  }
  shift 2
  [ $# -gt 0 ] || set -- fuzz kill power-cuts
  targets=$(find tests/fuzz -name 'fuzz_*.cpp' | wc -l)
  FUZZ_SECONDS=$((share / targets + 1)) KILL_SECONDS=$share POWER_SECONDS=$share
  export FUZZ_SECONDS KILL_SECONDS POWER_SECONDS
fi

sh cmake/install_packages.sh || exit 1
for preset in dev release; do
  echo "== building $preset"
  { cmake --preset "$preset" >/dev/null && cmake --build "build/$preset" -j "$jobs"; } || {
    echo "tests/run-extended.sh: FAILED while building $preset"
    exit 1
  }
done

mkdir -p build/extended
summary=build/extended/summary
: >"$summary"
good=0 skipped=0 failed=0
for part in tests/extended/[0-9]*-*.sh; do
  [ -e "$part" ] || continue
  name=$(basename "$part" .sh)
  name=${name#*-}
  if [ $# -gt 0 ]; then
    case " $* " in *" $name "*) ;; *) continue ;; esac
  fi
  echo
  echo "== $name"
  SCRATCH=$(mktemp -d) || exit 1
  export SCRATCH
  began=$(date +%s)
  log=build/extended/$name.log
  { sh "$part"; echo $? >"$log.code"; } 2>&1 | tee "$log"
  code=$(cat "$log.code")
  rm -rf "$SCRATCH"
  seconds=$(($(date +%s) - began))
  case $code in
    0) good=$((good + 1)); echo "passed   $name ($seconds s)" >>"$summary" ;;
    77) skipped=$((skipped + 1)); echo "skipped  $name: $(tail -n 1 "$log")" >>"$summary" ;;
    *) failed=$((failed + 1)); echo "FAILED   $name (exit $code, build/extended/$name.log)" >>"$summary" ;;
  esac
done

echo
cat "$summary"
if [ $((good + skipped + failed)) -eq 0 ]; then
  echo "tests/run-extended.sh: FAILED: no such part"
  exit 2
fi
echo "tests/run-extended.sh: $good passed, $skipped skipped, $failed failed"
[ "$failed" -eq 0 ]

#!/bin/sh
# run.sh: installs what is missing (Debian packages only), builds and passes all tests. A second run is fast.
# With sanitizers, header by header and with the release build the same tests run in tests/run-extended.sh: from nothing that takes an hour.
set -u
cd "$(dirname "$0")/.." || exit 1
jobs=$(nproc 2>/dev/null || echo 2)
started=$(date +%s)
step=starting

say() {
  step=$2
  echo
  echo "== [$1/4] $2"
}
stop() {
  echo
  echo "tests/run.sh: FAILED while $step"
  exit 1
}

say 1 "looking for packages"
sh cmake/install_packages.sh || stop
say 2 "configuring (preset check: warnings as errors)"
cmake --preset check || stop
say 3 "building with $jobs jobs"
cmake --build build/check -j "$jobs" || stop
say 4 "running the tests"
log=build/check/ctest.log
{ ctest --test-dir build/check -j2 --output-on-failure --no-tests=error; echo $? >"$log.code"; } 2>&1 | tee "$log"
[ "$(cat "$log.code")" -eq 0 ] || stop

passed=$(grep -c ' Passed ' "$log")
skipped=$(grep -c '\*\*\*Skipped' "$log")
echo
echo "tests/run.sh: all good: $passed tests passed, $skipped skipped, $(($(date +%s) - started)) s"

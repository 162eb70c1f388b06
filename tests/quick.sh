#!/bin/sh
# quick.sh [CTEST ARGUMENTS]: the inner loop: builds without sanitizers (preset debug) and runs what is labelled quick.
# It installs nothing and proves less than run.sh, which comes before a commit.
set -u
cd "$(dirname "$0")/.." || exit 1
jobs=$(nproc 2>/dev/null || echo 2)
started=$(date +%s)
stop() {
  echo "tests/quick.sh: FAILED while $1, after $(($(date +%s) - started)) s"
  exit 1
}

[ -f build/debug/build.ninja ] || cmake --preset debug >/dev/null || stop "configuring (sh cmake/install_packages.sh installs what is missing)"
cmake --build build/debug -j "$jobs" --target leeboard leeboard_tests leeboard_transcripts || stop building
built=$(date +%s)
ctest --test-dir build/debug -L quick -j "$jobs" --output-on-failure --no-tests=error --progress "$@" || stop testing
echo "tests/quick.sh: all good: built in $((built - started)) s, tested in $(($(date +%s) - built)) s"

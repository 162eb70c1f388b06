#!/bin/sh
# Fuzzes every target of tests/fuzz for FUZZ_SECONDS (default 20) each, starting from its seeds.
set -u
command -v clang++ >/dev/null || { echo "clang++ is not installed (apt-get install clang)"; exit 77; }
set -- tests/fuzz/fuzz_*.cpp
[ -e "$1" ] || { echo "there are no fuzz targets in tests/fuzz"; exit 77; }
{ cmake --preset fuzz >/dev/null && cmake --build build/fuzz -j 2 --target leeboard_fuzz; } || exit 1

bad=0
for source in "$@"; do
  name=$(basename "$source" .cpp)
  mkdir -p "build/fuzz/corpus/$name" "build/fuzz/found"
  seeds=tests/fuzz/seeds/$name
  [ -d "$seeds" ] || seeds=
  dictionary=
  [ -f "tests/fuzz/$name.dict" ] && dictionary=-dict=tests/fuzz/$name.dict
  echo "-- $name"
  # shellcheck disable=SC2086
  "build/fuzz/bin/$name" -max_total_time="${FUZZ_SECONDS:-20}" -timeout=1 -rss_limit_mb=1024 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/found/$name-" $dictionary "build/fuzz/corpus/$name" $seeds \
    >"build/fuzz/$name.log" 2>&1 || { bad=1; tail -n 40 "build/fuzz/$name.log"; echo "$name: found something in build/fuzz/found"; }
  grep -E 'number_of_executed_units' "build/fuzz/$name.log"
done
exit $bad

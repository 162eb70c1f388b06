#!/bin/sh
# run.sh [--full] [--busy] [--rounds N] [GOAL...]: measures speed against rivals (G1 G2 G3 G4 G5 G6 G7 G10 G19), of people (G24 with G25 G26 G27 G28), at the desk (G30 G31), of lists and backups (G22 G23 G32 G35), of plans (P1 P2 P3) and of
# trigger reviews (triggers), and prints one table.
# G26 needs perf, and LEEBOARD_SAMPLES: a folder of FHIR Bundles, one a patient.
# Installs what it compares with, builds the preset release, makes its data from a seed, checks that outputs are equal first.
# Takes under eight minutes once it is built; --full (100,000 patients, growth to 1,000,000) takes about an hour.
set -eu
cd "$(dirname "$0")/../.."
work=${LEEBOARD_BENCH_DIR:-build/bench-work}
leeboard=${LEEBOARD_BENCH_BINARY:-}
jobs=$(nproc 2>/dev/null || echo 2)

missing=
for package in sqlite3 python3 hyperfine sqlite-utils strace time libsqlite3-dev g++; do
  case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
    "install ok installed") ;;
    *) missing="$missing $package" ;;
  esac
done
if [ -n "$missing" ]; then
  root=
  [ "$(id -u)" -eq 0 ] || root=sudo
  echo "== installing$missing"
  $root apt-get update -q
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi

if [ -z "$leeboard" ]; then
  echo "== building (preset release)"
  sh cmake/install_packages.sh
  cmake --preset release >/dev/null
  cmake --build build/release -j "$jobs" --target leeboard score_forms
  leeboard=build/release/bin/leeboard
fi
mkdir -p "$work"
g++ -std=c++20 -O2 -o "$work/raw_insert" tests/bench/raw_insert.cpp -lsqlite3

echo "== measuring with $("$leeboard" --version), $(sqlite3 --version | cut -d' ' -f1) of SQLite, $(/usr/bin/python3 --version)"
exec /usr/bin/python3 -B tests/bench/bench.py --leeboard "$leeboard" --work "$work" "$@"

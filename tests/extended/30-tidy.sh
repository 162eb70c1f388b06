#!/bin/sh
# clang-tidy over lib/ and apps/ with the checks of .clang-tidy; any finding fails.
set -u
command -v clang-tidy >/dev/null || { echo "clang-tidy is not installed (apt-get install clang-tidy)"; exit 77; }
cmake --preset tidy -DCMAKE_CXX_CLANG_TIDY= >/dev/null || exit 1
# Generated sources must be there before the linter looks.
cmake --build build/tidy -j 2 --target leeboard_definitions >/dev/null || exit 1
find lib apps -name '*.cpp' -print0 |
  xargs -0 -P 2 -n 4 clang-tidy -p build/tidy --quiet --warnings-as-errors='*' 2>"$SCRATCH/log"

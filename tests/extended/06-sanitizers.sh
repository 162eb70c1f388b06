#!/bin/sh
# The whole suite under the address and undefined-behaviour sanitizers, and every header of the library compiled alone.
set -u
ctest --test-dir build/dev -j2 --output-on-failure --no-tests=error || exit 1
cmake --build build/dev -j "$(nproc 2>/dev/null || echo 2)" --target all_verify_interface_header_sets

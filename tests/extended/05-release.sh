#!/bin/sh
# The whole suite once more with the release build: other archives, no sanitizers, libraries opened at their first use.
set -u
# Under load from other parts a test may wait; it must not fail for that.
ctest --test-dir build/release -j2 --output-on-failure --no-tests=error

#!/bin/sh
# The tarball of the target `dist`, unpacked where no git is above it, builds, scores a form there and installs.
set -u
fail() { echo "$1"; exit 1; }
cmake --build build/release --target dist || fail "no tarball was made"
tar -xf build/release/leeboard-*.tar.gz -C "$SCRATCH" || exit 1
cd "$SCRATCH"/leeboard-*/ || exit 1
cmake --preset release >"$SCRATCH/log" || { cat "$SCRATCH/log"; exit 1; }
cmake --build build/release -j "$(nproc 2>/dev/null || echo 2)" --target leeboard leeboard_transcripts >"$SCRATCH/log" 2>&1 || { tail -n 30 "$SCRATCH/log"; exit 1; }
build/release/bin/leeboard_transcripts README.md || fail "the README does not hold in the unpacked source"
cmake --install build/release --prefix "$SCRATCH/usr" >"$SCRATCH/log" && "$SCRATCH/usr/bin/leeboard" --version

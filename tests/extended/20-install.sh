#!/bin/sh
# Installs the release build into an empty folder and makes the Debian package: binary, manual pages and completions are there.
set -u
fail() { echo "$1"; exit 1; }
cmake --install build/release --prefix "$SCRATCH/usr" >"$SCRATCH/log" || { cat "$SCRATCH/log"; exit 1; }
"$SCRATCH/usr/bin/leeboard" --version || fail "the installed binary does not start"
for page in man/*.[1-8]; do
  section=${page##*.}
  [ -f "$SCRATCH/usr/share/man/man$section/$(basename "$page")" ] || fail "$page is not installed"
done
for file in bash-completion/completions/leeboard zsh/vendor-completions/_leeboard fish/vendor_completions.d/leeboard.fish; do
  [ -s "$SCRATCH/usr/share/$file" ] || fail "completion $file is not installed"
done
command -v dpkg-shlibdeps >/dev/null || { echo "installed well; no package, for dpkg-dev is not installed"; exit 77; }
(cd build/release && cpack -G DEB -B "$SCRATCH/deb" >"$SCRATCH/log" 2>&1) || { cat "$SCRATCH/log"; exit 1; }
dpkg-deb --contents "$SCRATCH"/deb/*.deb >"$SCRATCH/contents" && grep -q usr/bin/leeboard "$SCRATCH/contents" || fail "the package holds no binary"
dpkg-deb --field "$SCRATCH"/deb/*.deb Package Version Depends

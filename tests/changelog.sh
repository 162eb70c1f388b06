#!/bin/sh
# changelog.sh DIRECTORY BINARY: the newest heading of CHANGELOG.md is the version that is built; headings have their form and order; the
# maintainer whom the package names wrote commits; the change log becomes Debian's.
set -u
cd "$1" || exit 1
faults=0
fault() { echo "$*"; faults=$((faults + 1)); }
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
version=$("$2" --version | sed -n '1s/^leeboard //p')
[ -n "$version" ] || fault "the binary says no version: $("$2" --version)"
project=$(sed -n 's/^  VERSION //p' CMakeLists.txt)
[ "$version" = "$project" ] || fault "the binary is '$version', CMakeLists.txt says '$project'"
newest=$(sed -n 's/^## \([^ ]*\).*/\1/p' CHANGELOG.md | head -n 1)
[ "$newest" = "$version" ] || fault "CHANGELOG.md begins with '$newest', and the version is '$version'"

grep -n '^## ' CHANGELOG.md | grep -vE '^[0-9]+:## [0-9]+\.[0-9]+\.[0-9]+ \((not released|[0-9]{4}-[0-9]{2}-[0-9]{2})\)$' >"$scratch/bad" &&
  fault "headings are '## VERSION (YYYY-MM-DD)' or '## VERSION (not released)': $(cat "$scratch/bad")"
[ "$(grep '^## ' CHANGELOG.md | tail -n +2 | grep -c 'not released')" -eq 0 ] || fault "an older version stands there as not released"
sed -n 's/^## \([^ ]*\).*/\1/p' CHANGELOG.md >"$scratch/versions"
sort -rVu "$scratch/versions" | cmp -s - "$scratch/versions" || fault "versions are not newest first, or one stands twice"
[ "$(grep -c '^### Clinical changes$' CHANGELOG.md)" -eq "$(wc -l <"$scratch/versions")" ] || fault "each version has one 'Clinical changes'"

maintainer=$(sed -n 's/^set(CPACK_PACKAGE_CONTACT "\(.*\)")$/\1/p' cmake/package.cmake)
[ -n "$maintainer" ] || fault "cmake/package.cmake names no maintainer"
if [ -e .git ] && command -v git >/dev/null; then
  git log --format='%an <%ae>' >"$scratch/authors" 2>&1
  grep -qxF "$maintainer" "$scratch/authors" || fault "no commit is by '$maintainer'"
fi

convert() { awk -f cmake/debian/changelog.awk -v package=leeboard -v maintainer="$maintainer" -v date="Mon, 30 Nov 2026 12:00:00 +0000" "$1"; }
convert CHANGELOG.md >"$scratch/debian" || fault "the change log does not become Debian's"
[ "$(head -n 1 "$scratch/debian")" = "leeboard ($version) unstable; urgency=medium" ] || fault "Debian's begins with: $(head -n 1 "$scratch/debian")"
grep -v '^ -- ' "$scratch/debian" | awk 'length($0) > 80' | grep -q . && fault "a line of Debian's change log is longer than 80"
# Nothing is lost on the way: the same words in the same order.
words() { tr -s ' \t\n' '\n' | grep -v '^$'; }
sed -n '/^## /,$p' CHANGELOG.md | sed -E 's/^(## .*|### )//; s/^- //' | words >"$scratch/said"
sed -E '/^leeboard \(/d; /^ -- /d; s/^  \[ (.*) \]$/\1/; s/^  \* //' "$scratch/debian" | words >"$scratch/kept"
cmp "$scratch/said" "$scratch/kept" || fault "words are lost between CHANGELOG.md and Debian's change log"
# Versions with days, and what is no heading.
printf '## 0.2.0 (not released)\n\n- b\n\n## 0.1.0 (2026-12-05)\n\n- a\n' >"$scratch/two.md"
convert "$scratch/two.md" | grep -qxF " -- $maintainer  Sat, 05 Dec 2026 12:00:00 +0000" || fault "the day of a version is not that of its entry"
printf '## soon\n\n- b\n' >"$scratch/none.md"
convert "$scratch/none.md" >"$scratch/log" 2>&1 && fault "a heading without a version was taken"
grep -q 'none.md:1: ' "$scratch/log" || fault "a bad heading is not named: $(cat "$scratch/log")"
[ "$faults" -eq 0 ] && echo "$version, $(wc -l <"$scratch/versions") version, $(wc -l <"$scratch/said") words"
[ "$faults" -eq 0 ]

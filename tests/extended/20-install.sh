#!/bin/sh
# The lines of the README's block `install`, each of them run: the release build in an empty folder and as a Debian package, which lintian
# finds no error in. (Installing the package: 21-package.sh.)
set -u
fail() { echo "$1"; exit 1; }
sed -n '/^```install$/,/^```$/p' README.md | grep -v '^```' >"$SCRATCH/block"
[ "$(wc -l <"$SCRATCH/block")" -eq 3 ] || fail "the README has no block install of three lines"
line() { sed -n "$1p" "$SCRATCH/block"; }
[ "$(line 1 | grep -c -- ' --prefix /usr/local$')" -eq 1 ] || fail "README: the first line of the block install names no prefix"
sh -c "$(line 1 | sed "s,/usr/local,$SCRATCH/first,")" >"$SCRATCH/log" || { cat "$SCRATCH/log"; exit 1; }
# A prefix can be moved as a whole, as the README says.
mv "$SCRATCH/first" "$SCRATCH/usr"
usr=$SCRATCH/usr
"$usr/bin/leeboard" --version || fail "the installed binary does not start"
for page in man/*.[1-8]; do
  section=${page##*.}
  [ -f "$usr/share/man/man$section/$(basename "$page")" ] || fail "$page is not installed"
done
for file in bash-completion/completions/leeboard zsh/vendor-completions/_leeboard fish/vendor_completions.d/leeboard.fish \
  doc/leeboard/NOTICE doc/leeboard/README.md doc/leeboard/examples/clinic/leeboard.yaml; do
  [ -s "$usr/share/$file" ] || fail "$file is not installed"
done
mkdir "$SCRATCH/tables" && python3 tests/tables/make_sheets.py "$SCRATCH/tables" || fail "no workbook could be made"
schema() { (cd "$SCRATCH/tables" && "$usr/bin/leeboard" intake schema map --guess people.xlsx 2>&1); }
schema | grep -q MRN || fail "the installed binary reads no workbook: $(schema)"
mv "$usr/lib/leeboard" "$SCRATCH/away"
schema | grep -q 'libleeboard_sheets.so, which reads workbooks, is not installed' || fail "without its library the binary says: $(schema)"
mv "$SCRATCH/away" "$usr/lib/leeboard"

command -v dpkg-shlibdeps >/dev/null || { echo "installed well; no package, for dpkg-dev is not installed"; exit 77; }
case $(line 2) in '(cd build/release && cpack -G DEB)') ;; *) fail "README: the second line of the block install makes no package" ;; esac
sh -c "$(line 2 | sed "s,-G DEB,-G DEB -B $SCRATCH/deb,")" >"$SCRATCH/log" 2>&1 || { cat "$SCRATCH/log"; exit 1; }
deb=$(echo "$SCRATCH"/deb/leeboard_*.deb)
case $(line 3) in *' ./build/release/leeboard_*.deb') ;; *) fail "README: the third line of the block install names no package" ;; esac
[ "$(dpkg-deb --field "$deb" Version)" = "$(sed -n 's/^## \([^ ]*\) .*/\1/p' CHANGELOG.md | head -n 1)" ] || fail "the package has another version than the change log"
dpkg-deb --extract "$deb" "$SCRATCH/held"
# The prefix and the package hold the same, but for what Debian's policy has otherwise.
(cd "$usr" && find . -type f | sed -E '/LICENSE$/d; s,doc/leeboard/CHANGELOG.md,doc/leeboard/changelog.gz,; s,(/man/.*|/NOTICE|/README.md)$,\1.gz,' && echo ./share/doc/leeboard/copyright) |
  LC_ALL=C sort >"$SCRATCH/one"
(cd "$SCRATCH/held/usr" && find . -type f | LC_ALL=C sort) >"$SCRATCH/two"
diff "$SCRATCH/one" "$SCRATCH/two" || fail "the prefix (<) and the package (>) do not hold the same"
doc=$SCRATCH/held/usr/share/doc/leeboard
gzip -dc "$doc/changelog.gz" | dpkg-parsechangelog -l- -S Version | grep -qxF "$(dpkg-deb --field "$deb" Version)" || fail "the package's change log is not Debian's"
[ "$(grep -cxFf NOTICE "$doc/copyright")" -ge "$(wc -l <NOTICE)" ] || fail "the package's copyright does not hold NOTICE"
for library in libexpat1 libzip4 libstdc++6 libc6 tzdata; do
  dpkg-deb --field "$deb" Depends | grep -q "$library" || fail "the package does not depend on $library"
done
dpkg-deb --control "$deb" "$SCRATCH/control" && [ "$(ls "$SCRATCH/control" | tr '\n' ' ')" = "control md5sums " ] || fail "the package runs scripts"
# The same source gives the same package.
sleep 1
(cd build/release && cpack -G DEB -B "$SCRATCH/again" >"$SCRATCH/log" 2>&1) || { cat "$SCRATCH/log"; exit 1; }
cmp "$deb" "$SCRATCH"/again/leeboard_*.deb || fail "two packages of one build differ"
dpkg-deb --field "$deb" Package Version Maintainer Depends
command -v lintian >/dev/null || { echo "installed and packed well; lintian is not installed"; exit 77; }
lintian --profile debian --fail-on error,warning "$deb" || fail "lintian finds errors or warnings"

#!/bin/sh
# dist.sh DIRECTORY: the tarball of `dist` holds what git knows, is the same each time, configures without git, and makes itself again there.
set -u
source=$1
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
fail() { echo "$1"; exit 1; }
version=$(sed -n 's/^  VERSION //p' "$source/CMakeLists.txt")
dist() { cmake -Dsource="$1" -Dversion="$version" -Dbinary="$2" -P "$1/cmake/dist.cmake" >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }; }
tarball=leeboard-$version.tar.gz

dist "$source" "$scratch/one"
sleep 1
dist "$source" "$scratch/two"
cmp "$scratch/one/$tarball" "$scratch/two/$tarball" || fail "two tarballs of one source differ"
mkdir "$scratch/out"
tar -xf "$scratch/one/$tarball" -C "$scratch/out" || fail "the tarball does not unpack"
[ "$(ls -A "$scratch/out")" = "leeboard-$version" ] || fail "the tarball has not one folder leeboard-$version"
out=$scratch/out/leeboard-$version
(cd "$out" && find . ! -type d -printf '%P\n' | LC_ALL=C sort) >"$scratch/held"
if [ -e "$source/.git" ] && command -v git >/dev/null; then
  git -C "$source" -c core.quotePath=false ls-files | LC_ALL=C sort >"$scratch/known"
  [ -s "$scratch/known" ] || fail "git knows no file here"
  diff "$scratch/known" "$scratch/held" || fail "the tarball does not hold what git knows (< git, > tarball)"
else
  echo "no git here: the list of files is not compared"
fi
(cd "$out" && while IFS= read -r file; do cmp "$source/$file" "$file" || exit 1; done <"$scratch/held") || fail "a file has changed on its way"

# As for somebody who has the tarball alone: whoever calls git leaves a mark.
mkdir "$scratch/bin" && printf '#!/bin/sh\necho "$0 $*" >>"%s/called"\nexit 128\n' "$scratch" >"$scratch/bin/git" && chmod +x "$scratch/bin/git"
PATH=$scratch/bin:$PATH
export PATH
(cd "$out" && cmake --preset check >"$scratch/log" 2>&1) || { cat "$scratch/log"; fail "the unpacked source does not configure"; }
mkdir "$out/.cache" && : >"$out/.cache/left" && : >"$out/leeboard-rejects-I-1.csv"
dist "$out" "$out/build/check"
cmp "$scratch/one/$tarball" "$out/build/check/$tarball" || fail "the tarball that the unpacked source makes is another"
[ ! -e "$scratch/called" ] || fail "git was called without a .git: $(cat "$scratch/called")"
echo "$(wc -l <"$scratch/held") files, configured without git"

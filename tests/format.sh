#!/bin/sh
# format.sh DIRECTORY: every C++ file under lib, apps and tests is laid out as .clang-format says; 77 without clang-format 14.
set -u
cd "$1" || exit 1
tool=
for name in clang-format-14 clang-format; do
  command -v "$name" >/dev/null && tool=$name && break
done
[ -n "$tool" ] || { echo "skipped: clang-format is not installed"; exit 77; }
version=$("$tool" --version)
case $version in
  *"version 14."*) ;;
  *) echo "skipped: the layout is that of clang-format 14, and here is: $version"; exit 77 ;;
esac
list=$(mktemp) || exit 1
trap 'rm -f "$list"' 0
find lib apps tests \( -name '*.cpp' -o -name '*.hpp' \) -type f >"$list"
[ -s "$list" ] || { echo "no C++ file was found"; exit 1; }
xargs "$tool" --dry-run --Werror <"$list" || {
  echo "mend it with: $tool -i FILE"
  exit 1
}
echo "$(wc -l <"$list") files"

#!/bin/sh
# man_pages.sh BINARY DIRECTORY: the generated parts of the manual pages are what the binary prints.
# LEEBOARD_REWRITE=1 writes them anew.
set -u
binary=$1
directory=$2
place=$(mktemp -d) || exit 1
trap 'rm -rf "$place"' 0
failed=0

for page in "$directory"/leeboard*.1; do
  parts=$(sed -n 's/^\.\\" begin generated: //p' "$page")
  if [ -z "$parts" ]; then
    echo "$page: no generated part"
    failed=1
  fi
  for part in $parts; do
    "$binary" __man "$part" >"$place/part" || exit 1
    [ -s "$place/part" ] || { echo "$page: nothing is generated for '$part'"; failed=1; }
    awk -v part="$part" -v file="$place/part" '
      $0 == ".\\\" begin generated: " part { print; while ((getline line < file) > 0) print line; inside = 1; next }
      $0 == ".\\\" end generated" { inside = 0 }
      !inside { print }' "$page" >"$place/page"
    if ! cmp -s "$page" "$place/page"; then
      if [ "${LEEBOARD_REWRITE:-}" = 1 ]; then
        cp "$place/page" "$page"
        echo "$page: rewritten"
      else
        echo "$page: the part '$part' differs from what the binary prints (LEEBOARD_REWRITE=1 rewrites it)"
        diff -u "$page" "$place/page" | head -n 40
        failed=1
      fi
    fi
  done
done
exit $failed

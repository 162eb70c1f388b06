#!/bin/sh
# help_contract.sh BINARY COMMAND: help goes to stdout with exit 0 and no escape codes; an unknown option is exit 2.
set -u
binary=$1
command=$2
place=$(mktemp -d) || exit 1
trap 'rm -rf "$place"' 0
export HOME="$place" XDG_DATA_HOME="$place" XDG_CONFIG_HOME="$place" XDG_STATE_HOME="$place"

fail() {
  echo "$command: $1"
  cat "$place/out" "$place/err"
  exit 1
}

"$binary" "$command" --help </dev/null >"$place/out" 2>"$place/err" || fail "--help exits with $?"
[ -s "$place/out" ] || fail "--help prints nothing on stdout"
[ ! -s "$place/err" ] || fail "--help prints on stderr"
! grep -q "$(printf '\033')" "$place/out" || fail "--help prints escape codes into a file"
"$binary" help "$command" </dev/null >"$place/other" 2>"$place/err" || fail "'help $command' exits with $?"
cmp -s "$place/out" "$place/other" || fail "'help $command' differs from '$command --help'"

"$binary" "$command" --no-such-option </dev/null >"$place/out" 2>"$place/err"
code=$?
[ "$code" -eq 2 ] || fail "an unknown option exits with $code, not 2"
[ ! -s "$place/out" ] || fail "an unknown option prints on stdout"
grep -q 'mend:' "$place/err" || fail "an unknown option names no mend"
[ -z "$(find "$place" -mindepth 1 -name '*.db*')" ] || fail "help or a typo created a store"

#!/bin/sh
# man_lint.sh DIRECTORY: every manual page is silent under mandoc's linter.
set -u
command -v mandoc >/dev/null || { echo "mandoc is not installed"; exit 77; }
set -- "$1"/*.[1-8]
[ -e "$1" ] || { echo "no manual pages"; exit 77; }
mandoc -T lint -W warning "$@"

#!/bin/sh
# show.sh LEEBOARD: prints what a clinic sees of the store in $LEEBOARD_DB.
leeboard=$1
show() {
  echo "== $*"
  "$leeboard" "$@" 2>&1
  echo "-- exit $?"
}
for who in P-0412 P-0398; do
  show assess list "$who"
  show plan list "$who"
  show plan show "$who"
  show plan show "$who" --json
  show report patient "$who"
done
for form in A-1 A-2 A-3; do
  show assess show "$form"
  show assess show "$form" --json
done
show plan diff P-0412
show report caseload
show report visit P-0412

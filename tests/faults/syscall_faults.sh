#!/bin/sh
# syscall_faults.sh LEEBOARD CALLS OCCURRENCES FOLDER: makes one system call fail in each run; exit 0 must mean saved.
set -u
leeboard=$1 calls=$2 most=$3 place=$4
cd "$place" || exit 1
export XDG_STATE_HOME="$place/state" LEEBOARD_AS_OF=2026-12-01
"$leeboard" --db base.db store init --quiet || exit 1
runs=0 wrong=0
fail() { echo "$1"; wrong=$((wrong + 1)); }
for call in $calls; do
  n=0
  while [ "$n" -lt "$most" ]; do
    n=$((n + 1))
    for error in EIO ENOSPC EROFS EDQUOT; do
      runs=$((runs + 1))
      rm -rf w state && mkdir w && cp base.db w/s.db
      echo '{"patient":{"code":"P-0412"}}' >case.json
      strace -f -qq -o /dev/null -e trace="$call" -e inject="$call:error=$error:when=$n" \
        "$leeboard" --db w/s.db intake add case.json --idempotency-key k1 --quiet >out 2>err
      code=$?
      what="$call:$error:$n exit $code"
      # A reader cannot roll back a journal: let a writing command do that first.
      "$leeboard" --db w/s.db audit log --last 1 >/dev/null 2>log.err || fail "$what: the store cannot be opened: $(cat log.err)"
      there=$(sqlite3 -readonly w/s.db "SELECT count(*) FROM person")
      case $code in
        0) [ "$there" = 1 ] || fail "$what: said saved, is not there" ;;
        16) ;;
        14) [ "$there" = 0 ] || fail "$what: said not saved, is there" ;;
        *) fail "$what: $(head -n 1 err)" ;;
      esac
      "$leeboard" --db w/s.db store verify --quiet >verify.out 2>&1 || fail "$what: $(tail -n 3 verify.out)"
      "$leeboard" --db w/s.db intake add case.json --idempotency-key k1 --quiet >/dev/null 2>again.err || fail "$what: the repeat failed: $(head -n 1 again.err)"
      there=$(sqlite3 -readonly w/s.db "SELECT count(*) FROM person")
      [ "$there" = 1 ] || fail "$what: after the repeat there are $there"
    done
  done
done
echo "$runs runs, $wrong wrong"
[ "$wrong" -eq 0 ]

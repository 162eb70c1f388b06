#!/bin/sh
# syscall_faults.sh LEEBOARD CALLS OCCURRENCES FOLDER [COMMANDS] [AFTER]: makes a system call fail in each run; exit 0 must mean saved.
#
# COMMANDS are of: intake assess plan triggers backup (all of them when left out). AFTER is empty for one failing call, or +
# for a disk that stays bad from that call on.
set -u
leeboard=$(realpath "$1") calls=$2 most=$3
mkdir -p "$4" && cd "$4" || exit 1
commands=${5:-intake assess plan triggers backup} after=${6:-}
export XDG_STATE_HOME="$PWD/state" LEEBOARD_AS_OF=2026-12-01
rm -rf base.db* w state
"$leeboard" --db base.db store init --quiet || exit 1
echo '{"patient":{"code":"P-0001"},"facts":{"willing_to_start":true,"dsm5_criteria_count":7}}' >base.json
echo '{"patient":{"code":"P-0412"}}' >case.json
"$leeboard" --db base.db intake add base.json --quiet >/dev/null || exit 1
runs=0 hit=0 wrong=0
fail() { echo "$1"; wrong=$((wrong + 1)); }

act() { # command: the same words for the first run and for the repeat
  case $1 in
    intake) set -- intake add case.json --idempotency-key k1 ;;
    assess) set -- assess add P-0001 gad7 1=1 2=2 3=0 4=1 5=1 6=0 7=0 --idempotency-key k1 ;;
    plan) set -- plan draft P-0001 --idempotency-key k1 ;;
    triggers) set -- triggers log P-0001 --kind craving --on 2026-11-30 --intensity 4 --idempotency-key k1 ;;
    backup) set -- store backup w/copy.db ;;
  esac
  $tracer "$leeboard" --db w/s.db "$@" --quiet
}

stored() { # command: 1 when what it should store is there, 0 when not
  case $1 in
    intake) sqlite3 -readonly w/s.db "SELECT count(*) FROM person WHERE code = 'P-0412'" ;;
    assess) sqlite3 -readonly w/s.db "SELECT count(*) FROM assessment" ;;
    plan) sqlite3 -readonly w/s.db "SELECT count(*) FROM plan" ;;
    triggers) sqlite3 -readonly w/s.db "SELECT count(*) FROM trigger_event" ;;
    backup) [ -e w/copy.db ] && echo 1 || echo 0 ;;
  esac
}

for command in $commands; do
  for call in $calls; do
    n=0
    while [ "$n" -lt "$most" ]; do
      n=$((n + 1)) reached=0
      for error in EIO ENOSPC EROFS EDQUOT; do
        runs=$((runs + 1))
        rm -rf w state injected && mkdir w && cp base.db w/s.db
        # The head that this user remembers is part of what must stay in step.
        "$leeboard" --db w/s.db audit log --last 1 >/dev/null 2>&1
        tracer="strace -f -qq -o injected -e trace=$call -e inject=$call:error=$error:when=$n$after"
        act "$command" >out 2>err
        code=$?
        tracer=
        grep -q INJECTED injected && { hit=$((hit + 1)); reached=1; }
        what="$command $call:$error:$n$after exit $code"
        # A reader cannot roll back a journal: let a writing command do that first.
        "$leeboard" --db w/s.db audit log --last 1 >/dev/null 2>log.err || fail "$what: the store cannot be opened: $(cat log.err)"
        there=$(stored "$command")
        case $code in
          0) [ "$there" = 1 ] || fail "$what: said saved, is not there" ;;
          16) ;;
          14) [ "$there" = 0 ] || fail "$what: said not saved, is there" ;;
          *) fail "$what: $(head -n 1 err)" ;;
        esac
        [ "$code" = 0 ] || grep -q 'mend:' err || fail "$what: the message names no mend"
        "$leeboard" --db w/s.db store verify --deep --quiet >verify.out 2>&1 || fail "$what: $(tail -n 3 verify.out)"
        if [ "$command" = backup ]; then
          # A backup that stands there is a good one, whatever was said.
          if [ "$there" = 1 ]; then
            XDG_STATE_HOME="$PWD/w" "$leeboard" --db w/copy.db store verify --deep --quiet >verify.out 2>&1 || fail "$what: the copy is bad: $(tail -n 3 verify.out)"
            rm -f w/copy.db
          fi
          left=$(find w -type f ! -name s.db ! -name copy.db ! -name heads ! -name heads.places)
          # Where nothing can be removed, the unfinished copy stays too.
          [ -z "$left" ] || [ "$call$after" = unlink+ ] || fail "$what: left behind: $left"
        fi
        act "$command" >/dev/null 2>again.err || fail "$what: the repeat failed: $(head -n 1 again.err)"
        there=$(stored "$command")
        [ "$there" = 1 ] || fail "$what: after the repeat there are $there"
      done
      # A command that makes this call less often than n times cannot be hit later either.
      [ "$reached" = 1 ] || break
    done
  done
done
echo "$runs runs, $hit with a failing call, $wrong wrong"
[ "$wrong" -eq 0 ] && [ "$hit" -gt 0 ]

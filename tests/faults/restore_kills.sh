#!/bin/sh
# restore_kills.sh LEEBOARD FOLDER [STEP]: kills a restore at every STEP-th (default 1) system call from the lock on the old store to its end, and
# lets another process and another user open the store at each: the old store or the restored one, whole, and never an alarm; told of, once.
set -u
leeboard=$(realpath "$1") step=${3:-1}
mkdir -p "$2" && cd "$2" || exit 1
export LEEBOARD_AS_OF=2026-12-01 XDG_STATE_HOME="$PWD/w/anna"
rm -rf base w && mkdir base w
lb() { "$leeboard" --db w/s.db "$@"; }
fail() { echo "$where: $1"; wrong=$((wrong + 1)); }
wrong=0 kills=0 olds=0 news=0 where=setup

# Anna and Bert have seen different events, none of which the backup holds.
echo '{"patient":{"code":"P-0412"}}' >case.json
lb store init --quiet || exit 1
lb store backup w/safe.db --quiet || exit 1
lb intake add case.json --quiet >/dev/null || exit 1
XDG_STATE_HOME="$PWD/w/bert" lb intake list --quiet >/dev/null || exit 1
lb intake list --quiet >/dev/null || exit 1
id=$(sqlite3 -readonly w/s.db "SELECT value FROM meta WHERE name = 'store_id'")
cp -r w/. base/
fresh() { rm -rf w && cp -r base w; }

# What the store is for a user now: the old one, or the restored one. Anything else is a fault.
look() { # user
  XDG_STATE_HOME="$PWD/w/$1" lb intake list >list 2>said || { fail "$1 is kept out: $(cat said)"; return; }
  if grep -q P-0412 list; then
    [ "$placed" = 0 ] || fail "$1 sees the old store"
    ! grep -q restored said || fail "$1 is told of a restore that was not"
  else
    [ "$placed" = 1 ] || fail "$1 sees the restored store too early"
    grep -q 'warning: the store was restored on ' said || [ "$2" = quiet ] || fail "$1 is not told: $(cat said)"
    XDG_STATE_HOME="$PWD/w/$1" lb intake list --quiet 2>said >/dev/null || fail "$1 is kept out the second time"
    ! grep -q 'was restored' said || fail "$1 is told twice"
  fi
}

# The system calls of a restore that nothing disturbs, from the lock of the whole store on: `PENDING` is SQLite's byte for it.
fresh
strace -f -qq -o calls "$leeboard" --db w/s.db store restore w/safe.db --confirm="$id" --quiet || exit 1
sed 's/^[0-9]* *//; s/(.*//' calls | awk 'NF == 1 && $1 ~ /^[a-z]/ { print $1, ++count[$1] }' >all
first=$(awk '{ sub(/^[0-9]+ +/, "") } /^[a-z]/ { ++n } /^link\(|^renameat2\(|^rename\(/ && /"w\/s\.db"/ && !at { at = n } END { print at - 60 }' calls)
total=$(wc -l <all)
[ "$first" -gt 0 ] && [ "$total" -gt "$first" ] || { echo "no call that places the store was found"; exit 1; }

n=$first
while [ "$n" -le "$total" ]; do
  call=$(sed -n "${n}p" all)
  where="killed at call $n of $total (${call% *})"
  n=$((n + step))
  case ${call% *} in exit_group | execve | rt_sigreturn) continue ;; esac
  fresh
  strace -f -qq -o injected -e "trace=${call% *}" -e "inject=${call% *}:signal=KILL:when=${call#* }" \
    "$leeboard" --db w/s.db store restore w/safe.db --confirm="$id" --quiet 2>said
  [ $? -eq 137 ] || [ "${call% *}" = munmap ] || [ "${call% *}" = brk ] || [ "${call% *}" = mmap ] || fail "was not killed"
  kills=$((kills + 1))
  # By content: the old store has a person.
  placed=$(sqlite3 w/s.db 'SELECT count(*) = 0 FROM person')
  if [ "$placed" = 1 ]; then news=$((news + 1)); else olds=$((olds + 1)); fi
  health=$(lb store doctor --json 2>/dev/null | sed 's/.*"remembered_head":"\([^"]*\)".*/\1/')
  case $health in ok*) ;; *) fail "doctor says: $health" ;; esac
  verified=$(lb store verify 2>said) || [ $? -eq 7 ] || fail "store verify: $verified $(cat said)"
  told=$(grep -c 'was restored on' said)
  # The first command tells Anna; it may have been the check. Where her head was remembered before the kill nothing is told at all.
  look anna quiet
  [ "$placed" = 0 ] || [ "$told" -le 1 ] || fail "anna is told $told times at once"
  look bert ''
  lb intake add case.json --quiet >/dev/null 2>said || [ "$placed" = 0 ] || fail "anna cannot write: $(cat said)"
  left=$(find w -name '*.part-*')
  [ -z "$left" ] || fail "left behind: $left"
  # A copy from before the restore is an older store, now as ever.
  if [ "$placed" = 1 ]; then
    cp base/s.db w/s.db
    lb intake list --quiet >/dev/null 2>said && fail "an old copy is not found"
    XDG_STATE_HOME="$PWD/w/bert" lb intake list --quiet >/dev/null 2>&1 && fail "an old copy is not found by bert"
  fi
done
echo "$kills kills: $olds times the old store, $news times the restored one, $wrong wrong"
[ "$wrong" -eq 0 ] && [ "$olds" -gt 0 ] && [ "$news" -gt 0 ]

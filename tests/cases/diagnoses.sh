#!/bin/sh
# diagnoses.sh LEEBOARD: permission, links in folders, long paths, a full disk, damage, too little memory and a busy store are different messages with
# different mends, for reading, writing, checking, copying and restoring. A row: what is wrong, who, exit code, words, the command.
leeboard=$(realpath "$1") || exit 1
command -v sqlite3 >/dev/null || { echo "skipped: sqlite3 is not installed"; exit 77; }
scratch=$(mktemp -d) && cd "$scratch" || exit 1
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
chmod 755 .
export XDG_STATE_HOME="$scratch/state" XDG_CONFIG_HOME="$scratch" XDG_DATA_HOME="$scratch" LEEBOARD_AS_OF=2026-12-01 HOME="$scratch"
unset LEEBOARD_DB
faults=0 rows=0
fault() { echo "$*"; faults=$((faults + 1)); }

# What must not run as root becomes nobody, with a copy of the binary where nobody can read.
as_nobody=
if [ "$(id -u)" -eq 0 ]; then
  if command -v setpriv >/dev/null && setpriv --reuid 65534 --regid 65534 --clear-groups true 2>/dev/null; then
    as_nobody='setpriv --reuid 65534 --regid 65534 --clear-groups'
    if ! $as_nobody "$leeboard" --version >/dev/null 2>&1; then
      mkdir bin && cp "$leeboard" "$(dirname "$leeboard")"/libleeboard_sheets.so bin/ 2>/dev/null
      chmod -R a+rX bin
      nobodys="$scratch/bin/leeboard"
      $as_nobody "$nobodys" --version >/dev/null 2>&1 || as_nobody=
    else
      nobodys=$leeboard
    fi
  fi
  [ -n "$as_nobody" ] || echo "skipped: the rows of permission need a user who is not root"
else
  nobodys=$leeboard
fi
permissions() { [ "$(id -u)" -ne 0 ] || [ -n "$as_nobody" ]; }

# row CODE WORDS COMMAND...: the code and the words on standard error.
row() {
  code=$1 words=$2
  shift 2
  "$@" >out 2>err
  got=$?
  rows=$((rows + 1))
  [ "$got" -eq "$code" ] || fault "exit $got, expected $code ($words): $*: $(head -n 1 err)"
  if [ -n "$words" ]; then grep -q -- "$words" err || fault "does not say \"$words\": $*: $(cat err)"; fi
  [ "$code" -eq 0 ] || [ "$code" -eq 13 ] || ! grep -q 'damaged' err || fault "speaks of damage: $*: $(head -n 1 err)"
}
nobody() {
  # shellcheck disable=SC2086 # words
  $as_nobody env XDG_STATE_HOME="$scratch/nobody" XDG_CONFIG_HOME="$scratch/nobody" XDG_DATA_HOME="$scratch/nobody" "$nobodys" "$@"
}

mkdir clinic nobody && chmod 777 nobody
"$leeboard" --db clinic/c.db store demo --seed 7 --patients 20 --quiet || exit 1
"$leeboard" --db clinic/c.db store backup safe.db --quiet || exit 1
printf 'patient: {code: P-9}\n' >one.yaml && chmod 644 one.yaml clinic/leeboard.yaml

# Folders that are links are ordinary; the store itself is none.
ln -s clinic linked && mkdir links && ln -s ../linked links/again
for path in linked links/again; do
  row 0 '' "$leeboard" --db $path/c.db intake list
  row 0 '' "$leeboard" --db $path/c.db intake update P-0001 phone=yes
  row 0 '' "$leeboard" --db $path/c.db store verify
  row 0 '' "$leeboard" --db $path/c.db store backup "$path/b-${path%/*}.db"
  row 0 '' "$leeboard" --db "$path/r-${path%/*}.db" store restore "$path/b-${path%/*}.db"
done
ln -s c.db clinic/link.db
row 2 'is a symbolic link' "$leeboard" --db clinic/link.db intake list
row 2 'is a symbolic link' "$leeboard" --db clinic/link.db store verify

# Paths that are too long: a name, and a folder that the system takes and the library of the database does not.
name=$(printf 'x%.0s' $(seq 300)).db
part=$(printf 'y%.0s' $(seq 200))
deep=$part/$part/$part
mkdir -p "$deep" && cp clinic/c.db "$deep/c.db"
for db in "$name" "$deep/c.db"; do
  row 14 'too long' "$leeboard" --db "$db" intake list
  row 14 'too long' "$leeboard" --db "$db" intake add one.yaml
  row 14 'too long' "$leeboard" --db "$db" store verify
  row 14 'choose a shorter name' "$leeboard" --db clinic/c.db store backup "$(dirname "$db")/b-$(basename "$db")"
  row 14 'choose a shorter name' "$leeboard" --db "$(dirname "$db")/r-$(basename "$db")" store restore safe.db
done
row 14 'too long' "$leeboard" --db clinic/c.db store verify "$deep/c.db"

# Permission: the file, its folder for reading, its folder for writing.
if permissions; then
  mkdir closed open && cp clinic/c.db closed/ && cp clinic/c.db clinic/leeboard.yaml open/ && cp safe.db open/safe.db && cp safe.db open/hidden.db
  chmod 700 closed && chmod 755 open && chmod 666 open/c.db && chmod 644 open/safe.db open/leeboard.yaml
  if [ "$(id -u)" -eq 0 ]; then chmod 600 open/hidden.db; else chmod 000 open/hidden.db closed; chmod 555 open; fi
  cd open || exit 1
  for db in hidden.db ../closed/c.db; do
    row 14 'permission denied' nobody --db $db intake list
    row 14 'permission denied' nobody --db $db intake add ../one.yaml
    row 14 'permission denied' nobody --db $db store verify
    row 14 'permission denied' nobody --db $db store backup ../nobody/b.db
    row 14 'permission denied' nobody --db ../nobody/r.db store restore $db
  done
  row 14 'no permission to write in its folder' nobody --db c.db intake add ../one.yaml
  row 14 'no permission to write in its folder' nobody --db c.db intake list
  row 0 '' nobody --db c.db intake list --audit-to ../nobody/spool
  row 14 'no permission to write in its folder' nobody --db c.db store backup ../nobody/b.db
  row 14 'permission denied' nobody --db r.db store restore safe.db
  row 0 '' nobody --db c.db store backup ../nobody/read.db --audit-to ../nobody/spool
  cd .. || exit 1
fi

# A full disk, as far as a bound on the size of files is one.
bounded() { python3 -c 'import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2); os.execv(sys.argv[2], sys.argv[2:])' "$@"; }
full() { bounded 200000 "$leeboard" "$@"; }
row 14 'old state is kept' full --db clinic/c.db store backup full.db
row 14 'old state is kept' full --db full-restored.db store restore safe.db
# Met in the middle of a commit, where what is undone after it hides the reason: whether the file may not grow, or not even be undone in.
i=0
while [ $i -lt 400 ]; do i=$((i + 1)) && echo "{\"patient\":{\"code\":\"G-$i\"}}"; done >grow.ndjson
size=$(stat -c %s clinic/c.db)
for bound in "$size" $((size + 6000)) $((size / 2)); do
  cp clinic/c.db grown.db
  own() { XDG_STATE_HOME="$scratch/grown-$bound" "$@"; }
  words='the file would be larger than this system allows; the old state is kept' code=14
  [ "$bound" -ge "$size" ] || { words='the file would be larger than this system allows and the store cannot be read again' code=16; }
  row $code "$words" own bounded "$bound" "$leeboard" --db grown.db intake import grow.ndjson --quiet
  grep -q 'raise the limit (ulimit -f)' err || fault "a limit of the size of files has no mend: $(cat err)"
  row 0 '' own "$leeboard" --db grown.db intake list --quiet
  row 0 '' own "$leeboard" --db grown.db store verify
  rm -f grown.db leeboard-rejects*
done
for gone in full.db full-restored.db; do [ ! -e $gone ] || fault "$gone stands there after a full disk"; done

# Damage.
cp clinic/c.db torn.db
python3 -c 'b = bytearray(open("torn.db", "rb").read()); b[8192:12288] = bytes(4096); open("torn.db", "wb").write(b)'
row 13 'damaged' "$leeboard" --db torn.db store verify
row 13 'damaged' "$leeboard" --db torn.db store backup torn-backup.db
row 13 'damaged' "$leeboard" --db torn-restored.db store restore torn.db
echo 'no store at all, but long enough to be looked at' >text.db
row 13 'damaged' "$leeboard" --db text.db intake list
[ ! -e torn-backup.db ] || fault "a damaged store has a backup"

# Too little memory is neither damage nor a bug.
little() { python3 -c 'import os, resource, sys; resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2); os.execv(sys.argv[2], sys.argv[2:])' "$@"; }
short=0
if little $((2048 * 1024 * 1024)) "$leeboard" --version >/dev/null 2>&1; then
  for kilobytes in 26000 28000 30000 32000 34000 36000 38000 40000 44000 48000; do
    for what in "clinic/c.db intake list" "clinic/c.db store verify" "clinic/c.db store backup little.db" "little-restored.db store restore safe.db"; do
      # shellcheck disable=SC2086 # words
      little $((kilobytes * 1024)) "$leeboard" --db $what >out 2>err
      got=$?
      rm -f little.db little-restored.db
      case $got in
        0 | 127) ;; # enough, or not enough for the libraries of the system
        1) short=$((short + 1)); grep -q 'not enough memory' err || fault "$kilobytes KiB: $what: $(cat err)" ;;
        *) fault "$kilobytes KiB: $what: exit $got: $(head -n 1 err)" ;;
      esac
    done
  done
  [ "$short" -gt 0 ] || fault "no command was short of memory"
else
  echo "skipped: this build does not run under a bound of its address space"
fi

# A busy store.
python3 - clinic/c.db <<'END' &
import sqlite3, sys, time
store = sqlite3.connect(sys.argv[1], isolation_level=None)
store.execute("BEGIN EXCLUSIVE")
open("locked", "w").close()
time.sleep(60)
END
locker=$!
id=$(sqlite3 -readonly safe.db "SELECT value FROM meta WHERE name = 'store_id'")
until [ -e locked ]; do sleep 0.1; done
row 11 'another process holds the store' "$leeboard" --db clinic/c.db --wait 0.1 intake list
row 11 'another process holds the store' "$leeboard" --db clinic/c.db --wait 0.1 intake add one.yaml
row 11 'another process holds the store' "$leeboard" --db clinic/c.db --wait 0.1 store verify
row 11 'another process holds the store' "$leeboard" --db clinic/c.db --wait 0.1 store backup busy.db
row 11 'another process holds the store' "$leeboard" --db clinic/c.db --wait 0.1 store restore safe.db --confirm "$id"
kill $locker 2>/dev/null
wait $locker 2>/dev/null
row 0 '' "$leeboard" --db clinic/c.db store verify

echo "$rows rows and $short runs short of memory, $faults faults"
[ "$faults" -eq 0 ]

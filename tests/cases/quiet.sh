#!/bin/sh
# quiet.sh LEEBOARD PROJECT: each verb with --quiet prints what it prints without it, and on stderr only errors and what must always be said.
leeboard=$(realpath "$1") project=$(realpath "$2") half=$3
# Every other row in a process of its own.
if [ -z "$half" ]; then
  sh "$0" "$leeboard" "$project" 1 &
  sh "$0" "$leeboard" "$project" 0
  code=$?
  wait $! && exit $code
  exit 1
fi
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export HOME="$scratch" XDG_STATE_HOME="$scratch/run/state" XDG_CONFIG_HOME="$scratch/config" XDG_DATA_HOME="$scratch/data" LC_ALL=C.UTF-8
export LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DB=clinic.db
unset LEEBOARD_DATA LEEBOARD_PAGER NO_COLOR COLUMNS
fail() { echo "quiet: $*"; failed=1; }
: >rows

# The folder that every run gets a copy of, in the same place: the remembered heads name it.
did() { # CODE ARGS...
  expected=$1 && shift
  "$leeboard" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
  code=$?
  [ "$code" = "$expected" ] && return
  echo "quiet: not prepared: 'leeboard $*' ended with $code: $(head -n 3 "$scratch/err" | tr '\n' ' ')"
  exit 1
}
cp -R "$project/examples/clinic" run && cd run || exit 1
sed -e 's/P-0412/P-0500/' -e 's/88213/88214/' people/quandt.yaml >people/twin.yaml
sed -e 's/P-0412/P-0600/; s/88213/88215/; s/Marisol/Ines/; s/Quandt/Vogt/; s/1992-03-11/1990-05-04/' people/quandt.yaml >people/new.yaml
(head -n 1 admissions.csv && echo '0090,Rask,Leif,04/17/1985,M,2026-11-28,430,1,0,,B') >later.csv
(head -n 1 admissions.csv && echo '0077,Somebody,Else,07/05/1961,M,2026-11-23,441,0.5,0,,B') >other.csv
(head -n 1 admissions.csv && echo '0078,Somebody,Third,07/05/1961,M,2026-11-24,441,0.5,0,,B') >third.csv
sed -n -e 1p -e 3p cows.csv >shift.csv
sed -e 's/app-5521/app-5522/' -e 's/2026-11-27T/2026-11-26T/' -e 1q log.ndjson >later.ndjson
sed -n 1s/kiosk-117/kiosk-200/p forms.ndjson | sed s/P-0412/0079/ >harmless.ndjson
sed -n 2s/kiosk-118/kiosk-201/p forms.ndjson | sed s/P-0398/0079/ >grave.ndjson
mkdir -p site/instruments site/templates demo rolled accepted damaged restored copied
did 0 store init
did 0 intake add people/quandt.yaml --actor S-03
did 0 intake add people/brandvold.yaml --actor S-04
did 0 intake add people/twin.yaml --new --actor S-04
did 3 intake import admissions.csv --map admissions.map.yaml --rejects admissions.rejects.csv --actor S-03
did 3 assess import cows.csv --rejects cows.rejects.csv --actor S-03
did 9 assess import forms.ndjson --actor S-03
did 0 triggers import log.ndjson --actor S-07
did 3 intake import other.csv --map admissions.map.yaml --actor S-03
did 0 intake discharge 0081 --on 2026-11-30 --reason-code transferred --reason "moved to another clinic" --actor S-03
did 0 intake update P-0412 hiv=negative --actor S-03
did 0 plan draft P-0412 --actor S-04
did 0 plan sign P-0412 --actor S-04
did 0 plan decide P-0412 1 "done" --actor S-03
did 0 plan draft P-0500 --actor S-04
did 0 report letter triggers-plan P-0412 --format html -o handout.html
did 0 store backup safe.db
did 0 store demo --db demo/demo.db --seed 7 --patients 3
did 0 instrument export cows -o site/instruments/cows.yaml
did 0 instrument export phq9 --format fhir -o phq9.json
cp "$project/data/templates/oud-stable.yaml" site/templates/oud-stable.yaml
# Older copies in the place of stores, one of them accepted, and a store in which a name was overwritten.
did 0 store init --db rolled/clinic.db && cp rolled/clinic.db rolled/older.db
did 0 intake add people/quandt.yaml --db rolled/clinic.db && cat rolled/older.db >rolled/clinic.db
did 0 store init --db accepted/clinic.db && cp accepted/clinic.db accepted/older.db
did 0 intake add people/quandt.yaml --db accepted/clinic.db && cat accepted/older.db >accepted/clinic.db
did 0 audit accept-rollback --db accepted/clinic.db --reason "disk of Monday"
did 0 store init --db damaged/clinic.db
did 0 intake add people/quandt.yaml --db damaged/clinic.db
sed 's/Marisol/Marisal/g' damaged/clinic.db >damaged/changed.db && cat damaged/changed.db >damaged/clinic.db
store_id=$("$leeboard" store doctor | sed -n 's/^store id: //p')
cp clinic.db copied/clinic.db
rm -f rolled/older.db accepted/older.db damaged/changed.db
cd "$scratch" && mkdir aside && mv run prepared || exit 1
for name in demo rolled accepted damaged copied safe.db; do mv "prepared/$name" aside; done

# alone NAME ARGS...: on a fresh copy, with those of the other stores that are named. What came of it: NAME.out, NAME.err, $code, and
# NAME.files with a checksum of each file that is no store.
alone() {
  name=$1 && shift
  rm -rf run && cp -Rp prepared run || exit 1
  for word; do [ ! -e "aside/${word%%/*}" ] || cp -Rp "aside/${word%%/*}" run; done
  cd run || exit 1
  "$leeboard" "$@" <"$scratch/given" >"../$name.out" 2>"../$name.err"
  code=$?
  find . -name state -prune -o -type f -name '*.db*' -print -o -type f -exec cksum {} + >"../$name.files"
  cd "$scratch" || exit 1
}

# are_alike KIND: loud and quiet. Times of the real clock, ids of new stores and digests over them differ from run to run.
are_alike() {
  cmp -s "loud.$1" "quiet.$1" && return
  for run in loud quiet; do
    sed -E -e 's/20[0-9-]{8}T[0-9:]{8}\.[0-9]{3}Z/TIME/g' -e 's/[0-9a-f]{16,128}/DIGEST/g' "$run.$1" | sort >"$run.steady"
  done
  cmp -s loud.steady quiet.steady
}
apart() { diff loud.steady quiet.steady | grep '^[<>]' | head -n 4 | cut -c 1-200 | tr '\n' ' '; }

# given TEXT: the standard input of the next row. only FORMAT...: its formats, in place of the one by default and JSON, where the help of
# the verb names it. said LINE...: what stderr holds with --quiet, line for line, where * is any text; without it: nothing.
given() { printf '%s\n' "$1" >given; }
only() { formats=$*; }
said() { printf '%s\n' "$@" >said; }
next() { formats='' && : >given && : >said; }
next && : >json

is_said() {
  [ -s said ] || [ -s quiet.err ] || return 0
  [ "$(wc -l <said)" = "$(wc -l <quiet.err)" ] || return 1
  while IFS= read -r pattern <&3 && IFS= read -r line <&4; do
    # shellcheck disable=SC2254 # the pattern of said
    case $line in $pattern) ;; *) return 1 ;; esac
  done 3<said 4<quiet.err
}

# formats_of VERB: the one by default, and that of JSON.
formats_of() {
  "$leeboard" "$@" --help | sed -n '/^formats/{n;s/(.*//;p;}' | {
    read -r first others
    case " $others " in *" json "*) echo "$first json" ;; *" ndjson "*) echo "$first ndjson" ;; *) echo "${first:-text}" ;; esac
  }
}

# row CODE COMMAND VERB ARGS...: once as it is and once with --quiet, in each format. A code that says that a command was not carried out
# (all but 0, 3 and 7 to 9) comes with its error, with --quiet too.
row() {
  expected=$1 && shift
  case $1 in completion | help) verb=$1 formats=text ;; *) verb="$1 $2" ;; esac
  echo "$verb" >>rows
  [ $(($(wc -l <rows) % 2)) = "$half" ] || { next && return; }
  [ -n "$formats" ] || formats=$(formats_of "$1" "$2")
  for format in $formats; do
    case $format in text | yaml) asked='' ;; *) asked="--format $format" ;; esac # text and YAML are written by default
    what="leeboard $*${asked:+ $asked}"
    for run in loud quiet; do
      case $run in loud) quiet='' ;; quiet) quiet=--quiet ;; esac
      # shellcheck disable=SC2086 # none, one or two words
      alone $run "$@" $asked $quiet
      [ $code = "$expected" ] || fail "$what $quiet: ends with $code and not $expected: $(head -n 2 $run.err | tr '\n' ' ')"
    done
    are_alike out || fail "$what: --quiet prints other results: $(apart)"
    are_alike files || fail "$what: --quiet writes other files: $(apart)"
    case $expected in
      0 | 3 | 7 | 8 | 9)
        is_said || fail "$what --quiet: on stderr (< must be said, > is said): $(diff said quiet.err | grep '^[<>]' | head -n 8 | tr '\n' ' ')"
        [ ! -s quiet.err ] || ! grep -vxF -f loud.err quiet.err >extra || fail "$what: only --quiet says: $(head -n 2 extra)" ;;
      *)
        [ -s quiet.err ] || fail "$what --quiet: the error is not said"
        are_alike err || fail "$what: --quiet says another error: $(apart)" ;;
    esac
    case $format in json | ndjson)
      [ -s quiet.out ] || [ -s quiet.err ] || fail "$what: prints nothing"
      echo "row: $what" >>json && cat quiet.out >>json
      case $expected in 0 | 3 | 7 | 8 | 9) ;; *) cat quiet.err >>json ;; esac ;;
    esac
  done
  next
}

warning="leeboard: warning:"
site_text="$warning $(sed -n 's/^safety_text: "\(.*\)"$/\1/p' prepared/leeboard.yaml)"
acknowledge() { echo "$warning Acknowledge it with: leeboard assess ack $1 --reason TEXT --actor STAFF"; }
thoughts="$warning   thoughts of death or self-harm were reported: *"

row 0 intake add people/new.yaml --actor S-03
row 2 intake ask P-0412 --no-input --actor S-03
row 0 intake import later.csv --map admissions.map.yaml --actor S-03
row 3 intake import admissions.csv --map admissions.map.yaml --actor S-03
said "$warning X-2: another person is known under this record's key: *"
row 3 intake import third.csv --map admissions.map.yaml --actor S-03
row 0 intake list
only text
row 0 intake list --verbose
row 0 intake list --kept
row 0 intake show P-0412
given "Quandt 1992-03-11"
row 0 intake find
row 0 intake update P-0412 pregnant=no --actor S-03
row 0 intake withdraw F-1 V-6 --reason "wrong chart" --actor S-03
row 0 intake move V-6 --to 0077 --reason "wrong chart" --actor S-03
row 0 intake discharge P-0412 --on 2026-12-01 --reason-code dropped_out --reason "moved away" --actor S-03
row 0 intake readmit 0081 --on 2026-12-01 --actor S-03
row 0 intake match people/twin.yaml
row 0 intake match --all
row 0 intake merge P-0412 P-0500 --reason "one person" --actor S-03
row 0 intake conflicts
row 0 intake conflicts X-1
row 0 intake resolve X-1 --new --reason "two people" --actor S-03
row 0 intake schema
row 0 intake schema map --guess admissions.csv

row 0 assess add P-0412 gad7 1=1 2=0 3=1 4=0 5=0 6=0 7=0 --actor S-03
said "$warning a safety item is positive: A-13" "$thoughts" "$site_text" "$(acknowledge A-13)"
row 9 assess add P-0412 phq9 1=1 9=1 --actor S-03
row 0 assess score phq9 1=1 9=1
said "$warning a safety item is positive; not stored: *"
row 9 assess score phq9 1=1 9=1 --fail-on safety
row 0 assess score shift.csv
only ndjson # of a rejected record the summary says where it lies
row 3 assess score cows.csv
only csv # the summary is no part of a table
said "4 read, 3 scored, 1 rejected: see *"
row 3 assess score cows.csv
row 0 assess import harmless.ndjson --actor S-03
row 3 assess import cows.csv --actor S-03
said "$warning a safety item was recorded:" "$warning   A-13" "$site_text" "$(acknowledge A-13)"
row 9 assess import grave.ndjson --actor S-03
row 0 assess list
row 0 assess show A-7
row 0 assess amend A-4 tremor=2 --reason "keyed wrongly" --actor S-03
said "$warning a safety item is positive: A-6" "$thoughts" "$site_text" "$(acknowledge A-6)"
row 9 assess amend A-6 9=1 --reason "keyed wrongly" --actor S-03
row 0 assess withdraw A-4 --reason "wrong chart" --actor S-03
row 0 assess move A-4 --to 0079 --reason "wrong chart" --actor S-03
said "$warning a safety item is positive: A-13" "$site_text" "$(acknowledge A-13)"
row 9 assess move A-7 --to 0077 --reason "wrong chart" --actor S-03
row 0 assess due
row 0 assess ack A-7 --reason "seen, safety plan made" --actor S-04

row 0 plan draft P-0412 --actor S-04
only text
row 0 plan draft P-0412 --dry-run
said "$warning A-7 waits for a person" "$site_text" "$(acknowledge A-7)"
row 9 plan draft P-0398 --actor S-04
row 0 plan preview unhoused.facts.yaml
row 0 plan show P-0412
row 2 plan work P-0412 --no-input --actor S-03
row 0 plan sign P-0500 --actor S-04
row 0 plan cosign P-0412 --actor S-03
row 0 plan decide P-0412 2 "done" --actor S-03
row 0 plan reopen P-0412 1 --reason "wrong person" --actor S-03
row 0 plan diff P-0412
row 0 plan list P-0412
row 0 plan list 0077
row 0 plan why P-0412 2
row 0 plan why G-NTX-04

row 0 triggers add P-0412 --domain times --text "the first of the month" --strength 8 --avoidable no --actor S-07
row 0 triggers log P-0412 --kind craving --at 2026-11-30T18:40-05:00 --intensity 7 --trigger T-1 --actor S-07
said "$warning First, now: *" "$warning Before they leave: *" "$warning V-9 is a safety item: an overdose was recorded" "$site_text" "$(acknowledge V-9)"
row 9 triggers log P-0412 --kind overdose --on 2026-11-30 --substance heroin --actor S-07
row 0 triggers import later.ndjson --actor S-07
row 0 triggers list P-0412
row 0 triggers list P-0412 --log
row 0 triggers review P-0412
row 0 triggers resolve P-0412 T-1 --status removed --reason "the shop has closed" --actor S-07

row 0 import list
row 0 import show I-3
row 0 import undo I-4 --reason "the list of another clinic" --actor S-03

row 0 report visit P-0412
said "$warning A-7 waits for a person" "$site_text" "$(acknowledge A-7)"
row 9 report visit P-0398
row 0 report patient P-0412
only html
row 0 report patient --all -o reports
row 0 report caseload --db demo/demo.db
row 0 report due --db demo/demo.db
row 0 report since 2026-11-30
row 0 report monthly --period 2026-11 --internal
row 0 report letter triggers-plan P-0412
row 0 report letter family
row 0 record history P-0412

row 0 instrument list
row 0 instrument show cows
row 0 instrument lint cows --data site
row 0 instrument test cows
row 0 instrument import phq9.json
only yaml
row 0 instrument import phq9.json --data site
row 0 instrument export phq9
row 0 instrument format --all --data site
row 0 medicine list
given "suboxone 8-2 mg film"
row 0 medicine show -
row 0 medicine lint
row 0 template show oud-stable
row 0 template format --all --data site
# These read all definitions of care: once each is enough.
only json
row 0 template list
only json
row 0 template lint caller
only json
row 0 template test caller
only json
row 0 template impact oud-stable 0077
only json
row 0 template signoff

row 0 audit log --last 20
row 0 audit verify
row 0 audit seal
row 0 audit accept-clock --reason "the clock stood in 2031"
row 0 audit disclosures P-0412
row 0 audit disclosures 0077
row 0 audit review
row 0 audit review --db accepted/clinic.db
row 0 audit accept-rollback --db rolled/clinic.db --reason "disk of Monday"

row 0 store init --db restored/clinic.db
row 0 store demo --db restored/clinic.db --seed 7 --patients 1
row 0 store backup new.db
row 0 store backups .
row 0 store drill safe.db
row 0 store adopt --db copied/clinic.db
row 0 store upgrade
row 0 store restore safe.db --db restored/clinic.db
row 0 store restore safe.db --confirm "$store_id"
row 0 store verify
row 0 store verify safe.db
row 13 store verify --db damaged/clinic.db
row 7 store doctor # the file of the last backup, that of a row above, is gone
row 0 store export
only csv
row 0 store export -o export
row 0 store salvage --to rebuilt.db
row 3 store salvage --db damaged/clinic.db --to rebuilt.db
row 0 store move moved.db
row 13 intake list --db rolled/clinic.db

row 0 completion bash
row 0 help exit-codes

# Every verb that the program names has a row.
[ "$half" = 1 ] || for command in $("$leeboard" --help | sed -n '/^commands/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
  verbs=$("$leeboard" "$command" --help | sed -n '/^verbs/,/^$/s/^  \([a-z][a-z-]*\).*/\1/p')
  [ -n "$verbs" ] || grep -qx "$command" rows || fail "no row for command $command"
  for verb in $verbs; do
    grep -qx "$command $verb" rows || fail "no row for verb $command $verb"
  done
done
if command -v python3 >/dev/null; then
  python3 - json <<'END' || failed=1
import json, sys
faults = {}
for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("row: "):
        row = line[5:].strip()
        continue
    try:
        json.loads(line)
    except ValueError:
        faults.setdefault(row, line.strip()[:80])
for row, line in faults.items():
    print(f"quiet: {row}: is no JSON: {line}")
sys.exit(bool(faults))
END
else
  echo "quiet: whether JSON is JSON is not looked at: python3 is not installed"
fi
[ -z "$failed" ] && [ "$half" = 0 ] && echo "quiet: $(sort -u rows | wc -l) verbs in $(wc -l <rows) rows"
exit "${failed:-0}"

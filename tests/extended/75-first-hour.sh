#!/bin/sh
# The first hour at the keyboard: the `terminal` blocks of the README, driven key by key in tmux, and what the record holds afterwards.
set -u
command -v tmux >/dev/null || { echo "there is no tmux"; exit 77; }
LEEBOARD=$(realpath "$LEEBOARD") readme=$PWD/README.md
cd "$SCRATCH" || exit 1
mkdir bin && ln -s "$LEEBOARD" bin/leeboard
PATH=$PWD/bin:$PATH
export PATH LEEBOARD_DB="$PWD/clinic.db" XDG_STATE_HOME="$PWD/state" XDG_CONFIG_HOME="$PWD/config" LEEBOARD_AS_OF=2026-12-01T09:00-05:00
printf 'MRN,Last Name,DOB,Pet\n0077,Okafor-Lind,06/02/1988,cat\n0078,Orban,11/03/1971,\n' >list.csv
screen="tmux -S $PWD/socket"
trap '$screen kill-server 2>/dev/null' EXIT
$screen -f /dev/null new-session -d -x 80 -y 50 "sh" || exit 77

# Waits until the screen shows a text as often as it was asked for.
shows() {
  tries=0
  until [ "$($screen capture-pane -p -S -400 | grep -cF -- "$1")" -ge "${2:-1}" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || { echo "line $line: the screen does not show: $1"; $screen capture-pane -p; exit 1; }
    sleep 0.1
  done
}

# Waits until the screen has asked so many times.
asks() {
  tries=0
  until [ "$($screen capture-pane -p -S -400 | grep -cE '^  (\(now: .*\) )?>( |$)')" -ge "$1" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || { echo "line $line: the screen does not ask"; $screen capture-pane -p; exit 1; }
    sleep 0.1
  done
}

line=0 inside=0 typed=0 : >said
while IFS= read -r text; do
  line=$((line + 1))
  case $inside:$text in
    0:'```terminal') inside=1 ;;
    1:'```') inside=0 ;;
    1:'$ '*)
      $screen send-keys "clear; ${text#??}; echo ended \$?" Enter
      $screen clear-history
      sleep 0.3
      : >said
      prompts=0
      ;;
    1:'['[0-9]*']')
      code=${text#?}
      case $code in *[!0-9]*']') shows "$text" $(($(grep -cxF -- "$text" said) + 1)) && echo "$text" >>said ;; *) shows "ended ${code%?}" ;; esac
      ;;
    1:'  > ^C') $screen send-keys C-c ;;
    1:'  > '*)
      prompts=$((prompts + 1))
      asks "$prompts"
      key=${text#????}
      [ -z "$key" ] || $screen send-keys -l -- "$key"
      $screen send-keys Enter
      typed=$((typed + 1))
      ;;
    1:*)
      shows "$text" $(($(grep -cxF -- "$text" said) + 1))
      echo "$text" >>said
      ;;
  esac
done <"$readme"
[ "$typed" -gt 40 ] || { echo "hardly a key was typed: $typed"; exit 1; }

leeboard intake show P-0412 >record || exit 1
for text in "Quandt, Marisol" "phone declined" "programme outpatient-moud, clinician S-01" "opioid.class: short" "cows  total"; do
  grep -qF "$text" record || { echo "the record does not hold: $text"; cat record; exit 1; }
done
leeboard intake list --format csv | grep -q '^0077,.*1988-06-02' || { echo "the list was not imported"; exit 1; }
grep -q '"Pet": ignore' list.map.yaml || { echo "the map was not written down"; exit 1; }
echo "the first hour of the README: $typed keys, a store, a person, a form and a list"

#!/bin/sh
# The first hour at the keyboard, in tmux: a store, a person, a form that is interrupted, resumed and looked over, the plan's questions.
set -u
command -v tmux >/dev/null || { echo "there is no tmux"; exit 77; }
LEEBOARD=$(realpath "$LEEBOARD")
cd "$SCRATCH" || exit 1
export LEEBOARD_DB="$PWD/clinic.db" XDG_STATE_HOME="$PWD/state" LEEBOARD_AS_OF=2026-12-01T09:00-05:00
screen="tmux -S $PWD/socket"
trap '$screen kill-server 2>/dev/null' EXIT
$screen -f /dev/null new-session -d -x 100 -y 50 "sh" || exit 77

# Waits until the screen shows a text.
shows() {
  tries=0
  until $screen capture-pane -p -S -200 | grep -qF "$1"; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || { echo "the screen does not show: $1"; $screen capture-pane -p; exit 1; }
    sleep 0.2
  done
}
# Types each word as a line; the prompt is there before the next.
types() { for line in "$@"; do $screen send-keys -l -- "$line" && $screen send-keys Enter && sleep 0.1; done; }
begins() { $screen send-keys "clear; $LEEBOARD $*; echo ended \$?" Enter; $screen clear-history; }

begins store init
shows "Name of the clinic"
types "Alder Bay" "" 555-0100 ME America/New_York "Call the on-call clinician." "Ines Kowalczyk" 3 RN "" ""
shows "Enter makes the store"
types ""
shows "ended 0"

begins intake add --actor S-01
shows "[1/11]"
types P-0412 Quandt Marisole b Marisol "" 1992-03-11 1 -d "" outpatient-moud "" self
shows "Given names: Marisol"
types ""
shows "[1] Which opioid do you take most?"
types 1 q
shows "ended 0"

begins assess add P-0412 cows --actor S-01
shows "[1/11]"
types 104 1
shows "[3/11]"
$screen send-keys C-c
shows "2 answers are kept: run the same command again to go on"
shows "ended 130"
begins assess add P-0412 cows --actor S-01
shows "[3/11]"
types b 2 0 0 0 0 0 0 0 0 0
shows "sweating: 2"
types ""
shows "ended 0"

begins intake ask P-0412 --actor S-01
shows "[1] "
$screen send-keys C-c
shows "ended 130"

"$LEEBOARD" intake show P-0412 >record || exit 1
for line in "Quandt, Marisol" "phone declined" "programme outpatient-moud, clinician S-01" "opioid.class: short" "cows  total"; do
  grep -qF "$line" record || { echo "the record does not hold: $line"; cat record; exit 1; }
done
echo "a store, a person, a form and an answer at the keyboard"

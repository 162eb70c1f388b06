# Two people at one plan: one goes through its lines on a terminal, another decides and drafts meanwhile. `script` makes the terminal.
$ export LEEBOARD_AS_OF=2026-12-01T10:00-05:00 LEEBOARD_DB=clinic.db TERM=xterm
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1, name: {given: [Mari], family: Quandt}, birth_date: 1992-03-11, sex_at_birth: female}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {dsm5_criteria_count: 7, physical_dependence: yes, opioid: {class: buprenorphine, daily_mg: 16, last_use_hours: 20}, naloxone_in_hand: no, overdose: {count: 0}, suicide.screen: neg}}' | leeboard intake add - --quiet
P-1
$ leeboard plan draft P-1 --quiet > /dev/null && leeboard plan sign P-1 --actor S-03 --quiet > /dev/null && leeboard plan cosign P-1 --actor S-04 --quiet > /dev/null

# `keys FILE`: each line of FILE is `TEXT` (waited for on the screen, after the one before), `TEXT|ANSWER` (then typed) or `$ COMMAND` of somebody else.
$ printf '%s\n' 'at=0' 'shows() {' '  n=0' '  until off=$(tail -c +$((at + 1)) screen | grep -aobF -m 1 -- "$1" | head -n 1 | cut -d: -f1) && [ "$off" ]; do n=$((n + 1)); [ $n -lt 200 ] || { echo "not shown: $1" >>screen; exit 1; }; sleep 0.1; done' '  at=$((at + off + ${#1}))' '}' 'while IFS= read -r line; do' '  case $line in' '    "\$ "*) eval "${line#??}" >>meanwhile 2>&1 ;;' '    *"|"*) shows "${line%|*}" && printf "%s\n" "${line#*|}" ;;' '    *) shows "$line" ;;' '  esac' 'done <"$1"' 'sleep 0.5' >keys
$ printf '%s\n' 'rm -f screen meanwhile; touch screen meanwhile' 'sh keys "$1" | timeout 60 script -qfec "stty cols 80; leeboard plan work P-1 --actor S-03 --color never --no-pager; echo ended \$?" screen >/dev/null' 'tr -d "\r" <screen | grep -v "^Script "' >at_work

# A line that somebody else decided meanwhile is said to be so and shown again as it stands; the next answer counts. What the other did is kept.
$ printf '%s\n' '[1/53]' '  > |?' '$ leeboard plan decide P-1 naloxone-today declined --actor S-04 --reason "has two at home"' 'o note' '  > |d' 'meanwhile' '  > |' '[2/53]' '  > |q' > k1 && sh at_work k1
PL-1.r3, signed, of P-1
Enter keeps an answer or leaves it open, ? helps, b goes back, q quits and
  keeps what is answered
  d done   a agreed   n not now   l later   o note
  each answer is stored at once; `leeboard plan reopen` takes one back

[1/53] 1 Two naloxone 4 mg sprays in hand before leaving today, in date, and
         someone close to the person shown how to use them.
    nurse, by today
    done records naloxone_in_hand = yes; records the event dispense, drug
         naloxone, quantity 2
  > ?
  d done   a agreed   n not now   l later   o note
  > d
  PL-1 was changed meanwhile by S-04: it is revision 4 now
  the line is another one now; nothing stored, here it is as it stands

[1/53] 1 Two naloxone 4 mg sprays in hand before leaving today, in date, and
         someone close to the person shown how to use them.
    nurse, by today
    not now, ask again on 2027-03-01 (S-04, 2026-12-01): has two at home
    done records naloxone_in_hand = yes; records the event dispense, drug
         naloxone, quantity 2
  >

[2/53] 2 Buprenorphine 16 mg a day as before; 14 x 8 mg combination film, last
         to 2026-12-08.
    prescriber, by today
  > q
PL-1 revision 4: 52 still open
ended 0
$ cat meanwhile
naloxone-today: declined, ask again on 2027-03-01
$ leeboard plan show P-1 --json | jq -c '[.revision], (.lines[] | select(.id == "naloxone-today") | [.decision, .by, .reason])'
\[4]
[{"decision":"declined","reason":"has two at home","by":"S-04","at":"2026-12-01T10:00-05:00","ask":"2027-03-01","due":null},null,null]

# A new draft with a new fact, drawn up between two lines: the answer goes to the revision that stands, the draft keeps both.
$ printf '%s\n' '[1/52]' '  > |' '[2/52]' '  > |?' '$ leeboard intake update P-1 pregnant=no --actor S-04' '$ leeboard plan draft P-1 --actor S-04 --quiet' 'o note' '  > |a' '[3/52]' '  > |q' > k2 && sh at_work k2
PL-1.r4, signed, of P-1
Enter keeps an answer or leaves it open, ? helps, b goes back, q quits and
  keeps what is answered
  d done   a agreed   n not now   l later   o note
  each answer is stored at once; `leeboard plan reopen` takes one back

[1/52] 2 Buprenorphine 16 mg a day as before; 14 x 8 mg combination film, last
         to 2026-12-08.
    prescriber, by today
  >

[2/52] 3 Two naloxone 4 mg sprays at home, in date, and someone close to the
         person who knows how to use them; asked again at every visit.
    nurse, by today
    done records naloxone_in_hand = yes
  > ?
  d done   a agreed   n not now   l later   o note
  > a
  agreed

[3/52] 4 If breathing is slow or stops: call the emergency number, give
         naloxone, breathe for the person, lay them on their side, give more
         after 2-3 min, and stay; it can wear off in 30-90 min.
    nurse, by today
  > q
PL-1 revision 6: 1 agreed, 52 still open
ended 0
$ cat meanwhile | head -n 3
P-1 revised (E-1)
Care plan of P-1
Mari Quandt, born 1992-03-11 · PL-1 revision 5, draft, as of
$ leeboard plan list P-1
plan     patient  status       as of                   template  author
PL-1.r1  P-1      draft        2026-12-01T10:00-05:00  oud-core
PL-1.r2  P-1      part-signed  2026-12-01T10:00-05:00  oud-core  S-03
PL-1.r3  P-1      signed       2026-12-01T10:00-05:00  oud-core  S-04
PL-1.r4  P-1      signed       2026-12-01T10:00-05:00  oud-core  S-04
PL-1.r5  P-1      draft        2026-12-01T10:00-05:00  oud-core  S-04
PL-1.r6  P-1      signed       2026-12-01T10:00-05:00  oud-core  S-03
PL-1.r7  P-1      draft        2026-12-01T10:00-05:00  oud-core  S-03
$ leeboard plan show P-1 --json | jq -c '[.revision, .status], (.lines[] | select(.decision) | [.id, .decision, .by])'
[7,"draft"]
["naloxone-today",{"decision":"declined","reason":"has two at home","by":"S-04","at":"2026-12-01T10:00-05:00","ask":"2027-03-01","due":null},null]
["naloxone",{"decision":"accepted","reason":"","by":"S-03","at":"2026-12-01T10:00-05:00","ask":null,"due":null},null]

# Texts: what a comment cuts off, block texts, joiners, direction, characters that nobody wrote.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet && cp $PROJECT/tests/samples/forms/*.yaml .

# A comment behind a text without quotes is refused at its `#`; behind a number it may stand.
$ leeboard intake add cut-texts.yaml
! leeboard: error[bad_input]: a comment begins at this `#`, so that the text before it is cut off here
!   where: cut-texts.yaml:3:31
!   mend:  put the text in quotes, or the comment on a line of its own
[6]
$ sed 's/get into.*spring/"&"/; s/bus stop.*work/"&"/; s/called.*Friday/"&"/; s/strength: 7/& # a guess/' cut-texts.yaml | leeboard intake add - --quiet
H-1
$ leeboard intake show H-1 | grep '#'
  patient_goal: get into unit #7 at Elm House by spring  [2026-12-01, F-1]
  T-1  places: bus stop of line #12, after work (open)
  V-1  2026-11-30T10:20-05:00  contact:  - called pharmacy, rx #48213 ready on Friday
$ printf 'patient: {code: H-2}\nfacts:\n  patient_goal: #7\n' | leeboard intake add -
! leeboard: error[bad_input]: the value of this key is empty, for a comment begins at its `#`
!   where: stdin:3:3
!   mend:  put the text in quotes, or the comment on a line of its own
[6]
$ printf 'patient: {code: H-2}\nfacts:\n  patient_goal: "home by spring\n  opioid: {class: short}\n' | leeboard intake add -
! leeboard: error[bad_input]: the quote (") that is opened here is never closed
!   where: stdin:3:17
!   mend:  close it with " where the text ends
[6]
$ printf 'patient: {code: H-2}\nevents:\n  - kind: contact\n    at: 2026-11-30\n    note: "called\n  - kind: contact\n    at: 2026-11-30\n    note: "again"\n' | leeboard intake add -
! leeboard: error[bad_input]: the text that the quote (") opens here runs on over a line that reads like `key:`
!   where: stdin:5:11
!   mend:  close it with " where the text ends
[6]
$ printf 'patient:\n\302\240 code: H-2\n' | leeboard intake add -
! leeboard: error[bad_input]: the line begins with a blank that is no space (U+00A0), which is no indentation
!   where: stdin:2:1
!   mend:  indent with spaces
[6]
$ printf 'patient: {code: H-2, name: {given: [A, , B]}}\n' | leeboard intake add -
! leeboard: error[bad_input]: nothing stands before this comma (`,`)
!   where: stdin:1:40
!   mend:  take the comma out, or write the item that is missing
[6]

# Definitions and settings say so at each use, and their linter and the doctor call it a fault.
$ mkdir -p site/instruments && leeboard instrument export peg | sed 's/^title: .*/title: pain #3/' > site/instruments/peg.yaml
$ leeboard instrument lint peg --data site
site/instruments/peg.yaml:5:13: a comment begins at this `#`, so that the text before it is cut off here
  mend: put the text in quotes, or the comment on a line of its own
! leeboard: warning: site/instruments/peg.yaml:5:13: a comment begins at this `#`, so that the text before it is cut off here; put the text in quotes, or the comment on a line of its own
[7]
$ leeboard assess score peg pain=1 enjoyment=2 activity=3 --data site
peg total: 2
  3 of 3 answered
! leeboard: warning: site/instruments/peg.yaml:5:13: a comment begins at this `#`, so that the text before it is cut off here; put the text in quotes, or the comment on a line of its own
$ leeboard store doctor --data site | grep cut
text cut off: site/instruments/peg.yaml:5:13: a comment begins at this `#`, so that the text before it is cut off here; put the text in quotes, or the comment on a line of its own
! leeboard: warning: site/instruments/peg.yaml:5:13: a comment begins at this `#`, so that the text before it is cut off here; put the text in quotes, or the comment on a line of its own

# A block text ends with its last line; its line breaks are shown where there is room for them.
$ leeboard intake add block-texts.yaml --quiet
M-1
$ leeboard intake show M-1 | grep 'goal\|cousin\|station\|Called'
  patient_goal: See my daughter on Sundays. Keep the job at the bakery.  [2026-12-01, F-2]
  T-1  people: My cousin, when he is paid. Mostly on Fridays. (open)
  T-2  places: The steps behind the station (open)
  V-2  2026-11-30T10:20-05:00  contact:  - Called twice.  No answer.
$ leeboard triggers list M-1
id   domain  strength  avoidable  strategy  status  text
T-1  people  7         not said   not said  open    My cousin, when he is paid. Mostly on Fridays.
T-2  places  5         not said   not said  open    The steps behind the station
$ leeboard report visit M-1 | grep -A 4 T-1
  - T-1 My cousin, when he is paid.
    Mostly on Fridays.
  - T-2 The steps behind the station (5 of 10); no plan for it yet
  no use logged; 0 of 2 days logged, 2 unknown
Still unknown
$ leeboard report patient M-1 --format md | grep -A 1 'daughter\|cousin\|station'
- What the person wants: See my daughter on Sundays.\
  Keep the job at the bakery.
--
- My cousin, when he is paid.\
  Mostly on Fridays.
--
- The steps behind the station
  - T-2, places, strength 5 of 10
--
| What the person wants | See my daughter on Sundays. Keep the job at the bakery. | 2026-12-01 |
$ leeboard report patient M-1 --format html | grep -o '<[a-z]*>See my.*\|<li>My cousin.*\|<li>The steps.*'
<dd>See my daughter on Sundays.<br>Keep the job at the bakery.</dd>
<li>My cousin, when he is paid.<br>Mostly on Fridays.<ul><li><span class="nb">T-1,</span> people, strength 7 of 10</li><li>No plan for it yet</li></ul></li>
<li>The steps behind the station<ul><li><span class="nb">T-2,</span> places, strength 5 of 10</li><li>No plan for it yet</li></ul></li>
$ leeboard report patient M-1 --format csv | grep -A 1 'cousin\|station'
patient,M-1,triggers,triggers,1,text,"My cousin, when he is paid.
Mostly on Fridays."
--
patient,M-1,triggers,triggers,2,text,The steps behind the station
patient,M-1,triggers,triggers,2,id,T-2

# Joiners that spell, marks of direction, a family of three.
$ printf '{"patient":{"code":"Z-1","name":{"given":["\331\206\333\214\331\204\331\210\342\200\214\331\201\330\261"],"family":"abc\342\200\256def"},"birth_date":"1990-01-02"},"facts":{"patient_goal":"see \360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247 soon, a\342\200\214b"}}' | leeboard intake add - --quiet
Z-1
$ leeboard intake list
patient  name                    born        status  admitted    programme        clinician
H-1      H-1                     1980-01-02  active
M-1      Brook, Ada              1990-01-02  active  2026-11-30  outpatient-moud  S-03
Z-1      abc\u{202e}def, نیلو‌فر  1990-01-02  active

3 patients
$ leeboard report patient Z-1 --format md | grep -m 2 'abc\|soon'
- Name: abcdef, نیلو‌فر
- What the person wants: see 👨‍👩‍👧 soon, ab
$ leeboard report patient Z-1 --format html | grep -o '<dd>.*\(abc\|soon\).*'
<dd><bdi>abc�def, نیلو‌فر</bdi></dd>
<dd>see 👨‍👩‍👧 soon, ab</dd>
$ leeboard report patient Z-1 --format csv | grep -m 2 'abc\|soon'
patient,Z-1,summary,summary,,name,"abc\u{202e}def, نیلو‌فر"
patient,Z-1,summary,summary,,goal,"see 👨‍👩‍👧 soon, a\u{200c}b"
$ leeboard report visit Z-1 | head -n 1
Visit of Z-1 · نیلو‌فر, 36 years

# Characters that no text has; one that was lost before is told.
$ printf '{"patient":{"code":"C-1","name":{"family":"Mu\302\205ller"}}}' | leeboard intake add -
! leeboard: error[bad_input]: the control character U+0085 is not allowed
!   where: stdin:1:46
!   mend:  is the file windows-1252? save it as UTF-8, or name its encoding
[6]
$ printf '{"patient":{"code":"C-1","name":{"family":"Mu\\u0085ller"}}}' | leeboard intake add -
! leeboard: error[bad_input]: an escape makes the control character U+0085, which is not allowed
!   where: stdin:1:43
!   mend:  is the file windows-1252? save it as UTF-8, or name its encoding
[6]
$ printf '{"patient":{"code":"C-1","name":{"family":"Mu\\ud800ller"}}}' | leeboard intake add -
! leeboard: error[bad_input]: not valid JSON: an escape in a text near here is wrong
!   where: stdin:1:57
!   mend:  see the backslashes; half of a \u pair may be missing
[6]
$ printf 'patient: {code: C-1, name: {family: "Mu\357\277\276ller"}}\n' | leeboard intake add -
! leeboard: error[bad_input]: the noncharacter U+FFFE is not allowed
!   where: stdin:1:40
!   mend:  remove it; besides visible characters only tab and newline may stand in a text
[6]
$ printf '{"patient":{"code":"C-1","name":{"family":"M\357\277\275ller"}},"events":[{"kind":"contact","at":"2026-11-30","note":"  two blanks  "}]}\n' > lost.ndjson
$ leeboard intake import lost.ndjson
I-1: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 character-lost
  new: 1 patient, 1 episode, 1 event
$ leeboard intake show C-1 | grep '  two blanks  '
  V-3  2026-11-30  contact:  -   two blanks

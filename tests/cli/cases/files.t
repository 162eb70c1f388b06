# Tables, workbooks, runs and texts: cases 61 to 68. The tools are in tests/cases/bin; more of each stands in intake_tables.t, intake_table_values.t, intake_sheets.t, import.t and texts.t.
$ export PATH=$PROJECT/tests/cases/bin:$PATH LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DB=61.db; printf 'time_zone: America/New_York\n' > leeboard.yaml; printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  Last: {to: patient.name.family}\n  DOB: {to: patient.birth_date, format: MM/DD/YYYY}\n' > map.yaml

# Case 61: semicolons, UTF-16, `sep=`, a byte order mark, NBSP in the header, title rows, one heading twice, times in Z: read, or refused by name.
$ printf 'MRN;Last;DOB\nA-1;Ames;02/03/1985\n' > a.csv; printf 'MRN,Last,DOB\nA-2,Bode,02/03/1985\n' | iconv -t UTF-16 > b.csv; printf 'sep=;\nMRN;Last;DOB\nA-3;Cole;02/03/1985\n' > c.csv; printf '\357\273\277MRN,Last,DOB\nA-4,Dorn,02/03/1985\n' > d.csv; printf '\302\240MRN ,Last\302\240,DOB\nA-5,Ernst,02/03/1985\n' > e.csv; printf 'Admissions,,\n,,\nMRN,Last,DOB\nA-6,Fabre,02/03/1985\n' > f.csv; for f in a b c d e f; do load $f.csv --map map.yaml; done
  2 created A-1
read 1, stored 1, told sniffed 1
  2 created A-2
read 1, stored 1, told sniffed 1
  3 created A-3
read 1, stored 1, told sniffed 1
  2 created A-4
read 1, stored 1, told sniffed 1
  2 created A-5
read 1, stored 1
  4 created A-6
read 1, stored 1, told sniffed 1
$ printf 'MRN,Last,DOB,Last\nA-7,Gantz,02/03/1985,Hale\n' > g.csv; leeboard intake import g.csv --map map.yaml
! leeboard: error[bad_input]: two columns are named Last
!   where: g.csv:1
!   mend:  rename one of them, or say in a map what Last#2 is
[6]
$ printf 'patient.code,episode.admitted\nA-8,2026-11-20T03:30:00Z\n' > h.csv; load h.csv; leeboard intake list --format csv | cut -d, -f1-5
  2 created A-8 utc-times
read 1, stored 1, told utc-times 1
patient,name,birth_date,status,admitted
A-1,Ames,1985-02-03,active,
A-2,Bode,1985-02-03,active,
A-3,Cole,1985-02-03,active,
A-4,Dorn,1985-02-03,active,
A-5,Ernst,1985-02-03,active,
A-6,Fabre,1985-02-03,active,
A-8,A-8,not-asked,active,2026-11-20T03:30Z

# Case 62: rows of nothing but commas; a row of a total: two blank, one rejected.
$ printf 'MRN;Last;DOB\nA-9;Ivers;02/03/1985\n;;\n;;\nSumme;7;\n' > 62.csv; load 62.csv --map map.yaml
  2 created A-9
  5 rejected patient the row looks like a totals row; take it out of the table
read 2, stored 1, rejected 1, blank 2, told sniffed 1
[3]

# Case 63: 1,5 as a number, 31/02/1985, the serial number 45231, days that are all 12 or less: each message says what fits.
$ export LEEBOARD_DB=63.db; printf 'patient.code;facts.opioid.dose_mg\nB-1;1,5\n' > a.csv; load a.csv; printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  DOB: {to: patient.birth_date, format: DD/MM/YYYY}\n' > dmy.yaml; printf 'MRN,DOB\nB-2,31/02/1985\n' > b.csv; load b.csv --map dmy.yaml; printf 'MRN,DOB\nB-3,45231\nB-4,45232\n' > c.csv; load c.csv --map dmy.yaml; printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  DOB: {to: patient.birth_date}\n' > none.yaml; printf 'MRN,DOB\nB-5,02/03/1985\nB-6,11/12/1990\n' > d.csv; load d.csv --map none.yaml
  2 rejected patient column facts.opioid.dose_mg: `opioid.daily_mg` must be a number in mg/d (decimal: "," fits the whole column)
read 1, rejected 1, told sniffed 1
  2 rejected patient column DOB: 1985 has no 31 February
read 1, rejected 1
  2 rejected patient column DOB: the cell does not have the form DD/MM/YYYY (format: excel fits the whole column)
  3 rejected patient column DOB: the cell does not have the form DD/MM/YYYY (format: excel fits the whole column)
read 2, rejected 2
  2 rejected patient column DOB: a date is written YYYY-MM-DD (all days <= 12: whether MM/DD/YYYY or DD/MM/YYYY is meant cannot be told from the column)
  3 rejected patient column DOB: a date is written YYYY-MM-DD (all days <= 12: whether MM/DD/YYYY or DD/MM/YYYY is meant cannot be told from the column)
read 2, rejected 2
[3]

# Case 64: a row whose bytes are no UTF-8, and a file of rejects that is there already: the reject can be imported again, another name is taken and told.
$ export LEEBOARD_DB=64.db; leeboard store init --quiet; printf 'MRN,Last,DOB\nC-1,M\374ller,02/03/1985\nC-2,Juel,02/03/1985\n' > 64.csv; leeboard intake import 64.csv --map map.yaml --rejects r.csv; leeboard intake import r.csv --map map.yaml; leeboard intake import 64.csv --map map.yaml --rejects r.csv; leeboard intake list --format csv | cut -d, -f1-3
I-1: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 1 patient, 1 episode
  rejected records: r.csv (mend them there and import that file)
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
I-3: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 1 rejected
  the same file was imported before
  rejected records: r-2.csv (mend them there and import that file)
patient,name,birth_date
C-1,Müller,1985-02-03
C-2,Juel,1985-02-03
! 64.csv:2: rejected: byte 6 of the record is not valid UTF-8; name the encoding of the file, or mend the reject, where it is read as windows-1252
! 64.csv:2: rejected: byte 6 of the record is not valid UTF-8; name the encoding of the file, or mend the reject, where it is read as windows-1252

# Case 65: a workbook with dates, a formula, #N/A and a second sheet is read; one that is locked, or unpacks to too much, is refused in time.
$ export LEEBOARD_DB=65.db; python3 $PROJECT/tests/tables/make_sheets.py .; printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  Last: {to: patient.name.family}\n  Born: {to: patient.birth_date, format: DD.MM.YYYY}\n  Admit: {to: episode.admitted}\n  QTc: {to: facts.qtc_ms}\n' > 65.yaml; load people.xlsx --map 65.yaml; printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  Last: {to: patient.name.family}\n' > june.yaml; load people.xlsx --map june.yaml --sheet June; for f in locked bomb ratio; do timeout 20 leeboard intake import $f.xlsx; done
  5 created 0077
  6 created 0078 formula-value
  7 created 0079 cell-error
  9 rejected patient column Born: the cell does not have the form DD.MM.YYYY
  10 rejected patient the row looks like a totals row; take it out of the table
read 5, stored 3, rejected 2, told cell-error 1, told formula-value 1, told sniffed 1
  2 created 0099
read 1, stored 1
! leeboard: error[bad_input]: the workbook is encrypted
!   where: locked.xlsx
!   mend:  take its password off, and save it as .xlsx or CSV
! leeboard: error[bad_input]: the workbook unpacks to more than 256 MiB
!   where: bomb.xlsx
!   mend:  save the sheet as CSV
! leeboard: error[bad_input]: the workbook unpacks to more than 200 times its size
!   where: ratio.xlsx
!   mend:  save the sheet as CSV
[6]

# Case 66: a preview stores nothing; imported; taken back; imported again as new. Taken back after a form by hand: exit 3, and the person is named.
$ export LEEBOARD_DB=66.db; leeboard store init --quiet; printf 'patient.code,patient.name.family\nD-1,Kolb\nD-2,Lamm\n' > 66.csv; leeboard intake import 66.csv --preview; leeboard intake list; load 66.csv; leeboard import undo I-1 --reason "wrong list"; leeboard intake list; load 66.csv; leeboard intake list --format csv | cut -d, -f1-4; leeboard assess add D-2 audit_c 1=0 2=0 3=0 --taken-at 2026-11-30 --quiet >/dev/null; leeboard import undo I-2 --reason "wrong list"
I-1 (dry run, nothing was stored): 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
66.csv:2: created D-1 (patient, episode)
66.csv:3: created D-2 (patient, episode)
no patients
  2 created D-1
  3 created D-2
read 2, stored 2
I-1: taken back 2 people, 2 episodes
no patients
  2 created D-1
  3 created D-2
read 2, stored 2
patient,name,birth_date,status
D-1,Kolb,not-asked,active
D-2,Lamm,not-asked,active
I-2: taken back 1 episode; 1 record as before
  left, because others built on it: D-2
[3]

# Case 67: `note: rx #48213`, `goal: #7`, `strength: 7 # guess`, a quote that is never closed: refused, refused, 7, refused where it opens.
$ export LEEBOARD_DB=67.db; leeboard store init --quiet; printf 'patient: {code: E-1}\nevents:\n  - kind: contact\n    at: 2026-11-30\n    note: rx #48213\n' | leeboard intake add -; printf 'patient: {code: E-1}\nfacts:\n  patient_goal: #7\n' | leeboard intake add -; printf 'patient: {code: E-1}\nfacts:\n  patient_goal: "home by spring\n' | leeboard intake add -; printf 'patient: {code: E-1}\ntriggers:\n  - domain: places\n    description: the pier\n    strength: 7 # guess\n' | leeboard intake add - --quiet; leeboard triggers list E-1
E-1
id   domain  strength  avoidable  strategy  status  text
T-1  places  7         not said   not said  open    the pier
! leeboard: error[bad_input]: a comment begins at this `#`, so that the text before it is cut off here
!   where: stdin:5:14
!   mend:  put the text in quotes, or the comment on a line of its own
! leeboard: error[bad_input]: the value of this key is empty, for a comment begins at its `#`
!   where: stdin:3:3
!   mend:  put the text in quotes, or the comment on a line of its own
! leeboard: error[bad_input]: the quote (") that is opened here is never closed
!   where: stdin:3:17
!   mend:  close it with " where the text ends

# Case 68: a text of three lines, a control character, a name with a ZWNJ, one that turns the direction round, a family of three, in every output.
$ export LEEBOARD_DB=68.db; leeboard store init --quiet; printf 'patient:\n  code: F-1\n  name: {family: "abc\342\200\256def", given: ["\331\206\333\214\331\204\331\210\342\200\214\331\201\330\261"]}\nfacts:\n  patient_goal: |\n    first line\n    second \360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247\n    third line\n' | leeboard intake add - --quiet; printf '{"patient":{"code":"F-2","name":{"family":"Mu\302\205ller"}}}' | leeboard intake add -; leeboard intake list; leeboard intake show F-1 | grep goal; for f in text md html csv json; do echo "$f:"; leeboard report patient F-1 --format $f | LC_ALL=C.UTF-8 grep -ao ".\{0,12\}\(abc\|first line\|second\|third line\).\{0,30\}"; done; leeboard report visit F-1 | sed -n 1p
F-1
patient  name                    born       status  admitted  programme  clinician
F-1      abc\u{202e}def, نیلو‌فر  not-asked  active

1 patient
  patient_goal: first line second 👨‍👩‍👧 third line  [2026-12-01, F-1]
text:
            abc\u{202e}def, نیلو‌فر
s           first line
            second 👨‍👩‍👧
            third line
rson wants  first line second 👨‍👩‍👧 third line  2026
md:
- Name: abcdef, نیلو‌فر
rson wants: first line\
  second 👨‍👩‍👧\
  third line
son wants | first line second 👨‍👩‍👧 third line | 202
html:
dt><dd><bdi>abc�def, نیلو‌فر</bdi></dd>
nts</dt><dd>first line<br>second 👨‍👩‍👧<br>third line
a-l="Value">first line second 👨‍👩‍👧 third line</td><
csv:
mary,,name,"abc\u{202e}def, نیلو‌فر"
mary,,goal,"first line
second 👨‍👩‍👧
third line"
ts,1,value,"first line
second 👨‍👩‍👧
third line"
json:
e","value":"abc\u202edef, نیلو\u200cفر"},{"id
s","value":"first line\nsecond 👨\u200d👩\u200d👧\nthir
l","value":"first line\nsecond 👨\u200d👩\u200d👧\nthir
Visit of F-1 · نیلو‌فر
! leeboard: error[bad_input]: the control character U+0085 is not allowed
!   where: stdin:1:46
!   mend:  is the file windows-1252? save it as UTF-8, or name its encoding

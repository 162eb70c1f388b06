# Dates, numbers and times of tables: only by the map; a cell that does not fit says what fits the whole column.
$ export LEEBOARD_AS_OF=2026-12-01; leeboard store init --quiet; cp -r $PROJECT/tests/tables/birth-dates .; cd birth-dates
$ for map in map map-time; do for file in a-impossible b-two-digit-year c-future-and-huge d-excel-serial e-iso-datetime; do leeboard intake import $file.csv --map $map.yaml --dry-run | head -1; done; done
I-1 (dry run, nothing was stored): 4 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 3 rejected
I-1 (dry run, nothing was stored): 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
I-1 (dry run, nothing was stored): 6 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 4 rejected
I-1 (dry run, nothing was stored): 3 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 3 rejected
I-1 (dry run, nothing was stored): 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
I-1 (dry run, nothing was stored): 4 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 4 rejected
I-1 (dry run, nothing was stored): 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
I-1 (dry run, nothing was stored): 6 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 6 rejected
I-1 (dry run, nothing was stored): 3 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 3 rejected
I-1 (dry run, nothing was stored): 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
! a-impossible.csv:2: rejected: column DOB: 1991 has no 31 February
! a-impossible.csv:3: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! a-impossible.csv:4: rejected: column DOB: 1991 has no 29 February
! b-two-digit-year.csv:2: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! b-two-digit-year.csv:3: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! c-future-and-huge.csv:2: rejected: column DOB: a birth date cannot lie in the future (correct the year)
! c-future-and-huge.csv:3: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! c-future-and-huge.csv:5: rejected: column DOB: years run from 1900 to 2199
! c-future-and-huge.csv:6: rejected: column DOB: years run from 1900 to 2199
! d-excel-serial.csv:2: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! d-excel-serial.csv:3: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! d-excel-serial.csv:4: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! e-iso-datetime.csv:2: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! e-iso-datetime.csv:3: rejected: column DOB: the cell does not have the form MM/DD/YYYY
! a-impossible.csv:2: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! a-impossible.csv:3: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! a-impossible.csv:4: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! a-impossible.csv:5: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! b-two-digit-year.csv:2: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! b-two-digit-year.csv:3: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! c-future-and-huge.csv:2: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! c-future-and-huge.csv:3: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! c-future-and-huge.csv:4: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! c-future-and-huge.csv:5: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! c-future-and-huge.csv:6: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! c-future-and-huge.csv:7: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! d-excel-serial.csv:2: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! d-excel-serial.csv:3: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! d-excel-serial.csv:4: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
! e-iso-datetime.csv:3: rejected: column DOB: the cell does not have the form YYYY-MM-DD HH:mm:ss
$ leeboard intake import g-no-map.csv --rejects g.csv
I-1: 4 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  new: 2 patients, 2 episodes
  rejected records: g.csv (mend them there and import that file)
! g-no-map.csv:4: rejected: column patient.birth_date: a birth date cannot lie in the future (correct the year); column patient.sex_at_birth: this is none of the words that may stand here (did you mean female or male?)
! g-no-map.csv:5: rejected: column patient.birth_date: 1985 has no 30 February (write 2026-12-01); column patient.sex_at_birth: this is none of the words that may stand here (one of female, male)
[3]
$ leeboard intake show 18 | head -3
18  Gage, Bo
born 1985, sex at birth female
phone not-asked, address not-asked
$ leeboard intake show 19 --json | jq -c '.birth_date'
{"value":"1985-02","absent":null}

# Partial dates, serial numbers of days, days that cannot be told.
$ mkdir bin; PATH=$PWD/bin:$PATH; export PATH
$ cat > bin/map <<'END'
> #!/bin/sh
> printf 'target: intake\n%s\ncolumns:\n  A: {to: patient.code}\n  B: {to: %s}\n' "$1" "$2"
> END
$ chmod +x bin/map
$ map '' 'patient.birth_date, format: MM/YYYY' > m.yaml; printf 'A,B\nM-1,02/1985\nM-2,13/1985\n' > m.csv; leeboard intake import m.csv --map m.yaml --rejects r.csv
I-2: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 1 patient, 1 episode
  rejected records: r.csv (mend them there and import that file)
! m.csv:3: rejected: column B: the cell does not have the form MM/YYYY
[3]
$ map '' 'patient.birth_date, format: excel' > m.yaml; printf 'A,B\nE-1,31081\nE-2,60\nE-3,61\nE-4,1.5\nE-5,31081.25\n' > e.csv; leeboard intake import e.csv --map m.yaml --rejects r.csv
I-3: 5 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 3 rejected
  told: 1 not-identifying
  new: 2 patients, 2 episodes
  rejected records: r-2.csv (mend them there and import that file)
! e.csv:3: rejected: column B: the cell is no serial number of a day
! e.csv:5: rejected: column B: a date is written YYYY-MM-DD (write 2026-12-01)
! e.csv:6: rejected: column B: a date is written YYYY-MM-DD (write 2026-12-01)
[3]
$ map '' 'patient.birth_date, format: excel1904' > m.yaml; printf 'A,B\nE-6,29619\n' > e.csv; leeboard intake import e.csv --map m.yaml
I-4: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ map '' 'patient.birth_date' > m.yaml; printf 'A,B\nD-1,02/03/1985\nD-2,04/05/1986\n' > d.csv; leeboard intake import d.csv --map m.yaml --rejects r.csv
I-5: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  rejected records: r-3.csv (mend them there and import that file)
! d.csv:2: rejected: column B: a date is written YYYY-MM-DD (all days <= 12: whether MM/DD/YYYY or DD/MM/YYYY is meant cannot be told from the column)
! d.csv:3: rejected: column B: a date is written YYYY-MM-DD (all days <= 12: whether MM/DD/YYYY or DD/MM/YYYY is meant cannot be told from the column)
[3]
$ printf 'A,B\nD-1,02.03.1985\nD-2,24.05.1986\n' > d.csv; leeboard intake import d.csv --map m.yaml --rejects r.csv
I-6: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  rejected records: r-4.csv (mend them there and import that file)
! d.csv:2: rejected: column B: a date is written YYYY-MM-DD (format: DD.MM.YYYY fits the whole column)
! d.csv:3: rejected: column B: a date is written YYYY-MM-DD (format: DD.MM.YYYY fits the whole column)
[3]
$ printf 'A,B\nD-1,31081\nD-2,45231\n' > d.csv; leeboard intake import d.csv --map m.yaml --rejects r.csv
I-7: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  rejected records: r-5.csv (mend them there and import that file)
! d.csv:2: rejected: column B: a date is written YYYY-MM-DD (format: excel fits the whole column)
! d.csv:3: rejected: column B: a date is written YYYY-MM-DD (format: excel fits the whole column)
[3]
$ map '' 'patient.birth_date, format: DD/MM/YYYY' > m.yaml; printf 'A,B\nD-1,31/02/1985\n' > d.csv; leeboard intake import d.csv --map m.yaml --rejects r.csv
I-8: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: r-6.csv (mend them there and import that file)
! d.csv:2: rejected: column B: 1985 has no 31 February
[3]
$ map '' 'patient.birth_date, format: MM/DD' > m.yaml; leeboard intake import d.csv --map m.yaml
! leeboard: error[bad_input]: a format is made of YYYY MM DD HH mm ss and separators
!   where: m.yaml:5:39
!   mend:  write the year with four digits, e.g. MM/DD/YYYY; or excel, excel1904
[6]
$ for person in M-1 E-1 E-3 E-6; do leeboard intake show $person --json | jq -c '[.patient, .birth_date.value]'; done
["M-1","1985-02"]
["E-1","1985-02-03"]
["E-3","1900-03-01"]
["E-6","1985-02-03"]

# A decimal comma, thousands, and 7.0.
$ printf 'A;B\nN-1;430,5\nN-2;1 000,5\nN-3;430\n' > n.csv; map '' facts.qtc_ms > n.yaml; leeboard intake import n.csv --map n.yaml --rejects rn.csv --each
n.csv:2: rejected: column B: `qtc_ms` must be a number in ms (decimal: "," fits the whole column)
n.csv:3: rejected: column B: `qtc_ms` must be a number in ms (decimal: "," fits the whole column)
n.csv:4: created N-3
I-9: 3 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  told: 1 sniffed
  new: 1 patient, 1 episode, 1 fact
  rejected records: rn.csv (mend them there and import that file)
! note: n.csv: a semicolon between its cells
[3]
$ map 'decimal: ","' facts.qtc_ms > n.yaml; leeboard intake import n.csv --map n.yaml --rejects rn.csv --each
n.csv:2: created N-1
n.csv:3: rejected: column B: `qtc_ms` holds a value that cannot be right
n.csv:4: unchanged N-3
I-10: 3 read: 1 stored (1 new, 0 revised, 0 kept as they are), 1 unchanged, 1 rejected
  told: 1 sniffed
  new: 1 patient, 1 episode, 1 fact
  the same file was imported before
  rejected records: rn-2.csv (mend them there and import that file)
! note: n.csv: a semicolon between its cells
[3]
$ printf 'A;B\nN-5;430.5\nN-6;0.431,25\nN-7;1.23\n' > n.csv; map 'decimal: ","' facts.qtc_ms > n.yaml; leeboard intake import n.csv --map n.yaml --rejects rn.csv --each
n.csv:2: created N-5
n.csv:3: rejected: column B: `qtc_ms` must be a number in ms
n.csv:4: rejected: column B: `qtc_ms` holds a value that cannot be right
I-11: 3 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  told: 1 sniffed
  new: 1 patient, 1 episode, 1 fact
  rejected records: rn-3.csv (mend them there and import that file)
! note: n.csv: a semicolon between its cells
[3]
$ printf 'A,B\nN-8,"431.5"\nN-9,430.0\n' > n.csv; map 'decimal: "."' facts.qtc_ms > n.yaml; leeboard intake import n.csv --map n.yaml --rejects rn.csv --each
n.csv:2: created N-8
n.csv:3: created N-9
I-12: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes, 2 facts
$ for person in N-1 N-3 N-8 N-9; do leeboard intake show $person --json | jq -c '[.facts[]? | .value]'; done
[430.5]
\[430]
[431.5]
\[430]
$ map 'decimal: ";"' facts.qtc_ms > n.yaml; leeboard intake import n.csv --map n.yaml --rejects rn.csv --each
! leeboard: error[bad_input]: a decimal mark is "," or "."
!   where: n.yaml:2:10
[6]
$ printf 'patient,kind,on,intensity\nN-1,craving,2026-11-20,7.0\nN-1,craving,2026-11-21,7.5\n' > log.csv; leeboard triggers import log.csv --rejects rl.csv
I-13: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 1 event
  rejected records: rl.csv (mend them there and import that file)
! log.csv:3: rejected: column 'intensity' must be a whole number from 0 to 10
[3]
$ printf 'patient,instrument,taken_at,1,2,3\nN-1,audit_c,2026-11-20,1.0,2,0\n' > forms.csv; leeboard assess import forms.csv
I-14: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 assessment
$ printf 'patient,instrument,taken_at,1,2,3\nN-1,audit_c,20.11.2025,1,2,0\nN-1,audit_c,21.11.2025,1,2,0\n' > forms.csv; leeboard assess import forms.csv --rejects rf.csv
I-15: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  rejected records: rf.csv (mend them there and import that file)
! forms.csv:2: rejected: column 'taken_at': a date is written YYYY-MM-DD (format: DD.MM.YYYY fits the whole column)
! forms.csv:3: rejected: column 'taken_at': a date is written YYYY-MM-DD (format: DD.MM.YYYY fits the whole column)
[3]

# Times in UTC, and the clock of a map.
$ mkdir clinic; printf 'time_zone: America/New_York\n' > clinic/leeboard.yaml; export LEEBOARD_DB=$PWD/clinic/clinic.db; leeboard store init --quiet
$ printf 'A,B\nZ-1,2026-11-20T03:30:00Z\n' > z.csv; printf 'target: intake\ncolumns:\n  A: {to: patient.code}\n  B: {to: episode.admitted}\n' > z.yaml; leeboard intake import z.csv --map z.yaml --each --json
{"schema":"leeboard.import/1","type":"record","line":2,"source":"z.csv","record":"patient","became":"created","object":"Z-1","told":["utc-times"]}
{"schema":"leeboard.import/1","type":"committed","through":1,"stored":1}
{"schema":"leeboard.import/1","type":"summary","import":"I-1","command":"intake import","format":"csv","read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"ok":1,"failed":0,"blank":0,"created":1,"revised":0,"kept":0,"by_type":{"patient":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":1,"episodes":1,"facts":0,"assessments":0,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{"utc-times":1},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:bd0328c7df1f75ca7a4e4f8a8f6070aaa00e27e98d8f9ca9682228c50ef8ec7a","replayed":false,"dry_run":false,"exit":0}
! note: z.csv: its times are in UTC and are kept so; `zone: America/New_York` in a map reads them in that clock (name yours)
$ printf 'A,B\nZ-2,2026-11-20T03:30:00Z\n' > z.csv; echo 'zone: America/New_York' >> z.yaml; leeboard intake import z.csv --map z.yaml
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ for person in Z-1 Z-2; do leeboard intake show $person --json | jq -c '.episodes[]? | .admitted'; done
"2026-11-20T03:30Z"
"2026-11-19T22:30-05:00"
$ printf 'zone: America/Nowhere\n' | cat z.yaml - | grep -v York > y.yaml; leeboard intake import z.csv --map y.yaml
! leeboard: error[bad_input]: no time zone is called 'America/Nowhere'
!   where: y.yaml:5:7
!   mend:  did you mean America/Nome, America/Boise or America/Denver? Write a name such as America/New_York
[6]

# Blanks around free text are its own; around everything else they are dropped.
$ printf 'patient.code,patient.name.family,facts.patient_goal\n B-1 ,\302\240Lark\302\240,  sleep through  \n' > b.csv; leeboard intake import b.csv
I-3: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode, 1 fact
$ leeboard intake show B-1 --json | jq -c '[.patient, .name.family, (.facts[]? | .value)]'
["B-1","Lark","  sleep through  "]

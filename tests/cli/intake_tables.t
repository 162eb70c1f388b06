# Tables as people save them: what is found out is told, what is not sure is refused by name, blank rows are no records.
$ export LEEBOARD_AS_OF=2026-12-01; leeboard store init --quiet; cp -r $PROJECT/tests/tables/encoding $PROJECT/tests/tables/blank-id .; cd encoding
$ for file in a-utf8-bom c-utf16-excel-unicode-text f-semicolon-no-declare g-cr-only h-nfd-name i-smart-apostrophe k-header-spaces; do leeboard intake import $file.csv --map map.yaml; done
I-1: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 sniffed
  new: 1 patient, 1 episode
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 2 sniffed
  new: 1 patient, 1 episode
  1 possible duplicate: see `leeboard intake match`
I-3: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 sniffed
  new: 1 patient, 1 episode
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 sniffed
  new: 2 patients, 2 episodes
I-5: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
  1 possible duplicate: see `leeboard intake match`
I-6: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
  1 possible duplicate: see `leeboard intake match`
I-7: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
! note: a-utf8-bom.csv: read as UTF-8, as its byte order mark says
! note: c-utf16-excel-unicode-text.csv: read as UTF-16, as its byte order mark says
! note: c-utf16-excel-unicode-text.csv: a tab between its cells
! note: f-semicolon-no-declare.csv: a semicolon between its cells
! note: g-cr-only.csv: its lines end with a carriage return alone
$ leeboard intake import e-sep-line.csv --map map-semi.yaml
I-8: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
  1 possible duplicate: see `leeboard intake match`

# A row whose bytes are not UTF-8 can be mended from its reject, a file that says one encoding and has another is refused.
$ leeboard intake import b-ansi-no-declare.csv --map map.yaml --rejects r.csv
I-9: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: r.csv (mend them there and import that file)
! b-ansi-no-declare.csv:2: rejected: byte 8 of the record is not valid UTF-8; name the encoding of the file, or mend the reject, where it is read as windows-1252
[3]
$ cat r.csv
﻿MRN,Last,First,DOB,Sex,leeboard_line,leeboard_error
0002,Nuñez,Zoë,02/03/1985,F,2,"byte 8 of the record is not valid UTF-8; name the encoding of the file, or mend the reject, where it is read as windows-1252"
$ leeboard intake import r.csv --map map1252.yaml
I-10: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
  1 possible duplicate: see `leeboard intake match`
$ leeboard intake import d-utf8-file-read-as-1252.csv --map map1252.yaml
! leeboard: error[bad_input]: the file is UTF-8, and its map says windows-1252: an ñ would become Ã±
!   where: d-utf8-file-read-as-1252.csv
!   mend:  write encoding: utf-8 in the map, or leave it out
[6]
$ leeboard intake import j-nbsp-mrn.csv --map map.yaml
I-12: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ leeboard intake import b-ansi-no-declare.csv --map map.yaml --rejects r.csv
I-13: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  the same file was imported before
  rejected records: r-2.csv (mend them there and import that file)
! b-ansi-no-declare.csv:2: rejected: byte 8 of the record is not valid UTF-8; name the encoding of the file, or mend the reject, where it is read as windows-1252
[3]
$ ls r*.csv
r-2.csv
r.csv
$ leeboard intake import f-semicolon-no-declare.csv --map map-semi.yaml --dry-run
I-14 (dry run, nothing was stored): 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  the same file was imported before
! f-semicolon-no-declare.csv:2: rejected: column DOB: the cell does not have the form DD.MM.YYYY (all days <= 12: whether MM/DD/YYYY or DD/MM/YYYY is meant cannot be told from the column)
[3]
$ sed 's/delimiter: ";"/delimiter: ","/' map-semi.yaml > map-comma.yaml; leeboard intake import f-semicolon-no-declare.csv --map map-comma.yaml
! leeboard: error[bad_input]: the cells have a semicolon between them, and the map says a comma
!   where: f-semicolon-no-declare.csv:1
!   mend:  write delimiter: ";" in the map, or leave it out
[6]
$ printf 'MRN,Last name,First,DOB,Sex\n' | leeboard intake import - --from csv --map map.yaml
! leeboard: error[bad_input]: the file has no column Last, which the map names
!   where: stdin:1
!   mend:  did you mean Last name?
[6]
$ printf 'MRN,Last,First,DOB,Sex,Last\n1,x,y,02/03/1985,F,z\n' | leeboard intake import - --from csv --map map.yaml
! leeboard: error[bad_input]: two columns are named Last
!   where: stdin:1
!   mend:  rename one of them, or say in a map what Last#2 is
[6]
$ sed 's/  Sex:/  Last#2: {to: patient.name.used}\n  Sex:/' map.yaml > map-two.yaml; printf 'MRN,Last,First,DOB,Sex,Last\n0020,Loft,Ulf,02/03/1985,F,Ul\n' | leeboard intake import - --from csv --map map-two.yaml
I-17: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ leeboard intake list --format csv
patient,name,birth_date,status,admitted,programme,clinician,next_visit
0001,"Nuñez, Zoë",1985-02-03,active,,,,
0002,"Nuñez, Zoë",1985-02-03,active,,,,
0003,"Nuñez, Zoë",1985-02-03,active,,,,
0005,"Müller, Jörg",1980-04-03,active,,,,
0006,"Müller, Jörg",1980-03-04,active,,,,
0007,"Poe, Max",1985-02-03,active,,,,
0008,"Poe, Ann",1985-02-04,active,,,,
0009,"Nuñez, Zoë",1985-02-03,active,,,,
0010,"O’Brien, Sean",1985-02-05,active,,,,
0011,"O'Brien, Sean",1985-02-05,active,,,,
0012,"Lark, Nia",1986-02-05,active,,,,
0013,"Loft, Uma",1986-02-05,active,,,,
0020,"Loft, Ulf (Ul)",1985-02-03,active,,,,

# Titles, blank rows and totals; empty columns at the end.
$ printf 'Admissions of May,,,,,,\n,,,,,,\nMRN,Last,First,DOB,Sex,,\n0021,Lund,Eva,02/03/1985,F,,\n,,,,,,\n0022,Lund,Ida,02/04/1985,F,,x\n , ,,,,,\nTotal,2,,,,,\n' > titles.csv; leeboard intake import titles.csv --map map.yaml --each --rejects t.csv
titles.csv:4: created 0021
titles.csv:6: rejected: cell 7 stands beyond the header, which has 5 names: give its column one, or empty the cell
titles.csv:8: rejected: the row looks like a totals row; take it out of the table
I-18: 3 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  told: 1 sniffed
  new: 1 patient, 1 episode
  blank rows, which are no records: 2
  rejected records: t.csv (mend them there and import that file)
! note: titles.csv: its header is on line 3
[3]
$ cat t.csv
﻿MRN,Last,First,DOB,Sex,leeboard_line,leeboard_error
0022,Lund,Ida,02/04/1985,F,,x,6,"cell 7 stands beyond the header, which has 5 names: give its column one, or empty the cell"
Total,2,,,,8,the row looks like a totals row; take it out of the table
$ printf 'List,of,May\nMRN;Last;First;DOB;Sex\n0023;Lund;Una;02/03/1985;F\nSumme;1\n' > summe.csv; (cat map.yaml; echo 'header_row: 2') > map-row.yaml; leeboard intake import summe.csv --map map-row.yaml --rejects s.csv --json
{"schema":"leeboard.import/1","type":"committed","through":2,"stored":1}
{"schema":"leeboard.import/1","type":"summary","import":"I-19","command":"intake import","format":"csv","read":2,"stored":1,"unchanged":0,"rejected":1,"held":0,"ok":1,"failed":1,"blank":0,"created":1,"revised":0,"kept":0,"by_type":{"patient":{"read":2,"stored":1,"unchanged":0,"rejected":1,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":1,"episodes":1,"facts":0,"assessments":0,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{"sniffed":1},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"s.csv","source":"sha256:bd14c281486585decd6bfabb9b46e0d2ead259bfe921f1912379d65bb3736f58","replayed":false,"dry_run":false,"exit":3}
! note: summe.csv: a semicolon between its cells
! summe.csv:4: rejected: the row looks like a totals row; take it out of the table
[3]
$ printf '\357\273\277MRN;Last;First;DOB;Sex;leeboard_line;leeboard_error\n0024;Lund;Ute;02/03/1985;F;4;mended\n' > mended.csv; leeboard intake import mended.csv --map map-row.yaml
I-20: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ printf 'a|b\n' | leeboard intake schema map --header -
schema: leeboard.map/1
target: intake
encoding: utf-8
delimiter: "|"
empty: not-asked
other_columns: keep
columns:
  "a": ignore
  "b": ignore
$ printf 'header_row: 0\ntarget: intake\ncolumns: {A: {to: patient.code}}\n' > m.yaml; leeboard intake import titles.csv --map m.yaml
! leeboard: error[bad_input]: `header_row` is the line on which the header stands
!   where: m.yaml:1:13
!   mend:  count lines from 1
[6]

# A row of nothing is no record.
$ cd ../blank-id; leeboard intake import b-blank-name.csv --map map.yaml --json | jq -c '[.read, .stored, .blank, .told, .exit]'
[null,1,null,null,null]
[1,1,1,{},0]

# Workbooks: a sheet is a table; dates, formulas and errors of its cells are told, what would do harm is refused in time.
$ export LEEBOARD_AS_OF=2026-12-01; export LEEBOARD_DB=$PWD/clinic.db; echo "time_zone: America/New_York" > leeboard.yaml; leeboard store init --quiet; python3 $PROJECT/tests/tables/make_sheets.py .
$ printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  Last: {to: patient.name.family}\n  Born: {to: patient.birth_date, format: DD.MM.YYYY}\n  Admit: {to: episode.admitted}\n  QTc: {to: facts.qtc_ms}\n' > m.yaml; leeboard intake import people.xlsx --map m.yaml --each
people.xlsx:5: created 0077
people.xlsx:6: created 0078 (told: formula-value)
people.xlsx:7: created 0079 (told: cell-error)
people.xlsx:9: rejected: column Born: the cell does not have the form DD.MM.YYYY
people.xlsx:10: rejected: the row looks like a totals row; take it out of the table
I-1: 5 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  told: 1 cell-error, 1 formula-value, 1 sniffed
  new: 3 patients, 3 episodes, 2 facts
  rejected records: leeboard-rejects-I-1.csv (mend them there and import that file)
! note: people.xlsx: its header is in row 3
[3]
$ cat leeboard-rejects-I-1.csv
﻿MRN,Last,Born,Admit,QTc,Note,leeboard_line,leeboard_error
0080,Dell,60,,,,9,column Born: the cell does not have the form DD.MM.YYYY
Total,4,,,,,10,the row looks like a totals row; take it out of the table
$ sed -i 's/,60,/,28.02.1960,/; /Total/d' leeboard-rejects-I-1.csv; leeboard intake import leeboard-rejects-I-1.csv --map m.yaml
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ leeboard intake list --format csv
patient,name,birth_date,status,admitted,programme,clinician,next_visit
0077,Adler,1985-02-03,active,2025-12-09T09:00-05:00,,,
0078,Li,1985-02-04,active,,,,
0079,Crane,not-asked,active,,,,
0080,Dell,1960-02-28,active,,,,
$ leeboard intake show 0077 --json | jq -c '[.episodes[]?.admitted, (.facts[]? | .value)]'
["2025-12-09T09:00-05:00",430.5]
$ leeboard intake import people.xlsx --map m.yaml --json --rejects again.csv | jq -c 'select(.type == "summary") | [.format, .read, .unchanged, .rejected, .blank, .told]'
["xlsx",5,3,2,0,{"cell-error":1,"formula-value":1,"sniffed":1}]
! note: people.xlsx: its header is in row 3
! people.xlsx:9: rejected: column Born: the cell does not have the form DD.MM.YYYY
! people.xlsx:10: rejected: the row looks like a totals row; take it out of the table
$ printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  Last: {to: patient.name.family}\n' > june.yaml; leeboard intake import people.xlsx --map june.yaml --sheet June
I-4: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
  the same file was imported before
$ echo 'sheet: July' >> june.yaml; leeboard intake import people.xlsx --map june.yaml
! leeboard: error[bad_input]: the workbook has no sheet July
!   where: people.xlsx
!   mend:  its sheets: Hidden, May, June
[6]
$ printf 'target: intake\ncolumns:\n  MRN: {to: patient.code}\n  Born: {to: patient.birth_date, format: excel}\n' > mac.yaml; leeboard intake import - --from xlsx --map mac.yaml < mac.xlsx
I-6: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ leeboard intake show M-1 --json | jq -c '.birth_date.value'
"1985-02-03"

# Forms in a workbook.
$ printf 'target: assess\ninstrument: audit_c\nsheet: Forms\ncolumns:\n  Who: {to: patient}\n  Day: {to: taken_at, format: MM/DD/YYYY}\n  Q1: {to: answers.1}\n  Q2: {to: answers.2}\n  Q3: {to: answers.3}\n' > forms.yaml; leeboard assess import forms.xlsx --map forms.yaml --each
forms.xlsx:2: created A-1
I-7: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 assessment
$ leeboard assess score forms.xlsx --map forms.yaml --format csv | cut -d, -f1-5,15
Who,Day,Q1,Q2,Q3
0078,12/09/2025,1,2,0

# What is no workbook, is locked, or unpacks to too much.
$ for file in bomb liar ratio entity deep wide text cut ods old locked; do leeboard intake import $file.xlsx || echo $?; done
6
6
6
6
6
6
6
6
6
6
6
! leeboard: error[bad_input]: the workbook unpacks to more than 256 MiB
!   where: bomb.xlsx
!   mend:  save the sheet as CSV
! leeboard: error[bad_input]: the workbook unpacks to more than 200 times its size
!   where: liar.xlsx
!   mend:  save the sheet as CSV
! leeboard: error[bad_input]: the workbook unpacks to more than 200 times its size
!   where: ratio.xlsx
!   mend:  save the sheet as CSV
! leeboard: error[bad_input]: the part xl/worksheets/sheet1.xml of the workbook declares entities, which are not read
!   where: entity.xlsx
!   mend:  save it again as .xlsx, or as CSV
! leeboard: error[bad_input]: the part xl/worksheets/sheet1.xml of the workbook is nested too deeply
!   where: deep.xlsx
!   mend:  save it again as .xlsx, or as CSV
! leeboard: error[bad_input]: the sheet has more than 1000 columns
!   where: wide.xlsx
!   mend:  save it again as .xlsx, or as CSV
! leeboard: error[bad_input]: a cell in row 1 names a text that the workbook does not have
!   where: text.xlsx
!   mend:  save it again as .xlsx, or as CSV
! leeboard: error[bad_input]: the part xl/worksheets/sheet1.xml of the workbook is broken at line 1
!   where: cut.xlsx
!   mend:  save it again as .xlsx, or as CSV
! leeboard: error[bad_input]: the file is an OpenDocument sheet (.ods), which is not read
!   where: ods.xlsx
!   mend:  save it as .xlsx or CSV
! leeboard: error[bad_input]: the file is a workbook of an old kind (.xls), which is not read
!   where: old.xlsx
!   mend:  save it as .xlsx or CSV
! leeboard: error[bad_input]: the workbook is encrypted
!   where: locked.xlsx
!   mend:  take its password off, and save it as .xlsx or CSV
$ printf 'PK\003\004' > zip.csv; leeboard intake import zip.csv; cp old.xlsx a.xls; leeboard intake import a.xls; cp old.xlsx a.ods; leeboard intake import a.ods; echo '<Bundle/>' > bundle.xml; leeboard intake import bundle.xml
! leeboard: error[bad_input]: the file is a workbook or an archive, and no CSV
!   where: zip.csv
!   mend:  give it the name .xlsx, or save the sheet as CSV
! leeboard: error[bad_input]: workbooks of the kind .xls are not read
!   where: a.xls
!   mend:  save it as .xlsx or CSV
! leeboard: error[bad_input]: workbooks of the kind .ods are not read
!   where: a.ods
!   mend:  save it as .xlsx or CSV
! leeboard: error[bad_input]: XML is not read, nor is FHIR in XML
!   where: bundle.xml
!   mend:  export it as JSON or NDJSON
[6]

# Twelve spreadsheets as they arrive at a clinic: each is in the store within two commands (a guessed map, mended by hand where
# it has to be, and the import), or is refused with the place and how to mend it. All people are invented.
$ export LEEBOARD_AS_OF=2026-12-01; cp $PROJECT/examples/clinic/leeboard.yaml .; mkdir bin; PATH=$PWD/bin:$PATH; export PATH
$ cat > bin/stored <<'END'
> #!/bin/sh
> # One line a person: code, family name, given names, birth date, sex, phone; admissions; facts.
> for code in $(leeboard intake list --all --format csv | tail -n +2 | cut -d, -f1); do
>   leeboard intake show $code --json | jq -c '[.patient, .name.family, (.name.given // [] | join("|")),
>     (.birth_date, .sex_at_birth, .contact.phone | .value // .absent),
>     [.episodes[] | .admitted], [.facts[]? | select(.source == "import") | .fact, .value]]'
> done
> END
$ chmod +x bin/stored

# Spreadsheet 1: saved by a European spreadsheet: byte order mark, semicolons, CRLF, a semicolon inside a quoted cell.
$ export LEEBOARD_DB=1.db; leeboard store init --quiet; mkdir 'in tray'
$ printf '\357\273\277Patient No;Last name;First name;Date of birth;Sex;Admitted;Phone;Referred by\r\n' > 'in tray/November (final).csv'
$ cat <<'END' | sed 's/$/\r/' >> 'in tray/November (final).csv'
> 0101;Nuñez-Ibarra;Zoë;04.03.1987;F;20.11.2026;0207 555 0141;emergency department
> 0102;Ó Briain;Séan;28.11.1969;M;23.11.2026;+1 207 555 0142;self
> 0103;Łoś;Żaneta Maria;31.12.1990;F;24.11.2026;;"sister; came along"
> END
$ leeboard intake schema map --guess 'in tray/November (final).csv' > 1.yaml
! note: in tray/November (final).csv: read as UTF-8, as its byte order mark says
! note: in tray/November (final).csv: a semicolon between its cells
$ leeboard intake import 'in tray/November (final).csv' --map 1.yaml --actor S-03
I-1: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 sniffed
  new: 3 patients, 3 episodes
! note: in tray/November (final).csv: read as UTF-8, as its byte order mark says
$ stored; leeboard intake show 0103 --json | jq -c '.episodes[0].referred_by'
["0101","Nuñez-Ibarra","Zoë","1987-03-04","female","0207 555 0141",["2026-11-20"],[]]
["0102","Ó Briain","Séan","1969-11-28","male","+1 207 555 0142",["2026-11-23"],[]]
["0103","Łoś","Żaneta Maria","1990-12-31","female","not-asked",["2026-11-24"],[]]
{"value":"sister; came along","absent":null}

# Spreadsheet 2: printed by a front desk program: titles above the header, one of them of two cells; days without zeros.
$ export LEEBOARD_DB=2.db; leeboard store init --quiet
$ cat > 2.csv <<'END'
> Alder Bay Recovery Clinic,,,,,,
> "Admissions, 11/01/2026 - 11/30/2026",,,,,,
> Printed by:,Rosa Lindqvist,,,,,
> ,,,,,,
> MRN,Last Name,First Name,DOB,Sex,Admit Date,Cell Phone
> 0201,Whitlock,Amara,2/3/1988,F,11/2/2026,555-0151
> 0202,Sato,Ken,12/30/1971,M,11/9/2026,
> 0203,de la Cruz,María José,10/14/1995,F,11/24/2026,555-0152
> END
$ leeboard intake schema map --guess 2.csv | tee 2.yaml
schema: leeboard.map/1
target: intake
empty: not-asked
other_columns: keep
columns:
  # 3 words (the heading says so): 0201, 0202, 0203
  "MRN": {to: patient.code}
  # 3 words (the heading says so): Whitlock, Sato, de la Cruz
  "Last Name": {to: patient.name.family}
  # 3 words (the heading says so): Amara, Ken, María José
  "First Name": {to: patient.name.given}
  # dates (heading and cells agree): 2/3/1988, 12/30/1971, 10/14/1995
  "DOB": {to: patient.birth_date, format: MM/DD/YYYY}
  # 2 words (heading and cells agree): F, M
  "Sex": {to: patient.sex_at_birth, values: {"F": female, "M": male}}
  # dates (heading and cells agree): 11/2/2026, 11/9/2026, 11/24/2026
  "Admit Date": {to: episode.admitted, format: MM/DD/YYYY}
  # 2 words (the heading says so): 555-0151, 555-0152
  "Cell Phone": {to: patient.contact.phone}
! note: 2.csv: its header is on line 5
$ leeboard intake import 2.csv --map 2.yaml --actor S-03 --rejects r2.csv
I-1: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 sniffed
  new: 3 patients, 3 episodes
! note: 2.csv: its header is on line 5
$ stored
["0201","Whitlock","Amara","1988-02-03","female","555-0151",["2026-11-02"],[]]
["0202","Sato","Ken","1971-12-30","male","not-asked",["2026-11-09"],[]]
["0203","de la Cruz","María José","1995-10-14","female","555-0152",["2026-11-24"],[]]

# The same without its titles.
$ tail -n +5 2.csv > 2-cut.csv; leeboard intake schema map --guess 2-cut.csv > 2.yaml; grep Admit 2.yaml
  "Admit Date": {to: episode.admitted, format: MM/DD/YYYY}
$ leeboard intake import 2-cut.csv --map 2.yaml --actor S-03
I-2: 3 read: 0 stored (0 new, 0 revised, 0 kept as they are), 3 unchanged, 0 rejected
$ stored
["0201","Whitlock","Amara","1988-02-03","female","555-0151",["2026-11-02"],[]]
["0202","Sato","Ken","1971-12-30","male","not-asked",["2026-11-09"],[]]
["0203","de la Cruz","María José","1995-10-14","female","555-0152",["2026-11-24"],[]]

# Spreadsheet 3: sums below the table, one with its word in the middle of the row; and somebody whose name is Total.
$ export LEEBOARD_DB=3.db; leeboard store init --quiet
$ cat > 3.csv <<'END'
> MRN,Last Name,First Name,DOB,Sex,Admitted,Phone
> 0301,Brandt,Ximena,05/16/1984,F,11/03/2026,555-0161
> 0302,Total,Ava,12/24/1979,F,11/10/2026,555-0162
> 0303,Harlow,William,01/31/1990,M,11/17/2026,
> ,,,,,,
> ,,,,Women:,2,
> Total,3,,,,,
> END
$ leeboard intake schema map --guess 3.csv > 3.yaml; grep -B2 'Sex\|Admitted' 3.yaml
  # 3 words (the heading says so): F, M, Women:
  # not every cell is known: complete `values`
  "Sex": {to: patient.sex_at_birth, values: {"F": female, "M": male}}
  # 4 words (the heading says so): 11/03/2026, 11/10/2026, 11/17/2026
  # MM/DD/YYYY fits all but a few of its cells: rows with the others are rejected
  "Admitted": {to: episode.admitted, format: MM/DD/YYYY}
$ leeboard intake import 3.csv --map 3.yaml --actor S-03 --rejects r3.csv
I-1: 5 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  new: 3 patients, 3 episodes
  blank rows, which are no records: 1
  rejected records: r3.csv (mend them there and import that file)
! 3.csv:6: rejected: column Sex: the cell is none of those that the map lists; column Admitted: the cell does not have the form MM/DD/YYYY; column Sex: a patient needs a name, an identifier or a code (add one of them)
! 3.csv:7: rejected: the row looks like a totals row; take it out of the table
[3]
$ stored; leeboard intake import 3.csv --map 3.yaml --dry-run --json | jq -c 'select(.type == "summary") | [.read, .unchanged, .rejected, .blank]'
["0301","Brandt","Ximena","1984-05-16","female","555-0161",["2026-11-03"],[]]
["0302","Total","Ava","1979-12-24","female","555-0162",["2026-11-10"],[]]
["0303","Harlow","William","1990-01-31","male","not-asked",["2026-11-17"],[]]
[5,3,2,1]
! 3.csv:6: rejected: column Sex: the cell is none of those that the map lists; column Admitted: the cell does not have the form MM/DD/YYYY; column Sex: a patient needs a name, an identifier or a code (add one of them)
! 3.csv:7: rejected: the row looks like a totals row; take it out of the table

# A bare count below the numbers of the people.
$ export LEEBOARD_DB=3b.db; leeboard store init --quiet; (head -n 4 3.csv; echo '3,,,,,,') > 3b.csv
$ leeboard intake import 3b.csv --map 3.yaml --actor S-03 --each
3b.csv:2: created 0301
3b.csv:3: created 0302
3b.csv:4: created 0303
3b.csv:5: rejected: the row is a number alone, as a count below a table is; take it out, or add who it is
I-1: 4 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 3 patients, 3 episodes
  rejected records: leeboard-rejects-I-1.csv (mend them there and import that file)
[3]
$ stored
["0301","Brandt","Ximena","1984-05-16","female","555-0161",["2026-11-03"],[]]
["0302","Total","Ava","1979-12-24","female","555-0162",["2026-11-10"],[]]
["0303","Harlow","William","1990-01-31","male","not-asked",["2026-11-17"],[]]

# Spreadsheet 4: decimal commas, thousands with a point, and headings that people choose.
$ export LEEBOARD_DB=4.db; leeboard store init --quiet
$ cat > 4.csv <<'END'
> Nr.;Name;Vorname;Geburtsdatum;Geschlecht;QTc (ms);Letzter Konsum (Std.);Tagesdosis (mg);Aufnahme
> 0401;Grünwald;Jürgen;07.08.1974;m;431,5;12;62,5;03.11.2026
> 0402;Weiß;Käthe;21.12.1988;w;448;0,5;1.250,5;10.11.2026
> 0403;Strauß-Möller;Jörg;30.01.1990;m;;7,25;80;17.11.2026
> END
$ leeboard intake schema map --guess 4.csv > 4.yaml; head -n 4 4.yaml; grep -B1 'kept as' 4.yaml; leeboard intake import 4.csv --map 4.yaml --dry-run
schema: leeboard.map/1
target: intake
delimiter: ";"
decimal: ","
  # numbers with a decimal mark (not known): 12, 0,5, 7,25
  # kept as it stands; to read it: "Letzter Konsum (Std.)": {to: PATH}
  # numbers with a decimal mark (not known): 62,5, 1.250,5, 80
  # kept as it stands; to read it: "Tagesdosis (mg)": {to: PATH}
I-1 (dry run, nothing was stored): 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 3 patients, 3 episodes, 2 facts
! note: 4.csv: a semicolon between its cells
! note: not known, so kept as they stand and read by nothing: Letzter Konsum (Std.), Tagesdosis (mg)
$ sed -i 's|  # kept as it stands; to read it: \("Letz.*\)PATH|  \1facts.opioid.last_use_hours, unit: h|; s|  # kept as it stands; to read it: \("Tages.*\)PATH|  \1facts.opioid.daily_mg, unit: mg/d|' 4.yaml
$ leeboard intake import 4.csv --map 4.yaml --actor S-03
I-1: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 implausible
  new: 3 patients, 3 episodes, 8 facts
$ stored
["0401","Grünwald","Jürgen","1974-08-07","male","not-asked",["2026-11-03"],["opioid.daily_mg",62.5,"opioid.last_use_hours",12,"qtc_ms",431.5]]
["0402","Weiß","Käthe","1988-12-21","female","not-asked",["2026-11-10"],["opioid.daily_mg",1250.5,"opioid.last_use_hours",0.5,"qtc_ms",448]]
["0403","Strauß-Möller","Jörg","1990-01-30","male","not-asked",["2026-11-17"],["opioid.daily_mg",80,"opioid.last_use_hours",7.25]]

# Spreadsheet 5: saved as CSV with dates shown as numbers, a time with one of them, 29 February, and a phone number that a narrow column
# made short.
$ export LEEBOARD_DB=5.db; leeboard store init --quiet
$ cat > 5.csv <<'END'
> MRN,Last Name,First Name,DOB,Sex,Admission Date,Phone
> 0501,Abernathy,Lois,32295,F,46349,555-0171
> 0502,Castellanos,Hugo,25569,M,46350,2.07556E+09
> 0503,Ng,Wei Lin,36585,F,46351.4375,555-0172
> 0504,Petrov,Ilya,,M,46352,
> END
$ leeboard intake schema map --guess 5.csv > 5.yaml; grep excel 5.yaml
  "DOB": {to: patient.birth_date, format: excel}
  "Admission Date": {to: episode.admitted, format: excel}
$ leeboard intake import 5.csv --map 5.yaml --actor S-03
I-1: 4 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 3 patients, 3 episodes
  rejected records: leeboard-rejects-I-1-2.csv (mend them there and import that file)
! 5.csv:3: rejected: column Phone: a spreadsheet shortened the cell because its column was too narrow (widen the column, and save the table again)
[3]
$ stored
["0501","Abernathy","Lois","1988-06-01","female","555-0171",["2026-11-23"],[]]
["0503","Ng","Wei Lin","2000-02-29","female","555-0172",["2026-11-25T10:30-05:00"],[]]
["0504","Petrov","Ilya","not-asked","male","not-asked",["2026-11-26"],[]]

# One cell says in words that the day is not known.
$ sed 's/Ilya,,/Ilya,unknown,/' 5.csv > 5b.csv; leeboard intake schema map --guess 5b.csv > 5b.yaml; grep -B2 DOB 5b.yaml
  "First Name": {to: patient.name.given}
  # dates (heading and cells agree): 32295, 25569, 36585
  "DOB": {to: patient.birth_date, format: excel}
$ LEEBOARD_DB=5b.db; leeboard store init --quiet; leeboard intake import 5b.csv --map 5b.yaml --actor S-03 --rejects r5.csv
I-1: 4 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 3 patients, 3 episodes
  rejected records: r5.csv (mend them there and import that file)
! 5b.csv:3: rejected: column Phone: a spreadsheet shortened the cell because its column was too narrow (widen the column, and save the table again)
[3]
$ leeboard intake import 5b.csv --map 5.yaml --actor S-03
I-2: 4 read: 0 stored (0 new, 0 revised, 0 kept as they are), 3 unchanged, 1 rejected
  the same file was imported before
  rejected records: leeboard-rejects-I-2.csv (mend them there and import that file)
! 5b.csv:3: rejected: column Phone: a spreadsheet shortened the cell because its column was too narrow (widen the column, and save the table again)
[3]
$ stored
["0501","Abernathy","Lois","1988-06-01","female","555-0171",["2026-11-23"],[]]
["0503","Ng","Wei Lin","2000-02-29","female","555-0172",["2026-11-25T10:30-05:00"],[]]
["0504","Petrov","Ilya","unknown","male","not-asked",["2026-11-26"],[]]

# Spreadsheet 6: a workbook with dates, a date somebody typed as text, formulas, numbers shown with zeros in front, and a second sheet.
$ cat > book.py <<'END'
> import zipfile
> MAIN, OFFICE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
> LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
> STYLE = {"general": 0, "date": 1, "time": 2, "zeros": 3}
> def cell(ref, value):
>     if isinstance(value, str):
>         return f'<c r="{ref}" t="inlineStr"><is><t>{value}</t></is></c>' if value else ""
>     style, number, *formula = value
>     return f'<c r="{ref}" s="{STYLE[style]}">' + "".join(f"<f>{f}</f>" for f in formula) + f"<v>{number}</v></c>"
> def sheet(rows):
>     xml = "".join(f'<row r="{n}">' + "".join(cell(f"{c}{n}", v) for c, v in zip("ABCDEFGHI", row)) + "</row>" for n, row in enumerate(rows, 1))
>     return f'<worksheet xmlns="{MAIN}"><sheetData>{xml}</sheetData></worksheet>'
> def links(items):
>     return f'<Relationships xmlns="{LINKS}">' + "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{t}" Target="{p}"/>' for i, t, p in items) + "</Relationships>"
> admissions = [["MRN", "Last Name", "First Name", "DOB", "Sex", "Admitted", "Age", "QTc", "Cell Phone"],
>     [("zeros", 601), "Nakamura", "Yui", ("date", 31081), "F", ("time", 46349.395833333336), ("general", 41, "INT(YEARFRAC(D2,TODAY()))"), ("general", 430.5), ("general", 2075550161)],
>     [("zeros", 602), "O’Hara", "Finn", ("date", 25569), "M", ("date", 46350), ("general", 56, "INT(YEARFRAC(D3,TODAY()))"), ("general", 441, "ROUND(H2,0)+10"), "207-555-0162"],
>     [("zeros", 603), "Björk", "Saga", "02/29/1996", "F", ("date", 46351), ("general", 30, "INT(YEARFRAC(D4,TODAY()))"), "", ""]]
> discharged = [["MRN", "Last Name", "First Name", "DOB", "Admitted", "Discharged"], [("zeros", 699), "Zeller", "Hana", ("date", 30000), ("date", 46000), ("date", 46300)]]
> with zipfile.ZipFile("6.xlsx", "w") as book:
>     book.writestr("_rels/.rels", links([("rId1", "officeDocument", "xl/workbook.xml")]))
>     book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Admissions" sheetId="1" r:id="rId1"/><sheet name="Discharged" sheetId="2" r:id="rId2"/></sheets></workbook>')
>     book.writestr("xl/_rels/workbook.xml.rels", links([("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"), ("rId3", "styles", "styles.xml")]))
>     book.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="165" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs></styleSheet>')
>     book.writestr("xl/worksheets/sheet1.xml", sheet(admissions))
>     book.writestr("xl/worksheets/sheet2.xml", sheet(discharged))
> END
$ export LEEBOARD_DB=6.db; leeboard store init --quiet; python3 book.py
$ leeboard intake schema map --guess 6.xlsx > 6.yaml; grep -B2 'birth_date\|admitted' 6.yaml
  "First Name": {to: patient.name.given}
  # dates (heading and cells agree): 1985-02-03, 1970-01-01, 02/29/1996
  "DOB": {to: patient.birth_date, format: MM/DD/YYYY}
--
  "Sex": {to: patient.sex_at_birth, values: {"F": female, "M": male}}
  # dates (heading and cells agree): 2026-11-23T09:30, 2026-11-24, 2026-11-25
  "Admitted": {to: episode.admitted}
$ leeboard intake import 6.xlsx --map 6.yaml --actor S-03
I-1: 3 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 3 formula-value
  new: 3 patients, 3 episodes, 5 facts
$ stored
["0601","Nakamura","Yui","1985-02-03","female","2075550161",["2026-11-23T09:30-05:00"],["age_years",41,"qtc_ms",430.5]]
["0602","O’Hara","Finn","1970-01-01","male","207-555-0162",["2026-11-24"],["age_years",56,"qtc_ms",441]]
["0603","Björk","Saga","1996-02-29","female","not-asked",["2026-11-25"],["age_years",30]]

# Its second sheet.
$ leeboard intake schema map --guess 6.xlsx --sheet Discharged > 6d.yaml
$ leeboard intake import 6.xlsx --sheet Discharged --map 6d.yaml --actor S-03
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
  the same file was imported before
$ stored; leeboard intake show 0699 --json | jq -c '.episodes[] | [.admitted, .discharged]'
["0601","Nakamura","Yui","1985-02-03","female","2075550161",["2026-11-23T09:30-05:00"],["age_years",41,"qtc_ms",430.5]]
["0602","O’Hara","Finn","1970-01-01","male","207-555-0162",["2026-11-24"],["age_years",56,"qtc_ms",441]]
["0603","Björk","Saga","1996-02-29","female","not-asked",["2026-11-25"],["age_years",30]]
["0699","Zeller","Hana","1982-02-18","not-asked","not-asked",["2025-12-09"],[]]
["2025-12-09","2026-10-05"]

# Spreadsheet 7: blank columns and blank rows behind the table, and a remark in one of those columns.
$ export LEEBOARD_DB=7.db; leeboard store init --quiet
$ printf 'MRN,Last Name,First Name,DOB,Sex,Admitted,,,\r\n0701,Oyelaran,Femi,1986-07-19,M,2026-11-05,,,\r\n,,,,,,,,\r\n0702,Lindgren,Astrid,1993-02-28,F,2026-11-12,,,\r\n0703,Abara,Chidi,1979-08-30,M,2026-11-19,,called twice,\r\n , ,,,,,,,\r\n,,,,,,,,\r\n,,,,,,,,\r\n\r\n' > 7.csv
$ leeboard intake schema map --guess 7.csv > 7.yaml
$ leeboard intake import 7.csv --map 7.yaml --actor S-03 --rejects r7.csv
I-1: 3 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 2 patients, 2 episodes
  blank rows, which are no records: 4
  rejected records: r7.csv (mend them there and import that file)
! 7.csv:5: rejected: cell 8 stands beyond the header, which has 6 names: give its column one, or empty the cell
[3]
$ stored
["0701","Oyelaran","Femi","1986-07-19","male","not-asked",["2026-11-05"],[]]
["0702","Lindgren","Astrid","1993-02-28","female","not-asked",["2026-11-12"],[]]
$ cat r7.csv
﻿MRN,Last Name,First Name,DOB,Sex,Admitted,leeboard_line,leeboard_error
0703,Abara,Chidi,1979-08-30,M,2026-11-19,,called twice,,5,"cell 8 stands beyond the header, which has 6 names: give its column one, or empty the cell"
$ sed 's/called twice//' r7.csv > r7-mended.csv; leeboard intake import r7-mended.csv --map 7.yaml --actor S-03 --rejects r7-again.csv
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ stored | tail -n 1
["0703","Abara","Chidi","1979-08-30","male","not-asked",["2026-11-19"],[]]

# Two blank columns that keep the columns of a table apart.
$ printf 'MRN,,Last Name,First Name,,DOB\n0704,,Vasquez,Inés,,1988-04-17\n' > 7b.csv; leeboard intake schema map --guess 7b.csv > 7b.yaml; leeboard intake import 7b.csv --map 7b.yaml --actor S-03; stored | tail -n 1
I-3: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
["0704","Vasquez","Inés","1988-04-17","not-asked","not-asked",[null],[]]

# Spreadsheet 8: two columns named Phone, the second one that of somebody else.
$ export LEEBOARD_DB=8.db; leeboard store init --quiet
$ cat > 8.csv <<'END'
> MRN,Last Name,First Name,DOB,Phone,Emergency Contact,Phone,Admitted
> 0801,Haddad,Rima,1982-09-09,555-0181,Omar Haddad,555-0182,2026-11-04
> 0802,Kowalski,Jan,1977-01-15,,Ewa Kowalska,555-0183,2026-11-11
> END
$ leeboard intake import 8.csv --actor S-03
! leeboard: error[bad_input]: two columns are named Phone
!   where: 8.csv:1
!   mend:  rename one of them, or say in a map what Phone#2 is
[6]
$ leeboard intake schema map --guess 8.csv > 8.yaml; grep -A1 -B1 Phone 8.yaml
  # 1 word (the heading says so): 555-0181
  "Phone": {to: patient.contact.phone}
  # 2 words (not known): Omar Haddad, Ewa Kowalska
--
  # 2 words (the heading says so): 555-0182, 555-0183
  "Phone#2": {to: patient.x_phone_2}
  # dates (heading and cells agree): 2026-11-04, 2026-11-11
! note: not known, so kept as they stand and read by nothing: Emergency Contact
$ leeboard intake import 8.csv --map 8.yaml --actor S-03
I-2: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
$ stored
["0801","Haddad","Rima","1982-09-09","not-asked","555-0181",["2026-11-04"],[]]
["0802","Kowalski","Jan","1977-01-15","not-asked","not-asked",["2026-11-11"],[]]
$ leeboard intake show 0802
0802  Kowalski, Jan
born 1977-01-15, sex at birth not-asked
phone not-asked, address not-asked

Episodes
  E-2  admitted 2026-11-11; programme not-asked, clinician not-asked

Kept as it stands, read by nothing
  x_phone_2: 555-0183
  Emergency Contact: Ewa Kowalska

# Spreadsheet 9: triplets at one number, the same person twice in four ways, and a number given to two people.
$ export LEEBOARD_DB=9.db; leeboard store init --quiet
$ cat > 9.csv <<'END'
> MRN,Last Name,First Name,DOB,Sex,Phone,Admitted,Discharged
> 0901,Amaro,Ella,05/17/1994,F,555-0191,11/02/2026,
> 0902,Amaro,Emma,05/17/1994,F,555-0191,11/03/2026,
> 0903,Amaro,Marco,05/17/1994,M,555-0191,11/03/2026,
> 0904,Quandt,Marisol,03/11/1992,F,555-0192,11/09/2026,
> 0904,Quandt,Marisol,03/11/1992,F,555-0192,11/09/2026,
> 0905,Harlow,William,01/31/1990,M,555-0193,11/16/2026,
> 0905,Harlow,Bill,01/31/1990,M,555-0194,11/16/2026,
> 0906,Quandt,Mari,03/11/1992,F,555-0192,11/23/2026,
> 0907,Reyes,Paz,07/30/1981,F,555-0195,03/02/2026,05/15/2026
> 0907,Reyes,Paz,07/30/1981,F,555-0195,11/19/2026,
> 0904,Okafor,Teodor,06/02/1988,M,555-0196,11/24/2026,
> END
$ leeboard intake schema map --guess 9.csv > 9.yaml
$ leeboard intake import 9.csv --map 9.yaml --actor S-03 --each
9.csv:2: created 0901
9.csv:3: created 0902
9.csv:4: created 0903
9.csv:5: created 0904
9.csv:6: unchanged 0904
9.csv:7: created 0905
9.csv:8: revised 0905 (told: identity-changed)
9.csv:9: created 0906, may be 0904 (30 points)
9.csv:10: created 0907
9.csv:11: revised 0907
9.csv:12: held X-1
I-1: 11 read: 9 stored (7 new, 2 revised, 0 kept as they are), 1 unchanged, 0 rejected, 1 held
  told: 1 identity-changed
  new: 7 patients, 8 episodes
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
  1 possible duplicate: see `leeboard intake match`
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ stored; leeboard intake match --all; leeboard intake conflicts
["0901","Amaro","Ella","1994-05-17","female","555-0191",["2026-11-02"],[]]
["0902","Amaro","Emma","1994-05-17","female","555-0191",["2026-11-03"],[]]
["0903","Amaro","Marco","1994-05-17","male","555-0191",["2026-11-03"],[]]
["0904","Quandt","Marisol","1992-03-11","female","555-0192",["2026-11-09"],[]]
["0905","Harlow","Bill","1990-01-31","male","555-0194",["2026-11-16"],[]]
["0906","Quandt","Mari","1992-03-11","female","555-0192",["2026-11-23"],[]]
["0907","Reyes","Paz","1981-07-30","female","555-0195",["2026-03-02","2026-11-19"],[]]
0904  0906  likely, 30 points: birth date, family, given nickname, sex at birth, phone
X-1  open  person  0904  differ: given, family, birth_date, sex_at_birth; 1 held
$ leeboard intake show 0907 --json | jq -c '.episodes[] | [.admitted, .discharged]'
["2026-03-02","2026-05-15"]
["2026-11-19",null]

# The same list without the numbers.
$ export LEEBOARD_DB=9b.db; leeboard store init --quiet; cut -d, -f2- 9.csv > 9b.csv; leeboard intake schema map --guess 9b.csv > 9b.yaml
$ leeboard intake import 9b.csv --map 9b.yaml --actor S-03 --each
9b.csv:2: created P-0001
9b.csv:3: created P-0002
9b.csv:4: created P-0003
9b.csv:5: created P-0004
9b.csv:6: unchanged P-0004
9b.csv:7: created P-0005
9b.csv:8: created P-0006, may be P-0005 (27 points)
9b.csv:9: created P-0007, may be P-0004 (30 points)
9b.csv:10: created P-0008
9b.csv:11: created P-0009, may be P-0008 (33 points)
9b.csv:12: created P-0010
I-1: 11 read: 10 stored (10 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  new: 10 patients, 10 episodes
  3 possible duplicates: see `leeboard intake match`
$ stored; leeboard intake match --all
["P-0001","Amaro","Ella","1994-05-17","female","555-0191",["2026-11-02"],[]]
["P-0002","Amaro","Emma","1994-05-17","female","555-0191",["2026-11-03"],[]]
["P-0003","Amaro","Marco","1994-05-17","male","555-0191",["2026-11-03"],[]]
["P-0004","Quandt","Marisol","1992-03-11","female","555-0192",["2026-11-09"],[]]
["P-0005","Harlow","William","1990-01-31","male","555-0193",["2026-11-16"],[]]
["P-0006","Harlow","Bill","1990-01-31","male","555-0194",["2026-11-16"],[]]
["P-0007","Quandt","Mari","1992-03-11","female","555-0192",["2026-11-23"],[]]
["P-0008","Reyes","Paz","1981-07-30","female","555-0195",["2026-03-02"],[]]
["P-0009","Reyes","Paz","1981-07-30","female","555-0195",["2026-11-19"],[]]
["P-0010","Okafor","Teodor","1988-06-02","male","555-0196",["2026-11-24"],[]]
P-0008  P-0009  likely, 33 points: birth date, family, given, sex at birth, phone
P-0004  P-0007  likely, 30 points: birth date, family, given nickname, sex at birth, phone
P-0005  P-0006  likely, 27 points: birth date, family, given nickname, sex at birth
$ leeboard intake import 9b.csv --map 9b.yaml --actor S-03
I-2: 11 read: 0 stored (0 new, 0 revised, 0 kept as they are), 11 unchanged, 0 rejected
  the same file was imported before

# Spreadsheet 10: two people typed the birth dates, one with the month in front, one with the day.
$ export LEEBOARD_DB=10.db; leeboard store init --quiet
$ cat > 10.csv <<'END'
> MRN,Last Name,First Name,DOB,Admitted
> 1001,Ferrante,Gino,03/25/1980,2026-11-02
> 1002,Osei,Abena,25/03/1991,2026-11-03
> 1003,Larkin,Tess,04/05/1986,2026-11-04
> 1004,Vance,Otto,12/31/1975,2026-11-05
> END
$ leeboard intake schema map --guess 10.csv > 10.yaml; grep -B2 DOB 10.yaml
  # 4 words (the heading says so): 03/25/1980, 25/03/1991, 04/05/1986
  # some of its dates have the day first, others the month first: which is meant by the rest cannot be told
  "DOB": {to: patient.birth_date}
$ leeboard intake import 10.csv --map 10.yaml --actor S-03 --rejects r10.csv
I-1: 4 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 4 rejected
  rejected records: r10.csv (mend them there and import that file)
! 10.csv:2: rejected: column DOB: a date is written YYYY-MM-DD (some of its dates have the day first, others the month first: which is meant by the rest cannot be told)
! 10.csv:3: rejected: column DOB: a date is written YYYY-MM-DD (some of its dates have the day first, others the month first: which is meant by the rest cannot be told)
! 10.csv:4: rejected: column DOB: a date is written YYYY-MM-DD (some of its dates have the day first, others the month first: which is meant by the rest cannot be told)
! 10.csv:5: rejected: column DOB: a date is written YYYY-MM-DD (some of its dates have the day first, others the month first: which is meant by the rest cannot be told)
[3]
$ sed -i 's|patient.birth_date|&, format: MM/DD/YYYY|' 10.yaml; leeboard intake import 10.csv --map 10.yaml --actor S-03 --rejects r10.csv
I-2: 4 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 3 patients, 3 episodes
  the same file was imported before
  rejected records: r10-2.csv (mend them there and import that file)
! note: 10.csv: column DOB: line 3 has day and month the other way round; 1 date that fits both is read as MM/DD/YYYY
! 10.csv:3: rejected: column DOB: the cell does not have the form MM/DD/YYYY (its day and month stand the other way round)
[3]
$ stored
["1001","Ferrante","Gino","1980-03-25","not-asked","not-asked",["2026-11-02"],[]]
["1003","Larkin","Tess","1986-04-05","not-asked","not-asked",["2026-11-04"],[]]
["1004","Vance","Otto","1975-12-31","not-asked","not-asked",["2026-11-05"],[]]

# The same with more of them: no slip any more, and what fits both orders is nobody's to tell.
$ export LEEBOARD_DB=10b.db; leeboard store init --quiet; (cat 10.csv; echo 1005,Adeyemi,Kofi,29/08/1969,2026-11-06; echo 1006,Brandt,Uwe,13/01/1977,2026-11-07) > 10b.csv
$ leeboard intake import 10b.csv --map 10.yaml --actor S-03
I-1: 6 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 4 rejected
  new: 2 patients, 2 episodes
  rejected records: leeboard-rejects-I-1-3.csv (mend them there and import that file)
! 10b.csv:3: rejected: column DOB: the column holds dates with the day first and dates with the month first, so this one cannot be told; write each as MM/DD/YYYY
! 10b.csv:4: rejected: column DOB: the column holds dates with the day first and dates with the month first, so this one cannot be told; write each as MM/DD/YYYY
! 10b.csv:6: rejected: column DOB: the column holds dates with the day first and dates with the month first, so this one cannot be told; write each as MM/DD/YYYY
! 10b.csv:7: rejected: column DOB: the column holds dates with the day first and dates with the month first, so this one cannot be told; write each as MM/DD/YYYY
[3]
$ stored
["1001","Ferrante","Gino","1980-03-25","not-asked","not-asked",["2026-11-02"],[]]
["1004","Vance","Otto","1975-12-31","not-asked","not-asked",["2026-11-05"],[]]

# Spreadsheet 11: saved as Unicode text: UTF-16, tabs, named .txt; names in four scripts.
$ export LEEBOARD_DB=11.db; leeboard store init --quiet
$ printf 'MRN\tLast Name\tFirst Name\tDOB\tSex\tAdmit\tReferred by\r\n1101\tДоронин\tПавел\t6/9/1983\tM\t11/5/2026\t"ED, nights"\r\n1102\t李\t小龙\t11/27/1990\tM\t11/12/2026\tself\r\n1103\tÅngström\tÖrjan\t1/2/1969\tM\t11/19/2026\t\r\n1104\tΠαππά\tΕλένη\t10/31/1977\tF\t11/23/2026\t\r\n' | (printf '\377\376'; iconv -f utf-8 -t utf-16le) > 11.txt
$ leeboard intake schema map --guess 11.txt > 11.yaml
! note: 11.txt: read as UTF-16, as its byte order mark says
! note: 11.txt: a tab between its cells
$ leeboard intake import 11.txt --map 11.yaml --actor S-03
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 sniffed
  new: 4 patients, 4 episodes
! note: 11.txt: read as UTF-16, as its byte order mark says
$ stored; leeboard intake show 1101 --json | jq -c '.episodes[0].referred_by.value'
["1101","Доронин","Павел","1983-06-09","male","not-asked",["2026-11-05"],[]]
["1102","李","小龙","1990-11-27","male","not-asked",["2026-11-12"],[]]
["1103","Ångström","Örjan","1969-01-02","male","not-asked",["2026-11-19"],[]]
["1104","Παππά","Ελένη","1977-10-31","female","not-asked",["2026-11-23"],[]]
"ED, nights"

# Spreadsheet 12: saved in windows-1252, with a line sep=; on top, accents in its headings, and line ends inside a cell.
$ export LEEBOARD_DB=12.db; leeboard store init --quiet
$ printf 'sep=;\r\nDossier;Nom;Prénom;Date de naissance;Sexe;Téléphone;But;Entrée\r\n1201;Lefèvre-Dubœuf;Zoé;14/07/1985;F;0207 555 0121;"dormir la nuit\nretrouver ses enfants ; « à la maison »";02/11/2026\r\n1202;Müller;Çelik;28/02/1990;M;;"garder l’emploi – 35 h";09/11/2026\r\n1203;Ortiz;Noël;03/04/1979;H;;;16/11/2026\r\n' | iconv -f utf-8 -t windows-1252 > 12.csv
$ leeboard intake schema map --guess 12.csv | tee 12.yaml
schema: leeboard.map/1
target: intake
encoding: windows-1252
delimiter: ";"
empty: not-asked
other_columns: keep
columns:
  # numbers (the heading says so): 1201, 1202, 1203
  "Dossier": {to: patient.code}
  # 3 words (the heading says so): Lefèvre-Dubœuf, Müller, Ortiz
  "Nom": {to: patient.name.family}
  # 3 words (the heading says so): Zoé, Çelik, Noël
  "Prénom": {to: patient.name.given}
  # dates (heading and cells agree): 14/07/1985, 28/02/1990, 03/04/1979
  "Date de naissance": {to: patient.birth_date, format: DD/MM/YYYY}
  # 3 words (the heading says so): F, M, H
  # not every cell is known: complete `values`
  "Sexe": {to: patient.sex_at_birth, values: {"F": female, "M": male}}
  # 1 word (the heading says so): 0207 555 0121
  "Téléphone": {to: patient.contact.phone}
  # 2 words (not known)
  # kept as it stands; to read it: "But": {to: PATH}
  # dates (heading and cells agree): 02/11/2026, 09/11/2026, 16/11/2026
  "Entrée": {to: episode.admitted, format: DD/MM/YYYY}
! note: 12.csv: a semicolon between its cells, as its first line says
! note: 12.csv: it is no UTF-8, and is read as windows-1252
! note: not known, so kept as they stand and read by nothing: But
$ sed -i 's|  # kept as it stands; to read it: \("But.*\)PATH|  \1facts.patient_goal|' 12.yaml
$ leeboard intake import 12.csv --map 12.yaml --actor S-03 --rejects r12.csv
I-1: 3 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 2 patients, 2 episodes, 2 facts
  rejected records: r12.csv (mend them there and import that file)
! 12.csv:6: rejected: column Sexe: the cell is none of those that the map lists
[3]
$ stored
["1201","Lefèvre-Dubœuf","Zoé","1985-07-14","female","0207 555 0121",["2026-11-02"],["patient_goal","dormir la nuit\nretrouver ses enfants ; « à la maison »"]]
["1202","Müller","Çelik","1990-02-28","male","not-asked",["2026-11-09"],["patient_goal","garder l’emploi – 35 h"]]
$ sed -i 's/;H;/;M;/' r12.csv; leeboard intake import r12.csv --map 12.yaml --actor S-03
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ stored | tail -n 1
["1203","Ortiz","Noël","1979-04-03","male","not-asked",["2026-11-16"],[]]

# People from files: counts add up, rejects can be mended and imported again, the same file twice stores once.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cp $PROJECT/examples/clinic/admissions.csv $PROJECT/examples/clinic/admissions.map.yaml .
$ leeboard intake import admissions.csv --map admissions.map.yaml --dry-run
I-1 (dry run, nothing was stored): 5 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 4 patients, 4 episodes, 11 facts
! note: admissions.csv: column DOB: line 5 has day and month the other way round; 1 date that fits both is read as MM/DD/YYYY
! admissions.csv:5: rejected: column DOB: the cell does not have the form MM/DD/YYYY (its day and month stand the other way round)
[3]
$ leeboard intake import admissions.csv --map admissions.map.yaml --each
admissions.csv:2: created 0077
admissions.csv:3: created 0078
admissions.csv:4: created 0079
admissions.csv:5: rejected: column DOB: the cell does not have the form MM/DD/YYYY (its day and month stand the other way round)
admissions.csv:6: created 0081
I-1: 5 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 4 patients, 4 episodes, 11 facts
  rejected records: leeboard-rejects-I-1.csv (mend them there and import that file)
! note: admissions.csv: column DOB: line 5 has day and month the other way round; 1 date that fits both is read as MM/DD/YYYY
[3]
$ cat leeboard-rejects-I-1.csv
﻿MRN,Last,First,DOB,Sex,Admit,QTc,Last use (days),Benzo,Clerk note,Ward,leeboard_line,leeboard_error
0080,Nakamura,Hana,13/05/1990,F,2026-11-26,,1,0,birth date to be checked,A,5,column DOB: the cell does not have the form MM/DD/YYYY (its day and month stand the other way round)
$ leeboard intake import admissions.csv --map admissions.map.yaml --rejects again.csv --json
{"schema":"leeboard.import/1","type":"committed","through":5,"stored":0}
{"schema":"leeboard.import/1","type":"summary","import":"I-2","command":"intake import","format":"csv","read":5,"stored":0,"unchanged":4,"rejected":1,"held":0,"ok":4,"failed":1,"blank":0,"created":0,"revised":0,"kept":0,"by_type":{"patient":{"read":5,"stored":0,"unchanged":4,"rejected":1,"held":0,"created":0,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"again.csv","source":"sha256:b2fbbdc4e4f6d6aa029aa8c60026e936c1e2378d48e751b76842eba871a334ea","replayed":true,"dry_run":false,"exit":3}
! note: admissions.csv: column DOB: line 5 has day and month the other way round; 1 date that fits both is read as MM/DD/YYYY
! admissions.csv:5: rejected: column DOB: the cell does not have the form MM/DD/YYYY (its day and month stand the other way round)
[3]
$ sed -i 's|13/05/1990|05/13/1990|' leeboard-rejects-I-1.csv && leeboard intake import leeboard-rejects-I-1.csv --map admissions.map.yaml
I-3: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode, 2 facts
$ sed 's/0077,Okafor-Lind,Teodor,06\/02\/1988,M,2026-11-23,441/0077,Okafor-Lind,Teodor,06\/02\/1988,M,2026-11-23,452/' admissions.csv > later.csv && leeboard intake import later.csv --map admissions.map.yaml --rejects later-rejects.csv --each
later.csv:2: revised 0077
later.csv:3: unchanged 0078
later.csv:4: unchanged 0079
later.csv:5: rejected: column DOB: the cell does not have the form MM/DD/YYYY (its day and month stand the other way round)
later.csv:6: unchanged 0081
I-4: 5 read: 1 stored (0 new, 1 revised, 0 kept as they are), 3 unchanged, 1 rejected
  new: 1 fact
  rejected records: later-rejects.csv (mend them there and import that file)
! note: later.csv: column DOB: line 5 has day and month the other way round; 1 date that fits both is read as MM/DD/YYYY
[3]
$ leeboard intake list
patient  name                 born        status  admitted    programme  clinician
0077     Okafor-Lind, Teodor  1988-06-02  active  2026-11-23
0078     Zielińska, Łucja     1971-12-30  active  2026-11-24
0079     Marchetti, Dario     1996-02-29  active  2026-11-25
0080     Nakamura, Hana       1990-05-13  active  2026-11-26
0081     Achterberg, Joris    1980-07-14  active  2026-11-27

5 patients

# An ECG with its own date became known on that date, not on the day of the import.
$ leeboard intake show 0077 --all-revisions --json | grep -o '"fact":"qtc_ms","value":[0-9]*,[^{]*"recorded":"[^"]*"'
"fact":"qtc_ms","value":441,"absent":null,"at":"2026-11-23","recorded":"2026-11-23"
"fact":"qtc_ms","value":452,"absent":null,"at":"2026-11-23","recorded":"2026-11-23"
$ leeboard intake list --where programme=x --json
{"schema":"leeboard.intake-list/1","type":"summary","patients":0}
$ leeboard intake list --where colour=red
! leeboard: error[usage]: --where knows no key 'colour'
!   mend:  choose one of: status programme clinician due-before
[2]
$ leeboard intake list --format csv
patient,name,birth_date,status,admitted,programme,clinician,next_visit
0077,"Okafor-Lind, Teodor",1988-06-02,active,2026-11-23,,,
0078,"Zielińska, Łucja",1971-12-30,active,2026-11-24,,,
0079,"Marchetti, Dario",1996-02-29,active,2026-11-25,,,
0080,"Nakamura, Hana",1990-05-13,active,2026-11-26,,,
0081,"Achterberg, Joris",1980-07-14,active,2026-11-27,,,
$ leeboard intake show 0077
0077  Okafor-Lind, Teodor
born 1988-06-02, sex at birth male
phone not-asked, address not-asked

Episodes
  E-1  admitted 2026-11-23; programme not-asked, clinician not-asked

Facts
  benzo_use: none  [2026-12-01T09:00-05:00, F-3]
  opioid.last_use_hours: 12  [2026-12-01T09:00-05:00, F-2]
  qtc_ms: 452  [2026-11-23, F-14]

Kept as it stands, read by nothing
  Ward: B

# Without a map the header holds the paths.
$ printf 'patient.code,patient.birth_date,facts.qtc_ms\nX-1,1980-01-02,430\nX-2,1980-01-02,4300\n' > paths.csv
$ leeboard intake import paths.csv --rejects r.csv --json
{"schema":"leeboard.import/1","type":"committed","through":2,"stored":1}
{"schema":"leeboard.import/1","type":"summary","import":"I-5","command":"intake import","format":"csv","read":2,"stored":1,"unchanged":0,"rejected":1,"held":0,"ok":1,"failed":1,"blank":0,"created":1,"revised":0,"kept":0,"by_type":{"patient":{"read":2,"stored":1,"unchanged":0,"rejected":1,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":1,"episodes":1,"facts":1,"assessments":0,"triggers":0,"events":0},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"r.csv","source":"sha256:{{sha256}}","replayed":false,"dry_run":false,"exit":3}
! paths.csv:3: rejected: column facts.qtc_ms: `qtc_ms` holds a value that cannot be right
[3]
$ printf 'patient.code,patient.birthdate\nX-1,1980-01-02\n' | leeboard intake import - --from csv
! leeboard: error[bad_input]: column patient.birthdate: patient.birthdate is no path of an intake document
!   where: stdin:1
!   mend:  did you mean patient.birth_date?
[6]
$ printf 'target: intake\ncolumns: {A: {to: patient.code}, B: {to: facts.qtc_ms, unit: mg}}\n' > m.yaml; printf 'A,B\n1,2\n' | leeboard intake import - --from csv --map m.yaml
! leeboard: error[bad_input]: column B: the unit mg cannot be converted to ms
!   where: stdin:1
!   mend:  leave `unit` out, or convert the column before
[6]
$ printf 'target: intake\ncolumns: {A: {to: patient.code}, B: {to: patient.birth_date, format: MM/DD/YY}}\n' > m.yaml; printf 'A,B\n1,2\n' | leeboard intake import - --from csv --map m.yaml
! leeboard: error[bad_input]: a format is made of YYYY MM DD HH mm ss and separators
!   where: m.yaml:2:70
!   mend:  write the year with four digits, e.g. MM/DD/YYYY; or excel, excel1904
[6]
$ leeboard intake schema map --header admissions.csv
schema: leeboard.map/1
target: intake
encoding: utf-8
delimiter: ","
empty: not-asked
other_columns: keep
columns:
  "MRN": {to: patient.code}
  "Last": {to: patient.name.family}
  "First": {to: patient.name.given}
  "DOB": {to: patient.birth_date, format: YYYY-MM-DD}
  "Sex": {to: patient.sex_at_birth}
  "Admit": {to: episode.admitted, format: YYYY-MM-DD}
  "QTc": {to: facts.qtc_ms, unit: "ms"}
  "Last use (days)": ignore
  "Benzo": {to: facts.benzo_daily}
  "Clerk note": ignore
  "Ward": ignore

# Documents, one a line; stopping at the first reject keeps what is stored.
$ cat > people.ndjson <<'END'
> {"patient":{"code":"N-1","name":{"family":"Brandvold","given":["Idris"]},"birth_date":"1971-05-06"},"facts":{"qtc_ms":{"value":455,"at":"2026-11-01"}}}
> {"patient":{"code":"N-2","nam":{}}}
> {"patient":{"code":"N-3","identifiers":[{"system":"urn:oid:2.999.77.1","value":"1"}],"name":{"family":"Marsh"},"birth_date":"1980-03-04"}}
> {"patient":{"identifiers":[{"system":"urn:oid:2.999.77.1","value":"1"}],"name":{"family":"Marsh","given":["Ora"]},"birth_date":"1980-03-04"}}
> {"patient":{"code":"N-4","name":{"family":"Brandvold","given":["Idriss"]},"birth_date":"1971-05-06"}}
> {"patient":
> END
$ leeboard intake import people.ndjson --json --each --rejects r2.ndjson
{"schema":"leeboard.import/1","type":"record","line":1,"source":"people.ndjson","record":"patient","became":"created","object":"N-1"}
{"schema":"leeboard.import/1","type":"record","line":2,"source":"people.ndjson","record":"patient","became":"rejected","object":null,"error":"the key `nam` is not known here (did you mean name?)"}
{"schema":"leeboard.import/1","type":"record","line":3,"source":"people.ndjson","record":"patient","became":"created","object":"N-3"}
{"schema":"leeboard.import/1","type":"record","line":4,"source":"people.ndjson","record":"patient","became":"revised","object":"N-3","told":["identity-changed"]}
{"schema":"leeboard.import/1","type":"record","line":5,"source":"people.ndjson","record":"patient","became":"created","object":"N-4","duplicates":[{"patient":"N-1","points":26}]}
{"schema":"leeboard.import/1","type":"record","line":6,"source":"people.ndjson","record":"patient","became":"rejected","object":null,"error":"not valid JSON: the `{` that begins here is not closed"}
{"schema":"leeboard.import/1","type":"committed","through":6,"stored":4}
{"schema":"leeboard.import/1","type":"summary","import":"I-8","command":"intake import","format":"ndjson","read":6,"stored":4,"unchanged":0,"rejected":2,"held":0,"ok":4,"failed":2,"blank":0,"created":3,"revised":1,"kept":0,"by_type":{"patient":{"read":6,"stored":4,"unchanged":0,"rejected":2,"held":0,"created":3,"revised":1,"kept":0}},"objects":{"patients":3,"episodes":3,"facts":1,"assessments":0,"triggers":0,"events":0},"possible_duplicates":1,"conflicts":0,"told":{"identity-changed":1},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":"r2.ndjson","source":"sha256:912c27e6051f223d34dfd311f15607d421ea762ad24df192cca376fb4687df67","replayed":false,"dry_run":false,"exit":3}
[3]
$ cat r2.ndjson
{"leeboard_line":2,"leeboard_error":"the key `nam` is not known here (did you mean name?)","record":{"patient":{"code":"N-2","nam":{}}}}
{"leeboard_line":6,"leeboard_error":"not valid JSON: the `{` that begins here is not closed","raw":"{\"patient\":"}
$ leeboard intake import people.ndjson --on-error stop --rejects r3.ndjson --quiet
I-9: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 1 rejected
  the same file was imported before
  rejected records: r3.ndjson (mend them there and import that file)
! leeboard: error[bad_input]: stopped at the first rejected record: the key `nam` is not known here (did you mean name?)
!   where: people.ndjson:2
!   mend:  1 records are stored; mend the record and run the import again
[6]
$ leeboard intake merge N-1 N-4
! leeboard: error[usage]: a merge needs a reason
!   mend:  add --reason TEXT
[2]
$ leeboard intake merge N-1 N-4 --reason "one person, two spellings" --actor S-03
N-4 is read as N-1 from now on
$ leeboard intake show N-4
N-1  Brandvold, Idris
born 1971-05-06, sex at birth not-asked
phone not-asked, address not-asked
read as one with N-4

Episodes
  E-7  admitted not known; programme not-asked, clinician not-asked
  E-9  admitted not known; programme not-asked, clinician not-asked

Facts
  qtc_ms: 455  [2026-11-01, F-16]
$ leeboard intake merge N-1 N-4 --undo --reason "two cousins" --actor S-03 --json
{"schema":"leeboard.intake-merge/1","keep":"N-1","other":"N-4","state":"unlinked"}
$ leeboard intake merge N-1 N-4 --undo --reason "two cousins"
! leeboard: error[not_found]: the two records are not linked
!   mend:  see `leeboard intake show`
[5]

# Hostile lines are rejected one by one and counted; a reject of a reject is unwrapped.
$ printf '%s\n' '{"patient":{"code":"H-1"},"patient":{"code":"H-2"}}' 'null' '[]' '{"patient":{"code":"H-3"},"facts":{"qtc_ms":1e999}}' '{"patient":{"code":"H-4","birth_date":"9999-01-01"}}' '{"leeboard_line":1,"record":{"leeboard_line":1,"raw":"{\"patient\":{\"code\":\"H-5\"}}"}}' '{"leeboard_line":1,"raw":"{"}' > hostile.ndjson
$ python3 -c "print('['*100000)" >> hostile.ndjson
$ leeboard intake import hostile.ndjson --rejects hostile-rejects.ndjson
I-10: 8 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 7 rejected
  new: 1 patient, 1 episode
  rejected records: hostile-rejects.ndjson (mend them there and import that file)
! hostile.ndjson:1: rejected: the key `patient` stands twice in the same map
! hostile.ndjson:2: rejected: a JSON document must be a map or a list
! hostile.ndjson:3: rejected: the document must be a map, not a list (write keys with values below it, one on each line: `key: value`)
! hostile.ndjson:4: rejected: `qtc_ms` must be a number in ms
! hostile.ndjson:5: rejected: years run from 1900 to 2199 (write 2026-12-01)
! hostile.ndjson:7: rejected: not valid JSON: the `{` that begins here is not closed
! hostile.ndjson:8: rejected: not valid JSON: the `[` that begins here is not closed
[3]
$ cut -c1-100 hostile-rejects.ndjson
{"leeboard_line":1,"leeboard_error":"the key `patient` stands twice in the same map","raw":"{\"patie
{"leeboard_line":2,"leeboard_error":"a JSON document must be a map or a list","raw":"null"}
{"leeboard_line":3,"leeboard_error":"the document must be a map, not a list (write keys with values
{"leeboard_line":4,"leeboard_error":"`qtc_ms` must be a number in ms","record":{"patient":{"code":"H
{"leeboard_line":5,"leeboard_error":"years run from 1900 to 2199 (write 2026-12-01)","record":{"pati
{"leeboard_line":7,"leeboard_error":"not valid JSON: the `{` that begins here is not closed","raw":"
{"leeboard_line":8,"leeboard_error":"not valid JSON: the `[` that begins here is not closed","raw":"
$ printf 'patient.code,patient.birth_date\nH-6,1980-01-02\n"H-7,1980-01-03\nH-8,1980-01-04\n' > open.csv && leeboard intake import open.csv --rejects open-rejects.csv
I-11: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 1 patient, 1 episode
  rejected records: open-rejects.csv (mend them there and import that file)
! open.csv:3: rejected: a quote that opens in this record is not closed; nothing after its first line could be read
[3]
$ printf '%s\n' '{"resourceType":"Bundle","entry":"x"}' '{"resourceType":"Bundle","entry":{"a":{}}}' '{"resourceType":["Patient"]}' > Odd.ndjson && leeboard intake import Odd.ndjson --rejects odd-rejects.ndjson
I-12: 3 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 3 rejected
  rejected records: odd-rejects.ndjson (mend them there and import that file)
! Odd.ndjson:1: rejected: `entry` of the Bundle is no list
! Odd.ndjson:2: rejected: `entry` of the Bundle is no list
! Odd.ndjson:3: rejected: it has no resourceType
[3]

# A document over several lines: what is rejected is one line, and can be imported again.
$ printf '[\n {"patient":{\n  "code":"H-9"}},\n {"patient":{"code":"H-10",\n  "birth_date":"1980-13-01"}}\n]\n' > list.json && leeboard intake import list.json --rejects list-rejects.ndjson
I-13: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 1 patient, 1 episode
  rejected records: list-rejects.ndjson (mend them there and import that file)
! list.json:4: rejected: months run from 01 to 12 (write 2026-12-01)
[3]
$ sed -i 's/1980-13-01/1980-12-01/' list-rejects.ndjson && cat list-rejects.ndjson && leeboard intake import list-rejects.ndjson
{"leeboard_line":4,"leeboard_error":"months run from 01 to 12 (write 2026-12-01)","record":{"patient":{"code":"H-10","birth_date":"1980-12-01"}}}
I-14: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode

# A record with a form that nobody knows is one reject, whatever it answers; the others are stored.
$ printf '%s\n' '{"patient":{"code":"U-1"}}' '{"patient":{"code":"U-2"},"assessments":[{"instrument":"phq99","taken_at":"2026-11-30","answers":{"9":2}}]}' '{"patient":{"code":"U-3"},"assessments":[{"instrument":"gad2","taken_at":"2026-11-30","answers":{"1":1,"2":0}}]}' > named.ndjson
$ leeboard intake import named.ndjson --rejects named-rejects.ndjson
I-15: 3 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 2 patients, 2 episodes, 1 assessment
  rejected records: named-rejects.ndjson (mend them there and import that file)
! named.ndjson:2: rejected: there is no instrument `phq99`; did you mean phq9?
[3]
$ leeboard intake import named.ndjson --on-error stop --rejects none.ndjson --dry-run
I-16 (dry run, nothing was stored): 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 1 rejected
  the same file was imported before
! named.ndjson:2: rejected: there is no instrument `phq99`; did you mean phq9?
! leeboard: error[bad_input]: stopped at the first rejected record: there is no instrument `phq99`; did you mean phq9?
!   where: named.ndjson:2
!   mend:  1 records are stored; mend the record and run the import again
[6]
$ sed -i 's/phq99/phq2/g; s/"9":2/"1":2,"2":0/' named-rejects.ndjson && leeboard intake import named-rejects.ndjson
I-16: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode, 1 assessment

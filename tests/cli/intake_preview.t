# What an import would do, before it does it; and a map for a table that has none.
$ export LEEBOARD_AS_OF=2026-12-01; leeboard store init --quiet
$ printf 'Patient No;Nachname;Vorname;Geburtsdatum;Geschlecht;QTc;Aufnahme;Haustier\nK-1;Adler;Ruth;03.02.1985;w;430,5;20.11.2026;Katze\nK-2;Boone;Greg;24.12.1990;m;441;21.11.2026;\nK-3;Boone;;;x;;;\n' > liste.csv
$ leeboard intake schema map --guess liste.csv | tee map.yaml
schema: leeboard.map/1
target: intake
delimiter: ";"
decimal: ","
empty: not-asked
other_columns: keep
columns:
  # 3 words (the heading says so): K-1, K-2, K-3
  "Patient No": {to: patient.code}
  # 2 words (the heading says so): Adler, Boone
  "Nachname": {to: patient.name.family}
  # 2 words (the heading says so): Ruth, Greg
  "Vorname": {to: patient.name.given}
  # dates (heading and cells agree): 03.02.1985, 24.12.1990
  "Geburtsdatum": {to: patient.birth_date, format: DD.MM.YYYY}
  # 3 words (the heading says so): w, m, x
  # not every cell is known: complete `values`
  "Geschlecht": {to: patient.sex_at_birth, values: {"w": female, "m": male}}
  # numbers with a decimal mark (heading and cells agree): 430,5, 441
  "QTc": {to: facts.qtc_ms, unit: "ms"}
  # dates (heading and cells agree): 20.11.2026, 21.11.2026
  "Aufnahme": {to: episode.admitted, format: DD.MM.YYYY}
  # 1 word (not known): Katze
  # kept as it stands; to read it: "Haustier": {to: PATH}
! note: liste.csv: a semicolon between its cells
! note: not known, so kept as they stand and read by nothing: Haustier
$ leeboard intake import liste.csv --preview
\# a map for liste.csv, proposed: save it, mend it, and give it with --map
schema: leeboard.map/1
target: intake
delimiter: ";"
decimal: ","
empty: not-asked
other_columns: keep
columns:
  # 3 words (the heading says so): K-1, K-2, K-3
  "Patient No": {to: patient.code}
  # 2 words (the heading says so): Adler, Boone
  "Nachname": {to: patient.name.family}
  # 2 words (the heading says so): Ruth, Greg
  "Vorname": {to: patient.name.given}
  # dates (heading and cells agree): 03.02.1985, 24.12.1990
  "Geburtsdatum": {to: patient.birth_date, format: DD.MM.YYYY}
  # 3 words (the heading says so): w, m, x
  # not every cell is known: complete `values`
  "Geschlecht": {to: patient.sex_at_birth, values: {"w": female, "m": male}}
  # numbers with a decimal mark (heading and cells agree): 430,5, 441
  "QTc": {to: facts.qtc_ms, unit: "ms"}
  # dates (heading and cells agree): 20.11.2026, 21.11.2026
  "Aufnahme": {to: episode.admitted, format: DD.MM.YYYY}
  # 1 word (not known): Katze
  # kept as it stands; to read it: "Haustier": {to: PATH}

I-1 (dry run, nothing was stored): 3 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 2 patients, 2 episodes, 2 facts
liste.csv:2: created K-1 (patient, episode, facts)
liste.csv:3: created K-2 (patient, episode, facts)
liste.csv:4: rejected: column Geschlecht: the cell is none of those that the map lists
! note: not known, so kept as they stand and read by nothing: Haustier
[3]
$ leeboard intake list
no patients
$ leeboard intake import liste.csv --map map.yaml --rejects r.csv
I-1: 3 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 2 patients, 2 episodes, 2 facts
  rejected records: r.csv (mend them there and import that file)
! liste.csv:4: rejected: column Geschlecht: the cell is none of those that the map lists
[3]
$ printf 'Patient No;Nachname;Vorname;Geburtsdatum;Geschlecht;QTc;Aufnahme;Haustier\nK-1;Adler-Boone;Ruth;03.02.1985;w;430,5;20.11.2026;Katze\nK-2;Boone;Greg;24.12.1990;m;441;21.11.2026;\nK-4;Adler;Ruth;03.02.1985;w;450;20.11.2026;\n' > spaeter.csv; leeboard intake import spaeter.csv --map map.yaml --preview
I-2 (dry run, nothing was stored): 3 read: 2 stored (1 new, 1 revised, 0 kept as they are), 1 unchanged, 0 rejected
  told: 1 identity-changed
  new: 1 patient, 1 episode, 1 fact
  1 possible duplicate: see `leeboard intake match`
spaeter.csv:2: revised K-1 (patient.name.family)
spaeter.csv:3: unchanged K-2
spaeter.csv:4: created K-4 (patient, episode, facts), may be K-1 (24 points)
$ leeboard intake import spaeter.csv --map map.yaml --preview --json
{"schema":"leeboard.import/1","type":"summary","import":"I-2","command":"intake import","format":"csv","read":3,"stored":2,"unchanged":1,"rejected":0,"held":0,"ok":3,"failed":0,"blank":0,"created":1,"revised":1,"kept":0,"by_type":{"patient":{"read":3,"stored":2,"unchanged":1,"rejected":0,"held":0,"created":1,"revised":1,"kept":0}},"objects":{"patients":1,"episodes":1,"facts":1,"assessments":0,"triggers":0,"events":0},"possible_duplicates":1,"conflicts":0,"told":{"identity-changed":1},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:1b63503331bf673de3e2a622c649d6d55e48dbcfa81a053473aa4c497ed3bc70","replayed":false,"dry_run":true,"exit":0}
{"schema":"leeboard.import/1","type":"preview","line":2,"source":"spaeter.csv","record":"patient","what":"revised","object":"K-1","changes":["patient.name.family"],"duplicates":[],"told":["identity-changed"]}
{"schema":"leeboard.import/1","type":"preview","line":3,"source":"spaeter.csv","record":"patient","what":"unchanged","object":"K-2","changes":[],"duplicates":[],"told":[]}
{"schema":"leeboard.import/1","type":"preview","line":4,"source":"spaeter.csv","record":"patient","what":"created","object":"K-4","changes":["patient","episode","facts"],"duplicates":[{"patient":"K-1","points":24}],"told":[]}
$ leeboard intake list --format csv
patient,name,birth_date,status,admitted,programme,clinician,next_visit
K-1,"Adler, Ruth",1985-02-03,active,2026-11-20,,,
K-2,"Boone, Greg",1990-12-24,active,2026-11-21,,,
$ printf 'MRN,DOB\nD-1,02/03/1985\nD-2,04/05/1990\n' > day.csv; leeboard intake schema map --guess day.csv; leeboard intake import day.csv --preview --json | head -1 | jq -r '.type'
schema: leeboard.map/1
target: intake
empty: not-asked
other_columns: keep
columns:
  # 2 words (the heading says so): D-1, D-2
  "MRN": {to: patient.code}
  # dates (the heading says so): 02/03/1985, 04/05/1990
  # all days <= 12: whether MM/DD/YYYY or DD/MM/YYYY is meant cannot be told from the column: add `format`
  "DOB": {to: patient.birth_date}
map
! note: no column says how the people are called: name it in the map
! note: no column says how the people are called: name it in the map
$ printf 'patient.code,patient.birth_date\nD-1,1985-02-03\n' | leeboard intake import - --from csv --preview
I-2 (dry run, nothing was stored): 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
stdin:2: created D-1 (patient, episode)
$ printf 'patient,instrument,taken_at,1,2,3\nK-1,audit_c,2026-11-20,1,2,0\nK-9,audit_c,2026-11-20,1,2,0\n' > forms.csv; leeboard assess import forms.csv --preview
I-2 (dry run, nothing was stored): 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  new: 1 assessment
forms.csv:2: created A-1 (assessments)
forms.csv:3: rejected: there is no patient K-9; did you mean K-1 or K-2?
[3]
$ printf 'patient,kind,on,intensity\nK-1,craving,2026-11-20,7\n' > log.csv; leeboard triggers import log.csv --preview --json
{"schema":"leeboard.import/1","type":"summary","import":"I-2","command":"triggers import","format":"csv","read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"ok":1,"failed":0,"blank":0,"created":1,"revised":0,"kept":0,"by_type":{"event":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":1},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:e3aa42ff3b9b155b8310e333e01b5780eedba551d1677fae9d7bd6dbd0fa9a5c","replayed":false,"dry_run":true,"exit":0}
{"schema":"leeboard.import/1","type":"preview","line":2,"source":"log.csv","record":"event","what":"created","object":"V-1","changes":["events"],"duplicates":[],"told":[]}
$ leeboard intake schema map
! leeboard: error[usage]: which table is the map for?
!   mend:  add --header FILE.csv (its names only), or --guess FILE.csv (its cells too)
[2]
$ leeboard intake schema --guess day.csv
! leeboard: error[usage]: --header and --guess are for `intake schema map`
!   mend:  write leeboard intake schema map --header FILE
[2]
$ leeboard intake schema map --guess day.csv --header day.csv
! leeboard: error[usage]: which table is the map for?
!   mend:  add --header FILE.csv (its names only), or --guess FILE.csv (its cells too)
[2]

# A preview ends as the import will: with 9 where a safety answer is positive, and says so. Nothing is stored.
$ printf 'patient,instrument,taken_at,9\nK-1,phq9,2026-11-20,2\n' > safe.csv; leeboard assess import safe.csv --preview
I-2 (dry run, nothing was stored): 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 assessment
safe.csv:2: created A-1 (assessments)
! leeboard: warning: a positive safety answer is among these records: importing them ends with exit 9
[9]
$ printf 'patient,instrument,taken_at,9\nK-99,phq9,2026-11-20,2\n' > nobody.csv; leeboard assess import nobody.csv --preview --json | grep -o '"safety":.*"exit":[0-9]*'
"safety":[],"safety_unplaced":[{"line":2,"instrument":"phq9","flag":"suicide_item9"}],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":"sha256:5ca4130fa96368e52372c7eb2975b0e203dbc358d33ccec37046385f9370876a","replayed":false,"dry_run":true,"exit":9
! leeboard: warning: a positive safety answer is among these records: importing them ends with exit 9
! leeboard: warning: a positive safety answer is in no record of anybody (line 2 phq9 suicide_item9): find out whose it is today
$ leeboard assess list K-1; leeboard assess import safe.csv --quiet
no assessments recorded yet
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 assessment
! leeboard: warning: a safety item was recorded:
! leeboard: warning:   A-1
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
[9]

# Of several files each positive answer that has no place names its file.
$ printf 'patient,instrument,taken_at,9\nK-98,phq9,2026-11-20,1\n' > other.csv; leeboard assess import nobody.csv other.csv --json | grep -o '"safety_unplaced":[^]]*]'
"safety_unplaced":[{"line":2,"source":"nobody.csv","instrument":"phq9","flag":"suicide_item9"},{"line":2,"source":"other.csv","instrument":"phq9","flag":"suicide_item9"}]
! nobody.csv:2: rejected: there is no patient K-99; see `leeboard intake list`
! other.csv:2: rejected: there is no patient K-98; see `leeboard intake list`
! leeboard: warning: a positive safety answer is in no record of anybody (line 2 of nobody.csv phq9 suicide_item9, line 2 of other.csv phq9 suicide_item9): find out whose it is today

# Who somebody is: cases 1 to 21. Each heading says what is given and what must come of it; the tools are in tests/cases/bin.
$ export PATH=$PROJECT/tests/cases/bin:$PATH LEEBOARD_AS_OF=2026-12-01; cp $PROJECT/examples/clinic/leeboard.yaml .; cp -r $PROJECT/tests/found .

# Case 1: two servers have a Patient/1, a Condition/1 and an Observation/7 each: two persons, each with their own, and no conflict.
$ export LEEBOARD_DB=1.db; load --from fhir found/id-collision/a-hospital-a.json found/id-collision/b-hospital-b.json
  5 created P-0001
  29 created F-1
  57 created F-2
  5 created P-0002
  29 created F-3
  57 created F-4
read 6, stored 6
$ record P-0001 P-0002; leeboard intake conflicts
P-0001  Anders, Ann
Facts
  icd10cm: F11.20  [2026-11-01, F-1]
  qtc_ms: 440  [2026-11-15T09:00-05:00, F-2]
Events
  V-1  2026-11-01  condition: OUD, status active
P-0002  Bertil, Bob
Facts
  pain.chronic: yes  [2026-11-02, F-3]
  qtc_ms: 520  [2026-11-15T09:00-05:00, F-4]
Events
  V-2  2026-11-02  condition: Chronic pain, status active
no open conflicts

# Case 2: an absolute reference to Patient/1 of one server, while only that of another is here: rejected, nothing on the other.
$ export LEEBOARD_DB=2.db; load --from fhir found/id-collision/a-hospital-a.json
  5 created P-0001
  29 created F-1
  57 created F-2
read 3, stored 3
$ condition 77 1 Z33.1 '{"subject":{"reference":"https://b.example/fhir/Patient/1"}}' > 2.ndjson; load --from fhir 2.ndjson
  1 rejected Condition it refers to a patient who is neither in these files nor in the store
read 1, rejected 1
[3]
$ record P-0001; leeboard intake list --format csv
P-0001  Anders, Ann
Facts
  icd10cm: F11.20  [2026-11-01, F-1]
  qtc_ms: 440  [2026-11-15T09:00-05:00, F-2]
Events
  V-1  2026-11-01  condition: OUD, status active
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Anders, Ann",1980-01-01,active,,,,

# Case 3: records without a server, and a condition of Patient/1, whom b.example has: rejected, the mend names --source, with it stored.
$ export LEEBOARD_DB=3.db; load --from fhir found/id-collision/b-hospital-b.json; load --from fhir found/id-collision/e-condition-only.ndjson
  5 created P-0001
  29 created F-1
  57 created F-2
read 3, stored 3
  1 rejected Condition it does not say whose server its ids are of, and https://b.example/fhir has a patient with this id; if it is of there, import it with --source https://b.example/fhir
read 1, rejected 1
[3]
$ load --from fhir found/id-collision/e-condition-only.ndjson --source https://b.example/fhir; record P-0001
  1 created F-3
read 1, stored 1
P-0001  Bertil, Bob
Facts
  pain.chronic: yes  [2026-11-02, F-1]
  qtc_ms: 520  [2026-11-15T09:00-05:00, F-2]
  tobacco: yes  [2026-11-03, F-3]
Events
  V-1  2026-11-02  condition: Chronic pain, status active
  V-2  2026-11-03  condition: Smokes daily, status active

# Case 4: a file without a source twice, then Patient/5 as somebody else with a condition: unchanged, then both held, exit 3.
$ export LEEBOARD_DB=4.db; { patient 5 Cox Cat 1981-01-01; condition c1 5 F11.20; } > cat.ndjson; load --from fhir cat.ndjson; load --from fhir cat.ndjson
  1 created P-0001
  2 created F-1
read 2, stored 2
  1 unchanged P-0001
  2 unchanged F-1
read 2, unchanged 2
$ { patient 5 Dee Dan 1956-05-05; condition c2 5 G89.4; } > dan.ndjson; load --from fhir dan.ndjson
  1 held X-1
  2 held X-1
read 2, held 2, conflicts 1
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ record P-0001; leeboard intake list --format csv; leeboard intake conflicts
P-0001  Cox, Cat
a record under this person's number is held (X-1): leeboard intake conflicts X-1
Facts
  icd10cm: F11.20  [2026-11-10, F-1]
Events
  V-1  2026-11-10  condition: F11.20, status active
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Cox, Cat",1981-01-01,active,,,,
X-1  open  person  P-0001  differ: given, family, birth_date; 2 held

# Case 5: the SSN 999-99-9999 on two names: two persons, told that it identifies nobody.
$ export LEEBOARD_DB=5.db; load --from fhir found/placeholder-identifier/a-ssn-999.json; record P-0001 P-0002
  5 created P-0001 not-identifying
  29 created P-0002 not-identifying
  53 created F-1
  81 created F-2
read 4, stored 4, told not-identifying 2
P-0001  Ruiz, Carla
Facts
  pregnant: expired (was yes)  [2026-11-15, F-1]
Events
  V-1  2026-11-15  condition: Normal pregnancy, status active
Told but not understood
  P-0001  an identifier or the birth date only fills its place, and finds nobody (since 2026-12-01)  (not-identifying)
P-0002  Olsen, Bjorn
Facts
  icd10cm: F11.20  [2026-11-15, F-2]
Events
  V-2  2026-11-15  condition: Opioid dependence, uncomplicated, status active
Told but not understood
  P-0002  an identifier or the birth date only fills its place, and finds nobody (since 2026-12-01)  (not-identifying)

# Case 6: a masked number, UNKNOWN, 0, 078-05-1120, the insurance number of mother and son: two persons each time, told.
$ export LEEBOARD_DB=6.db; ssn() { echo "{\"identifier\":[{\"system\":\"http://hl7.org/fhir/sid/us-ssn\",\"value\":\"$1\"}]}"; }; n=0; for v in '***-**-4321' UNKNOWN 0 078-05-1120; do n=$((n+1)); { patient a$n "Adler$n" Ruth 198$n-01-01 "$(ssn "$v")"; patient b$n "Boone$n" Greg 196$n-05-05 "$(ssn "$v")"; } > 6.ndjson; load --from fhir 6.ndjson; done
  1 created P-0001 not-identifying
  2 created P-0002 not-identifying
read 2, stored 2, told not-identifying 2
  1 created P-0003 not-identifying
  2 created P-0004 not-identifying
read 2, stored 2, possible_duplicates 2, told not-identifying 2
  1 created P-0005 not-identifying
  2 created P-0006 not-identifying
read 2, stored 2, possible_duplicates 2, told not-identifying 2
  1 created P-0007 not-identifying
  2 created P-0008 not-identifying
read 2, stored 2, possible_duplicates 2, told not-identifying 2
$ member='{"identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MB"}]},"system":"http://insurer.example/member","value":"U-77"}],"telecom":[{"system":"phone","value":"555-0101"}]}'; { patient m Usman Dora 1980-01-02 "$member"; patient s Usman Felix 2008-06-07 "$member"; } > 6.ndjson; load --from fhir 6.ndjson
  1 created P-0009
  2 created P-0010
read 2, stored 2
$ leeboard intake list --format csv | wc -l; leeboard intake conflicts; leeboard intake match --all
11
no open conflicts
P-0002  P-0004  possible, 19 points: birth date one digit, family, given
P-0002  P-0006  possible, 19 points: birth date one digit, family, given
P-0004  P-0006  possible, 19 points: birth date one digit, family, given
P-0002  P-0008  possible, 19 points: birth date one digit, family, given
P-0004  P-0008  possible, 19 points: birth date one digit, family, given
P-0006  P-0008  possible, 19 points: birth date one digit, family, given
P-0001  P-0003  possible, 16 points: birth date one digit, family, given
P-0001  P-0005  possible, 16 points: birth date one digit, family, given
P-0003  P-0005  possible, 16 points: birth date one digit, family, given
P-0001  P-0007  possible, 16 points: birth date one digit, family, given
P-0003  P-0007  possible, 16 points: birth date one digit, family, given
P-0005  P-0007  possible, 16 points: birth date one digit, family, given

# Case 7: a driver's licence is equal; record numbers, names and births differ: two persons, one conflict, and the licence finds nobody.
$ export LEEBOARD_DB=7.db; id() { echo "{\"identifier\":[{\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"DL\"}]},\"system\":\"urn:oid:2.16.840.1.113883.4.3.23\",\"value\":\"L-778\"},{\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"MR\"}]},\"system\":\"http://clinic.example/mrn\",\"value\":\"$1\"}]}"; }; { patient a Frey Nina 1980-01-02 "$(id M-1)"; patient b Hoss Olaf 1991-05-06 "$(id M-2)"; } > 7.ndjson; load --from fhir 7.ndjson
  1 created P-0001
  2 created P-0002
read 2, stored 2, conflicts 1, possible_duplicates 1
$ patient c Frey Nina 1980-01-02 '{"identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"DL"}]},"system":"urn:oid:2.16.840.1.113883.4.3.23","value":"L-778"}]}' > 7.ndjson; load --from fhir 7.ndjson; leeboard intake conflicts; leeboard intake list --format csv
  1 created P-0003
read 1, stored 1, possible_duplicates 1
X-1  open  identifier  P-0001 and P-0002  differ: given, family, birth_date; 0 held
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Frey, Nina",1980-01-02,active,,,,
P-0002,"Hoss, Olaf",1991-05-06,active,,,,
P-0003,"Frey, Nina",1980-01-02,active,,,,

# Case 8: the SSN is equal, Ruth Adler and Ruth Adler-Boone, the birth date equal, another resource id: one person.
$ export LEEBOARD_DB=8.db; n='{"identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"412-55-6781"}],"gender":"female"}'; patient a Adler Ruth 1980-01-02 "$n" > 8.ndjson; load --from fhir 8.ndjson
  1 created P-0001
read 1, stored 1
$ patient b Adler-Boone Ruth 1980-01-02 '{"identifier":[{"system":"urn:oid:2.16.840.1.113883.4.1","value":"412556781"}]}' > 8.ndjson; load --from fhir 8.ndjson; leeboard intake list --format csv; leeboard intake show P-0001 --json | jq -c '[.name, .identifiers]'
  1 revised P-0001 identity-changed
read 1, stored 1, told identity-changed 1
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Adler-Boone, Ruth",1980-01-02,active,,,,
[{"given":["Ruth"],"family":"Adler-Boone","used":""},[{"system":"urn:oid:2.16.840.1.113883.4.1","value":"412556781"}]]

$ export LEEBOARD_DB=8b.db; patient a Adler Ruth 1980-01-02 '{"identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"412-55-6781"}]}' > 8.ndjson; load --from fhir 8.ndjson; patient b Holm Ruth 1980-01-02 '{"name":[{"family":"Holm","given":["Ruth"]},{"use":"maiden","family":"Adler","given":["Ruth"]}],"identifier":[{"system":"urn:oid:2.16.840.1.113883.4.1","value":"412556781"}]}' > 8.ndjson; load --from fhir 8.ndjson; leeboard intake show P-0001 | head -3; leeboard intake show P-0001 --json | jq -c .name; echo "adler 1980" | leeboard intake find
  1 created P-0001
read 1, stored 1
  1 revised P-0001 identity-changed
read 1, stored 1, told identity-changed 1
P-0001  Holm, Ruth
born 1980-01-02, sex at birth not-asked
formerly Adler
{"given":["Ruth"],"family":"Holm","used":"","former":[{"family":"Adler","given":[]}]}
patient  name        born        sex        state   points  why
P-0001   Holm, Ruth  1980-01-02  not-asked  active  22      family, birth year

# The same in documents and tables: a name of before is a name of hers.
$ export LEEBOARD_DB=8c.db; leeboard store init --quiet; echo '{patient: {code: Q-1, name: {family: Holm, given: Ida, former: [Crane, {family: Boone, given: [Ada]}]}, birth_date: 1970-05-06}}' | leeboard intake add -; printf 'patient.name.family,patient.name.given,patient.birth_date\nCrane,Ida,1970-05-06\nBoone,Ada,1970-05-06\nDrake,Ida,1970-05-06\n' > 8.csv; load 8.csv; leeboard intake match --all; leeboard intake show Q-1 --json | jq -c .name
Q-1
  2 created P-0001
  3 created P-0002
  4 created P-0003
read 3, stored 3, possible_duplicates 3
Q-1  P-0001  likely, 29 points: birth date, family, given
Q-1  P-0002  likely, 26 points: birth date, family, given second name
Q-1  P-0003  possible, 16 points: birth date, given
P-0001  P-0003  possible, 16 points: birth date, given
{"given":["Ida"],"family":"Holm","used":"","former":[{"family":"Crane","given":[]},{"family":"Boone","given":["Ada"]}]}
$ echo '{patient: {code: Q-1, name: {former: none}}}' | leeboard intake update Q-1 - --reason "was never hers"; leeboard intake show Q-1 --json | jq -c .name; echo '{patient: {code: Q-2, name: {family: Fox, former: [{used: Al}]}}}' | leeboard intake add -
Q-1 revised (E-1)
{"given":["Ida"],"family":"Holm","used":""}
! leeboard: error[bad_input]: the intake document cannot be stored
!   stdin:1:52: a former name holds a family name or given names; write {family: Adler, given: [Ruth]}
!   stdin:1:53: the key `used` is not known here; known keys here: family, given
[6]

# Case 9: the number is equal, and only one of the two says when she was born: two persons, flagged.
$ export LEEBOARD_DB=9.db; n='{"identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"412-55-6781"}]}'; { patient a Adler Ruth 1980-01-02 "$n"; patient b Adler Ruth - "$n" | jq -c 'del(.birthDate)'; } > 9.ndjson; load --from fhir 9.ndjson; leeboard intake match --all; leeboard intake conflicts
  1 created P-0001
  2 created P-0002
read 2, stored 2, possible_duplicates 1
P-0001  P-0002  likely, 22 points: family, given, identifier possible
no open conflicts

# Case 10: rows under 555 for Ruth Adler, then Greg Boone and Ian Crane: one created, two held, exit 3, Ruth as she was.
$ export LEEBOARD_DB=10.db; row() { echo "patient.code,patient.name.family,patient.name.given,patient.birth_date,patient.sex_at_birth"; for r in "$@"; do echo "$r"; done; }; row 555,Adler,Ruth,1980-01-01,female 555,Boone,Greg,1995-03-04,male 555,Crane,Ian,1965-07-08,male > 10.csv; load 10.csv; leeboard intake show 555 | head -4
  2 created 555
  3 held X-1
  4 held X-2
read 3, stored 1, held 2, conflicts 2
555  Adler, Ruth
born 1980-01-01, sex at birth female
phone not-asked, address not-asked
records under this person's number are held (X-1, X-2): leeboard intake conflicts X-1
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
! leeboard: warning: X-2: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-2`

# Case 11: then Ruth Adlar and Ruth Holm (marriage) under 555: revised twice, told each time that she changed.
$ row() { echo "patient.code,patient.name.family,patient.name.given,patient.birth_date,patient.sex_at_birth"; for r in "$@"; do echo "$r"; done; }; row 555,Adlar,Ruth,1980-01-01,female 555,Holm,Ruth,1980-01-01,female > 11.csv; load 11.csv; leeboard intake show 555 | head -4; leeboard intake show 555 --json | jq -c .name
  2 revised 555 identity-changed
  3 revised 555 identity-changed
read 2, stored 2, told identity-changed 2
555  Holm, Ruth
born 1980-01-01, sex at birth female
phone not-asked, address not-asked
records under this person's number are held (X-1, X-2): leeboard intake conflicts X-1
{"given":["Ruth"],"family":"Holm","used":""}

# Case 12: the record number `unknown` twice, 0, N/A and empty, with the code as the key of the map: five persons with codes of ours.
$ export LEEBOARD_DB=12.db; printf 'MRN,Last,First,DOB\nunknown,Reyes,Carl,01/02/1980\nUnknown,Millar,Dave,03/04/1975\n0,Stone,Abel,05/06/1960\nN/A,Tran,Linh,07/08/2001\n,Wirth,Jan,09/10/1958\n' > 12.csv; printf 'target: intake\nkey: [patient.code]\ncolumns:\n  MRN: {to: patient.code}\n  Last: {to: patient.name.family}\n  First: {to: patient.name.given}\n  DOB: {to: patient.birth_date, format: MM/DD/YYYY}\n' > 12.yaml; load 12.csv --map 12.yaml; leeboard intake list --format csv
  2 created P-0001 blank-cell-word
  3 created P-0002 blank-cell-word
  4 created P-0003 blank-cell-word
  5 created P-0004 blank-cell-word
  6 created P-0005
read 5, stored 5, told blank-cell-word 4
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Reyes, Carl",1980-01-02,active,,,,
P-0002,"Millar, Dave",1975-03-04,active,,,,
P-0003,"Stone, Abel",1960-05-06,active,,,,
P-0004,"Tran, Linh",2001-07-08,active,,,,
P-0005,"Wirth, Jan",1958-09-10,active,,,,

# Case 13: the twin Emma under the number of Ella: held.
$ export LEEBOARD_DB=13.db; patient a Amaro Ella 2001-05-06 '{"gender":"female"}' > 13.ndjson; load --from fhir 13.ndjson; patient a Amaro Emma 2001-05-06 '{"gender":"female"}' > 13.ndjson; load --from fhir 13.ndjson; record P-0001
  1 created P-0001
read 1, stored 1
  1 held X-1
read 1, held 1, conflicts 1
P-0001  Amaro, Ella
a record under this person's number is held (X-1): leeboard intake conflicts X-1
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`

# Case 14: Otis King Jr of 1971 under the number of Otis King Sr of 1946: held. With the suffix alone too.
$ export LEEBOARD_DB=14.db; patient a King Otis 1946-05-06 '{"name":[{"family":"King","given":["Otis"],"suffix":["Sr"]}]}' > 14.ndjson; load --from fhir 14.ndjson; patient a King Otis 1971-05-06 '{"name":[{"family":"King","given":["Otis"],"suffix":["Jr"]}]}' > 14.ndjson; load --from fhir 14.ndjson
  1 created P-0001
read 1, stored 1
  1 held X-1
read 1, held 1, conflicts 1
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ for name in '{"family":"King Jr","given":["Otis"]}' '{"family":"King","given":["Otis"],"suffix":["Jr."]}' '{"family":"King","given":["Otis"],"suffix":["MD"]}' '{"family":"King","given":["Otis"]}'; do patient a King Otis 1946-05-06 "{\"name\":[$name]}" > 14.ndjson; load --from fhir 14.ndjson; leeboard intake list --format csv | tail -1; done; leeboard intake conflicts
  1 held X-2
read 1, held 1, conflicts 1
P-0001,"King Sr, Otis",1946-05-06,active,,,,
  1 held X-2
read 1, held 1
P-0001,"King Sr, Otis",1946-05-06,active,,,,
  1 revised P-0001
read 1, stored 1
P-0001,"King MD, Otis",1946-05-06,active,,,,
  1 revised P-0001
read 1, stored 1
P-0001,"King, Otis",1946-05-06,active,,,,
X-1  open  person  P-0001  differ: birth_date, suffix; 1 held
X-2  open  person  P-0001  differ: suffix; 2 held
! leeboard: warning: X-2: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-2`
! leeboard: warning: X-2: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-2`

# Case 15: what was held is somebody new; each of the two sends again: each record goes to the one who agrees.
$ export LEEBOARD_DB=15.db; load --from fhir cat.ndjson; load --from fhir dan.ndjson; leeboard intake resolve X-1 --new --reason "two people" --actor S-03
  1 created P-0001
  2 created F-1
read 2, stored 2
  1 held X-1
  2 held X-1
read 2, held 2, conflicts 1
X-1 settled: new P-0002, 2 stored, 0 unchanged, 0 rejected
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
$ { patient 5 Cox Cat 1981-01-01; condition c3 5 Z59.0; } > cat2.ndjson; { patient 5 Dee Dan 1956-05-05; condition c4 5 F33.1; } > dan2.ndjson; load --from fhir cat2.ndjson; load --from fhir dan2.ndjson; load --from fhir cat.ndjson; load --from fhir dan.ndjson; record P-0001 P-0002
  1 unchanged P-0001
  2 created V-3
read 2, stored 1, unchanged 1
  1 unchanged P-0002
  2 created V-4
read 2, stored 1, unchanged 1
  1 unchanged P-0001
  2 unchanged F-1
read 2, unchanged 2
  1 unchanged P-0002
  2 unchanged V-2
read 2, unchanged 2
P-0001  Cox, Cat
Facts
  icd10cm: F11.20  [2026-11-10, F-1]
Events
  V-1  2026-11-10  condition: F11.20, status active
  V-3  2026-11-10  condition: Z59.0, status active
P-0002  Dee, Dan
Events
  V-2  2026-11-10  condition: G89.4, status active
  V-4  2026-11-10  condition: F33.1, status active
$ leeboard intake resolve X-1 --undo --reason "no"; leeboard intake conflicts
I-3: taken back nothing
  left, because others built on it: P-0002
what others built on stays: see `leeboard intake conflicts X-1`
no open conflicts

# Case 16: it is the same person, or a record that counts for nothing; each taken back: revised, gone, as it was before.
$ export LEEBOARD_DB=16.db; load --from fhir cat.ndjson; load --from fhir dan.ndjson; record P-0001 > before; leeboard intake resolve X-1 --same P-0001 --reason "a new name" --actor S-03; record P-0001; leeboard intake resolve X-1 --undo --reason "no" --actor S-03; record P-0001 | diff - before && leeboard intake conflicts
  1 created P-0001
  2 created F-1
read 2, stored 2
  1 held X-1
  2 held X-1
read 2, held 2, conflicts 1
X-1 settled: same P-0001, 2 stored, 0 unchanged, 0 rejected
P-0001  Dee, Dan
Facts
  icd10cm: F11.20  [2026-11-10, F-1]
Events
  V-1  2026-11-10  condition: F11.20, status active
  V-2  2026-11-10  condition: G89.4, status active
Told but not understood
  P-0001  an import changed name, birth date or sex (since 2026-12-01)  (identity-changed)
I-3: taken back 1 event; 1 record as before
X-1 is open again
X-1  open  person  P-0001  differ: given, family, birth_date; 2 held
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
$ leeboard intake resolve X-1 --drop --reason "a test" --actor S-03; record P-0001; leeboard intake conflicts; leeboard intake resolve X-1 --undo --reason "no" --actor S-03; record P-0001 | diff - before && leeboard intake conflicts
X-1 settled: drop
P-0001  Cox, Cat
Facts
  icd10cm: F11.20  [2026-11-10, F-1]
Events
  V-1  2026-11-10  condition: F11.20, status active
no open conflicts
X-1 is open again
X-1  open  person  P-0001  differ: given, family, birth_date; 2 held
$ leeboard intake resolve X-1 --new --reason "two people" --actor S-03; leeboard intake resolve X-1 --undo --reason "no" --actor S-03; record P-0001 | diff - before; leeboard intake list --format csv; leeboard intake conflicts
X-1 settled: new P-0002, 2 stored, 0 unchanged, 0 rejected
I-4: taken back 1 person, 1 episode, 1 event
X-1 is open again
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Cox, Cat",1981-01-01,active,,,,
X-1  open  person  P-0001  differ: given, family, birth_date; 2 held

# Case 17: an allergy and a PHQ-9 with item 9 = 2 of a person who is held: held with them, a safety answer of nobody, exit 9; the visit of the other names the conflict.
$ export LEEBOARD_DB=17.db; load --from fhir cat.ndjson; phq9() { jq -nc --arg id "$1" --arg p "Patient/$2" --arg nine "$3" '{resourceType:"QuestionnaireResponse",id:$id,status:"completed",questionnaire:"http://clinic.example/Questionnaire/phq9",subject:{reference:$p},authored:"2026-11-20",item:[range(1;10)|{linkId:tostring,answer:[{valueInteger:(if .==9 then ($nine|tonumber) else 0 end)}]}]}'; }; { patient 5 Dee Dan 1956-05-05; allergy al 5 Buprenorphine; phq9 q 5 2; } > 17.ndjson; load --from fhir 17.ndjson
  1 created P-0001
  2 created F-1
read 2, stored 2
  1 held X-1
  2 held X-1
  3 held X-1
read 3, held 3, conflicts 1, unplaced line 3 phq9 suicide_item9
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
! leeboard: warning: a positive safety answer is in no record of anybody (line 3 phq9 suicide_item9): find out whose it is today
[9]
$ leeboard report visit P-0001 | sed -n '/^Held/,/^Due/p'; leeboard intake show P-0001 | grep -i "held\|bupren\|phq"; leeboard plan draft P-0001 --dry-run --quiet | grep -A1 "^Held"; leeboard report caseload --json | jq -c 'select(.type == "patient") | [.patient, .safety_open]'
Held
  - ! a record under this person's number is held (X-1): leeboard intake
    conflicts X-1
Due
a record under this person's number is held (X-1): leeboard intake conflicts X-1
Held
  !  a record under this person's number is held (X-1): leeboard intake
["P-0001",0]

# Case 18: a row of forms with the birth date of somebody else: held.
$ export LEEBOARD_DB=18.db; leeboard store init --quiet; echo '{patient: {code: P-20, name: {given: [Ida], family: Olsen}, birth_date: 1970-02-02}}' | leeboard intake add - --quiet; printf 'patient,instrument,taken_at,birth_date,1,2,3\nP-20,audit_c,2026-11-20,1970-02-02,1,2,0\nP-20,audit_c,2026-11-21,1995-03-03,1,1,0\n' > 18.csv; COMMAND=assess load 18.csv; leeboard assess list P-20 --format csv; printf 'patient,kind,on,intensity,birth_date\nP-20,craving,2026-11-20,7,1995-03-03\n' > 18.csv; COMMAND=triggers load 18.csv; leeboard triggers list P-20 --log
P-20
  2 created A-1
  3 held X-1
read 2, stored 1, held 1, conflicts 1
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-20,audit_c,2026-11-20,total 3,,screen_positive,
  2 held X-2
read 1, held 1, conflicts 1
nothing logged yet for P-20
! leeboard: warning: X-1: who filled the form in is somebody else than the person of its code; see `leeboard intake conflicts X-1`
! leeboard: warning: X-2: who the record speaks of is somebody else than the person of its code; see `leeboard intake conflicts X-2`

# Case 19: one record is replaced by another, and both are in the Bundle: merged 1, their allergies read as one; in the later version without the link they are two again.
$ export LEEBOARD_DB=19.db; { patient 1 Adler Ruth 1984-05-06 '{"link":[{"type":"replaced-by","other":{"reference":"Patient/2"}}]}'; patient 2 Adler Ruth 1984-05-06; allergy 3 1 Penicillin; allergy 4 2 Latex; } | bundle https://a.example/fhir > 19.json; load --from fhir 19.json; record P-0001; leeboard intake list --format csv
  1 created P-0001
  1 created P-0002
  1 created F-1
  1 created F-2
read 4, stored 4, merged 1, possible_duplicates 1
P-0001  Adler, Ruth
Facts
  allergies: latex, penicillin  [2026-11-10, F-2]
Events
  V-2  2026-11-10  allergy: Latex, status active
  V-1  2026-11-10  allergy: Penicillin, status active
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Adler, Ruth",1984-05-06,active,,,,
$ { patient 1 Adler Ruth 1984-05-06 '{"meta":{"versionId":"2"}}'; } | bundle https://a.example/fhir > 19.json; load --from fhir 19.json; record P-0001 P-0002; leeboard intake list --format csv
  1 revised P-0002
read 1, stored 1, withdrawn 1
P-0001  Adler, Ruth
Facts
  allergies: latex  [2026-11-10, F-2]
Events
  V-2  2026-11-10  allergy: Latex, status active
P-0002  Adler, Ruth
Facts
  allergies: penicillin  [2026-11-10, F-1]
Events
  V-1  2026-11-10  allergy: Penicillin, status active
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Adler, Ruth",1984-05-06,active,,,,
P-0002,"Adler, Ruth",1984-05-06,active,,,,

# Case 20: replaced by a record that is not here: inactive, link-unknown; not active: inactive; tagged as a test: a test; the name ZZTest: told only.
$ export LEEBOARD_DB=20.db; { patient 1 Crane Ian 1990-07-08 '{"link":[{"type":"replaced-by","other":{"reference":"Patient/8"}}]}'; patient 2 Evans Kim 1988-08-08 '{"active":false}'; patient 3 Fox Jo 1980-01-01 '{"meta":{"tag":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST"}]}}'; patient 4 ZZTest Anna 1981-01-02; } | bundle https://a.example/fhir > 20.json; load --from fhir 20.json; leeboard intake list --all --format csv; leeboard intake list --format csv; leeboard report caseload --json | jq -c 'select(.type == "patient").patient'; leeboard report due --within 90d --json | jq -rc 'select(.type != "summary").patient' | sort -u
  1 created P-0001 inactive
  1 created P-0002 test-patient
  1 created P-0003 test-patient
  1 created P-0004 link-unknown
read 4, stored 4, told inactive 1, told link-unknown 1, told test-patient 2
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Evans, Kim",1988-08-08,inactive,,,,
P-0002,"Fox, Jo",1980-01-01,test,,,,
P-0003,"ZZTest, Anna",1981-01-02,active,,,,
P-0004,"Crane, Ian",1990-07-08,inactive,,,,
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0003,"ZZTest, Anna",1981-01-02,active,,,,
"P-0003"
P-0003

# Case 21: died: true; in 2026; in 2031; before birth; later false: died everywhere; "died in 2026"; rejected; rejected; alive, and told.
$ export LEEBOARD_DB=21.db; { patient 1 Gale Amy 1960-01-01 '{"deceasedBoolean":true}'; patient 2 Hart Ben 1961-01-01 '{"deceasedDateTime":"2026"}'; patient 3 Jess Di 1963-01-01 '{"deceasedDateTime":"2031"}'; patient 4 Kent Eve 1964-01-01 '{"deceasedDateTime":"1963-05"}'; } > 21.ndjson; load --from fhir 21.ndjson; leeboard intake list; leeboard intake list --all --format csv
  1 created P-0001
  2 created P-0002
  3 rejected Patient deceasedDateTime lies ahead
  4 rejected Patient the death of 1963-05 lies before the birth date 1964-01-01
read 4, stored 2, rejected 2
no patients
2 left out (died, inactive, test): add --all
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Gale, Amy",1960-01-01,died,,,,
P-0002,"Hart, Ben",1961-01-01,died,,,,
$ for p in P-0001 P-0002; do leeboard intake show $p | sed -n '/^status/p'; leeboard report visit $p | sed -n 2p; leeboard plan draft $p --dry-run --quiet | grep -m1 died; leeboard report patient $p | grep "Died\|None:"; echo gale hart | tr ' ' '\n' | sed -n "${p#P-000}p" | leeboard intake find | tail -1; done; leeboard report caseload --json | jq -c 'select(.type == "summary").patients'; leeboard report due --within 90d --json | jq -c 'select(.type == "summary").patients'; leeboard assess due --json | jq -c 'select(.type == "summary")'
status: died
died · as of 2026-12-01
  - ! death: the record says that the person died; this plan is only right if
  Died                            day not recorded
  None: Amy died.
P-0001   Gale, Amy  1960-01-01  not-asked  died   8       family
status: died in 2026
died in 2026 · as of 2026-12-01
  - ! death: the record says that the person died in 2026; this plan is only
  Died                            2026
  None: Ben died in 2026.
P-0002   Hart, Ben  1961-01-01  not-asked  died   8       family
0
0
{"schema":"leeboard.assess-due/1","type":"summary","as_of":"2026-12-01","within_days":7,"patients":0,"not_in_care":0,"overdue":0,"due":0}
$ patient 1 Gale Amy 1960-01-01 '{"meta":{"versionId":"2"},"deceasedBoolean":false}' > 21.ndjson; load --from fhir 21.ndjson; leeboard intake list --format csv; leeboard report visit P-0001 | sed -n 2p
  1 revised P-0001 contradiction
read 1, stored 1, told contradiction 1
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Gale, Amy",1960-01-01,active,,,,
in care · medicine: not asked · as of 2026-12-01

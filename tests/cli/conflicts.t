# Records of which it is in doubt whose they are: held, in no list, settled by command, and taken back.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01; cp $PROJECT/examples/clinic/leeboard.yaml .; leeboard store init --quiet; leeboard intake conflicts
no open conflicts
$ cat > who.sh <<'END'
> # id family given birth: a Patient; what: a Condition of that Patient
> printf '{"resourceType":"Patient","id":"%s","name":[{"family":"%s","given":["%s"]}],"gender":"female","birthDate":"%s"}\n' "$1" "$2" "$3" "$4"
> END
$ cat > has.sh <<'END'
> printf '{"resourceType":"Condition","id":"%s","clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},"recordedDate":"2026-11-10","subject":{"reference":"Patient/%s"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}\n' "$1" "$2" "$3"
> END
$ { sh who.sh 5 Cox Cat 1985-02-03; sh has.sh c1 5 F11.20; } > cat.ndjson; leeboard intake import --from fhir cat.ndjson; leeboard intake import --from fhir cat.ndjson --quiet
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 1 event
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  the same file was imported before

# Another person under the same number of the same source, with what hangs on that person.
$ { sh who.sh 5 Dee Dan 1990-12-24; sh has.sh c2 5 F11.10; } > dan.ndjson; leeboard intake import --from fhir dan.ndjson --each
dan.ndjson:1: held X-1
dan.ndjson:2: held X-1
I-3: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  Condition: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  Patient: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ leeboard intake conflicts; leeboard intake conflicts X-1; leeboard intake conflicts X-1 --json
X-1  open  person  P-0001  differ: given, family, birth_date; 2 held
X-1: person, open, found on 2026-12-01 in I-3
  here: P-0001  Cox, Cat, born 1985-02-03, sex at birth not-asked
  held: Dee, Dan, born 1990-12-24, sex at birth not-asked
  differ: given, family, birth_date
  held: 1 Condition
  held: 1 Patient
  settle it: leeboard intake resolve X-1 --same P-0001, --new or --drop, with --reason TEXT
{"schema":"leeboard.conflict/1","type":"conflict","conflict":"X-1","kind":"person","patient":"P-0001","other":null,"differs":["given","family","birth_date"],"state":"open","import":"I-3","recorded":"2026-12-01","held":2,"settled_on":null,"sides":[{"patient":"P-0001","name":"Cox, Cat","birth_date":"1985-02-03","sex_at_birth":"not-asked"},{"patient":null,"name":"Dee, Dan","birth_date":"1990-12-24","sex_at_birth":"not-asked"}],"records":[{"type":"Patient","format":"fhir","import":"I-3","text":"{\"resourceType\":\"Patient\",\"id\":\"5\",\"name\":[{\"family\":\"Dee\",\"given\":[\"Dan\"]}],\"gender\":\"female\",\"birthDate\":\"1990-12-24\"}"},{"type":"Condition","format":"fhir","import":"I-3","text":"{\"resourceType\":\"Condition\",\"id\":\"c2\",\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]},\"verificationStatus\":{\"coding\":[{\"code\":\"confirmed\"}]},\"recordedDate\":\"2026-11-10\",\"subject\":{\"reference\":\"Patient/5\"},\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"F11.10\"}]}}"}]}
$ leeboard intake list --format csv; leeboard intake show P-0001 | head -4
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Cox, Cat",1985-02-03,active,,,,
P-0001  Cox, Cat
born 1985-02-03, sex at birth not-asked
phone not-asked, address not-asked
a record under this person's number is held (X-1): leeboard intake conflicts X-1
$ leeboard report visit P-0001 | grep -A2 Held; leeboard plan draft P-0001 --actor S-04 | grep -A2 "^Held"; leeboard store doctor | grep held
Held
  - ! a record under this person's number is held (X-1): leeboard intake
    conflicts X-1
Held
  !  a record under this person's number is held (X-1): leeboard intake
  conflicts X-1
held: 2 records under 1 open conflict: see `leeboard intake conflicts`

# The same file again holds nothing more; what refers to that number in a later run is held too.
$ leeboard intake import --from fhir dan.ndjson --quiet; sh has.sh c3 5 F11.21 > more.ndjson; leeboard intake import --from fhir more.ndjson --quiet; leeboard intake conflicts
I-4: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  Condition: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  Patient: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
  the same file was imported before
I-5: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 1 held
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
X-1  open  person  P-0001  differ: given, family, birth_date; 3 held
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
$ leeboard intake import --from fhir more.ndjson --dry-run --quiet
I-6 (dry run, nothing was stored): 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 1 held
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
  the same file was imported before
[3]

# What does not fit.
$ leeboard intake resolve X-1 --same P-0001
! leeboard: error[usage]: settling a conflict needs a reason
!   mend:  add --reason TEXT
[2]
$ leeboard intake resolve X-1 --reason "why"
! leeboard: error[usage]: a conflict is settled in one way
!   mend:  give one of --same P, --new, --drop and --undo
[2]
$ leeboard intake resolve X-9 --drop --reason "why"
! leeboard: error[not_found]: there is no conflict X-9
!   mend:  see `leeboard intake conflicts`
[5]
$ leeboard intake resolve X-1 --undo --reason "why"
! leeboard: error[usage]: X-1 is open: nothing was settled
!   mend:  see `leeboard intake conflicts X-1`
[2]
$ leeboard intake resolve X-1 P-7 --drop --reason "why"
! leeboard: error[usage]: a code is for --new
!   mend:  leave the code out
[2]
$ leeboard intake resolve X-1 --new --reason "try" --dry-run; leeboard intake conflicts
X-1 would be settled; 2 stored, 0 rejected, 1 set aside
X-1  open  person  P-0001  differ: given, family, birth_date; 3 held
! dry run: nothing stored

# Somebody else: the number belongs to both, and each later record goes to the one who agrees.
$ leeboard intake resolve X-1 --new --reason "two people under one number" --actor S-03; leeboard intake list --format csv; leeboard intake show P-0002 | grep icd
X-1 settled: new P-0002, 2 stored, 0 unchanged, 0 rejected, 1 set aside
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Cox, Cat",1985-02-03,active,,,,
P-0002,"Dee, Dan",1990-12-24,active,,,,
  icd10cm: F11.10  [2026-11-10, F-2]
! leeboard: warning: X-2: came without its Patient, and may be of either; see `leeboard intake conflicts X-2`
$ leeboard intake conflicts; leeboard intake conflicts --all; leeboard intake conflicts X-1
X-2  open  person  P-0001 and P-0002  differ: given, family, birth_date; 1 held
X-1  new  person  P-0001  differ: given, family, birth_date; 3 held
X-2  open  person  P-0001 and P-0002  differ: given, family, birth_date; 1 held
X-1: person, new, found on 2026-12-01 in I-3
  here: P-0001  Cox, Cat, born 1985-02-03, sex at birth not-asked
  held: Dee, Dan, born 1990-12-24, sex at birth not-asked
  differ: given, family, birth_date
  held: 2 Condition
  held: 1 Patient
  settled: new P-0002 on 2026-12-01 by S-03: two people under one number
$ { sh who.sh 5 Dee Danny 1990-12-24; sh has.sh c4 5 F11.11; } > dan2.ndjson; leeboard intake import --from fhir dan2.ndjson --quiet; { sh who.sh 5 Cox Cathy 1985-02-03; sh has.sh c5 5 F11.20; } > cat2.ndjson; leeboard intake import --from fhir cat2.ndjson --quiet
I-7: 2 read: 2 stored (1 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  told: 1 identity-changed
  new: 1 fact, 1 event
I-8: 2 read: 2 stored (1 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  told: 1 identity-changed
  new: 1 fact, 1 event
$ for p in P-0001 P-0002; do leeboard intake show $p | grep 'P-0\|icd'; done
P-0001  Cox, Cathy
  icd10cm: F11.20  [2026-11-10, F-4]
  P-0001  an import changed name, birth date or sex (since 2026-12-01)  (identity-changed)
P-0002  Dee, Danny
  icd10cm: F11.11  [2026-11-10, F-3]
  P-0002  an import changed name, birth date or sex (since 2026-12-01)  (identity-changed)
$ sh has.sh c6 5 F11.10 > alone.ndjson; leeboard intake import --from fhir alone.ndjson --quiet
I-9: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 1 held
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
[3]
$ leeboard intake resolve X-1 --new --reason "again"; leeboard intake resolve X-1 --drop --reason "no"
X-1 was settled so before: nothing to do
! leeboard: error[refused]: X-1 was settled before, and otherwise
!   mend:  take that back first: leeboard intake resolve X-1 --undo --reason TEXT
[4]

# Taken back: what others built on since stays and is named.
$ leeboard intake resolve X-1 --undo --reason "the desk looked again"; leeboard intake conflicts
I-6: taken back nothing
  left, because others built on it: P-0002
what others built on stays: see `leeboard intake conflicts X-1`
no open conflicts

# The same person after all.
$ leeboard store init --db same.db --quiet; export LEEBOARD_DB=same.db; leeboard intake import --from fhir cat.ndjson --quiet; leeboard intake import --from fhir dan.ndjson --quiet
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Condition: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 1 event
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  Condition: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  Patient: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ leeboard intake resolve X-1 --same P-0001 --reason "a new name, passport seen" --json
{"schema":"leeboard.conflict/1","type":"settled","conflict":"X-1","kind":"person","patient":"P-0001","other":null,"differs":["given","family","birth_date"],"state":"same","import":"I-2","recorded":"2026-12-01","held":2,"settled_on":"P-0001","already":false,"stored":2,"unchanged":0,"rejected":0,"settled_by_import":"I-3","exit":0}
$ leeboard intake show P-0001 | grep 'P-0\|born\|icd'; leeboard intake import --from fhir dan.ndjson --quiet
P-0001  Dee, Dan
born 1990-12-24, sex at birth not-asked
  icd10cm: F11.10  [2026-11-10, F-2]
  P-0001  an import changed name, birth date or sex (since 2026-12-01)  (identity-changed)
I-4: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  Condition: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 0 stored, 1 unchanged, 0 rejected, 0 kept
  the same file was imported before
$ leeboard import undo I-3 --reason "not so"
! leeboard: error[usage]: I-3 stored what was held under X-1
!   mend:  take the settling back: leeboard intake resolve X-1 --undo --reason TEXT
[2]
$ leeboard intake resolve X-1 --undo --reason "not so"; leeboard intake show P-0001 | grep 'P-0\|born\|icd'; leeboard intake list --format csv
I-3: taken back 1 fact, 1 event; 1 record as before
X-1 is open again
P-0001  Cox, Cat
born 1985-02-03, sex at birth not-asked
  icd10cm: F11.20  [2026-11-10, F-1]
patient,name,birth_date,status,admitted,programme,clinician,next_visit
P-0001,"Cox, Cat",1985-02-03,active,,,,
$ leeboard intake resolve X-1 --drop --reason "a test record"; leeboard intake conflicts --all; leeboard intake resolve X-1 --undo --reason "it was none"; leeboard intake conflicts
X-1 settled: drop
X-1  drop  person  P-0001  differ: given, family, birth_date; 2 held
X-1 is open again
X-1  open  person  P-0001  differ: given, family, birth_date; 2 held

# Rows: another person under one code; a twin, a father's number.
$ export LEEBOARD_DB=rows.db; leeboard store init --quiet; printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,facts.qtc_ms\n555,Adler,Ruth,1985-02-03,430\n' > ruth.csv; leeboard intake import ruth.csv --quiet
I-1: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode, 1 fact
$ printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,facts.qtc_ms\n555,Boone,Greg,1990-12-24,441\n555,Crane,Ian,1971-03-04,455\n' > others.csv; leeboard intake import others.csv --each
others.csv:2: held X-1
others.csv:3: held X-2
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
! leeboard: warning: X-2: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-2`
[3]
$ leeboard intake conflicts X-1; leeboard intake show 555 | grep 'qtc\|held'
X-1: person, open, found on 2026-12-01 in I-2
  here: 555  Adler, Ruth, born 1985-02-03, sex at birth not-asked
  held: Boone, Greg, born 1990-12-24, sex at birth not-asked
  differ: given, family, birth_date
  held: 1 patient
  settle it: leeboard intake resolve X-1 --same 555, --new or --drop, with --reason TEXT
records under this person's number are held (X-1, X-2): leeboard intake conflicts X-1
  qtc_ms: 430  [2026-12-01, F-1]
$ leeboard intake conflicts; leeboard intake resolve X-1 --new 556 --reason "Greg has his own number" --quiet; leeboard intake resolve X-2 --new --reason "so has Ian" --quiet; leeboard intake list --format csv; leeboard intake import others.csv --each --quiet
X-1  open  person  555  differ: given, family, birth_date; 1 held
X-2  open  person  555  differ: given, family, birth_date; 1 held
X-1 settled: new 556, 1 stored, 0 unchanged, 0 rejected
X-2 settled: new P-0001, 1 stored, 0 unchanged, 0 rejected
patient,name,birth_date,status,admitted,programme,clinician,next_visit
555,"Adler, Ruth",1985-02-03,active,,,,
556,"Boone, Greg",1990-12-24,active,,,,
P-0001,"Crane, Ian",1971-03-04,active,,,,
others.csv:2: unchanged 556
others.csv:3: unchanged P-0001
I-5: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  the same file was imported before

# A form of a held person: nobody has it, and somebody must look.
$ cat > h.ndjson <<'END'
> {"patient":{"code":"555","name":{"family":"Zoll","given":["Uma"]},"birth_date":"1999-09-09"},"assessments":[{"instrument":"phq9","taken_at":"2026-11-20","answers":{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":2}}]}
> END
$ leeboard intake import h.ndjson --json | grep -o '"rejected":0,"held":1,"ok":0,"failed":1\|"safety_unplaced":[^]]*]\|"exit":.*'
"rejected":0,"held":1,"ok":0,"failed":1
"safety_unplaced":[{"line":1,"instrument":"phq9","flag":"suicide_item9"}]
"exit":9}
! leeboard: warning: X-3: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-3`
! leeboard: warning: a positive safety answer is in no record of anybody (line 1 phq9 suicide_item9): find out whose it is today
$ leeboard assess list 555
no assessments recorded yet

# One number of two people who conflict: it finds nobody until somebody says whose it is.
$ export LEEBOARD_DB=number.db; leeboard store init --quiet
$ cat > licence.sh <<'END'
> printf '{"resourceType":"Patient","id":"%s","identifier":[{"system":"http://dl.example","value":"7781"}],"name":[{"family":"%s","given":["%s"]}],"birthDate":"%s"}\n' "$1" "$2" "$3" "$4"
> END
$ { sh licence.sh a Frey Nina 1980-01-02; sh licence.sh b Hoss Olaf 1991-05-06; } > two.ndjson; leeboard intake import --from fhir two.ndjson; leeboard intake conflicts X-1
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes
  conflicts that somebody has to settle: 1 (see `leeboard intake conflicts`)
  1 possible duplicate: see `leeboard intake match`
X-1: identifier, open, found on 2026-12-01 in I-1
  here: P-0001  Frey, Nina, born 1980-01-02, sex at birth not-asked
  here: P-0002  Hoss, Olaf, born 1991-05-06, sex at birth not-asked
  differ: given, family, birth_date
  settle it: leeboard intake resolve X-1 --same P-0001, --same P-0002 or --drop, with --reason TEXT
$ leeboard intake resolve X-1 --new --reason x; leeboard intake resolve X-1 --same P-0001 --reason "her licence"; leeboard intake conflicts; leeboard intake resolve X-1 --undo --reason "not hers"; leeboard intake conflicts
X-1 settled: same P-0001
no open conflicts
X-1 is open again
X-1  open  identifier  P-0001 and P-0002  differ: given, family, birth_date; 0 held
! leeboard: error[usage]: nothing is held under X-1: two people carry one identifier
!   mend:  say whose it is with --same, or that it is nobody's with --drop
$ leeboard store verify --deep --quiet
22 rows, 9 events, 0 findings

# An import that is taken back takes its conflicts along; the file then holds again.
$ export LEEBOARD_DB=back.db; leeboard store init --quiet; leeboard intake import ruth.csv --quiet; leeboard intake import others.csv --quiet; leeboard import undo I-2 --reason "not ours"; leeboard intake conflicts; leeboard intake import others.csv --quiet; leeboard intake conflicts
I-1: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode, 1 fact
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
I-2: taken back nothing
no open conflicts
I-3: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
X-3  open  person  555  differ: given, family, birth_date; 1 held
X-4  open  person  555  differ: given, family, birth_date; 1 held
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
! leeboard: warning: X-2: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-2`
! leeboard: warning: X-3: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-3`
! leeboard: warning: X-4: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-4`

# At the desk: a document that makes somebody else of a person needs the code a second time.
$ printf '{patient: {name: {given: [Gudrun], family: Adler}}}' > other.yaml; leeboard intake update 555 other.yaml --reason "typed wrongly"; leeboard intake show 555 | head -1
555  Adler, Ruth
! leeboard: error[usage]: the document makes somebody else of 555: given
!   mend:  if it is the same person all the same, add --confirm 555; else write it for the other person
$ leeboard intake update 555 other.yaml --reason "her own name" --confirm P-1; leeboard intake update 555 other.yaml --reason "her own name" --confirm 555; leeboard intake show 555 | head -1
555 revised (E-1)
555  Adler, Gudrun
! leeboard: error[usage]: the document makes somebody else of 555: given
!   mend:  if it is the same person all the same, add --confirm 555; else write it for the other person
$ printf '{patient: {name: {given: [Gudrun], family: Holm}}}' > married.yaml; leeboard intake update 555 married.yaml --reason "married"
555 revised (E-1)

# A form may say who filled it in: where that is not the person of its code, it is nobody's until somebody looks.
$ printf '{patient: {code: P-20, name: {given: [Ida], family: Olsen}, birth_date: 1970-02-02}}' | leeboard intake add - --quiet; printf '{patient: {code: P-21, name: {given: [Pia], family: Olsen}, birth_date: 1995-03-03}}' | leeboard intake add - --new --quiet
P-20
P-21
$ printf 'patient,instrument,taken_at,birth_date,family,1,2,3,4,5,6,7,8,9\nP-20,phq9,2026-11-20,1970-02-02,Olsen,0,0,0,0,0,0,0,0,0\nP-20,phq9,2026-11-21,1995-03-03,Olsen,0,0,0,0,0,0,0,0,1\nP-20,phq9,2026-11-22,31/02/1995,Olsen,0,0,0,0,0,0,0,0,0\n' > kiosk.csv; leeboard assess import kiosk.csv --each
kiosk.csv:2: created A-1
kiosk.csv:3: held X-5
kiosk.csv:4: rejected: 'birth_date' is no date; write it as 1985-02-03, or leave it out
I-4: 3 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected, 1 held
  new: 1 assessment
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
  rejected records: leeboard-rejects-I-4.csv (mend them there and import that file)
! leeboard: warning: X-5: who filled the form in is somebody else than the person of its code; see `leeboard intake conflicts X-5`
! leeboard: warning: a positive safety answer is in no record of anybody (line 3 phq9 suicide_item9): find out whose it is today
[9]
$ leeboard intake conflicts; leeboard assess list P-20 --format csv
X-3  open  person  555  differ: given, family, birth_date; 1 held
X-4  open  person  555  differ: given, family, birth_date; 1 held
X-5  open  form  P-20  differ: birth_date; 1 held
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-20,phq9,2026-11-20,total 0 (minimal); syndrome 0 (none),,,
$ leeboard intake resolve X-5 --new --reason x; leeboard intake resolve X-5 --same P-21 --reason "her daughter filled it in"; leeboard assess list P-21 --format csv; leeboard intake resolve X-5 --undo --reason "not sure"; leeboard assess list P-21; leeboard intake conflicts
X-5 settled: same P-21, 1 stored, 0 unchanged, 0 rejected
id,patient,instrument,taken_at,scales,change,flags,changes
A-2,P-21,phq9,2026-11-21,total 1 (minimal); syndrome 0 (none),,suicide_item9 (not acknowledged),
I-5: taken back 1 form
X-5 is open again
no assessments recorded yet
X-3  open  person  555  differ: given, family, birth_date; 1 held
X-4  open  person  555  differ: given, family, birth_date; 1 held
X-5  open  form  P-20  differ: birth_date; 1 held
! leeboard: error[usage]: X-5 is about a form or an entry of the log, which says too little of a new person
!   mend:  take the person in first, then say --same with that code
! leeboard: warning: a safety item was recorded:
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF

# So may an entry of the log and a trigger: a birth date of somebody else, or a family name of somebody else with no birth date beside it.
$ printf 'patient,kind,on,birth_date,family\nP-20,craving,2026-11-20,1970-02-02,Olsen\nP-20,overdose,2026-11-21,1995-03-03,Olsen\nP-20,coped,2026-11-22,,Adler\nP-20,lapse,2026-11-23,1970-02-02,Adler\nP-20,coped,2026-11-24,1900-01-01,\nP-20,coped,2026-11-25,soon,\nP-99,overdose,2026-11-26,,\n' > log.csv; leeboard triggers import log.csv --each
log.csv:2: created V-1
log.csv:3: held X-6
log.csv:4: held X-7
log.csv:5: created V-2
log.csv:6: created V-3
log.csv:7: rejected: 'birth_date' is no date; write it as 1985-02-03, or leave it out
log.csv:8: rejected: there is no patient P-99; see `leeboard intake list`
I-6: 7 read: 3 stored (3 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected, 2 held
  new: 3 events
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
  rejected records: leeboard-rejects-I-6.csv (mend them there and import that file)
! leeboard: warning: X-6: who the record speaks of is somebody else than the person of its code; see `leeboard intake conflicts X-6`
! leeboard: warning: X-7: who the record speaks of is somebody else than the person of its code; see `leeboard intake conflicts X-7`
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: a positive safety answer is in no record of anybody (line 3 trigger-log overdose, line 8 trigger-log overdose): find out whose it is today
[9]
$ printf 'patient,domain,description,birth_date\nP-20,places,the bus stop,1970-02-02\nP-20,people,a cousin,1995-03-03\n' | leeboard triggers import - --from csv
I-7: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 1 held
  new: 1 trigger
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
! leeboard: warning: X-8: who the record speaks of is somebody else than the person of its code; see `leeboard intake conflicts X-8`
[3]
$ printf '{"type":"event","patient":"P-20","kind":"exposure","on":"2026-11-19","birth_date":"1995-03-03"}\n{"type":"trigger","patient":"P-20","domain":"things","text":"foil","family":"Adler"}\n' | leeboard triggers import - --from ndjson --quiet; leeboard intake conflicts; leeboard triggers list P-20 --log --format csv; leeboard triggers list P-20 --format csv
I-8: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  event: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  trigger: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
X-3  open  person  555  differ: given, family, birth_date; 1 held
X-4  open  person  555  differ: given, family, birth_date; 1 held
X-5  open  form  P-20  differ: birth_date; 1 held
X-6  open  form  P-20  differ: birth_date; 1 held
X-7  open  form  P-20  differ: family; 1 held
X-8  open  form  P-20  differ: birth_date; 1 held
X-9  open  form  P-20  differ: birth_date; 1 held
X-10  open  form  P-20  differ: family; 1 held
id,patient,kind,at,on,part,intensity,triggers,tried,helped,substance,note
,P-20,craving,,2026-11-20,,,,,,,
,P-20,lapse,,2026-11-23,,,,,,,
,P-20,coped,,2026-11-24,,,,,,,
id,domain,strength,avoidable,strategy,status,text
T-1,places,,,,open,the bus stop
! leeboard: warning: X-9: who the record speaks of is somebody else than the person of its code; see `leeboard intake conflicts X-9`
! leeboard: warning: X-10: who the record speaks of is somebody else than the person of its code; see `leeboard intake conflicts X-10`
$ leeboard intake conflicts X-6
X-6: form, open, found on 2026-12-01 in I-6
  here: P-20  Olsen, Ida, born 1970-02-02, sex at birth not-asked
  differ: birth_date
  held: 1 event
  settle it: leeboard intake resolve X-6 --same P-20, --same of somebody else or --drop, with --reason TEXT
$ leeboard intake resolve X-6 --same P-21 --reason "her telephone"; leeboard triggers list P-21 --log --format csv; leeboard intake resolve X-6 --undo --reason "not sure"; leeboard triggers list P-21 --log; leeboard intake resolve X-9 --same P-21 --reason "her own" --quiet; leeboard triggers list P-21 --format csv
X-6 settled: same P-21, 1 stored, 0 unchanged, 0 rejected
id,patient,kind,at,on,part,intensity,triggers,tried,helped,substance,note
,P-21,overdose,,2026-11-21,,,,,,,
I-9: taken back 1 event
X-6 is open again
nothing logged yet for P-21
X-9 settled: same P-21, 1 stored, 0 unchanged, 0 rejected
id,domain,strength,avoidable,strategy,status,text
! leeboard: warning: a safety item was recorded:
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-4 --reason TEXT --actor STAFF
$ printf '{patient: P-20, domain: things, text: foil, birth_date: 1995-03-03}' > trigger.yaml; leeboard triggers add P-20 trigger.yaml
! leeboard: error[bad_input]: the key `birth_date` is not known here
!   where: trigger.yaml:1:45
!   mend:  known keys here: avoidable, description, domain, id, marlatt, patient, revision, schema, status, steps, stored, strategy, strength, text, tone, type
[6]

# A link that the source states between two who conflict is held with what hangs on it, and followed or not as somebody says.
$ leeboard store init --quiet --db link.db; export LEEBOARD_DB=link.db; sh who.sh 8 Crane Ian 1990-07-08 > ian.ndjson; leeboard intake import --from fhir ian.ndjson --quiet >/dev/null
$ { sh who.sh 11 Orban Lucia 1971-12-30 | sed 's/}$/,"link":[{"type":"replaced-by","other":{"reference":"Patient\/8"}}]}/'; sh has.sh c7 11 F11.20; } > lucia.ndjson; leeboard intake import --from fhir lucia.ndjson --each
lucia.ndjson:1: held X-1
lucia.ndjson:2: held X-1
I-2: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected, 2 held
  Condition: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  Patient: 1 read, 0 stored, 0 unchanged, 0 rejected, 0 kept, 1 held
  held until somebody says whose they are: 2 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: its source says that it and another record are one person's, but given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ leeboard intake conflicts X-1; leeboard intake conflicts --json | jq -c '[.conflict, .kind, .patient, .other, .held]'; leeboard intake list --format csv | tail -n +2
X-1: link, open, found on 2026-12-01 in I-2
  here: P-0001  Crane, Ian, born 1990-07-08, sex at birth not-asked
  held: Orban, Lucia, born 1971-12-30, sex at birth not-asked
  differ: given, family, birth_date
  held: 1 Condition
  held: 1 Patient
  its source says that they are one. Settle it: leeboard intake resolve X-1 --same P-0001 (they are), --new (they are two) or --drop, with --reason TEXT
["X-1","link","P-0001",null,2]
P-0001,"Crane, Ian",1990-07-08,active,,,,
$ sh has.sh c8 11 F11.10 > later.ndjson; leeboard intake import --from fhir later.ndjson --each | head -1
later.ndjson:1: held X-1
$ leeboard intake resolve X-1 --same P-0009 --reason "looked" --actor S-03
! leeboard: error[not_found]: there is no patient P-0009
!   mend:  did you mean P-0001?
[5]
$ leeboard intake resolve X-1 --same P-0001 --reason "one person, asked her" --actor S-03; leeboard intake show P-0001 --json | jq -c '[.patient, .merged, [.facts[] | .fact]]'
X-1 settled: same P-0001, 3 stored, 0 unchanged, 0 rejected
["P-0001",["P-0002"],["icd10cm"]]
$ leeboard intake resolve X-1 --undo --reason "the other one was meant" --actor S-03; leeboard intake list --format csv | tail -n +2
I-4: taken back 1 person, 1 episode, 2 facts, 2 events
X-1 is open again
P-0001,"Crane, Ian",1990-07-08,active,,,,
$ leeboard intake resolve X-1 --new L-1 --reason "two people" --actor S-03; leeboard intake list --format csv | tail -n +2; leeboard intake merge P-0001 L-1 --reason x --actor S-03
X-1 settled: new L-1, 3 stored, 0 unchanged, 0 rejected
L-1,"Orban, Lucia",1971-12-30,active,,,,
P-0001,"Crane, Ian",1990-07-08,active,,,,
! leeboard: error[usage]: somebody has said of these two, or of records that are read as one with them, that they are two people
!   mend:  if that was wrong, take it back first: `intake merge --distinct --undo`
[2]
$ leeboard intake import --from fhir lucia.ndjson --quiet | head -1; sed 's/"id":"11"/"id":"11","meta":{"versionId":"2"}/; s/replaced-by/replaces/' lucia.ndjson > again.ndjson; leeboard intake import --from fhir again.ndjson --each | head -2
I-6: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
again.ndjson:1: unchanged L-1 (told: contradiction)
again.ndjson:2: unchanged F-3

# Who was waited for and conflicts: both are here, and somebody says whether they are one.
$ leeboard store init --quiet --db wait.db; export LEEBOARD_DB=wait.db; leeboard intake import --from fhir lucia.ndjson --quiet >/dev/null; leeboard intake import --from fhir ian.ndjson --each
ian.ndjson:1: created P-0002
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
  conflicts that somebody has to settle: 1 (see `leeboard intake conflicts`)
! leeboard: warning: X-1: a record waited for this one, and conflicts with it; see `leeboard intake conflicts X-1`
$ leeboard intake conflicts X-1; leeboard intake resolve X-1 --new --reason x --actor S-03; leeboard intake resolve X-1 --drop --reason "two people" --actor S-03; leeboard intake conflicts
X-1: link, open, found on 2026-12-01 in I-2
  here: P-0002  Crane, Ian, born 1990-07-08, sex at birth not-asked
  here: P-0001  Orban, Lucia, born 1971-12-30, sex at birth not-asked
  differ: given, family, birth_date
  its source says that they are one. Settle it: leeboard intake resolve X-1 --same P-0002 (they are), or --drop, with --reason TEXT
X-1 settled: drop
no open conflicts
! leeboard: error[usage]: nothing is held under X-1: both records are here
!   mend:  say that they are one person's with --same, or that they are not with --drop

# What came without its Patient may be of either of two who hold the key: a question of its own, and nothing is lost.
$ leeboard store init --quiet --db aside.db; export LEEBOARD_DB=aside.db; leeboard intake import --from fhir cat.ndjson --quiet >/dev/null; leeboard intake import --from fhir dan.ndjson --quiet >/dev/null; leeboard intake import --from fhir more.ndjson --quiet >/dev/null
! leeboard: warning: X-1: another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ; see `leeboard intake conflicts X-1`
[3]
$ leeboard intake resolve X-1 --new D-1 --reason "two people under one number" --actor S-03
X-1 settled: new D-1, 2 stored, 0 unchanged, 0 rejected, 1 set aside
! leeboard: warning: X-2: came without its Patient, and may be of either; see `leeboard intake conflicts X-2`
[3]
$ leeboard intake conflicts; leeboard intake conflicts X-2; leeboard intake resolve X-2 --new --reason x --actor S-03
X-2  open  person  P-0001 and D-1  differ: given, family, birth_date; 1 held
X-2: person, open, found on 2026-12-01 in I-4
  here: P-0001  Cox, Cat, born 1985-02-03, sex at birth not-asked
  here: D-1  Dee, Dan, born 1990-12-24, sex at birth not-asked
  differ: given, family, birth_date
  held: 1 Condition
  settle it: leeboard intake resolve X-2 --same P-0001, --same D-1 or --drop, with --reason TEXT
! leeboard: error[usage]: no record that is held under X-2 says who the person is
!   mend:  say whose they are with --same, or that they are nobody's with --drop
[2]
$ leeboard intake resolve X-2 --same D-1 --reason "asked the lab" --actor S-03; leeboard intake show D-1 --json | jq -c '[.patient, [.facts[] | .fact], .conflicts]'; leeboard intake conflicts
X-2 settled: same D-1, 1 stored, 0 unchanged, 0 rejected
["D-1",["icd10cm"],[]]
no open conflicts

# Two who were taken apart by hand are not made one by what a source says of them later; what an undone import had linked is.
$ leeboard store init --quiet --db apart.db; export LEEBOARD_DB=apart.db; sh who.sh 1 Boone Greg 1971-02-03 > one.ndjson; sh who.sh 2 Boone Greg 1971-02-03 | sed 's/}$/,"link":[{"type":"replaces","other":{"reference":"Patient\/1"}}]}/' > two.ndjson; cat one.ndjson two.ndjson > both.ndjson; leeboard intake import --from fhir both.ndjson --quiet | grep linked
  linked, as their source says: 1
$ leeboard import undo I-1 --reason "wrong file" --actor S-03 --quiet; leeboard intake import --from fhir both.ndjson --quiet | grep "linked\|told"
I-1: taken back 2 people, 2 episodes
  linked, as their source says: 1
$ leeboard intake merge P-0002 P-0001 --undo --reason "two people" --actor S-03 --quiet; sed 's/"id":"1"/"id":"1","meta":{"versionId":"2"},"link":[{"type":"replaced-by","other":{"reference":"Patient\/2"}}]/' one.ndjson > stated.ndjson; leeboard intake import --from fhir stated.ndjson --quiet | grep "linked\|told"; leeboard intake show P-0001 --json | jq -c '[.merged, [.told[].what]]'
[[],[]]
! leeboard: error[not_found]: the two records are not linked
!   mend:  see `leeboard intake show`

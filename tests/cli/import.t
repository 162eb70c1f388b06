# Taking an import back: what it stored is withdrawn, what others built on stays, and the file then imports as new.
$ export LEEBOARD_AS_OF=2026-12-01; leeboard store init --quiet; leeboard import list
no imports
$ printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,facts.qtc_ms\nK-1,Adler,Ruth,1985-02-03,430\nK-2,Boone,Greg,1990-12-24,441\n' > one.csv; leeboard intake import one.csv
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes, 2 facts
$ leeboard intake import one.csv --preview
I-2 (dry run, nothing was stored): 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  the same file was imported before
one.csv:2: unchanged K-1
one.csv:3: unchanged K-2
$ leeboard import list; leeboard import show I-1
I-1  2026-12-01  intake import  csv  2 read, 2 stored, 0 rejected
I-1: intake import (csv), 2026-12-01
  2 read: 2 stored, 0 unchanged, 0 rejected
  made: 2 patients, 2 episodes, 2 facts
  source: sha256:b32244767112327638e641231cb764d209c8332bc5a5164bb83ae8fa1346e4c6
$ leeboard import undo I-1
! leeboard: error[usage]: taking an import back needs a reason
!   mend:  add --reason TEXT
[2]
$ leeboard import undo I-9 --reason wrong
! leeboard: error[not_found]: there is no import I-9
!   mend:  see `leeboard import list`
[5]
$ leeboard import undo I-1 --reason "the list of another clinic" --dry-run; leeboard intake list --format csv
I-1 (dry run, nothing was stored) would be taken back 2 people, 2 episodes, 2 facts
patient,name,birth_date,status,admitted,programme,clinician,next_visit
K-1,"Adler, Ruth",1985-02-03,active,,,,
K-2,"Boone, Greg",1990-12-24,active,,,,
$ leeboard import undo I-1 --reason "the list of another clinic"; leeboard intake list; leeboard import undo I-1 --reason again; leeboard import show I-1
I-1: taken back 2 people, 2 episodes, 2 facts
no patients
I-1 was taken back before (2026-12-01): nothing to do
I-1: intake import (csv), 2026-12-01
  2 read: 2 stored, 0 unchanged, 0 rejected
  made: 2 patients, 2 episodes, 2 facts
  source: sha256:b32244767112327638e641231cb764d209c8332bc5a5164bb83ae8fa1346e4c6
  taken back 2026-12-01: the list of another clinic
$ leeboard intake show K-1
K-1  the record is entered-in-error; --all-revisions shows it
$ leeboard import show I-1 --json | jq -c '{type,"import":.import,read,stored,withdrawn,made:(.summary.objects)}'
{"type":"run","import":"I-1","read":2,"stored":2,"withdrawn":{"by":"","at":"2026-12-01","reason":"the list of another clinic"},"made":{"patients":2,"episodes":2,"facts":2,"assessments":0,"triggers":0,"events":0}}

# As new, also when the first one had the names wrong.
$ sed 's/Adler,Ruth/Brandt,Ximena/' one.csv > mended.csv; leeboard intake import mended.csv --each; leeboard intake import one.csv --preview; leeboard intake list --format csv
mended.csv:2: created K-1
mended.csv:3: created K-2
I-2: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes, 2 facts
I-3 (dry run, nothing was stored): 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected, 1 held
  held until somebody says whose they are: 1 (see `leeboard intake conflicts`)
one.csv:2: held
one.csv:3: unchanged K-2
patient,name,birth_date,status,admitted,programme,clinician,next_visit
K-1,"Brandt, Ximena",1985-02-03,active,,,,
K-2,"Boone, Greg",1990-12-24,active,,,,
$ leeboard store verify
38 rows, 20 events, 0 findings

# A form by hand at somebody whom the run made: that person stays, and is named.
$ leeboard assess add K-2 audit_c 1=1 2=2 3=0 --taken-at 2026-11-30 --quiet; leeboard intake import --undo I-2 --reason "wrong again"; leeboard intake list --format csv
A-1 stored
audit_c total: 3
  3 of 3 answered
  screen_positive: yes - at or above the cut-off: 4 for men, 3 for women, 3 while sex is not known
I-2: taken back 1 episode, 1 fact; 1 record as before
  left, because others built on it: K-2
patient,name,birth_date,status,admitted,programme,clinician,next_visit
K-2,"Boone, Greg",1990-12-24,active,,,,
$ leeboard intake import --undo I-2 --reason "wrong again" --json; leeboard import list --json | jq -c '[.import,.ended,.withdrawn.reason]'
{"schema":"leeboard.import/1","type":"undo","import":"I-2","already":true,"withdrawn":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":0},"revised_back":0,"left":[],"exit":0}
["I-1",true,"the list of another clinic"]
["I-2",true,"wrong again"]

# Revised people are as they were; a form that was amended since stays.
$ printf 'patient.code,patient.name.family,facts.qtc_ms\nK-2,Boone-Hill,470\n' > two.csv; leeboard intake import two.csv --json | jq -r .revised; leeboard intake show K-2 | head -3
null
1
K-2  Boone-Hill, Greg
born 1990-12-24, sex at birth not-asked
phone not-asked, address not-asked
$ printf 'patient,instrument,taken_at,1,2,3\nK-2,audit_c,2026-11-20,1,2,0\nK-2,audit_c,2026-11-21,1,1,0\n' > forms.csv; leeboard assess import forms.csv --each; leeboard assess amend A-3 3=1 --reason "read wrong" --quiet
forms.csv:2: created A-2
forms.csv:3: created A-3
I-4: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 assessments
A-3 amended: revision 2
audit_c total: 3
  3 of 3 answered
  screen_positive: yes - at or above the cut-off: 4 for men, 3 for women, 3 while sex is not known
$ leeboard import undo I-3 --reason "old figures"; leeboard intake show K-2 | head -3
I-3: taken back 1 fact; 1 record as before
K-2  Boone, Greg
born 1990-12-24, sex at birth not-asked
phone not-asked, address not-asked
$ leeboard assess import --undo I-4 --reason "other clinic"; leeboard assess list K-2
I-4: taken back 1 form
  left, because others built on it: K-2 A-3
id   taken_at    scale          score  change
A-3  2026-11-21  audit_c total  3
A-1  2026-11-30  audit_c total  3      same
flags A-3 audit_c: screen_positive
flags A-1 audit_c: screen_positive
audit_c total  ▃▃  first 3, last 3 (of 0 to 12)
$ leeboard assess import forms.csv --each
forms.csv:2: created A-4
forms.csv:3: unchanged A-3
I-5: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  new: 1 assessment
$ printf 'patient,kind,on,intensity\nK-2,craving,2026-11-20,7\n' > log.csv; leeboard triggers import log.csv --quiet; leeboard triggers list K-2 --log; leeboard triggers import --undo I-6 --reason "not K-2"; leeboard triggers list K-2 --log; leeboard triggers import log.csv
I-6: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 event
event  when        kind     intensity  triggers  helped  note
V-1    2026-11-20  craving  7

1 day is logged; a day without an entry is unknown, not a good day
I-6: taken back 1 event
nothing logged yet for K-2
I-7: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 event
$ leeboard import undo I-6 --reason x log.csv
! leeboard: error[usage]: 'import undo' takes no further argument
!   mend:  see `leeboard import undo --help`
[2]
$ leeboard intake import one.csv --undo I-6 --reason x
! leeboard: error[usage]: --undo takes no files
!   mend:  name the files, or --undo I-7
[2]
$ leeboard intake import
! leeboard: error[usage]: FILE is required
!   mend:  name the files, or --undo I-7
[2]
$ leeboard store verify
75 rows, 49 events, 0 findings

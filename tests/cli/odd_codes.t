# Codes that begin with no letter or digit are not given any more: in a document, a table, at a conflict.
$ leeboard store init --db new.db --quiet
$ printf 'patient: {code: -0077, name: {family: Lind}}\n' > dash.yaml; leeboard intake add dash.yaml --db new.db
! leeboard: error[bad_input]: a new patient code begins with a letter or digit, then letters, digits, dots, dashes or underscores, 64 at most
!   where: dash.yaml:1:17
!   mend:  write e.g. P-0412
[6]
$ printf 'patient.code,patient.name.family\n-0077,Lind\n_b,Mena\nb_,Mena\n' > two.csv; leeboard intake import two.csv --db new.db
I-1: 3 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  new: 1 patient, 1 episode
  rejected records: leeboard-rejects-I-1.csv (mend them there and import that file)
! two.csv:2: rejected: a new patient code begins with a letter or digit, then letters, digits, dots, dashes or underscores, 64 at most; write e.g. P-0412
! two.csv:3: rejected: a new patient code begins with a letter or digit, then letters, digits, dots, dashes or underscores, 64 at most; write e.g. P-0412
[3]
$ leeboard intake list --all --db new.db
patient  name  born       status  admitted  programme  clinician
b_       Mena  not-asked  active

1 patient
$ printf 'staff: [{id: _s, name: Ines, role: nurse}]\n' > leeboard.yaml; leeboard store doctor --db new.db | grep 'letter or digit'
staff id that begins with no letter or digit: _s; it stays readable, new ones are refused

# Those that a store holds from before stay readable, and can be written to; `store doctor` names them.
$ gzip -dc $PROJECT/tests/store/old/odd-codes.db.gz > clinic.db && chmod 600 clinic.db && rm leeboard.yaml
$ export LEEBOARD_DB=$PWD/clinic.db LEEBOARD_AS_OF=2026-11-21T09:00:00Z
$ leeboard store upgrade --quiet; leeboard store doctor | grep 'letter or digit'
codes that begin with no letter or digit: 2 (-0077 _b); they stay readable, new ones are refused
$ leeboard store doctor --json | grep -o '"odd_codes":[0-9]*'
"odd_codes":2
$ leeboard intake show -- -0077 | head -n 2
-0077  Lind, Teodor
born 1988-06-02, sex at birth not-asked
$ leeboard intake show _b | head -n 2
_b  Mena, Ana
born 1971-12-30, sex at birth not-asked
$ echo Lind | leeboard intake find
patient  name          born        sex        state   points  why
-0077    Lind, Teodor  1988-06-02  not-asked  active  8       family
$ printf 'patient: {contact: {phone: 555-0177}}\n' > phone.yaml; leeboard intake update --reason "new number" -- -0077 phone.yaml
-0077 revised (E-1)
$ leeboard intake import two.csv
I-3: 3 read: 1 stored (1 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ leeboard assess list -- -0077
id   taken_at    scale          score    change
A-1  2026-11-05  phq9 total     8, mild
                 phq9 syndrome  none
$ leeboard assess amend A-1 9=1 --reason "read again"
A-1 amended: revision 2
phq9 total: 9 (mild)
phq9 syndrome: 0 (none)
  9 of 9 answered
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: a safety item is positive: A-1
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
[9]
$ leeboard plan draft --quiet -- -0077 | head -n 1
Care plan of -0077
! leeboard: warning: A-1 waits for a person
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
$ leeboard report visit -- -0077 | head -n 1
Visit of -0077 · Teodor, 38 years
! leeboard: warning: A-1 waits for a person
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
$ leeboard intake discharge _b --on 2026-11-20 --reason moved
_b revised (E-2)
$ leeboard store export --quiet | grep -c '"patient":"-0077"'
6
$ leeboard store verify
1434 rows, 27 events, 0 findings

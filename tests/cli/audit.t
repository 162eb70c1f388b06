# The log: every read and write, who and about whom.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412"}}' | leeboard intake add - --quiet --actor S-03
P-0412
$ leeboard intake show P-0412 --actor S-04 >/dev/null
$ leeboard intake list >/dev/null
$ leeboard intake show P-0413
! leeboard: error[not_found]: there is no patient P-0413
!   mend:  did you mean P-0412?
[5]
$ leeboard audit log | sed 's/  20[^ ]*Z  /  TIME  /'
1  TIME  -  store init  store
2  TIME  S-03  intake add  P-0412
3  TIME  S-04  intake show  P-0412
4  TIME  -  intake list  list
5  TIME  -  audit log  events
$ leeboard audit log --patient P-0412 --by S-04 | sed 's/  20[^ ]*Z  /  TIME  /'
3  TIME  S-04  intake show  P-0412
$ leeboard audit log --json --patient P-0412 --last 1
{"schema":"leeboard.audit/1","type":"event","seq":3,"ts":"{{time}}","actor":"S-04","role":"prescriber","purpose":"TREAT","action":"intake show","object":"P-0412","patient":"P-0412","recipient":"","consent_ref":"","outcome":"ok","detail":{"kind":"read","os":"{{any}}","as_of":"2026-12-01"},"after_digest":null,"prev":"{{sha256}}","hash":"{{sha256}}"}
{"schema":"leeboard.audit/1","type":"summary","events":1}
$ leeboard audit log --by S-99
$ leeboard audit log --since yesterday
! leeboard: error[usage]: --since is no date: a date is written YYYY-MM-DD
!   mend:  write e.g. --since 2026-11-30
[2]
$ leeboard audit log --last 0
! leeboard: error[usage]: --last takes a whole number, 1 or more
!   mend:  see `leeboard audit log --help`
[2]
$ leeboard audit verify
7 rows, 8 events, 0 findings
$ leeboard audit verify --json
{"schema":"leeboard.audit-verify/1","type":"summary","rows":7,"events":9,"head":"{{sha256}}","digest":"{{sha256}}","findings":0,"damaged":false}

# A typo in a member of staff, and a dry run, which is logged as one.
$ leeboard intake show P-0412 --actor S-33
! leeboard: error[usage]: --actor names no member of staff: 'S-33'
!   mend:  did you mean S-03?
[2]
$ echo '{"patient":{"code":"P-0500"}}' | leeboard intake add - --dry-run >/dev/null
$ leeboard audit log --last 2 --json | grep -c '"kind":"dry_run"'
1

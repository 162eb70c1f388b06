# A read that cannot be logged in the store goes to the file of --audit-to, and into the log later.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet && printf '{"patient":{"code":"P-0001"}}\n{"patient":{"code":"P-0002"}}\n' > two.ndjson && leeboard intake import two.ndjson --quiet
I-1: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 patients, 2 episodes

# Nothing larger than a few kilobytes can be written: as on a full disk.
$ (ulimit -f 8; leeboard intake show P-0001 --json)
! {"schema":"leeboard.error/1","code":"io","exit":14,"message":"the file would be larger than this system allows; the old state is kept (sqlite 778)","mend":"raise the limit (ulimit -f), or use another disk","retry":"after-mending","where":"","problems":[]}
[14]
$ (ulimit -f 8; leeboard intake show P-0001 --json --audit-to reads.spool) | cut -c 1-40
{"schema":"leeboard.record/1","as_of":"2
! leeboard: warning: the store could not be written; what is read is logged in the file of --audit-to, and merged when that file is named again
$ (ulimit -f 8; leeboard intake show P-0002 --json --audit-to reads.spool --quiet) | cut -c 1-40
{"schema":"leeboard.record/1","as_of":"2
! leeboard: warning: the store could not be written; what is read is logged in the file of --audit-to, and merged when that file is named again
$ stat -c %a reads.spool && wc -l < reads.spool
600
2
$ leeboard audit log | grep -c 'intake show'
0
[1]

# The disk has room again: the next run that names the file puts its reads into the log, once.
$ cp reads.spool copy.spool
$ leeboard intake list --audit-to reads.spool
patient  name    born       status  admitted  programme  clinician
P-0001   P-0001  not-asked  active
P-0002   P-0002  not-asked  active

2 patients
! leeboard: warning: 2 reads of the file of --audit-to put into the log
$ wc -c < reads.spool
0
$ leeboard audit log | grep 'intake show'
7  {{time}}  -  intake show  P-0001
8  {{time}}  -  intake show  P-0002
$ leeboard intake list --quiet --audit-to copy.spool
patient  name    born       status  admitted  programme  clinician
P-0001   P-0001  not-asked  active
P-0002   P-0002  not-asked  active

2 patients
$ leeboard audit log | grep -c 'intake show'
2
$ leeboard audit log --json --action "intake show" | head -n 1
{"schema":"leeboard.audit/1","type":"event","seq":7,"ts":"{{time}}","actor":"","role":"","purpose":"TREAT","action":"intake show","object":"P-0001","patient":"P-0001","recipient":"","consent_ref":"","outcome":"ok","detail":{"kind":"spooled","os":"{{any}}","as_of":"2026-12-01","data":{"read":"{{time}}","line":"{{sha256}}","detail":{"kind":"read","os":"{{any}}","as_of":"2026-12-01"}}},"after_digest":null,"prev":"{{sha256}}","hash":"{{sha256}}"}
$ leeboard store verify
{{number}} rows, 13 events, 0 findings

# Reads of another clinic's store stay in the file; so does a line that is torn.
$ leeboard --db other.db store init --quiet
$ (ulimit -f 8; leeboard --db other.db intake list --audit-to reads.spool --quiet >/dev/null); printf '{"schema":"leeboard.aud' >> reads.spool
! leeboard: warning: the store could not be written; what is read is logged in the file of --audit-to, and merged when that file is named again
$ leeboard intake list --quiet --audit-to reads.spool
patient  name    born       status  admitted  programme  clinician
P-0001   P-0001  not-asked  active
P-0002   P-0002  not-asked  active

2 patients
! leeboard: warning: 1 line of the file of --audit-to cannot be read; the file is kept
$ wc -l < reads.spool
1
$ leeboard --db other.db intake list --quiet --audit-to reads.spool
no patients
! leeboard: warning: 1 read of the file of --audit-to put into the log
! leeboard: warning: 1 line of the file of --audit-to cannot be read; the file is kept
$ leeboard --db other.db audit log | grep -c 'intake list'
2

# Where neither can be written, nothing is shown.
$ (ulimit -f 8; leeboard intake show P-0001 --audit-to no/such/folder/spool)
! leeboard: error[io]: the audit event can be written neither to the store nor to the file of --audit-to
!   where: no/such/folder/spool
!   mend:  name a file on a medium that can be written
[14]

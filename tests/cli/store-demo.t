# The same seed makes the same clinic, in every zone and language; the export is readable without us.
$ export XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01
$ leeboard --db a.db store demo --seed 7 --patients 20 && TZ=Pacific/Apia LC_ALL=C.UTF-8 leeboard --db b.db store demo --seed 7 --patients 20 --quiet
! 20 invented patients in a.db
! A list of another house waits to be looked at: leeboard intake conflicts, intake match --all, import list
! Its staff and settings stand beside it: leeboard.yaml
! Look at it as of 2026-12-01: leeboard --as-of 2026-12-01 report caseload
$ leeboard --db a.db store export -o a.ndjson --quiet; leeboard --db b.db store export -o b.ndjson --quiet; cmp a.ndjson b.ndjson
$ leeboard --db c.db store demo --seed 8 --patients 20 --quiet; leeboard --db c.db store export --quiet | cmp -s a.ndjson -
[1]
$ tail -n 1 a.ndjson
{"schema":"leeboard.export/1","type":"summary","records":{{number}}}
$ leeboard --db a.db store export -o a.ndjson
! This export is for the clinic itself. Sending it on needs the consent of the people in it.
! leeboard: error[io]: cannot write the file: file exists
!   where: a.ndjson
!   mend:  choose another name, or use --force to replace it
[14]
$ leeboard --db a.db store export -o a.ndjson --force
! This export is for the clinic itself. Sending it on needs the consent of the people in it.
$ leeboard --db a.db store export --format csv -o csv --dry-run; ls csv
! This export is for the clinic itself. Sending it on needs the consent of the people in it.
! would write 1690 records to csv
! ls: cannot access 'csv': No such file or directory
[2]
$ leeboard --db a.db store export --format csv -o csv --quiet; ls csv
assessments.csv
conflicts.csv
decisions.csv
definitions.csv
episodes.csv
events.csv
external-ids.csv
facts.csv
helds.csv
imports.csv
patients.csv
plans.csv
trigger-events.csv
triggers.csv
$ head -n 1 csv/assessments.csv
patient,instrument,taken_at,by,basis,id,pulse,sweating,restlessness,pupils,aches,nose_eyes,gi,tremor,yawning,anxiety,gooseflesh,1,2,3,4,5,6,7,8,9,10,b01,b02,b03,b04,b05,b06,b08,b09,b10,b11,b12,b13,b14,b15,b16,b17
$ sqlite3 -readonly a.db "SELECT count(*) FROM v1_patients"
22
$ leeboard --db a.db store demo --patients 20
! leeboard: error[usage]: a store or another file stands there already
!   where: a.db
!   mend:  choose another name with --db
[2]
$ leeboard --db d.db store demo --patients 0; ls d.db
! leeboard: error[usage]: --patients takes 1 to 10000000
!   mend:  choose a number of people, such as --patients 200
! ls: cannot access 'd.db': No such file or directory
[2]

# Everything else works on it: each fact is one that an intake would take, each plan can be drafted.
$ leeboard --db a.db store verify
{{number}} rows, {{number}} events, 0 findings
$ leeboard --db a.db intake list --json | tail -n 1
{"schema":"leeboard.intake-list/1","type":"summary","patients":22}
$ for p in $(sqlite3 -readonly a.db "SELECT code FROM person"); do leeboard --db a.db plan draft $p --json 2>/dev/null; done | grep -c '"schema":"leeboard.plan/1"'
22
$ leeboard --db a.db report patient --all -o reports --quiet; ls reports | wc -l
24
$ leeboard --db a.db store verify >/dev/null

# What there is to try: staff who may sign, plans signed and decided on, a draft that waits, medicine in hand, visits ahead. Settings that stand are kept.
$ leeboard --db g.db store demo --seed 7 --patients 20 --quiet; leeboard --db g.db plan list --json | jq -r 'select(.type == "plan") | .status' | sort | uniq -c
      2 draft
     10 signed
$ leeboard --db g.db plan show P-0001 --json | jq -c '{status, signed: [.signatures[].by], decisions: [.lines[] | select(.decision != null) | .decision.decision]}'
{"status":"signed","signed":["S-04"],"decisions":["accepted","declined","later"]}
$ leeboard --db g.db report due --json | jq -r 'select(.type == "due") | .kind' | sort | uniq -c
      5 contact
     13 instrument
    233 plan-line
      2 plan-review
$ leeboard --db g.db report caseload | sed -n '3,4p'
Safety open 1 · Medicine ends by 12-03 2 · Late 12 · Due by 12-08 1 · Nothing
due by 12-08 1
$ leeboard --db g.db triggers review P-0004 --json | jq -c '[.events, .control_windows]'
[2,5]
$ echo '# ours' >> leeboard.yaml; leeboard --db e.db store demo --patients 2 --plans 0 --quiet; tail -n 1 leeboard.yaml; leeboard --db e.db plan list
\# ours
! no plan yet
$ leeboard --db f.db store demo --plans -1
! leeboard: error[usage]: --plans takes 0 or more
!   mend:  choose a number of plans, such as --plans 12
[2]

# An option of one value takes one word, wherever it stands.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard --format json intake import --actor S-03 --from yaml - <$PROJECT/examples/clinic/people/quandt.yaml
{"schema":"leeboard.import/1","type":"committed","through":1,"stored":1}
{"schema":"leeboard.import/1","type":"summary","import":"I-1","command":"intake import","format":"yaml","read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"ok":1,"failed":0,"blank":0,"created":1,"revised":0,"kept":0,"by_type":{"patient":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":1,"episodes":1,"facts":17,"assessments":1,"triggers":3,"events":1},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":null,"replayed":false,"dry_run":false,"exit":0}
$ leeboard intake import --actor S-04 --from yaml --format ndjson - <$PROJECT/examples/clinic/people/brandvold.yaml
{"schema":"leeboard.import/1","type":"committed","through":1,"stored":1}
{"schema":"leeboard.import/1","type":"summary","import":"I-2","command":"intake import","format":"yaml","read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"ok":1,"failed":0,"blank":0,"created":1,"revised":0,"kept":0,"by_type":{"patient":{"read":1,"stored":1,"unchanged":0,"rejected":0,"held":0,"created":1,"revised":0,"kept":0}},"objects":{"patients":1,"episodes":1,"facts":19,"assessments":0,"triggers":0,"events":3},"possible_duplicates":0,"conflicts":0,"told":{},"safety":[],"safety_unplaced":[],"merged":0,"withdrawn":0,"incomplete":[],"rejects":null,"source":null,"replayed":false,"dry_run":false,"exit":0}
$ leeboard report patient --format json P-0412 | cut -c1-70
{"schema":"leeboard.report/1","report":"patient","as_of":"2026-12-01",
$ leeboard --format csv report caseload --where clinician=S-03 | cut -d, -f1-4
patient,status,programme,clinician
P-0412,active,outpatient-moud,S-03
$ leeboard intake list --where clinician=S-03 P-0412
! leeboard: error[usage]: 'intake list' takes no further argument
!   mend:  see `leeboard intake list --help`
[2]
$ leeboard plan preview --template oud-core - --format json --quiet <$PROJECT/examples/clinic/unhoused.facts.yaml | cut -c1-40
{"schema":"leeboard.plan/1","as_of":"202

# The name of a form in any letters, with and without hyphens.
$ leeboard assess score COWS pulse_bpm=104 tremor=1 | head -n 1
cows total: 3 to 43 (one of: below_mild, mild, moderate, moderately_severe, severe)
$ leeboard assess score PHQ-9 9=1 --quiet | head -n 1
phq9 total: 1 to 25 (one of: minimal, mild, moderate, moderately_severe, severe)
$ leeboard instrument show Audit-C | head -n 1
AUDIT-C, alcohol use (audit_c, version 1)
$ leeboard assess add P-0412 GAD-7 1=2 2=1 3=0 4=0 5=1 6=0 7=1 --actor S-03 --quiet
A-2 stored
gad7 total: 5 (mild)
  7 of 7 answered
$ leeboard assess list --instrument Gad7 --format csv | cut -d, -f1-4
id,patient,instrument,taken_at
A-2,P-0412,gad7,2026-12-01
$ leeboard assess score PHQ-99 9=1
! leeboard: error[not_found]: there is no instrument `PHQ-99`
!   mend:  did you mean phq9?
[5]

# A verb that stands in the place of a command, or under the wrong one.
$ leeboard restore
! leeboard: error[usage]: there is no command 'restore'
!   mend:  did you mean `leeboard store restore`?
[2]
$ leeboard score
! leeboard: error[usage]: there is no command 'score'
!   mend:  did you mean `leeboard assess score`?
[2]
$ leeboard find
! leeboard: error[usage]: there is no command 'find'
!   mend:  did you mean `leeboard intake find`?
[2]
$ leeboard list
! leeboard: error[usage]: there is no command 'list'
!   mend:  these commands have the verb list: intake assess plan triggers import instrument medicine template
[2]
$ leeboard plan score
! leeboard: error[usage]: there is no plan verb 'score'
!   mend:  did you mean `leeboard assess score`?
[2]

# The version, for people and for programs.
$ leeboard --version
leeboard 0.1.0
$ leeboard --version --json | jq -c '{schema, store_layout, schemas: (.schemas | length), definitions}'
{"schema":"leeboard.version/1","store_layout":{{number}},"schemas":{{number}},"definitions":"sha256:{{sha256}}"}
$ mkdir own && leeboard --data own --version --json | jq -r .definitions >without
$ mkdir own/coping && cp $PROJECT/data/coping/times.yaml own/coping/ && leeboard --data own --version --json | jq -r .definitions | diff - without >differs; test -s differs && echo other definitions, another digest
other definitions, another digest
$ leeboard --version --jsn
! leeboard: error[usage]: 'leeboard' has no option --jsn
!   mend:  did you mean --json?
[2]

# Forms in the store: add, list, show, amend, ack, import.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412","sex_at_birth":"female"}}' | leeboard intake add - --quiet > added.txt
$ echo '{"patient":{"code":"P-0398","sex_at_birth":"male"}}' | leeboard intake add - --quiet > added.txt

# From the command line, a file, a pipe; the same form again adds nothing.
$ leeboard assess add P-0412 cows pulse_bpm=104 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 gooseflesh=not-asked --actor S-03
A-1 stored
cows total: 15 to 20 (moderate)
  10 of 11 answered; missing: gooseflesh
$ leeboard assess add P-0412 cows pulse_bpm=104 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 gooseflesh=not-asked --actor S-03
A-1 is there already: nothing added
cows total: 15 to 20 (moderate)
  10 of 11 answered; missing: gooseflesh
$ echo '{"answers":{"1":3,"2":0,"3":0},"taken_at":"2026-11-20"}' > audit.json && leeboard assess add P-0412 audit_c audit.json
A-2 stored
audit_c total: 3
  3 of 3 answered
  screen_positive: yes - at or above the cut-off: 4 for men, 3 for women, 3 while sex is not known
  all_points_from_q1: yes - all points come from how often: drinking is probably within limits, review it
$ printf 'answers: {"1": 3, "2": 0, "3": 0}\ntaken_at: 2026-11-20\n' | leeboard assess add P-0398 audit_c -
A-3 stored
audit_c total: 3
  3 of 3 answered
$ leeboard assess add P-0412 gad7 1=1 2=1 3=1 4=1 5=1 6=0 7=0 --taken-at 2026-11-10 --json
{"schema":"leeboard.score/1","id":null,"patient":"P-0412","instrument":"gad7","version":"1","taken_at":"2026-11-10","complete":true,"answered":7,"scored_items":7,"missing":[],"skipped":[],"scales":{"total":{"low":5,"high":5,"value":5,"band":"mild","bands":["mild"]}},"flags":[{"id":"screen_positive","state":"no","severity":"note"}],"definition":"sha256:{{sha256}}","carried":{},"assessment":"A-4","revision":1,"basis":"items","stored":"created","recorded":"2026-12-01","safety":false,"answers":{"1":1,"2":1,"3":1,"4":1,"5":1,"6":0,"7":0}}

# Nothing is stored when something is wrong.
$ leeboard assess add P-0412 cows restlessness=2
! leeboard: error[bad_input]: item restlessness: not one of its answers
!   mend:  legal answers: 0, 1, 3, 5 (none, reported, shifting, unable)
[6]
$ leeboard assess add P-0412 cows tremr=2
! leeboard: error[usage]: cows has no item 'tremr'
!   mend:  did you mean tremor?
[2]
$ leeboard assess add P-0421 cows tremor=2
! leeboard: error[not_found]: there is no patient P-0421
!   mend:  did you mean P-0412?
[5]
$ leeboard assess add P-0412 cowz tremor=2
! leeboard: error[not_found]: there is no instrument `cowz`
!   mend:  did you mean cows?
[5]
$ leeboard assess add P-0412 cows < /dev/null
! leeboard: error[usage]: no answers are given, and nobody can be asked
!   mend:  give item=value ..., a file, or - for standard input
[2]
$ leeboard assess add P-0412 cows nowhere.json
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nowhere.json
!   mend:  check the name and the folder
[5]
$ echo '{"answers":{"tremor":[1]}}' | leeboard assess add P-0412 cows -
! leeboard: error[bad_input]: item 'tremor' must be a number or a word
!   where: stdin:1:22
!   mend:  give its points, a word, or not-asked
[6]
$ echo '{"instrument":"phq9","answers":{"1":1}}' | leeboard assess add P-0412 cows -
! leeboard: error[bad_input]: the record is for another instrument than cows
!   where: stdin:1:15
!   mend:  leave `instrument` out, or name the instrument of the record on the command line
[6]
$ leeboard assess add P-0412 cows tremor=2 --taken-at yesterday
! leeboard: error[usage]: --taken-at: a date is written YYYY-MM-DD
!   mend:  such as 2026-12-01T09:05-05:00
[2]

# A positive safety item: stored, exit 9, the site's own words, until somebody acknowledges it.
$ leeboard assess add P-0412 phq9 1=2 2=2 3=1 4=1 5=1 6=1 7=1 8=0 9=1 --actor S-03
A-5 stored
phq9 total: 10 (moderate)
phq9 syndrome: 1 (other)
  9 of 9 answered
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today
  screen_positive: yes - 10 or more: assess for depression
! leeboard: warning: a safety item is positive: A-5
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-5 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack A-5
! leeboard: error[usage]: an acknowledgement needs --reason
!   mend:  say what was done, such as --reason "seen by the on-call clinician"
[2]
$ leeboard assess ack A-5 --reason "safety plan made"
! leeboard: error[usage]: 'assess ack' needs to know who acts
!   mend:  add --actor with a staff id, e.g. --actor S-03
[2]
$ leeboard assess ack A-5 --reason "safety plan made" --actor S-04
A-5 acknowledged
$ leeboard assess ack A-5 --reason "safety plan made" --actor S-04
A-5 was acknowledged before
$ leeboard assess ack A-1 --reason x --actor S-04
! leeboard: error[not_found]: A-1 is no safety item
!   mend:  see `leeboard assess list`
[5]
$ leeboard assess ack A-77 --reason x --actor S-04
! leeboard: error[not_found]: A-77 is no safety item
!   mend:  see `leeboard assess list`
[5]

# A correction is a new revision with its reason; the old one stays readable.
$ leeboard assess amend A-1 gooseflesh=3
! leeboard: error[usage]: an amendment needs --reason
!   mend:  say why, such as --reason "keyed wrongly"
[2]
$ leeboard assess amend A-1 gooseflesh=3 --reason "seen later" --actor S-03
A-1 amended: revision 2
cows total: 18 (moderate)
  11 of 11 answered
$ leeboard assess amend A-1 gooseflesh=3 --reason "seen later" --actor S-03
A-1 says this already: nothing changed
$ leeboard assess amend A-1 gooseflesh=2 --reason "keyed wrongly"
! leeboard: error[bad_input]: item gooseflesh: not one of its answers
!   mend:  legal answers: 0, 3, 5 (smooth, raised, prominent)
[6]
$ leeboard assess amend A-99 gooseflesh=3 --reason x
! leeboard: error[not_found]: there is no assessment A-99
!   mend:  see `leeboard assess list`
[5]
$ leeboard assess show A-1
A-1 revision 2: cows of P-0412, taken 2026-12-01 by S-03, recorded 2026-12-01
  amended: seen later
cows total: 18 (moderate)
  11 of 11 answered
  pulse_bpm      104
  sweating       1          chills or flushing reported - sweating beyond room heat or activity
  restlessness   1          reported but controlled - restlessness seen during assessment
  pupils         2          moderately dilated - pupil size for room light
  aches          1          mild diffuse - withdrawal-related bone or joint pain
  nose_eyes      2          running or tearing - runny nose or tearing
  gi             2          nausea or loose stool - gut upset in last half hour
  tremor         1          felt but not seen - tremor of outstretched hands
  yawning        1          once or twice - yawning during assessment
  anxiety        2          obvious - anxiety or irritability
  gooseflesh     3          palpable or hairs raised - piloerection of skin
$ leeboard assess show A-1 --all-revisions --json
{"schema":"leeboard.score/1","id":null,"patient":"P-0412","instrument":"cows","version":"1","taken_at":"2026-12-01","complete":false,"answered":10,"scored_items":11,"missing":["gooseflesh"],"skipped":[],"scales":{"total":{"low":15,"high":20,"value":null,"band":"moderate","bands":["moderate"]}},"flags":[],"definition":"sha256:{{sha256}}","carried":{"by":"S-03"},"assessment":"A-1","revision":1,"basis":"items","recorded":"2026-12-01","safety":false,"answers":{"pulse_bpm":104,"sweating":1,"restlessness":1,"pupils":2,"aches":1,"nose_eyes":2,"gi":2,"tremor":1,"yawning":1,"anxiety":2,"gooseflesh":"not-asked"}}
{"schema":"leeboard.score/1","id":null,"patient":"P-0412","instrument":"cows","version":"1","taken_at":"2026-12-01","complete":true,"answered":11,"scored_items":11,"missing":[],"skipped":[],"scales":{"total":{"low":18,"high":18,"value":18,"band":"moderate","bands":["moderate"]}},"flags":[],"definition":"sha256:{{sha256}}","carried":{"by":"S-03"},"assessment":"A-1","revision":2,"basis":"items","recorded":"2026-12-01","reason":"seen later","safety":false,"answers":{"pulse_bpm":104,"sweating":1,"restlessness":1,"pupils":2,"aches":1,"nose_eyes":2,"gi":2,"tremor":1,"yawning":1,"anxiety":2,"gooseflesh":3}}
$ leeboard assess show A-99
! leeboard: error[not_found]: there is no assessment A-99
!   mend:  see `leeboard assess list`
[5]

# Lists.
$ leeboard assess add P-0412 cows pulse=0 sweating=0 restlessness=0 pupils=0 aches=1 nose_eyes=1 gi=0 tremor=1 yawning=0 anxiety=1 gooseflesh=0 --as-of 2026-12-03
A-6 stored
cows total: 4 (below_mild)
  11 of 11 answered
$ leeboard assess list P-0412 --as-of 2026-12-03
id   taken_at    scale          score                      change
A-2  2026-11-20  audit_c total  3
A-1  2026-12-01  cows total     18, moderate
A-6  2026-12-03  cows total     4, below mild              down 14
A-4  2026-11-10  gad7 total     5, mild
A-5  2026-12-01  phq9 total     10, moderate
                 phq9 syndrome  other depressive syndrome
flags A-2 audit_c: screen_positive, all_points_from_q1
SAFETY A-5 phq9: suicide_item9, screen_positive (seen, not answered)
cows total  ▄▁  first 18, last 4 (of 0 to 48)
$ leeboard assess list P-0412 --instrument cows --as-of 2026-12-03 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-0412,cows,2026-12-01,total 18 (moderate),,,
A-6,P-0412,cows,2026-12-03,total 4 (below_mild),-14,,total down 14
$ leeboard assess list P-0412 --instrument cows --as-of 2026-12-01 --json
{"schema":"leeboard.score/1","type":"score","id":null,"patient":"P-0412","instrument":"cows","version":"1","taken_at":"2026-12-01","complete":true,"answered":11,"scored_items":11,"missing":[],"skipped":[],"scales":{"total":{"low":18,"high":18,"value":18,"band":"moderate","bands":["moderate"]}},"flags":[],"definition":"sha256:{{sha256}}","carried":{"by":"S-03"},"assessment":"A-1","revision":2,"basis":"items","recorded":"2026-12-01","reason":"seen later","safety":false,"change":null,"changes":{},"answers":{"pulse_bpm":104,"sweating":1,"restlessness":1,"pupils":2,"aches":1,"nose_eyes":2,"gi":2,"tremor":1,"yawning":1,"anxiety":2,"gooseflesh":3}}
{"schema":"leeboard.score/1","type":"summary","assessments":1}
$ leeboard assess list --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-3,P-0398,audit_c,2026-11-20,total 3,,,
A-2,P-0412,audit_c,2026-11-20,total 3,,screen_positive;all_points_from_q1,
A-1,P-0412,cows,2026-12-01,total 18 (moderate),,,
A-4,P-0412,gad7,2026-11-10,total 5 (mild),,,
A-5,P-0412,phq9,2026-12-01,total 10 (moderate); syndrome 1 (other),,"suicide_item9;screen_positive (seen, not answered)",
$ leeboard assess list P-0398 --instrument cows
no assessments recorded yet
$ leeboard assess list P-0999
! leeboard: error[not_found]: there is no patient P-0999
!   mend:  did you mean P-0398?
[5]

# A key makes a repeat safe; a dry run stores nothing.
$ leeboard assess add P-0398 gad7 1=0 2=0 3=0 4=0 5=0 6=0 7=0 --idempotency-key k1
A-7 stored
gad7 total: 0 (minimal)
  7 of 7 answered
$ leeboard assess add P-0398 gad7 1=0 2=0 3=0 4=0 5=0 6=0 7=0 --idempotency-key k1
A-7 was stored before with this key
gad7 total: 0 (minimal)
  7 of 7 answered
$ leeboard assess add P-0398 gad7 1=1 2=0 3=0 4=0 5=0 6=0 7=0 --idempotency-key k1
! leeboard: error[usage]: this idempotency key was used with other content
!   mend:  use another key for another request
[2]
$ leeboard assess add P-0398 gad7 1=3 2=0 3=0 4=0 5=0 6=0 7=0 --taken-at 2026-11-30 --dry-run
A-8 would be stored
gad7 total: 3 (minimal)
  7 of 7 answered
$ leeboard assess list P-0398 --instrument gad7 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-7,P-0398,gad7,2026-12-01,total 0 (minimal),,,

# What a script asks for: a replay says so, a dry run says so, reasons from files and pipes, typos are not empty lists.
$ leeboard assess add P-0398 gad7 1=0 2=0 3=0 4=0 5=0 6=0 7=0 --idempotency-key k1 --json | grep -o '"stored":.*"replayed":true}'
"stored":"created","recorded":"2026-12-01","safety":false,"answers":{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0},"replayed":true}
$ leeboard assess add P-0398 phq9 9=1 --dry-run --json | grep -o '"safety":true.*'
"safety":true,"answers":{"9":1},"dry_run":true}
$ leeboard assess add P-0398 phq9 9=1 --idempotency-key k2 --quiet > added.txt
! leeboard: warning: a safety item is positive: A-8
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-8 --reason TEXT --actor STAFF
[9]
$ leeboard assess add P-0398 phq9 9=1 --idempotency-key k2 --json 2> told.txt | grep -o '"replayed":true}'; wc -l < told.txt
"replayed":true}
4
$ leeboard assess ack A-8 --reason "on-call called" --actor S-04 --json
{"schema":"leeboard.acknowledgement/1","object":"A-8","by":"S-04","at":"2026-12-01","stored":"created"}
$ leeboard assess add P-0398 phq9 9=1 --idempotency-key k2 > added.txt
$ echo "keyed on the wrong form" > why.txt && leeboard assess amend A-7 7=1 --reason @why.txt --quiet > added.txt && leeboard assess show A-7 | head -n 2
A-7 revision 2: gad7 of P-0398, taken 2026-12-01, recorded 2026-12-01
  amended: keyed on the wrong form
$ echo "from a pipe" | leeboard assess amend A-7 7=2 --reason - --quiet > added.txt; leeboard assess show A-7 | head -n 2
A-7 revision 3: gad7 of P-0398, taken 2026-12-01, recorded 2026-12-01
  amended: from a pipe
$ leeboard assess list --instrument cowz
! leeboard: error[not_found]: there is no instrument `cowz`
!   mend:  did you mean cows?
[5]
$ leeboard assess list --format yml
! leeboard: error[usage]: 'assess list' cannot write the format 'yml'
!   mend:  it can write: text json ndjson csv
[2]
$ leeboard assess add P-0999 cows tremr=1
! leeboard: error[usage]: cows has no item 'tremr'
!   mend:  did you mean tremor?
[2]
$ leeboard assess list --as-of 2026-11-15 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
$ leeboard assess show A-7 --json -o form.json && grep -c leeboard.score/1 form.json
1
$ leeboard assess show A-7 --json -o form.json
! {"schema":"leeboard.error/1","code":"io","exit":14,"message":"cannot write the file: file exists","mend":"choose another name, or use --force to replace it","retry":"after-mending","where":"form.json","problems":[]}
[14]
$ leeboard assess add P-0398 cows tremor=1 > /dev/full
! leeboard: error[io]: the output could not be written
!   mend:  check the disk or the program that reads it
!   saved: the change itself was saved; only the output failed
[14]
$ leeboard assess list P-0398 --instrument cows --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-9,P-0398,cows,2026-12-01,total 1 to 45,,,
$ leeboard assess amend A-9 tremor=2 --reason x --dry-run --quiet
A-9 would be amended: revision 2
cows total: 2 to 46 (one of: below_mild, mild, moderate, moderately_severe, severe)
  1 of 11 answered; missing: pulse, sweating, restlessness, pupils, aches, nose_eyes, gi, yawning, anxiety, gooseflesh
$ leeboard assess amend A-9 tremor=2 --reason x --dry-run | head -n 1
A-9 would be amended: revision 2
! dry run: nothing stored

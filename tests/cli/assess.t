# Forms in the store: add, list, show, amend, ack, import.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412","sex_at_birth":"female"}}' | leeboard intake add - --quiet > added.txt
$ echo '{"patient":{"code":"P-0398","sex_at_birth":"male"}}' | leeboard intake add - --quiet > added.txt

# From the command line, a file, a pipe; the same form again adds nothing.
$ leeboard assess add P-0412 cows pulse_bpm=104 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 gooseflesh=not-asked --actor S-03
$ leeboard assess add P-0412 cows pulse_bpm=104 sweating=1 restlessness=1 pupils=2 aches=1 nose_eyes=2 gi=2 tremor=1 yawning=1 anxiety=2 gooseflesh=not-asked --actor S-03
$ echo '{"answers":{"1":3,"2":0,"3":0},"taken_at":"2026-11-20"}' > audit.json && leeboard assess add P-0412 audit_c audit.json
$ printf 'answers: {"1": 3, "2": 0, "3": 0}\ntaken_at: 2026-11-20\n' | leeboard assess add P-0398 audit_c -
$ leeboard assess add P-0412 gad7 1=1 2=1 3=1 4=1 5=1 6=0 7=0 --taken-at 2026-11-10 --json

# Nothing is stored when something is wrong.
$ leeboard assess add P-0412 cows restlessness=2
$ leeboard assess add P-0412 cows tremr=2
$ leeboard assess add P-0421 cows tremor=2
$ leeboard assess add P-0412 cowz tremor=2
$ leeboard assess add P-0412 cows < /dev/null
$ leeboard assess add P-0412 cows nowhere.json
$ echo '{"answers":{"tremor":[1]}}' | leeboard assess add P-0412 cows -
$ echo '{"instrument":"phq9","answers":{"1":1}}' | leeboard assess add P-0412 cows -
$ leeboard assess add P-0412 cows tremor=2 --taken-at yesterday

# A positive safety item: stored, exit 9, the site's own words, until somebody acknowledges it.
$ leeboard assess add P-0412 phq9 1=2 2=2 3=1 4=1 5=1 6=1 7=1 8=0 9=1 --actor S-03
$ leeboard assess ack A-5
$ leeboard assess ack A-5 --reason "safety plan made"
$ leeboard assess ack A-5 --reason "safety plan made" --actor S-04
$ leeboard assess ack A-5 --reason "safety plan made" --actor S-04
$ leeboard assess ack A-1 --reason x --actor S-04
$ leeboard assess ack A-77 --reason x --actor S-04

# A correction is a new revision with its reason; the old one stays readable.
$ leeboard assess amend A-1 gooseflesh=3
$ leeboard assess amend A-1 gooseflesh=3 --reason "seen later" --actor S-03
$ leeboard assess amend A-1 gooseflesh=3 --reason "seen later" --actor S-03
$ leeboard assess amend A-1 gooseflesh=2 --reason "keyed wrongly"
$ leeboard assess amend A-99 gooseflesh=3 --reason x
$ leeboard assess show A-1
$ leeboard assess show A-1 --all-revisions --json
$ leeboard assess show A-99

# Lists.
$ leeboard assess add P-0412 cows pulse=0 sweating=0 restlessness=0 pupils=0 aches=1 nose_eyes=1 gi=0 tremor=1 yawning=0 anxiety=1 gooseflesh=0 --as-of 2026-12-03
$ leeboard assess list P-0412 --as-of 2026-12-03
$ leeboard assess list P-0412 --instrument cows --as-of 2026-12-03 --format csv
$ leeboard assess list P-0412 --instrument cows --as-of 2026-12-01 --json
$ leeboard assess list --format csv
$ leeboard assess list P-0398 --instrument cows
$ leeboard assess list P-0999

# A key makes a repeat safe; a dry run stores nothing.
$ leeboard assess add P-0398 gad7 1=0 2=0 3=0 4=0 5=0 6=0 7=0 --idempotency-key k1
$ leeboard assess add P-0398 gad7 1=0 2=0 3=0 4=0 5=0 6=0 7=0 --idempotency-key k1
$ leeboard assess add P-0398 gad7 1=1 2=0 3=0 4=0 5=0 6=0 7=0 --idempotency-key k1
$ leeboard assess add P-0398 gad7 1=3 2=0 3=0 4=0 5=0 6=0 7=0 --taken-at 2026-11-30 --dry-run
$ leeboard assess list P-0398 --instrument gad7 --format csv

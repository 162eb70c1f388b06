# The full report, for one and for all.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04
$ leeboard report patient P-0412
$ leeboard report patient P-0412 --format csv | head -4
$ leeboard report patient P-0412 P-0398 --json | grep -c '"schema":"leeboard.report/1"'

# All of them into a folder, twice the same bytes.
$ leeboard report patient --all --format html,csv -o out
$ leeboard report patient --all --format html,csv -o out
$ leeboard report patient --all --format html,csv -o again --quiet && diff -r out again
$ ls out
$ (cd out && sed -n 's/.*"name": "\(.*\)",.*/\1/p' manifest.json | while read f; do grep -q $(sha256sum "$f" | cut -d' ' -f1) manifest.json || echo "$f differs"; done)
$ grep -l Quandt out/index.html out/manifest.json
$ stat -c %a out out/P-0412.html

# One event a patient is logged before its file appears.
$ leeboard audit log --json | grep -c '"action":"report patient"'

# What differs is refused, then replaced when asked to.
$ echo mine > out/P-0412.html
$ leeboard report patient --all --format html,csv -o out
$ leeboard report patient --all --format html,csv -o out --force

# Choosing.
$ leeboard report patient --all --where clinician=S-03 --format text -o some && ls some
$ leeboard report patient --all --where clinican=S-03 -o some
$ leeboard report patient --all --where status=actve -o some
$ leeboard report patient --all
$ leeboard report patient
$ leeboard report patient P-0412 P-0398 --format html
$ leeboard report patient --all -o nothing --dry-run && ls nothing

# The log: every read and write, who and about whom.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412"}}' | leeboard intake add - --quiet
$ leeboard intake show P-0412 >/dev/null
$ leeboard audit log | sed 's/  20[^ ]*Z  /  TIME  /'
$ leeboard audit log --patient P-0412 | sed 's/  20[^ ]*Z  /  TIME  /'
$ leeboard audit log --json --last 1 | tail -n 1
$ leeboard audit verify

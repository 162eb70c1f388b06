# The store: made once, backed up with proof, restored, moved, verified.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet
$ leeboard store init
$ stat -c %a clinic.db
$ leeboard store verify
$ leeboard store backup safe.db --quiet
$ stat -c %a safe.db
$ leeboard store backup safe.db
$ leeboard store restore safe.db --db other.db --quiet
$ leeboard store restore safe.db
$ leeboard store move moved.db --quiet && ls clinic.db
$ leeboard store verify --db moved.db

# A copy that was changed is refused, and nothing is put in place.
$ head -c 60000 safe.db > cut.db; leeboard store restore cut.db --db third.db --quiet; ls third.db

# Errors: no store, another file, a link.
$ leeboard store verify --db none.db
$ ln -s moved.db link.db; leeboard store doctor --db link.db

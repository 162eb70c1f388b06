# The doctor reads what lies there, not what was meant: the file of the last backup, other names of the store.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet && leeboard store backup safe.db --quiet
$ leeboard store doctor | grep backup
last proven backup: {{time}} (0 days ago)
$ leeboard store doctor --json | grep -o '"last_backup_there":[a-z]*,"names":[0-9]*'
"last_backup_there":true,"names":1
$ mv safe.db away.db && leeboard store doctor > said.txt; echo $?; grep backup said.txt | sed 's|now: /.*/|now: DIR/|'
7
last proven backup: {{time}} (0 days ago), but its file is not there now: DIR/safe.db
$ leeboard store init --db other.db --quiet && cp other.db safe.db && leeboard store doctor | grep backup | sed 's|store: /.*/|store: DIR/|'
last proven backup: {{time}} (0 days ago), but what lies there is no backup of this store: DIR/safe.db
$ echo text > safe.db; leeboard store doctor --json | grep -o '"last_backup_there":[a-z]*'
"last_backup_there":false
$ mv away.db safe.db; leeboard store doctor > said.txt; echo $?
0
$ leeboard store backup - > piped.db 2> said.txt; leeboard store doctor --json | grep -o '"last_backup_path":null,"last_backup_there":[a-z]*'
"last_backup_path":null,"last_backup_there":null

# A second name of the store, and of the file that an output takes the place of.
$ ln clinic.db again.db; leeboard store doctor > said.txt; echo $?; grep hard said.txt
7
hard links: the file has 2 names: a journal belongs to one of them, so work under one and remove the others
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
! leeboard: warning: the file of the store has another name (a hard link): work under one name only, and remove the other
$ rm again.db; leeboard store doctor | grep -c hard
0
[1]
$ echo old > report.txt; ln report.txt other.txt; leeboard report caseload -o report.txt --force --quiet; cat other.txt; [ "$(cat report.txt)" != old ] && echo "written anew"
old
written anew
! leeboard: warning: the file report.txt has another name (a hard link), under which the old content stays

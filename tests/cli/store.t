# The store: made once, backed up with proof, restored, moved, verified.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state
$ leeboard store init
! made the store clinic.db
! The file is plain: whoever can read the disk can read it. Disk encryption: {{id}}
$ leeboard store init
! leeboard: error[usage]: a store or another file stands there already
!   where: clinic.db
!   mend:  choose another name with --db
[2]
$ stat -c %a clinic.db
600
$ leeboard store verify
3 rows, 1 event, 0 findings
$ leeboard store backup safe.db
! wrote and proved safe.db ({{number}} bytes, 2 events, digest {{hex}})
$ stat -c %a safe.db
600
$ leeboard store backup safe.db
! leeboard: error[io]: the file exists already
!   where: safe.db
!   mend:  choose another name
[14]
$ leeboard store backup --dry-run other-safe.db; ls other-safe.db
! would write a proven copy to other-safe.db
! ls: cannot access 'other-safe.db': No such file or directory
[2]

# A drill beside the store leaves the store alone; each of the two has a remembered head of its own.
$ leeboard store restore safe.db --db drill.db --quiet
$ leeboard store verify --db drill.db
3 rows, 3 events, 0 findings
$ leeboard store verify
3 rows, 3 events, 0 findings
$ leeboard store doctor | grep -v -e '^disk' -e '^made' -e '^network'
store: clinic.db
store id: {{hex}}
patients: 0
protection: plain file, not encrypted by Leeboard
file mode: 0600
leftover journal: no
last proven backup: {{time}} (0 days ago)
remembered head: ok

# In place of the store: only when its id is named, and the old file is put aside.
$ leeboard store restore safe.db
! leeboard: error[usage]: a store stands there already
!   where: clinic.db
!   mend:  restore beside it with --db, or pass --confirm={{hex}} to put the old one aside
[2]
$ leeboard store restore safe.db --confirm 0123
! leeboard: error[usage]: --confirm names another store
!   mend:  pass --confirm={{hex}}
[2]
$ leeboard store restore safe.db --confirm "$(sqlite3 -readonly safe.db "SELECT value FROM meta WHERE name = 'store_id'")" --quiet; ls clinic*
clinic.db
clinic.db.replaced-1
$ leeboard audit log --json --action "store restore" | grep -c '"restored":'
1
$ leeboard store move moved.db --quiet; ls *.db
drill.db
moved.db
safe.db
$ leeboard store verify --db moved.db
3 rows, 5 events, 0 findings
$ leeboard store verify
! leeboard: error[no_store]: there is no store
!   where: clinic.db
!   mend:  make one with `leeboard store init`, or name one with --db
[10]

# A copy that was changed is refused, and nothing is put in place.
$ head -c 60000 safe.db > cut.db; leeboard store restore cut.db --db third.db --quiet
! leeboard: error[damaged]: the backup is damaged or no store of Leeboard
!   where: cut.db
!   mend:  use another backup
[13]
$ ls third.db
! ls: cannot access 'third.db': No such file or directory
[2]
$ echo "no store" > text.db; leeboard store restore text.db --db third.db
! leeboard: error[damaged]: the backup is damaged or no store of Leeboard
!   where: text.db
!   mend:  use another backup
[13]
$ leeboard store restore nowhere.db --db third.db
! leeboard: error[not_found]: there is no backup
!   where: nowhere.db
!   mend:  check the file name
[5]

# Errors: no store, another file, a link, a place that cannot be written.
$ leeboard store verify --db none.db --json
! {"schema":"leeboard.error/1","code":"no_store","exit":10,"message":"there is no store","mend":"make one with `leeboard store init`, or name one with --db","retry":"no","where":"none.db","problems":[]}
[10]
$ leeboard store verify --db text.db
! leeboard: error[damaged]: the store is damaged (sqlite 26)
!   where: text.db
!   mend:  write nothing; run `leeboard store verify --deep`, then `leeboard store restore` or `store salvage`
[13]
$ ln -s moved.db link.db; leeboard store doctor --db link.db
! leeboard: error[usage]: the store is a symbolic link
!   where: link.db
!   mend:  name the file itself with --db
[2]
$ leeboard store backup missing/safe.db --db moved.db; stat -c %a missing
700
! wrote and proved missing/safe.db ({{number}} bytes, 6 events, digest {{hex}})
$ leeboard store doctor --settings --db moved.db | head -n 3
clinic.name:   [built in]
clinic.address:   [built in]
clinic.phone:   [built in]

# A file that is there is never replaced unasked: the same code for every output.
$ export LEEBOARD_DB=moved.db; touch there.db
$ leeboard store backup there.db
! leeboard: error[io]: the file exists already
!   where: there.db
!   mend:  choose another name
[14]
$ leeboard store export -o there.db --quiet
! leeboard: error[io]: cannot write the file: file exists
!   where: there.db
!   mend:  choose another name, or use --force to replace it
[14]
$ leeboard store salvage --to there.db
! leeboard: error[io]: the file exists already
!   where: there.db
!   mend:  choose another name
[14]

# No output takes the place of a store, of its journal or of a backup, whatever was asked for; a restore is whole or nothing.
$ export LEEBOARD_DB=clinic.db XDG_STATE_HOME=$PWD/state
$ leeboard store demo --seed 1 --patients 3 --quiet; leeboard store backup safe.db --quiet; sha256sum safe.db > before
$ leeboard report caseload -o clinic.db --force
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: clinic.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ leeboard report caseload -o safe.db --force
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: safe.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ leeboard store export -o ./clinic.db --force --quiet
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: ./clinic.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ leeboard store backup clinic.db --force
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: clinic.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ leeboard store backup safe.db --force
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: safe.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ leeboard report patient P-0001 -o clinic.db-journal
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: clinic.db-journal
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ printf 'patient.code,episode.admitted\nP-9,never\n' > wrong.csv; leeboard intake import wrong.csv --rejects clinic.db-journal
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: clinic.db-journal
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ leeboard --db other.db store init --quiet; leeboard report caseload --db other.db -o clinic.db --force
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: clinic.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ head -c 4096 /dev/zero > damaged.db; leeboard --db damaged.db template show oud-core -o damaged.db --force
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: damaged.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ ln clinic.db hard.db; leeboard report caseload -o hard.db --force
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: hard.db
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ rm hard.db; mkdir folder; cp safe.db folder/facts.csv; leeboard store export --format csv -o folder --force --quiet
! leeboard: error[usage]: a store or a backup stands there, and no output takes its place
!   where: folder/facts.csv
!   mend:  write to another file; to put a store in the place of another: `leeboard store restore`
[2]
$ sha256sum -c before --quiet; leeboard store verify --deep
{{number}} rows, 17 events, 0 findings

# A copy is looked at without a word to what is remembered of the store.
$ leeboard intake list --quiet > list.txt; leeboard store verify safe.db
{{number}} rows, 9 events, 0 findings; the store holds 10 events more
$ leeboard store verify safe.db --json | jq -c '[.path, .behind, .damaged]'
["safe.db",10,false]
$ leeboard store verify safe.db --db other.db; leeboard store verify safe.db --db nowhere.db
{{number}} rows, 9 events, 0 findings; its newest event is none of other.db
{{number}} rows, 9 events, 0 findings
$ cp safe.db bad.db; printf 'x' | dd of=bad.db bs=1 seek=500000 conv=notrunc 2>/dev/null; leeboard store verify bad.db > found.txt 2>&1; echo $?
13
$ sha256sum -c before --quiet; leeboard store verify missing.db
! leeboard: error[no_store]: there is no store
!   where: missing.db
!   mend:  make one with `leeboard store init`, or name one with --db
[10]

# An ordinary file is replaced where that was asked for.
$ echo old > caseload.txt; leeboard report caseload -o caseload.txt
! leeboard: error[io]: cannot write the file: file exists
!   where: caseload.txt
!   mend:  choose another name, or use --force to replace it
[14]
$ leeboard report caseload -o caseload.txt --force --quiet; head -n 1 caseload.txt
Caseload, 3 people in care

# The store itself is no backup of itself, by whatever name.
$ leeboard store restore clinic.db
! leeboard: error[usage]: the backup is the store itself
!   where: clinic.db
!   mend:  name a copy that `leeboard store backup` wrote
[2]
$ ln clinic.db hard.db; leeboard store restore hard.db; rm hard.db
! leeboard: error[usage]: the backup is the store itself
!   where: clinic.db
!   mend:  name a copy that `leeboard store backup` wrote

# With too little room, at whatever step: the old store is still the store with all that it holds, and nothing else is left.
$ cat > tight.sh <<END
> id=\$(sqlite3 -readonly safe.db "SELECT value FROM meta WHERE name = 'store_id'")
> size=\$((\$(stat -c %s safe.db) / 512))
> held=\$(sqlite3 -readonly clinic.db "SELECT group_concat(hash) FROM audit")
> for blocks in 1 8 64 \$((size / 2)) \$((size - 8)); do
>   (ulimit -f \$blocks; leeboard store restore safe.db --confirm "\$id" --quiet 2>told; echo "\$?" >>codes)
>   [ "\$held" = "\$(sqlite3 -readonly clinic.db "SELECT group_concat(hash) FROM audit")" ] || echo "another store at \$blocks"
>   ls -a | grep -E 'part|replaced'
> done
> sort codes | uniq -c
> END
$ sh tight.sh
      5 14

# With room enough it says where the file lies that was there; its mode stays.
$ chmod 0660 clinic.db; leeboard store restore safe.db --confirm "$(sqlite3 -readonly safe.db "SELECT value FROM meta WHERE name = 'store_id'")"
! restored clinic.db ({{number}} bytes, 10 events, digest {{hex}}); the file that was there is clinic.db.replaced-1
$ stat -c %a clinic.db clinic.db.replaced-1; ls -a | grep part
660
660
[1]
$ leeboard store verify
{{number}} rows, 10 events, 0 findings

# While somebody else writes nothing is restored.
$ sqlite3 clinic.db "BEGIN IMMEDIATE; SELECT 1" ".shell leeboard store restore safe.db --confirm $(sqlite3 -readonly safe.db "SELECT value FROM meta WHERE name = 'store_id'") --wait 0s; echo rc \$?" 2>&1 | tail -n 4; ls -a | grep -E 'part|replaced'
leeboard: error[busy]: another process holds the store (sqlite 5)
  mend:  try again, or wait longer with --wait
rc 11
1
clinic.db.replaced-1

# Everybody's plan in one run: a page each in a folder, with an index and a manifest; who has none is left out.
$ export LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DB=clinic.db
$ leeboard store demo --seed 7 --patients 12 --plans 3 --quiet
$ leeboard plan show --all -o plans
! leeboard: 3 reports; 3 files written, 0 unchanged; see plans/manifest.json
$ ls plans | grep -c '^P-'
3
$ leeboard plan show P-0001 --format html > one.html
$ cmp one.html plans/P-0001.html && echo the same page
the same page
$ grep -c '"plan"' plans/manifest.json
1
$ leeboard audit log | grep -c 'plan show *P-0003'
1
$ leeboard plan show --all --standing --format md,text -o standing
! leeboard: 3 reports; 6 files written, 0 unchanged; see standing/manifest.json
$ ls standing | grep -c '^P-'
6
$ leeboard plan show --all
! leeboard: error[usage]: --all needs a folder to write to
!   mend:  add -o DIR
[2]
$ leeboard plan show --all P-0001 -o plans
! leeboard: error[usage]: --all goes with neither a patient nor a revision
!   mend:  give one of them
[2]
$ leeboard plan show --all --owner nurse -o plans
! leeboard: error[usage]: --all goes with neither --owner nor --phase
!   mend:  leave them out; `report due --owner` lists what is for a role
[2]
$ leeboard plan show --all --json -o plans
! {"schema":"leeboard.error/1","code":"usage","exit":2,"message":"--all writes pages","mend":"use html, md or text; JSON is one person at a time","retry":"no","where":"","problems":[]}
[2]
$ leeboard plan show P-0001 --where status=active
! leeboard: error[usage]: --where chooses among all patients
!   mend:  add --all -o DIR, or leave --where out
[2]
$ leeboard plan show
! leeboard: error[usage]: 'plan show' needs a patient
!   mend:  name a patient code, or add --all -o DIR
[2]

# A place of its own that is not there yet is made, with its settings.
$ unset LEEBOARD_DB
$ leeboard store demo --patients 2 --plans 0 --quiet
$ ls home/data/leeboard 2>/dev/null || ls "$XDG_DATA_HOME/leeboard"
clinic.db
leeboard.yaml

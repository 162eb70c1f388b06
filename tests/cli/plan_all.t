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

# Of everybody, also where a form or a fact behind the plan was taken back since: the page of one person alone.
$ leeboard assess withdraw A-19 --reason "filled in for somebody else" --actor S-03 --quiet
A-19 (cows, P-0002) taken back
$ leeboard intake update P-0003 pregnant=no --actor S-03 --quiet && leeboard plan draft P-0003 --actor S-03 --quiet > /dev/null
P-0003 revised (E-3)
! leeboard: warning: A-26 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-26 --reason TEXT --actor STAFF
[9]
$ leeboard plan show --all -o again --quiet && for p in P-0001 P-0002 P-0003; do leeboard plan show $p --format html | cmp - again/$p.html && echo $p; done
P-0001
P-0002
P-0003
$ leeboard plan show P-0003 | grep -A 3 '^CHANGED'
CHANGED since revision 1
  - - line return-first-checks
  - - line return-what-we-learned
  - - line return-on-agonist
$ leeboard plan show P-0002 | grep -c A-19
1
$ grep -c '"plan"' plans/manifest.json
1
$ leeboard audit log | grep -c 'plan show *P-0003'
4
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

# A restore is told to whoever had seen more than it left, once; an older file that comes in the store's place by other means is refused.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 XDG_STATE_HOME=$PWD/anna
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet && leeboard store backup safe.db --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ XDG_STATE_HOME=$PWD/bert leeboard intake list --quiet | wc -l
4
$ leeboard intake update P-0412 phone=yes --actor S-03 --quiet; cp clinic.db old.db
P-0412 revised (E-1)
$ export ID=$(sqlite3 -readonly safe.db "SELECT value FROM meta WHERE name = 'store_id'")
$ leeboard store restore safe.db --confirm=$ID --actor S-03 --quiet
$ leeboard intake list
no patients

# Another user, who had not seen the newest event: the store that was put aside proves what he had seen.
$ export XDG_STATE_HOME=$PWD/bert
$ leeboard store doctor 2>&1 | grep "remembered"
remembered head: ok, the store was restored from a backup since
$ leeboard intake list --quiet 2>&1 | sed "s/$(date -u +%Y-%m-%d)/TODAY/"
leeboard: warning: the store was restored on TODAY by S-03 from a backup that ended at event 1; you had seen event 4 of the store before it, which was put aside as clinic.db.replaced-1; if nobody of you restored it, write nothing, and compare with a seal or a backup
no patients
$ leeboard intake list
no patients
$ leeboard audit review | cut -c27-
S-03  a backup was put in the store's place: it ended at event 1, the store before it at event 5, kept as clinic.db.replaced-1
$ leeboard audit log --json --action "store restore" | grep -o '"replaced":.*}\]' | sed -E "s/$ID/ID/; s/[0-9a-f]{64}/HASH/g"
"replaced":[{"store":"ID","seq":5,"hash":"HASH","aside":"clinic.db.replaced-1"}]

# Restored over what was done since: the event names what the first restore had replaced as well.
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard store restore safe.db --confirm=$ID --actor S-03 --quiet; XDG_STATE_HOME=$PWD/anna leeboard intake list 2>&1 | sed "s/$(date -u +%Y-%m-%d)/TODAY/"
leeboard: warning: the store was restored on TODAY by S-03 from a backup that ended at event 1; you had seen event 3 of the store before it, which was put aside as clinic.db.replaced-2; if nobody of you restored it, write nothing, and compare with a seal or a backup
no patients
$ leeboard audit log --json --action "store restore" | grep -o '"replaced":.*}\]' | sed -E "s/$ID/ID/g; s/[0-9a-f]{64}/HASH/g"
"replaced":[{"store":"ID","seq":8,"hash":"HASH","aside":"clinic.db.replaced-2"},{"store":"ID","seq":5,"hash":"HASH","aside":"clinic.db.replaced-1"}]

# The file of before, copied over the store: nobody is told of a restore, everybody is stopped.
$ cp clinic.db now.db; cp old.db clinic.db; leeboard intake list; XDG_STATE_HOME=$PWD/anna leeboard intake list
! leeboard: error[damaged]: the audit log differs from what you last saw (event 4): it was rewritten
!   where: clinic.db
!   mend:  write nothing; find the newest copy, or run `leeboard audit accept-rollback --reason ...` if the older one is meant
! leeboard: error[damaged]: the audit log differs from what you last saw (event 3): it was rewritten
!   where: clinic.db
!   mend:  write nothing; find the newest copy, or run `leeboard audit accept-rollback --reason ...` if the older one is meant
[13]
$ cp safe.db clinic.db; leeboard intake list
! leeboard: error[damaged]: the store is older than when you last used it (event 1, remembered 4): it was rolled back or its log was cut
!   where: clinic.db
!   mend:  a backup lies in the store's place: give it another name and put it back with `leeboard store restore BACKUP`
[13]
$ cp now.db clinic.db; leeboard intake list; leeboard store verify
no patients
3 rows, 5 events, 0 findings

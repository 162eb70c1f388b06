# Where the settings give a `login:`, only that user of the system signs and acknowledges as that person.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ sed -e 's/role: prescriber/role: prescriber, login: nobody-of-this-name/' -e "s/role: nurse/role: nurse, login: $(id -un)/" $PROJECT/examples/clinic/leeboard.yaml > leeboard.yaml
$ leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard assess add P-0412 phq9 1=1 2=1 3=1 4=1 5=1 6=1 7=1 8=1 9=1 --actor S-04 --quiet > added.txt
! leeboard: warning: a safety item is positive: A-2
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ leeboard plan draft P-0412 --actor S-04 --quiet > plan.txt
! leeboard: warning: A-2 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ leeboard plan sign P-0412 --actor S-04 --reason "seen"
! leeboard: error[refused]: S-04 signs and acknowledges as the user 'nobody-of-this-name' of this system, and you are another
!   mend:  log in as that user, name yourself with --actor, or say why with --override, which is logged and reviewed
[4]
$ leeboard assess ack A-2 --reason "seen" --actor S-04
! leeboard: error[refused]: S-04 signs and acknowledges as the user 'nobody-of-this-name' of this system, and you are another
!   mend:  log in as that user, name yourself with --actor, or say why with --override, which is logged and reviewed
[4]
$ leeboard assess ack A-2 --reason "seen" --actor S-03
A-2 acknowledged
$ leeboard plan sign P-0412 --actor S-04 --reason "seen" --quiet --override "his machine is broken; he stands beside me" | head -n 1
PL-1 revision 2 signed by S-04
$ leeboard audit review | cut -c27-
S-04  P-0412 PL-1.r2: by somebody with another login: his machine is broken; he stands beside me
$ leeboard audit log --json --action "plan sign" | grep -c '"override":"his machine'
1
$ leeboard store doctor | grep login
login without a user: S-04: nobody signs or acknowledges as this person without --override
$ leeboard store upgrade --check
login: S-04: the system has no user 'nobody-of-this-name', so nobody can sign as this person without --override
[7]

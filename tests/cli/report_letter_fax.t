# The sheet on top of a fax names nobody in care; it needs no store.
$ export LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && sed -i 's/phone: "555-0100"/phone: "555-0100", fax: "555-0102"/' leeboard.yaml
$ leeboard --db nowhere.db report letter fax-cover --to "Dr Ana Reyes, Bay Family Practice" --pages 3 --actor S-03
Alder Bay Recovery Clinic
1 Harbour Row, Alder Bay, ME
555-0100

Fax

About this fax
--------------
  To                   Dr Ana Reyes, Bay Family Practice
  From                 Ines Kowalczyk, RN
  Pages with this one  3
  Telephone            555-0100
  Fax                  555-0102
  Date                 December 1, 2026

If this is not for you
----------------------
  If this reached you by mistake, call 555-0100 at once. Do not read, copy or
  pass on the pages behind this one; keep them where nobody sees them until we
  tell you what to do with them.

Notice of confidentiality
-------------------------
  42 CFR part 2 prohibits unauthorized use or disclosure of these records.
$ test -e nowhere.db; echo $?
1
$ leeboard --db nowhere.db report letter fax-cover
! leeboard: error[bad_input]: the letter `fax-cover` cannot be made before this is known
!   who signs it, and with which credential; add --actor ID; name and credential stand in `staff` of leeboard.yaml
!   who receives it; add --to NAME
!   how many pages is it, this one counted; add --pages N
[6]
$ leeboard --db nowhere.db report letter fax-cover P-1 --to A --pages 1 --actor S-03
! leeboard: error[usage]: the letter `fax-cover` is about no patient
!   mend:  leeboard report letter fax-cover
[2]
$ leeboard --db nowhere.db report letter fax-cover --to A --pages 0 --actor S-03
! leeboard: error[usage]: --pages takes a whole number, 1 to 999
!   mend:  see `leeboard report letter --help`
[2]
$ leeboard --db nowhere.db report letter fax-cover --to A --pages 2 --actor S-03 --consent-on-paper C-1
! leeboard: error[usage]: the letter `fax-cover` needs no consent
!   mend:  leave --consent-on-paper out
[2]
$ leeboard --db nowhere.db report letter family --to A
! leeboard: error[usage]: the letter `family` says nothing of --to
!   mend:  leave --to out
[2]

# A word that may not be read at the machine.
$ mkdir -p site/reports && sed 's/title: About this fax/title: Buprenorphine of a patient/' $PROJECT/data/reports/fax-cover.yaml > site/reports/fax-cover.yaml
$ leeboard --db nowhere.db report letter fax-cover --to A --pages 2 --actor S-03 --data site
! leeboard: error[bad_input]: the finished letter `fax-cover` may not leave as it is
!   it says `buprenorphine`
!   it says `patient`
[6]

# Nothing is known: no settings.
$ rm leeboard.yaml
$ leeboard --db nowhere.db report letter fax-cover --to A --pages 2
! leeboard: error[bad_input]: the letter `fax-cover` cannot be made before this is known
!   what stands at the head of the letter; write clinic.name into leeboard.yaml; for a neutral letterhead clinic.neutral_name
!   what is the telephone number of the clinic; write clinic.phone into leeboard.yaml
!   who signs it, and with which credential; add --actor ID; name and credential stand in `staff` of leeboard.yaml
[6]

# There is no such letter.
$ leeboard --db nowhere.db report letter fax-covr
! leeboard: error[not_found]: there is no letter `fax-covr`
!   mend:  did you mean fax-cover?
[5]
$ leeboard --db nowhere.db report letter court-attendence P-1
! leeboard: error[not_found]: there is no letter `court-attendence`
!   mend:  did you mean court-attendance?
[5]

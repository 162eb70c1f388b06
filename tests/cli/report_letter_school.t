# A note for a school or an employer: it does not tell what is treated, nor by whom.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient": {"code": "P-7", "name": {"given": ["Tomas"], "family": "Birk"}}, "events": [{"kind": "encounter", "at": "2026-12-01T14:00-05:00", "status": "kept"}, {"kind": "encounter", "at": "2026-11-24T09:00-05:00", "status": "kept"}, {"kind": "encounter", "at": "2026-12-08T08:30-05:00", "status": "booked"}]}' | leeboard intake add - --quiet
P-7

# The clinic's usual name would tell.
$ leeboard report letter school-work P-7 --actor S-07
! leeboard: error[bad_input]: the letter `school-work` cannot be made before this is known: what stands at the head of the letter
!   mend:  write clinic.name into leeboard.yaml; for a neutral letterhead clinic.neutral_name
[6]
$ sed -i 's/phone: "555-0100"/phone: "555-0100", neutral_name: "Harbour Row Medical Office, 555-0190"/' leeboard.yaml

# The credential of a counsellor for alcohol and drugs is left out; that of a nurse is not.
$ leeboard report letter school-work P-7 --actor S-07
Harbour Row Medical Office, 555-0190

Confirmation of a visit

To whom it may concern
----------------------
  Name                 Tomas Birk
  Seen in this office  Tuesday, December 1, 2026, at 2:00 PM
  Unable to attend     not recorded
  May return on        not recorded
  Next appointment     Tuesday, December 8, 2026, at 8:30 AM
  Date of issue        December 1, 2026

Signed
------
  Signature  ______________________________
  Name       Rosa Lindqvist
  Date       ______________________________

  Valid only with a signature in ink. Please ask the bearer for anything
  further.
! leeboard: sign the letter and hand it to the person; it is sent to nobody
$ leeboard report letter school-work P-7 --actor S-03 --away 2026-11-30..2026-12-02 --back 2026-12-03 --period 2026-11-20..2026-12-01 --quiet | head -n 12
Harbour Row Medical Office, 555-0190

Confirmation of a visit

To whom it may concern
----------------------
  Name                 Tomas Birk
  Seen in this office  Tuesday, November 24, 2026, at 9:00 AM
                       Tuesday, December 1, 2026, at 2:00 PM
  Unable to attend     November 30, 2026 to December 2, 2026
  May return on        Thursday, December 3, 2026
  Next appointment     Tuesday, December 8, 2026, at 8:30 AM
$ leeboard report letter school-work P-7 --actor S-03 --quiet --format html | grep -ci "alder bay\|recovery\|P-7\|42 CFR\|opioid\|LADC"
0
[1]

# It is put into the person's hand, and sent to nobody.
$ leeboard report letter school-work P-7 --actor S-03 --to "Alder Bay High School"
! leeboard: error[refused]: the letter `school-work` is handed to the person, who gives it on; it is sent to nobody
!   mend:  leave --to out and give it to the person; to tell somebody else with consent: enrolment, court-attendance
[4]
$ leeboard report letter school-work P-7 --actor S-03 --consent-on-paper C-1
! leeboard: error[usage]: the letter `school-work` needs no consent
!   mend:  leave --consent-on-paper out
[2]
$ leeboard audit disclosures P-7
{{time}}  S-07  letter school-work  to nobody named
{{time}}  S-03  letter school-work  to nobody named
{{time}}  S-03  letter school-work  to nobody named

# A name of a file tells too.
$ leeboard report letter school-work P-7 --actor S-03 -o "methadone note.txt"
! leeboard: error[bad_input]: the finished letter `school-work` may not leave as it is: it says `methadone`
!   mend:  change its words (reports/school-work.yaml of --data), the settings or the name of the file
[6]
$ leeboard report letter school-work P-7 --actor S-03 -o P-7.html --format html
! leeboard: error[bad_input]: the finished letter `school-work` may not leave as it is: it says `P-7`
!   mend:  change its words (reports/school-work.yaml of --data), the settings or the name of the file
[6]
$ leeboard report letter school-work P-7 --actor S-03 -o note.html --format html --quiet; ls
clinic.db
data
examples
leeboard.yaml
note.html

# A word that tells is found, wherever it came from: a neutral name that is none, the words of a site.
$ sed -i 's/Harbour Row Medical Office, 555-0190/Harbour Row Treatment Center/' leeboard.yaml
$ leeboard report letter school-work P-7 --actor S-03
! leeboard: error[bad_input]: the finished letter `school-work` may not leave as it is: it says `treatment`
!   mend:  change its words (reports/school-work.yaml of --data), the settings or the name of the file
[6]
$ sed -i 's/Harbour Row Treatment Center/Alder Bay Recovery Clinic/' leeboard.yaml
$ leeboard report letter school-work P-7 --actor S-03
! leeboard: error[bad_input]: the finished letter `school-work` may not leave as it is
!   it says `recovery`
!   it says `Alder Bay Recovery Clinic`
[6]
$ sed -i 's/neutral_name: "Alder Bay Recovery Clinic"/neutral_name: "Harbour Row Offices"/' leeboard.yaml

# Nothing is known: no day on which the person was here or away, no name, nobody who signs.
$ echo '{"patient": {"code": "P-8"}}' | leeboard intake add - --quiet
P-8
$ leeboard report letter school-work P-8
! leeboard: error[bad_input]: the letter `school-work` cannot be made before this is known
!   what is the person called; leeboard intake update P-8 -, with patient.name
!   who signs it, and with which credential; add --actor ID; name and credential stand in `staff` of leeboard.yaml
!   on which day was the person seen, or from when to when was the person unable to attend; record the visit as kept, or name its days with --period FROM..TO; or add --away FROM..TO
[6]
$ leeboard report letter school-work P-8 --actor S-03 --away 2026-12-02..2026-12-01
! leeboard: error[usage]: --away '2026-12-02..2026-12-01': it ends before it begins
!   mend:  write e.g. --away 2026-12-01..2026-12-02
[2]
$ leeboard report letter school-work P-7 --actor S-03 --away 2026-12-01..2026-12-02 --back 2026-12-02
! leeboard: error[bad_input]: the person cannot be back before the end of what --away says
!   mend:  give a later day, or a shorter time away
[6]
$ leeboard report letter school-work P-7 --actor S-03 --back tomorrow
! leeboard: error[usage]: --back 'tomorrow': a date is written YYYY-MM-DD
!   mend:  write e.g. --back 2026-12-03
[2]

# Who died has none.
$ echo '{"patient": {"code": "P-9", "name": {"family": "Roe"}, "deceased": true}}' | leeboard intake add - --quiet
P-9
$ leeboard report letter school-work P-9 --actor S-03 --away 2026-12-01..2026-12-02
! leeboard: error[bad_input]: the letter `school-work` is not made about somebody who has died
!   mend:  look at the record first: leeboard intake show P-9
[6]

# A name of 300 letters and one that turns the direction of writing.
$ leeboard intake add --quiet - << 'END'
> {"patient": {"code": "P-10", "name": {"given": ["Ann\u202Ea"], "family": "Roe"}}}
> END
P-10
$ leeboard report letter school-work P-10 --actor S-03 --away 2026-12-01..2026-12-02 --quiet | grep "^  Name  *Ann"
  Name                 Ann\u{202e}a Roe
$ printf '{"patient": {"code": "P-11", "name": {"family": "%s"}}}' "$(printf 'Roe %.0s' $(seq 75))" | leeboard intake add - --quiet
P-11
$ leeboard report letter school-work P-11 --actor S-03 --away 2026-12-01..2026-12-02 --quiet | awk 'length > 80' | wc -l
0

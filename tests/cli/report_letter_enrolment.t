# That somebody is enrolled: handed to the person without a notice, or sent with consent and with it.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient": {"code": "P-1", "name": {"given": ["Marisol"], "family": "Quandt"}, "birth_date": "1988-03-04"}, "episode": {"admitted": "2026-09-03"}, "events": [{"kind": "encounter", "at": "2026-12-08T09:30-05:00", "status": "booked"}, {"kind": "encounter", "at": "2026-12-15T12:00-05:00", "status": "booked"}]}' | leeboard intake add - --quiet
P-1
$ leeboard report letter enrolment P-1 --actor S-04
Alder Bay Recovery Clinic
1 Harbour Row, Alder Bay, ME
555-0100

Confirmation of enrolment

About this letter
-----------------
  About               Marisol Quandt
  Enrolled            since September 3, 2026
  Appointments ahead  Tuesday, December 8, 2026, at 9:30 AM
                      Tuesday, December 15, 2026, at 12:00 PM
  Date of issue       December 1, 2026

Signed
------
  Signature  ______________________________
  Name       Dr Tomas Achebe, MD
  Date       ______________________________

  Valid only with a signature in ink.
! leeboard: sign the letter and hand it to the person; it is sent to nobody
$ leeboard report letter enrolment P-1 --actor S-04 --to "Harbour Housing" --consent-on-paper C-9
Alder Bay Recovery Clinic
1 Harbour Row, Alder Bay, ME
555-0100

Confirmation of enrolment

About this letter
-----------------
  To                  Harbour Housing
  About               Marisol Quandt
  Enrolled            since September 3, 2026
  Appointments ahead  Tuesday, December 8, 2026, at 9:30 AM
                      Tuesday, December 15, 2026, at 12:00 PM
  Date of issue       December 1, 2026

Consent
-------
  This letter is sent with the written consent of the person, filed as C-9. A
  copy of that consent is enclosed; it says what may be told, for how long, and
  when and how it can be revoked.

Signed
------
  Signature  ______________________________
  Name       Dr Tomas Achebe, MD
  Date       ______________________________

  Valid only with a signature in ink.

Notice of confidentiality
-------------------------
  This record which has been disclosed to you is protected by Federal
  confidentiality rules (42 CFR part 2). These rules prohibit you from using or
  disclosing this record, or testimony that describes the information contained
  in this record, in any civil, criminal, administrative, or legislative
  proceedings by any Federal, State, or local authority, against the patient,
  unless authorized by the consent of the patient, except as provided at 42 CFR
  2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65.
  In addition, the Federal rules prohibit you from making any other use or
  disclosure of this record unless at least one of the following applies:

  (i) Further use or disclosure is expressly permitted by the written consent of
  the individual whose information is being disclosed in this record or as
  otherwise permitted by 42 CFR part 2.

  (ii) You are a covered entity or business associate and have received the
  record for treatment, payment, or health care operations, or

  (iii) You have received the record from a covered entity or business associate
  as permitted by 45 CFR part 164, subparts A and E.

  A general authorization for the release of medical or other information is NOT
  sufficient to meet the required elements of written consent to further use or
  redisclose the record (see 42 CFR 2.31).
! leeboard: enclose a copy of the consent C-9 (42 CFR 2.32(b)), and sign the letter

# Sent without consent; consent without a recipient.
$ leeboard report letter enrolment P-1 --actor S-04 --to "Harbour Housing"
! leeboard: error[refused]: the letter `enrolment` goes to somebody else, and no consent of the person is named
!   mend:  add --consent-on-paper REF, under which the signed consent is filed: it must name this recipient, this purpose and what is told
[4]
$ leeboard report letter enrolment P-1 --actor S-04 --consent-on-paper C-9
! leeboard: error[usage]: --consent-on-paper goes with --to: without a recipient the letter is handed to the person
!   mend:  add --to NAME, or leave --consent-on-paper out
[2]

# After the discharge.
$ leeboard intake discharge P-1 --on 2026-11-15 --reason "moved away" --actor S-04 --quiet
P-1 revised (E-1)
$ leeboard report letter enrolment P-1 --actor S-04 --quiet | grep Enrolled
  Enrolled            from September 3, 2026 to November 15, 2026

# A word that may not stand in it: the words of a site.
$ mkdir -p site/reports && sed 's/title: Confirmation of enrolment/title: Confirmation of methadone treatment/' $PROJECT/data/reports/enrolment.yaml > site/reports/enrolment.yaml
$ leeboard report letter enrolment P-1 --actor S-04 --data site
! leeboard: error[bad_input]: the finished letter `enrolment` may not leave as it is: it says `methadone`
!   mend:  change its words (reports/enrolment.yaml of --data), the settings or the name of the file
[6]

# Nothing is known; somebody who only asked.
$ echo '{"patient": {"code": "P-2"}}' | leeboard intake add - --quiet
P-2
$ leeboard report letter enrolment P-2 --actor S-04
! leeboard: error[bad_input]: the letter `enrolment` cannot be made before this is known
!   what is the person called; leeboard intake update P-2 -, with patient.name
!   on which day did care begin; leeboard intake update P-2 -, with episode.admitted
[6]
$ echo '{"patient": {"code": "P-3", "name": {"family": "Roe"}}, "episode": {"kind": "inquiry"}}' | leeboard intake add - --quiet
P-3
$ leeboard report letter enrolment P-3 --actor S-04
! leeboard: error[bad_input]: the letter `enrolment` is not made about somebody who only asked, and is not in care
!   mend:  look at the record first: leeboard intake show P-3
[6]

# A site that leaves out the notice, the signature, or asks for what there is not.
$ sed -e '/^notice/d' -e 's/{{enrolled}}/{{enroled}}/' -e '/show: signature/d' -e 's/Enrolled:/x:/' $PROJECT/data/reports/enrolment.yaml > site/reports/enrolment.yaml
$ leeboard report letter enrolment P-1 --actor S-04 --data site
! leeboard: error[bad_input]: the words of the letter cannot be used
!   site/reports/enrolment.yaml:3:1: a letter that goes to somebody else carries a notice; write notice: part2-long
!   site/reports/enrolment.yaml:3:1: a letter about a person has a place for the signature; write a section with show: signature
!   site/reports/enrolment.yaml:12:5: nothing of a letter is called `enroled` (section `about`); did you mean enrolled? It is one of: address allergies attended away back born clinic code consent date enrolled excused fax medicines medicines_asked medicines_stopped missed name next_visit no_outcome oud_medicine pages period phone recipient scheduled seen signer visits_ahead
[6]

# What a site leaves out of `needs` is needed all the same.
$ sed 's/^needs:.*/needs: []/' $PROJECT/data/reports/enrolment.yaml > site/reports/enrolment.yaml
$ leeboard report letter enrolment P-2 --data site
! leeboard: error[bad_input]: the letter `enrolment` cannot be made before this is known
!   who signs it, and with which credential; add --actor ID; name and credential stand in `staff` of leeboard.yaml
!   what is the person called; leeboard intake update P-2 -, with patient.name
[6]
$ leeboard audit disclosures P-1
{{time}}  S-04  letter enrolment  to nobody named
{{time}}  S-04  letter enrolment  to Harbour Housing, with the consent C-9
{{time}}  S-04  letter enrolment  to nobody named

# Where the log cannot be written, the recipient and the consent wait in the file of --audit-to; so does that a letter was stopped.
$ (ulimit -f 8; leeboard report letter enrolment P-1 --actor S-04 --to "Bay Bank" --consent-on-paper C-10 --audit-to made.spool --quiet) | grep "^  To"
  To                  Bay Bank
! leeboard: warning: the store could not be written; what is read is logged in the file of --audit-to, and merged when that file is named again
$ (ulimit -f 8; leeboard report letter enrolment P-2 --actor S-04 --to "Bay Bank" --consent-on-paper C-11 --audit-to made.spool --quiet)
! leeboard: warning: the store could not be written; what is read is logged in the file of --audit-to, and merged when that file is named again
! leeboard: error[bad_input]: the letter `enrolment` cannot be made before this is known
!   what is the person called; leeboard intake update P-2 -, with patient.name
!   on which day did care begin; leeboard intake update P-2 -, with episode.admitted
!   when was the person born; leeboard intake update P-2 -, with patient.birth_date
[6]
$ leeboard intake list --quiet --audit-to made.spool | tail -n 1
3 patients
! leeboard: warning: 2 reads of the file of --audit-to put into the log
$ leeboard audit disclosures P-1 | tail -n 1
{{time}}  S-04  letter enrolment  to Bay Bank, with the consent C-10
$ leeboard audit disclosures P-2
! no document was made
$ leeboard audit log --json --action "report letter" | grep -o '"consent_ref":"C-1[01]","outcome":"[a-z]*"'
"consent_ref":"C-10","outcome":"ok"
"consent_ref":"C-11","outcome":"stopped"

# What a dry run prints has been told as well.
$ leeboard report letter enrolment P-1 --actor S-04 --to "Bay Trust" --consent-on-paper C-12 --dry-run --quiet | grep "^  To"
  To                  Bay Trust
$ leeboard audit disclosures P-1 | tail -n 1
{{time}}  S-04  letter enrolment  to Bay Trust, with the consent C-12

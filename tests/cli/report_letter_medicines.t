# The list of medicines: what nobody asked is no empty list.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cat > p.json << 'END'
> {"patient": {"code": "P-1", "name": {"given": ["Marisol"], "family": "Quandt"}, "birth_date": "1988-03-04"},
>  "episode": {"admitted": "2026-09-03"},
>  "facts": {"meds": [{"drug": "sertraline", "dose": "50 mg daily", "since": "2026-03-01", "prescriber": "Dr Reyes"}, {"drug": "gabapentin"}], "allergies": ["nsaid"]},
>  "events": [{"kind": "medication-start", "at": "2026-09-03", "drug": "methadone"}, {"kind": "dose", "at": "2026-11-30", "drug": "methadone", "dose_mg": 80},
>   {"kind": "medication-stop", "at": "2026-10-01", "drug": "clonidine", "reason": "dizzy"}]}
> END
$ leeboard intake add p.json --quiet --actor S-03
P-1
$ leeboard report letter medication-list P-1 --actor S-04
Alder Bay Recovery Clinic
1 Harbour Row, Alder Bay, ME
555-0100

List of medicines

About this letter
-----------------
  About          Marisol Quandt
  Born           March 4, 1988
  Record number  P-1
  Date of issue  December 1, 2026

Medicines
---------
  List asked               2026-12-01, by Ines Kowalczyk, RN
  Taken                    sertraline: dose 50 mg daily; since 2026-03-01;
                           prescribed by Dr Reyes
                           gabapentin: dose, start and prescriber not recorded
  For opioid use disorder  methadone 80 mg, since 2026-09-03, last given
                           2026-11-30
  Stopped                  clonidine: stopped 2026-10-01
  Allergies                nsaid

  Strength, form, route and how often stand with the dose where they were
  recorded; the reaction to an allergy is not recorded here. Ask the person, and
  look at the prescription monitoring program, before you prescribe.

Signed
------
  Signature  ______________________________
  Name       Dr Tomas Achebe, MD
  Date       ______________________________

  Valid only with a signature in ink.
! leeboard: sign the letter and hand it to the person; it is sent to nobody
$ leeboard report letter medication-list P-1 --actor S-04 --to "Bay Family Practice" --consent-on-paper C-3 --quiet | grep "^  To  \|42 CFR part 2"
  To             Bay Family Practice
  confidentiality rules (42 CFR part 2). These rules prohibit you from using or
  otherwise permitted by 42 CFR part 2.

# Sent without consent.
$ leeboard report letter medication-list P-1 --actor S-04 --to "Bay Family Practice"
! leeboard: error[refused]: the letter `medication-list` goes to somebody else, and no consent of the person is named
!   mend:  add --consent-on-paper REF, under which the signed consent is filed: it must name this recipient, this purpose and what is told
[4]

# Nobody asked; asked, and none; asked long ago.
$ echo '{"patient": {"code": "P-2", "name": {"family": "Roe"}}}' | leeboard intake add - --quiet
P-2
$ leeboard report letter medication-list P-2 --actor S-04
! leeboard: error[bad_input]: the letter `medication-list` cannot be made before this is known: which medicines does the person take
!   mend:  ask, and record it: leeboard intake update P-2 meds=none, or what they are
[6]
$ echo '{"patient": {"code": "P-3", "name": {"family": "Roe"}}, "facts": {"meds": "none"}}' | leeboard intake add - --quiet
P-3
$ leeboard report letter medication-list P-3 --actor S-04 --quiet | sed -n '/^Medicines/,/^  Strength/p'
Medicines
---------
  List asked               2026-12-01
  Taken                    none, when asked
  For opioid use disorder  none
  Stopped                  none recorded
  Allergies                not recorded

  Strength, form, route and how often stand with the dose where they were
$ leeboard report letter medication-list P-1 --actor S-04 --quiet --as-of 2027-03-01 | sed -n '/^Medicines/,/^  Strength/p'
Medicines
---------
  List asked               2026-12-01, by Ines Kowalczyk, RN; not confirmed
                           since, so that more may be taken, or less
  Taken                    sertraline: dose 50 mg daily; since 2026-03-01;
                           prescribed by Dr Reyes
                           gabapentin: dose, start and prescriber not recorded
  For opioid use disorder  methadone 80 mg, since 2026-09-03, last given
                           2026-11-30
  Stopped                  clonidine: stopped 2026-10-01
  Allergies                nsaid

  Strength, form, route and how often stand with the dose where they were

# A word that may not stand in it: what somebody entered.
$ echo '{"patient": {"code": "P-4", "name": {"family": "Roe"}}, "facts": {"meds": [{"drug": "sertraline", "dose": "50 mg, poor compliance"}]}}' | leeboard intake add - --quiet
P-4
$ leeboard report letter medication-list P-4 --actor S-04
! leeboard: error[bad_input]: the finished letter `medication-list` may not leave as it is: it says `compliance`
!   mend:  change its words (reports/medication-list.yaml of --data), the settings or the name of the file
[6]

# Somebody who died has a list; who only asked has none.
$ echo '{"patient": {"code": "P-5", "name": {"family": "Roe"}, "deceased": "2026-11-20"}, "facts": {"meds": "none"}}' | leeboard intake add - --quiet
P-5
$ leeboard report letter medication-list P-5 --actor S-04 --quiet | grep Taken
  Taken                    none, when asked
$ echo '{"patient": {"code": "P-6", "name": {"family": "Roe"}}, "episode": {"kind": "inquiry"}, "facts": {"meds": "none"}}' | leeboard intake add - --quiet
P-6
$ leeboard report letter medication-list P-6 --actor S-04
! leeboard: error[bad_input]: the letter `medication-list` is not made about somebody who only asked, and is not in care
!   mend:  look at the record first: leeboard intake show P-6
[6]

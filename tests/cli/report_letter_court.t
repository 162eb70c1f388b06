# Attendance for a court: what came of visits, and nothing of why.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cat > p.json << 'END'
> {"patient": {"code": "P-0412", "name": {"given": ["Marisol"], "family": "Quandt", "used": "Mari"}, "birth_date": "1988-03-04"},
>  "episode": {"admitted": "2026-09-03"},
>  "facts": {"opioid.class": "short", "naloxone_in_hand": "yes"},
>  "events": [
>   {"kind": "encounter", "at": "2026-09-10T09:30-04:00", "status": "kept"},
>   {"kind": "encounter", "at": "2026-10-01T09:30-04:00", "status": "kept"},
>   {"kind": "encounter", "at": "2026-10-08T09:30-04:00", "status": "missed"},
>   {"kind": "encounter", "at": "2026-10-15", "status": "cancelled-by-clinic"},
>   {"kind": "encounter", "at": "2026-11-20", "status": "booked"},
>   {"kind": "encounter", "at": "2026-12-08T09:30-05:00", "status": "booked"}]}
> END
$ leeboard intake add p.json --quiet
P-0412
$ export LETTER="leeboard report letter court-attendance P-0412"

$ $LETTER --period 2026-09-01..2026-11-30 --to "District Court, Alder Bay" --consent-on-paper C-2026-114 --actor S-04
Alder Bay Recovery Clinic
1 Harbour Row, Alder Bay, ME
555-0100

Record of attendance

About this letter
-----------------
  To              District Court, Alder Bay
  About           Marisol Quandt
  Period covered  September 1, 2026 to November 30, 2026
  Date of issue   December 1, 2026

Sessions
--------
  Scheduled             5
  Attended              2
  Excused (called off)  1
  Missed                1
  No outcome recorded   1
  Next appointment      Tuesday, December 8, 2026, at 9:30 AM

  The figures are from our records as of the date of issue. Excused: called off,
  by either side. "None recorded" means that nothing of the kind was written
  down.

Consent
-------
  This letter is sent with the written consent of the person, filed as
  C-2026-114. A copy of that consent is enclosed; it says what may be told, for
  how long, and when and how it can be revoked. This letter tells attendance and
  nothing else.

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
! leeboard: enclose a copy of the consent C-2026-114 (42 CFR 2.32(b)), and sign the letter

# Where nothing of a kind was written down, it says so; that is not the same as none.
$ $LETTER --period 2026-09 --to "District Court" --consent-on-paper C-1 --actor S-04 --quiet | sed -n '/^Sessions/,/^Consent/p'
Sessions
--------
  Scheduled             1
  Attended              1
  Excused (called off)  none recorded
  Missed                none recorded
  Next appointment      Tuesday, December 8, 2026, at 9:30 AM

  The figures are from our records as of the date of issue. Excused: called off,
  by either side. "None recorded" means that nothing of the kind was written
  down.

Consent

# Without consent it goes nowhere, whatever else is missing; the attempt is in the log, and no document was made.
$ $LETTER --period 2026-09 --to "District Court" --actor S-04
! leeboard: error[refused]: the letter `court-attendance` goes to somebody else, and no consent of the person is named
!   mend:  add --consent-on-paper REF, under which the signed consent is filed: it must name this recipient, this purpose and what is told
[4]
$ $LETTER
! leeboard: error[refused]: the letter `court-attendance` goes to somebody else, and no consent of the person is named
!   mend:  add --consent-on-paper REF, under which the signed consent is filed: it must name this recipient, this purpose and what is told
[4]

# Nothing that it must say is guessed: each question is asked.
$ $LETTER --to "District Court" --consent-on-paper C-1
! leeboard: error[bad_input]: the letter `court-attendance` cannot be made before this is known
!   who signs it, and with which credential; add --actor ID; name and credential stand in `staff` of leeboard.yaml
!   which period is asked for; add --period FROM..TO, or --period 2026-11
!   which visits were there in the period; record them: leeboard intake update P-0412 -, with events
[6]
$ $LETTER --period 2026-08 --to "District Court" --consent-on-paper C-1 --actor S-04
! leeboard: error[bad_input]: the letter `court-attendance` cannot be made before this is known: which visits were there in the period
!   mend:  record them: leeboard intake update P-0412 -, with events
[6]
$ $LETTER --period 2026-12 --to "District Court" --consent-on-paper C-1 --actor S-04
! leeboard: error[bad_input]: the period ends on 2026-12-31, and what has not happened cannot be counted
!   mend:  end it on 2026-12-01 or earlier
[6]
$ $LETTER --period 2026-13 --to "District Court" --consent-on-paper C-1 --actor S-04
! leeboard: error[usage]: --period '2026-13': a period is a month, YYYY-MM, or two days, FROM..TO
!   mend:  write e.g. --period 2026-11 or --period 2026-11-01..2026-11-15
[2]
$ $LETTER --period 2026-09 --pages 2 --to "District Court" --consent-on-paper C-1 --actor S-04
! leeboard: error[usage]: the letter `court-attendance` says nothing of --pages
!   mend:  leave --pages out
[2]

# A record in which nothing is known.
$ echo '{"patient": {"code": "P-2"}}' | leeboard intake add - --quiet
P-2
$ leeboard report letter court-attendance P-2 --period 2026-09 --to "District Court" --consent-on-paper C-1 --actor S-04
! leeboard: error[bad_input]: the letter `court-attendance` cannot be made before this is known
!   what is the person called; leeboard intake update P-2 -, with patient.name
!   which visits were there in the period; record them: leeboard intake update P-2 -, with events
!   when was the person born; leeboard intake update P-2 -, with patient.birth_date
[6]

# The log names who received it and on which paper; what was refused or stopped is no document.
$ leeboard audit disclosures P-0412
{{time}}  S-04  letter court-attendance  to District Court, Alder Bay, with the consent C-2026-114
{{time}}  S-04  letter court-attendance  to District Court, with the consent C-1
$ leeboard audit disclosures P-2
! no document was made
$ leeboard audit log | grep letter
3  {{time}}  S-04  report letter  P-0412  report letter court-attendance P-0412
4  {{time}}  S-04  report letter  P-0412  report letter court-attendance P-0412
5  {{time}}  S-04  report letter  P-0412  report letter court-attendance P-0412
6  {{time}}  -  report letter  P-0412  report letter court-attendance P-0412
7  {{time}}  -  report letter  P-0412  report letter court-attendance P-0412
8  {{time}}  S-04  report letter  P-0412  report letter court-attendance P-0412
10  {{time}}  S-04  report letter  P-2  report letter court-attendance P-2
$ leeboard audit log --json --action "report letter" | head -n 1
{"schema":"leeboard.audit/1","type":"event","seq":3,"ts":"{{time}}","actor":"S-04","role":"prescriber","purpose":"TREAT","action":"report letter","object":"report letter court-attendance P-0412","patient":"P-0412","recipient":"District Court, Alder Bay","consent_ref":"C-2026-114","outcome":"ok","detail":{"kind":"document","os":"{{any}}","as_of":"2026-12-01","data":{"letter":"court-attendance","version":"1","basis":"consent","classes":"attendance","notice":"part2-long/2024-04-16","sha256":"24d3b48c4b9ece541964800b77382f04df4d564e9f1e2b33ffe612171f93d784"}},"after_digest":null,"prev":"{{sha256}}","hash":"{{sha256}}"}
$ leeboard record history P-0412 | grep -c "report letter"
2

# Who died or only asked has none, nor has somebody under 18 whose state is not asked.
$ echo '{"patient": {"code": "P-3", "name": {"family": "Roe"}, "deceased": "2026-11-20"}}' | leeboard intake add - --quiet
P-3
$ leeboard report letter court-attendance P-3 --period 2026-09 --to C --consent-on-paper C-1 --actor S-04
! leeboard: error[bad_input]: the letter `court-attendance` is not made about somebody who has died
!   mend:  look at the record first: leeboard intake show P-3
[6]
$ echo '{"patient": {"code": "P-4", "name": {"family": "Roe"}}, "episode": {"kind": "inquiry"}}' | leeboard intake add - --quiet
P-4
$ leeboard report letter court-attendance P-4 --period 2026-09 --to C --consent-on-paper C-1 --actor S-04
! leeboard: error[bad_input]: the letter `court-attendance` is not made about somebody who only asked, and is not in care
!   mend:  look at the record first: leeboard intake show P-4
[6]
$ echo '{"patient": {"code": "P-5", "name": {"family": "Roe"}}, "episode": {"kind": "collateral"}}' | leeboard intake add - --quiet
P-5
$ leeboard report letter court-attendance P-5 --period 2026-09 --to C --consent-on-paper C-1 --actor S-04
! leeboard: error[bad_input]: the letter `court-attendance` is not made about somebody who comes because of another person
!   mend:  look at the record first: leeboard intake show P-5
[6]
$ echo '{"patient": {"code": "P-6", "name": {"family": "Roe"}, "birth_date": "2009-12-02"}}' | leeboard intake add - --quiet
P-6
$ leeboard report letter court-attendance P-6 --period 2026-09 --to C --consent-on-paper C-1 --actor S-04
! leeboard: error[refused]: the person is under 18: who consents depends on the state, and this release has no table of the states
!   mend:  ask who must sign, and write this letter by hand
[4]
$ for born in '' ', "birth_date": "2008"' ', "birth_date": "2008-12"' ', "birth_date": "2009"'; do n=$((${n-6} + 1)); echo "{patient: {code: P-$n, name: {family: Roe}$born}}" | sed 's/"//g' | leeboard intake add - --quiet; leeboard report letter court-attendance P-$n --period 2026-09 --to C --consent-on-paper C-1 --actor S-04 2>&1 | grep 'under\|born'; done
P-7
  when was the person born; leeboard intake update P-7 -, with patient.birth_date
P-8
  when was the person born; leeboard intake update P-8 -, with patient.birth_date
P-9
  when was the person born; leeboard intake update P-9 -, with patient.birth_date
P-10
leeboard: error[refused]: the person is under 18: who consents depends on the state, and this release has no table of the states

# A site has its own words. What may not stand in the finished letter stops it, wherever it came from; a court may be called what it is.
$ mkdir -p site/reports && sed 's/attendance and nothing else/that Methadone is taken/' $PROJECT/data/reports/court-attendance.yaml > site/reports/court-attendance.yaml
$ $LETTER --data site --period 2026-09 --to "District Court" --consent-on-paper C-1 --actor S-04
! leeboard: error[bad_input]: the finished letter `court-attendance` may not leave as it is: it says `methadone`
!   mend:  change its words (reports/court-attendance.yaml of --data), the settings or the name of the file
[6]
$ leeboard template lint court-attendance --data site
site/reports/court-attendance.yaml:35:5: the section `consent` says `methadone`, which stands in `must_not_say`: the letter would be stopped
  mend: write other words
[7]
$ $LETTER --period 2026-09 --to "Opioid Intervention Court" --consent-on-paper C-1 --actor S-04 --quiet | grep "To  "
  To              Opioid Intervention Court
$ rm -r site

# Names from anywhere are printed safely.
$ $LETTER --period 2026-09 --to "$(printf 'Court\n  Attended  9 \342\200\256\033[2J')" --consent-on-paper C-1 --actor S-04 --quiet | grep "To  "
  To              Court Attended 9 \u{202e}\u{1b}[2J
$ $LETTER --period 2026-09 --to "$(printf 'Court \342\200\256 <b>')" --consent-on-paper C-1 --actor S-04 --quiet --format html | grep -c 'Court .* &lt;b&gt;'
1

# It has no number, no birth date and no name of the program's own in it.
$ $LETTER --period 2026-09 --to C --consent-on-paper C-1 --actor S-04 --quiet --format json | grep -c "P-0412\|1988\|Mari\b"
0
[1]

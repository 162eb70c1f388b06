# A finished letter is held against the words of its kind.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient": {"code": "P-1", "name": {"given": ["Marisol"], "family": "Quandt"}, "birth_date": "1988-03-04"}, "events": [{"kind": "encounter", "at": "2026-11-03", "status": "kept"}]}' | leeboard intake add - --quiet
P-1
$ leeboard report letter court-attendance P-1 --period 2026-11 --to "District Court" --consent-on-paper C-1 --actor S-04 --quiet > letter.txt
$ leeboard template lint --finished court-attendance letter.txt
court-attendance (finished letter): no problems found

# What somebody wrote into it, over the end of a line; a notice that was cut.
$ sed -e 's/^Sessions/Sessions; the last drug\ntests were negative/' letter.txt | leeboard template lint --finished court-attendance -
stdin: it says `drug test`
stdin: it says `negative`
[7]
$ sed '/^  (iii)/d' letter.txt | leeboard template lint --finished court-attendance - --json
{"schema":"leeboard.template-lint/1","type":"letter","id":"court-attendance","kind":"finished letter","source":"stdin","ok":false,"faults":[{"where":"stdin","fault":"","message":"the notice of 42 CFR 2.32(a)(1) is not in it whole","mend":""}]}
{"schema":"leeboard.template-lint/1","type":"summary","letters":1,"faulty":1,"faults":1,"exit":7}
[7]
$ leeboard template lint --finished enrolment letter.txt
letter.txt: it does not say `enrolled`
[7]
$ leeboard template lint --finished school-work letter.txt
letter.txt: it says `recovery`
letter.txt: it says `treatment`
letter.txt: it says `42 CFR`
letter.txt: it says `part 2`
letter.txt: it says `Alder Bay Recovery Clinic`
[7]
$ leeboard template lint --finished court-attendence letter.txt
! leeboard: error[not_found]: there is no letter `court-attendence`
!   mend:  did you mean court-attendance?
[5]
$ leeboard template lint --finished triggers-plan letter.txt
! leeboard: error[usage]: `triggers-plan` is a handout of fixed words: nothing is said of how it must be when it is finished
!   mend:  leeboard template lint triggers-plan
[2]
$ leeboard template lint --finished court-attendance
! leeboard: error[usage]: --finished takes one text, a file or `-`
!   mend:  leeboard template lint --finished court-attendance -
[2]

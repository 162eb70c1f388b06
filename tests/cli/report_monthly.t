# What a clinic counts at the end of a month, on the worked census of June 2026: nine stretches of care through the usual door.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-06-30
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ LEEBOARD_AS_OF=2026-06-20 leeboard intake add - --quiet <<'END'
> {patient: {code: P-6, deceased: 2026-06}, episode: {admitted: 2026-04-01, programme: otp}}
> END
P-6
$ cat > add <<'END'
> while read -r one; do echo "$one" | leeboard intake add - --quiet || exit 1; done
> END
$ sh add <<'END'
> {patient: {code: P-1}, episode: {admitted: 2026-05-31, programme: otp}}
> {patient: {code: P-2}, episode: {admitted: 2026-06-01, programme: otp, discharged: 2026-06-30, reason_code: completed}}
> {patient: {code: P-3}, episode: {admitted: 2026-05-02, programme: otp, discharged: 2026-05-31}}
> {patient: {code: P-4}, episode: {admitted: 2026-06-10, programme: outpatient, transferred_from: Harbour House}}
> {patient: {code: P-5}, episode: {admitted: 2026-06-15, discharged: 2026-06-15, reason_code: dropped_out}}
> {patient: {code: P-7}, episode: {admitted: 2026-05-05, programme: otp, discharged: 2026-06-12, reason_code: transferred_no_show}}
> {patient: {code: P-8}, episode: {admitted: 2026-06-30, programme: outpatient}}
> {patient: {code: P-9}, episode: {admitted: 2026-03-01, programme: otp, reason: moved away}}
> {patient: {code: T-1, status: test}, episode: {admitted: 2026-06-02}}
> {patient: {code: P-10}, episode: {admitted: 2026-06-03, kind: inquiry}}
> {patient: {code: P-11}, episode: {kind: care}}
> END
P-1
P-2
P-3
P-4
P-5
P-7
P-8
P-9
T-1
P-10
P-11
$ leeboard intake readmit P-7 --on 2026-06-12 --quiet
P-7 revised (E-13)
$ export LEEBOARD_AS_OF=2026-07-01
$ leeboard report monthly --period 2026-06 --internal
Month end, June 2026
as of 2026-07-01 · data date 2026-06-30 · for staff only, confidential (42 CFR
part 2)

  In care, 2026-06-30        5 (+1 since 2026-05-31)
  Admitted                   5 (transferred in among them)
  Left                       4 (transferred out and died among them)
  In care, day 180           NA (of 0 admitted long enough ago)
  Safety items not answered  0 (0 of 0)
  Visits missed              NA (0 of 0)

Census · data date 2026-06-30
-----------------------------
  Programme   Start  Admitted  Moved in  Discharged  Moved out  Died  End
  otp             4         1         0           1          1     1    2
  outpatient      0         1         1           0          0     0    2
  not known       0         2         0           1          0     0    1
  All             4         4         1           2          1     1    5
  Persons         4         4         1           2          1     1    5
  balances: 4 + 4 + 1 - 2 - 1 - 1 = 5
  Patient-days          160 (in 30 days)
  Average daily census  5.3

Admitted · data date 2026-06-30
-------------------------------
  What                                  Stretches of care  Of  Percent  Persons
  first time here                                       3   5     60.0        3
  back within 30 days of the last                       1   5     20.0        1
  discharge
  back later                                            0   5      0.0        0
  not known                                             0   5      0.0        0
  transferred in                                        1   5     20.0        1
  All                                                   5   5    100.0        5

Left · data date 2026-06-30
---------------------------
  What                    Stretches of care  Of  Percent  Persons
  completed                               1   4     25.0        1
  dropped out                             1   4     25.0        1
  terminated by facility                  0   4      0.0        0
  transferred                             0   4      0.0        0
  transferred no show                     1   4     25.0        1
  transferred outside                     0   4      0.0        0
  incarcerated                            0   4      0.0        0
  died                                    1   4     25.0        1
  other                                   0   4      0.0        0
  not coded                               0   4      0.0        0
  no reason recorded                      0   4      0.0        0
  All                                     4   4    100.0        4
  Planned, at least, %  33.3 (1 of 3)
  Planned, at most, %   33.3 (1 of 3)

Still in care · data date 2026-06-30
------------------------------------
  Day    Long      In  Left      Of     Not       At       At    Moved  Persons
       enough    care          them   known   least,  most, %       on
                               died                %
   30       5       0     1       0       4      0.0     80.0        0        5
   60       2       0     0       0       2      0.0    100.0        0        2
   90       2       0     1       1       1      0.0     50.0        0        2
  180       0       0     0       0       0       NA       NA        0        0
  365       0       0     0       0       0       NA       NA        0        0
  Admitted 2025-07-01 to 2026-06-30; day 365: admitted 2024-07-01 to 2025-06-30.

Safety · data date 2026-06-30
-----------------------------
  What  Persons  Items    Within a  Later         Not    Not known     Within a
                               day           answered         when       day, %
  All         0      0           0      0           0            0           NA
  Overdoses on record  0
  of persons           0

Visits · data date 2026-06-30
-----------------------------
  Type    Kept  Missed   Called  Called   Called       No      Not  Of  Missed,
                         off by  off by     off,  outcome    known            %
                        patient  clinic      not
                                         said by
                                            whom
  not        0       0        0       0        0        0        0   0       NA
  known
  All        0       0        0       0        0        0        0   0       NA

Medicines started and stopped · data date 2026-06-30
----------------------------------------------------
  Medicine         Started  Persons  Stopped  Persons  Of them changed
  other medicines        0        0        0        0                0
  not recognised         0        0        0        0                0
  All                    0        0        0        0                0

Tests · data date 2026-06-30
----------------------------
  Tested   Tests  Persons        As       Not  Declined      Not  Of        Not
  for                      expected  expected              known      expected,
                                                                              %
  not          0        0         0         0         0        0   0         NA
  known
  All          0        0         0         0         0        0   0         NA
  Days of testing, each person's counted  0

Not known · data date 2026-06-30
--------------------------------
  What                 Not known  In care on the last day  Percent
  Birth date                   5                        5    100.0
  Sex at birth                 5                        5    100.0
  Programme                    1                        5     20.0
  Clinician                    5                        5    100.0
  Referred by                  5                        5    100.0
  Main opioid                  5                        5    100.0
  Route of opioid use          5                        5    100.0
  Naloxone in hand             5                        5    100.0
  Housing                      5                        5    100.0
  Work                         5                        5    100.0
  Insurance                    5                        5    100.0

Not in these figures, or not as it should be · data date 2026-06-30
-------------------------------------------------------------------
  What                                                                How many
  inquiries in the period                                                    1
  people who came because of another person, in the period                   0
  test records: in no figure                                                 1
  admission day not known: in no figure                                      1
  inquiry or other, its day not known: in no figure                          0
  a discharge is said, its day not known: counted as in care                 1
  died, not discharged: counted as died                                      1
  visits on no day of care: in no rate                                       0
  tests on no day of care: in no figure                                      0
  medicines started or stopped on no day of care: in no figure               0
  supplies handed out in the period without days: they cover nothing         0
  records held because nobody has said whose they are                        0
  tests and medicines without a day, of any period: in no figure             0
  visits without a day, of any period: in no figure                          0
  - E-9: a discharge is said, its day is not known
  - E-1: died, not discharged

Census: In care on a day: admitted by then and not discharged by then; the day
of a discharge no longer counts. Start is the day before the period. Moved:
transferred from another clinic, or to one.
Patient-days and daily census: Patient-days add up the census of each day; the
average divides them by the days counted.
Admitted: First: no earlier stretch of care here. Who was transferred in stands
apart. A person admitted twice is one person, by the first of the two.
Left: By the code of the reason. Planned: completed or transferred, of all but
those who died or went to jail or prison; at least, and at most if no end
without a code was anything else.
Still in care: On day N after admission: in care if not discharged by then, with
a contact or medicine in the 30 days up to it; left if discharged or died by
then; else not known. At least: in care of all there long enough; at most: with
those not known. Moved on: transferred, in none of these.
Safety: Items of forms and of the log in the period, by the day of their first
answer as far as there was one on the data date. Within a day: answered on the
same day or the next. That somebody has seen an item is no answer.
Visits: Missed, %: missed of kept and missed. Visits called off, and bookings
whose day is over without an outcome, are outside the rate.
Medicines started and stopped: A course begins with its start, or with the first
dose or supply where none is on record, and ends with its stop. Changed: another
medicine for opioid use disorder went on that day or the next.
Tests: One substance of one test is one. Not expected, %: of those of which it
is said whether the result was expected. Declined and not known stand apart.
Not known of the people in care: Of people in care on the last day: never asked,
declined and not known alike. What was told in an earlier stretch of care counts
only where it belongs to the person.
Not known, and rates: Not known is a row or column of its own and never counts
as no. Percent from the counts, one decimal, half away from zero; of nobody: not
applicable.
Period and day: Both ends of the period belong to it; a time belongs to the day
of the clinic's clock.
for staff only, confidential (42 CFR part 2)

# Every format has the same figures, and twice the same bytes.
$ leeboard report monthly --period 2026-06 --internal --format csv | grep -E 'daily|headline|,census,4,'
monthly,,headline,headline,,in_care,5
monthly,,headline,headline,,admitted,5
monthly,,headline,headline,,left,4
monthly,,headline,headline,,retention_180,NA
monthly,,headline,headline,,safety_open,0
monthly,,headline,headline,,visits_missed,NA
monthly,,census,census,4,programme,All
monthly,,census,census,4,start,4
monthly,,census,census,4,admitted,4
monthly,,census,census,4,transferred_in,1
monthly,,census,census,4,discharged,2
monthly,,census,census,4,transferred_out,1
monthly,,census,census,4,died,1
monthly,,census,census,4,end,5
monthly,,census,daily,,patient_days,160
monthly,,census,daily,,average,5.3
$ leeboard report monthly --period 2026-06 --internal --json | jq -c '.sections[] | select(.id == "period" or .id == "left") | .blocks[-1].items[] | [.id, .value, .note]'
["period","2026-06",null]
["data_date","2026-06-30",null]
["internal",true,null]
["planned_low",33.3,"1 of 3"]
["planned_high",33.3,"1 of 3"]
$ leeboard report monthly --period 2026-06 --internal --format md | grep -c '42 CFR part 2'
2
$ for f in html json csv md text; do
>   leeboard report monthly --period 2026-06 --internal --format $f -o a.$f; TZ=Asia/Tokyo leeboard report monthly --period 2026-06 --internal --format $f -o b.$f; cmp a.$f b.$f; done
$ grep -c '<main class="internal">' a.html; grep -c '@page internal{.*@bottom-left{content:.for staff only' a.html
1
1

# Inside the period it is counted to that day; two days in place of a month.
$ leeboard report monthly --period 2026-07 --internal --json | jq -c '.title, (.sections[] | select(.id == "census") | .blocks[1].text)'
"Month end, July 2026, to 2026-07-01, 1 of 31 days"
"balances: 5 + 0 + 0 - 0 - 0 - 0 = 5"
$ leeboard report monthly --period 2026-06-01..2026-06-15 --internal --json | jq -c '.title, (.sections[] | select(.id == "census") | .blocks[1].text)'
"Month end, 2026-06-01 to 2026-06-15"
"balances: 4 + 3 + 1 - 1 - 1 - 0 = 6"

# Each reading is on record.
$ leeboard audit log | grep -c 'report monthly  list'
16

# What is no period, lies ahead, or before anything that is on record.
$ leeboard report monthly --period 2026-13 --internal
! leeboard: error[usage]: --period '2026-13': a period is a month, YYYY-MM, or two days, FROM..TO
!   mend:  write e.g. --period 2026-11 or --period 2026-11-01..2026-11-15
[2]
$ leeboard report monthly --period 2026-06-01..2026-06-31 --internal
! leeboard: error[usage]: --period '2026-06-01..2026-06-31': 2026 has no 31 June
!   mend:  write e.g. --period 2026-11 or --period 2026-11-01..2026-11-15
[2]
$ leeboard report monthly --period 2026-08 --internal
! leeboard: error[bad_input]: the period 2026-08 lies ahead of 2026-07-01
!   mend:  ask for a period that has begun, or give a later --as-of
[6]
$ leeboard report monthly --period 2026-02 --internal
! leeboard: error[bad_input]: the period 2026-02 lies before the first day on record, 2026-03-01
!   mend:  ask for a later period
[6]
$ leeboard report monthly --internal
! leeboard: error[usage]: --period is required
!   mend:  see `leeboard report monthly --help`
[2]

# What leaves has no count of 1 to 10, nor one that gives it away; in JSON it is null, in CSV a star.
$ leeboard report monthly --period 2026-06
Month end, June 2026
as of 2026-07-01 · data date 2026-06-30 · no names, no count of 1 to 10

  In care, 2026-06-30        *
  Admitted                   * (transferred in among them)
  Left                       * (transferred out and died among them)
  In care, day 180           NA (of 0 admitted long enough ago)
  Safety items not answered  0 (0 of 0)
  Visits missed              NA (0 of 0)

Census · data date 2026-06-30
-----------------------------
  Programme   Start  Admitted  Moved in  Discharged  Moved out  Died  End
  otp             *         *         0           *          *     *    *
  outpatient      0         *         *           0          0     0    *
  not known       0         *         0           *          0     0    *
  All             *         *         *           *          *     *    *
  Persons         *         *         *           *          *     *    *
  balances: * + * + * - * - * - * = *
  Patient-days          – (in 30 days)
  Average daily census  –

Admitted · data date 2026-06-30
-------------------------------
  What                                  Stretches of care  Of  Percent  Persons
  first time here                                       *   *        –        *
  back within 30 days of the last                       *   *        –        *
  discharge
  back later                                            0   *        –        0
  not known                                             0   *        –        0
  transferred in                                        *   *        –        *
  All                                                   *   *        –        *

Left · data date 2026-06-30
---------------------------
  What                    Stretches of care  Of  Percent  Persons
  completed                               *   *        –        *
  dropped out                             *   *        –        *
  terminated by facility                  0   *        –        0
  transferred                             0   *        –        0
  transferred no show                     *   *        –        *
  transferred outside                     0   *        –        0
  incarcerated                            0   *        –        0
  died                                    *   *        –        *
  other                                   0   *        –        0
  not coded                               0   *        –        0
  no reason recorded                      0   *        –        0
  All                                     *   *        –        *
  Planned, at least, %  – (* of *)
  Planned, at most, %   – (* of *)

Still in care · data date 2026-06-30
------------------------------------
  Day    Long      In  Left      Of     Not       At       At    Moved  Persons
       enough    care          them   known   least,  most, %       on
                               died                %
   30       *       0     *       0       *        –        –        0        *
   60       *       0     0       0       *        –        –        0        *
   90       *       0     *       *       *        –        –        0        *
  180       0       0     0       0       0       NA       NA        0        0
  365       0       0     0       0       0       NA       NA        0        0
  Admitted 2025-07-01 to 2026-06-30; day 365: admitted 2024-07-01 to 2025-06-30.

Safety · data date 2026-06-30
-----------------------------
  What  Persons  Items    Within a  Later         Not    Not known     Within a
                               day           answered         when       day, %
  All         0      0           0      0           0            0           NA
  Overdoses on record  0
  of persons           0

Visits · data date 2026-06-30
-----------------------------
  Type    Kept  Missed   Called  Called   Called       No      Not  Of  Missed,
                         off by  off by     off,  outcome    known            %
                        patient  clinic      not
                                         said by
                                            whom
  not        0       0        0       0        0        0        0   0       NA
  known
  All        0       0        0       0        0        0        0   0       NA

Medicines started and stopped · data date 2026-06-30
----------------------------------------------------
  Medicine         Started  Persons  Stopped  Persons  Of them changed
  other medicines        0        0        0        0                0
  not recognised         0        0        0        0                0
  All                    0        0        0        0                0

Tests · data date 2026-06-30
----------------------------
  Tested   Tests  Persons        As       Not  Declined      Not  Of        Not
  for                      expected  expected              known      expected,
                                                                              %
  not          0        0         0         0         0        0   0         NA
  known
  All          0        0         0         0         0        0   0         NA
  Days of testing, each person's counted  0

Not known · data date 2026-06-30
--------------------------------
  What                 Not known  In care on the last day  Percent
  Birth date                   *                        *        –
  Sex at birth                 *                        *        –
  Programme                    *                        *        –
  Clinician                    *                        *        –
  Referred by                  *                        *        –
  Main opioid                  *                        *        –
  Route of opioid use          *                        *        –
  Naloxone in hand             *                        *        –
  Housing                      *                        *        –
  Work                         *                        *        –
  Insurance                    *                        *        –

Not in these figures, or not as it should be · data date 2026-06-30
-------------------------------------------------------------------
  What                                                                How many
  inquiries in the period                                                    *
  people who came because of another person, in the period                   0
  test records: in no figure                                                 *
  admission day not known: in no figure                                      *
  inquiry or other, its day not known: in no figure                          0
  a discharge is said, its day not known: counted as in care                 *
  died, not discharged: counted as died                                      *
  visits on no day of care: in no rate                                       0
  tests on no day of care: in no figure                                      0
  medicines started or stopped on no day of care: in no figure               0
  supplies handed out in the period without days: they cover nothing         0
  records held because nobody has said whose they are                        0
  tests and medicines without a day, of any period: in no figure             0
  visits without a day, of any period: in no figure                          0

Census: In care on a day: admitted by then and not discharged by then; the day
of a discharge no longer counts. Start is the day before the period. Moved:
transferred from another clinic, or to one.
Patient-days and daily census: Patient-days add up the census of each day; the
average divides them by the days counted.
Admitted: First: no earlier stretch of care here. Who was transferred in stands
apart. A person admitted twice is one person, by the first of the two.
Left: By the code of the reason. Planned: completed or transferred, of all but
those who died or went to jail or prison; at least, and at most if no end
without a code was anything else.
Still in care: On day N after admission: in care if not discharged by then, with
a contact or medicine in the 30 days up to it; left if discharged or died by
then; else not known. At least: in care of all there long enough; at most: with
those not known. Moved on: transferred, in none of these.
Safety: Items of forms and of the log in the period, by the day of their first
answer as far as there was one on the data date. Within a day: answered on the
same day or the next. That somebody has seen an item is no answer.
Visits: Missed, %: missed of kept and missed. Visits called off, and bookings
whose day is over without an outcome, are outside the rate.
Medicines started and stopped: A course begins with its start, or with the first
dose or supply where none is on record, and ends with its stop. Changed: another
medicine for opioid use disorder went on that day or the next.
Tests: One substance of one test is one. Not expected, %: of those of which it
is said whether the result was expected. Declined and not known stand apart.
Not known of the people in care: Of people in care on the last day: never asked,
declined and not known alike. What was told in an earlier stretch of care counts
only where it belongs to the person.
Not known, and rates: Not known is a row or column of its own and never counts
as no. Percent from the counts, one decimal, half away from zero; of nobody: not
applicable.
Period and day: Both ends of the period belong to it; a time belongs to the day
of the clinic's clock.
Hidden: * stands for a small count, or for one from which a small count could be
worked out; a share or mean that rests on one is –. None is zero.
$ leeboard report monthly --period 2026-06 --json | jq -c '.sections[] | select(.id == "census") | .blocks[0].rows[-2]'
{"programme":"All","start":null,"admitted":null,"transferred_in":null,"discharged":null,"transferred_out":null,"died":null,"end":null,"absent":{"start":"suppressed","admitted":"suppressed","transferred_in":"suppressed","discharged":"suppressed","transferred_out":"suppressed","died":"suppressed","end":"suppressed"}}
$ leeboard report monthly --period 2026-06 --format csv | grep -E ',census,(5|6)?,|daily|headline'
monthly,,headline,headline,,in_care,*
monthly,,headline,headline,,admitted,*
monthly,,headline,headline,,left,*
monthly,,headline,headline,,retention_180,NA
monthly,,headline,headline,,safety_open,0
monthly,,headline,headline,,visits_missed,NA
monthly,,census,census,5,programme,Persons
monthly,,census,census,5,start,*
monthly,,census,census,5,admitted,*
monthly,,census,census,5,transferred_in,*
monthly,,census,census,5,discharged,*
monthly,,census,census,5,transferred_out,*
monthly,,census,census,5,died,*
monthly,,census,census,5,end,*
monthly,,census,daily,,patient_days,
monthly,,census,daily,,average,
$ leeboard report monthly --period 2026-06 --format html | grep -c 'class="internal"'
0
[1]
$ leeboard report monthly --period 2026-06 --min-cell 2 --json | jq -r .subtitle
as of 2026-07-01 · data date 2026-06-30 · no names, no count of 1
$ leeboard report monthly --period 2026-06 --format html,csv -o month.html
! leeboard: error[usage]: 'report monthly' writes one format at a time
!   mend:  give one --format, and run it again for the next
[2]
$ leeboard report monthly --period 2026-06 --min-cell 1
! leeboard: error[usage]: --min-cell takes a whole number from 2 to 1000
!   mend:  write e.g. --min-cell 11
[2]
$ leeboard report monthly --period 2026-06 --min-cell 5 --internal
! leeboard: error[usage]: --internal hides nothing, so --min-cell has no meaning beside it
!   mend:  leave out one of them
[2]

# A census that does not balance is not written; the stretches of care that break it are named.
$ echo '{patient: {code: P-20}, episode: {admitted: 2026-06-01, discharged: 2026-06-20, reason_code: completed}}' | leeboard intake add - --quiet
P-20
$ leeboard intake readmit P-20 --on 2026-06-25 --quiet
P-20 revised (E-15)
$ echo '{episode: {admitted: 2026-06-10}}' | leeboard intake update P-20 - --reason "typed from the book" --quiet
P-20 revised (E-16)
$ leeboard report monthly --period 2026-06 --internal -o june.html
! leeboard: error[failed]: the census of 2026-06 does not balance, so nothing is written; correct their days, or their kind, with `leeboard intake update PATIENT FILE --reason TEXT`
!   P-20 E-14 and E-16 lie over each other
!   P-20 E-16 and E-15 lie over each other
[1]
$ leeboard report monthly --period 2026-06 --json
! {"schema":"leeboard.error/1","code":"failed","exit":1,"message":"the census of 2026-06 does not balance, so nothing is written; correct their days, or their kind, with `leeboard intake update PATIENT FILE --reason TEXT`","mend":"correct their days, or their kind, with `leeboard intake update PATIENT FILE --reason TEXT`","retry":"no","where":"","problems":[{"where":"","message":"P-20 E-14 and E-16 lie over each other","mend":""},{"where":"","message":"P-20 E-16 and E-15 lie over each other","mend":""}]}
[1]
$ ls june.html 2>&1
ls: cannot access 'june.html': No such file or directory
[2]
$ leeboard report monthly --period 2026-05 --internal --json | jq -r '.sections[] | select(.id == "census") | .blocks[1].text'
balances: 2 + 3 + 0 - 1 - 0 - 0 = 4

# Where such a stretch of care was changed by another program, the store is damaged.
$ cp clinic.db torn.db; sqlite3 torn.db "SELECT sql || ';' FROM sqlite_master WHERE name = 'episode_no_update'" > guard.sql
$ sqlite3 torn.db "DROP TRIGGER episode_no_update; UPDATE episode SET programme = 'otp' WHERE key / 4096 = 14" && sqlite3 torn.db < guard.sql
$ leeboard report monthly --db torn.db --period 2026-06 --internal 2> said.txt
[13]
$ grep -v 'is a copy of the store' said.txt
leeboard: error[damaged]: E-14 of P-20 breaks the census and differs from its digest
  mend:  write nothing; run `leeboard store verify`

# What was only a call is corrected, and the month is made again.
$ echo '{episode: {admitted: 2026-06-10, kind: inquiry}}' | leeboard intake update P-20 - --reason "only called" --quiet
P-20 revised (E-16)
$ leeboard report monthly --period 2026-06 --internal --json | jq -r '.sections[] | select(.id == "census") | .blocks[1].text'
balances: 4 + 6 + 1 - 3 - 1 - 1 = 6

# Retention, safety, medicines, tests and what is not known, of four people who are easily counted by hand.
$ export LEEBOARD_DB=care.db LEEBOARD_AS_OF=2026-06-30 && leeboard store init --quiet
$ sh add <<'END'
> {patient: {code: P-1, birth_date: 1990-02-03, sex_at_birth: female}, episode: {admitted: 2026-01-10, programme: otp, clinician: S-03}, facts: {opioid: {class: {value: short, at: 2026-01-10}}, housing: {value: declined, at: 2026-01-10}}, events: [{kind: encounter, on: 2026-01-10, status: kept}, {kind: encounter, on: 2026-01-24, status: kept}, {kind: encounter, on: 2026-02-20, status: kept}, {kind: encounter, on: 2026-03-22, status: kept}, {kind: encounter, on: 2026-05-01, status: kept}]}
> {patient: {code: P-2}, episode: {admitted: 2026-05-01, programme: otp}, events: [{kind: medication-start, on: 2026-05-01, drug: methadone}, {kind: medication-stop, on: 2026-06-10, drug: methadone}, {kind: dose, on: 2026-06-11, drug: sublocade, dose_mg: 300}, {kind: medication-start, on: 2026-06-12, drug: sertraline}, {kind: medication-start, on: 2026-06-12, drug: wonderwort}, {kind: test, on: 2026-06-11, analyte: fentanyl, result: negative, expected: negative}, {kind: test, on: 2026-06-11, analyte: methadone, result: positive, expected: negative}, {kind: test, on: 2026-06-20, analyte: fentanyl, result: refused}]}
> {patient: {code: P-3}, episode: {admitted: 2026-05-01, discharged: 2026-05-20, reason_code: died}, events: [{kind: dispense, on: 2026-05-02, drug: methadone}]}
> END
P-1
P-2
P-3
$ leeboard intake add - --quiet <<'END'
> {patient: {code: P-4}, episode: {admitted: 2026-05-20}, events: [{kind: dispense, on: 2026-06-02, drug: buprenorphine, days_supply: 14}, {kind: dispense, on: 2026-06-20, drug: buprenorphine}, {kind: overdose, on: 2026-06-09}, {kind: encounter, on: 2026-06-05, status: missed, type: visit}, {kind: encounter, on: 2026-06-07, status: booked, type: visit}, {kind: encounter, on: 2026-05-01, status: missed}], assessments: [{instrument: phq9, taken_at: 2026-06-09, answers: {1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 1}}, {instrument: phq9, taken_at: 2026-06-10, answers: {1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0}}]}
> END
P-4
! leeboard: warning: a safety item is positive: A-1
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-1 --reason TEXT --actor STAFF
[9]
$ leeboard triggers log P-4 --kind overdose --on 2026-06-20 --quiet
V-21 logged
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: V-21 is a safety item: an overdose was recorded
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack V-21 --reason TEXT --actor STAFF
[9]
$ leeboard report monthly --period 2026-06 --internal --as-of 2026-06-30 | sed -n '/^Still in care/,$p'
Still in care · data date 2026-06-30
------------------------------------
  Day    Long      In  Left      Of     Not       At       At    Moved  Persons
       enough    care          them   known   least,  most, %       on
                               died                %
   30       4       2     1       1       1     50.0     75.0        0        4
   60       3       2     1       1       0     66.7     66.7        0        3
   90       1       1     0       0       0    100.0    100.0        0        1
  180       0       0     0       0       0       NA       NA        0        0
  365       0       0     0       0       0       NA       NA        0        0
  Admitted 2025-07-01 to 2026-06-30; day 365: admitted 2024-07-01 to 2025-06-30.

Safety · data date 2026-06-30
-----------------------------
  What      Persons  Items    Within a  Later         Not   Not known    Within a
                                   day           answered        when      day, %
  overdose        1      1           0      0           1           0         0.0
  PHQ-9           1      1           1      0           0           0       100.0
  All             1      2           1      0           1           0        50.0
  Overdoses on record  2
  of persons           1

Visits · data date 2026-06-30
-----------------------------
  Type    Kept  Missed   Called  Called   Called       No      Not  Of  Missed,
                         off by  off by     off,  outcome    known            %
                        patient  clinic      not
                                         said by
                                            whom
  visit      0       1        0       0        0        1        0   1    100.0
  not        0       0        0       0        0        0        0   0       NA
  known
  All        0       1        0       0        0        1        0   1    100.0

Medicines started and stopped · data date 2026-06-30
----------------------------------------------------
  Medicine         Started  Persons  Stopped  Persons  Of them changed
  buprenorphine          1        1        0        0                0
  methadone              0        0        1        1                1
  sublocade              1        1        0        0                0
  other medicines        1        1        0        0                0
  not recognised         1        1        0        0                0
  All                    4        2        1        1                1

Tests · data date 2026-06-30
----------------------------
  Tested     Tests  Persons        As       Not  Declined    Not  Of        Not
  for                        expected  expected            known      expected,
                                                                              %
  fentanyl       2        1         1         0         1      0   1        0.0
  methadone      1        1         0         1         0      0   1      100.0
  not known      0        0         0         0         0      0   0         NA
  All            3        1         1         1         1      0   2       50.0
  Days of testing, each person's counted  2

Not known · data date 2026-06-30
--------------------------------
  What                 Not known  In care on the last day  Percent
  Birth date                   2                        3     66.7
  Sex at birth                 2                        3     66.7
  Programme                    1                        3     33.3
  Clinician                    2                        3     66.7
  Referred by                  3                        3    100.0
  Main opioid                  2                        3     66.7
  Route of opioid use          3                        3    100.0
  Naloxone in hand             3                        3    100.0
  Housing                      3                        3    100.0
  Work                         3                        3    100.0
  Insurance                    3                        3    100.0

Not in these figures, or not as it should be · data date 2026-06-30
-------------------------------------------------------------------
  What                                                                How many
  inquiries in the period                                                    0
  people who came because of another person, in the period                   0
  test records: in no figure                                                 0
  admission day not known: in no figure                                      0
  inquiry or other, its day not known: in no figure                          0
  a discharge is said, its day not known: counted as in care                 0
  died, not discharged: counted as died                                      0
  visits on no day of care: in no rate                                       0
  tests on no day of care: in no figure                                      0
  medicines started or stopped on no day of care: in no figure               0
  supplies handed out in the period without days: they cover nothing         1
  records held because nobody has said whose they are                        0
  tests and medicines without a day, of any period: in no figure             0
  visits without a day, of any period: in no figure                          0

Census: In care on a day: admitted by then and not discharged by then; the day
of a discharge no longer counts. Start is the day before the period. Moved:
transferred from another clinic, or to one.
Patient-days and daily census: Patient-days add up the census of each day; the
average divides them by the days counted.
Admitted: First: no earlier stretch of care here. Who was transferred in stands
apart. A person admitted twice is one person, by the first of the two.
Left: By the code of the reason. Planned: completed or transferred, of all but
those who died or went to jail or prison; at least, and at most if no end
without a code was anything else.
Still in care: On day N after admission: in care if not discharged by then, with
a contact or medicine in the 30 days up to it; left if discharged or died by
then; else not known. At least: in care of all there long enough; at most: with
those not known. Moved on: transferred, in none of these.
Safety: Items of forms and of the log in the period, by the day of their first
answer as far as there was one on the data date. Within a day: answered on the
same day or the next. That somebody has seen an item is no answer.
Visits: Missed, %: missed of kept and missed. Visits called off, and bookings
whose day is over without an outcome, are outside the rate.
Medicines started and stopped: A course begins with its start, or with the first
dose or supply where none is on record, and ends with its stop. Changed: another
medicine for opioid use disorder went on that day or the next.
Tests: One substance of one test is one. Not expected, %: of those of which it
is said whether the result was expected. Declined and not known stand apart.
Not known of the people in care: Of people in care on the last day: never asked,
declined and not known alike. What was told in an earlier stretch of care counts
only where it belongs to the person.
Not known, and rates: Not known is a row or column of its own and never counts
as no. Percent from the counts, one decimal, half away from zero; of nobody: not
applicable.
Period and day: Both ends of the period belong to it; a time belongs to the day
of the clinic's clock.
for staff only, confidential (42 CFR part 2)

# What the figures mean, below the tables and in the help.
$ leeboard help figures | head -n 12
What the figures of `leeboard report monthly` mean. The first sentences of each stand
below its tables too; in brackets the rule that it follows.

Census [R-FIG-1]
  In care on a day: admitted by then and not discharged by then; the day of a
  discharge no longer counts. Start is the day before the period. Moved:
  transferred from another clinic, or to one. Stretches of care of kind `care`
  whose admission day is known. Open at the start + admitted + transferred in -
  discharged - transferred out - died = open at the end, in all and in each
  programme; and on each day as many people as stretches of care. Otherwise no
  report is made, and the stretches that break it are named. Discharged and
  admitted again on one day counts in both columns, and once in that day's

# The demo clinic balances too.
$ leeboard store demo --db demo.db --seed 7 --patients 40 --quiet && leeboard report monthly --db demo.db --period 2026-05 --internal
Month end, May 2026
as of 2026-06-30 · data date 2026-05-31 · for staff only, confidential (42 CFR
part 2)

  In care, 2026-05-31        26 (+1 since 2026-04-30)
  Admitted                   1 (transferred in among them)
  Left                       0 (transferred out and died among them)
  In care, day 180           67 to 83 % (of 6 admitted long enough ago)
  Safety items not answered  1 (1 of 1)
  Visits missed              17 % (2 of 12)

Census · data date 2026-05-31
-----------------------------
  Programme             Start  Admitted   Moved  Discharged    Moved  Died  End
                                             in                  out
  intensive-outpatient      7         0       0           0        0     0    7
  otp                      12         1       0           0        0     0   13
  outpatient-moud           6         0       0           0        0     0    6
  not known                 0         0       0           0        0     0    0
  All                      25         1       0           0        0     0   26
  Persons                  25         1       0           0        0     0   26
  balances: 25 + 1 + 0 - 0 - 0 - 0 = 26
  Patient-days          779 (in 31 days)
  Average daily census  25.1

Admitted · data date 2026-05-31
-------------------------------
  What                                  Stretches of care  Of  Percent  Persons
  first time here                                       1   1    100.0        1
  back within 30 days of the last                       0   1      0.0        0
  discharge
  back later                                            0   1      0.0        0
  not known                                             0   1      0.0        0
  transferred in                                        0   1      0.0        0
  All                                                   1   1    100.0        1

Left · data date 2026-05-31
---------------------------
  What                    Stretches of care  Of  Percent  Persons
  completed                               0   0       NA        0
  dropped out                             0   0       NA        0
  terminated by facility                  0   0       NA        0
  transferred                             0   0       NA        0
  transferred no show                     0   0       NA        0
  transferred outside                     0   0       NA        0
  incarcerated                            0   0       NA        0
  died                                    0   0       NA        0
  other                                   0   0       NA        0
  not coded                               0   0       NA        0
  no reason recorded                      0   0       NA        0
  All                                     0   0       NA        0
  Planned, at least, %  NA (0 of 0)
  Planned, at most, %   NA (0 of 0)

Still in care · data date 2026-05-31
------------------------------------
  Day    Long      In  Left      Of     Not       At       At    Moved  Persons
       enough    care          them   known   least,  most, %       on
                               died                %
   30      11      10     0       0       1     90.9    100.0        0       11
   60      11       9     0       0       2     81.8    100.0        0       11
   90      10       9     1       0       0     90.0     90.0        0       10
  180       6       4     1       0       1     66.7     83.3        0        6
  365      18       7     3       0       8     38.9     83.3        0       18
  Admitted 2025-06-01 to 2026-05-31; day 365: admitted 2024-06-01 to 2025-05-31.

Safety · data date 2026-05-31
-----------------------------
  What   Persons  Items    Within a  Later         Not   Not known     Within a
                                day           answered        when       day, %
  PHQ-9        1      1           0      0           1           0          0.0
  All          1      1           0      0           1           0          0.0
  Overdoses on record  0
  of persons           0

Visits · data date 2026-05-31
-----------------------------
  Type    Kept  Missed   Called  Called   Called       No      Not  Of  Missed,
                         off by  off by     off,  outcome    known            %
                        patient  clinic      not
                                         said by
                                            whom
  intake     1       0        0       0        0        0        0   1      0.0
  visit      9       2        0       0        0        0        0  11     18.2
  not        0       0        0       0        0        0        0   0       NA
  known
  All       10       2        0       0        0        0        0  12     16.7

Medicines started and stopped · data date 2026-05-31
----------------------------------------------------
  Medicine         Started  Persons  Stopped  Persons  Of them changed
  buprenorphine          1        1        0        0                0
  other medicines        0        0        0        0                0
  not recognised         0        0        0        0                0
  All                    1        1        0        0                0

Tests · data date 2026-05-31
----------------------------
  Tested    Tests  Persons        As       Not  Declined     Not  Of        Not
  for                       expected  expected             known      expected,
                                                                              %
  fentanyl      2        2         0         2         0       0   2      100.0
  not           0        0         0         0         0       0   0         NA
  known
  All           2        2         0         2         0       0   2      100.0
  Days of testing, each person's counted  2

Not known · data date 2026-05-31
--------------------------------
  What                 Not known  In care on the last day  Percent
  Birth date                   2                       26      7.7
  Sex at birth                 2                       26      7.7
  Programme                    0                       26      0.0
  Clinician                    0                       26      0.0
  Referred by                  0                       26      0.0
  Main opioid                  0                       26      0.0
  Route of opioid use         26                       26    100.0
  Naloxone in hand             0                       26      0.0
  Housing                     26                       26    100.0
  Work                        26                       26    100.0
  Insurance                   26                       26    100.0

Not in these figures, or not as it should be · data date 2026-05-31
-------------------------------------------------------------------
  What                                                                How many
  inquiries in the period                                                    0
  people who came because of another person, in the period                   0
  test records: in no figure                                                 0
  admission day not known: in no figure                                      0
  inquiry or other, its day not known: in no figure                          0
  a discharge is said, its day not known: counted as in care                 0
  died, not discharged: counted as died                                      0
  visits on no day of care: in no rate                                       0
  tests on no day of care: in no figure                                      0
  medicines started or stopped on no day of care: in no figure               0
  supplies handed out in the period without days: they cover nothing         0
  records held because nobody has said whose they are                        0
  tests and medicines without a day, of any period: in no figure             0
  visits without a day, of any period: in no figure                          0

Census: In care on a day: admitted by then and not discharged by then; the day
of a discharge no longer counts. Start is the day before the period. Moved:
transferred from another clinic, or to one.
Patient-days and daily census: Patient-days add up the census of each day; the
average divides them by the days counted.
Admitted: First: no earlier stretch of care here. Who was transferred in stands
apart. A person admitted twice is one person, by the first of the two.
Left: By the code of the reason. Planned: completed or transferred, of all but
those who died or went to jail or prison; at least, and at most if no end
without a code was anything else.
Still in care: On day N after admission: in care if not discharged by then, with
a contact or medicine in the 30 days up to it; left if discharged or died by
then; else not known. At least: in care of all there long enough; at most: with
those not known. Moved on: transferred, in none of these.
Safety: Items of forms and of the log in the period, by the day of their first
answer as far as there was one on the data date. Within a day: answered on the
same day or the next. That somebody has seen an item is no answer.
Visits: Missed, %: missed of kept and missed. Visits called off, and bookings
whose day is over without an outcome, are outside the rate.
Medicines started and stopped: A course begins with its start, or with the first
dose or supply where none is on record, and ends with its stop. Changed: another
medicine for opioid use disorder went on that day or the next.
Tests: One substance of one test is one. Not expected, %: of those of which it
is said whether the result was expected. Declined and not known stand apart.
Not known of the people in care: Of people in care on the last day: never asked,
declined and not known alike. What was told in an earlier stretch of care counts
only where it belongs to the person.
Not known, and rates: Not known is a row or column of its own and never counts
as no. Percent from the counts, one decimal, half away from zero; of nobody: not
applicable.
Period and day: Both ends of the period belong to it; a time belongs to the day
of the clinic's clock.
for staff only, confidential (42 CFR part 2)

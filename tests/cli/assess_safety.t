# The suicide screener: stored, exit 9 with the site's own words, acknowledged with a reason, on every report until then.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard assess add P-0412 cssrs_screener q1=yes q2=yes q3=yes q4=no q5=no q6=no --actor S-03
A-2 stored
cssrs_screener risk: 2 (moderate)
  6 of 7 answered, 1 skipped as the form says
  SAFETY suicide_risk_moderate: yes - suicide risk is moderate at the least: assess today and agree on a safety plan
  note: Our labels are no C-SSRS wording: answers are keyed off the official form.
  note: A form that splits question 5 in two has eight questions: do not key it by position.
! leeboard: warning: a safety item is positive: A-2
! leeboard: warning:   suicide risk is moderate at the least: assess today and agree on a safety plan
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ leeboard assess list P-0412 --instrument cssrs_screener
id   taken_at    scale                score     change
A-2  2026-12-01  cssrs_screener risk  moderate
SAFETY A-2 cssrs_screener: suicide_risk_moderate (not acknowledged)
$ leeboard report visit P-0412 | head -8
Visit of P-0412 · Mari, 34 years
in care for 1 day · outpatient-moud · Ines Kowalczyk, RN · medicine: not asked ·
as of 2026-12-01

First
  !! Not acknowledged: A-2, C-SSRS screener, 2026-12-01: suicide risk is
  !! moderate at the least: assess today and agree on a safety plan
  !! Stay with the person. Call the on-call clinician on 555-0111. In the US,
! leeboard: warning: A-2 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
$ leeboard report patient P-0412 | grep -A3 '^Safety'
Safety
------
  Item  Date        From             What it says          Seen by     Answered
\! A-2   2026-12-01  C-SSRS screener  suicide risk is       nobody yet  not yet
$ leeboard plan draft --full P-0412 --actor S-04 --quiet > plan.txt
! leeboard: warning: A-2 waits for a person
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack A-2 --actor S-04
! leeboard: error[usage]: an acknowledgement needs --reason
!   mend:  say what was done, such as --reason "seen by the on-call clinician"
[2]
$ leeboard assess ack A-2 --actor S-04 --reason "seen today, safety plan written"
A-2 acknowledged
$ leeboard assess list P-0412 --instrument cssrs_screener
id   taken_at    scale                score     change
A-2  2026-12-01  cssrs_screener risk  moderate
SAFETY A-2 cssrs_screener: suicide_risk_moderate (seen, not answered)
$ leeboard report visit P-0412 > visit.txt
$ leeboard report patient P-0412 | grep -A3 '^Safety'
Safety
------
  Item  Date        From             What it says     Seen by          Answered
  A-2   2026-12-01  C-SSRS screener  suicide risk is  Dr Tomas         not yet

# An act of unknown date counts as recent until somebody asks.
$ leeboard assess score cssrs_screener q1=no q2=no q6=yes
cssrs_screener risk: 2 to 3 (one of: moderate, high)
  3 of 7 answered, 3 skipped as the form says; missing: q6r
  SAFETY suicide_risk_moderate: unknown
  SAFETY suicide_risk_high_immediate: yes - suicide risk is high, or an act is of unknown date: immediate precautions, and do not leave the person alone
  note: Our labels are no C-SSRS wording: answers are keyed off the official form.
  note: A form that splits question 5 in two has eight questions: do not key it by position.
$ leeboard assess score cssrs_screener q1=no q2=no q6=yes --fail-on safety --quiet
cssrs_screener risk: 2 to 3 (one of: moderate, high)
  3 of 7 answered, 3 skipped as the form says; missing: q6r
  SAFETY suicide_risk_moderate: unknown
  SAFETY suicide_risk_high_immediate: yes - suicide risk is high, or an act is of unknown date: immediate precautions, and do not leave the person alone
  note: Our labels are no C-SSRS wording: answers are keyed off the official form.
  note: A form that splits question 5 in two has eight questions: do not key it by position.
! leeboard: warning: a safety item is positive; not stored: record it with `leeboard assess add`
[9]

# In a batch all of them are listed at the end.
$ cat > screens.csv <<'END'
> patient,instrument,taken_at,q1,q2,q3,q4,q5,q6,q6r
> P-0412,cssrs_screener,2026-12-01T08:00Z,no,no,,,,no,
> P-0412,cssrs_screener,2026-12-01T09:00Z,yes,yes,yes,yes,yes,no,
> P-0412,cssrs_screener,2026-12-01T10:00Z,no,no,,,,yes,yes
> P-0412,cssrs_screener,2026-12-01T11:00Z,no,yes,,,,yes,sometimes
> END
$ leeboard assess score --from csv screens.csv --rejects rejects.csv --fail-on safety > scored.csv
! note: screens.csv: its times are in UTC and are kept so; `zone: America/New_York` in a map reads them in that clock (name yours)
! leeboard: warning: safety items of 3 forms are positive and not stored:
! leeboard: warning:   screens.csv:3
! leeboard: warning:   screens.csv:4
! leeboard: warning:   screens.csv:5
[9]
$ leeboard assess score --from csv screens.csv --rejects rejects-2.csv --quiet > scored.csv
$ leeboard assess import screens.csv --rejects rejects-3.csv --actor S-03
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 form-contradictory, 4 utc-times
  new: 4 assessments
! note: screens.csv: its times are in UTC and are kept so; `zone: America/New_York` in a map reads them in that clock (name yours)
! leeboard: warning: 3 safety items were recorded:
! leeboard: warning:   A-4
! leeboard: warning:   A-5
! leeboard: warning:   A-6
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF
[9]

# Who wrote down what, when, by which command and from which import.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T12:00
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard assess add P-0412 phq9 --quiet --actor S-04 1=1 2=2 3=1 4=1 5=1 6=1 7=1 8=1 9=1
A-2 stored
phq9 total: 10 (moderate)
phq9 syndrome: 1 (other)
  9 of 9 answered
  SAFETY suicide_item9: yes - thoughts of death or self-harm were reported: assess suicide risk today
  screen_positive: yes - 10 or more: assess for depression
! leeboard: warning: a safety item is positive: A-2
! leeboard: warning:   thoughts of death or self-harm were reported: assess suicide risk today
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ leeboard assess ack A-2 --decision "talked with her, stays with her sister tonight" --actor S-04 --quiet
A-2 answered
$ leeboard intake update P-0412 pregnant=no --quiet --actor S-04
P-0412 revised (E-1)
$ leeboard plan draft P-0412 --quiet --actor S-03 >/dev/null; leeboard intake withdraw V-1 --reason "of another person" --actor S-03 --quiet
V-1 (encounter, P-0412) taken back
$ leeboard record history P-0412 --width 160
History of the record P-0412
until 2026-12-01T12:00-05:00 · 29 entries

  When         Who   Kind             What                                            Id      Reason             Command          Import
  12-01 12:00  S-03  record           revision 1                                      P-0412  none               intake add       none
  12-01 12:00  S-03  stretch of care  admitted 2026-11-30T10:20-05:00                 E-1     none               intake add       none
  12-01 12:00  S-03  fact             willing_to_start                                F-1     none               intake add       none
  12-01 12:00  S-03  fact             readiness.importance                            F-2     none               intake add       none
  12-01 12:00  S-03  fact             readiness.confidence                            F-3     none               intake add       none
  12-01 12:00  S-03  fact             stage_of_change                                 F-4     none               intake add       none
  12-01 12:00  S-03  fact             dsm5_criteria_count                             F-5     none               intake add       none
  12-01 12:00  S-03  fact             opioid.class                                    F-6     none               intake add       none
  12-01 12:00  S-03  fact             opioid.route                                    F-7     none               intake add       none
  12-01 12:00  S-03  fact             opioid.last_use_hours                           F-8     none               intake add       none
  12-01 12:00  S-03  fact             pregnant                                        F-9     none               intake add       none
  12-01 12:00  S-03  fact             hcv                                             F-10    none               intake add       none
  12-01 12:00  S-03  fact             hiv                                             F-11    none               intake add       none
  12-01 12:00  S-03  fact             benzo_use                                       F-12    none               intake add       none
  12-01 12:00  S-03  fact             allergies                                       F-13    none               intake add       none
  12-01 12:00  S-03  fact             housing                                         F-14    none               intake add       none
  12-01 12:00  S-03  fact             naloxone_in_hand                                F-15    none               intake add       none
  12-01 12:00  S-03  fact             suicide.screen                                  F-16    none               intake add       none
  12-01 12:00  S-03  fact             patient_goal                                    F-17    none               intake add       none
  12-01 12:00  S-03  event            encounter of 2026-11-30T10:20-05:00             V-1     none               intake add       none
  12-01 12:00  S-03  form             cows 15 to 20                                   A-1     none               intake add       none
  12-01 12:00  S-03  trigger          times, open                                     T-1     none               intake add       none
  12-01 12:00  S-03  trigger          emotions, open                                  T-2     none               intake add       none
  12-01 12:00  S-03  trigger          places, open                                    T-3     none               intake add       none
  12-01 12:00  S-04  form             phq9 10, safety item                            A-2     none               assess add       none
  12-01 12:00  S-04  decision         talked with her, stays with her sister tonight  A-2     none               assess ack       none
  12-01 12:00  S-04  fact             pregnant                                        F-18    none               intake update    none
  12-01 12:00  S-03  plan             draft, revision 1                               PL-1    none               plan draft       none
  12-01 12:00  S-03  taken back       V-1                                             V-1     of another person  intake withdraw  none

By the time of writing down, not of what happened. Who: the one who wrote it, as the log has it.
$ leeboard record history P-0412 --json | jq -c 'select(.kind == "decision" or .type == "summary")'
{"schema":"leeboard.history/1","type":"entry","recorded":"2026-12-01T12:00-05:00","by":"S-04","patient":"P-0412","kind":"decision","what":"talked with her, stays with her sister tonight","object":"A-2","reason":null,"command":"assess ack","import":null,"absent":{"reason":"none","import":"none"}}
{"schema":"leeboard.history/1","type":"summary","as_of":"2026-12-01T12:00-05:00","entries":29,"patients":1}
$ leeboard record history P-0412 --as-of 2026-11-01 | tail -n 3

By the time of writing down, not of what happened. Who: the one who wrote it, as
the log has it.
$ leeboard record history P-9999
! leeboard: error[not_found]: there is no patient P-9999
!   mend:  see `leeboard intake list`
[5]
$ leeboard record histroy P-0412
! leeboard: error[usage]: there is no record verb 'histroy'
!   mend:  did you mean history?
[2]
$ echo '{"patient": {"code": "Q-1", "birth_date": "1985-02-03"}}' > list.json
$ leeboard intake import list.json --quiet >/dev/null --actor S-07
$ leeboard record history Q-1 --json | jq -c 'select(.type == "entry") | [.by, .kind, .command, .import]'
["S-07","record","intake import","I-1"]
["S-07","stretch of care","intake import","I-1"]

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

2026 (29)
   When         Who   Kind             What                                            Of           Id          Reason             Command          Import
   12-01 12:00  S-03  record           revision 1                                                   P-0412                         intake add
   12-01 12:00  S-03  stretch of care  admitted                                        11-30 10:20  E-1                            intake add
   12-01 12:00  S-03  fact             Willing to start treatment now                  12-01 12:00  F-1                            intake add
   12-01 12:00  S-03  fact             How important change is                         12-01 12:00  F-2                            intake add
   12-01 12:00  S-03  fact             How confident about change                      12-01 12:00  F-3                            intake add
   12-01 12:00  S-03  fact             Stage of change                                 12-01 12:00  F-4                            intake add
   12-01 12:00  S-03  fact             Opioid use disorder criteria met in 12 months   12-01 12:00  F-5                            intake add
   12-01 12:00  S-03  fact             Main opioid                                     12-01 12:00  F-6                            intake add
   12-01 12:00  S-03  fact             Route of opioid use                             12-01 12:00  F-7                            intake add
   12-01 12:00  S-03  fact             Hours since the last opioid of any kind         12-01 12:00  F-8                            intake add
   12-01 12:00  S-03  fact             Pregnant                                        12-01 12:00  F-9                            intake add
   12-01 12:00  S-03  fact             Hepatitis C                                     12-01 12:00  F-10                           intake add
   12-01 12:00  S-03  fact             HIV                                             12-01 12:00  F-11                           intake add
   12-01 12:00  S-03  fact             Benzodiazepine use                              12-01 12:00  F-12                           intake add
   12-01 12:00  S-03  fact             Allergies                                       12-01 12:00  F-13                           intake add
   12-01 12:00  S-03  fact             Housing                                         12-01 12:00  F-14                           intake add
   12-01 12:00  S-03  fact             Naloxone in hand                                12-01 12:00  F-15                           intake add
   12-01 12:00  S-03  fact             Suicide screen                                  12-01 12:00  F-16                           intake add
   12-01 12:00  S-03  fact             What the person wants                           12-01 12:00  F-17                           intake add
   12-01 12:00  S-03  event            encounter                                       11-30 10:20  V-1                            intake add
   12-01 12:00  S-03  form             COWS 15 to 20                                   11-30 10:40  A-1                            intake add
   12-01 12:00  S-03  trigger          times, open                                                  P-0412/T-1                     intake add
   12-01 12:00  S-03  trigger          emotions, open                                               P-0412/T-2                     intake add
   12-01 12:00  S-03  trigger          places, open                                                 P-0412/T-3                     intake add
   12-01 12:00  S-04  form             PHQ-9 10, safety item                           12-01 12:00  A-2                            assess add
   12-01 12:00  S-04  decision         talked with her, stays with her sister tonight               A-2                            assess ack
   12-01 12:00  S-04  fact             Pregnant                                        12-01 12:00  F-18                           intake update
   12-01 12:00  S-03  plan             draft, revision 1                                            PL-1                           plan draft
   12-01 12:00  S-03  taken back       V-1                                                          V-1         of another person  intake withdraw

By the time of writing down, not of what happened. Who: the one who wrote it, as the log has it.
$ leeboard record history P-0412 --json | jq -c 'select(.kind == "decision" or .type == "summary")'
{"schema":"leeboard.history/1","type":"entry","recorded":"2026-12-01T12:00-05:00","by":"S-04","patient":"P-0412","kind":"decision","what":"talked with her, stays with her sister tonight","happened":null,"object":"A-2","reason":null,"command":"assess ack","import":null,"absent":{"happened":"none","reason":"none","import":"none"}}
{"schema":"leeboard.history/1","type":"summary","as_of":"2026-12-01T12:00-05:00","entries":29,"patients":1}
$ leeboard report letter triggers-plan P-0412 >/dev/null 2>&1; leeboard record history P-0412 --as-of 2199-01-01 --json 2>/dev/null | jq -c 'select(.kind == "document") | [.what, .command, .patient]'
["report letter triggers-plan P-0412, for nobody named","report letter","P-0412"]
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

# What the next shift should know: by the time of writing down, by person, with who wrote.
$ export LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet --as-of 2026-11-30
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03 --as-of 2026-11-30T10:30
P-0412
$ leeboard intake add $PROJECT/examples/clinic/people/brandvold.yaml --quiet --actor S-04 --as-of 2026-12-01T08:30
P-0398
$ leeboard assess add P-0412 phq9 --quiet --actor S-04 --as-of 2026-12-01T09:00 1=1 2=2 3=1 4=1 5=1 6=1 7=1 8=1 9=1
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
$ leeboard report since 2026-11-30T10:30 --as-of 2026-12-01T12:00
Recorded since 2026-11-30T10:30
until 2026-12-01T12:00-05:00 · 25 entries of 2 people · for staff only,
confidential (42 CFR part 2)

P-0398 (24)
   When         Who   Kind             What                        Id
   12-01 08:30  S-04  record           revision 1                  P-0398
   12-01 08:30  S-04  stretch of care  admitted                    E-2
   12-01 08:30  S-04  fact             Willing to start treatment  F-18 to F-30
                                       now; Opioid use disorder
                                       criteria met in 12 months;
                                       Main opioid; Route of
                                       opioid use; Name of the
                                       main opioid; Hours since
                                       the last opioid of any
                                       kind; COWS total;
                                       Objective signs of
                                       withdrawal; PEG score for
                                       pain; Where the pain is;
                                       Years of pain;
                                       Benzodiazepine use;
                                       Current medicines
   12-01 08:30  S-04  fact             QTc interval                F-31
   12-01 08:30  S-04  fact             ALT as a multiple of the    F-32 to F-36
                                       upper limit; Oxygen
                                       saturation; Suicide
                                       screen; Naloxone in hand;
                                       Housing
   12-01 08:30  S-04  event            encounter                   V-2
   12-01 08:30  S-04  event            encounter                   V-3
   12-01 08:30  S-04  event            encounter                   V-4

P-0412 (1)
   When         Who   Kind             What                        Id
   12-01 09:00  S-04  form             PHQ-9 10, safety item       A-2
  not shown at this width: Command (from 119 columns), Import (from 107
  columns), Reason (from 99 columns), Of (from 91 columns)

By member of the staff
----------------------
  Who                  Entries
  Dr Tomas Achebe, MD       25

By the time of writing down, not of what happened. Who: the one who wrote it, as
the log has it.
$ leeboard report since 2026-12-01 --as-of 2026-12-01T12:00 --json | tail -n 2
{"schema":"leeboard.since/1","type":"entry","recorded":"2026-12-01T09:00-05:00","by":"S-04","patient":"P-0412","kind":"form","what":"phq9 10, safety item","happened":"2026-12-01T09:00-05:00","object":"A-2","reason":null,"command":"assess add","import":null,"absent":{"reason":"none","import":"none"}}
{"schema":"leeboard.since/1","type":"summary","as_of":"2026-12-01T12:00-05:00","entries":25,"patients":2}
$ leeboard report since 2026-12-01 --as-of 2026-12-01T12:00 --format csv | sed -n "1,2p;\$p"
recorded,by,patient,kind,what,happened,object,reason,command,import
2026-12-01T08:30-05:00,S-04,P-0398,record,revision 1,none,P-0398,none,intake add,none
2026-12-01T09:00-05:00,S-04,P-0412,form,"phq9 10, safety item",2026-12-01T09:00-05:00,A-2,none,assess add,none
$ leeboard report since 2026-12-02 --as-of 2026-12-02T12:00
Recorded since 2026-12-02
until 2026-12-02T12:00-05:00 · 0 entries of 0 people · for staff only,
confidential (42 CFR part 2)

  nothing was recorded

By member of the staff
----------------------
  nobody

By the time of writing down, not of what happened. Who: the one who wrote it, as
the log has it.
$ leeboard report since yesterday
! leeboard: error[usage]: TIME is no time: a date is written YYYY-MM-DD
!   mend:  write 2026-11-30 or 2026-11-30T14:00
[2]

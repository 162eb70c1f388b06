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
until 2026-12-01T12:00-05:00 · 25 entries of 2 people

P-0398 (24)
   When         Who   Kind             What                        Id
   12-01 08:30  S-04  record           revision 1                  P-0398
   12-01 08:30  S-04  stretch of care  admitted 2026-10-01         E-2
   12-01 08:30  S-04  fact             willing_to_start,           F-18 to F-36
                                       dsm5_criteria_count,
                                       opioid.class,
                                       opioid.route, opioid.drug,
                                       opioid.last_use_hours,
                                       cows.total,
                                       cows.objective_signs,
                                       pain.peg, pain.site,
                                       pain.duration_years,
                                       benzo_use, meds, qtc_ms,
                                       alt_x_uln, spo2,
                                       suicide.screen,
                                       naloxone_in_hand, housing
   12-01 08:30  S-04  event            encounter of                V-2
                                       2026-10-01T09:00-04:00
   12-01 08:30  S-04  event            encounter of                V-3
                                       2026-11-03T09:00-05:00
   12-01 08:30  S-04  event            encounter of                V-4
                                       2026-12-01T08:30-05:00

P-0412 (1)
   When         Who   Kind             What                        Id
   12-01 09:00  S-04  form             phq9 10, safety item        A-2
  not shown at this width: Command (from 106 columns), Import (from 94 columns),
  Reason (from 86 columns)

By member of the staff
----------------------
  Who                  Entries
  Dr Tomas Achebe, MD       25

By the time of writing down, not of what happened. Who: the one who wrote it, as
the log has it.
$ leeboard report since 2026-12-01 --as-of 2026-12-01T12:00 --json | tail -n 2
{"schema":"leeboard.since/1","type":"entry","recorded":"2026-12-01T09:00-05:00","by":"S-04","patient":"P-0412","kind":"form","what":"phq9 10, safety item","object":"A-2","reason":null,"command":"assess add","import":null,"absent":{"reason":"none","import":"none"}}
{"schema":"leeboard.since/1","type":"summary","as_of":"2026-12-01T12:00-05:00","entries":25,"patients":2}
$ leeboard report since 2026-12-01 --as-of 2026-12-01T12:00 --format csv | sed -n "1,2p;\$p"
recorded,by,patient,kind,what,object,reason,command,import
2026-12-01T08:30-05:00,S-04,P-0398,record,revision 1,P-0398,none,intake add,none
2026-12-01T09:00-05:00,S-04,P-0412,form,"phq9 10, safety item",A-2,none,assess add,none
$ leeboard report since 2026-12-02 --as-of 2026-12-02T12:00
Recorded since 2026-12-02
until 2026-12-02T12:00-05:00 · 0 entries of 0 people

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

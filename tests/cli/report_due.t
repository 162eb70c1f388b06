# What falls due in the whole clinic: reviews of signed plans, their lines, booked visits, forms, drafts that wait for a signature.
$ export LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{patient: {code: P-1}, episode: {admitted: 2026-12-01, clinician: S-03}, facts: {opioid: {class: buprenorphine, daily_mg: 16}, phq9: 4}, events: [{kind: encounter, at: 2026-12-03T09:30-05:00, type: nurse, status: booked}]}' | leeboard intake add - --quiet
P-1
$ echo '{patient: {code: P-2}, episode: {admitted: 2026-12-01, clinician: S-04}, facts: {opioid: {class: methadone}}}' | leeboard intake add - --quiet
P-2
$ leeboard plan draft P-1 --quiet >/dev/null
$ leeboard plan sign P-1 --actor S-04 --quiet >/dev/null
$ leeboard plan draft P-2 --quiet >/dev/null
$ leeboard report due --within 2d | head -n 9
Due
as of 2026-12-01 · for staff only, confidential (42 CFR part 2)

TODAY (9)
   Due         When       Patient  Kind         What
   2026-12-01  today      P-1      plan-line    Two naloxone 4 mg sprays in
                                                hand before leaving today, in
                                                date, and someone close to the
                                                person shown how to use them.
$ leeboard report due --within 90d --json | jq -c 'select(.kind == "plan-review" or .kind == "contact")'
{"schema":"leeboard.due/1","type":"due","due":"2026-12-01","when":"today","days_over":0,"patient":"P-2","clinician":"S-04","kind":"plan-review","object":"PL-2","what":"the drafted plan waits for a decision and a signature","owner":null,"absent":{"owner":"none"}}
{"schema":"leeboard.due/1","type":"due","due":"2026-12-03","when":"in 2 days","days_over":-2,"patient":"P-1","clinician":"S-03","kind":"contact","object":"V-1","what":"booked: nurse visit at 09:30","owner":null,"absent":{"owner":"none"}}
{"schema":"leeboard.due/1","type":"due","due":"2027-03-01","when":"in 90 days","days_over":-90,"patient":"P-1","clinician":"S-03","kind":"plan-review","object":"PL-1","what":"review of the care plan","owner":null,"absent":{"owner":"none"}}
$ leeboard report due --as-of 2027-03-05 --within 0d --where clinician=S-03 --json | jq -c 'select(.kind == "plan-review"), select(.type == "summary")'
{"schema":"leeboard.due/1","type":"due","due":"2027-03-01","when":"4 days over","days_over":4,"patient":"P-1","clinician":"S-03","kind":"plan-review","object":"PL-1","what":"review of the care plan","owner":null,"absent":{"owner":"none"}}
{"schema":"leeboard.due/1","type":"summary","as_of":"2027-03-05","within_days":0,"patients":1,"overdue":36,"due":0}
$ leeboard report due --within 90d --format csv | head -n 2
due,when,days_over,patient,clinician,kind,object,what,owner
2026-12-01,today,0,P-1,S-03,plan-line,naloxone-today,"Two naloxone 4 mg sprays in hand before leaving today, in date, and someone close to the person shown how to use them.",nurse
$ leeboard report due --within soon
! leeboard: error[usage]: --within is no length of time
!   mend:  write 48h, 14d or 2w
[2]

# Order, length and columns, for people; what programs read is whole.
$ leeboard report due --limit 1
Due
as of 2026-12-01 · for staff only, confidential (42 CFR part 2)

TODAY (9)
   Due         When   Patient  Clinician  Kind       What
   2026-12-01  today  P-1      S-03       plan-line  Two naloxone 4 mg sprays
                                                     in hand before leaving
                                                     today, in date, and
                                                     someone close to the
                                                     person shown how to use
                                                     them.
  not shown at this width: Owner (from 85 columns)
  and 17 more, left out by --limit

0 overdue, 18 due, of 2 people. Reviews and lines are those of signed plans; a
draft waits for its signature.
$ leeboard report due --sort what --fields patient,what,days_over --limit 2
Due
as of 2026-12-01 · for staff only, confidential (42 CFR part 2)

  Patient  What                                                       Days over
  P-1      A peer with lived experience makes contact in the first           -7
           week.
  P-1      Ask what gets in the way (ride, childcare, phone, cost)           -7
           and mend it in week 1: ride benefit, telehealth visits,
           evening times.
  and 16 more, left out by --limit

0 overdue, 18 due, of 2 people. Reviews and lines are those of signed plans; a
draft waits for its signature.
$ leeboard report due --limit 1 --format html | grep -c 'left out by --limit'
1
$ leeboard report due --fields patient,wat
! leeboard: error[usage]: --fields: the list has no column 'wat'
!   mend:  did you mean what? It is one of: due when days_over patient clinician kind object what owner
[2]
$ leeboard report due --limit 1 --json
! {"schema":"leeboard.error/1","code":"usage","exit":2,"message":"--sort, --limit, --fields and --names are for text, md and html; json is always whole","mend":"leave them out, or choose rows with --where","retry":"no","where":"","problems":[]}
[2]
$ leeboard report due --limit none
! leeboard: error[usage]: --limit takes a whole number, 1 or more
!   mend:  see `leeboard report due --help`
[2]

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
as of 2026-12-01

  Due         When       Patient  Clinician  Kind         What
  2026-12-01  today      P-1      S-03       plan-line    Two naloxone 4 mg
                                                          sprays in hand before
                                                          leaving today, in
                                                          date, and someone
                                                          close to the person
$ leeboard report due --within 90d --json | jq -c 'select(.kind == "plan-review" or .kind == "contact")'
{"schema":"leeboard.due/1","type":"due","due":"2026-12-01","when":"today","days_over":0,"patient":"P-2","clinician":"S-04","kind":"plan-review","object":"PL-2","what":"the drafted plan waits for a decision and a signature"}
{"schema":"leeboard.due/1","type":"due","due":"2026-12-03","when":"in 2 days","days_over":-2,"patient":"P-1","clinician":"S-03","kind":"contact","object":"V-1","what":"booked: nurse visit at 09:30"}
{"schema":"leeboard.due/1","type":"due","due":"2027-03-01","when":"in 90 days","days_over":-90,"patient":"P-1","clinician":"S-03","kind":"plan-review","object":"PL-1","what":"review of the care plan"}
$ leeboard report due --as-of 2027-03-05 --within 0d --where clinician=S-03 --json | jq -c 'select(.kind == "plan-review"), select(.type == "summary")'
{"schema":"leeboard.due/1","type":"due","due":"2027-03-01","when":"4 days over","days_over":4,"patient":"P-1","clinician":"S-03","kind":"plan-review","object":"PL-1","what":"review of the care plan"}
{"schema":"leeboard.due/1","type":"summary","as_of":"2027-03-05","within_days":0,"patients":1,"overdue":36,"due":0}
$ leeboard report due --within 90d --format csv | head -n 2
due,when,days_over,patient,clinician,kind,object,what
2026-12-01,today,0,P-1,S-03,plan-line,naloxone-today,"Two naloxone 4 mg sprays in hand before leaving today, in date, and someone close to the person shown how to use them."
$ leeboard report due --within soon
! leeboard: error[usage]: --within is no length of time
!   mend:  write 48h, 14d or 2w
[2]

# Facts on the command line: the same reader and the same faults as a document.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient": {"code": "P-0412"}}' | leeboard intake add -
P-0412
$ leeboard intake update P-0412 pregnant=no meds="sertraline 100 mg" meds="lithium 300 mg" cows.total=9..12 hcv=declined --actor S-03
P-0412 revised (E-1)
$ leeboard intake update P-0412 cows.objective_signs=yawning,piloerection "opioid.last_use_hours=13 h" allergies=none hiv=not-asked
P-0412 revised (E-1)
$ leeboard intake update P-0412 udt.fentanyl=negative udt.date=2026-11-29 'surgery={type: hip, date: 2026-12-20}' x_ward=B --dry-run
P-0412 would be revised (E-1)
$ leeboard intake update P-0412 udt.fentanyl=negative udt.date=2026-11-29 'surgery={type: hip, date: 2026-12-20}' --json
{"schema":"leeboard.intake-result/1","patient":"P-0412","episode":"E-1","stored":"revised","objects":{"patients":0,"episodes":0,"facts":2,"assessments":0,"triggers":0,"events":0},"safety":[]}
$ leeboard intake show P-0412
P-0412  P-0412
born not-asked, sex at birth not-asked
phone not-asked, address not-asked

Episodes
  E-1  admitted not known; programme not-asked, clinician not-asked

Facts
  allergies: none  [2026-12-01T09:00-05:00, F-7]
  cows.objective_signs: yawning, piloerection  [2026-12-01T09:00-05:00, F-5]
  cows.total: 9 to 12  [2026-12-01T09:00-05:00, S-03, F-3]
  hcv: declined  [2026-12-01T09:00-05:00, S-03, F-4]
  hiv: not-asked  [2026-12-01T09:00-05:00, F-8]
  meds: sertraline sertraline 100 mg; lithium lithium 300 mg  [2026-12-01T09:00-05:00, S-03, F-2]
  opioid.last_use_hours: 13  [2026-12-01T09:00-05:00, F-6]
  pregnant: no  [2026-12-01T09:00-05:00, S-03, F-1]
  surgery: hip 2026-12-20  [2026-12-01T09:00-05:00, F-10]
  surgery.date: 2026-12-20  [2026-12-01T09:00-05:00, F-10]
  udt.fentanyl: negative  [2026-11-29, F-9]

# When it was true: --as-of. A group of facts of which nothing is known.
$ leeboard intake update P-0412 cows=unknown pregnant=unknown --as-of 2026-12-01T10:00-05:00
P-0412 revised (E-1)

# Beside a document, from standard input.
$ echo '{"facts": {"readiness.importance": 8}}' | leeboard intake update P-0412 - willing_to_start=yes
P-0412 revised (E-1)
$ echo '{"facts": {"pregnant": false}}' | leeboard intake update P-0412 - pregnant=yes
! leeboard: error[usage]: `pregnant` stands in the document and on the command line
!   mend:  say it in one place
[2]

# A name that is no fact, a fact twice, no value: the command line is wrong.
$ leeboard intake update P-0412 pregnnat=no
! leeboard: error[usage]: no fact is called `pregnnat`
!   mend:  did you mean pregnant?
[2]
$ leeboard intake update P-0412 pregnant=no pregnant=yes
! leeboard: error[usage]: `pregnant` is given twice
!   mend:  give one value; what lies between two bounds is LOW..HIGH
[2]
$ leeboard intake update P-0412 pregnant=
! leeboard: error[usage]: `pregnant` has no value
!   mend:  write a value, or why there is none: unknown, declined, not-asked or not-applicable
[2]
$ leeboard intake update P-0412 pregnant
! leeboard: error[usage]: the fact `pregnant` has no value
!   mend:  write pregnant=VALUE
[2]
$ leeboard intake update P-0412
! leeboard: error[usage]: nothing is given to store
!   mend:  give fact=value ..., a file, or - for standard input
[2]
$ leeboard intake update P-0412 one.yaml two.yaml
! leeboard: error[usage]: two files are given
!   mend:  give one; a fact is written fact=value, such as pregnant=no
[2]

# A value that cannot be: as in a document, with every fault, and nothing is stored.
$ leeboard intake update P-0412 pregnant=maybe qtc_ms=abc cows.total=9..99 hcv=positiv willing_to_start=no
! leeboard: error[bad_input]: the facts cannot be stored
!   the command line: `pregnant` must be yes or no
!   the command line: `qtc_ms` must be a number in ms
!   the command line: `cows.total` holds a value that cannot be right
!   the command line: `hcv` holds a value that cannot be right; one of: negative, antibody_positive, positive_RNA, cured, pending, treated
[6]
$ leeboard intake update P-0412 meds=none meds=lithium
! leeboard: error[bad_input]: `meds` says that there is none, or why it is not known, beside other values
!   mend:  give either
[6]
$ leeboard intake update P-0412 'surgery={type: hip'
! leeboard: error[bad_input]: a key must be one text, not a map or a list
!   where: what was typed:1:1
!   mend:  write a plain name before the colon, or quote it
[6]
$ leeboard intake update P-0412 pregnant=no --json --dry-run --actor S-99
! {"schema":"leeboard.error/1","code":"usage","exit":2,"message":"--actor names no member of staff: 'S-99'","mend":"choose one of: S-03 S-04 S-07","retry":"no","where":"","problems":[]}
[2]
$ leeboard intake show P-0412 --json | grep -o '"fact":"willing_to_start","value":[a-z]*'
"fact":"willing_to_start","value":true

# Who a person is stands in a document, never here; and no value is repeated in a message.
$ leeboard intake update P-0412 patient.name.family=Quandt
! leeboard: error[usage]: what says who a person is does not stand on the command line, which other users of the machine can see
!   mend:  write it in a document, and give the file or - for standard input
[2]
$ leeboard intake update P-0412 birth_date=1992-03-11 --json
! {"schema":"leeboard.error/1","code":"usage","exit":2,"message":"what says who a person is does not stand on the command line, which other users of the machine can see","mend":"write it in a document, and give the file or - for standard input","retry":"no","where":"","problems":[]}
[2]
$ leeboard intake update P-0412 episode.admitted=2026-11-30
! leeboard: error[usage]: `episode.admitted` is no fact
!   mend:  write it in a document, and give the file or -
[2]
$ leeboard intake update P-0999 pregnant=no
! leeboard: error[not_found]: there is no patient P-0999
!   mend:  see `leeboard intake list`
[5]

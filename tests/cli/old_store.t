# A store from before the definitions were laid out anew: its forms and plans count as made with the definitions of today.
$ gzip -dc $PROJECT/tests/store/old/before-layout.db.gz > clinic.db && chmod 600 clinic.db && cp $PROJECT/examples/clinic/leeboard.yaml .
$ export LEEBOARD_DB=$PWD/clinic.db LEEBOARD_AS_OF=2026-11-20T09:00:00Z
$ leeboard plan list
! leeboard: error[version]: the store has an older layout
!   where: {{any}}
!   mend:  run a command that writes, such as `leeboard store backup`
[15]
$ leeboard store backup before.db --quiet
$ leeboard plan list
plan     patient  status  as of              template  author
PL-2.r1  P-0398   draft   2026-11-20T09:00Z  oud-core  S-04
PL-1.r2  P-0412   signed  2026-11-20T09:00Z  oud-core  S-04
$ leeboard store export --quiet | grep -v '"type":"summary"' > before.ndjson

# Nothing is stored for another digest alone. Since then the rules ask more about injections, and medicines have more classes: that is
# drafted once, beside what was signed, and then it says the same already.
$ leeboard plan draft P-0398 --actor S-04 --json > first.json; leeboard plan draft P-0412 --actor S-04 --json > first2.json
$ leeboard plan list
plan     patient  status  as of              template  author
PL-2.r2  P-0398   draft   2026-11-20T09:00Z  oud-core  S-04
PL-1.r3  P-0412   draft   2026-11-20T09:00Z  oud-core  S-04
$ leeboard store export --quiet | grep -v '"type":"summary"' > before.ndjson
$ leeboard plan draft P-0398 --actor S-04 --json > draft.json
! PL-2 revision 2 says the same already: nothing stored
$ leeboard plan draft P-0412 --actor S-04 --json > draft2.json
! PL-1 revision 3 says the same already: nothing stored
$ leeboard plan show P-0398 --json | grep -o '"template":{[^}]*}'
"template":{"id":"oud-core","version":"1","digest":"sha256:af867333724aa9dd55f60fc131554351fccc6fcb6d0e2805549246a3caae7ae6","applies":"yes"}
$ leeboard plan show P-0398 --json | cmp - draft.json
$ leeboard plan show P-0412 --json | grep -o '"digest":"[^"]*"' > stored.txt; grep -o '"digest":"[^"]*"' draft2.json | cmp - stored.txt
$ leeboard store export --quiet | grep -v '"type":"summary"' | cmp - before.ndjson
$ leeboard plan diff P-0412
PL-1 revision 2 and today's draft: 0 changes

# Forms keep the digest they were scored with, and are explained by the definition of today.
$ leeboard assess show A-3
A-3 revision 1: phq9 of P-0412, taken 2026-11-16 by S-04, recorded 2026-11-20T09:00Z
phq9 total: 5 to 11 (one of: mild, moderate)
phq9 syndrome: 0 (none)
  7 of 9 answered; missing: 7, 8
  screen_positive: unknown
  1              1          some days - reduced interest or enjoyment
  2              1          some days - low mood or hopelessness
  3              0          none - sleep too little or much
  4              1          some days - fatigue
  5              1          some days - appetite change either way
  6              1          some days - worthlessness or guilt
  9              0          none - death or self-harm thoughts
$ leeboard assess list P-0412
id   taken_at          scale          score                      change
A-4  2026-11-16 08:10  cows total     18, moderate
A-2  2026-11-02        phq9 total     9, mild
                       phq9 syndrome  other depressive syndrome
A-3  2026-11-16        phq9 total     5 to 11, mild to moderate  down 4 to up 2
                       phq9 syndrome  none
phq9 total  ▃?  first 9, last 5 to 11 (of 0 to 27)
? is a form that was not finished: its score lies between two values
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)
$ leeboard assess show A-3 --json | grep -o '"decided_by":[^]]*]'
"decided_by":["7","8"]

# Another definition is another one: a form is not explained by it.
$ mkdir -p site/instruments && leeboard instrument export phq9 | sed 's/^version: .*/version: "2-site"/' > site/instruments/phq9.yaml
$ leeboard --data site assess show A-3 --json | grep -o '"decided_by":[^]]*]'
[1]

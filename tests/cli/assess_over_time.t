# Scores over time: what changed, how surely, and who says that it matters.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412","sex_at_birth":"female"}}' | leeboard intake add - --quiet
P-0412
$ cat > forms.csv <<'END'
> patient,instrument,taken_at,1,2,3,4,5,6,7,8,9
> P-0412,phq9,2026-09-01,2,2,2,2,2,2,2,2,0
> P-0412,phq9,2026-10-01,2,2,1,1,1,1,1,1,0
> P-0412,phq9,2026-10-15,,,,,,,,,
> P-0412,phq9,2026-11-01,1,1,1,1,,1,1,1,0
> P-0412,phq9,2026-12-01,0,0,1,1,0,1,0,0,0
> END
$ leeboard assess import forms.csv --actor S-03 --quiet
I-1: 5 read: 5 stored (5 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 5 assessments
$ leeboard assess list P-0412
id   taken_at    scale          score                  change
A-1  2026-09-01  phq9 total     16, moderately severe
                 phq9 syndrome  major depressive
                                syndrome
A-2  2026-10-01  phq9 total     10, moderate           down 6 (important)
                 phq9 syndrome  other depressive
                                syndrome
A-3  2026-10-15  phq9 total     not answered
                 phq9 syndrome  not answered
A-4  2026-11-01  phq9 total     7 to 10, mild to       down 0 to 3
                                moderate
                 phq9 syndrome  none
A-5  2026-12-01  phq9 total     3, minimal             down 4 to 7 (perhaps
                                                       important)
                 phq9 syndrome  none
flags A-1 phq9: screen_positive
flags A-2 phq9: screen_positive
phq9 total  ▅▃?▁  first 16, last 3 (of 0 to 27)
? is a form that was not finished: its score lies between two values
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)
$ leeboard assess list P-0412 --plain | tail -4
? is a form that was not finished: its score lies between two values
phq9: a change of 5 points or more is important (Loewe et al., Med Care
    2004;42:1194-1201 (two standard errors of measurement); conflict: one
    primary-care cohort found about 20 % of the starting score)
$ leeboard assess list P-0412 --json | sed 's/.*"change":/"change":/; s/,"answers".*//'
"change":null,"changes":{}
"change":-6,"changes":{"total":{"since":"A-1","low":-6,"high":-6,"value":-6,"important":{"reached":"yes","points":5},"source":"Loewe et al., Med Care 2004;42:1194-1201 (two standard errors of measurement); conflict: one primary-care cohort found about 20 % of the starting score"}}
"change":null,"changes":{}
"change":null,"changes":{"total":{"since":"A-2","low":-3,"high":0,"value":null,"important":{"reached":"no","points":5},"source":"Loewe et al., Med Care 2004;42:1194-1201 (two standard errors of measurement); conflict: one primary-care cohort found about 20 % of the starting score"}}
"change":null,"changes":{"total":{"since":"A-4","low":-7,"high":-4,"value":null,"important":{"reached":"unknown","points":5},"source":"Loewe et al., Med Care 2004;42:1194-1201 (two standard errors of measurement); conflict: one primary-care cohort found about 20 % of the starting score"}}
{"schema":"leeboard.score/1","type":"summary","assessments":5}

# Two figures: a change that is important, and one that is reliable.
$ leeboard assess add P-0412 pcl5 1=4 2=4 3=4 4=4 5=4 6=4 7=4 8=4 9=4 10=4 11=0 12=0 13=0 14=0 15=0 16=0 17=0 18=0 19=0 20=0 --taken-at 2026-10-01 --quiet
A-6 stored
pcl5 total: 40
pcl5 b: 20
pcl5 c: 8
pcl5 d: 12
pcl5 e: 0
  20 of 20 answered
  ge31: yes - 31 or more: assess for post-traumatic stress disorder
  ge33: yes - 33 or more: the upper end of the published cut-off
  note: A change of 5 points or less is not reliable.
$ leeboard assess add P-0412 pcl5 1=1 2=4 3=4 4=2 5=2 6=2 7=2 8=2 9=4 10=4 11=0 12=0 13=0 14=0 15=0 16=0 17=0 18=0 19=0 20=0 --taken-at 2026-11-01 --quiet
A-7 stored
pcl5 total: 27
pcl5 b: 13
pcl5 c: 4
pcl5 d: 10
pcl5 e: 0
  20 of 20 answered
  note: A change of 5 points or less is not reliable.
$ leeboard assess list P-0412 --instrument pcl5
id   taken_at    scale       score  change
A-6  2026-10-01  pcl5 total  40
                 pcl5 b      20
                 pcl5 c      8
                 pcl5 d      12
                 pcl5 e      0
A-7  2026-11-01  pcl5 total  27     down 13 (important)
                 pcl5 b      13     down 7
                 pcl5 c      4      down 4
                 pcl5 d      10     down 2
                 pcl5 e      0      same
flags A-6 pcl5: ge31, ge33
pcl5 total  ▅▃  first 40, last 27 (of 0 to 80)
pcl5 b  █▆  first 20, last 13 (of 0 to 20)
pcl5 c  █▅  first 8, last 4 (of 0 to 8)
pcl5 d  ▄▃  first 12, last 10 (of 0 to 28)
pcl5 e  ▁▁  first 0, last 0 (of 0 to 24)
pcl5: a change of 10 points or more is important, of 15 points or more
    reliable (conflict: 5 or less is not reliable (older advice called it so);
    10 from a study that found 9-12, 15 from one that found 15-18)

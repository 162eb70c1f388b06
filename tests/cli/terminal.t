# What a terminal shows: `script` makes one, `stty` its size.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 TERM=xterm
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ printf '%s\n' 'stty cols $1 rows $2' 'shift 2' 'exec "$@"' >in_terminal
$ printf '%s\n' 'timeout 20 script -qec "sh in_terminal $*" /dev/null </dev/null | tr -d "\r" | sed "s/$(printf "\033")/ESC/g"' >on

# The width is the terminal's; below 80 a list is blocks.
$ sh on 100 50 leeboard intake list --color never
patient  name                 born        status  admitted                programme        clinician
P-0412   Quandt, Marisol      1992-03-11  active  2026-11-30T10:20-05:00  outpatient-moud  S-03
         (Mari)

1 patient
$ sh on 60 50 leeboard intake list --color never
patient: P-0412
name: Quandt, Marisol (Mari)
born: 1992-03-11
status: active
admitted: 2026-11-30T10:20-05:00
programme: outpatient-moud
clinician: S-03

1 patient
$ sh on 60 50 leeboard intake list --width 120 --color never
patient  name                    born        status  admitted                programme        clinician
P-0412   Quandt, Marisol (Mari)  1992-03-11  active  2026-11-30T10:20-05:00  outpatient-moud  S-03

1 patient
$ leeboard intake list --plain
patient: P-0412
name: Quandt, Marisol (Mari)
born: 1992-03-11
status: active
admitted: 2026-11-30T10:20-05:00
programme: outpatient-moud
clinician: S-03

1 patient
$ leeboard report due --width 50
Due
as of 2026-12-01 · for staff only, confidential
(42 CFR part 2)

  Due: 2026-11-30
  When: 1 day over
  Patient: P-0412
  Clinician: S-03
  Kind: instrument
  What: GAD-7, never filled in yet
  Owner: none

  Due: 2026-11-30
  When: 1 day over
  Patient: P-0412
  Clinician: S-03
  Kind: instrument
  What: PHQ-9, never filled in yet
  Owner: none

2 overdue, 0 due, of 1 person. Reviews and lines
are those of signed plans; a draft waits for its
signature.
$ leeboard report due --width wide
! leeboard: error[usage]: --width takes a whole number, 1 or more
!   mend:  see `leeboard report due --help`
[2]
$ leeboard report due --width 3 | head -n 4
Due
as of 2026-12-01 · for staff only,
confidential (42 CFR part 2)

# Colour only on a terminal, or when it is asked for; the signs are there without it.
$ sh on 80 50 leeboard intake lits
ESC[1;31mleeboard: error[usage]ESC[0m: there is no intake verb 'lits'
  mend:  did you mean list?
$ NO_COLOR=1 sh on 80 50 leeboard intake lits
leeboard: error[usage]: there is no intake verb 'lits'
  mend:  did you mean list?
$ TERM=dumb sh on 80 50 leeboard intake lits
leeboard: error[usage]: there is no intake verb 'lits'
  mend:  did you mean list?
$ leeboard report visit P-0412 --color always | head -n 5 | sed "s/$(printf '\033')/ESC/g"
Visit of P-0412 · Mari, 34 years
in care for 1 day · outpatient-moud · Ines Kowalczyk, RN · medicine: not asked ·
as of 2026-12-01

Due
$ leeboard report visit P-0412 --json --color always | grep -c "$(printf '\033')"
0
[1]

# Longer than the screen: a pager; never for a visit, never into a file, not with --no-pager.
$ LEEBOARD_PAGER='wc -l' sh on 80 10 leeboard instrument list
61
$ LEEBOARD_PAGER='wc -l' sh on 80 100 leeboard intake list --color never
patient: P-0412
name: Quandt, Marisol (Mari)
born: 1992-03-11
status: active
admitted: 2026-11-30T10:20-05:00
programme: outpatient-moud
clinician: S-03

1 patient
$ LEEBOARD_PAGER='head -n 1' sh on 80 10 leeboard instrument show cows; echo $?
COWS, Clinical Opiate Withdrawal Scale (cows, version 1)
0
$ PAGER='wc -l' sh on 80 10 leeboard report letter family
56
$ PAGER='wc -l' sh on 80 10 leeboard report visit P-0412 --color never | head -n 1
Visit of P-0412 · Mari, 34 years
$ PAGER='wc -l' sh on 80 10 leeboard instrument list --no-pager | head -n 1
id                  items  use          from      title
$ PAGER='wc -l' leeboard instrument list | head -n 1
id                  items  use          from      title
$ PAGER='echo $LESSSECURE $LESSHISTFILE' sh on 80 10 leeboard instrument list
1 -
$ PAGER=no-such-pager sh on 80 10 leeboard instrument list | head -n 2
sh: 1: no-such-pager: not found
id                  items  use          from      title
$ LEEBOARD_PAGER= leeboard instrument list
! leeboard: error[usage]: LEEBOARD_PAGER is set but empty
!   mend:  unset it or give it a value
[2]

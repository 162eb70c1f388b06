# Finding somebody by what is said at the desk: asked for at a prompt or read from standard input, never given on the command line.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00; leeboard store init --quiet
$ cat > people.ndjson <<'END'
> {"patient":{"code":"P-0412","name":{"given":["Marisol"],"family":"Quandt","used":"Mari"},"birth_date":"1992-03-11","sex_at_birth":"female","contact":{"phone":"(207) 555-0144"},"identifiers":[{"system":"urn:oid:2.999.1","value":"HX-771"}]}}
> {"patient":{"code":"P-2","name":{"given":["Pieter"],"family":"van der Berg"},"birth_date":"1970-12"}}
> {"patient":{"code":"P-3","name":{"given":["William"],"family":"O'Brien"},"sex_at_birth":"male"}}
> {"patient":{"code":"P-4","name":{"given":["Ella"],"family":"Amaro"},"birth_date":"2001-05-06","sex_at_birth":"female"}}
> END
$ leeboard -q intake import people.ndjson
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 4 patients, 4 episodes
$ for line in "kwandt 1992" 555-0144 marisol 03-11 "Quandt, MARI" hx771 p-412; do echo "$line" | leeboard intake find | tail -1; done
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  18      family sound, birth year
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  3       phone
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  7       given
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  14      birth month and day
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  15      family, given
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  10      identifier
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  10      code
$ echo "quandt 1992" | leeboard intake find
patient  name                    born        sex     state   points  why
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  22      family, birth year
$ echo "quandt 1992" | leeboard intake find --json
{"schema":"leeboard.intake-find/1","type":"person","patient":"P-0412","name":"Quandt, Marisol","used":"Mari","birth_date":{"value":"1992-03-11","absent":null},"sex":"female","status":"active","points":22,"why":["family","birth year"]}
{"schema":"leeboard.intake-find/1","type":"summary","people":1,"left":0,"near":false}

# Particles, apostrophes and marks do not matter; partial dates are found as far as they are known.
$ for line in vanderberg "van der berg" 1970 "o brien"; do echo "$line" | leeboard intake find | tail -1; done
P-2      van der Berg, Pieter  1970-12  not-asked  active  8       family
P-2      van der Berg, Pieter  1970-12  not-asked  active  16      family beginning, family
P-2      van der Berg, Pieter  1970-12  not-asked  active  14      birth year
P-3      O'Brien, William  not-asked  male  active  9       family beginning, family

# When nobody is like that: nicknames and slips.
$ echo "bill obrien" | leeboard intake find
nobody is just like that; these are near

patient  name              born       sex   state   points  why
P-3      O'Brien, William  not-asked  male  active  12      given nickname, family
$ echo "bill obrien" | leeboard intake find --json | tail -1
{"schema":"leeboard.intake-find/1","type":"summary","people":1,"left":0,"near":true}
$ echo "nobody at all" | leeboard intake find
nobody in the store is like that
$ echo "nobody at all" | leeboard intake find --json
{"schema":"leeboard.intake-find/1","type":"summary","people":0,"left":0,"near":false}

# Nothing to look for, several lines, a name on the command line: refused, and nothing of it is said again.
$ echo " " | leeboard intake find
! leeboard: error[usage]: nothing was said to look for
!   mend:  say a code, a number, a birth date or parts of a name
[2]
$ printf 'one\ntwo\n' | leeboard intake find
! leeboard: error[bad_input]: one person is looked for at a time, and there are several lines
!   mend:  give one line
[6]
$ leeboard intake find quandt </dev/null
! leeboard: error[usage]: 'intake find' takes no further argument
!   mend:  see `leeboard intake find --help`
[2]

# Linked records are one person, found by either; a record in error says so.
$ echo '{"patient":{"code":"P-0977","name":{"given":["Marisol"],"family":"Kwandt"},"birth_date":"1992-03-11","sex_at_birth":"female"}}' > alike.json
$ leeboard intake add alike.json
! leeboard: error[bad_input]: this may be a person who is in the store already: P-0412 (26 points)
!   mend:  if it is another person, add --new; if it is the same, use `leeboard intake update P-0412 FILE --reason ...`
[6]
$ leeboard intake add alike.json --new
P-0977
$ leeboard -q intake merge P-0412 P-0977 --reason "same person"
P-0977 is read as P-0412 from now on
$ echo "kwandt" | leeboard intake find
patient  name                    born        sex     state   points  why
P-0412   Quandt, Marisol "Mari"  1992-03-11  female  active  8       family, by the linked record P-0977
$ leeboard -q intake merge P-0412 P-0977 --undo --reason "cousins"
P-0412 and P-0977 are two people again
$ echo '{"patient":{"code":"P-9","name":{"given":["Ximena"],"family":"Oduya"}}}' > wrong.ndjson
$ leeboard -q intake import wrong.ndjson && leeboard -q import undo I-2 --reason "a mistake" >/dev/null
I-2: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
$ echo oduya | leeboard intake find
patient  name           born       sex        state             points  why
P-9      Oduya, Ximena  not-asked  not-asked  entered-in-error  8       family

# Two who look alike and are two people: said once, the pair is not listed again, and it is undone like a link.
$ leeboard intake match --all
P-0412  P-0977  likely, 26 points: birth date, family alike, given, sex at birth
$ leeboard intake merge P-0412 P-0977 --distinct
! leeboard: error[usage]: what is said of two people needs a reason
!   mend:  add --reason TEXT
[2]
$ leeboard intake merge P-0412 P-0977 --distinct --reason "cousins, both were here"
P-0412 and P-0977 are two people
$ leeboard intake merge P-0977 P-0412 --distinct --reason "cousins, both were here" --json
{"schema":"leeboard.intake-merge/1","keep":"P-0977","other":"P-0412","state":"distinct"}
$ leeboard intake match --all
no possible duplicates
$ leeboard intake merge P-0412 P-0977 --reason "one person"
! leeboard: error[usage]: somebody has said of these two, or of records that are read as one with them, that they are two people
!   mend:  if that was wrong, take it back first: `intake merge --distinct --undo`
[2]
$ leeboard intake merge P-0412 P-0977 --distinct --undo --reason "asked again"
P-0412 and P-0977 may be one person
$ leeboard intake match --all --json
{"schema":"leeboard.intake-match/1","type":"pair","patient":"P-0412","other":"P-0977","points":26,"level":"likely","why":["birth date","family alike","given","sex at birth"]}
{"schema":"leeboard.intake-match/1","type":"summary","candidates":1}
$ leeboard intake merge P-0412 P-0977 --distinct --undo --reason "asked again"
! leeboard: error[not_found]: nobody has said that the two are two people
!   mend:  see `leeboard intake match --all`
[5]

# An import stores somebody alike as new, and names who that may be with --each.
$ echo '{"patient":{"code":"P-10","name":{"given":["Mari"],"family":"Quandt"},"birth_date":"1992-11-03"}}' > more.ndjson
$ leeboard intake import more.ndjson --each --json | head -1
{"schema":"leeboard.import/1","type":"record","line":1,"source":"more.ndjson","record":"patient","became":"created","object":"P-10","duplicates":[{"patient":"P-0412","points":20},{"patient":"P-0977","points":16}]}
$ leeboard intake import more.ndjson --each
more.ndjson:1: unchanged P-10
I-4: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  the same file was imported before
$ sed -i 's/P-10/P-11/' more.ndjson; leeboard intake import more.ndjson --each
more.ndjson:1: created P-11, may be P-10 (29 points), P-0412 (20 points), P-0977 (16 points)
I-5: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 1 patient, 1 episode
  1 possible duplicate: see `leeboard intake match`

# People who look alike by a slip, of every kind: none is made one, and the points are those that another program counts.
$ python3 -B $PROJECT/tests/people/slips.py "$(command -v leeboard)" $PROJECT/data 100 .
  birth digit: 10 pairs, 100.0 % flagged
  birth exchange: 13 pairs, 100.0 % flagged
  double name: 9 pairs, 100.0 % flagged
  exchange: 10 pairs, 100.0 % flagged
  family typing: 6 pairs, 100.0 % flagged
  given typing: 9 pairs, 88.9 % flagged
  marriage: 10 pairs, 90.0 % flagged
  nickname: 13 pairs, 100.0 % flagged
  no birth: 12 pairs, 75.0 % flagged
  no sex: 8 pairs, 100.0 % flagged
100 pairs, 95 of them flagged (95.00 %), none merged; 95 pairs listed, 95 flagged by the import; 0 wrong
$ leeboard audit verify >/dev/null

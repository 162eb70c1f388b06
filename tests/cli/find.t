# Finding somebody by what is said at the desk: asked for at a prompt or read from standard input, never given on the command line.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00; leeboard store init --quiet
$ cat > people.ndjson <<'END'
> {"patient":{"code":"P-0412","name":{"given":["Marisol"],"family":"Quandt","used":"Mari"},"birth_date":"1992-03-11","sex_at_birth":"female","contact":{"phone":"(207) 555-0144"},"identifiers":[{"system":"urn:oid:2.999.1","value":"HX-771","type":"MR"}]}}
> {"patient":{"code":"P-2","name":{"given":["Pieter"],"family":"van der Berg"},"birth_date":"1970-12"}}
> {"patient":{"code":"P-3","name":{"given":["William"],"family":"O'Brien"},"sex_at_birth":"male"}}
> {"patient":{"code":"P-4","name":{"given":["Ella"],"family":"Amaro"},"birth_date":"2001-05-06","sex_at_birth":"female"}}
> END
$ leeboard -q intake import people.ndjson
I-1: 4 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 4 patients, 4 episodes
$ for line in "kwandt 1992" 555-0144 marisol 03-11 "Quandt, MARI" hx771 p-412; do echo "$line" | leeboard intake find | tail -1; done
$ echo "quandt 1992" | leeboard intake find
$ echo "quandt 1992" | leeboard intake find --json

# Particles, apostrophes and marks do not matter; partial dates are found as far as they are known.
$ for line in vanderberg "van der berg" 1970 "o brien"; do echo "$line" | leeboard intake find | tail -1; done

# When nobody is like that: nicknames and slips.
$ echo "bill obrien" | leeboard intake find
$ echo "bill obrien" | leeboard intake find --json | tail -1
$ echo "nobody at all" | leeboard intake find
$ echo "nobody at all" | leeboard intake find --json

# Nothing to look for, several lines, a name on the command line: refused, and nothing of it is said again.
$ echo " " | leeboard intake find
$ printf 'one\ntwo\n' | leeboard intake find
$ leeboard intake find quandt </dev/null

# Linked records are one person, found by either; a record in error says so.
$ echo '{"patient":{"code":"P-0977","name":{"given":["Marisol"],"family":"Kwandt"},"birth_date":"1992-03-11","sex_at_birth":"female"}}' > alike.json
$ leeboard intake add alike.json
$ leeboard intake add alike.json --new
$ leeboard -q intake merge P-0412 P-0977 --reason "same person" --actor S-03
$ echo "kwandt" | leeboard intake find
$ leeboard -q intake merge P-0412 P-0977 --undo --reason "cousins" --actor S-03
$ echo '{"patient":{"code":"P-9","name":{"given":["Ximena"],"family":"Oduya"}}}' > wrong.ndjson
$ leeboard -q intake import wrong.ndjson && leeboard -q import undo I-2 --reason "a mistake" --actor S-03 >/dev/null
$ echo oduya | leeboard intake find

# Two who look alike and are two people: said once, the pair is not listed again, and it is undone like a link.
$ leeboard intake match --all
$ leeboard intake merge P-0412 P-0977 --distinct --actor S-03
$ leeboard intake merge P-0412 P-0977 --distinct --reason "cousins, both were here" --actor S-03
$ leeboard intake merge P-0977 P-0412 --distinct --reason "cousins, both were here" --actor S-03 --json
$ leeboard intake match --all
$ leeboard intake merge P-0412 P-0977 --distinct --undo --reason "asked again" --actor S-03
$ leeboard intake match --all --json
$ leeboard intake merge P-0412 P-0977 --distinct --undo --reason "asked again" --actor S-03

# An import stores somebody alike as new, and names who that may be with --each.
$ echo '{"patient":{"code":"P-10","name":{"given":["Mari"],"family":"Quandt"},"birth_date":"1992-11-03"}}' > more.ndjson
$ leeboard intake import more.ndjson --each --json | head -1
$ leeboard intake import more.ndjson --each
$ sed -i 's/P-10/P-11/' more.ndjson; leeboard intake import more.ndjson --each

# People who look alike by a slip, of every kind: none is made one, and the points are those that another program counts.
$ python3 -B $PROJECT/tests/people/slips.py $PROJECT/build/../data $PROJECT/data 100 .
$ leeboard audit verify >/dev/null

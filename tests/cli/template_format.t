# Definitions laid out for editing: a line a key, comments kept, nothing said otherwise.
$ mkdir -p site/templates/parts site/safety site/instruments
$ cat > site/templates/parts/house-lines.yaml <<END
> # What our house adds.
> lines:
>   # From the first day on.
>   - {id: house-tour, section: words, kind: education, phase: start, text: "A tour of the house by {{due}}.", cites: [G-SAF-35], owner: nurse, due: day 1} # nurses
>
>   - {id: "7", section: words, kind: education, phase: start, text: "Everybody who lives or works here can be asked at any time of day or night, and will find somebody who knows the answer.", cites: [G-SAF-35], owner: nurse, due: day 1}
> id: house-lines
> END
$ cp site/templates/parts/house-lines.yaml before.yaml && chmod 640 site/templates/parts/house-lines.yaml

# The linter notes it, and finds nothing: what was valid stays valid.
$ leeboard template lint site/templates/parts/house-lines.yaml
house-lines (lines): no problems found
site/templates/parts/house-lines.yaml:4:121: note: wide-line: 2 lines are wider than 120 columns, first here
  mend: `leeboard template format site/templates/parts/house-lines.yaml` lays it out
site/templates/parts/house-lines.yaml:4:5: note: flow-map: 2 maps of 3 keys or more stand in brackets, first here
  mend: `leeboard template format site/templates/parts/house-lines.yaml` lays it out
$ leeboard template lint site/templates/parts/house-lines.yaml --json
{"schema":"leeboard.template-lint/1","type":"definition","id":"house-lines","kind":"lines","source":"site/templates/parts/house-lines.yaml","ok":true,"faults":[],"advice":[{"where":"site/templates/parts/house-lines.yaml:4:121","advice":"wide-line","message":"wide-line: 2 lines are wider than 120 columns, first here","mend":"`leeboard template format site/templates/parts/house-lines.yaml` lays it out"},{"where":"site/templates/parts/house-lines.yaml:4:5","advice":"flow-map","message":"flow-map: 2 maps of 3 keys or more stand in brackets, first here","mend":"`leeboard template format site/templates/parts/house-lines.yaml` lays it out"}]}
{"schema":"leeboard.template-lint/1","type":"summary","definitions":1,"faulty":0,"faults":0,"exit":0}
$ leeboard template format site/templates/parts/house-lines.yaml --dry-run
site/templates/parts/house-lines.yaml: would be laid out anew (2 wide lines, 2 maps in brackets)
$ cmp site/templates/parts/house-lines.yaml before.yaml
$ leeboard template format site/templates/parts/house-lines.yaml
site/templates/parts/house-lines.yaml: laid out anew (2 wide lines, 2 maps in brackets)
$ cat site/templates/parts/house-lines.yaml
\# What our house adds.
lines:
  # From the first day on.
  # nurses
  - id: house-tour
    section: words
    kind: education
    phase: start
    text: "A tour of the house by {{due}}."
    cites: [G-SAF-35]
    owner: nurse
    due: day 1

  - id: "7"
    section: words
    kind: education
    phase: start
    text: >-
      Everybody who lives or works here can be asked at any time of day or night, and will find
      somebody who knows the answer.
    cites: [G-SAF-35]
    owner: nurse
    due: day 1
id: house-lines
$ stat -c %a site/templates/parts/house-lines.yaml
640
$ leeboard template format site/templates/parts/house-lines.yaml
site/templates/parts/house-lines.yaml: laid out already
$ leeboard template lint site/templates/parts/house-lines.yaml
house-lines (lines): no problems found

# As a filter, and into another file.
$ leeboard template format - < before.yaml | cmp - site/templates/parts/house-lines.yaml
$ leeboard template format before.yaml -o after.yaml && cmp after.yaml site/templates/parts/house-lines.yaml
$ leeboard template format before.yaml after.yaml -o both.yaml
! leeboard: error[usage]: standard input and -o go with one file alone
!   mend:  name one file, or leave out -o
[2]

# A whole site: one file that cannot be read keeps no other from its layout, and stays as it is.
$ cp before.yaml site/templates/parts/house-lines.yaml && echo 'rules: [' > site/safety/broken.yaml && echo 'words: [{words: [a], instead: b, note: c}]' > site/words.yaml
$ leeboard template format --all --data site --dry-run
site/templates/parts/house-lines.yaml: would be laid out anew (2 wide lines, 2 maps in brackets)
site/words.yaml: would be laid out anew (1 map in brackets)
3 files: 2 would be laid out anew, 0 already so, 1 left as they are
! leeboard: warning: site/safety/broken.yaml:1:8: not valid YAML: the list that begins here is not closed (close it with `]`)
[3]
$ leeboard template format --all --data site --json
{"schema":"leeboard.template-format/1","type":"file","source":"site/templates/parts/house-lines.yaml","changed":true,"wide_lines":2,"flow_maps":2}
{"schema":"leeboard.template-format/1","type":"file","source":"site/words.yaml","changed":true,"wide_lines":0,"flow_maps":1}
{"schema":"leeboard.template-format/1","type":"summary","files":3,"changed":2,"failed":1}
! leeboard: warning: site/safety/broken.yaml:1:8: not valid YAML: the list that begins here is not closed (close it with `]`)
[3]
$ leeboard template format --all --data site
site/templates/parts/house-lines.yaml: laid out already
site/words.yaml: laid out already
3 files: 0 laid out anew, 2 already so, 1 left as they are
! leeboard: warning: site/safety/broken.yaml:1:8: not valid YAML: the list that begins here is not closed (close it with `]`)
[3]
$ cat site/words.yaml site/safety/broken.yaml
words:
  - words: [a]
    instead: b
    note: c
rules: [
$ leeboard template format site/safety/broken.yaml
! leeboard: error[bad_input]: not valid YAML: the list that begins here is not closed
!   where: site/safety/broken.yaml:1:8
!   mend:  close it with `]`
[6]

# Instruments have a verb of their own.
$ leeboard instrument export phq2 > site/instruments/phq2.yaml && printf 'x_house: {a: 1, b: 2, c: 3}\n' >> site/instruments/phq2.yaml
$ leeboard instrument lint site/instruments/phq2.yaml
phq2: no problems found
site/instruments/phq2.yaml:148:10: note: flow-map: 1 map of 3 keys or more stands in brackets, first here
  mend: `leeboard instrument format site/instruments/phq2.yaml` lays it out
$ leeboard template format site/instruments/phq2.yaml
! leeboard: error[bad_input]: this is an instrument
!   where: site/instruments/phq2.yaml:2:1
!   mend:  `leeboard instrument format site/instruments/phq2.yaml`
[6]
$ leeboard instrument format site/words.yaml
! leeboard: error[bad_input]: this is no instrument
!   where: site/words.yaml:1:1
!   mend:  `leeboard template format site/words.yaml`
[6]
$ leeboard instrument format --all --data site
site/instruments/phq2.yaml: laid out anew (1 map in brackets)
$ tail -n 4 site/instruments/phq2.yaml
x_house:
  a: 1
  b: 2
  c: 3
$ leeboard instrument format --all --data site --json
{"schema":"leeboard.instrument-format/1","type":"file","source":"site/instruments/phq2.yaml","changed":false,"wide_lines":0,"flow_maps":0}
{"schema":"leeboard.instrument-format/1","type":"summary","files":1,"changed":0,"failed":0}

# What is built in is laid out already, and is nobody's file.
$ leeboard template lint --all --json | grep -c 'wide-line\|flow-map'
0
[1]
$ leeboard instrument lint --json | grep -c '"advice"'
0
[1]
$ leeboard template format --all
! leeboard: error[usage]: --all means the files of a site, and no folder of definitions is given
!   mend:  add --data DIR; what is built in lies in the program and is not rewritten
[2]
$ leeboard template format oud-core
! leeboard: error[not_found]: there is no file `oud-core`
!   mend:  name the file itself; what is built in lies in the program and is not rewritten
[5]
$ leeboard instrument format
! leeboard: error[usage]: no file is named
!   mend:  name files, or say --all with --data DIR
[2]
$ leeboard instrument format --all site/instruments/phq2.yaml
! leeboard: error[usage]: --all and names do not go together
!   mend:  leave one of them out
[2]
$ ln -s phq2.yaml site/instruments/link.yaml && leeboard instrument export phq2 > site/instruments/phq2.yaml && printf 'x_house: {a: 1, b: 2, c: 3}\n' >> site/instruments/phq2.yaml
$ leeboard instrument format site/instruments/link.yaml
! leeboard: error[io]: cannot write the file: too many levels of symbolic links
!   where: site/instruments/link.yaml
!   mend:  a symbolic link stands here: name the file or folder itself
[14]

# The same text in another layout is the same definition: a plan that says nothing else is not stored again.
$ export LEEBOARD_AS_OF=2026-12-01
$ mkdir ours ours/templates && printf '%s\n' 'schema: leeboard.template/1' 'id: house' 'version: "1"' 'title: Our plan' 'extends: oud-core' 'change: {remove: [dental-care], replace: {pdmp-check: {text: "Ours first."}}}' 'sections: [{id: ours, title: Ours}, {id: more, title: More}, {id: rest, title: Rest}]' > ours/templates/house.yaml
$ leeboard store init --quiet && echo '{"patient":{"code":"P-1"}}' | leeboard intake add - --quiet
P-1
$ leeboard --data ours plan draft P-1 --template house --quiet --json | grep -o '"digest":"[^"]*"' > then.txt
$ leeboard template format --all --data ours
ours/templates/house.yaml: laid out anew (line breaks and blanks)
$ leeboard --data ours plan draft P-1 --json | grep -o '"digest":"[^"]*"' | cmp - then.txt
! PL-1 revision 1 says the same already: nothing stored
$ leeboard --data ours plan list P-1 --json | wc -l
2
$ sed -i 's/Ours first/Theirs first/' ours/templates/house.yaml && leeboard --data ours plan draft P-1 --json | grep -o '"revision":[0-9]*' | head -n 1
"revision":2

# What a site puts into its folder is read or refused, never silently neither.
$ export LEEBOARD_DATA=site LEEBOARD_AS_OF=2026-12-01; echo '{dsm5_criteria_count: 7, opioid: {class: short}}' > facts.yaml

# `schema` of another kind or version is refused with its place, for each kind of file: the first of each folder, and each list.
$ leeboard store init --db clinic.db --quiet
$ for file in $(cd $PROJECT/data && ls -d coping/* guidelines/* instruments/* reports/* safety/* schedules/* states/* templates/*.yaml templates/parts/* | awk -F/ '{ k = $0; sub("/[^/]*$", "", k); if (!seen[k]++) print }') contradictions.yaml figures.yaml first-steps.yaml options.yaml safety-answers.yaml vocabulary.yaml words.yaml interop/discharge-words.yaml interop/fhir.yaml interop/forms.yaml interop/identifiers.yaml interop/matching.yaml interop/nicknames.yaml interop/states.yaml interop/tables.yaml interop/test-people.yaml interop/units.yaml interop/words.yaml medicines/reading.yaml; do
>   rm -rf site; mkdir -p site/$(dirname $file); sed 's|^schema: \(.*\)/1|schema: \1/2|' $PROJECT/data/$file > site/$file
>   leeboard store upgrade --check --db clinic.db > out.txt 2>&1; echo "$file $? $(grep -o 'th[a-z]* [ia][sr]e* no [a-z].*' out.txt | head -n 1)"; done
coping/body.yaml 7 this is no leeboard.coping/1
guidelines/adolescents.yaml 7 this is no leeboard.guidelines/1
instruments/assist.yaml 7 this is no leeboard.instrument/1
reports/court-attendance.yaml 7 this is no leeboard.letter/1
safety/alpha-2-agonists.yaml 7 this is no leeboard.safety/1
schedules/alpha-2.yaml 7 this is no leeboard.schedules/1
states/overlays.yaml 7 this is no leeboard.states/1
templates/caller.yaml 7 this is no leeboard.template/1
templates/parts/aftercare.yaml 7 this is no leeboard.template-lines/1
contradictions.yaml 7 this is no leeboard.contradictions/1
figures.yaml 7 this is no leeboard.figures/1
first-steps.yaml 7 this is no leeboard.first-steps/1
options.yaml 7 this is no leeboard.options/1
safety-answers.yaml 7 this is no leeboard.safety-answers/1
vocabulary.yaml 7 this is no leeboard.vocabulary/1
words.yaml 7 this is no leeboard.words/1
interop/discharge-words.yaml 7 this is no list of words for reasons of a discharge
interop/fhir.yaml 7 this is no code map
interop/forms.yaml 7 this is no leeboard.forms/1
interop/identifiers.yaml 7 this is no leeboard.identifiers/1
interop/matching.yaml 7 this is no leeboard.matching/1
interop/nicknames.yaml 7 this is no leeboard.nicknames/1
interop/states.yaml 7 this is no table of states
interop/tables.yaml 7 this is no leeboard.tables/1
interop/test-people.yaml 7 this is no list of test people
interop/units.yaml 7 this is no list of units
interop/words.yaml 7 this is no list of words of records
medicines/reading.yaml 7 this is no leeboard.medicine-reading/1

# So is a file that is named, and one whose kind is read elsewhere: lines are no template, and a template is no letter.
$ rm -rf site; mkdir site; printf '%s\n' 'schema: leeboard.safety/2' 'rules: []' > rules.yaml; leeboard template lint rules.yaml
rules.yaml:1:9: this is no leeboard.safety/1
  mend: write schema: leeboard.safety/1, or move the file to where its kind is read
[7]

# A file without an id is found by its name; what else it lacks is told.
$ rm -rf site; mkdir -p site/templates/parts site/reports
$ printf '%s\n' 'schema: leeboard.template-lines/1' 'lines:' '  - {id: house-tour, section: words, kind: education, phase: start, text: "A tour of the house.", cites: [G-SAF-35], owner: nurse, due: day 0}' > site/templates/parts/house.yaml
$ printf '%s\n' 'schema: leeboard.template/1' 'id: oud-site' 'version: "1"' 'title: Ours' 'extends: oud-core' 'include: [house]' > site/templates/oud-site.yaml
$ leeboard plan preview facts.yaml --template oud-site --json | jq -r '.lines[] | select(.id == "house-tour") | .text'
A tour of the house.
$ sed '/^id:/d' site/templates/oud-site.yaml > site/templates/oud-named.yaml; leeboard plan preview facts.yaml --template oud-named
! leeboard: error[bad_input]: the key `id` is missing
!   where: site/templates/oud-named.yaml:1:1
!   mend:  add `id: ...` here
[6]
$ rm site/templates/oud-named.yaml

# A copy of a built-in part has no id either: it takes the place of the one of its name.
$ sed 's/Same day: a structured screen/Ours: a structured screen/' $PROJECT/data/templates/parts/mind.yaml > site/templates/parts/mind.yaml
$ leeboard template show oud-core --json | jq -r '.lines[] | select(.id == "suicide-safety-plan") | "\(.where) \(.text[0:26])"'
site/templates/parts/mind.yaml:4:5 Ours: a structured screen
$ rm site/templates/parts/mind.yaml

# Only files in the folder itself are read, as the warning says.
$ mkdir -p site/instruments/old; sed 's/^title:.*/title: Old/' $PROJECT/data/instruments/phq9.yaml > site/instruments/old/phq9.yaml; leeboard instrument show phq9 --json | jq -r .title
PHQ-9, depression
! leeboard: warning: site/instruments/old/phq9.yaml: nothing reads files in folders below instruments; move it to instruments/ itself
$ leeboard instrument list 2>&1 | grep '^phq9\|old'
leeboard: warning: site/instruments/old/phq9.yaml: nothing reads files in folders below instruments; move it to instruments/ itself
phq9                9      score entry  built in  PHQ-9, depression
$ rm -r site/instruments

# Files that nothing reads: a misspelt folder, another case, another ending, a link, a file in the folder itself, a list of another name.
$ mkdir -p site/instrument site/Safety site/medicine site/medicines/old site/safety site/interop/more elsewhere && cp $PROJECT/data/instruments/phq9.yaml site/instrument/ && cp $PROJECT/data/safety/naltrexone.yaml site/Safety/x.yaml
$ cp $PROJECT/data/medicines/medicines.csv site/medicine/; cp site/medicine/medicines.csv site/; cp site/medicine/medicines.csv site/medicines/old/; cp site/medicine/medicines.csv site/medicines/ours.csv.txt; echo '{}' > site/safety/ours.json; ln -s nowhere.yaml site/safety/gone.yaml
$ cp $PROJECT/data/reports/family.yaml site/reports/family.yaml.txt; cp $PROJECT/data/words.yaml site/words.yml; cp $PROJECT/data/vocabulary.yaml site/Vocabulary.yaml; cp $PROJECT/data/digests.yaml site/; ln -s ../elsewhere site/coping; cp $PROJECT/data/interop/fhir.yaml site/interop/fhir-ours.yaml; cp $PROJECT/data/interop/units.yaml site/interop/more/; echo 'a,b' > site/numbers.csv
$ sed 's/title: Ours/title: Other/' site/templates/oud-site.yaml > site/templates/second.yaml; grep -v '^schema' $PROJECT/data/templates/oud-custody.yaml > site/reports/custody.yaml
$ leeboard template lint --all > out.txt 2> warned.txt; echo $?; grep '^site/' out.txt | grep -v ': note:'
7
site/reports/custody.yaml:2:1: the key `sections` is missing
site/reports/custody.yaml:5:1: the key `extends` is not known here
site/reports/custody.yaml:6:1: the key `over` is not known here
site/reports/custody.yaml:7:1: the key `applies` is not known here
site/reports/custody.yaml:13:1: the key `lines` is not known here
site/reports/custody.yaml:134:1: the key `change` is not known here
site/reports/custody.yaml:141:1: the key `examples` is not known here
site/Safety: nothing reads a folder of this name
site/Vocabulary.yaml: nothing reads a file of this name in the folder itself
site/coping: a folder that is a link is not read
site/digests.yaml: what older versions said is built in, and a site's list of it is not read
site/instrument: nothing reads a folder of this name
site/interop/fhir-ours.yaml: nothing reads a file of this name here
site/interop/more/units.yaml: nothing reads a file of this name here
site/medicine: nothing reads a folder of this name
site/medicines.csv: nothing reads a table here
site/medicines/old/medicines.csv: nothing reads a table here
site/medicines/ours.csv.txt: a file with this ending is not read
site/reports/family.yaml.txt: a file with this ending is not read
site/safety/gone.yaml: this is no file that can be read, or a link to none
site/safety/ours.json: a file with this ending is not read
site/templates/second.yaml:1:1: another file has the id `oud-site` and is in force: site/templates/oud-site.yaml
site/words.yml: nothing reads a file of this name in the folder itself
$ grep -c warning: warned.txt; leeboard plan preview facts.yaml 2>&1 > plan.txt | diff - warned.txt
15
$ rm -rf site; mkdir -p site/reports

# Letters are linted: what is no key, what is not cited, what the vocabulary lacks, what is missing.
$ leeboard template lint family triggers-plan
family (letter): no problems found
triggers-plan (letter): no problems found
2 definitions: no problems found
$ cat > site/reports/family.yaml <<'END'
> schema: leeboard.letter/1
> id: family
> version: "1"
> title: Ours
> colour: red
> sections:
>   - {id: now, title: First, lines: ["Call {{phone}}.", "An addict needs you."], cites: [G-NO-01]}
>   - {id: now, title: Again}
>   - {id: kit, title: Naloxone, show: naloxone}
>   - {id: who, show: doctors, title: Who}
> naloxone: {"yes": I have it., maybe: Perhaps.}
> END
$ leeboard template lint family
site/reports/family.yaml:5:1: the key `colour` is not known here
  mend: known keys here: classes, credentials_left_out, goes, id, letterhead, must_not_say, must_say, naloxone, needs, not_for, notice, patient, schema, sections, title, version
site/reports/family.yaml:7:5: the section `now` holds {{...}}, and nothing is filled in in a handout
  mend: say whom the letter `goes` to: handed, sent or either
site/reports/family.yaml:7:5: `now` cites `G-NO-01`, which is no row
  mend: did you mean G-ADO-01, G-CHO-01 or G-DX-01?
site/reports/family.yaml:7:5: stigmatising-term: the section `now` says "addict"
  mend: say it so: person with opioid use disorder
site/reports/family.yaml:8:5: the section `now` is there twice
  mend: give each section an own id
site/reports/family.yaml:8:5: the section `now` says nothing
  mend: give it `lines`, `fields` or `show`
site/reports/family.yaml:9:5: `naloxone` has no words for `no`: nothing would be printed
  mend: write naloxone: {"no": ...}
site/reports/family.yaml:9:5: `naloxone` has no words for `expired`: nothing would be printed
  mend: write naloxone: {"expired": ...}
site/reports/family.yaml:9:5: `naloxone` has no words for `unknown`: nothing would be printed
  mend: write naloxone: {"unknown": ...}
site/reports/family.yaml:10:5: the section `who` says nothing
  mend: give it `lines`, `fields` or `show`
site/reports/family.yaml:10:21: `sections[3].show` has no such value
  mend: one of: triggers, contacts, naloxone, signature
site/reports/family.yaml:11:38: `naloxone_in_hand` can be no `maybe`
  mend: choose one of: yes no expired unknown
site/reports/family.yaml:7:5: note: flow-map: 3 maps of 3 keys or more stand in brackets, first here
  mend: `leeboard template format site/reports/family.yaml` lays it out
[7]
$ leeboard report letter family
! leeboard: error[bad_input]: the words of the letter cannot be used
!   site/reports/family.yaml:5:1: the key `colour` is not known here; known keys here: classes, credentials_left_out, goes, id, letterhead, must_not_say, must_say, naloxone, needs, not_for, notice, patient, schema, sections, title, version
!   site/reports/family.yaml:7:5: the section `now` holds {{...}}, and nothing is filled in in a handout; say whom the letter `goes` to: handed, sent or either
!   site/reports/family.yaml:10:21: `sections[3].show` has no such value; one of: triggers, contacts, naloxone, signature
[6]

# A copy that differs is in force, and lint says of what it takes the place.
$ sed 's/^title:.*/title: For families of our house/' $PROJECT/data/reports/family.yaml > site/reports/family.yaml; leeboard report letter family | head -n 1
For families of our house
$ mkdir -p site/instruments site/safety site/medicines site/interop
$ sed 's/^title:.*/title: Ours/' $PROJECT/data/instruments/phq9.yaml > site/instruments/phq9.yaml
$ sed 's/Fewer than 7 days since/Ours: fewer than 7 days since/' $PROJECT/data/safety/naltrexone.yaml > site/safety/ours.yaml
$ printf '%s\n' 'words:' '  - {words: [junkie], instead: a guest of ours}' > site/words.yaml
$ printf '%s\n' 'schema: leeboard.test-people/1' 'tags: [HTEST, OURS]' > site/interop/test-people.yaml
$ head -n 1 $PROJECT/data/medicines/medicines.csv > site/medicines/ours.csv; echo '5-HTP,generic,5-htp,,cns_depressant,interaction,,LK,L' >> site/medicines/ours.csv
$ leeboard template lint --all --json > out.json; jq -r 'select(.id == "files") | (.advice[] | "\(.where): \(.message)"), .faults' out.json
site/instruments/phq9.yaml: in-force: in place of data/instruments/phq9.yaml
site/reports/family.yaml: in-force: in place of data/reports/family.yaml
site/interop/test-people.yaml: in-force: tags: in place of what data/interop/test-people.yaml says
site/safety/ours.yaml: in-force: rules naltrexone-too-soon: in place of what data/safety/naltrexone.yaml says
site/words.yaml: in-force: words junkie: in place of what data/words.yaml says
site/medicines/ours.csv: in-force: row 5-htp: in place of what data/medicines/medicines.csv says
[]
$ leeboard instrument list | grep -c ' site '; leeboard medicine show 5-htp | grep classes
1
  classes:     cns_depressant

# What a copy leaves out is in force all the same, and so it is a fault.
$ rm -rf site; mkdir -p site/safety; sed '/^  - id: naltrexone-too-soon$/,/^  - id: naltrexone-too-soon-after-long$/{/^  - id: naltrexone-too-soon-after-long$/!d}' $PROJECT/data/safety/naltrexone.yaml > site/safety/naltrexone.yaml
$ sed 's/\[addict, addicts, /[/' $PROJECT/data/words.yaml > site/words.yaml
$ leeboard template lint --all | grep -A 1 'left out here'
site/safety/naltrexone.yaml: copied from data/safety/naltrexone.yaml, and in force though they are left out here: rules naltrexone-too-soon
  mend: a site takes nothing away by leaving it out: write it otherwise, or keep here only what differs
site/words.yaml: copied from data/words.yaml, and in force though they are left out here: words addict, addicts
  mend: a site takes nothing away by leaving it out: write it otherwise, or keep here only what differs

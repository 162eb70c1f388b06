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
$ leeboard template lint site/templates/parts/house-lines.yaml --json
$ leeboard template format site/templates/parts/house-lines.yaml --dry-run
$ cmp site/templates/parts/house-lines.yaml before.yaml
$ leeboard template format site/templates/parts/house-lines.yaml
$ cat site/templates/parts/house-lines.yaml
$ stat -c %a site/templates/parts/house-lines.yaml
$ leeboard template format site/templates/parts/house-lines.yaml
$ leeboard template lint site/templates/parts/house-lines.yaml

# As a filter, and into another file.
$ leeboard template format - < before.yaml | cmp - site/templates/parts/house-lines.yaml
$ leeboard template format before.yaml -o after.yaml && cmp after.yaml site/templates/parts/house-lines.yaml
$ leeboard template format before.yaml after.yaml -o both.yaml

# A whole site: one file that cannot be read keeps no other from its layout, and stays as it is.
$ cp before.yaml site/templates/parts/house-lines.yaml && echo 'rules: [' > site/safety/broken.yaml && echo 'words: [{words: [a], instead: b, note: c}]' > site/words.yaml
$ leeboard template format --all --data site --dry-run
$ leeboard template format --all --data site --json
$ leeboard template format --all --data site
$ cat site/words.yaml site/safety/broken.yaml
$ leeboard template format site/safety/broken.yaml

# Instruments have a verb of their own.
$ leeboard instrument export phq2 > site/instruments/phq2.yaml && printf 'x_house: {a: 1, b: 2, c: 3}\n' >> site/instruments/phq2.yaml
$ leeboard instrument lint site/instruments/phq2.yaml
$ leeboard template format site/instruments/phq2.yaml
$ leeboard instrument format site/words.yaml
$ leeboard instrument format --all --data site
$ tail -n 4 site/instruments/phq2.yaml
$ leeboard instrument format --all --data site --json

# What is built in is laid out already, and is nobody's file.
$ leeboard template lint --all --json | grep -c '"advice"'
$ leeboard instrument lint --json | grep -c '"advice"'
$ leeboard template format --all
$ leeboard template format oud-core
$ leeboard instrument format
$ leeboard instrument format --all site/instruments/phq2.yaml
$ ln -s phq2.yaml site/instruments/link.yaml && leeboard instrument export phq2 > site/instruments/phq2.yaml && printf 'x_house: {a: 1, b: 2, c: 3}\n' >> site/instruments/phq2.yaml
$ leeboard instrument format site/instruments/link.yaml

# The same text in another layout is the same definition: a plan that says nothing else is not stored again.
$ export LEEBOARD_AS_OF=2026-12-01
$ mkdir ours ours/templates && printf '%s\n' 'schema: leeboard.template/1' 'id: house' 'version: "1"' 'title: Our plan' 'extends: oud-core' 'change: {remove: [dental-care], replace: {pdmp-check: {text: "Ours first."}}}' 'sections: [{id: ours, title: Ours}, {id: more, title: More}, {id: rest, title: Rest}]' > ours/templates/house.yaml
$ leeboard store init --quiet && echo '{"patient":{"code":"P-1"}}' | leeboard intake add - --quiet
$ leeboard --data ours plan draft P-1 --template house --quiet --json | grep -o '"digest":"[^"]*"' > then.txt
$ leeboard template format --all --data ours
$ leeboard --data ours plan draft P-1 --json | grep -o '"digest":"[^"]*"' | cmp - then.txt
$ leeboard --data ours plan list P-1 --json | wc -l
$ sed -i 's/Ours first/Theirs first/' ours/templates/house.yaml && leeboard --data ours plan draft P-1 --json | grep -o '"revision":[0-9]*' | head -n 1

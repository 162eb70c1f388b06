# Facts documents that cannot be read: exit 6, the place of each fault, and no plan.
$ export LEEBOARD_AS_OF=2026-12-01
$ cat > try <<'END'
> printf "$1" | leeboard plan preview -
> END

# Unknown keys, at the top and in a group, with the nearest name; a key twice.
$ sh try 'opiod: {class: short}\n'
! leeboard: error[bad_input]: no fact is called `opiod`
!   where: stdin:1:1
!   mend:  did you mean opioid or opioids?
[6]
$ sh try 'opioid:\n  clas: short\nvitals: {sbp: 120, pulse: 80}\n'
! leeboard: error[bad_input]: the facts cannot be read
!   stdin:2:3: no fact is called `opioid.clas`; did you mean opioid.class, opioids.class or opioid.years?
!   stdin:3:20: no fact is called `vitals.pulse`
[6]
$ sh try 'phq9: 1\nphq9: 2\n'
! leeboard: error[bad_input]: the key `phq9` stands twice in the same map
!   where: stdin:2:1
!   mend:  remove one of them, or give them different names
[6]
$ sh try 'cows: {total: 9, age_hour: 1}\n'
! leeboard: error[bad_input]: no fact is called `cows.age_hour`
!   where: stdin:1:18
[6]

# Wrong units and types, wherever they stand.
$ sh try 'qtc_ms: 440 s\n'
! leeboard: error[bad_input]: `qtc_ms` must be a number in ms
!   where: stdin:1:9
[6]
$ sh try 'opioid: {last_use_hours: 2 d}\n'
! leeboard: error[bad_input]: `opioid.last_use_hours` must be a number in h
!   where: stdin:1:26
[6]
$ sh try 'qtc_ms: {value: 0.44, unit: s}\n'
! leeboard: error[bad_input]: `qtc_ms` is kept in another unit
!   where: stdin:1:29
!   mend:  write it in ms
[6]
$ sh try 'phone: maybe\nphq9: many\n'
! leeboard: error[bad_input]: the facts cannot be read
!   stdin:1:8: `phone` must be yes or no
!   stdin:2:7: `phq9` must be a number
[6]
$ sh try 'overdose: {last_date: 2026-13-45}\n'
! leeboard: error[bad_input]: `overdose.last_date` must be a date
!   where: stdin:1:23
!   mend:  months run from 01 to 12
[6]
$ sh try 'cows: {total: {low: 9, high: 5}}\n'
! leeboard: error[bad_input]: `cows.total` must be a number
!   where: stdin:1:15
!   mend:  write a number or {low: 1, high: 2} with low not above high
[6]
$ sh try 'cows: {total: 9, age_hours: -3}\n'
! leeboard: error[bad_input]: `cows.age_hours` must be a number that is not negative
!   where: stdin:1:29
[6]
$ sh try 'cows: {total: 9, age_hours: 9999999999999999}\n'; sh try 'qtc_ms: {value: 400, age_days: 99999999999999999999999999}\n'
! leeboard: error[bad_input]: `cows.age_hours` lies before 1900
!   where: stdin:1:29
! leeboard: error[bad_input]: `qtc_ms.age_days` lies before 1900
!   where: stdin:1:32
[6]
$ sh try 'phq9: .nan\n'
! leeboard: error[bad_input]: `phq9` must be a number
!   where: stdin:1:7
[6]

# Nested nonsense.
$ sh try 'opioid: {class: {a: {b: c}}}\n'
! leeboard: error[bad_input]: `opioid.class` must be one word
!   where: stdin:1:17
[6]
$ sh try 'phq9: [1, 2]\n'
! leeboard: error[bad_input]: `phq9` must be a number
!   where: stdin:1:7
[6]
$ sh try 'meds: [{drg: sertraline}]\n'
! leeboard: error[bad_input]: `meds` has no field `drg`
!   where: stdin:1:9
!   mend:  did you mean drug?
[6]
$ sh try 'meds: [[sertraline]]\n'
! leeboard: error[bad_input]: `meds` must be a list of maps
!   where: stdin:1:8
[6]
$ sh try '[phq9]\n'
! leeboard: error[bad_input]: facts are a map: `name: value`
!   where: stdin:1:1
[6]
$ sh try 'facts: [phq9]\n'
! leeboard: error[bad_input]: no fact is called `facts`
!   where: stdin:1:1
[6]

# What is no YAML and no JSON.
$ sh try 'opioid:\n\tclass: short\n'
! leeboard: error[bad_input]: the line begins with a tab (U+0009), which is no indentation
!   where: stdin:2:1
!   mend:  indent with spaces
[6]
$ sh try 'opioid: {class: short\n'
! leeboard: error[bad_input]: not valid YAML: the map that begins here is not closed
!   where: stdin:1:9
!   mend:  close it with `}`
[6]
$ sh try '{"phq9": 12,}'
! leeboard: error[bad_input]: not valid JSON near here
!   where: stdin:1:13
!   mend:  check commas, colons and quotes
[6]
$ sh try 'phq9: &a 1\ngad7: *a\n'
! leeboard: error[bad_input]: an anchor (`&name`) is not allowed
!   where: stdin:1:7
!   mend:  write the value out, or quote the text if it should start with `&`
[6]
$ sh try ''
! leeboard: error[bad_input]: the document is empty
!   where: stdin
!   mend:  write at least one `key: value`
[6]
$ sh try '\377\376'
! leeboard: error[bad_input]: the text is not valid UTF-8
!   where: stdin:1:1
!   mend:  save the file as UTF-8
[6]

# Hostile size and depth: bounded, told, and quick.
$ awk 'BEGIN { for (i = 0; i < 500; i++) printf "["; print "" }' | leeboard plan preview -
! leeboard: error[bad_input]: not valid JSON: the `[` that begins here is not closed
!   where: stdin:1:500
!   mend:  close it with `]`, or see whether the file was cut off
[6]
$ awk 'BEGIN { printf "opioid: "; for (i = 0; i < 500; i++) printf "{a: "; print "" }' | leeboard plan preview -
! leeboard: error[bad_input]: the document is nested more than 32 levels deep
!   where: stdin:1:133
!   mend:  flatten it
[6]
$ awk 'BEGIN { for (i = 0; i < 200000; i++) print "x_" i ": 1" }' | leeboard plan preview -
! leeboard: error[bad_input]: the YAML document is larger than 1048576 bytes
!   where: stdin
!   mend:  split it into smaller documents
[6]
$ awk 'BEGIN { printf "patient_goal: \""; for (i = 0; i < 200000; i++) printf "xxxxxxxxxx"; print "\"" }' | leeboard plan preview -
! leeboard: error[bad_input]: the YAML document is larger than 1048576 bytes
!   where: stdin
!   mend:  split it into smaller documents
[6]
$ awk 'BEGIN { for (i = 0; i < 40; i++) print "k" i ": 1" }' | leeboard plan preview - 2>&1 | tail -n 2
  stdin:20:1: no fact is called `k19`
  and 20 more

# A template that does not resolve: no plan at all.
$ mkdir -p site/templates
$ printf 'schema: leeboard.template/1\nid: ours\nversion: "1"\ntitle: Ours\nextends: oud-cor\n' > site/templates/ours.yaml
$ echo '{phone: yes}' | leeboard plan preview - --template ours --data site
! leeboard: error[bad_input]: there is no template `oud-cor` to extend
!   where: site/templates/ours.yaml:5:10
!   mend:  did you mean oud-core?
[6]
$ printf 'schema: leeboard.template/1\nid: ours\nversion: "1"\ntitle: Ours\nextends: ours\n' > site/templates/ours.yaml
$ echo '{phone: yes}' | leeboard plan preview - --template ours --data site
! leeboard: error[bad_input]: templates extend each other in a circle, or too deep
!   where: site/templates/ours.yaml:5:10
[6]

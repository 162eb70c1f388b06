# Which template a plan is drafted from, and what it says when another one fits the person.
$ export LEEBOARD_AS_OF=2026-12-01
$ echo '{pregnant: yes, sex_at_birth: female, opioid: {class: short, last_use_hours: 9}, cows: {total: 9, objective_signs: [rhinorrhea]}, dsm5_criteria_count: 7, setting: hospital}' > her.yaml
$ leeboard plan preview her.yaml --json | jq -c '.template.id, .template.applies, [.templates[] | [.id, .asked]], [.also_fits[].id]'
"oud-core"
"yes"
[["oud-core",false],["oud-hospital",false],["oud-pregnancy",false]]
["oud-adolescent","oud-custody","oud-methadone-programme"]
$ leeboard plan preview --full her.yaml | sed -n '/^May apply too/,$p'
May apply too
-------------
  - Care for people under 18 (oud-adolescent)
      not known: Age
  - Custody and release (oud-custody)
      not known: In custody now, Expected release, Released from and 1 more
  - Methadone in an opioid treatment program (oud-methadone-programme)
      not known: Where the treatment medicine comes from, Day of treatment in
      the programme

A proposal, drafted from templates oud-core version 1, oud-hospital version 1,
oud-pregnancy version 1. People decide. Evidence: V read in an official text, M
in a copy of one, V2 in a secondary one, L local, H house default, unverified:
to be confirmed.
$ leeboard plan preview her.yaml --json | jq -c '[.lines[] | select(.id == ("stopping-waits", "taper-talk", "next-contact")) | .id]'
["next-contact","stopping-waits"]
$ leeboard plan preview her.yaml --template oud-pregnancy --json | jq -c '.template.applies, [.templates[] | [.id, .asked]]'
"yes"
[["oud-pregnancy",true]]
$ leeboard plan preview her.yaml --template oud-core,oud-methadone-programme --json | jq -c '.template.applies, [.templates[] | [.id, .asked]]'
"unknown"
[["oud-core",true],["oud-methadone-programme",true]]

# A pregnant woman in a methadone programme gets both, and the words of both.
$ echo '{pregnant: yes, sex_at_birth: female, opioid: {class: methadone, programme: OTP, last_use_hours: 20}, otp_day: 40, setting: otp}' | leeboard plan preview - --json > both.json
$ jq -c '[.templates[].id], [.lines[] | select(.id == ("dose-check-in-pregnancy", "otp-raise", "stopping-waits", "drug-tests", "home-start")) | [.id, .status]]' both.json
["oud-core","oud-methadone-programme","oud-pregnancy"]
[["drug-tests","proposed"],["otp-raise","held"],["dose-check-in-pregnancy","proposed"],["stopping-waits","held"]]
$ jq -r '.lines[] | select(.id == "drug-tests") | .text' both.json
Urine tests at random, at each visit while unstable and at least 8 a year, with consent and an explanation: fentanyl, buprenorphine with norbuprenorphine, methadone with EDDP, benzodiazepines, stimulants. A result is a reason to look at the dose and to talk, never the sole ground to end care.

# Where two change one line, the one that stands over the other holds.
$ echo '{setting: hospital, opioid: {class: methadone, programme: OTP, last_use_hours: 20}, otp_day: 40}' | leeboard plan preview - --json | jq -r '([.templates[].id] | join(" ")), (.lines[] | select(.id == "next-contact") | .text)'
oud-core oud-hospital oud-methadone-programme
Seen again by 2026-12-02; on the ward every day.

# The template that was named is for other people: the plan says so and is drafted all the same.
$ echo '{sex_at_birth: male, age_years: 40}' | leeboard plan preview --full - --template oud-pregnancy | sed -n '4,8p'
Perhaps the wrong template
--------------------------
  - ! The template oud-pregnancy is made for other people than this one.
      the usual one: --template oud-core
$ echo '{age_years: unknown}' | leeboard plan preview - --template oud-adolescent --json | jq -c '.template.applies, (.ask | map(.fact) | index("age_years") != null)'
"unknown"
true

# A draft stays with the templates that were asked for until others are named; what applies comes and goes with the facts.
$ export LEEBOARD_DB=clinic.db
$ leeboard store init --quiet
$ (echo 'patient: {code: P-1}'; echo 'episode: {admitted: 2026-12-01}'; echo 'facts:'; sed 's/^/  /' her.yaml) > p.yaml
$ leeboard intake add p.yaml --quiet
P-1
$ leeboard plan draft P-1 --template oud-pregnancy --json | jq -c '.revision, [.templates[] | [.id, .asked]]'
1
[["oud-pregnancy",true]]
$ leeboard plan draft P-1 --json | jq -c '.revision, [.templates[] | [.id, .asked]]'
2
[["oud-pregnancy",true],["oud-hospital",false]]
$ leeboard plan draft P-1 --template oud-core --json | jq -c '.revision, [.templates[] | [.id, .asked]]'
3
[["oud-core",true]]
$ leeboard plan draft P-1 --template oud-cor
! leeboard: error[not_found]: there is no template `oud-cor`
!   mend:  did you mean oud-core?
[5]

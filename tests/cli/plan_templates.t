# Which template a plan is drafted from, and what it says when another one fits the person.
$ export LEEBOARD_AS_OF=2026-12-01
$ echo '{pregnant: yes, sex_at_birth: female, opioid: {class: short, last_use_hours: 9}, cows: {total: 9, objective_signs: [rhinorrhea]}, dsm5_criteria_count: 7, setting: hospital}' > her.yaml
$ leeboard plan preview her.yaml --json | jq -c '.template.id, .template.applies, [.also_fits[] | [.id, .because[0].fact]]'
"oud-core"
"yes"
[["oud-hospital","setting"],["oud-pregnancy","pregnant"]]
$ leeboard plan preview her.yaml | sed -n '/^Another template/,/^Today/p'
Another template fits this person
---------------------------------
  - Hospital stay and operations
      because Where care is given now: hospital
      draft it so: --template oud-hospital
  - Care in pregnancy and in the year after birth
      because Pregnant: yes
      draft it so: --template oud-pregnancy

Where treatment stands
----------------------
  not on treatment [ST-01]; pregnant, or in the 12 weeks after birth; in a
  hospital bed.
  As far as known; not known: Current medicines, Last long-acting injection,
  Product of the treatment medicine and 11 more.

Today
$ leeboard plan preview her.yaml --template oud-pregnancy --json | jq -c '.template.applies, [.also_fits[].id], [.lines[] | select(.id == ("stopping-waits", "taper-talk")) | .id]'
"yes"
["oud-hospital"]
["stopping-waits"]

# The template that was named is for other people: the plan says so and is drafted all the same.
$ echo '{sex_at_birth: male, age_years: 40}' | leeboard plan preview - --template oud-pregnancy | sed -n '4,8p'
Perhaps the wrong template
--------------------------
  - ! The template oud-pregnancy is made for other people than this one.
      the usual one: --template oud-core
$ echo '{age_years: unknown}' | leeboard plan preview - --template oud-adolescent --json | jq -c '.template.applies, (.ask | map(.fact) | index("age_years") != null)'
"unknown"
true

# A draft stays with the template of the newest plan until another is named.
$ export LEEBOARD_DB=clinic.db
$ leeboard store init --quiet
$ (echo 'patient: {code: P-1}'; echo 'episode: {admitted: 2026-12-01}'; echo 'facts:'; sed 's/^/  /' her.yaml) > p.yaml
$ leeboard intake add p.yaml --quiet
P-1
$ leeboard plan draft P-1 --template oud-pregnancy --json | jq -c '.revision, .template.id'
1
"oud-pregnancy"
$ leeboard plan draft P-1 --json | jq -c '.revision, .template.id'
1
"oud-pregnancy"
! PL-1 revision 1 says the same already: nothing stored
$ leeboard plan draft P-1 --template oud-core --json | jq -c '.revision, .template.id'
2
"oud-core"
$ leeboard plan draft P-1 --template oud-cor
! leeboard: error[not_found]: there is no template `oud-cor`
!   mend:  did you mean oud-core?
[5]

# Somebody who calls about another person: a page for the caller, and nothing planned for the person who is not there.

$ export LEEBOARD_AS_OF=2026-12-01; leeboard plan preview --visit caller | head -14
Page for somebody who asks, for another person or for themself
preview, not stored, as of 2026-12-01

Whom this page is for
---------------------
  This page is for: somebody who asks, for another person or for themself
  [ST-13].

Today
-----
  - Is the other person alive, breathing and awake right now? Blue, gurgling,
    cannot be woken or fewer than 10 breaths a minute: call 911, breathe for
    them, give naloxone, stay. Words of suicide or a goodbye: 988, and do not
    leave them alone.
$ cat > brother.yaml <<END
> informant: relative
> person_present: no
> referred_by: family
> support_person: sister
> age_years: 31
> released_from: prison
> released_date: 2026-11-27
> opioid: {class: fentanyl_analogue}
> uses_alone: yes
> overdose: {count: 2}
> willing_to_start: no
> naloxone_in_hand: no
> END
$ leeboard plan preview brother.yaml --json | jq -c '.state.page, .template.id, .options, [.lines[].id], [.ask[].fact]'
"ST-13"
"caller"
[]
["caller-alive-now","caller-own-safety","caller-naloxone","caller-what-may-be-said","caller-one-talk","caller-craft","caller-call-back"]
["children_in_home","overdose_suspected","safe_at_home"]
$ leeboard plan preview brother.yaml --visit follow-up --json | jq -c '.state.page'
"ST-13"
$ sed -i 's/person_present: no/person_present: yes/' brother.yaml; leeboard plan preview brother.yaml --json | jq -c '.state.page, .state.treatment, (.options | length > 8)'
null
"ST-10"
true

# Words of kinds are a closed list; a dash and an underscore are one.
$ leeboard plan preview brother.yaml --visit later
! leeboard: error[usage]: there is no kind of visit `later`
!   mend:  choose one of: start follow_up refill crisis restart release caller
[2]
$ leeboard plan preview brother.yaml --visit follow_up --json | jq -c '[.state.treatment]'
["ST-10"]

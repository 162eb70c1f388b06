# What a written medicine is: one name, a list through the filter, a site's own rows, faults of tables.
$ leeboard medicine show "NORCO 10-325 MG TABS" --json
{"schema":"leeboard.medicine/1","type":"medicine","name":"NORCO 10-325 MG TABS","recognised":true,"state":"recognised","kind":"brand","ingredients":["hydrocodone","paracetamol"],"form_route":"tablet/oral","classes":["opioid","full_agonist","short_acting","respiratory_depressant","analgesic","adjunct"],"oud_role":"opioid","drug":null,"near":[],"evidence":"V"}
$ leeboard medicine show "clonazapam 1 mg"
[5]
$ leeboard medicine show Skyrizi
[5]
$ printf '%s\n' Narcan 'fentanyl test strips' bup Skyrizi '' > names
$ leeboard medicine show - --json < names | jq -c '[.type, .name, .state, .recognised, .classes, .read]'
$ leeboard medicine show - < names | tail -n 4
$ leeboard medicine list --class maoi_weak
$ leeboard medicine list --class maoy
[2]
$ leeboard medicine list --json | tail -n 1
$ leeboard medicine lint

# A site's row is laid over the built-in one of its name, and must say where it is from.
$ mkdir -p site/medicines && cat > site/medicines/ours.csv <<'END'
> name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status
> Skyrizi,brand,risankizumab,,other,none,,package leaflet of 2026,L
> risankizumab,generic,risankizumab,,other,none,,package leaflet of 2026,L
> END
$ leeboard medicine show Skyrizi --data site
$ leeboard medicine lint --data site
$ printf '%s\n' 'Kalmia,brand,diazepam,,benzo,sedative,,,L' >> site/medicines/ours.csv
$ leeboard medicine lint --data site
[7]

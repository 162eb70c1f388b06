# What a written medicine is: one name, a list through the filter, a site's own rows, faults of tables.
$ leeboard medicine show "NORCO 10-325 MG TABS" --json
{"schema":"leeboard.medicine/1","type":"medicine","name":"NORCO 10-325 MG TABS","recognised":true,"state":"recognised","kind":"brand","ingredients":["hydrocodone","paracetamol"],"form_route":"tablet/oral","classes":["opioid","full_agonist","short_acting","respiratory_depressant","analgesic","adjunct"],"oud_role":"opioid","drug":null,"near":[],"evidence":"V"}
$ leeboard medicine show "clonazapam 1 mg"
! leeboard: error[not_found]: the dictionary does not know the medicine `clonazapam 1 mg`
!   mend:  did you mean clonazepam, clonacepam, clonazolam? It is never taken for one of them
[5]
$ leeboard medicine show Skyrizi
! leeboard: error[not_found]: the dictionary does not know the medicine `Skyrizi`
!   mend:  write it as on its package, or add a row in `medicines/` of the site's folder
[5]
$ printf '%s\n' Narcan 'fentanyl test strips' bup Skyrizi '' > names
$ leeboard medicine show - --json < names | jq -c '[.type, .name, .state, .recognised, .classes, .read]'
["medicine","Narcan","recognised",true,["reversal_agent"],null]
["medicine","fentanyl test strips","device",true,["other"],null]
["medicine","bup","unresolved",false,["unresolved"],null]
["medicine","Skyrizi","not-recognised",false,[],null]
["medicine","","not-recognised",false,[],null]
["summary",null,null,2,null,5]
$ leeboard medicine show - < names | tail -n 4
  not recognised: it may be of any class

  not recognised: it may be of any class
2 of 5 recognised

# Every name in records that were found comes back, in its order and as written, recognised or not.
$ grep -v '^# ' $PROJECT/tests/tables/found-medicines.tsv | cut -f1 > found
$ leeboard medicine show - --json < found | jq -r 'select(.type == "medicine") | .name' | cmp - found
$ leeboard medicine show - --json < found | tail -n 1 | jq -c '[.recognised, .read]'
[103,133]

# Lists by class.
$ leeboard medicine list --class maoi_weak
name       kind     ingredients  form  classes
ozanimod   generic  ozanimod           maoi_weak pulse_lowering
Zeposia    brand    ozanimod           maoi_weak pulse_lowering
tedizolid  generic  tedizolid          maoi_weak antibiotic
Sivextro   brand    tedizolid          maoi_weak antibiotic
$ leeboard medicine list --class maoy
! leeboard: error[usage]: there is no class 'maoy'
!   mend:  did you mean maoi?
[2]
$ leeboard medicine list --json | tail -n 1
{"schema":"leeboard.medicine/1","type":"summary","medicines":2591}
$ leeboard medicine lint
data/medicines/medicines.csv: no problems found

# A site's row is laid over the built-in one of its name, and must say where it is from.
$ mkdir -p site/medicines && cat > site/medicines/ours.csv <<'END'
> name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status
> Skyrizi,brand,risankizumab,,other,none,,package leaflet of 2026,L
> risankizumab,generic,risankizumab,,other,none,,package leaflet of 2026,L
> END
$ leeboard medicine show Skyrizi --data site
Skyrizi
  ingredients: risankizumab
  classes:     other
  role:        none
  evidence:    L
$ leeboard medicine lint --data site
data/medicines/medicines.csv: no problems found
site/medicines/ours.csv: no problems found
2 tables: no problems found
$ printf '%s\n' 'Kalmia,brand,diazepam,,benzo,sedative,,,L' >> site/medicines/ours.csv
$ leeboard medicine lint --data site
data/medicines/medicines.csv: no problems found
site/medicines/ours.csv:4: there is no class 'benzo'
site/medicines/ours.csv:4: the row names no source
  mend: say where the content of this name was read
2 tables: 2 problems in 1 of them
[7]

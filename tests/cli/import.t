# Taking an import back: what it stored is withdrawn, what others built on stays, and the file then imports as new.
$ export LEEBOARD_AS_OF=2026-12-01; leeboard store init --quiet; leeboard import list
$ printf 'patient.code,patient.name.family,patient.name.given,patient.birth_date,facts.qtc_ms\nK-1,Adler,Ruth,1985-02-03,430\nK-2,Boone,Greg,1990-12-24,441\n' > one.csv; leeboard intake import one.csv
$ leeboard intake import one.csv --preview
$ leeboard import list; leeboard import show I-1
$ leeboard import undo I-1
$ leeboard import undo I-9 --reason wrong
$ leeboard import undo I-1 --reason "the list of another clinic" --dry-run; leeboard intake list --format csv
$ leeboard import undo I-1 --reason "the list of another clinic"; leeboard intake list; leeboard import undo I-1 --reason again; leeboard import show I-1
$ leeboard intake show K-1
$ leeboard import show I-1 --json | jq -c '{type,import,read,stored,withdrawn,made:(.summary.objects)}'

# As new, also when the first one had the names wrong.
$ sed 's/Adler,Ruth/Brandt,Ximena/' one.csv > mended.csv; leeboard intake import mended.csv --each; leeboard intake import one.csv --preview; leeboard intake list --format csv
$ leeboard store verify

# A form by hand at somebody whom the run made: that person stays, and is named.
$ leeboard assess add K-2 audit_c 1=1 2=2 3=0 --taken-at 2026-11-30 --quiet; leeboard intake import --undo I-2 --reason "wrong again"; leeboard intake list --format csv
$ leeboard intake import --undo I-2 --reason "wrong again" --json; leeboard import list --json | jq -c '[.import,.ended,.withdrawn.reason]'

# Revised people are as they were; a form that was amended since stays.
$ printf 'patient.code,patient.name.family,facts.qtc_ms\nK-2,Boone-Hill,470\n' > two.csv; leeboard intake import two.csv --json | jq -r .revised; leeboard intake show K-2 | head -3
$ printf 'patient,instrument,taken_at,1,2,3\nK-2,audit_c,2026-11-20,1,2,0\nK-2,audit_c,2026-11-21,1,1,0\n' > forms.csv; leeboard assess import forms.csv --each; leeboard assess amend A-3 3=1 --reason "read wrong" --quiet
$ leeboard import undo I-3 --reason "old figures"; leeboard intake show K-2 | head -3
$ leeboard assess import --undo I-4 --reason "other clinic"; leeboard assess list K-2
$ leeboard assess import forms.csv --each
$ printf 'patient,kind,on,intensity\nK-2,craving,2026-11-20,7\n' > log.csv; leeboard triggers import log.csv --quiet; leeboard triggers list K-2 --log; leeboard triggers import --undo I-6 --reason "not K-2"; leeboard triggers list K-2 --log; leeboard triggers import log.csv
$ leeboard import undo I-6 --reason x log.csv
$ leeboard intake import one.csv --undo I-6 --reason x
$ leeboard intake import
$ leeboard store verify

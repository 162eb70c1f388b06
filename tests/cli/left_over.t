# What a command left that was cut off is named, and removed by the next one that writes; what a running one writes stays.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ sh -c 'echo $$' > gone; touch clinic.db.part-$(cat gone) clinic.db.part-$(cat gone)-restore-journal clinic.db.part-1 clinic.db.part-x other.db.part-$(cat gone)
$ leeboard store doctor | grep -c 'left-over part file'
2
$ leeboard store doctor --json | grep -c '"leftover_parts":.../clinic'
1
$ leeboard intake list --quiet
no patients
$ ls | grep -c part-
5
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03 2>&1 | sed 's/part-[0-9]*/part-N/'
leeboard: warning: a part file that a command left when it was cut off was removed: ./clinic.db.part-N
leeboard: warning: a part file that a command left when it was cut off was removed: ./clinic.db.part-N-restore-journal
P-0412
$ ls | grep part- | sed "s/$(cat gone)/N/"
clinic.db.part-1
clinic.db.part-x
other.db.part-N
$ leeboard store backup other.db --quiet
$ ls | grep -c part-
2

# A file in the site's folder that nothing reads is told at every run, and is a fault of the lint.
$ mkdir -p site/instrumnets site/safety site/templates/old site/real
$ for name in instrumnets/phq9.yaml safety/ours.yaml.txt safety/OURS.YAML stray.yaml templates/old/a.yaml interop/nothing.yaml; do mkdir -p site/$(dirname $name); echo 'x: 1' > site/$name; done
$ echo 'notes' > site/README.md; echo 'x: 1' > site/real/a.yaml; ln -s ../real site/safety/linked
$ leeboard intake list --data site --quiet
patient  name                    born        status  admitted                programme        clinician
P-0412   Quandt, Marisol (Mari)  1992-03-11  active  2026-11-30T10:20-05:00  outpatient-moud  S-03

1 patient
! leeboard: warning: site/instrumnets: nothing reads a folder of this name; did you mean instruments? It is one of: coping guidelines instruments interop medicines reports safety schedules states templates
! leeboard: warning: site/interop/nothing.yaml: nothing reads a file of this name here; move it into the folder of its kind (instruments, templates, safety, ...)
! leeboard: warning: site/real: nothing reads a folder of this name; choose one of: coping guidelines instruments interop medicines reports safety schedules states templates
! leeboard: warning: site/safety/OURS.YAML: a file with this ending is not read; end its name with .yaml
! leeboard: warning: site/safety/linked: a folder that is a link is not read; put the folder itself there
! leeboard: warning: site/safety/ours.yaml.txt: a file with this ending is not read; end its name with .yaml
! leeboard: warning: site/stray.yaml: nothing reads a file of this name in the folder itself; move it into the folder of its kind (instruments, templates, safety, ...)
! leeboard: warning: site/templates/old/a.yaml: nothing reads files in folders below templates; move it to templates/ itself
$ leeboard template lint --data site | grep '^site'
site/templates/old/a.yaml:1:1: the key `id` is missing
site/templates/old/a.yaml:1:1: the key `version` is missing
site/templates/old/a.yaml:1:1: the key `title` is missing
site/templates/old/a.yaml:1:1: the key `x` is not known here
site/instrumnets: nothing reads a folder of this name
site/interop/nothing.yaml: nothing reads a file of this name here
site/real: nothing reads a folder of this name
site/safety/OURS.YAML: a file with this ending is not read
site/safety/linked: a folder that is a link is not read
site/safety/ours.yaml.txt: a file with this ending is not read
site/stray.yaml: nothing reads a file of this name in the folder itself
site/templates/old/a.yaml: nothing reads files in folders below templates
! leeboard: warning: site/instrumnets: nothing reads a folder of this name; did you mean instruments? It is one of: coping guidelines instruments interop medicines reports safety schedules states templates
! leeboard: warning: site/interop/nothing.yaml: nothing reads a file of this name here; move it into the folder of its kind (instruments, templates, safety, ...)
! leeboard: warning: site/real: nothing reads a folder of this name; choose one of: coping guidelines instruments interop medicines reports safety schedules states templates
! leeboard: warning: site/safety/OURS.YAML: a file with this ending is not read; end its name with .yaml
! leeboard: warning: site/safety/linked: a folder that is a link is not read; put the folder itself there
! leeboard: warning: site/safety/ours.yaml.txt: a file with this ending is not read; end its name with .yaml
! leeboard: warning: site/stray.yaml: nothing reads a file of this name in the folder itself; move it into the folder of its kind (instruments, templates, safety, ...)
! leeboard: warning: site/templates/old/a.yaml: nothing reads files in folders below templates; move it to templates/ itself
$ leeboard template lint --data site --quiet > said.txt; echo $?
7
! leeboard: warning: site/instrumnets: nothing reads a folder of this name; did you mean instruments? It is one of: coping guidelines instruments interop medicines reports safety schedules states templates
! leeboard: warning: site/interop/nothing.yaml: nothing reads a file of this name here; move it into the folder of its kind (instruments, templates, safety, ...)
! leeboard: warning: site/real: nothing reads a folder of this name; choose one of: coping guidelines instruments interop medicines reports safety schedules states templates
! leeboard: warning: site/safety/OURS.YAML: a file with this ending is not read; end its name with .yaml
! leeboard: warning: site/safety/linked: a folder that is a link is not read; put the folder itself there
! leeboard: warning: site/safety/ours.yaml.txt: a file with this ending is not read; end its name with .yaml
! leeboard: warning: site/stray.yaml: nothing reads a file of this name in the folder itself; move it into the folder of its kind (instruments, templates, safety, ...)
! leeboard: warning: site/templates/old/a.yaml: nothing reads files in folders below templates; move it to templates/ itself
$ rm -r site && mkdir site && echo 'notes' > site/README.md
$ leeboard intake list --data site --quiet
patient  name                    born        status  admitted                programme        clinician
P-0412   Quandt, Marisol (Mari)  1992-03-11  active  2026-11-30T10:20-05:00  outpatient-moud  S-03

1 patient

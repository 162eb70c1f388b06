# Backups in a folder: written, listed, thinned out, and restored as a drill.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ leeboard intake add $PROJECT/examples/clinic/people/quandt.yaml --quiet --actor S-03
P-0412
$ leeboard store backup --keep daily=7,weekly=4,monthly=12 safe --quiet
$ ls safe | sed -E 's/[0-9a-f]{8}-20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9-]{8}Z/ID-TIME/'
leeboard-ID-TIME.db
$ ls safe | cut -c10-17 > id; cp safe/*.db one.db
$ for day in 2026-01-05T08 2026-01-20T08 2026-02-10T08 2026-11-02T08 2026-11-09T08 2026-11-10T08 2026-11-10T20; do cp one.db safe/leeboard-$(cat id)-$day-00-00Z.db; done
$ leeboard store backups safe | wc -l
8
$ leeboard store backup --keep daily=2 safe 2>&1 | sed -E 's/.*(removed) .*leeboard-.{8}-(20.*)Z.db.*/\1 \2/; s/^wrote.*/wrote/' | grep -v "$(date -u +%Y-%m-%d)"
wrote
removed 2026-11-10T08-00-00
removed 2026-11-09T08-00-00
removed 2026-11-02T08-00-00
removed 2026-02-10T08-00-00
removed 2026-01-20T08-00-00
removed 2026-01-05T08-00-00
$ ls safe | sed -E 's/leeboard-.{8}-//' | grep -v "^$(date -u +%Y-%m-%d)"
2026-11-10T20-00-00Z.db
$ leeboard store backups safe --json | tail -n 1
{"schema":"leeboard.store/1","type":"summary","backups":2,"damaged":0}
$ leeboard store drill safe 2>&1 | sed -E 's/restored .* beside/restored FILE beside/; s/ [0-9]+ rows/ N rows/; s/[0-9]+ events/N events/; s/[0-9.]+ s$/T s/'
restored FILE beside the store, compared it and removed it again: N rows, N events, 1 behind the store; T s
$ leeboard store drill 2>&1 | grep -c 'compared it'
1
$ ls | grep -c part
0
[1]
$ head -c 9000 one.db > safe/leeboard-$(cat id)-2026-11-20T08-00-00Z.db
$ leeboard store init --db other.db --quiet && leeboard store backup --db other.db safe/other.db --quiet
$ leeboard store backups safe | grep -c 'damaged\|other-store'
2
$ leeboard store backup --keep daily=1 safe 2>&1 | grep -c 'is damaged: it is kept'
1
$ ls safe | wc -l
3
$ leeboard store backup - > piped.db 2> said.txt; grep -c "wrote and proved standard output" said.txt
1
$ leeboard store verify piped.db > verified.txt; tail -n 1 verified.txt | grep -c findings
1
$ leeboard store backup - --json > none.db
! {"schema":"leeboard.error/1","code":"usage","exit":2,"message":"standard output holds the backup itself","mend":"leave --format and --json out, or name a file","retry":"no","where":"","problems":[]}
[2]
$ leeboard store backup --keep daily=x safe
! leeboard: error[usage]: --keep does not say what is kept
!   mend:  write e.g. --keep daily=7,weekly=4,monthly=12
[2]
$ leeboard store backup --keep hourly=3 safe
! leeboard: error[usage]: --keep does not say what is kept
!   mend:  write e.g. --keep daily=7,weekly=4,monthly=12
[2]
$ leeboard store backups nowhere
! leeboard: error[not_found]: there is no folder of backups
!   where: nowhere
!   mend:  name the folder that `store backup --keep` writes to
[5]
$ leeboard store drill other.db
! leeboard: error[refused]: the backup is of another store
!   where: other.db
!   mend:  name a backup of this store
[4]
$ leeboard store upgrade --check
! nothing to do: layout 9 is the newest, and settings and definitions are read
$ leeboard store upgrade
! nothing to do: layout 9 is the newest
$ mkdir -p site/templates && echo '{schema: leeboard.template/1, id: ours, version: "1", title: Ours, nonsense: 1}' > site/templates/ours.yaml
$ leeboard store upgrade --check --data site
definitions: site/templates/ours.yaml:1:68: the key `nonsense` is not known here
[7]

# Each kind of definition is read, also those that no command of the day would ask for, and one that is broken hides no other.
$ mkdir -p site/reports site/letters && echo '{schema: leeboard.letter/1, id: ours, nonsense: 1}' > site/reports/ours.yaml && touch site/letters/more.yaml
$ leeboard store upgrade --check --data site 2>/dev/null
definitions: site/letters: nothing reads a folder of this name
definitions: site/reports/ours.yaml:1:1: the key `version` is missing
definitions: site/reports/ours.yaml:1:1: the key `title` is missing
definitions: site/reports/ours.yaml:1:1: the key `sections` is missing
definitions: site/reports/ours.yaml:1:39: the key `nonsense` is not known here
definitions: site/templates/ours.yaml:1:68: the key `nonsense` is not known here
[7]

# A store of an older layout: what would be migrated, and nothing is.
$ gzip -dc $PROJECT/tests/store/old/before-layout.db.gz > old.db && chmod 600 old.db && sha256sum old.db > before
$ leeboard --db old.db store upgrade --check
layout: the store has layout 2; the first command that writes brings it to {{number}}, after a backup
[7]
$ leeboard --db old.db store upgrade --check --json
{"schema":"leeboard.store/1","type":"upgrade","what":"layout","text":"the store has layout 2; the first command that writes brings it to {{number}}, after a backup"}
{"schema":"leeboard.store/1","type":"summary","layout":2,"newest":{{number}},"items":1}
[7]
$ sha256sum --check --quiet before
$ leeboard --db old.db store upgrade
! brought from layout 2 to {{number}}; the backup of the old one lies beside the store
$ leeboard --db old.db store upgrade --check
! nothing to do: layout {{number}} is the newest, and settings and definitions are read

# A store of a newer version than this one is refused, and nothing else is said of it.
$ sqlite3 old.db "PRAGMA user_version = 99"
$ leeboard --db old.db store upgrade --check
! leeboard: error[version]: the store was made by another version of Leeboard (layout 99, this one knows up to {{number}})
!   where: old.db
!   mend:  install the newer version
[15]

# What sets use off: inventory, log, import, resolve.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412"}}' | leeboard intake add - --quiet

# The inventory: from flags, from a file, twice.
$ leeboard triggers add P-0412 --domain times --text "payday Friday" --strength 8 --avoidable no --actor S-07
$ leeboard triggers add P-0412 --domain times --text "payday Friday" --strength 8 --avoidable no --actor S-07
$ echo '{domain: emotions, tone: negative, description: lonely after calls, strength: 7, steps: [{text: ring sister, due: 2026-12-08, owner: patient}]}' > t.yaml
$ leeboard triggers add P-0412 t.yaml --json
$ leeboard triggers list P-0412
$ leeboard triggers list P-0412 --plain
$ leeboard triggers list P-0412 --format csv
$ leeboard triggers list P-0412 --json

# Faults name the word that is near, and store nothing.
$ leeboard triggers add P-0412 --domain poeple --text x
$ leeboard triggers add P-0412 --domain people
$ leeboard triggers add P-0421 --domain people --text x
$ leeboard triggers add P-0412 --domain people --text x --strength 11
$ echo '{domain: people, description: x, strenght: 3}' | leeboard triggers add P-0412 -

# The log: an instant, a day, a quiet day; the same again adds nothing.
$ leeboard triggers log P-0412 --kind craving --at 2026-11-27T18:40-05:00 --intensity 7 --trigger T-1 --tried urge-surfing --helped urge-surfing
$ leeboard triggers log P-0412 --kind lapse --on 2026-11-28 --part evening --trigger T-1 --trigger T-2 --substance oxycodone
$ leeboard triggers log P-0412 --kind none --on 2026-11-29
$ leeboard triggers log P-0412 --kind none --on 2026-11-29
$ leeboard triggers list P-0412 --log
$ leeboard triggers list P-0412 --log --as-of 2026-11-27
$ leeboard triggers log P-0412 --kind craving --trigger T-9
$ leeboard triggers log P-0412 --kind craving --on 2026-02-30
$ leeboard triggers log P-0412 --kind none --intensity 3
$ leeboard triggers log P-0412 --kind carving

# An overdose is a safety item: exit 9, the site's own words, how to acknowledge it.
$ leeboard triggers log P-0412 --kind overdose --at 2026-11-30T23:10-05:00 --naloxone-given yes --emergency-called yes
$ leeboard assess ack V-4 --actor S-04 --reason "seen today, plan reviewed"

# Import, and import again; a mistake is kept aside and can be mended.
$ cat > log.csv <<END
> id,patient,kind,at,on,part,intensity,triggers,tried,helped,substance,note
> app-1,P-0412,craving,2026-11-25T18:40-05:00,,,7,T-1,urge-surfing,urge-surfing,,=HYPERLINK
> ,P-0412,none,,2026-11-24,,,,,,,
> app-2,P-0412,craving,,2026-11-23,,12,,,,,
> END
$ leeboard triggers import log.csv --rejects rejects.csv
$ cat rejects.csv
$ sed -i 's/,12,/,2,/' rejects.csv && leeboard triggers import rejects.csv --quiet --json
$ leeboard triggers import log.csv --rejects again.csv --json
$ leeboard triggers list P-0412 --log --format csv | head -n 3
$ leeboard triggers list P-0412 --log --json > all.ndjson && leeboard triggers import all.ndjson --json

# Resolving needs a reason and keeps the history.
$ leeboard triggers resolve P-0412 T-2 --status removed
$ leeboard triggers resolve P-0412 T-2 --status removed --strategy remove --reason "lives with her sister now"
$ leeboard triggers resolve P-0412 T-2 --status removed --strategy remove --reason "lives with her sister now"
$ leeboard triggers resolve P-0412 T-22 --reason x
$ leeboard triggers list P-0412

# A dry run changes nothing; a key makes a repeat safe.
$ leeboard triggers log P-0412 --kind coped --on 2026-11-30 --dry-run
$ leeboard triggers log P-0412 --kind coped --on 2026-11-30 --idempotency-key k1
$ leeboard triggers log P-0412 --kind coped --on 2026-11-30 --idempotency-key k1
$ leeboard triggers log P-0412 --kind use --on 2026-11-30 --idempotency-key k1

# Help goes to standard output; topics; a typo gets the nearest name.
$ leeboard --version
$ leeboard help exit-codes
$ leeboard help units
$ leeboard help exit-code
$ leeboard triggers log --help
$ leeboard triggers --help
$ leeboard
$ leeboard --help | head -n 5
$ leeboard trigers list
$ leeboard triggers lst P-0412
$ leeboard triggers
$ leeboard triggers list P-0412 --jsn
$ leeboard triggers list P-0412 --db ''
$ leeboard triggers list P-0412 --format pdf
$ leeboard triggers lst --json
$ LEEBOARD_AS_OF= leeboard triggers list P-0412
$ leeboard triggers list P-0412 --db nowhere.db
$ ls

# Help goes to standard output; topics; a typo gets the nearest name.
$ leeboard --version
leeboard 0.1.0
$ leeboard help exit-codes
code  name         meaning
   0  ok           done; an empty list is also 0
   1  failed       failed for a reason not below
                   -> read the message
   2  usage        unknown command, option or actor, bad argument, key reused
                   with other content
                   -> see --help of the command
   3  partial      a batch finished and some items failed
                   -> mend the reject file and import it
   4  refused      a consent, purpose or role gate refused
                   -> the message names the condition
   5  not_found    no such patient, plan, template or file
                   -> check the id
   6  bad_input    the input cannot be read or is not valid
                   -> mend the place that the message names
   7  findings     a requested check found something
                   -> the findings are on standard output
   8  undecided    with --require-known: the result depends on unknown facts
                   -> ask the questions that are listed
   9  safety       a safety item is positive and stored; a person must
                   acknowledge it
                   -> leeboard assess ack ID --reason TEXT --actor STAFF
  10  no_store     there is no store
                   -> leeboard store init
  11  busy         another process holds the store
                   -> try again, or wait longer with --wait
  12  key          a key or passphrase is missing or wrong (a later release)
  13  damaged      the store, a backup or the audit chain is damaged or rolled
                   back
                   -> do not write; leeboard store verify --deep, then store
                      restore
  14  io           disk full, read-only or output error; the old state is kept
                   -> free space or choose another place
  15  version      the store is newer than the tool or needs migration
                   -> use the version that is named
  16  unknown      it is not known whether the change was saved
                   -> repeat the command with the idempotency key that is shown
  70  bug          an internal error
                   -> report it without patient data
 130  interrupted  stopped by SIGINT
                   -> run it again to go on
 141  pipe         the reader closed the pipe
 143  terminated   stopped by SIGTERM
                   -> run it again to go on

Any other code means failure. A command that ends on an error uses the first
that applies of 70, 130/143, 16, 14, 13, 12, 11, 10, 15, 2, 5, 4, 6; one that
finished the first of 9, 3, 7, 8, 0.
$ leeboard help units
Numbers carry the unit of the vocabulary, which `leeboard help facts WORD` prints.
A map for CSV may name another unit, which is converted when both are known:

  "Last use (days)": {to: facts.opioid.last_use_hours, unit: d}

Lengths of time are a whole number and one unit: 45m 48h 14d 2w. Months are no
unit. A number known within bounds is {low: 13, high: 18}.
$ leeboard help exit-code
! leeboard: error[usage]: there is no help topic 'exit-code'
!   mend:  did you mean exit-codes?
[2]
$ leeboard triggers log --help
leeboard triggers log: log a craving, an exposure, a lapse, or a quiet day

usage: leeboard triggers log PATIENT [FLAGS]

arguments
  PATIENT                 patient code

options
  --kind K                craving exposure coped lapse use overdose none; asked
                          for on a terminal
  --at TIME               when: an instant (default: --as-of)
  --on DATE               when: a day
  --part PART             part of that day: night morning afternoon evening
  --intensity N           0 to 10 (craving, exposure, coped)
  --trigger ID            trigger id such as T-1; may be repeated
  --tried WHAT            what was tried; may be repeated
  --helped WHAT           what helped; may be repeated
  --substance WHAT        what was used
  --naloxone-given HOW    yes, no or unknown (overdose)
  --emergency-called HOW  yes, no or unknown (overdose)
  --before TEXT           what came before
  --did TEXT              what was done
  --after TEXT            what came after
  --guided                ask step by step: what came before, what happened,
                          what came after
  --corrects ID           the entry in whose place this one stands; what is not
                          given stays as it was; needs --reason
  --withdraw              with --corrects: that entry is taken back, and
                          nothing stands in its place
  --note TEXT             free words; - or @FILE

formats
  text json (the first is the default)

examples
  Log a craving
    $ leeboard triggers log P-0412 --kind craving --at 2026-11-27T18:40-05:00 --intensity 7 --trigger T-1
  Go through a lapse together, step by step
    $ leeboard triggers log P-0412 --kind lapse --guided
  Correct an entry; the old one stays readable
    $ leeboard triggers log P-0412 --corrects V-7 --intensity 5 --reason "typed wrongly"
  Say that nothing happened on a day
    $ leeboard triggers log P-0412 --kind none --on 2026-11-29

global options
  --db FILE               store of the clinic (LEEBOARD_DB)
  --data DIR              the site's own definitions, laid over the built-in
                          ones (LEEBOARD_DATA)
  --as-of TIME            date or date-time that content is seen from
                          (LEEBOARD_AS_OF)
  --actor ID              staff id from the settings
  --purpose P             TREAT, HPAYMT, HOPERAT, HRESCH, ETREAT or PATRQT
  --format F              text, json, ndjson, csv, yaml, md, html or fhir: what
                          a verb writes stands in its help
  --json                  short for --format json
  -o, --output FILE|DIR   write there, whole or not at all
  -n, --dry-run           show what would be done and change nothing
  --no-input              never ask
  -y, --yes               answer questions of yes or no at the terminal with
                          yes
  --confirm ID            confirm a destructive act by naming its object
  --wait DURATION         how long to wait for a store that is in use (default
                          5s)
  --reason TEXT           why; `-` reads stdin, @FILE a file
  --override TEXT         why somebody signs or acknowledges for a person whose
                          `login:` they have not; logged; `-` or @FILE as with
                          --reason
  --idempotency-key K     repeating what stores records with the same key
                          changes nothing
  --audit-to FILE         where the read event goes when the store cannot be
                          written
  --force                 replace an output file that is there
  --accept-network-store  write to a store on a network file system
  --explain               say which rule, item and threshold led to the result
                          (plan draft, plan preview, assess show)
  --require-known         exit 8 when the result depends on unknown facts (plan
                          draft, plan preview)
  --plain                 label: value blocks instead of tables, as below 80
                          columns
  --width N               columns to lay out text for, 40 to 200 (default: the
                          terminal's, else 80)
  --csv-raw               CSV for machines: no guard against spreadsheet
                          formulas
  --max-input MIB         largest document in MiB, up to 1024
  -q, --quiet             no messages; errors and data still come
  -v, --verbose           say what was used: settings, definitions, store,
                          time, and how long it took
  --color WHEN            auto, always or never; auto: on a terminal, unless
                          NO_COLOR is set
  --progress HOW          auto, plain or off
  --no-pager              never start a pager (LEEBOARD_PAGER, else PAGER, else
                          less -FRX)
$ leeboard triggers --help
leeboard triggers: know what sets use off, log the days, remove or meet it

usage: leeboard triggers VERB [ARGS] [FLAGS]

verbs
  add              add a trigger to a person's inventory
  log              log a craving, an exposure, a lapse, or a quiet day
  import           import trigger logs and inventories
  list             print a person's triggers, or the log
  review           what came before lapses, against the same hours of earlier
                   weeks
  resolve          say that a trigger was removed or is met, with the reason

See `leeboard triggers VERB --help`.
$ leeboard
! leeboard: paperwork for clinicians who treat opioid use disorder
!
! usage: leeboard [GLOBAL] COMMAND VERB [ARGS] [FLAGS]
!
! commands
!   intake      take people in, keep what is known of them, and find them again
!   assess      score withdrawal, mood, risk and recovery, and keep the scores
!   plan        draft a care plan, say why, sign it, decide on its lines
!   triggers    know what sets use off, log the days, remove or meet it
!   import      what was imported, and taking it back
!   report      show it: one screen for the visit, a full report, the caseload
!   record      how a record came to be as it is
!   instrument  read, prove, import and export the definitions behind the scores
!   medicine    say what a written medicine is; prove the dictionary behind it
!   template    read and prove what plans are drafted from, and try changes
!   audit       the log of all reading and writing
!   store       make, copy, check and move the clinic's store
!   completion  completion scripts for bash, zsh and fish
!   help        topics such as exit-codes, and the help of each command
!
! It proposes, explains and records. People decide.
! See `leeboard COMMAND --help`, `leeboard COMMAND VERB --help`,
! `leeboard help exit-codes` and the manual page leeboard(1).
[2]
$ leeboard --help | head -n 5
leeboard: paperwork for clinicians who treat opioid use disorder

usage: leeboard [GLOBAL] COMMAND VERB [ARGS] [FLAGS]

commands
$ leeboard trigers list
! leeboard: error[usage]: there is no command 'trigers'
!   mend:  did you mean triggers?
[2]
$ leeboard triggers lst P-0412
! leeboard: error[usage]: there is no triggers verb 'lst'
!   mend:  did you mean list?
[2]
$ leeboard triggers
! leeboard: error[usage]: 'triggers' needs a verb
!   mend:  choose one of: add log import list review resolve; see `leeboard triggers --help`
[2]
$ leeboard triggers list P-0412 --jsn
! leeboard: error[usage]: 'triggers list' has no option --jsn
!   mend:  did you mean --json?
[2]
$ leeboard triggers list P-0412 --db ''
! leeboard: error[usage]: the value of --db is empty
!   mend:  leave the option out or give it a value
[2]
$ leeboard triggers list P-0412 --format pdf
! leeboard: error[usage]: 'triggers list' cannot write the format 'pdf'
!   mend:  it can write: text json ndjson csv
[2]
$ leeboard triggers lst --json
! {"schema":"leeboard.error/1","code":"usage","exit":2,"message":"there is no triggers verb 'lst'","mend":"did you mean list?","retry":"no","where":"","problems":[]}
[2]
$ LEEBOARD_AS_OF= leeboard triggers list P-0412
! leeboard: error[usage]: LEEBOARD_AS_OF is set but empty
!   mend:  unset it or give it a value
[2]
$ leeboard triggers list P-0412 --db nowhere.db
! leeboard: error[no_store]: there is no store
!   where: nowhere.db
!   mend:  make one with `leeboard store init`, or name one with --db
[10]
$ ls
data
examples

# Words of a closed list get the nearest one; help takes no more words than it can use.
$ leeboard intake list --format cvs
! leeboard: error[usage]: 'intake list' cannot write the format 'cvs'
!   mend:  did you mean csv? it can write: text json ndjson csv
[2]
$ leeboard intake list --color alway
! leeboard: error[usage]: --color takes one of: auto always never
!   mend:  did you mean always?
[2]
$ leeboard triggers resolve P-1 T-1 --status opne
! leeboard: error[usage]: --status takes one of: open met removed
!   mend:  did you mean open?
[2]
$ leeboard intake import x.csv --on-error sotp
! leeboard: error[usage]: --on-error takes one of: skip stop
!   mend:  did you mean stop?
[2]
$ leeboard assess score phq9 9=1 --sex-at-birth femal
! leeboard: error[usage]: --sex-at-birth takes one of: female male unknown
!   mend:  did you mean female?
[2]
$ leeboard help assess score phq9
! leeboard: error[usage]: 'help' takes a topic, or a command and a verb
!   mend:  see `leeboard help`
[2]
$ leeboard help exit-codes more
! leeboard: error[usage]: 'help' takes a topic, or a command and a verb
!   mend:  see `leeboard help`
[2]

# The vocabulary is searched by words; what is not found has near names.
$ leeboard help facts last buprenorphine
last_buprenorphine_hours
  is        Hours since the last buprenorphine by mouth
  holds     a number in h from 0 to 876000; or none
  lasts     1w
  question  When did you last take buprenorphine, if ever?

full_agonist_last_hours
  is        Hours since the last opioid other than buprenorphine
  holds     a number in h from 0 to 876000; or none
  lasts     1w
  question  When was the last opioid other than buprenorphine?

proposed
  is        What is proposed or asked for
  holds     a list of maps of change, class, daily_mg, day1_total_mg, days,
            dose, dose_mg, drug, given_by, last_day, option, quantity, reason,
            route; or none
  lasts     1w
  question  Which medicine and dose is proposed?
$ leeboard help facts hcv
hcv
  is        Hepatitis C
  holds     one of negative, antibody_positive, positive_RNA, cured, pending,
            treated
  lasts     365d; for good: antibody_positive, positive_RNA; goes with the
            person
  question  Hepatitis C antibody and RNA results and date?
$ leeboard help facts hepattis
! leeboard: error[not_found]: no fact is found by 'hepattis'
!   mend:  did you mean hepatitis?
[5]
$ leeboard help facts hcv methadone
! leeboard: error[not_found]: no fact is found by all of these words
!   mend:  try fewer of them
[5]
$ leeboard help facts zzzz
! leeboard: error[not_found]: no fact is found by 'zzzz'
!   mend:  try another word; `leeboard intake schema --json` lists all names
[5]
$ leeboard help maps
A mapping file (--map) says which column of a table (CSV or .xlsx) goes where:

  target          intake, assess or triggers
  encoding        utf-8, latin-1 or windows-1252
  delimiter       one character, or tab; found out when it is not said
  header_row      the line of the header, below titles
  sheet           of a workbook; the first when it is not said
  decimal         the decimal mark of numbers, a comma or a point
  zone            the clock in which times in UTC are read
  empty           what an empty cell means: not-asked, unknown, declined ...
  other_columns   keep, ignore or error
  key             paths that make two rows the same record
  instrument      of every row (assess)
  answers         points or form: what bare numbers are (assess)
  columns         for each heading `ignore`, or a map of
    to            a path such as patient.code or facts.qtc_ms
    format        of dates, such as MM/DD/YYYY, YYYY or excel
    values        every legal cell and what it means
    unit          of the cells, where it is not that of the vocabulary
    observed      the heading of the column that says when

`leeboard intake schema map --header FILE` draws up a first one. The manual page
leeboard-map(5) describes each key.
$ leeboard help settings
leeboard.yaml in the folder of the store, then the user's leeboard/config.yml:

  clinic        name, address, phone, state, fax, neutral_name: the head of
                reports and letters
  time_zone     such as America/New_York
  staff         whom --actor may name: id, name, credential, role, login
  safety_text   what is to be done when a safety item is positive
  bands         which of several band sets an instrument uses
  rules         window (48h), plan_review (90d), min_cell (11), correct, decide,
                sign, local_supply, late_depot, missed_methadone, methadone_pace
  reports       paper (letter), font (DejaVu Sans)

In this release nothing uses late_depot, missed_methadone, methadone_pace, paper
and font: they are read and kept.
`leeboard store doctor --settings` prints each value with where it came from.
The manual page leeboard.yaml(5) describes each key.
$ leeboard help facts | head -n 4
What is known of a person are facts. Their names, types, ranges and questions
stand in the vocabulary, which can be searched by words:

  leeboard help facts last use    those with words that begin like these

# What a run used, on standard error; -q is silent about it.
$ mkdir clinic && printf 'time_zone: America/New_York\n' > clinic/leeboard.yaml
$ leeboard store init --db clinic/clinic.db --quiet
$ leeboard store doctor --settings --db clinic/clinic.db -v | head -n 1
clinic.name:   [built in]
! leeboard: settings: clinic/leeboard.yaml
! leeboard: definitions: built in
! leeboard: time: {{number}} ms
$ leeboard intake list --db clinic/clinic.db --as-of 2026-12-01 -v 2>&1 | grep -v -e 'settings:' -e 'definitions:'
no patients
leeboard: store: clinic/clinic.db
leeboard: as of: 2026-12-01
leeboard: time: {{number}} ms
$ leeboard intake list --db clinic/clinic.db --as-of 2026-12-01 -v -q
no patients
$ leeboard intake show P-1 --db clinic/clinic.db --as-of 2026-12-01 --verbose 2>&1 | grep -v -e 'settings:' -e 'definitions:'
leeboard: store: clinic/clinic.db
leeboard: as of: 2026-12-01
leeboard: time: {{number}} ms
leeboard: error[not_found]: there is no patient P-1
  mend:  see `leeboard intake list`

# Scripts that name colour or pager go on working: without either, both are true.
$ leeboard --color never --no-pager instrument list | head -n 1
id                  items  use          from      title
$ leeboard instrument list --color=always | head -n 1
id                  items  use          from      title

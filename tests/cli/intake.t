# One person's record: add, show, update, discharge, readmit.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01T09:00-05:00
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ cat > quandt.yaml <<'END'
> patient:
>   code: P-0412
>   name: {given: [Marisol], family: Quandt, used: Mari}
>   birth_date: 1992-03-11
>   sex_at_birth: female
>   identifiers: [{system: "urn:oid:2.999.77.1", value: "88213"}]
>   contact: {phone: declined, address: {city: Alder Bay, postal_code: "04999", state: ME}}
> episode: {admitted: 2026-11-30T10:20-05:00, programme: outpatient-moud, clinician: S-03}
> facts:
>   willing_to_start: yes
>   readiness: {importance: 8, confidence: 5}
>   opioid: {class: short, route: oral, last_use_hours: 13}
>   allergies: none
>   hcv: declined
> triggers: [{domain: times, description: "payday Friday", strength: 8, avoidable: no}]
> events: [{kind: encounter, at: 2026-11-30T10:20-05:00, type: intake, status: kept}]
> assessments: [{instrument: cows, taken_at: 2026-12-01T08:40-05:00, answers: {pulse_bpm: 104, sweating: 1, yawning: 1}}]
> END
$ leeboard intake add quandt.yaml --dry-run
P-0412 would be stored
$ leeboard intake add quandt.yaml
P-0412
$ leeboard intake add quandt.yaml
P-0412 is stored already: nothing changed
$ leeboard intake add - --json < quandt.yaml
{"schema":"leeboard.intake-result/1","patient":"P-0412","episode":null,"stored":"unchanged","objects":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":0},"safety":[]}
$ leeboard intake show P-0412
P-0412  Quandt, Marisol (Mari)
born 1992-03-11, sex at birth female
phone declined, address Alder Bay ME

Episodes
  E-1  admitted 2026-11-30T10:20-05:00; programme outpatient-moud, clinician S-03

Facts
  allergies: none  [2026-12-01T09:00-05:00, F-7]
  hcv: declined  [2026-12-01T09:00-05:00, F-8]
  opioid.class: short  [2026-12-01T09:00-05:00, F-4]
  opioid.last_use_hours: 13  [2026-12-01T09:00-05:00, F-6]
  opioid.route: oral  [2026-12-01T09:00-05:00, F-5]
  readiness.confidence: 5  [2026-12-01T09:00-05:00, F-3]
  readiness.importance: 8  [2026-12-01T09:00-05:00, F-2]
  willing_to_start: yes  [2026-12-01T09:00-05:00, F-1]

Triggers
  T-1  times: payday Friday (open)

Assessments
  A-1  2026-12-01T08:40-05:00  cows  total 4 to 40  incomplete

Events
  V-1  2026-11-30T10:20-05:00  encounter: intake, status kept
$ leeboard intake show P-0412 --json
{"schema":"leeboard.record/1","as_of":"2026-12-01T09:00-05:00","patient":"P-0412","revision":1,"name":{"given":["Marisol"],"family":"Quandt","used":"Mari"},"birth_date":{"value":"1992-03-11","absent":null},"sex_at_birth":{"value":"female","absent":null},"deceased":{"value":null,"absent":"not-asked"},"identifiers":[{"system":"urn:oid:2.999.77.1","value":"88213"}],"contact":{"phone":{"value":null,"absent":"declined"},"email":{"value":null,"absent":"not-asked"},"address":{"line":{"value":null,"absent":"not-asked"},"city":{"value":"Alder Bay","absent":null},"state":{"value":"ME","absent":null},"postal_code":{"value":"04999","absent":null}}},"status":"active","explored":[],"merged":[],"conflicts":[],"episodes":[{"episode":"E-1","revision":1,"status":"active","kind":"care","admitted":"2026-11-30T10:20-05:00","discharged":null,"last_contact":null,"programme":{"value":"outpatient-moud","absent":null},"clinician":{"value":"S-03","absent":null},"referred_by":{"value":null,"absent":"not-asked"},"reason":{"value":null,"absent":"not-asked"},"reason_code":{"value":null,"absent":"not-asked"},"transferred_from":{"value":null,"absent":"not-asked"}}],"facts":[{"fact":"allergies","value":[],"absent":null,"observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-7"},{"fact":"hcv","value":null,"absent":"declined","observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-8"},{"fact":"opioid.class","value":"short","absent":null,"observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-4"},{"fact":"opioid.last_use_hours","value":13,"absent":null,"observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-6"},{"fact":"opioid.route","value":"oral","absent":null,"observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-5"},{"fact":"readiness.confidence","value":5,"absent":null,"observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-3"},{"fact":"readiness.importance","value":8,"absent":null,"observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-2"},{"fact":"willing_to_start","value":true,"absent":null,"observed":"2026-12-01T09:00-05:00","by":"","source":"entered","id":"F-1"}],"triggers":[{"id":"T-1","domain":"times","text":"payday Friday","strength":8,"avoidable":"no","status":"open"}],"events":[{"event":"V-1","kind":"encounter","at":"2026-11-30T10:20-05:00","type":"intake","status":"kept"}],"assessments":[{"id":"A-1","instrument":"cows","taken_at":"2026-12-01T08:40-05:00","complete":false,"scales":{"total":{"low":4,"high":40,"band":null}},"safety":false}],"safety":[],"safety_unanswered":[],"told":[]}

# The same person with other content, and somebody who may be the same.
$ sed 's/importance: 8/importance: 9/' quandt.yaml | leeboard intake add -
! leeboard: error[bad_input]: this person is in the store already, as P-0412, with other content
!   mend:  use `leeboard intake update P-0412 FILE --reason ...`
[6]
$ echo '{"patient": {"name": {"given": ["marisol"], "family": "Quandt"}, "birth_date": "1992-03-11"}}' > alike.json
$ leeboard intake add alike.json
! leeboard: error[bad_input]: this may be a person who is in the store already: P-0412 (29 points)
!   mend:  if it is another person, add --new; if it is the same, use `leeboard intake update P-0412 FILE --reason ...`
[6]
$ leeboard intake add alike.json --json
! {"schema":"leeboard.error/1","code":"bad_input","exit":6,"message":"this may be a person who is in the store already: P-0412 (29 points)","mend":"if it is another person, add --new; if it is the same, use `leeboard intake update P-0412 FILE --reason ...`","retry":"no","where":"","problems":[]}
[6]
$ leeboard intake add alike.json --new
P-0413
$ leeboard intake match alike.json
P-0412  29 points: birth date, family, given
P-0413  29 points: birth date, family, given
$ leeboard intake match --all
P-0412  P-0413  likely, 29 points: birth date, family, given
$ leeboard intake match --all --json
{"schema":"leeboard.intake-match/1","type":"pair","patient":"P-0412","other":"P-0413","points":29,"level":"likely","why":["birth date","family","given"]}
{"schema":"leeboard.intake-match/1","type":"summary","candidates":1}
$ leeboard intake match
! leeboard: error[usage]: there is nobody to ask for a name or birth date
!   mend:  give a document (FILE or -), or --all for pairs within the store
[2]

# What cannot be read: every fault with its place.
$ cat > bad.yaml <<'END'
> patient: {nam: {family: X}, birth_date: 1990-02-30, sex_at_birth: f}
> facts: {opioid: {clas: short}, qtc_ms: 4000}
> events: [{kind: visit, on: 2026-12-01}, {kind: dose, at: 2026-12-01T08:00}]
> END
$ leeboard intake add bad.yaml
! leeboard: error[bad_input]: the intake document cannot be stored
!   bad.yaml:1:10: a patient needs a name, an identifier or a code; add one of them
!   bad.yaml:1:11: the key `nam` is not known here; did you mean name?
!   bad.yaml:1:41: 1990 has no 30 February; write 2026-12-01
!   bad.yaml:1:67: this is none of the words that may stand here; one of female, male
!   bad.yaml:2:18: no fact is called `opioid.clas`; did you mean opioid.class, opioids.class or opioid.years?
!   bad.yaml:2:40: `qtc_ms` holds a value that cannot be right
!   bad.yaml:3:17: this is none of the words that may stand here; one of encounter, contact, dose, dispense, medication-start, medication-stop, test, admission, release, overdose, condition, procedure, observation, allergy
!   bad.yaml:3:41: the key `drug` is missing in `events[1]`; add `drug: ...` here
[6]
$ leeboard intake add nowhere.yaml
! leeboard: error[not_found]: cannot open the file: no such file
!   where: nowhere.yaml
!   mend:  check the name and the folder
[5]
$ leeboard intake shwo P-0412
! leeboard: error[usage]: there is no intake verb 'shwo'
!   mend:  did you mean show?
[2]
$ leeboard intake show P-0413
P-0413  Quandt, marisol
born 1992-03-11, sex at birth not-asked
phone not-asked, address not-asked

Episodes
  E-2  admitted not known; programme not-asked, clinician not-asked

# Update: the record changes only with a reason; facts are new observations.
$ echo '{"patient": {"contact": {"phone": "555-0144"}}, "episode": {"programme": "declined"}}' > change.json
$ leeboard intake update P-0412 change.json
! leeboard: error[usage]: the document changes the record, which needs a reason
!   mend:  add --reason TEXT
[2]
$ leeboard intake update P-0412 change.json --reason "new number" --actor S-03
P-0412 revised (E-1)
$ leeboard intake update P-0412 change.json --reason "new number" --actor S-03
P-0412 says so already: nothing changed (E-1)
$ echo '{"facts": {"hcv": {"value": "negative", "at": "2026-11-30", "corrects": "F-8"}}}' | leeboard intake update P-0412 -
P-0412 revised (E-1)
$ leeboard intake show P-0412 --all-revisions
P-0412  Quandt, Marisol (Mari)
born 1992-03-11, sex at birth female
phone 555-0144, address Alder Bay ME

Episodes
  E-1  admitted 2026-11-30T10:20-05:00; programme declined, clinician S-03

Facts
  allergies: none  [2026-12-01T09:00-05:00, F-7]
  hcv: negative  [2026-11-30, F-9]
  opioid.class: short  [2026-12-01T09:00-05:00, F-4]
  opioid.last_use_hours: 13  [2026-12-01T09:00-05:00, F-6]
  opioid.route: oral  [2026-12-01T09:00-05:00, F-5]
  readiness.confidence: 5  [2026-12-01T09:00-05:00, F-3]
  readiness.importance: 8  [2026-12-01T09:00-05:00, F-2]
  willing_to_start: yes  [2026-12-01T09:00-05:00, F-1]

Triggers
  T-1  times: payday Friday (open)

Assessments
  A-1  2026-12-01T08:40-05:00  cows  total 4 to 40  incomplete

Events
  V-1  2026-11-30T10:20-05:00  encounter: intake, status kept

Revisions of the record
  1  2026-12-01T09:00-05:00  -  -  Quandt, Marisol (Mari)
  2  2026-12-01T09:00-05:00  S-03  new number  Quandt, Marisol (Mari)

Observations
  F-1  willing_to_start: yes  [2026-12-01T09:00-05:00]
  F-2  readiness.importance: 8  [2026-12-01T09:00-05:00]
  F-3  readiness.confidence: 5  [2026-12-01T09:00-05:00]
  F-4  opioid.class: short  [2026-12-01T09:00-05:00]
  F-5  opioid.route: oral  [2026-12-01T09:00-05:00]
  F-6  opioid.last_use_hours: 13  [2026-12-01T09:00-05:00]
  F-7  allergies: none  [2026-12-01T09:00-05:00]
  F-8  hcv: declined  [2026-12-01T09:00-05:00]  corrected
  F-9  hcv: negative  [2026-11-30]  corrects F-8
$ echo '{"patient": {"status": "entered-in-error"}}' | leeboard intake update P-0413 - --reason "typed twice" --json
{"schema":"leeboard.intake-result/1","patient":"P-0413","episode":"E-2","stored":"revised","objects":{"patients":0,"episodes":0,"facts":0,"assessments":0,"triggers":0,"events":0},"safety":[]}
$ leeboard intake show P-0413
P-0413  the record is entered-in-error; --all-revisions shows it

Episodes
  E-2  admitted not known; programme not-asked, clinician not-asked
$ leeboard intake list
patient  name                    born        status  admitted                programme  clinician
P-0412   Quandt, Marisol (Mari)  1992-03-11  active  2026-11-30T10:20-05:00             S-03

1 patient

# The end of an episode and the next one.
$ echo '{"episode": {"discharged": "2026-11-29"}}' | leeboard intake discharge P-0412 -
! leeboard: error[bad_input]: the discharge of 2026-11-29 lies before the admission of E-1, 2026-11-30
!   mend:  correct the date
[6]
$ echo '{"episode": {"discharged": "2026-12-01", "reason": "moved away", "last_contact": "2026-11-30"}}' > end.json
$ leeboard intake discharge P-0412 end.json
P-0412 revised (E-1)
$ leeboard intake discharge P-0412 end.json
P-0412 says so already: nothing changed (E-1)
$ leeboard intake list --where status=active
no patients
$ echo '{"episode": {"admitted": "2026-11-02"}}' | leeboard intake readmit P-0412 -
! leeboard: error[bad_input]: the new episode would begin before E-1 ended
!   mend:  correct the date
[6]
$ echo '{"episode": {"admitted": "2027-01-12T09:00-05:00", "clinician": "S-04"}}' > back.json
$ leeboard intake readmit P-0412 back.json --as-of 2027-01-12
P-0412 revised (E-3)
$ leeboard intake readmit P-0412 back.json --as-of 2027-01-12
P-0412 says so already: nothing changed (E-3)
$ leeboard intake show P-0412 --as-of 2027-01-12
P-0412  Quandt, Marisol (Mari)
born 1992-03-11, sex at birth female
phone 555-0144, address Alder Bay ME

Episodes
  E-1  admitted 2026-11-30T10:20-05:00, discharged 2026-12-01 (moved away); programme declined, clinician S-03
  E-3  admitted 2027-01-12T09:00-05:00; programme not-asked, clinician S-04

Facts
  allergies: none  [2026-12-01T09:00-05:00, F-7]
  hcv: negative  [2026-11-30, F-9]

Triggers
  T-1  times: payday Friday (open)

Assessments
  A-1  2026-12-01T08:40-05:00  cows  total 4 to 40  incomplete

Events
  V-1  2026-11-30T10:20-05:00  encounter: intake, status kept

# Replays, dry runs and as-of.
$ echo '{"patient":{"code":"K-1"},"assessments":[{"instrument":"phq9","answers":{"9":2}}]}' > k.json
$ leeboard intake add k.json --dry-run --json
{"schema":"leeboard.intake-result/1","patient":"K-1","episode":"E-4","stored":"created","objects":{"patients":1,"episodes":1,"facts":0,"assessments":1,"triggers":0,"events":0},"safety":["A-2"],"dry_run":true}
$ leeboard intake add k.json --idempotency-key k1 --json
{"schema":"leeboard.intake-result/1","patient":"K-1","episode":"E-4","stored":"created","objects":{"patients":1,"episodes":1,"facts":0,"assessments":1,"triggers":0,"events":0},"safety":["A-2"]}
! leeboard: warning: a safety item is positive: A-2
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
[9]
$ leeboard intake add k.json --idempotency-key k1 --json --quiet
{"schema":"leeboard.intake-result/1","patient":"K-1","episode":"E-4","stored":"created","objects":{"patients":1,"episodes":1,"facts":0,"assessments":1,"triggers":0,"events":0},"safety":["A-2"],"replayed":true}
! leeboard: warning: a safety item is positive: A-2
! leeboard: warning: Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night.
! leeboard: warning: Acknowledge it with: leeboard assess ack A-2 --reason TEXT --actor STAFF
$ leeboard assess ack A-2 --reason "seen" --actor S-04
A-2 acknowledged
$ leeboard intake add k.json --idempotency-key k1 --json
{"schema":"leeboard.intake-result/1","patient":"K-1","episode":"E-4","stored":"created","objects":{"patients":1,"episodes":1,"facts":0,"assessments":1,"triggers":0,"events":0},"safety":["A-2"],"replayed":true}
$ leeboard intake add alike.json --idempotency-key k1
! leeboard: error[usage]: this idempotency key was used with other content
!   mend:  use another key for another request
[2]
$ echo '{"facts":{"qtc_ms":450}}' | leeboard intake update K-1 - --dry-run
K-1 would be revised (E-4)
$ leeboard intake show K-1 --as-of 2026-11-01
K-1  nothing is known as of then
$ leeboard intake list --as-of 2026-11-01
no patients
$ leeboard intake list --where statu=active
! leeboard: error[usage]: --where knows no key 'statu'
!   mend:  did you mean status?
[2]
$ leeboard intake add k.json --actor S-30
! leeboard: error[usage]: --actor names no member of staff: 'S-30'
!   mend:  did you mean S-03?
[2]
$ leeboard intake add k.json --idempotency-kee k1
! leeboard: error[usage]: 'intake add' has no option --idempotency-kee
!   mend:  did you mean --idempotency-key?
[2]
$ leeboard intake list > /dev/full
! leeboard: error[io]: the output could not be written
!   mend:  check the disk or the program that reads it
[14]

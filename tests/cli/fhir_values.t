# Values of FHIR records: amounts and bounds, words of results, spellings of codes, dates that are partial or lie ahead.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01 && leeboard store init --quiet && cp -r $PROJECT/tests/found/partial-dates . && printf '%s\n' 'printf "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"name\":[{\"family\":\"Of-%s\",\"given\":[\"Ada\"]}]}\n" "$1" "$1"' > person.sh && printf '%s\n' 'printf "{\"resourceType\":\"Observation\",\"id\":\"%s\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/%s\"},\"effectiveDateTime\":\"%s\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\"}]},%s}\n" "$1" "$1" "$4" "$2" "$3"' > observed.sh && printf '%s\n' 'for p in $(leeboard intake list --json | sed -n "s/.*\"patient\":\"\(P-[0-9]*\)\".*/\1/p"); do leeboard intake show $p | sed -n "1p;/^Facts/,/^$/p;/^Events/,/^$/p;/^Told/,/^$/p" | grep -v "^$\|^Facts\|^Events" | sed -n "/$1/,\$p"; done' > show.sh

# An interval in other units and as text; a bound reaches to the legal limit; a titre, a period and a note are never "no value".
$ n=0; for v in '"valueString":"512 ms"' '"valueString":">500 ms"' '"valueQuantity":{"value":0.462,"unit":"s","code":"s"}' '"valueRange":{"low":{"value":440,"unit":"ms"},"high":{"value":460,"unit":"ms"}}' '"valueRatio":{"numerator":{"value":1},"denominator":{"value":32}}' '"valuePeriod":{"start":"2026-11-01","end":"2026-11-02"}' '"note":[{"text":"lead off"}]' '"dataAbsentReason":{"coding":[{"code":"error"}]}'; do n=$((n+1)); sh person.sh q$n; sh observed.sh q$n 8636-3 "$v" 2026-11-30; done > qtc.ndjson; leeboard intake import qtc.ndjson --from fhir --quiet | grep "told\|rejected:"; sh show.sh Of-q
  told: 2 no-value, 2 text-only
P-0001  Of-q1, Ada
  qtc_ms: 512  [2026-11-30, F-1]
P-0002  Of-q2, Ada
  qtc_ms: 500 to 900  [2026-11-30, F-2]
P-0003  Of-q3, Ada
  qtc_ms: 462  [2026-11-30, F-3]
  V-1  2026-11-30  observation: 8636-3, result 0.462, unit s
P-0004  Of-q4, Ada
  qtc_ms: 440 to 460  [2026-11-30, F-4]
  V-2  2026-11-30  observation: 8636-3, result 440 to 460, unit ms
P-0005  Of-q5, Ada
  V-3  2026-11-30  observation: 8636-3, result 1:32
Told but not understood
  V-3  observation: 8636-3, 1:32  (text-only)
P-0006  Of-q6, Ada
  V-4  2026-11-30  observation: 8636-3, result 2026-11-01 to 2026-11-02
Told but not understood
  V-4  observation: 8636-3, 2026-11-01 to 2026-11-02  (text-only)
P-0007  Of-q7, Ada
  V-5  2026-11-30  observation: 8636-3, absent no value, comment lead off
Told but not understood
  V-5  observation: 8636-3  (no-value)
P-0008  Of-q8, Ada
  V-6  2026-11-30  observation: 8636-3, absent error
Told but not understood
  V-6  observation: 8636-3  (no-value)

# Words of results: case, blanks, what stands in brackets or at the end is dropped; equal, never contained; code and text that differ are no fact.
$ n=0; for v in '"valueString":"Neg."' '"valueString":"None Detected"' '"valueString":"POSITIVE *"' '"valueBoolean":true' '"valueString":"NOT DETECTED (cutoff 50)"' '"valueString":"not tested for positive"' '"valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"260385009"}],"text":"Positive"}'; do n=$((n+1)); sh person.sh w$n; sh observed.sh w$n 56888-1 "$v" 2026-11-30; done > hiv.ndjson; leeboard intake import hiv.ndjson --from fhir --quiet | grep "told\|rejected:"; sh show.sh Of-w
  told: 1 contradiction
P-0009  Of-w1, Ada
  hiv: negative  [2026-11-30, F-5]
P-0010  Of-w2, Ada
  hiv: negative  [2026-11-30, F-6]
P-0011  Of-w3, Ada
  hiv: positive  [2026-11-30, F-7]
P-0012  Of-w4, Ada
  hiv: positive  [2026-11-30, F-8]
P-0013  Of-w5, Ada
  hiv: negative  [2026-11-30, F-9]
P-0014  Of-w6, Ada
  V-7  2026-11-30  observation: 56888-1, result not tested for positive
P-0015  Of-w7, Ada
  V-8  2026-11-30  observation: 56888-1, result Positive
Told but not understood
  V-8  observation: 56888-1, Positive  (contradiction)

# ICD-10-CM with and without its dot, in any case.
$ n=0; for v in F1120 f11.20 T401X1A; do n=$((n+1)); sh person.sh i$n; printf '{"resourceType":"Condition","id":"i%s","clinicalStatus":"active","recordedDate":"2026-11-10","subject":{"reference":"Patient/i%s"},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}\n' $n $n $v; done > icd.ndjson; leeboard intake import icd.ndjson --from fhir --quiet | grep "told\|rejected:"; sh show.sh Of-i
P-0016  Of-i1, Ada
  icd10cm: F11.20  [2026-11-10, F-10]
  V-9  2026-11-10  condition: F1120, status active
P-0017  Of-i2, Ada
  icd10cm: F11.20  [2026-11-10, F-11]
  V-10  2026-11-10  condition: f11.20, status active
P-0018  Of-i3, Ada
  V-11  2026-11-10  condition: T401X1A, status active
  V-12  2026-11-10  overdose: intent unintended

# Partial dates are printed as they were sent; a time behind a birth date is dropped; one that is none, or lies ahead, is refused.
$ for f in partial-dates/*.json; do leeboard intake import $f --from fhir --each --quiet --rejects none.ndjson | grep "rejected: "; rm -f none.ndjson; done; for p in $(leeboard intake list --json | sed -n 's/.*"patient":"\(P-[0-9]*\)".*Part.*/\1/p'); do leeboard intake show $p | sed -n '1,2p;/^Facts/,$p' | grep -v "^$"; done
partial-dates/d-bad.json:5: rejected: birthDate is no date
partial-dates/d2-bad.json:5: rejected: birthDate is no date
partial-dates/e-us-format.json:5: rejected: birthDate is no date
partial-dates/h-future.json:5: rejected: birthDate lies ahead
partial-dates/i-onset-future.json:29: rejected: its date lies ahead
P-0019  Alba, Part
born 1984, sex at birth not-asked
P-0020  Bolt, Part
born 2008-11, sex at birth not-asked
P-0021  Cato, Part
born 1984-05-05, sex at birth not-asked
Facts
  icd10cm: expired (was F11.20)  [2020, F-12]
  meds: methadone; unresolved  [2025, F-13]
  qtc_ms: 455  [2026-11, F-14]
Events
  V-13  2020  condition: Opioid dependence, uncomplicated, status active
  V-16  2025  medication-start: methadone, status active
  V-14  2026-10  condition: Drug overdose, status resolved
  V-15  2026-10  overdose:
Told but not understood
  F-13  meds: last confirmed 2025  (not-confirmed)
Kept as it stands, read by nothing
  x_gender: unknown
P-0022  Fehr, Part
born 1984-05-06, sex at birth not-asked
P-0023  Gall, Part
born not-asked, sex at birth not-asked
P-0024  Ihde, Part
born 1984-05-06, sex at birth not-asked

# What is said to have happened lies ahead: rejected; what is booked, called off, or ends may.
$ sh person.sh a1 > ahead.ndjson; sh observed.sh a1 8636-3 '"valueInteger":450' 2026-12-02 >> ahead.ndjson; for s in planned cancelled finished; do printf '{"resourceType":"Encounter","id":"%s","status":"%s","class":{"code":"AMB"},"subject":{"reference":"Patient/a1"},"period":{"start":"2026-12-08T10:00:00Z"}}\n' $s $s; done >> ahead.ndjson; printf '{"resourceType":"MedicationStatement","id":"m","status":"active","subject":{"reference":"Patient/a1"},"medicationCodeableConcept":{"text":"methadone"},"effectivePeriod":{"start":"2026-11-01","end":"2026-12-31"}}\n' >> ahead.ndjson; leeboard intake import ahead.ndjson --from fhir --each --quiet --rejects none.ndjson; sh show.sh Of-a
ahead.ndjson:1: created P-0025
ahead.ndjson:2: rejected: its date lies ahead
ahead.ndjson:3: created V-17
ahead.ndjson:4: created V-18
ahead.ndjson:5: rejected: its date lies ahead
ahead.ndjson:6: created F-15
I-14: 6 read: 4 stored (4 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  Encounter: 3 read, 2 stored, 0 unchanged, 1 rejected, 0 kept
  MedicationStatement: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Observation: 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 fact, 3 events
  rejected records: none.ndjson (mend them there and import that file)
P-0025  Of-a1, Ada
  meds: methadone  [2026-11-01, F-15]
  V-19  2026-11-01  medication-start: methadone, status active

# A span is no total of a form: what is known is that the score lies within. An amount on some weekdays is none a day; a contained
# Medication that is out of use, however that is written, names nothing.
$ for p in b1 b2; do sh person.sh $p; done > span.ndjson; sh observed.sh b1 44261-6 '"valueRange":{"low":{"value":5},"high":{"value":20}}' 2026-11-20 >> span.ndjson; sh observed.sh b2 70274-6 '"valueRange":{"low":{"value":12},"high":{"value":12}}' 2026-11-20 >> span.ndjson; for rest in '"medicationCodeableConcept":{"text":"methadone"},"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":80,"unit":"mg"}}],"timing":{"repeat":{"dayOfWeek":["mon","wed"],"timeOfDay":["08:00:00"]}}}]' '"contained":[{"resourceType":"Medication","id":"m","status":"Inactive","code":{"text":"buprenorphine"}}],"medicationReference":{"reference":"#m"}'; do echo "{\"resourceType\":\"MedicationRequest\",\"status\":\"active\",\"intent\":\"order\",\"subject\":{\"reference\":\"Patient/b1\"},\"authoredOn\":\"2026-11-01\",$rest}"; done >> span.ndjson; leeboard intake import span.ndjson --from fhir --each --quiet; sh show.sh Of-b; leeboard assess list P-0027
span.ndjson:1: created P-0026
span.ndjson:2: created P-0027, may be P-0026 (15 points)
span.ndjson:3: created F-16
span.ndjson:4: created A-1
span.ndjson:5: created F-17 (told: dose-unknown)
span.ndjson:6: kept MedicationRequest
I-15: 6 read: 6 stored (5 new, 0 revised, 1 kept as they are), 0 unchanged, 0 rejected
  MedicationRequest: 2 read, 2 stored, 0 unchanged, 0 rejected, 1 kept
  Observation: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  kept as they are: 1 MedicationRequest: its medicine is not named
  told: 1 dose-unknown
  new: 2 patients, 2 episodes, 2 facts, 1 assessment, 1 event
  1 possible duplicate: see `leeboard intake match`
P-0026  Of-b1, Ada
  meds: methadone  [2026-11-01, F-17]
  phq9: 5 to 20  [2026-11-20, F-16]
  V-20  2026-11-01  medication-start: methadone, status active, dose 80 mg
Told but not understood
  V-20  methadone, 80 mg  (dose-unknown)
P-0027  Of-b2, Ada
id   taken_at    scale       score         change
A-1  2026-11-20  gad7 total  12, moderate
flags A-1 gad7: screen_positive

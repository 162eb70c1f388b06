# Which state of a record counts: what is in error, refuted, over, not given or not final is no fact, in every version of FHIR.
$ export LEEBOARD_AS_OF=2026-12-01 && cp -r $PROJECT/tests/found . && printf '%s\n' 'db=$1.db; leeboard store init --quiet --db $db' 'for f in found/$1/*.json; do leeboard intake import $f --from fhir --db $db --quiet | grep -E "told|kept as they are: |rejected:"; done' 'for p in $(leeboard intake list --json --db $db | sed -n "s/.*\"patient\":\"\(P-[0-9]*\)\".*/\1/p"); do leeboard intake show $p --db $db | sed -n "1p;/^Facts/,/^$/p;/^Told/,/^$/p" | grep -v "^$"; done' > look.sh

# Voided and refuted conditions (R4, STU3, DSTU2 spellings; text alone; any abatement).
$ sh look.sh voided-condition
  kept as they are: 1 Condition: it is entered in error, refuted or cancelled
  kept as they are: 3 Condition: it is entered in error, refuted or cancelled
  kept as they are: 1 Condition: it is entered in error, refuted or cancelled
P-0001  Brandt, Ola
P-0002  Quill, Rita
P-0003  Marsh, Ivo
P-0004  Lund, Kai

# No known allergies: as a code, as text, one substance only, beside a real one, a resolved one.
$ sh look.sh no-known-allergies
  told: 1 negated
  told: 1 contradiction
P-0001  Ames, Lena
Facts
  allergies: none  [2026-11-10, F-1]
P-0002  Bode, Finn
Facts
  allergies: none  [2026-11-10, F-2]
P-0003  Cole, Mina
Facts
  allergies: none  [2026-11-10, F-3]
Told but not understood
  V-3  allergy: No known latex allergy (situation), active  (negated)
P-0004  Dorn, Pia
Facts
  allergies: buprenorphine  [2026-11-11, F-5]
Told but not understood
  V-6  allergy: Buprenorphine, active  (contradiction)
P-0005  Ernst, Gil

# Records without a date, and old ones: what stands is observed when it was last seen, an allergy never runs out.
$ sh look.sh undated
  told: 1 undated
  told: 2 undated
  told: 2 undated
  told: 1 undated
  told: 1 undated
  told: 1 undated
P-0001  Fabre, Ines
Facts
  allergies: buprenorphine  [2026-12-01, F-1]
Told but not understood
  V-1  allergy: Buprenorphine, active  (undated)
P-0002  Gantz, Olga
Facts
  icd10cm: F11.20  [2026-12-01, F-2]
  pregnant: yes  [2026-12-01, F-3]
Told but not understood
  V-2  condition: Opioid dependence, uncomplicated, active  (undated)
  V-3  condition: Normal pregnancy, active  (undated)
P-0003  Hale, Tomi
Facts
  meds: alprazolam; methadone  [2026-12-01, F-5]
Told but not understood
  V-4  Methadone 10 MG/ML oral solution  (undated)
  V-5  alprazolam 1 mg tablet  (undated)
P-0004  Ivers, Noa
Facts
  allergies: methadone, naltrexone  [2026-12-01, F-7]
Told but not understood
  V-6  allergy: Methadone, active  (undated)
P-0005  Juel, Sif
Facts
  allergies: buprenorphine  [2026-11-02T10:00Z, F-8]
Told but not understood
  V-8  allergy: Buprenorphine, active  (undated)
P-0006  Kolb, Ada
Facts
  allergies: buprenorphine, penicillin  [2026-12-01, F-10]
Told but not understood
  V-9  allergy: Buprenorphine, active  (undated)
P-0007  Lamm, Eli
Facts
  allergies: buprenorphine, penicillin  [2026-11-01, F-12]
P-0008  Moss, Ugo
Facts
  allergies: buprenorphine, unresolved  [2019-03-01, F-13]
Told but not understood
  F-13  allergies: last confirmed 2019-03-01  (not-confirmed)
P-0009  Noll, Eva
Facts
  allergies: buprenorphine  [2026-03-01, F-14]

# Doses that were not given, in whatever words.
$ sh look.sh administration-status | grep -v "^P-00\(0[89]\|1[0-7]\)"
  kept as they are: 1 MedicationAdministration: it is entered in error, refuted or cancelled
  kept as they are: 1 MedicationAdministration: unknown-status: what its state says is not known
  told: 4 not-given, 1 unknown-status
  told: 1 dose-computed, 1 implausible
  told: 3 not-given
P-0001  Mar00completed, Case
P-0002  Mar01not-done, Case
Told but not understood
  V-2  medication-other: methadone 10 mg/mL oral solution, methadone, dose, not-done  (not-given)
P-0003  Mar02on-hold, Case
Told but not understood
  V-3  medication-other: methadone 10 mg/mL oral solution, methadone, dose, on-hold  (not-given)
P-0004  Mar03stopped, Case
Told but not understood
  V-4  medication-other: methadone 10 mg/mL oral solution, methadone, dose, stopped  (not-given)
P-0005  Mar04in-progress, Case
Told but not understood
  V-5  medication-other: methadone 10 mg/mL oral solution, methadone, dose, in-progress  (not-given)
P-0006  Mar05entered-in-error, Case
P-0007  Mar06unknown, Case
Told but not understood
  MedicationAdministration/ma6  methadone 10 mg/mL oral solution: what its state says is not known  (unknown-status)
Told but not understood
  V-6  methadone 10 mg/mL oral solution, 80 mg, 8 mL of 10 mg/mL  (dose-computed)
Told but not understood
  V-14  methadone 10 mg/mL oral solution, 800 mg  (implausible)
P-0018  WasNotGiven, Case
Told but not understood
  V-15  medication-other: methadone 10 mg/mL oral solution, methadone, dose, not-given, sedated  (not-given)
P-0019  NotGivenSTU3, Case
Told but not understood
  V-16  medication-other: methadone 10 mg/mL oral solution, methadone, dose, not-given  (not-given)
P-0020  StatusReason, Case
Told but not understood
  V-17  medication-other: methadone 10 mg/mL oral solution, methadone, dose, stopped, vomited after 10 mg  (not-given)

# Results that are not final, then final, then in error.
$ sh look.sh preliminary
  kept as they are: 2 Observation: it is entered in error, refuted or cancelled
  kept as they are: 1 Observation: unknown-status: what its state says is not known
  told: 2 not-final, 1 unknown-status
  told: 1 not-final
  kept as they are: 1 Observation: it is entered in error, refuted or cancelled
P-0001  Stat00preliminary, Case
Told but not understood
  V-1  observation: HIV 1+2 Ab+Ag, preliminary, Positive  (not-final)
P-0002  Stat01registered, Case
Told but not understood
  V-2  observation: HIV 1+2 Ab+Ag, registered, Positive  (not-final)
P-0003  Stat02amended, Case
Facts
  hiv: positive  [2026-11-15T09:00-05:00, F-1]
P-0004  Stat03corrected, Case
Facts
  hiv: positive  [2026-11-15T09:00-05:00, F-2]
P-0005  Stat04unknown, Case
Told but not understood
  Observation/op4  HIV 1+2 Ab+Ag: what its state says is not known  (unknown-status)
P-0006  Stat05cancelled, Case
P-0007  Stat06entered-in-error, Case
P-0008  Stat07final, Case
Facts
  hiv: positive  [2026-11-15T09:00-05:00, F-3]
P-0009  Later, Case

# Problems that a text denies.
$ sh look.sh negated
  told: 2 contradiction, 4 negated
P-0001  Neg00, Case
Told but not understood
  V-1  condition: No known problems, active  (negated)
P-0002  Neg01, Case
Told but not understood
  V-2  condition: No current problems or disability, active  (negated)
P-0003  Neg02, Case
Told but not understood
  V-3  condition: NO opioid dependence, active  (contradiction)
P-0004  Neg03, Case
Told but not understood
  V-4  condition: Family history: mother with opioid dependence, active  (contradiction)
P-0005  Neg04, Case
Told but not understood
  V-5  condition: Rule out opioid use disorder F11.20, active  (negated)
P-0006  Neg05, Case
Told but not understood
  V-6  condition: Family history of other psychoactive substance abuse, active  (negated)
P-0007  Prov, Case
P-0008  Diff, Case
P-0009  Inact, Case

# Sex at birth, in the extensions of several profiles; two that differ say nothing.
$ sh look.sh sex-at-birth | grep told; for n in 1 2 3 4 5 6 7 8 9; do leeboard intake show P-000$n --db sex-at-birth.db | sed -n '2s/.*sex/sex/p'; done
  told: 1 contradiction
sex at birth female
sex at birth female
sex at birth male
sex at birth unknown
sex at birth female
sex at birth not-asked
sex at birth unknown
sex at birth male
sex at birth declined

# Units by spelling; a code and a printed unit that differ are not used.
$ sh look.sh units | grep -v "^P-\|^Facts"
  told: 3 implausible, 1 unit-unknown
  temperature: expired (was 37)  [2026-11-20T08:00-05:00, F-1]
  temperature: expired (was 37)  [2026-11-20T08:00-05:00, F-2]
Told but not understood
  V-3  observation: Body temperature, 98.6  (implausible)
  temperature: expired (was 38.5)  [2026-11-20T08:00-05:00, F-3]
Told but not understood
  V-4  observation: Body temperature, 38.5, Cel  (unit-unknown)
Told but not understood
  V-5  observation: Body temperature, 97.2, Cel  (implausible)
Told but not understood
  V-6  observation: Body temperature, 38.5, [degF]  (implausible)
  temperature: expired (was 37)  [2026-11-20T08:00-05:00, F-4]
  temperature: expired (was 36.9)  [2026-11-20T08:00-05:00, F-5]
  temperature: expired (was 38.6)  [2026-11-20T08:00-05:00, F-6]
  hr: expired (was 88)  [2026-11-20T08:00-05:00, F-7]
  hr: expired (was 88)  [2026-11-20T08:00-05:00, F-8]
  hr: expired (was 88)  [2026-11-20T08:00-05:00, F-9]
  hr: expired (was 88)  [2026-11-20T08:00-05:00, F-10]
  sbp: expired (was 128)  [2026-11-20T08:00-05:00, F-11]
  sbp: expired (was 128)  [2026-11-20T08:00-05:00, F-12]
  k_mmol: 4.1  [2026-11-20T08:00-05:00, F-13]
  qtc_ms: 462  [2026-11-20T08:00-05:00, F-14]
  spo2: expired (was 97)  [2026-11-20T08:00-05:00, F-15]
  spo2: expired (was 97)  [2026-11-20T08:00-05:00, F-16]

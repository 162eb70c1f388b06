# Medicines in records: cases 51 to 55. The tools are in tests/cases/bin.
$ export PATH=$PROJECT/tests/cases/bin:$PATH LEEBOARD_AS_OF=2026-11-20; cp $PROJECT/examples/clinic/leeboard.yaml .

# Case 51: Sublocade by its code and by its name, Brixadi, Vivitrol, given three days ago: the last injection is known, the next start is blocked.
$ export LEEBOARD_DB=51.db; n=0; for m in '{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1996184"}]}' '{"text":"Sublocade 300 mg/1.5 mL"}' '{"text":"Brixadi 128 mg monthly"}' '{"text":"Vivitrol 380 mg"}'; do n=$((n+1)); patient $n Ames$n Lena 198$n-02-03; mg=300; [ $n = 3 ] && mg=128; [ $n = 4 ] && mg=380; medicine MedicationAdministration a$n $n x "{\"medicationCodeableConcept\":$m,\"effectiveDateTime\":\"2026-11-17\",\"dosage\":{\"dose\":{\"value\":$mg,\"unit\":\"mg\"}}}"; done > 51.ndjson; load --from fhir 51.ndjson
  1 created P-0001
  2 created V-1
  3 created P-0002
  4 created V-2
  5 created P-0003
  6 created V-3
  7 created P-0004
  8 created V-4
read 8, stored 8, possible_duplicates 3
$ for p in P-0001 P-0002 P-0003 P-0004; do leeboard report visit $p | sed -n 2p; leeboard plan draft $p --dry-run --json --quiet 2>/dev/null | jq -rc '[.options[] | select(.option | test("_xr$")) | "\(.option) \(.verdict)"] | join(", ")'; leeboard plan draft $p --dry-run --explain --quiet 2>/dev/null | grep -o "last_xr_injection[^]]*" | sort -u | head -4; done
in care · medicine: sublocade 300 mg · as of 2026-11-20
buprenorphine_xr block, naltrexone_xr block
last_xr_injection.date < plan - 28d  [2026-11-17, 2026-11-17
last_xr_injection.date <= plan - 42d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 21d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 26d  [2026-11-17, 2026-11-17
in care · medicine: sublocade 300 mg · as of 2026-11-20
buprenorphine_xr block, naltrexone_xr block
last_xr_injection.date < plan - 28d  [2026-11-17, 2026-11-17
last_xr_injection.date <= plan - 42d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 21d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 26d  [2026-11-17, 2026-11-17
in care · medicine: brixadi monthly 128 mg · as of 2026-11-20
buprenorphine_xr block, naltrexone_xr block
last_xr_injection.date < plan - 28d  [2026-11-17, 2026-11-17
last_xr_injection.date <= plan - 42d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 21d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 26d  [2026-11-17, 2026-11-17
in care · medicine: naltrexone xr 380 mg · as of 2026-11-20
buprenorphine_xr block, naltrexone_xr block
last_xr_injection.date < plan - 28d  [2026-11-17, 2026-11-17
last_xr_injection.date <= plan - 42d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 21d  [2026-11-17, 2026-11-17
last_xr_injection.date > plan - 26d  [2026-11-17, 2026-11-17

# Case 52: a patch against pain, naltrexone with bupropion, pentazocine with naloxone, "No methadone", Norco, a local text with a display.
$ export LEEBOARD_DB=52.db; n=0; for m in '{"text":"Butrans 10 mcg/hr patch"}' '{"text":"Contrave 8-90 mg"}' '{"text":"pentazocine/naloxone 50 mg-0.5 mg tablet"}' '{"text":"No methadone - see OTP"}' '{"text":"Norco 10-325"}' '{"text":"our mix no. 7","coding":[{"system":"http://clinic.example/drugs","code":"7","display":"methadone 10 mg/mL oral solution"}]}'; do n=$((n+1)); patient $n Bode$n Finn 198$n-02-03; medicine MedicationRequest m$n $n x "{\"medicationCodeableConcept\":$m}"; done > 52.ndjson; load --from fhir 52.ndjson; for p in P-0001 P-0002 P-0003 P-0004 P-0005 P-0006; do record $p; leeboard report visit $p | sed -n 2p; done
  1 created P-0001
  2 created F-1
  3 created P-0002
  4 created F-2
  5 created P-0003
  6 created F-3
  7 created P-0004
  8 created V-4 negated
  9 created P-0005
  10 created F-4
  11 created P-0006
  12 created F-5
read 12, stored 12, possible_duplicates 5, told negated 1
P-0001  Bode1, Finn
Facts
  meds: buprenorphine_pain  [2026-11-10, F-1]
Events
  V-1  2026-11-10  medication-start: buprenorphine_pain, Butrans 10 mcg/hr patch, status active
in care · medicine: none · as of 2026-11-20
P-0002  Bode2, Finn
Facts
  meds: naltrexone+bupropion  [2026-11-10, F-2]
Events
  V-2  2026-11-10  medication-start: naltrexone+bupropion, Contrave 8-90 mg, status active
in care · medicine: none · as of 2026-11-20
P-0003  Bode3, Finn
Facts
  meds: pentazocine+naloxone  [2026-11-10, F-3]
Events
  V-3  2026-11-10  medication-start: pentazocine+naloxone, pentazocine/naloxone 50 mg-0.5 mg tablet, status active
in care · medicine: none · as of 2026-11-20
P-0004  Bode4, Finn
Events
  V-4  2026-11-10  medication-start: No methadone - see OTP, status active
Told but not understood
  V-4  No methadone - see OTP  (negated)
in care · medicine: not asked · as of 2026-11-20
P-0005  Bode5, Finn
Facts
  meds: hydrocodone+paracetamol  [2026-11-10, F-4]
Events
  V-5  2026-11-10  medication-start: hydrocodone+paracetamol, Norco 10-325, status active
in care · medicine: none · as of 2026-11-20
P-0006  Bode6, Finn
Facts
  meds: methadone  [2026-11-10, F-5]
Events
  V-6  2026-11-10  medication-start: methadone, our mix no. 7, status active
in care · medicine: methadone · as of 2026-11-20

# A strength for each ingredient, in all its spellings.
$ printf '%s\n' "pentazocine/naloxone 50 mg-0.5 mg tablet" "pentazocine 50 mg / naloxone 0.5 mg tablet" "pentazocine-naloxone 50 mg-0.5 mg" "pentazocine 50 mg-naloxone 0.5 mg" "Suboxone 8 mg-2 mg film" "oxyCODONE-acetaminophen 5mg-325mg oral tablet" "butalbital/acetaminophen/caffeine 50 mg-325 mg-40 mg" "methadone - see OTP" | leeboard medicine show - --json | jq -c 'select(.name) | [.name, .state, .drug, (.ingredients | join("+"))]'
["pentazocine/naloxone 50 mg-0.5 mg tablet","recognised",null,"pentazocine+naloxone"]
["pentazocine 50 mg / naloxone 0.5 mg tablet","recognised",null,"pentazocine+naloxone"]
["pentazocine-naloxone 50 mg-0.5 mg","recognised",null,"pentazocine+naloxone"]
["pentazocine 50 mg-naloxone 0.5 mg","recognised",null,"pentazocine+naloxone"]
["Suboxone 8 mg-2 mg film","recognised","buprenorphine","buprenorphine+naloxone"]
["oxyCODONE-acetaminophen 5mg-325mg oral tablet","recognised",null,"oxycodone+paracetamol"]
["butalbital/acetaminophen/caffeine 50 mg-325 mg-40 mg","recognised",null,"butalbital+paracetamol+caffeine"]
["methadone - see OTP","not-recognised",null,""]

# Case 53: an ingredient of a contained medicine: named; a Medication that comes after its request: named; a Medication in error: not named.
$ export LEEBOARD_DB=53.db; { patient 1 Cole Mina 1981-02-03; medicine MedicationRequest m1 1 x '{"medicationCodeableConcept":null,"contained":[{"resourceType":"Medication","id":"c","ingredient":[{"itemCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6813"}]}}]}],"medicationReference":{"reference":"#c"}}'; patient 2 Dorn Pia 1982-02-03; medicine MedicationRequest m2 2 x '{"medicationCodeableConcept":null,"medicationReference":{"reference":"Medication/later"}}'; jq -nc '{resourceType:"Medication",id:"later",code:{text:"buprenorphine/naloxone 8-2 mg film"}}'; patient 3 Ernst Gil 1983-02-03; jq -nc '{resourceType:"Medication",id:"wrong",status:"entered-in-error",code:{text:"methadone"}}'; medicine MedicationRequest m3 3 x '{"medicationCodeableConcept":null,"medicationReference":{"reference":"Medication/wrong"}}'; } | bundle https://a.example/fhir > 53.json; load --from fhir 53.json; record P-0001 P-0002 P-0003
  1 created P-0001
  1 created P-0002
  1 created P-0003
  1 kept Medication
  1 kept Medication
  1 created F-1
  1 created F-2
  1 kept MedicationRequest
read 8, stored 8
P-0001  Cole, Mina
Facts
  meds: methadone  [2026-11-10, F-1]
Events
  V-1  2026-11-10  medication-start: methadone, status active
P-0002  Dorn, Pia
Facts
  meds: buprenorphine  [2026-11-10, F-2]
Events
  V-2  2026-11-10  medication-start: buprenorphine, buprenorphine/naloxone 8-2 mg film, status active
P-0003  Ernst, Gil

# Case 54: 4 mg on the first day and then 8 mg; 8 mg three times a day; 8 to 16 mg; 8 mg as needed; 8 mL of 10 mg/mL: steps, 24, 8 to 16, from 0, 80 computed.
$ export LEEBOARD_DB=54.db; daily='"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}}'; n=0; for d in '[{"sequence":1,"text":"4 mg on day 1","timing":{"repeat":{"boundsPeriod":{"start":"2026-11-10","end":"2026-11-10"},"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":4,"unit":"mg"}}]},{"sequence":2,"text":"then 8 mg daily","timing":{"repeat":{"boundsPeriod":{"start":"2026-11-11"},"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":8,"unit":"mg"}}]}]' '[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":8,"unit":"mg"}}]}]' "[{$daily,\"doseAndRate\":[{\"doseRange\":{\"low\":{\"value\":8,\"unit\":\"mg\"},\"high\":{\"value\":16,\"unit\":\"mg\"}}}]}]" "[{\"asNeededBoolean\":true,$daily,\"doseAndRate\":[{\"doseQuantity\":{\"value\":8,\"unit\":\"mg\"}}]}]"; do n=$((n+1)); patient $n Fabre$n Ines 198$n-02-03; medicine MedicationRequest m$n $n buprenorphine "{\"dosageInstruction\":$d}"; done > 54.ndjson; { patient 5 Gantz Olga 1975-02-03; medicine MedicationAdministration a 5 'methadone hydrochloride 10 MG/ML Oral Solution' '{"dosage":{"dose":{"value":8,"unit":"mL"}}}'; } >> 54.ndjson; load --from fhir 54.ndjson; record P-0001 P-0002 P-0003 P-0004 P-0005
  1 created P-0001
  2 created F-1
  3 created P-0002
  4 created F-2
  5 created P-0003
  6 created F-3
  7 created P-0004
  8 created F-4
  9 created P-0005
  10 created V-5 dose-computed
read 10, stored 10, possible_duplicates 3, told dose-computed 1
P-0001  Fabre1, Ines
Facts
  meds: buprenorphine  [2026-11-10, F-1]
Events
  V-1  2026-11-10  medication-start: buprenorphine, status active, dose 4 mg on day 1; then 8 mg daily, daily_mg 8
P-0002  Fabre2, Ines
Facts
  meds: buprenorphine  [2026-11-10, F-2]
Events
  V-2  2026-11-10  medication-start: buprenorphine, status active, dose 8 mg, daily_mg 24
P-0003  Fabre3, Ines
Facts
  meds: buprenorphine  [2026-11-10, F-3]
Events
  V-3  2026-11-10  medication-start: buprenorphine, status active, dose 8 mg to 16 mg, daily_mg 8 to 16
P-0004  Fabre4, Ines
Facts
  meds: buprenorphine  [2026-11-10, F-4]
Events
  V-4  2026-11-10  medication-start: buprenorphine, status active, dose 8 mg, daily_mg 0 to 8
P-0005  Gantz, Olga
Events
  V-5  2026-11-20  dose: methadone, methadone hydrochloride 10 MG/ML Oral Solution, dose_mg 80, dose 8 mL of 10 mg/mL
Told but not understood
  V-5  methadone hydrochloride 10 MG/ML Oral Solution, 80 mg, 8 mL of 10 mg/mL  (dose-computed)

# Case 55: two doses of 40 mg on one day in a document, imported twice: two, and then unchanged.
$ export LEEBOARD_DB=55.db; printf 'patient: {code: P-20, name: {given: [Otis], family: King}}\nevents:\n  - {kind: dose, on: 2026-11-19, drug: methadone, dose_mg: 40}\n  - {kind: dose, on: 2026-11-19, drug: methadone, dose_mg: 40}\n' > 55.yaml; load 55.yaml; load 55.yaml; record P-20
  1 created P-20
read 1, stored 1
  1 unchanged P-20
read 1, unchanged 1
P-20  King, Otis
Events
  V-1  2026-11-19  dose: methadone, dose_mg 40
  V-2  2026-11-19  dose: methadone, dose_mg 40, nth 2

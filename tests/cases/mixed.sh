#!/bin/sh
# mixed.sh: entries of a Bundle, one a line, of all kinds and states: what order they come in must not matter.
PATH=$(dirname "$0")/bin:$PATH
version() { jq -c --arg version "$1" --arg at "$2" '.meta = {versionId: $version, lastUpdated: $at}'; }
entry() { jq -c --arg server https://a.example/fhir '{fullUrl: "\($server)/\(.resourceType)/\(.id)", resource: .}'; }
form() { # ID VERSION STATUS ITEM9
  jq -nc --arg id "$1" --arg status "$3" --argjson nine "$4" '{resourceType: "QuestionnaireResponse", id: $id, status: $status, questionnaire: "http://a.example/Questionnaire/phq9",
    subject: {reference: "Patient/ann"}, authored: "2026-11-20T10:00:00-05:00", item: [range(1; 10) | {linkId: tostring, answer: [{valueInteger: (if . == 9 then $nine else 1 end)}]}]}' |
    version "$2" "2026-11-2${2}T10:00:00Z"
}
{
  patient ann Adler Ann 1984-05-06 '{"telecom":[{"system":"phone","value":"555-0100"}]}' | version 1 2026-11-01T00:00:00Z
  patient ann Adler-Boone Ann 1984-05-06 '{"telecom":[{"system":"phone","value":"555-0101"}]}' | version 2 2026-11-05T00:00:00Z
  patient bob Bertil Bob 1955-05-05 '{"active":false}'
  patient old Adler Ann 1984-05-06 '{"link":[{"type":"replaced-by","other":{"reference":"Patient/ann"}}]}'
  allergy a1 ann Penicillin
  allergy a2 ann Buprenorphine '{"recordedDate":null}' | version 1 2026-11-12T00:00:00Z
  allergy a3 ann Latex '{"clinicalStatus":{"coding":[{"code":"resolved"}]}}'
  allergy a4 ann Morphine '{"verificationStatus":{"coding":[{"code":"entered-in-error"}]}}'
  allergy a5 old Iodine
  allergy a6 bob NKDA
  condition c1 ann F11.20 '{"recordedDate":"2026-11-01"}' | version 1 2026-11-01T00:00:00Z
  condition c1 ann F11.20 '{"recordedDate":"2026-11-01","clinicalStatus":{"coding":[{"code":"resolved"}]}}' | version 2 2026-11-08T00:00:00Z
  condition c2 ann Z33.1 '{"onsetDateTime":"2026-10"}'
  condition c3 ann T40.1X1A '{"verificationStatus":{"coding":[{"code":"refuted"}]}}'
  condition c4 bob F11.20
  condition c5 bob F11.21
  condition c6 bob F43.10 '{"clinicalStatus":{"text":"sort of"}}'
  medicine MedicationRequest m1 ann 'buprenorphine 4 mg' '{"status":"stopped"}'
  medicine MedicationRequest m2 ann 'buprenorphine 8 mg'
  medicine MedicationRequest m3 ann 'diazepam' '{"status":"on-hold"}'
  medicine MedicationRequest m4 bob - '{"medicationCodeableConcept":null,"medicationReference":{"reference":"Medication/x"}}'
  jq -nc '{resourceType: "Medication", id: "x", code: {text: "methadone"}}'
  medicine MedicationAdministration g1 bob methadone '{"dosage":{"dose":{"value":80,"unit":"mg"}}}'
  medicine MedicationAdministration g2 bob methadone '{"status":"stopped","dosage":{"dose":{"value":40,"unit":"mg"}}}'
  medicine MedicationDispense d1 bob methadone '{"daysSupply":{"value":7,"unit":"d"}}'
  observation o1 ann 85354-9 '{"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":128,"code":"mm[Hg]","system":"http://unitsofmeasure.org","unit":"mmHg"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":82,"code":"mm[Hg]","system":"http://unitsofmeasure.org","unit":"mmHg"}}]}'
  observation o2 ann 8636-3 '{"valueQuantity":{"value":450,"unit":"ms","code":"ms"}}'
  observation o3 ann 8636-3 '{"valueQuantity":{"value":470,"unit":"ms","code":"ms"}}'
  observation o4 bob 56888-1 '{"valueString":"Positive","status":"preliminary"}' | version 1 2026-11-20T00:00:00Z
  observation o4 bob 56888-1 '{"valueString":"Positive"}' | version 2 2026-11-21T00:00:00Z
  jq -nc '{resourceType: "Encounter", id: "e1", status: "finished", class: {code: "AMB"}, subject: {reference: "Patient/ann"}, period: {start: "2026-11-20T10:00:00-05:00"}}'
  form q1 1 completed 0
  form q1 2 amended 2
  condition c7 ann G89.4 | version 1 2026-11-10T00:00:00Z
  condition c8 ann F41.1
} | entry
jq -nc '{fullUrl: "https://a.example/fhir/Condition/c7", request: {method: "DELETE", url: "Condition/c7"}, response: {status: "204", etag: "W/\"2\"", lastModified: "2026-11-12T00:00:00Z"}}'
jq -nc '{fullUrl: "https://a.example/fhir/Condition/c8", request: {method: "DELETE", url: "Condition/c8"}}'

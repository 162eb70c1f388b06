# Forms of another system in FHIR: whose they are is found by our code, by an identifier, or by an import of the record before.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet && cp -r $PROJECT/tests/samples/fhir .
$ echo '{"patient":{"code":"P-0412","identifiers":[{"system":"urn:oid:2.999.77.1","value":"88213"}]}}' | leeboard intake add - --quiet
P-0412
$ cat > form.sh <<'END'
> answer='"answer":[{"valueCoding":{"system":"http://loinc.org","code":"'$4'"}}]'
> echo '{"resourceType":"QuestionnaireResponse","id":"'$1'","status":"completed","subject":{'$2'},"authored":"'$3'","item":[{"linkId":"44250-9",'$answer'},{"linkId":"44255-8",'$answer'}]}'
> END
$ sh form.sh r-1 '"reference":"Patient/P-0412"' 2026-11-20T10:00:00-05:00 LA6570-1 > forms.ndjson
$ sh form.sh r-2 '"identifier":{"system":"urn:oid:2.999.77.1","value":"88213"}' 2026-11-21T10:00:00-05:00 LA6569-3 >> forms.ndjson
$ sh form.sh r-3 '"reference":"Patient/P-9999"' 2026-11-21T10:00:00-05:00 LA6569-3 >> forms.ndjson
$ sh form.sh r-4 '"reference":"Patient/P-0412"' 2026-11-22T10:00:00-05:00 LA1-1 >> forms.ndjson
$ echo '{"resourceType":"Observation","id":"o-1"}' >> forms.ndjson
$ leeboard assess import --from fhir forms.ndjson --rejects r.ndjson
I-1: 4 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 2 rejected
  new: 2 assessments
  rejected records: r.ndjson (mend them there and import that file)
! forms.ndjson:4: rejected: item 1: not one of its answers; legal answers: 0, 1, 2, 3 (none, some_days, over_half_the_days, almost_daily)
! forms.ndjson:3: rejected: it refers to a patient who is neither in these files nor in the store
! note: 1 resource without a form left alone; `leeboard intake import --from fhir` reads the whole record
[3]
$ leeboard assess list P-0412 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-0412,phq2,2026-11-20T10:00-05:00,total 4 (positive),,positive_ge3,
A-2,P-0412,phq2,2026-11-21T10:00-05:00,total 2 (negative),-2,,total down 2
$ leeboard assess import --from fhir forms.ndjson --rejects r2.ndjson --quiet
I-2: 4 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 2 rejected
  the same file was imported before
  rejected records: r2.ndjson (mend them there and import that file)
[3]
$ sed 's/P-9999/P-0412/; s/LA1-1/LA6571-9/g' r.ndjson > mended.ndjson && leeboard assess import --from fhir mended.ndjson --quiet
I-3: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  new: 2 assessments
$ leeboard assess list P-0412 --format csv
id,patient,instrument,taken_at,scales,change,flags,changes
A-1,P-0412,phq2,2026-11-20T10:00-05:00,total 4 (positive),,positive_ge3,
A-2,P-0412,phq2,2026-11-21T10:00-05:00,total 2 (negative),-2,,total down 2
A-4,P-0412,phq2,2026-11-21T10:00-05:00,total 2 (negative),0,,total same
A-3,P-0412,phq2,2026-11-22T10:00-05:00,total 6 (positive),"'+4",positive_ge3,total up 4
$ leeboard assess import fhir/havelka.fhir.json --dry-run --rejects r3.ndjson
I-4 (dry run, nothing was stored): 2 read: 1 stored (0 new, 0 revised, 1 kept as they are), 0 unchanged, 1 rejected
  kept as they are: 1 QuestionnaireResponse: its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored
! fhir/havelka.fhir.json:473: rejected: it refers to a patient who is neither in these files nor in the store
! note: 16 resources without a form left alone; `leeboard intake import --from fhir` reads the whole record
[3]
$ leeboard intake import fhir/havelka.fhir.json --quiet --rejects r4.ndjson
I-4: 18 read: 17 stored (14 new, 0 revised, 3 kept as they are), 0 unchanged, 1 rejected
  AllergyIntolerance: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  CarePlan: 1 read, 1 stored, 0 unchanged, 0 rejected, 1 kept
  Condition: 2 read, 2 stored, 0 unchanged, 0 rejected, 0 kept
  Encounter: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  MedicationRequest: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Observation: 6 read, 5 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Practitioner: 1 read, 1 stored, 0 unchanged, 0 rejected, 1 kept
  Procedure: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  QuestionnaireResponse: 2 read, 2 stored, 0 unchanged, 0 rejected, 1 kept
  kept as they are: 1 CarePlan: resources of this type are not read
  kept as they are: 1 Practitioner: resources of this type are not read
  kept as they are: 1 QuestionnaireResponse: its first item is the drinks-above-a-limit question (68517-2) instead of drinking frequency (68518-0), which cannot be scored
  new: 1 patient, 1 episode, 9 facts, 2 assessments, 12 events
  rejected records: r4.ndjson (mend them there and import that file)
[3]
$ leeboard assess import fhir/havelka.fhir.json
I-5: 2 read: 0 stored (0 new, 0 revised, 0 kept as they are), 2 unchanged, 0 rejected
! note: 16 resources without a form left alone; `leeboard intake import --from fhir` reads the whole record
$ leeboard assess import --from fhir forms.ndjson --map fhir/map.yaml
! leeboard: error[usage]: --map is for CSV files
!   mend:  leave --map out
[2]

# FHIR from standard input, laid out or a line each, as from a file; folders are walked down, XML is named.
$ export LEEBOARD_AS_OF=2026-12-01; leeboard store init --quiet; cp $PROJECT/tests/tables/pretty-bundle.json .
$ leeboard intake import - --from fhir < pretty-bundle.json
I-1: 1 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  told: 1 test-patient
  new: 1 patient, 1 episode
$ leeboard intake import pretty-bundle.json --from fhir
I-2: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
$ cp pretty-bundle.json pretty.ndjson; leeboard intake import pretty.ndjson --from fhir
I-3: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  the same file was imported before
$ jq -c . pretty-bundle.json | leeboard intake import - --from fhir
I-4: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 1 unchanged, 0 rejected
  told: 1 test-patient
$ cat > lines.json <<'END'
> {"resourceType":"Observation","id":"o1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8634-8"}]},"subject":{"reference":"Patient/n1"},"effectiveDateTime":"2026-11-20","valueQuantity":{"value":430,"unit":"ms","system":"http://unitsofmeasure.org","code":"ms"}}
>
> {"resourceType":"Patient","id":"n1","name":[{"family":"Noor"}]}
> END
$ leeboard intake import lines.json --from fhir --each
lines.json:3: created P-0002
lines.json:1: created V-1
I-5: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Observation: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 event
$ sed 's/n1/n2/g; s/o1/o2/; s/Noor/Nagy/' lines.json > Bom.ndjson; (printf '\357\273\277'; sed 's/$/\r/' Bom.ndjson) | leeboard intake import - --from fhir --each
stdin:3: created P-0003
stdin:0: created V-2
I-6: 2 read: 2 stored (2 new, 0 revised, 0 kept as they are), 0 unchanged, 0 rejected
  Observation: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode, 1 event
$ (printf '\357\273\277'; echo '{"patient":{"nam":"x"}}') > bom.ndjson; leeboard intake import bom.ndjson --rejects r.ndjson; cat r.ndjson; leeboard intake import r.ndjson --rejects r.ndjson --quiet
I-7: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: r.ndjson (mend them there and import that file)
{"leeboard_line":1,"leeboard_error":"a patient needs a name, an identifier or a code (add one of them); the key `nam` is not known here (did you mean name?)","record":{"patient":{"nam":"x"}}}
I-8: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: r-2.ndjson (mend them there and import that file)
! bom.ndjson:1: rejected: a patient needs a name, an identifier or a code (add one of them); the key `nam` is not known here (did you mean name?)
[3]
$ printf '{"resourceType":"Patient","id":"n3","name":[{"family":"Cut"}]\n{"resourceType":"Patient","id":"n4","name":[{"family":"Whole"}]}\n' > Cut.ndjson; leeboard intake import Cut.ndjson --rejects cut.ndjson
I-9: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  (none): 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode
  rejected records: cut.ndjson (mend them there and import that file)
! Cut.ndjson:1: rejected: not valid JSON: the `{` that begins here is not closed
[3]
$ printf '{"resourceType":"QuestionnaireResponse"}\n{"resourceType":"QuestionnaireResponse"}\n' | leeboard assess score - --from fhir
{"schema":"leeboard.score/1","type":"summary","read":2,"ok":0,"failed":2,"rejected":2,"forms":0,"safety":0,"rejects":"leeboard-rejects-score.ndjson","exit":3}
! stdin:1: rejected: no instrument is known by its URL, codes or name; it names no questionnaire: send its URL, or LOINC codes of its items
! stdin:2: rejected: no instrument is known by its URL, codes or name; it names no questionnaire: send its URL, or LOINC codes of its items
[3]

# The bytes of standard input are hashed once, whoever looked at them first.
$ leeboard intake import - --from fhir --idempotency-key k-1 --json < pretty-bundle.json | jq -c '[.read?, .unchanged?]' | tail -1; leeboard intake import - --from fhir --idempotency-key k-1 < pretty-bundle.json
[1,1]
I-10 was done before with this key: nothing stored

# Folders.
$ mkdir -p in/2026/05 in/.hidden; jq -c '.entry[0].resource | .id="d1" | .name[0].family="Deep"' pretty-bundle.json > in/2026/05/Patient.ndjson; echo '<Bundle/>' > in/2026/old.xml; cp in/2026/05/Patient.ndjson in/.hidden; leeboard intake import in --from fhir --each
in/2026/05/Patient.ndjson:1: created P-0005
in/2026/old.xml:0: rejected: the file is XML, which is not read; export it as JSON or NDJSON
I-11: 2 read: 1 stored (1 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  (file): 1 read, 0 stored, 0 unchanged, 1 rejected, 0 kept
  Patient: 1 read, 1 stored, 0 unchanged, 0 rejected, 0 kept
  new: 1 patient, 1 episode
  rejected records: leeboard-rejects-I-11.ndjson (mend them there and import that file)
[3]
$ echo '<Bundle/>' > bundle.json; leeboard intake import bundle.json --from fhir --each
bundle.json:1: rejected: the file is XML, which is not read; export it as JSON or NDJSON
I-12: 1 read: 0 stored (0 new, 0 revised, 0 kept as they are), 0 unchanged, 1 rejected
  rejected records: leeboard-rejects-I-12.ndjson (mend them there and import that file)
[3]

# FHIR R4: a Bundle whose patient stands in the middle, bulk files in any order, what is kept and what is rejected.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet
$ leeboard intake import $PROJECT/tests/samples/fhir/havelka.fhir.json --json --rejects r.ndjson
$ python3 -c "import json;print(json.loads(open('r.ndjson').readline())['leeboard_error'])"
$ leeboard intake show P-0001 --kept
$ leeboard intake import $PROJECT/tests/samples/fhir/havelka.fhir.json --rejects r2.ndjson --quiet
$ leeboard intake import $PROJECT/tests/samples/fhir --from fhir --rejects r3.ndjson --json
$ leeboard intake list --json

# A mended reject is read back; a newer state of a resource replaces what the older one said.
$ sed -i 's/"modifierExtension":/"extension":/' r.ndjson && leeboard intake import r.ndjson --from fhir
$ printf '%s\n' '{"resourceType":"AllergyIntolerance","id":"a-2","clinicalStatus":{"coding":[{"code":"resolved"}]},"code":{"text":"Penicillin V"},"patient":{"reference":"Patient/11111111-0000-4000-8000-000000000001"},"recordedDate":"2026-11-02"}' > AllergyIntolerance.ndjson
$ leeboard intake import AllergyIntolerance.ndjson --json
$ leeboard intake show P-0001 --json | python3 -c "import json,sys;print([f['value'] for f in json.load(sys.stdin)['facts'] if f['fact']=='allergies'])"

# A Bundle that breaks off; a Bundle under a plain name; files that hold no FHIR.
$ head -c 9000 $PROJECT/tests/samples/fhir/havelka.fhir.json > cut.fhir.json; leeboard --db other.db store init --quiet; leeboard --db other.db intake import cut.fhir.json --rejects r4.ndjson --json
$ cp $PROJECT/tests/samples/fhir/havelka.fhir.json bundle.json; leeboard intake import bundle.json
$ echo '{"a": 1}' > log.ndjson; leeboard intake import log.ndjson --from fhir --rejects r5.ndjson
$ leeboard intake import nowhere.fhir.json
$ leeboard store verify --deep --quiet

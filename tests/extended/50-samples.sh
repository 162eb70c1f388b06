#!/bin/sh
# The main job on real sample records: import, forms, plans, triggers, reports, backup, all counted against the files with jq.
# LEEBOARD_SAMPLES is a folder with FHIR Bundles (.json) and a bulk export (.ndjson), packed (.tar.xz) or not, at any depth.
set -u
[ -n "${LEEBOARD_SAMPLES:-}" ] || { echo "LEEBOARD_SAMPLES does not name a folder of sample records"; exit 77; }
[ -d "$LEEBOARD_SAMPLES" ] || { echo "LEEBOARD_SAMPLES is not a folder"; exit 77; }
for tool in jq sqlite3 xz; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
here=$PROJECT/tests/extended/samples
faults=0
cd "$SCRATCH" || exit 1
export XDG_STATE_HOME="$SCRATCH/state" LEEBOARD_AS_OF=2026-12-01 LC_ALL=C.UTF-8
unset LEEBOARD_DATA
mkdir store plans

# Standard error of every run is collected: no person may be named there.
lb() { "$LEEBOARD" "$@" 2>>stderr.all; }
fault() { echo "FAULT: $*"; faults=$((faults + 1)); }
same() { [ "$2" = "$3" ] && echo "  $1: $2" || fault "$1: $2, expected $3"; }
fault_lines() { # what file: one fault a line
  [ -s "$2" ] || { echo "  $1: none"; return; }
  fault "$1: $(wc -l <"$2")"
  head -n 5 "$2"
}
step() { echo "$(date +%H:%M:%S) $*"; }
last() { tail -n 1 "$1" | jq -r "$2"; }

step "samples"
mkdir in
find "$LEEBOARD_SAMPLES" -name '*.tar.xz' | while read -r packed; do
  place=in/$(basename "$packed" .tar.xz)
  mkdir "$place" && tar -xJf "$packed" -C "$place"
done
mkdir bundles bulk
find "$LEEBOARD_SAMPLES" in -name '*.json' | while read -r file; do
  jq -e '.resourceType == "Bundle"' "$file" >/dev/null 2>&1 && cp "$file" bundles/
done
find "$LEEBOARD_SAMPLES" in -name '*.ndjson' -exec cp {} bulk/ \;
bundle_count=$(find bundles -type f | wc -l)
[ "$bundle_count" -gt 0 ] || { echo "there is no Bundle in LEEBOARD_SAMPLES"; exit 77; }
echo "  $bundle_count Bundles, $(find bulk -type f | wc -l) files of a bulk export"
cat bundles/* | jq -c '.entry[].resource' >bundles.resources
for file in bulk/*.ndjson; do
  [ -e "$file" ] || continue
  if head -n 1 "$file" | jq -e .resourceType >/dev/null 2>&1; then cat "$file"; else basename "$file" >>bulk.not_fhir; fi
done >bulk.resources
touch bulk.not_fhir
named='["Patient","Condition","Observation","MedicationRequest","MedicationStatement","Encounter","Procedure","AllergyIntolerance","QuestionnaireResponse"]'
cat bundles.resources bulk.resources | jq -r 'select(.resourceType == "Patient") | .name[]?, (.contact[]?.name // empty) | .family // empty, .given[]?' |
  grep -E '.{3}' | sort -u >names

cat >store/leeboard.yaml <<'YAML'
schema: leeboard.site/1
clinic: {name: Sample Clinic, state: MA}
time_zone: America/New_York
staff: [{id: S-03, name: Ines Kowalczyk, credential: RN, role: nurse}, {id: S-04, name: Dr Tomas Achebe, credential: MD, role: prescriber}]
YAML
export LEEBOARD_DB="$SCRATCH/store/clinic.db"
lb store init --quiet || exit 1

# import_folder FOLDER RESOURCES NOT_FHIR: one import of the folder, then the same again.
import_folder() {
  step "import of $1"
  lb intake import --from fhir "$1" --json --rejects "$1.rejects" >"$1.json"
  code=$?
  tail -n 1 "$1.json" >"$1.summary"
  [ -s "$1.summary" ] || { echo "FAULT: the import says nothing (exit $code)"; exit 1; }
  refused=$(wc -l <"$3")
  same "exit" "$code" "$([ "$refused" -gt 0 ] && echo 3 || echo 0)"
  same "records read" "$(jq .read "$1.summary")" $(($(wc -l <"$2") + refused))
  same "files without FHIR, rejected" "$(jq '.rejected' "$1.summary")" "$refused"
  while read -r name; do
    grep -q "/$name\"" "$1.rejects" || fault "$name is not named among the rejects"
  done <"$3"
  jq -r '.resourceType' "$2" | sort | uniq -c | awk '{print $2, $1}' >"$1.want"
  jq -r '.by_type | to_entries[] | select(.key | startswith("(") | not) | "\(.key) \(.value.read)"' "$1.summary" | sort >"$1.got"
  if cmp -s "$1.want" "$1.got"; then echo "  counts of $(wc -l <"$1.want") resource types agree"; else fault "counts by type"; diff "$1.want" "$1.got"; fi
  jq -r '(.by_type | to_entries[]), {key: "whole", value: .} | .key as $k | .value
         | if .read != .stored + .unchanged + .rejected then "\($k): read" else empty end,
           if .stored != .created + .revised + .kept then "\($k): stored" else empty end' "$1.summary" >"$1.sums"
  jq -r 'if ([.by_type[].read] | add) != .read then "by_type: read" else empty end, if ([.by_type[].kept] | add) != .kept then "by_type: kept" else empty end,
         if .ok != .stored + .unchanged then "ok" else empty end' "$1.summary" >>"$1.sums"
  fault_lines "sums that do not add up" "$1.sums"
  jq -r --argjson named "$named" '.by_type | to_entries[] | select(.key | IN($named[])) | "  \(.key): \(.value.read) read, \(.value.kept + .value.rejected) not understood"' "$1.summary"
  jq -e --argjson named "$named" '[.by_type | to_entries[] | select(.key | IN($named[])) | .value] | (map(.kept + .rejected) | add) <= 0.05 * (map(.read) | add)' \
    "$1.summary" >/dev/null || fault "fewer than 95 % of the named types were understood"

  lb intake import --from fhir "$1" --json --rejects "$1.again" >"$1.json"
  same "stored by a second import" "$(last "$1.json" '.stored')" 0
  same "unchanged in a second import" "$(last "$1.json" '.unchanged')" "$(wc -l <"$2")"
  same "objects of a second import" "$(last "$1.json" '[.objects[]] | add')" 0
}
: >none
import_folder bundles bundles.resources none
[ ! -s bulk.resources ] || import_folder bulk bulk.resources bulk.not_fhir

step "every resource of the named types is in a record"
cat bundles.resources bulk.resources |
  jq -r --argjson named "$named" 'select(.resourceType != "Patient" and (.resourceType | IN($named[]))) | "\(.resourceType)/\(.id)"' | sort -u >resources.want
sqlite3 -readonly store/clinic.db "SELECT source_id FROM event UNION SELECT source FROM v1_facts UNION SELECT source_id FROM assessment" | sort -u >resources.got
comm -23 resources.want resources.got >resources.lost
echo "  $(wc -l <resources.want) resources, $(wc -l <resources.lost) of them in no fact, event or assessment"
cut -d/ -f1 resources.lost | sort | uniq -c
[ $(($(wc -l <resources.lost) * 20)) -le "$(wc -l <resources.want)" ] || fault "more than 5 % are in no record"
echo "  kept verbatim, by type and reason:"
sqlite3 -readonly -separator ': ' store/clinic.db "SELECT '  ' || count(*), type, reason FROM kept_resource GROUP BY type, reason"

step "list and show"
patients=$(cat bundles.resources bulk.resources | jq -r 'select(.resourceType == "Patient") | .id' | sort -u | wc -l)
in_care=$(cat bundles.resources bulk.resources | jq -r 'select(.resourceType == "Patient" and ((.deceasedDateTime // .deceasedBoolean // false) == false)) | .id' | sort -u | wc -l)
lb intake list --json >list
same "patients in care" "$(last list .patients)" "$in_care"
jq -r 'select(.type == "patient").patient' list >codes
lb intake list --all --json >list
same "patients with those who died" "$(last list .patients)" "$patients"
jq -r 'select(.type == "patient").patient' list >all_codes
: >shown
while read -r code; do
  lb intake show "$code" --json >record || fault "intake show $code"
  jq -c '. as $r | {patient, ids: [.identifiers[].value], events: (.events | group_by(.kind) | map({key: .[0].kind, value: length}) | from_entries)}' record >>shown
done <all_codes
same "records shown" "$(wc -l <shown)" "$patients"
# Who is left out of the list must be those, and only those, whom the files call deceased.
cat bundles.resources bulk.resources | jq -r 'select(.resourceType == "Patient" and ((.deceasedDateTime // .deceasedBoolean // false) != false)) | .identifier[0].value' | sort -u >died.want
jq -r --rawfile codes codes '($codes | split("\n")) as $codes | select(.patient | IN($codes[]) | not) | .ids[]' shown | sort -u >left_out
comm -23 died.want left_out >died.faults
fault_lines "persons who died and are in the list of people in care" died.faults
# One line a person: the identifiers, and how many visits, procedures and prescriptions the files hold for them.
cat bundles.resources bulk.resources | jq -nr 'reduce inputs as $r ({}; if $r.resourceType == "Patient" then .names[$r.id] = $r.identifier[0].value
  elif ($r.resourceType | IN("Encounter", "Procedure", "MedicationRequest", "AllergyIntolerance"))
  then .counts[($r.subject // $r.patient).reference | sub("^urn:uuid:"; "") | sub("^Patient/"; "")][$r.resourceType] += 1 else . end)
  | .names as $names | .counts | to_entries[] | $names[.key] as $name | .value | to_entries[] | "\($name) \(.key) \(.value)"' | sort >persons.want
jq -r '. as $r | .ids | unique[] as $id | {encounter: "Encounter", procedure: "Procedure", "medication-start": "MedicationRequest", allergy: "AllergyIntolerance"}
  | to_entries[] | select($r.events[.key] != null) | "\($id) \(.value) \($r.events[.key])"' shown | sort >persons.got
comm -23 persons.want persons.got >persons.lost
echo "  counts a person and type compared: $(wc -l <persons.want)"
fault_lines "persons whose visits, procedures, prescriptions or allergies are not as many as in the files" persons.lost

head -n "$bundle_count" codes | jq -Rn '[inputs]' >people
step "forms: six instruments, a whole and a partial form for each of $bundle_count persons"
jq -c --arg want forms -f "$here/forms.jq" people >forms.ndjson
jq -c --arg want expect -f "$here/forms.jq" people >forms.want
forms=$(wc -l <forms.ndjson)
same "forms written" "$forms" $((bundle_count * 12))
positive=$(jq -s 'map(select(.safety)) | length' forms.want)
lb assess import forms.ndjson --json >forms.json
same "exit, with $positive positive answers to question 9" $? "$([ "$positive" -gt 0 ] && echo 9 || echo 0)"
same "forms stored" "$(last forms.json .stored)" "$forms"
same "safety items" "$(last forms.json '.safety | length')" "$positive"
lb assess list --json >forms.got
jq -rn --slurpfile want forms.want --slurpfile got forms.got -f "$here/form_faults.jq" >forms.faults
fault_lines "forms scored otherwise" forms.faults
same "partial forms" "$(jq -s 'map(select(.type == "score" and (.complete | not))) | length' forms.got)" $((bundle_count * 6))
lb assess import forms.ndjson --json >forms.json
same "forms stored again" "$(last forms.json .stored)" 0
same "unchanged" "$(last forms.json .unchanged)" "$forms"

step "triggers"
jq '.[0:10]' people | jq -c -f "$here/triggers.jq" >triggers.ndjson
lb triggers import triggers.ndjson --json >triggers.json
same "trigger records stored" "$(last triggers.json .stored)" "$(wc -l <triggers.ndjson)"
same "trigger records rejected" "$(last triggers.json .rejected)" 0
lb triggers import triggers.ndjson --json >triggers.json
same "stored again" "$(last triggers.json .stored)" 0

step "plans"
within_7=$(date -u -d "$LEEBOARD_AS_OF + 7 days" +%F) review=$(date -u -d "$LEEBOARD_AS_OF + 90 days" +%F)
jq -r 'select(.type == "score" and (.safety // false)) | .patient' forms.got | sort -u >open.want
: >open.got && : >plan.faults
while read -r code; do
  lb plan draft "$code" --actor S-04 --quiet >/dev/null
  case $? in 0) ;; 9) echo "$code" >>open.got ;; *) echo "$code: plan draft does not end well" >>plan.faults ;; esac
  lb plan show "$code" --json >"plans/$code.json" || echo "$code: plan show" >>plan.faults
  jq -r --arg today "$LEEBOARD_AS_OF" --arg within_7 "$within_7" --arg review "$review" -f "$here/plan_faults.jq" "plans/$code.json" 2>&1 |
    sed "s/^/$code: /" >>plan.faults
done <codes
fault_lines "plans that miss a pass criterion" plan.faults
cmp -s open.want open.got && echo "  plans that exit 9: the $(wc -l <open.want) persons with an open safety item" || fault "plan draft exits 9 for other persons than those with an open safety item"
jq -r 'select(.type == "score" and (.safety // false)) | .assessment' forms.got | while read -r item; do
  lb assess ack "$item" --actor S-04 --reason "seen the same day" --quiet >/dev/null || echo "$item"
done >ack.faults
fault_lines "safety items that were not acknowledged" ack.faults
while read -r code; do
  lb plan draft "$code" --actor S-04 --quiet >/dev/null || echo "$code: exit $?"
done <codes >again.faults
fault_lines "plans that do not exit 0 once everything is acknowledged" again.faults
lb plan list --json >plans.list
same "plans" "$(jq -s 'map(select(.type == "plan")) | length' plans.list)" "$in_care"

step "reports"
lb report patient --all -o out --format html,text,json,csv,md --quiet || fault "report patient --all"
same "files" "$(find out -type f ! -name manifest.json ! -name 'index.*' | wc -l)" $((patients * 5))
while read -r code; do
  for kind in html txt json csv md; do [ -s "out/$code.$kind" ] || echo "$code.$kind"; done
done <all_codes >report.faults
fault_lines "reports that are not there" report.faults
jq -r '.files[] | "\(.sha256)  \(.name)"' out/manifest.json >sums
(cd out && sha256sum --quiet -c ../sums) || fault "the manifest's checksums"
same "files of the manifest" "$(wc -l <sums)" $((patients * 5))
jq -e . out/*.json >/dev/null || fault "a JSON report cannot be read"
lb report patient --all -o out2 --format html,text,json,csv,md --quiet
diff -rq out out2 >report.diff
fault_lines "files that a second run writes otherwise" report.diff
grep -l '{{' out/*.html out/*.txt >report.holes
fault_lines "reports with an unfilled place" report.holes
lb report caseload --json >caseload
jq -rn --slurpfile rows caseload '($rows | map(select(.type == "patient"))) as $p | ($rows[-1]) as $t
  | def agree($what; $a; $b): if $a == $b then empty else "\($what): \($a) in the total, \($b) in the rows" end;
    agree("patients"; $t.patients; $p | length), agree("in care"; $t.active; $p | map(select(.status == "active")) | length),
    agree("discharged"; $t.discharged; $p | map(select(.status == "discharged")) | length),
    agree("safety"; $t.safety_open; $p | map(.safety_open) | add), agree("overdose"; $t.overdose_open; $p | map(.overdose_open // 0) | add),
    agree("overdue"; $t.overdue; $p | map(.overdue) | add), agree("drafts"; $t.drafts; $p | map(select(.plan_status == "draft")) | length),
    agree("signed"; $t.signed_plans; $p | map(select(.plan_status == "signed")) | length),
    agree("medication"; [$t.by_medication[]] | add; $p | length)' >caseload.faults
fault_lines "totals of the caseload that do not reconcile" caseload.faults
same "patients of the caseload" "$(last caseload .patients)" "$in_care"
same "open safety items of the caseload" "$(last caseload .safety_open)" 0
jq -r 'select(.type == "patient") | .patient as $p | to_entries[] | select(.key | endswith(".low")) | select(.value != null) | "\($p) \(.key) \(.value)"' caseload | sort >scores.got
jq -r 'select(.complete) | .patient as $p | .instrument as $i | .scales | to_entries[] | "\($p) \($i).\(.key).low \(.value.low)"' forms.want | sort >scores.want
comm -23 scores.want scores.got >scores.faults
fault_lines "newest scores that the caseload shows otherwise" scores.faults

step "store"
lb store verify --deep --json >verify || fault "store verify exits $?"
same "findings" "$(last verify .findings)" 0
lb store backup copy.db --json >backup || fault "store backup"
same "proven" "$(last backup .proven)" true
# Restored by another user: one who works on with both copies would be told of a rollback, and rightly so.
mkdir second && cp store/leeboard.yaml second/
XDG_STATE_HOME="$SCRATCH/state-2" lb --db second/clinic.db store restore copy.db --quiet || fault "store restore"
for table in $(sqlite3 -readonly copy.db "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('audit', 'draft') ORDER BY name"); do
  sqlite3 -readonly store/clinic.db "SELECT * FROM $table" | sha256sum >one
  sqlite3 -readonly second/clinic.db "SELECT * FROM $table" | sha256sum >two
  cmp -s one two || echo "$table"
done >restore.faults
fault_lines "tables that differ after a restore" restore.faults
# Damage, always in a copy, and seen by a user whom no remembered head helps.
damaged() { # what: the copy at bad/clinic.db must be found damaged
  XDG_STATE_HOME="$SCRATCH/nobody-$1" "$LEEBOARD" --db bad/clinic.db store verify --json >verify 2>>stderr.all
  code=$?
  [ "$code" = 13 ] || fault "$1: store verify exits $code"
}
mkdir bad
size=$(stat -c %s copy.db) round=0
while [ "$round" -lt 8 ]; do
  cp copy.db bad/clinic.db
  # A byte of a stored row: found by its text, so that the flip never falls on an unused page.
  place=$(LC_ALL=C grep -abo 'snomed' bad/clinic.db | sed -n "$((round * 977 + 1))p" | cut -d: -f1)
  [ -n "$place" ] || place=$((size / 2 + round * 4096 + 100))
  printf '\377' | dd of=bad/clinic.db bs=1 seek="$place" conv=notrunc 2>/dev/null
  damaged "flip-$round"
  round=$((round + 1))
done
number=0
for edit in "UPDATE fact SET content = '99' WHERE id = (SELECT min(id) FROM fact)" "DELETE FROM event WHERE id = (SELECT max(id) FROM event)" \
  "UPDATE assessment SET answers = replace(answers, '3', '0') WHERE key = (SELECT min(key) FROM assessment WHERE answers LIKE '%3%')" \
  "UPDATE audit SET actor = 'S-99' WHERE seq = 5" "DELETE FROM audit WHERE seq = 7" "UPDATE plan SET document = document || ' ' WHERE key = (SELECT min(key) FROM plan)" \
  "DELETE FROM acknowledgement WHERE id = (SELECT min(id) FROM acknowledgement)" "UPDATE patient SET birth_date = '1970-01-01' WHERE key = (SELECT min(key) FROM patient)"; do
  number=$((number + 1))
  cp copy.db bad/clinic.db
  for guard in $(sqlite3 bad/clinic.db "SELECT name FROM sqlite_master WHERE type = 'trigger'"); do sqlite3 bad/clinic.db "DROP TRIGGER \"$guard\""; done
  changed=$(sqlite3 bad/clinic.db "PRAGMA foreign_keys = OFF; $edit; SELECT changes()")
  same "rows of edit $number" "$changed" 1
  damaged "edit-$number"
done
echo "  8 flips and $number edits tried"
lb store verify --quiet >/dev/null || fault "the store itself is no longer whole"

step "CSV with a map"
cat >admissions.map.yaml <<'YAML'
schema: leeboard.map/1
target: intake
encoding: utf-8
delimiter: ","
empty: not-asked
other_columns: keep
key: [patient.code, episode.admitted]
columns:
  MRN: {to: patient.code}
  Last: {to: patient.name.family}
  First: {to: patient.name.given}
  DOB: {to: patient.birth_date, format: MM/DD/YYYY}
  Sex: {to: patient.sex_at_birth, values: {F: female, M: male, U: unknown}}
  Admit: {to: episode.admitted, format: YYYY-MM-DD}
  QTc: {to: facts.qtc_ms, unit: ms, observed: Admit}
  "Last use (days)": {to: facts.opioid.last_use_hours, unit: d}
  Benzo: {to: facts.benzo_use, values: {"0": none, "1": prescribed, "2": nonprescribed}}
  Clerk note: ignore
YAML
cat >admissions.csv <<'CSV'
MRN,Last,First,DOB,Sex,Admit,QTc,Last use (days),Benzo,Clerk note,Ward
0077,Okafor-Lind,Teodor,06/02/1988,M,2026-11-23,441,0.5,0,came with sister,B
0078,Zielińska,Łucja,12/30/1971,F,2026-11-24,,2,1,,B
CSV
printf 'Okafor\nTeodor\nZieli\nucja\n' >>names
lb intake import admissions.csv --map admissions.map.yaml --json >csv.json || fault "CSV import"
same "CSV rows stored" "$(last csv.json .stored)" 2
lb intake show 0077 --json >record
same "0077" "$(jq -c '[.birth_date.value, .sex_at_birth.value, .episodes[0].admitted, (.facts | map(select(.fact == "qtc_ms"))[0].value),
  (.facts | map(select(.fact == "benzo_use"))[0].value)]' record)" '["1988-06-02","male","2026-11-23",441,"none"]'
sqlite3 -readonly store/clinic.db "SELECT name, content FROM v1_facts WHERE patient IN ('0077', '0078') ORDER BY patient, name" >csv.facts
same "hours since the last use" "$(grep last_use csv.facts | tr '\n' ' ')" "opioid.last_use_hours|12 opioid.last_use_hours|48 "
lb intake show 0078 --json >record
same "0078, facts" "$(jq -c '[.facts[] | select(.value != null) | [.fact, .value]]' record)" '[["benzo_use","prescribed"],["opioid.last_use_hours",48]]'
grep -q 'came with sister' record && fault "an ignored column was kept"
lb intake import admissions.csv --map admissions.map.yaml --json >csv.json
same "CSV rows stored again" "$(last csv.json .stored)" 0

step "no names in messages"
grep -wFf names stderr.all >named
fault_lines "messages that name a person" named

echo "faults: $faults"
[ "$faults" -eq 0 ]

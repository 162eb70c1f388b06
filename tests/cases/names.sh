#!/bin/sh
# names.sh LEEBOARD: a person's name typed into any column that holds a code, by every reader, stands in no message, reason, log or check.
leeboard=$(realpath "$1")
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export HOME="$scratch" XDG_STATE_HOME="$scratch/state" XDG_CONFIG_HOME="$scratch/config" LEEBOARD_AS_OF=2026-12-01 LEEBOARD_DB=clinic.db LC_ALL=C.UTF-8
unset LEEBOARD_DATA
failed=0 walked=0 form=
fail() { echo "names: $*"; failed=1; }

"$leeboard" store init --quiet || exit 1
cat >person.yaml <<'END'
patient: {code: P-0001, name: {given: [Ann], family: Adler}, birth_date: 1980-01-01}
episode: {admitted: 2026-11-01}
triggers: [{domain: people, description: "an old friend"}]
END
"$leeboard" intake add person.yaml --quiet >/dev/null || exit 1
mkdir clean && cp -r clinic.db state clean

cat >intake.map.yaml <<'END'
schema: leeboard.map/1
target: intake
key: [patient.code, episode.admitted]
columns:
  MRN: {to: patient.code}
  Sex: {to: patient.sex_at_birth, values: {F: female}}
  Admit: {to: episode.admitted, format: YYYY-MM-DD}
  Benzo: {to: facts.benzo_use, values: {"0": none, "1": prescribed}}
END
cat >assess.map.yaml <<'END'
schema: leeboard.map/1
target: assess
columns:
  Who: {to: patient}
  Form: {to: instrument, values: {PHQ: phq9}}
  Day: {to: taken_at, format: YYYY-MM-DD}
  "1": {to: answers.1}
END
cat >triggers.map.yaml <<'END'
schema: leeboard.map/1
target: triggers
columns:
  Who: {to: patient}
  What: {to: kind, values: {C: craving}}
  Day: {to: on}
END

# look NAME ROW WORDS...: runs a reader over `input`, of which the name is in one cell.
look() {
  name=$1 row=$2
  shift 2
  walked=$((walked + 1))
  rm -rf clinic.db state leeboard-rejects* && cp -r clean/clinic.db clean/state .
  "$leeboard" "$@" $form >out 2>err
  code=$?
  [ $code -ne 70 ] || fail "$row: $* ended with a bug"
  # What `assess score` prints is the input with its scores.
  case "$*" in "assess score"*) : >out ;; esac
  ! grep -qF -e "$name" out err || fail "$row, $name: $* $form says $(grep -hF -m 1 -e "$name" out err | cut -c 1-200)"
  # A rejected record stands in the reject file as it came, and its reason beside it.
  for file in leeboard-rejects*; do
    [ -f "$file" ] || continue
    [ "$(grep -oF -e "$name" "$file" | wc -l)" -le "$(grep -oF -e "$name" input* | wc -l)" ] || fail "$row, $name: the reason in the reject file: $(tail -n 1 "$file")"
  done
  for words in "audit log $form" "import list I-1 $form" "store doctor $form"; do
    "$leeboard" $words >out 2>err
    ! grep -qF -e "$name" out err || fail "$row, $name: $words: $(grep -hF -m 1 -e "$name" out err | cut -c 1-200)"
  done
}
table() { # COMMANDS HEADER CELLS [OPTIONS]: each column in turn holds the name
  n=0
  columns=$(echo "$2" | tr ',' '\n' | wc -l)
  while [ $n -lt "$columns" ]; do
    n=$((n + 1))
    rm -f input*
    { echo "$2" && echo "$3" | awk -F, -v OFS=, -v n=$n -v name="$now" '{ $n = "\"" name "\""; print }'; } >input.csv
    for verb in $1; do look "$now" "$2, column $n" $(echo "$verb" | tr - ' ') input.csv --from csv $4; done
  done
}
records() { # COMMANDS, then records in which NAME stands for the name
  verbs=$1
  shift
  for record; do
    rm -f input*
    echo "$record" | sed "s|NAME|$now|g" >input.ndjson
    for verb in $verbs; do look "$now" "$record" $(echo "$verb" | tr - ' ') input.ndjson; done
  done
}
fhir() {
  for record; do
    rm -f input*
    echo "$record" | sed "s|NAME|$now|g" >input.ndjson
    look "$now" "$record" intake import --from fhir input.ndjson
    look "$now" "$record" assess import --from fhir input.ndjson
  done
}

for now in 'Łukasz Kowalski' "O'Brien, Pat" -x.Brien =1+1.Brien @adminBrien; do
  if [ "$form" = --json ]; then form=; else form=--json; fi
  table intake-import patient.code,patient.name.given Ann,Ann
  table intake-import patient.code,patient.sex_at_birth,patient.birth_date,patient.status,episode.admitted,facts.qtc_ms P-2,female,1980-02-03,active,2026-11-02,430
  table intake-import MRN,Sex,Admit,Benzo P-2,F,2026-11-02,1 "--map intake.map.yaml"
  table "assess-import assess-score" patient,instrument,taken_at,basis,sex_at_birth,1,2 P-0001,phq9,2026-11-02,items,female,1,2
  table "assess-import assess-score" patient,instrument,taken_at,item,value P-0001,phq9,2026-11-02,1,1
  table "assess-import assess-score" Who,Form,Day,1 P-0001,PHQ,2026-11-02,1 "--map assess.map.yaml"
  table triggers-import patient,kind,on,part,intensity,triggers P-0001,craving,2026-11-02,night,3,T-1
  table triggers-import Who,What,Day P-0001,C,2026-11-02 "--map triggers.map.yaml"
  records "intake-import intake-add" '{"patient":{"code":"NAME"}}' '{"patient":"NAME"}' '{"patient":{"code":["NAME"]}}' '{"patient":{"code":"P-9","sex_at_birth":"NAME"}}' \
    '{"patient":{"code":"P-9","birth_date":"NAME"}}' '{"patient":{"code":"P-9"},"episode":{"admitted":"NAME"}}' \
    '{"patient":{"code":"P-9"},"facts":{"opioid":{"class":"NAME"}}}' '{"patient":{"code":"P-9"},"facts":{"hiv":{"value":"yes","corrects":"NAME"}}}' \
    '{"patient":{"code":"P-9"},"events":[{"kind":"NAME","on":"2026-11-02"}]}' \
    '{"patient":{"code":"P-9"},"assessments":[{"instrument":"NAME","taken_at":"2026-11-02","answers":{"1":1}}]}' \
    '{"patient":{"code":"P-9"},"assessments":[{"instrument":"phq9","patient":"NAME","taken_at":"2026-11-02","answers":{"1":1}}]}' \
    '{"patient":{"code":"P-9"},"assessments":[{"instrument":"phq9","taken_at":"2026-11-02","answers":{"1":"NAME"}}]}'
  records "assess-import assess-score" '{"patient":"NAME","instrument":"phq9","taken_at":"2026-11-02","answers":{"1":1}}' \
    '{"patient":"P-0001","instrument":"NAME","taken_at":"2026-11-02","answers":{"1":1}}' \
    '{"patient":"P-0001","instrument":"phq9","taken_at":"NAME","answers":{"1":1}}' \
    '{"patient":"P-0001","instrument":"phq9","taken_at":"2026-11-02","answers":{"1":"NAME"}}' \
    '{"patient":"P-0001","instrument":"phq9","taken_at":"2026-11-02","family":"NAME","birth_date":"NAME","answers":{"1":1}}'
  records triggers-import '{"patient":"NAME","kind":"craving","on":"2026-11-02"}' '{"patient":"P-0001","kind":"NAME","on":"2026-11-02"}' \
    '{"patient":"P-0001","kind":"craving","on":"2026-11-02","triggers":["NAME"]}' '{"patient":"P-0001","kind":"craving","on":"2026-11-02","corrects":"NAME","reason":"x"}' \
    '{"type":"trigger","patient":"NAME","domain":"people","description":"x"}' '{"type":"trigger","patient":"P-0001","domain":"NAME","description":"x"}'
  fhir '{"resourceType":"Observation","id":"o1","status":"final","subject":{"reference":"Patient/NAME"},"code":{"coding":[{"system":"http://loinc.org","code":"8636-3"}]},"effectiveDateTime":"2026-11-02","valueQuantity":{"value":450,"code":"ms"}}' \
    '{"resourceType":"Observation","id":"o1","status":"final","subject":{"display":"NAME"},"code":{"coding":[{"system":"http://loinc.org","code":"8636-3"}]},"effectiveDateTime":"2026-11-02","valueQuantity":{"value":450,"code":"ms"}}' \
    '{"resourceType":"Condition","id":"c1","subject":{"identifier":{"system":"urn:x","value":"NAME"}},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]}}' \
    '{"resourceType":"Condition","id":"NAME","subject":{"reference":"Patient/9"},"code":{"text":"NAME"}}' \
    '{"resourceType":"Patient","id":"NAME","gender":"NAME"}' '{"resourceType":"Patient","id":"7","birthDate":"NAME"}' \
    '{"resourceType":"QuestionnaireResponse","id":"q1","status":"completed","questionnaire":"http://x/phq9","subject":{"reference":"Patient/NAME"},"authored":"2026-11-02","item":[{"linkId":"1","answer":[{"valueInteger":1}]}]}' \
    '{"resourceType":"QuestionnaireResponse","id":"q1","status":"completed","questionnaire":"NAME","subject":{"reference":"Patient/9"},"authored":"2026-11-02","item":[{"linkId":"NAME","answer":[{"valueInteger":1}]}]}'
  # Where a code is an argument, it is repeated only as one.
  for words in "intake show" "assess list" "plan list" "triggers list" "report visit" "report patient" "intake discharge" "audit disclosures"; do
    "$leeboard" $words -- "$now" >out 2>err && fail "$words took $now"
    ! grep -qF -e "$now" out err || fail "$words, $now: $(grep -hF -m 1 -e "$now" out err)"
  done
done
[ "$walked" -ge 400 ] || fail "only $walked rows"
[ $failed = 0 ] && echo "names: $walked rows"
exit $failed

// FHIR resources: what they become, what is kept or rejected and why.
#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/fhir/resource.hpp"
#include "interop/fhir/split_bundle.hpp"
#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {

struct Bench {
  catalog::Catalog catalog;
  FhirConverter converter{catalog, nullptr};
  FhirRecord record;
  const FhirRecord& of(const std::string& json) {
    const auto document = io::read_json(json, "test");
    converter.convert(document.root(), record);
    return record;
  }
  const Fact* fact(std::string_view key) const {
    const auto& facts = record.document.facts;
    const auto found = std::ranges::find(facts, key, &Fact::key);
    return found == facts.end() ? nullptr : &*found;
  }
  const Event* event(std::string_view kind) const {
    const auto& events = record.document.events;
    const auto found = std::ranges::find(events, parse_word<EventKind>(kind).value(), &Event::kind);
    return found == events.end() ? nullptr : &*found;
  }
};

Bench& bench() {
  static Bench one;
  return one;
}

std::string observation(const std::string& code, const std::string& rest) {
  return R"({"resourceType":"Observation","id":"o","status":"final","code":{"coding":[{"system":"http://loinc.org","code":")" + code +
         R"(","display":"D"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-20T10:00:00-05:00",)" + rest + "}";
}

std::string condition(const std::string& system, const std::string& code, const std::string& rest) {
  return R"({"resourceType":"Condition","id":"c","code":{"coding":[{"system":")" + system + R"(","code":")" + code +
         R"(","display":"D"}]},"subject":{"reference":"Patient/1"},"onsetDateTime":"2026-11-20")" + rest + "}";
}

const std::string active = R"(,"clinicalStatus":{"coding":[{"code":"active"}]})";
const std::string snomed = "http://snomed.info/sct", icd = "http://hl7.org/fhir/sid/icd-10-cm";

double number(const Fact& fact) { return std::get<Range>(std::get<FactValue>(fact.content)).low; }
std::string word(const Fact& fact) { return format_value(std::get<FactValue>(fact.content)); }

}  // namespace

TEST_CASE("references are compared by type and id, whatever their form") {
  CHECK(normalise_reference("Patient/1") == "Patient/1");
  CHECK(normalise_reference("https://example.org/fhir/Patient/1/_history/3") == "Patient/1");
  CHECK(normalise_reference("urn:uuid:x/y") == "urn:uuid:x/y");
  CHECK(normalise_reference("https://example.org/Patient?identifier=a|b/c") == "Patient?identifier=a|b/c");
}

TEST_CASE("what must not be read is rejected, what is not understood is kept") {
  auto& b = bench();
  CHECK(b.of(observation("8867-4", R"("modifierExtension":[{"url":"x"}])")).outcome == FhirOutcome::rejected);
  CHECK(b.of(observation("8867-4", R"("component":[{"modifierExtension":[]}])")).outcome == FhirOutcome::rejected);
  CHECK(b.of(observation("8867-4", R"("note":[{"text":"modifierExtension"}])")).outcome == FhirOutcome::clinical);
  CHECK(b.of(observation("8867-4", R"("implicitRules":"x")")).outcome == FhirOutcome::rejected);
  CHECK(b.of(R"({"resourceType":"Claim"})").outcome == FhirOutcome::kept);
  CHECK(b.of(R"({"id":"x"})").outcome == FhirOutcome::rejected);
  CHECK(b.of(R"(["x"])").outcome == FhirOutcome::rejected);
  CHECK(b.of(R"({"resourceType":"Observation","subject":{"reference":"Group/1"}})").outcome == FhirOutcome::kept);
  CHECK(b.of(R"({"resourceType":"Observation"})").reason == "it names no patient");
}

TEST_CASE("a patient: names, identifiers with a system, birth, sex at birth only where it is said") {
  auto& b = bench();
  b.of(R"({"resourceType":"Patient","id":"1","name":[{"use":"maiden","family":"Old"},{"use":"official","family":"Quandt","given":["Marisol","A."]},
    {"use":"nickname","given":["Mari"]}],"gender":"female","birthDate":"1992-03","identifier":[{"system":"s","value":"1"},{"value":"2"},{"use":"old","system":"s","value":"3"}],
    "deceasedDateTime":"2026-01-02"})");
  const auto& patient = b.record.document.patient;
  CHECK(b.record.outcome == FhirOutcome::patient);
  CHECK(patient.name == HumanName{{"Marisol", "A."}, "Quandt", "Mari"});
  CHECK(patient.identifiers == std::vector<Identifier>{{"s", "1"}, {"s", "3", {}, "old"}});
  CHECK(std::get<Stamp>(patient.birth_date).precision == Precision::month);
  CHECK(patient.sex_at_birth == Said(Absent::not_asked));
  CHECK(format_deceased(patient.deceased) == "2026-01-02");
  CHECK_FALSE(b.record.document.episode);
  CHECK(b.of(R"({"resourceType":"Patient","id":"1","name":[{"text":"X"}],"birthDate":"1992-13-01"})").outcome == FhirOutcome::rejected);
}

TEST_CASE("a patient: whether the record is in use, a death, and which other records it belongs with") {
  auto& b = bench();
  struct Row {
    const char *keys, *status, *deceased;
    bool says_status;
  };
  for (const auto& [keys, status, deceased, says_status] :
       std::initializer_list<Row>{{"", "active", "", false},
                                  {R"("active":true,)", "active", "", true},
                                  {R"("active":false,"deceasedBoolean":false,)", "inactive", "no", true},
                                  {R"("active":true,"meta":{"tag":[{"code":"HTEST"}]},"deceasedBoolean":true,)", "test", "yes", true},
                                  {R"("meta":{"tag":[{"code":"ACTMON"}]},"deceasedDateTime":"2026",)", "active", "2026", false},
                                  {R"("deceasedDateTime":"2026-11-25T04:00:00-05:00",)", "active", "2026-11-25", false}}) {
    CAPTURE(keys);
    b.of(std::string(R"({"resourceType":"Patient",)") + keys + R"("id":"1","birthDate":"1992-03-01"})");
    const auto& document = b.record.document;
    CHECK(b.record.outcome == FhirOutcome::patient);
    CHECK(format_word(document.patient.status) == status);
    CHECK(format_deceased(document.patient.deceased).value_or("") == deceased);
    CHECK(document.says_patient("status") == says_status);
    CHECK(document.says_patient("deceased") == (*deceased != 0));
  }
  for (const char* date : {"1991", "1992-02", "1992-02-28", "never"}) {
    CAPTURE(date);
    CHECK(b.of(std::string(R"({"resourceType":"Patient","id":"1","birthDate":"1992-03-01","deceasedDateTime":")") + date + "\"}").outcome ==
          FhirOutcome::rejected);
  }
  b.of(R"({"resourceType":"Patient","id":"1","link":[{"type":"replaced-by","other":{"reference":"https://a.example/fhir/Patient/2"}},
    {"type":"seealso","other":{"reference":"Patient/3"}},{"type":"refer","other":{"display":"somebody"}}]})");
  REQUIRE(b.record.relations.size() == 2);
  CHECK(b.record.relations[0].type == "replaced-by");
  CHECK(b.record.relations[0].reference == "Patient/2");
  CHECK(b.record.relations[0].base == "https://a.example/fhir");
  CHECK(b.record.relations[1].reference == "Patient/3");
}

TEST_CASE("observations become facts in the vocabulary's unit, or events with the amount as written") {
  auto& b = bench();
  b.of(observation("8636-3", R"("valueQuantity":{"value":0.438,"unit":"s","code":"s"})"));
  REQUIRE(b.fact("qtc_ms") != nullptr);
  CHECK(number(*b.fact("qtc_ms")) == 438);
  REQUIRE(b.event("observation") != nullptr);
  CHECK(b.event("observation")->detail("result") == "0.438");
  b.of(observation("2339-0", R"("valueQuantity":{"value":7.10,"unit":"mmol/L"})"));
  CHECK(b.record.document.facts.empty());
  CHECK(b.event("observation")->detail("result") == "7.10");
  b.of(observation("8867-4", R"("valueQuantity":{"comparator":">","value":120,"unit":"/min"})"));
  REQUIRE(b.fact("hr") != nullptr);
  CHECK(std::get<Range>(std::get<FactValue>(b.fact("hr")->content)).low == 120);
  CHECK_FALSE(std::get<Range>(std::get<FactValue>(b.fact("hr")->content)).exact());
  CHECK(b.event("observation")->detail("result") == ">120");
  b.of(observation("33914-3", R"("valueQuantity":{"value":80,"unit":"mL/min"})"));
  CHECK(b.record.document.facts.empty());
  b.of(observation("1742-6", R"("valueQuantity":{"value":120,"unit":"U/L"},"referenceRange":[{"high":{"value":40,"unit":"U/L"}}])"));
  CHECK(number(*b.fact("alt_x_uln")) == 3);
  b.of(observation("1742-6", R"("valueQuantity":{"value":120,"unit":"U/L"})"));
  CHECK(b.fact("alt_x_uln") == nullptr);
}

TEST_CASE("a code is only read with its system") {
  auto& b = bench();
  const std::string positive = R"("valueCodeableConcept":{"coding":[{"code":"10828004"}]})";
  b.of(observation("2106-3", positive));
  REQUIRE(b.fact("pregnant") != nullptr);
  CHECK(word(*b.fact("pregnant")) == "yes");
  auto race = observation("2106-3", positive);
  race.replace(race.find("http://loinc.org"), 16, "urn:oid:2.16.840.1.113883.6.238");
  b.of(race);
  CHECK(b.record.document.facts.empty());
}

TEST_CASE("drug tests are facts and tests; results come as codes, words or interpretations") {
  auto& b = bench();
  for (const auto* said : {R"("valueCodeableConcept":{"coding":[{"code":"260385009"}]})", R"("valueString":"Not detected")",
                           R"("valueQuantity":{"value":3,"unit":"ng/mL"},"interpretation":[{"coding":[{"code":"NEG"}]}])"}) {
    b.of(observation("59673-4", said));
    REQUIRE(b.fact("udt.fentanyl") != nullptr);
    CHECK(word(*b.fact("udt.fentanyl")) == "negative");
    CHECK(b.event("test")->detail("analyte") == "fentanyl");
  }
  b.of(observation("59673-4", R"("valueString":"see report")"));
  CHECK(b.fact("udt.fentanyl") == nullptr);
}

TEST_CASE("a reported total is a form of which only the total is known") {
  auto& b = bench();
  b.of(observation("44261-6", R"("valueQuantity":{"value":14,"unit":"{score}"})"));
  REQUIRE(b.record.document.assessments.size() == 1);
  CHECK(b.record.document.assessments[0].basis == AnswerBasis::reported_total);
  CHECK(b.record.document.assessments[0].scales[0].second == Range{14, 14});
  b.of(observation("44261-6", R"("valueQuantity":{"value":44,"unit":"{score}"})"));
  CHECK(b.record.document.assessments.empty());
  CHECK(b.event("observation") != nullptr);
}

TEST_CASE("conditions: diagnosis facts while they stand, overdoses as events, refuted ones kept") {
  auto& b = bench();
  b.of(condition(snomed, "75544000", active));
  REQUIRE(b.fact("icd10cm") != nullptr);
  CHECK(word(*b.fact("icd10cm")) == "F11.20");
  b.of(condition(icd, "F11.23", active));
  CHECK(word(*b.fact("icd10cm")) == "F11.23");
  b.of(condition(snomed, "75544000", active + R"(,"abatementDateTime":"2026-11-21")"));
  CHECK(b.fact("icd10cm") == nullptr);
  CHECK(b.event("condition") != nullptr);
  b.of(condition(snomed, "55680006", ""));
  CHECK(b.event("overdose") != nullptr);
  b.of(condition(icd, "T40.411A", ""));
  CHECK(b.event("overdose") != nullptr);
  for (const auto* code : {"T40.415A", "T40.416A", "T40.411D", "T40.411S", "T40.5X1A", "T40.411"}) {
    b.of(condition(icd, code, ""));
    CHECK_MESSAGE(b.event("overdose") == nullptr, code);
  }
  CHECK(b.of(condition(snomed, "55680006", R"(,"verificationStatus":{"coding":[{"code":"refuted"}]})")).outcome == FhirOutcome::kept);
  b.of(condition(snomed, "55680006", R"(,"verificationStatus":{"coding":[{"code":"provisional"}]})"));
  CHECK(b.event("overdose") == nullptr);
}

TEST_CASE("medicines by code, by name, by contained and by other resources") {
  auto& b = bench();
  const auto request = [](const std::string& what, const std::string& status = "active") {
    return R"({"resourceType":"MedicationRequest","id":"m","status":")" + status +
           R"(","intent":"order","subject":{"reference":"Patient/1"},"authoredOn":"2026-11-01",)" + what + "}";
  };
  b.of(request(R"("medicationCodeableConcept":{"text":"Acetaminophen 325 MG / Oxycodone Hydrochloride 5 MG Oral Tablet"})"));
  CHECK(b.event("medication-start")->detail("drug") == "oxycodone+paracetamol");
  b.of(request(R"("contained":[{"resourceType":"Medication","id":"x","code":{"text":"methadone 10 MG"}}],"medicationReference":{"reference":"#x"})"));
  CHECK(b.event("medication-start")->detail("drug") == "methadone");
  CHECK(b.of(request(R"("medicationReference":{"reference":"Medication/9"})")).outcome == FhirOutcome::kept);
  const auto medication = io::read_json(R"({"resourceType":"Medication","code":{"text":"Sertraline 100MG"}})", "test");
  b.converter.note_medication("Medication/9", medication.root());
  b.of(request(R"("medicationReference":{"reference":"Medication/9"})"));
  CHECK(b.event("medication-start")->detail("drug") == "sertraline");
  CHECK(b.of(request(R"("medicationCodeableConcept":{"text":"x"})", "entered-in-error")).outcome == FhirOutcome::kept);
  b.of(
      R"({"resourceType":"MedicationAdministration","id":"d","status":"completed","subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-11-01T08:00:00-05:00",
    "medicationCodeableConcept":{"text":"methadone"},"dosage":{"dose":{"value":30.0,"unit":"mg"}}})");
  CHECK(b.event("dose")->detail("dose_mg") == "30.0");
}

TEST_CASE("forms by the LOINC codes of their items") {
  auto& b = bench();
  const auto response = [](const std::string& items) {
    return R"({"resourceType":"QuestionnaireResponse","id":"q","status":"completed","subject":{"reference":"Patient/1"},"authored":"2026-11-01","item":[)" +
           items + "]}";
  };
  b.of(response(R"({"linkId":"g","item":[{"linkId":"/44250-9","answer":[{"valueCoding":{"code":"LA6570-1"}}]},{"linkId":"/44255-8"},
    {"linkId":"/44260-8","answer":[{"valueCoding":{"code":"x","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1}]}}]}]})"));
  REQUIRE(b.record.document.assessments.size() == 1);
  const auto& form = b.record.document.assessments[0];
  CHECK(form.instrument == "phq9");
  REQUIRE(form.answers.size() == 3);
  CHECK(form.answers[1].value == decltype(Answer::value)(Absent::not_asked));
  CHECK(form.answers[2].value == decltype(Answer::value)(1.0));
  CHECK(b.of(response(R"({"linkId":"/68517-2","answer":[{"valueDecimal":0}]},{"linkId":"/68519-8","answer":[{"valueCoding":{"code":"LA15694-5"}}]})"))
            .outcome == FhirOutcome::kept);
  // What no option is, is for the scoring to refuse: a positive safety answer beside it must be heard.
  CHECK(b.of(response(R"({"linkId":"/44250-9","answer":[{"valueInteger":7}]})")).document.assessments.at(0).answers.at(0).value ==
        decltype(Answer::value)(7.0));
  b.of(response(
      R"({"linkId":"/44250-9","answer":[{"valueCoding":{"code":"LA6570-1","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3}]}}]})"));
  REQUIRE(b.record.form_problems.size() == 1);
  CHECK(b.record.form_problems[0].instrument == "phq2");
  CHECK(b.record.form_problems[0].problem.items == std::vector<std::string>{"1"});
  CHECK(b.of(response(R"({"linkId":"1","answer":[{"valueInteger":1}]})")).outcome == FhirOutcome::kept);
}

TEST_CASE("a Bundle that breaks off gives its complete entries") {
  const auto split = split_bundle("{\"resourceType\":\"Bundle\",\"x\":{\"entry\":[1]},\"entry\":[\n{\"a\":\"}]\\\"\"},\n{\"b\":[{}]},\n{\"c\":");
  REQUIRE(split.entries.size() == 2);
  CHECK(split.entries[0].text == "{\"a\":\"}]\\\"\"}");
  CHECK(split.entries[1].line == 3);
  CHECK(split.rest.line == 4);
  CHECK(split_bundle("nothing").entries.empty());
}

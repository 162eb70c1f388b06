// FHIR Questionnaires: what is read, what is refused with a mend, conditions of every form, totals and bands.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "catalog/read_instrument.hpp"
#include "interop/questionnaire/import.hpp"
#include "interop/questionnaire/read.hpp"
#include "io/read_json.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const std::string points = R"({"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":%})";

std::string option(const std::string& code, double value) {
  auto extension = points;
  extension.replace(extension.find('%'), 1, std::to_string(static_cast<int>(value)));
  return R"({"valueCoding":{"code":")" + code + R"(","display":")" + code + R"("},"extension":[)" + extension + "]}";
}

std::string choice(const std::string& link, const std::string& more = {}) {
  return R"({"linkId":")" + link + R"(","text":"Question )" + link + R"(","type":"choice","answerOption":[)" + option("never", 0) + "," +
         option("some", 1) + "," + option("often", 2) + "]" + (more.empty() ? "" : "," + more) + "}";
}

std::string calculated(const std::string& link, const std::string& expression, const std::string& type = "decimal") {
  return R"({"linkId":")" + link + R"(","text":"Score )" + link + R"(","type":")" + type +
         R"(","extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":")" +
         expression + R"("}}]})";
}

std::string form(const std::string& items, const std::string& more = {}) {
  return R"({"resourceType":"Questionnaire","url":"http://clinic.example/Questionnaire/test-form","status":"active",)" + more + R"("item":[)" +
         items + "]}";
}

std::string sum(const std::string& path) { return path + ".answer.value.ordinal().sum()"; }

struct Imported {
  ImportedQuestionnaire result;
  std::optional<catalog::Instrument> instrument;
};

Imported import_text(const std::string& text, const QuestionnaireImport& wanted = {}) {
  static catalog::Catalog catalog;
  const auto document = io::read_json(text, "form.json");
  Imported imported{import_questionnaire(document.root(), catalog, wanted), {}};
  Diagnostics faults;
  const auto yaml = io::read_yaml(imported.result.text, "form.yaml");
  imported.instrument = catalog::read_instrument(yaml.root(), "sha256:test", faults);
  INFO(imported.result.text);
  REQUIRE(imported.instrument.has_value());
  return imported;
}

// The faults of a form that cannot be imported, one a line with its mend.
std::string faults_of(const std::string& text) {
  static catalog::Catalog catalog;
  const auto document = io::read_json(text, "form.json");
  try {
    import_questionnaire(document.root(), catalog, {});
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::bad_input);
    std::string all;
    for (const auto& problem : error.problems()) {
      CHECK(problem.where.line > 0);
      all += problem.message + " -> " + problem.mend + "\n";
    }
    return all;
  }
  return {};
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string notes_of(const ImportedQuestionnaire& result) {
  std::string all;
  for (const auto& note : result.notes) all += note.message + "\n";
  return all;
}
}  // namespace

TEST_CASE("LOINC check digits") {
  for (const char* good : {"44249-1", "44250-9", "44261-6", "72109-2", "75626-2", "68518-0", "91148-7", "93373-9", "102010-6", "1-8"}) {
    CAPTURE(good);
    CHECK(is_loinc(good));
  }
  for (const char* bad : {"72109-3", "44249-2", "44249", "-1", "44249-", "44249-11", "4424a-1", "", "123456789-0"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_loinc(bad));
  }
  const auto imported = import_text(form(choice("a"), R"("code":[{"system":"http://loinc.org","code":"72109-3"}],)"), {.add_up = true});
  CHECK(says(notes_of(imported.result), "72109-3 is no LOINC code"));
}

TEST_CASE("sums are recognised in the ways that published forms write them") {
  const std::string two = choice("a") + "," + choice("b") + ",";
  const std::string a = "%resource.item.where(linkId = 'a').answer.value", b = "%resource.item.where(linkId = 'b').answer.value";
  for (const std::string& expression : std::vector<std::string>{
           sum("%resource.item"), sum("%resource.repeat(item)"), sum("%resource.descendants()"), "%resource.item.answer.value.weight().sum()",
           "%resource.item.answer.value.ordinal().aggregate($this + $total, 0)",
           "%resource.item.where(linkId != 'total').answer.value.weight().aggregate($total + $this)", a + ".ordinal() + " + b + ".ordinal()",
           "iif(" + a + ".exists(), " + a + ".ordinal(), 0) + iif(" + b + ".empty(), 0, " + b + ".ordinal())",
           "iif(" + a + ".exists() or " + b + ".exists(), " + a + ".ordinal() + " + b + ".ordinal(), {})",
           "item.where(linkId in ('a' | 'b')).answer.value.ordinal().sum()",
           "QuestionnaireResponse.item.where(linkId = 'a' or linkId = "
           "'b').answer.valueCoding.extension('http://hl7.org/fhir/StructureDefinition/ordinalValue').valueDecimal.sum()",
           "(" + a + ".ordinal() | " + b + ".ordinal()).sum()", "%resource.item.select(answer.value.ordinal()).sum()"}) {
    CAPTURE(expression);
    const auto imported = import_text(form(two + calculated("total", expression)));
    REQUIRE(imported.instrument->scales.size() == 1);
    const auto& scale = imported.instrument->scales.front();
    CHECK(scale.id == "total");
    CHECK(scale.method == catalog::ScaleMethod::sum);
    CHECK(scale.parts.size() == 2);
  }
}

TEST_CASE("means, counts and the largest") {
  const std::string two = choice("a") + "," + choice("b") + ",";
  const auto scale_of = [&](const std::string& expression) {
    return import_text(form(two + calculated("total", expression))).instrument->scales.at(0);
  };
  CHECK(scale_of("%resource.item.answer.value.ordinal().avg()").method == catalog::ScaleMethod::mean);
  const auto mean =
      scale_of("((%resource.item.where(linkId='a').answer.value.ordinal() + %resource.item.where(linkId='b').answer.value.ordinal()) / 2).round(2)");
  CHECK(mean.method == catalog::ScaleMethod::mean);
  CHECK(mean.decimals == 2);
  CHECK(scale_of("%resource.item.answer.value.ordinal().aggregate(iif($total.empty(), $this, iif($this > $total, $this, $total)))").method ==
        catalog::ScaleMethod::max);
  const auto count = scale_of(
      "iif(%resource.item.where(linkId='a').answer.value.ordinal() >= 2, 1, 0) + iif(%resource.item.where(linkId='b').answer.value.ordinal() > 0, 1, "
      "0)");
  CHECK(count.method == catalog::ScaleMethod::count);
  CHECK(count.parts.at(0).at_least == 2);
  CHECK(count.parts.at(1).at_least == 1);
}

TEST_CASE("what is no score is told and left out, never guessed") {
  const std::string two = choice("a") + "," + choice("b") + ",";
  for (const auto& expression :
       {"%resource.item.where(linkId='a').answer.value.ordinal() * 2",
        "iif(%resource.item.where(linkId='a').answer.value.ordinal() = 2, %resource.item.where(linkId='b').answer.value.ordinal(), 0)",
        "%resource.item.answer.value.ordinal().distinct().sum()", "today()", "%nothing + 1", "1 +",
        "iif(%resource.item.where(linkId='a').answer.exists(), 0, %resource.item.where(linkId='b').answer.value.ordinal())",
        "%resource.item.answer.value.ordinal().aggregate($this + $total, 5)",
        "%resource.item.answer.value.ordinal().aggregate(iif($this > 1, $this, $total))",
        "%resource.item.where(linkId='a').answer.value.ordinal() + %resource.item.where(linkId='a').answer.value.ordinal()"}) {
    CAPTURE(expression);
    const auto imported = import_text(form(two + calculated("total", expression)));
    CHECK(imported.instrument->scales.empty());
    CHECK(says(notes_of(imported.result), "left out"));
  }
  const auto added = import_text(form(choice("a") + "," + choice("b")), {.add_up = true});
  CHECK(added.instrument->scale("total")->parts.size() == 2);
}

TEST_CASE("a total that does not reach its answers, points given as text, and empty bands are refused with a mend") {
  const std::string group = R"({"linkId":"g","type":"group","item":[)" + choice("a") + "," + choice("b") + "]},";
  auto faults = faults_of(form(group + calculated("total", "%resource.item.where(linkId!='total').answer.value.weight().sum()")));
  CHECK(says(faults, "the total of item total reaches none of its answers"));
  CHECK(says(faults, "%resource.repeat(item)"));
  faults = faults_of(
      form(group +
           calculated("total",
                      "%resource.item.where(linkId='a').answer.value.ordinal() + %resource.repeat(item).where(linkId='b').answer.value.ordinal()")));
  CHECK(says(faults, "looks for item a where it is not: it stands inside g"));
  faults = faults_of(form(group + calculated("total", "%resource.repeat(item).where(linkId='c').answer.value.ordinal().sum()")));
  CHECK(says(faults, "names item c, which the form does not have"));

  auto text = form(choice("a"));
  text.replace(text.find("\"valueDecimal\":1"), 16, "\"valueDecimal\":\"1\"");
  CHECK(says(faults_of(text), "given as text, not as a number -> write them as valueDecimal without quotes"));
  text = form(choice("a"));
  text.replace(text.find("\"valueDecimal\":1"), 16, "\"valueString\":\"1\"");
  CHECK(says(faults_of(text), "given as text, not as a number"));

  const std::string total = calculated("total", sum("%resource.item")) + ",";
  const auto banded = [&](const std::string& chain) {
    return form(choice("a") + "," + choice("b") + "," + total + calculated("band", chain, "string"));
  };
  const std::string score = "%resource.item.where(linkId='total').answer.value";
  faults = faults_of(banded("iif(" + score + " < 2, 'low', iif(" + score + " < 2, 'middle', 'high'))"));
  CHECK(says(faults, "the band 'middle' of item band has an empty range"));
  const auto good = import_text(banded("iif(" + score + " <= 1, 'Low risk', iif(" + score + " < 3, 'Middle', 'High'))"));
  const auto& bands = good.instrument->scales.at(0).bands;
  REQUIRE(bands.size() == 3);
  CHECK(bands[0].id == "low_risk");
  CHECK(bands[0].high == 1);
  CHECK(bands[1].low == 2);
  CHECK(bands[1].high == 2);
  CHECK(bands[2].high == 4);
}

TEST_CASE("structure that cannot be right is refused") {
  CHECK(says(faults_of(R"({"resourceType":"Patient"})"), "this is no FHIR Questionnaire"));
  CHECK(says(faults_of(form(choice("a") + "," + choice("a"))), "the linkId a is there twice"));
  CHECK(says(faults_of(form(R"({"text":"x","type":"string"})")), "an item has no linkId"));
  CHECK(says(faults_of(form(R"({"linkId":"x","text":"x"})")), "item x has no type"));
  CHECK(says(faults_of(form(choice("a", R"("enableWhen":[{"question":"b","operator":"~","answerBoolean":true}])"))), "not one of FHIR's"));
  CHECK(says(faults_of(form(choice("a", R"("enableWhen":[{"question":"b","operator":"exists","answerInteger":1}])"))), "does not say yes or no"));
  CHECK(says(faults_of(form(choice("a", R"("answerValueSet":"#v")"))), "its own answers or a value set, not both"));
}

TEST_CASE("bands of a total with a question that may be skipped begin where the skipped one counts nothing") {
  const std::string gate = R"({"linkId":"asked","text":"asked","type":"boolean"},)";
  const std::string gated = choice("b", R"("enableWhen":[{"question":"asked","operator":"=","answerBoolean":true}])");
  const std::string score = "%resource.item.where(linkId='total').answer.value";
  auto text = form(gate + gated + "," + calculated("total", sum("%resource.item")) + "," +
                   calculated("band", "iif(" + score + " <= 1, 'low', 'high')", "string"));
  text.replace(text.find("\"valueDecimal\":0"), 16, "\"valueDecimal\":1");
  const auto imported = import_text(text);
  REQUIRE(imported.instrument->scales.at(0).bands.size() == 2);
  CHECK(imported.instrument->scales.at(0).bands.front().low == 0);
}

TEST_CASE("all faults of a form are told at once") {
  const std::string group = R"({"linkId":"g","type":"group","item":[)" + choice("a") + "]},";
  auto text = form(group + calculated("total", "%resource.item.answer.value.weight().sum()"));
  text.replace(text.find("\"valueDecimal\":1"), 16, "\"valueString\":\"1\"");
  const auto faults = faults_of(text);
  CHECK(says(faults, "given as text, not as a number"));
  CHECK(says(faults, "reaches none of its answers"));
}

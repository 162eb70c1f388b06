// enableWhen in all its forms becomes a condition of ours, or is told as not understood.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "interop/questionnaire/import.hpp"
#include "io/format_yaml.hpp"
#include "io/read_json.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
// Questions of every kind, then `x` under the condition, which is not scored unless `points` says so.
std::string form_with(const std::string& condition, bool points = false) {
  const auto option = [](const std::string& code, int value) {
    return R"({"valueCoding":{"system":"urn:x","code":")" + code + R"(","display":")" + code +
           R"("},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":)" + std::to_string(value) + "}]}";
  };
  const std::string options = R"("answerOption":[)" + option("never", 0) + "," + option("some", 1) + "," + option("often", 2) + "]";
  const std::string bounds =
      R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":0},{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":10}])";
  std::string items = R"({"linkId":"c","text":"c","type":"choice",)" + options + "},";
  items += R"({"linkId":"same","text":"same","type":"choice","answerOption":[)" + option("one", 1) + "," + option("other", 1) + "]},";
  items += R"({"linkId":"b","text":"b","type":"boolean"},)";
  items += R"({"linkId":"n","text":"n","type":"integer",)" + bounds + "},";
  items += R"({"linkId":"d","text":"d","type":"decimal"},)";
  items += R"({"linkId":"s","text":"s","type":"choice","answerOption":[{"valueString":"red"},{"valueString":"blue"}]},)";
  items += R"({"linkId":"i","text":"i","type":"choice","answerOption":[{"valueInteger":3},{"valueInteger":5}]},)";
  items += R"({"linkId":"day","text":"day","type":"date"},)";
  items += R"({"linkId":"gated","text":"gated","type":"boolean","enableWhen":[{"question":"b","operator":"=","answerBoolean":true}]},)";
  items += R"({"linkId":"x","text":"x","type":"choice",)" + options + (condition.empty() ? "" : "," + condition) + "},";
  items += R"({"linkId":"later","text":"later","type":"boolean"},)";
  const std::string sum = points ? "%resource.item.where(linkId = 'c' or linkId = 'x').answer.value.ordinal().sum()"
                                 : "%resource.item.where(linkId = 'c').answer.value.ordinal()";
  items +=
      R"({"linkId":"total","text":"total","type":"decimal","extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression","valueExpression":{"language":"text/fhirpath","expression":")" +
      sum + R"("}}]})";
  return R"({"resourceType":"Questionnaire","url":"http://clinic.example/Questionnaire/gates","status":"active","item":[)" + items + "]}";
}

std::string when(const std::string& question, const std::string& op, const std::string& answer) {
  return R"({"question":")" + question + R"(","operator":")" + op + R"(",)" + answer + "}";
}

// `ask_if` of item x as it stands in the definition, the notes where there is none.
std::string asked(const std::string& condition) {
  static catalog::Catalog catalog;
  const auto document = io::read_json(form_with(condition), "form.json");
  const auto result = import_questionnaire(document.root(), catalog);
  const auto yaml = io::read_yaml(result.text, "form.yaml");
  for (const auto item : yaml.root().find("items")->items()) {
    if (item.find("id")->text() != "x") continue;
    if (const auto gate = item.find("ask_if")) {
      if (gate->is_scalar()) return std::string(gate->text());
      auto line = io::YamlValue::map();
      line.set("if", io::yaml_value(*gate));
      return io::format_yaml(line);
    }
  }
  for (const auto& note : result.notes)
    if (note.message.find("item x is asked") != std::string::npos) return "? " + note.message.substr(note.message.find("understood: ") + 12);
  return "always";
}

std::string asked_when(const std::string& question, const std::string& op, const std::string& answer) {
  return asked(R"("enableWhen":[)" + when(question, op, answer) + "]");
}
}  // namespace

TEST_CASE("every operator and every type of answer") {
  struct Row {
    std::string question, op, answer, expected;
  };
  const std::string some = R"("answerCoding":{"system":"urn:x","code":"some"})";
  for (const auto& row : std::vector<Row>{
           {"c", "=", some, "c = some"},
           {"c", "!=", some, "c != some"},
           {"c", "=", R"("answerCoding":{"code":"often"})", "c = often"},
           {"b", "=", R"("answerBoolean":true)", "b = yes"},
           {"b", "!=", R"("answerBoolean":true)", "b != yes"},
           {"b", "=", R"("answerBoolean":false)", "b = no"},
           {"n", "=", R"("answerInteger":4)", "n = 4"},
           {"n", "!=", R"("answerInteger":4)", "n != 4"},
           {"n", ">", R"("answerInteger":4)", "n > 4"},
           {"n", "<", R"("answerDecimal":4.5)", "n < 4.5"},
           {"n", ">=", R"("answerInteger":4)", "n >= 4"},
           {"n", "<=", R"("answerQuantity":{"value":4,"unit":"days"})", "n <= 4"},
           {"i", "=", R"("answerInteger":5)", "i = 5"},
           {"s", "=", R"("answerString":"blue")", "s = blue"},
           {"s", "!=", R"("answerString":"blue")", "s != blue"},
           {"b", "exists", R"("answerBoolean":true)", "always"},
           {"gated", "exists", R"("answerBoolean":true)", "b = yes"},
           {"gated", "exists", R"("answerBoolean":false)", "if: {not: \"b = yes\"}\n"},
           {"b", "exists", R"("answerBoolean":false)", "? on a form that is filled in it never holds"},
           {"c", "=", R"("answerCoding":{"system":"urn:y","code":"some"})", "? it compares item c with an answer that the item does not offer"},
           {"same", "=", R"("answerCoding":{"code":"one"})", "? answers of item same have the same points"},
           {"c", ">", some, "? the answers of item c have no order"},
           {"d", ">", R"("answerDecimal":1)", "? it compares the answer of item d, which has no list of answers and no bounds"},
           {"day", "=", R"("answerDate":"2026-01-01")", "? it compares the answer of item day, which has no list of answers and no bounds"},
           {"later", "=", R"("answerBoolean":true)", "? it looks at item later, which comes later"},
           {"nowhere", "=", R"("answerBoolean":true)", "? it names item nowhere, which the form does not have"},
           {"c", "=", R"("answerBoolean":true)", "? item c is not answered by yes or no"}}) {
    CAPTURE(row.question);
    CAPTURE(row.op);
    CAPTURE(row.answer);
    CHECK(asked_when(row.question, row.op, row.answer) == row.expected);
  }
}

TEST_CASE("several conditions hold together as enableBehavior says") {
  const std::string two = R"("enableWhen":[)" + when("b", "=", R"("answerBoolean":true)") + "," + when("n", ">", R"("answerInteger":2)") + "]";
  CHECK(asked(two + R"(,"enableBehavior":"all")") == "if: {all: [\"b = yes\", \"n > 2\"]}\n");
  CHECK(asked(two + R"(,"enableBehavior":"any")") == "if: {any: [\"b = yes\", \"n > 2\"]}\n");
  CHECK(asked(two).find("does not say whether all or any") != std::string::npos);
}

TEST_CASE("a condition that is an expression is read where it compares answers") {
  const auto expression = [](const std::string& text) {
    return R"("extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression","valueExpression":{"language":"text/fhirpath","expression":")" +
           text + R"("}}])";
  };
  CHECK(asked(expression("%resource.item.where(linkId='n').answer.value >= 3")) == "n >= 3");
  CHECK(asked(expression("(%resource.item.where(linkId='c').answer.value.code = 'often').not()")) == "if: {not: \"c = often\"}\n");
  CHECK(asked(expression("3 < %resource.item.where(linkId='n').answer.value and %resource.item.where(linkId='gated').answer.exists()")) ==
        "if: {all: [\"n > 3\", \"b = yes\"]}\n");
  CHECK(asked(expression("today() > @2020-01-01")).starts_with("? "));
}

TEST_CASE("an item whose points count may not have a condition that is not understood") {
  static catalog::Catalog catalog;
  const auto document = io::read_json(form_with(R"("enableWhen":[)" + when("day", "=", R"("answerDate":"2026-01-01")") + "]", true), "form.json");
  CHECK_THROWS_AS(import_questionnaire(document.root(), catalog), Error);
  const auto good = io::read_json(form_with(R"("enableWhen":[)" + when("b", "=", R"("answerBoolean":true)") + "]", true), "form.json");
  CHECK(import_questionnaire(good.root(), catalog).scales == std::vector<std::string>{"total"});
}

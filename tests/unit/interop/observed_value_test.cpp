// Values of observations: amounts by unit and spelling, bounds, what is only text.
#include "interop/fhir/observed_value.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {

const catalog::UnitAliases& aliases() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_unit_aliases(catalog.definitions());
  return loaded;
}

Amount amount(const std::string& json, std::string_view unit, std::optional<Range> legal = Range{0, 1000}, std::string_view fact = "x") {
  const auto document = io::read_json(json, "test");
  return read_amount(document.root(), unit, legal, aliases(), fact);
}

std::string quantity(const std::string& rest) { return "{\"valueQuantity\":{" + rest + "}}"; }

ShownValue shown(const std::string& json) {
  static std::vector<io::Document> kept;
  kept.push_back(io::read_json(json, "test"));
  return show_value(kept.back().root());
}

}  // namespace

TEST_CASE("amounts become bounds in the unit of the fact") {
  struct Row {
    const char* said;
    const char* unit;
    std::optional<Range> expected;
  };
  const Row rows[] = {
      {R"({"valueQuantity":{"value":98.6,"unit":"°F"}})", "Cel", Range{37, 37}},
      {R"({"valueQuantity":{"value":101.5,"unit":"degF"}})", "Cel", Range{38.6, 38.6}},
      {R"({"valueQuantity":{"value":0.462,"unit":"s","code":"s"}})", "ms", Range{462, 462}},
      {R"({"valueString":"512 ms"})", "ms", Range{512, 512}},
      {R"({"valueString":">500 ms"})", "ms", Range{500, 1000}},
      {R"({"valueString":"< 5"})", "ms", Range{0, 5}},
      {R"({"valueQuantity":{"comparator":"<","value":5,"unit":"ms"}})", "ms", Range{0, 5}},
      {R"({"valueQuantity":{"comparator":">=","value":5,"unit":"ms"}})", "ms", Range{5, 1000}},
      {R"({"valueRange":{"low":{"value":4,"unit":"ms"},"high":{"value":6,"unit":"ms"}}})", "ms", Range{4, 6}},
      {R"({"valueRange":{"low":{"value":4,"unit":"ms"}}})", "ms", Range{4, 1000}},
      {R"({"valueInteger":7})", "ms", Range{7, 7}},
      {R"({"valueString":"120/80"})", "mm[Hg]", std::nullopt},
      {R"({"valueString":"see report"})", "ms", std::nullopt},
      {R"({"valueQuantity":{"value":80,"unit":"mg/mL"}})", "mg", std::nullopt},
      {R"({"valueRatio":{"numerator":{"value":1},"denominator":{"value":32}}})", "1", std::nullopt},
  };
  for (const auto& row : rows) {
    CAPTURE(row.said);
    const auto read = amount(row.said, row.unit);
    CHECK(read.bounds == row.expected);
    CHECK_FALSE(read.unit_differs);
  }
  CHECK_FALSE(amount(R"({"valueString":">500 ms"})", "ms", std::nullopt).bounds);
}

TEST_CASE("each spelling of a unit is that unit, one charge a molecule only where the fact says so") {
  for (const auto& alias : aliases().units)
    for (const auto& spelling : alias.same) {
      CAPTURE(spelling);
      const auto fact = alias.facts.empty() ? std::string("x") : alias.facts.front();
      CHECK(aliases().unit_of(spelling, fact) == alias.unit);
      if (!alias.facts.empty()) CHECK(aliases().unit_of(spelling, "x") == spelling);
    }
  CHECK(amount(quantity(R"("value":4.1,"unit":"mEq/L")"), "mmol/L", Range{1, 12}, "k_mmol").bounds == Range{4.1, 4.1});
  CHECK_FALSE(amount(quantity(R"("value":4.1,"unit":"mEq/L")"), "mmol/L", Range{1, 12}, "calcium").bounds);
  CHECK(amount(quantity(R"("value":88,"unit":"beats/minute")"), "/min").bounds == Range{88, 88});
}

TEST_CASE("a code and a printed unit that are two units are not used") {
  CHECK(amount(quantity(R"("value":80,"code":"mg","unit":"mL")"), "mg").unit_differs);
  CHECK(amount(quantity(R"("value":38,"code":"Cel","unit":"degF")"), "Cel").unit_differs);
  CHECK(amount(quantity(R"("value":38,"code":"Cel","unit":"°C")"), "Cel").bounds == Range{38, 38});
  CHECK(amount(quantity(R"("value":38,"code":"Cel","unit":"degrees of the clinic")"), "Cel").bounds == Range{38, 38});
}

TEST_CASE("what is no amount is shown as it was sent") {
  CHECK(shown(R"({"valueRatio":{"numerator":{"value":1},"denominator":{"value":32}}})").text == "1:32");
  CHECK(shown(R"({"valueRatio":{"numerator":{"value":1},"denominator":{"value":32}}})").only_text);
  CHECK(shown(R"({"valuePeriod":{"start":"2026-11-01","end":"2026-11-02"}})").text == "2026-11-01 to 2026-11-02");
  CHECK(shown(R"({"valueSampledData":{"data":"1 2 3"}})").text == "1 2 3");
  CHECK(shown(R"({"valueTime":"10:15:00"})").only_text);
  CHECK(shown(R"({"valueAttachment":{"contentType":"application/pdf"}})").text == "attachment application/pdf");
  CHECK_FALSE(shown(R"({"valueRange":{"low":{"value":1,"unit":"mg"},"high":{"value":2,"unit":"mg"}}})").only_text);
  CHECK(shown("{}").text.empty());
}

// Faults of instrument definitions are found with their line, and good ones say what may be done with them.
#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/instrument.hpp"
#include "catalog/instrument_condition.hpp"
#include "catalog/read_instrument.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;

namespace {
std::string definition(std::string_view items, std::string_view scales, std::string_view more = {}) {
  return "id: trial\nversion: \"1\"\ntitle: trial\nrater: self\nrecall: now\nrights: {wording: W3, ship: labels, notice: invented}\n"
         "citation: [invented]\nstatus: {items: H}\nmissing: {rule: none, source: test}\nexamples: []\noptions: {yn: [{points: 0, label: \"no\"}, "
         "{points: 1, label: \"yes\"}]}\n" +
         std::string(items) + "\n" + std::string(scales) + "\n" + std::string(more) + "\n";
}

std::string fault(const std::string& text) {
  const auto document = io::read_yaml(text, "trial.yaml");
  Diagnostics diagnostics;
  const auto instrument = catalog::read_instrument(document.root(), "", diagnostics);
  CHECK(instrument.has_value() == diagnostics.empty());
  return diagnostics.empty() ? "" : diagnostics.sorted().front().message;
}

constexpr std::string_view two_items = "items: [{id: a, label: a, options: yn}, {id: b, label: b, options: yn}]";
constexpr std::string_view plain_sum = "scales: {total: {method: sum, items: [a, b], bands: []}}";
}  // namespace

TEST_CASE("a faulty definition is refused with what is wrong") {
  CHECK(fault(definition(two_items, plain_sum)).empty());
  CHECK(fault(definition(two_items, "scales: {total: {method: sum, items: [a, c], bands: []}}")) == "there is no item 'c'");
  CHECK(fault(definition(two_items, "scales: {total: {method: sun, items: [a], bands: []}}")) ==
        "the method of a scale is sum, mean, count, max, levels, days or longest_run");
  CHECK(fault(definition(two_items,
                         "scales: {total: {method: sum, items: [a, b], bands: [{low: 0, high: 0, id: none}, {low: 2, high: 2, id: all}]}}")) ==
        "scale total: there is a gap or an overlap between the bands none and all");
  CHECK(fault(definition(two_items, "scales: {total: {method: sum, items: [a, b], bands: [{low: 0, high: 3, id: none}]}}")) ==
        "scale total: bands end at 3, but the most that can be reached is 2");
  CHECK(fault(definition("items: [{id: a, label: a, options: yn}, {id: a, label: b, options: yn}]", plain_sum)) == "the item 'a' is there twice");
  CHECK(fault(definition("items: [{id: a, label: a, options: nope}, {id: b, label: b, options: yn}]", plain_sum)) ==
        "there is no option list 'nope'");
  CHECK(fault(definition("items: [{id: a, label: a, options: yn, ask_if: \"b = yes\"}, {id: b, label: b, options: yn}]", plain_sum)) ==
        "a gate may only name items before its own");
  CHECK(fault(definition("items: [{id: a, label: a, options: yn, raw: {id: m, unit: d, bins: [{to: 3, points: 7}]}}, {id: b, label: b, options: yn}]",
                         plain_sum)) == "a bin of m leads to no option");
  CHECK(fault(definition(two_items, plain_sum, "flags: [{id: f, when: \"totl > 1\", severity: note, text: x}]")) ==
        "there is no item or scale 'totl'");
  CHECK(fault(definition(two_items, plain_sum, "flags: [{id: f, when: \"total >> 1\", severity: note, text: x}]")) ==
        "a value is missing after the sign");
  CHECK(fault(definition(two_items, plain_sum, "flags: [{id: f, when: \"total >= cutoff\", severity: note, text: x}]")) ==
        "the scale total has no cut-offs");
}

TEST_CASE("conditions are written as those of rules are") {
  const auto when = [](const std::string& condition) {
    return definition(two_items, plain_sum, "flags: [{id: f, when: " + condition + ", severity: note, text: x}]");
  };
  for (const char* good : {"\"total>=1\"", "\"total >= 1\"", "\"total\\t>=\\t1\"", "'a = \"yes\"'", "\"a in [yes, no]\"", "\"total in [1, 2]\"",
                           "\"a answered\"", "\"sex_at_birth != male\"", "{not: \"a=yes\"}", "\"a = b\""})
    CHECK_MESSAGE(fault(when(good)).empty(), good);
  CHECK(fault(when("total")) == "`total` alone says nothing: it is no yes/no fact");
  CHECK(fault(when("\"total ~ 1\"")) == "no comparison is known by this sign");
  CHECK(fault(when("\"total >= 1 and\"")) == "nothing may follow the comparison");
  CHECK(fault(when("\"a answered yes\"")) == "nothing may follow the comparison");
  CHECK(fault(when("\"c answered\"")) == "there is no item 'c'");
  CHECK(fault(when("\"sex_at_birth = unknown\"")) == "`unknown` is no sex that points can depend on");
  CHECK(fault(when("{all: \"a = yes\"}")) == "`all` needs a list of conditions");
  CHECK(fault(when("{any: []}")) == "`any` needs a list of conditions");
  CHECK(fault(when("{none: [\"a = yes\"]}")) == "`none` joins no conditions");
}

TEST_CASE("a list of values holds where one of them would, at the column of the word that is wrong") {
  Diagnostics problems;
  const auto good = io::read_yaml(definition(two_items, plain_sum, "flags: [{id: f, when: \"a in [no, yes]\", severity: note, text: x}]"), "x.yaml");
  const auto read = catalog::read_instrument(good.root(), "", problems);
  REQUIRE(read);
  const auto& any = read->flags.front().when;
  CHECK(any.shape == catalog::InstrumentCondition::Shape::any);
  REQUIRE(any.parts.size() == 2);
  CHECK(any.parts[0].text == "a = no");
  CHECK(any.parts[1].comparison == catalog::Comparison::equal);
  const auto bad = io::read_yaml("f: \"a in [no, maybe]\"\n", "x.yaml");
  CHECK_FALSE(catalog::read_instrument_condition(bad.root().find("f"), *read, problems));
  REQUIRE(problems.sorted().size() == 1);
  CHECK(problems.sorted().front().where.column == 15);
}

TEST_CASE("skip_to closes the items between") {
  const auto text = definition(
      "items: [{id: a, label: a, options: yn, skip_to: {when: \"a = no\", to: c}}, {id: b, label: b, options: yn}, {id: c, label: c, options: yn}]",
      "scales: {total: {method: sum, items: [a, b, c], bands: []}}");
  const auto document = io::read_yaml(text, "trial.yaml");
  Diagnostics diagnostics;
  const auto instrument = catalog::read_instrument(document.root(), "", diagnostics);
  REQUIRE(instrument);
  CHECK_FALSE(instrument->items[0].ask_if);
  CHECK(instrument->items[1].ask_if);
  CHECK_FALSE(instrument->items[2].ask_if);
}

TEST_CASE("all instruments state rights and sources, and none is asked from our own labels") {
  const catalog::Definitions definitions;
  for (const auto& id : catalog::instrument_ids(definitions)) {
    CAPTURE(id);
    const auto instrument = catalog::load_instrument(definitions, id);
    CHECK(instrument.id == id);
    CHECK_FALSE(instrument.citation.empty());
    CHECK_FALSE(instrument.wording.empty());
    CHECK(instrument.digest.starts_with("sha256:"));
    CHECK_FALSE(instrument.asked_from_labels());
    const auto says = [&](const std::string& what) {
      return std::ranges::find(instrument.status, what, [](const auto& each) { return each.first; }) != instrument.status.end();
    };
    CHECK(says("items"));
    CHECK(says("scoring"));
    for (const auto& flag : instrument.flags) CHECK_MESSAGE((!flag.status.empty() || says(flag.id)), flag.id);
  }
  CHECK(catalog::load_instrument(definitions, "bam").scale("total") == nullptr);
  CHECK(catalog::load_instrument(definitions, "bam_r").scale("total") == nullptr);
  CHECK(catalog::load_instrument(definitions, "phq9").flag("suicide_item9")->safety);
  for (const auto& flag : catalog::load_instrument(definitions, "cssrs_screener").flags) CHECK(flag.safety);
}

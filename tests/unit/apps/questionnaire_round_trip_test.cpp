// Every definition as a Questionnaire: the resource keeps FHIR's own rules, and what comes back scores alike.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "base/error.hpp"
#include "care/score.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "catalog/read_instrument.hpp"
#include "interop/questionnaire/export.hpp"
#include "interop/questionnaire/import.hpp"
#include "io/read_json.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;

namespace {
std::string text_of(io::Node node, std::string_view key) {
  const auto found = node.find(key);
  return found ? std::string(found->text()) : std::string();
}

// No empty list, object or text anywhere; an extension has a URL and exactly one value.
void check_shape(io::Node node) {
  if (node.is_scalar()) {
    CHECK_MESSAGE(!node.text().empty(), node.path());
    return;
  }
  CHECK_MESSAGE(!node.empty(), node.path());
  if (node.key() == "extension")
    for (const auto extension : node.items()) {
      CHECK(extension.size() == 2);
      CHECK(text_of(extension, "url").starts_with("http://hl7.org/fhir/"));
    }
  for (const auto child : node.items()) check_shape(child);
}

// The constraints que-1 to que-12 of the R4 resource, as far as they concern what we write.
void check_items(io::Node items) {
  static const std::set<std::string> types{"group", "display", "boolean", "decimal", "integer", "string", "choice"};
  std::set<std::string> links;
  for (const auto item : items.items()) {
    const auto link = text_of(item, "linkId"), type = text_of(item, "type");
    CAPTURE(link);
    CHECK(links.insert(link).second);
    CHECK(types.contains(type));
    CHECK(item.find("answerOption").has_value() == (type == "choice"));
    CHECK_FALSE((item.find("maxLength") && type != "string"));
    const auto when = item.find("enableWhen");
    if (!when) continue;
    CHECK((when->size() < 2 || item.find("enableBehavior")));
    for (const auto condition : when->items()) {
      CHECK(links.contains(text_of(condition, "question")));
      CHECK(condition.size() == 3);
    }
  }
}

struct RoundTrip {
  interop::ExportedQuestionnaire form;
  std::optional<catalog::Instrument> back;
  std::string refusal;
};

RoundTrip round_trip(catalog::Catalog& catalog, const catalog::Instrument& instrument, bool match) {
  RoundTrip trip{interop::export_questionnaire(instrument), {}, {}};
  const auto document = io::read_json(trip.form.json, instrument.id + ".json");
  interop::QuestionnaireImport wanted;
  wanted.id = "back";
  wanted.match = match;
  try {
    const auto result = interop::import_questionnaire(document.root(), catalog, wanted);
    Diagnostics faults;
    const auto yaml = io::read_yaml(result.text, "back.yaml");
    trip.back = catalog::read_instrument(yaml.root(), "sha256:back", faults);
  } catch (const Error& error) {
    trip.refusal = error.what();
    for (const auto& problem : error.problems()) trip.refusal += "\n" + problem.message;
  }
  return trip;
}

// Random forms, whole and with gaps, come to the same bounds on every scale that both have. What a Questionnaire cannot say
// (an answer that must be 0 after another) may leave the bounds of an open form wider, never narrower.
int compare_scores(const catalog::Instrument& instrument, const catalog::Instrument& back, bool same_rules) {
  const care::Scorer ours(instrument), theirs(back);
  std::mt19937 random(7);
  int compared = 0;
  for (int round = 0; round < 300; ++round) {
    catalog::FilledForm form, other;
    form.codes.assign(instrument.items.size(), catalog::FilledForm::not_asked);
    other.codes.assign(back.items.size(), catalog::FilledForm::not_asked);
    for (std::size_t place = 0; place < instrument.items.size(); ++place) {
      const auto& item = instrument.items[place];
      if (item.options.empty() || (round % 3 == 0 && random() % 4 == 0)) continue;
      const auto chosen = random() % item.options.size();
      const auto there = back.find_item(item.id);
      if (!there) continue;
      form.codes[place] = static_cast<std::int16_t>(chosen);
      const auto& options = back.items[*there].options;
      const auto same = std::ranges::find_if(options, [&](const auto& option) {
        return item.options[chosen].loinc.empty() ? option.id == item.options[chosen].id : option.loinc == item.options[chosen].loinc;
      });
      REQUIRE(same != options.end());
      other.codes[*there] = static_cast<std::int16_t>(same - options.begin());
    }
    if (!ours.lawful(form) || !theirs.lawful(other)) continue;
    const auto expected = ours.score(form), actual = theirs.score(other);
    for (const auto& scale : actual.scales) {
      const auto* same = expected.scale(scale.scale);
      if (same == nullptr) continue;
      CAPTURE(scale.scale);
      if (same_rules || (expected.complete && actual.complete)) {
        CHECK(scale.low == same->low);
        CHECK(scale.high == same->high);
      } else {
        CHECK(scale.low <= same->low);
        CHECK(scale.high >= same->high);
      }
      ++compared;
    }
  }
  return compared;
}
}  // namespace

TEST_CASE("every definition as a Questionnaire keeps the rules of the resource") {
  catalog::Catalog catalog;
  for (const auto& id : catalog.instrument_ids()) {
    CAPTURE(id);
    const auto& instrument = catalog.instrument(id);
    const auto form = interop::export_questionnaire(instrument);
    const auto document = io::read_json(form.json, id + ".json");
    const auto root = document.root();
    CHECK(text_of(root, "resourceType") == "Questionnaire");
    CHECK(text_of(root, "id").find('_') == std::string::npos);
    check_shape(root);
    check_items(*root.find("item"));
    CHECK(root.find("item")->size() >= instrument.items.size());
  }
}

TEST_CASE("what is exported comes back as the same instrument, with our scoring" * doctest::test_suite("long")) {
  catalog::Catalog catalog;
  for (const auto& id : catalog.instrument_ids()) {
    CAPTURE(id);
    const auto& instrument = catalog.instrument(id);
    const auto trip = round_trip(catalog, instrument, true);
    CAPTURE(trip.refusal);
    REQUIRE(trip.back.has_value());
    CHECK(trip.back->items.size() == instrument.items.size());
    CHECK(trip.back->scales.size() == instrument.scales.size());
    CHECK(trip.back->examples.size() == instrument.examples.size());
    compare_scores(instrument, *trip.back, true);
  }
}

TEST_CASE("by the Questionnaire alone, sums, means, counts and maxima come back with the same scores" * doctest::test_suite("long")) {
  catalog::Catalog catalog;
  std::set<std::string> compared;
  for (const auto& id : catalog.instrument_ids()) {
    CAPTURE(id);
    const auto& instrument = catalog.instrument(id);
    const auto trip = round_trip(catalog, instrument, false);
    if (!trip.back) {
      // Only a condition that FHIR cannot say, or ours cannot take back, may forbid it.
      CHECK_MESSAGE(trip.refusal.find("the condition under which item") != std::string::npos, trip.refusal);
      continue;
    }
    if (compare_scores(instrument, *trip.back, false) > 0) compared.insert(id);
  }
  for (const char* id : {"cows", "phq9", "gad7", "dast10", "audit_c", "bam", "peg", "ciwa_ar"}) {
    CAPTURE(id);
    CHECK(compared.contains(id));
  }
}

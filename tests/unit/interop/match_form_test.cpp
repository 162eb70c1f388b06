// Which instruments a questionnaire is: the worked examples of the data, and what no example says.
#include "interop/questionnaire/match_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "interop/fhir/instruments_by_code.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
struct Bench {
  catalog::Catalog catalog;
  InstrumentsByCode instruments{catalog};
  catalog::FormRules rules = catalog::load_form_rules(catalog);
};

Bench& bench() {
  static Bench one;
  return one;
}

std::string matched(const catalog::FormRules& rules, std::string_view canonical, const std::vector<std::string>& links,
                    const std::vector<std::string>& codes = {}) {
  FormFields form;
  std::tie(form.url, form.version) = split_canonical(canonical);
  for (const auto& link : links) form.fields.push_back({link, {}, true});
  for (const auto& code : codes) {
    if (code == "44249-1") form.codes.push_back(code);
    else form.fields.push_back({code, {code}, true});
  }
  std::string out;
  for (const auto& match : match_form(form, rules, bench().instruments.all()))
    out +=
        (out.empty() ? "" : " ") + match.instrument->id + ":" + std::to_string(match.items.size()) + (match.by == MatchedBy::name ? " by name" : "");
  return out;
}

std::vector<std::string> numbers(int last) {
  std::vector<std::string> out;
  for (int i = 1; i <= last; ++i) out.push_back(std::to_string(i));
  return out;
}

bool holds(const catalog::FormRules& rules, const catalog::FormExample& example) {
  const auto canonical = example.url + (example.version.empty() ? "" : "|" + example.version);
  const auto found = matched(rules, canonical, example.links, example.codes);
  std::vector<std::string> names;
  for (const auto* instrument : bench().instruments.all())
    if ((" " + found).find(" " + instrument->id + ":") != std::string::npos) names.push_back(instrument->id);
  auto wanted = example.instruments;
  std::ranges::sort(wanted);
  return names == wanted && found.ends_with(" by name") == example.by_name;
}
}  // namespace

TEST_CASE("every worked example of the forms matches as it says") {
  REQUIRE(bench().rules.examples.size() >= 14);
  for (const auto& example : bench().rules.examples) {
    CAPTURE(format_where(example.where));
    CHECK(holds(bench().rules, example));
  }
}

TEST_CASE("another name of an instrument that is taken out makes an example fail") {
  const auto& definitions = bench().catalog.definitions();
  const auto aliases = definitions.open(definitions.list("interop/forms").front()).root().find("aliases");
  REQUIRE(aliases);
  for (const auto& entry : aliases->entries())
    for (const auto alias : entry.value.items()) {
      CAPTURE(alias.text());
      const auto name = catalog::squeezed_form_name(alias.text());
      // A name that the id is already would say nothing.
      CHECK(name != catalog::squeezed_form_name(entry.key));
      auto without = bench().rules;
      CHECK(without.names.erase(name) == 1);
      CHECK_FALSE(std::ranges::all_of(bench().rules.examples, [&](const auto& example) { return holds(without, example); }));
    }
}

TEST_CASE("no instrument is known by a part of a name, whatever stands around it") {
  for (const auto* instrument : bench().instruments.all()) {
    std::vector<std::string> links;
    for (const auto& item : instrument->items) links.push_back(item.id);
    CAPTURE(instrument->id);
    const std::string base = "http://clinic.example/Questionnaire/";
    CHECK(matched(bench().rules, base + instrument->id, links).ends_with(" by name"));
    for (const auto& name : {"my-" + instrument->id, instrument->id + "-adapted", "x" + instrument->id + "x", instrument->id + "2b",
                             std::string("form"), instrument->id + "/answers"})
      CHECK(matched(bench().rules, base + name, links).empty());
    // One scored item short, or one more than the instrument has.
    auto more = links;
    more.emplace_back("how-are-you");
    CHECK(matched(bench().rules, base + instrument->id, more).empty());
    CHECK(matched(bench().rules, "urn:leeboard:instrument:" + instrument->id, {links.front()}) == instrument->id + ":1");
  }
}

TEST_CASE("a site's form goes by its URL, its versions and its linkIds") {
  auto rules = bench().rules;
  rules.forms.push_back({"mood", "http://a.example/q", "phq9", {"1", "2"}, {{"a", "1"}, {"b", "9"}}, {}});
  CHECK(matched(rules, "http://a.example/q|2", {"a", "b", "c"}) == "phq9:2");
  CHECK(matched(rules, "http://a.example/q|3", {"a", "b"}).empty());
  CHECK(matched(rules, "http://a.example/q", {"a", "b"}).empty());
  CHECK(matched(rules, "http://a.example/q2|2", {"a", "b"}).empty());
  rules.forms.back().url = "http://a.example/phq9";
  CHECK(matched(rules, "http://a.example/phq9|3", numbers(9)).empty());
  rules.forms.back().versions.clear();
  rules.forms.back().items.clear();
  CHECK(matched(rules, "http://a.example/phq9|3", numbers(8)) == "phq9:8");
}

TEST_CASE("names differ by case and dashes alone") {
  for (const auto* name : {"PHQ-9", "phq_9", "Phq 9", "patient-health-questionnaire-9"}) CHECK(bench().rules.instrument_named(name) == "phq9");
  for (const auto* name : {"phq", "phq99", "phq.9", "9", ""}) CHECK(bench().rules.instrument_named(name).empty());
}

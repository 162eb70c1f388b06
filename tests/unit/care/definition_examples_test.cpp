// Every worked example of every safety rule and template runs and is true.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/care/plan_support.hpp"
#include "care/safety_review.hpp"
#include "catalog/vocabulary.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {

std::string text_of(io::Node node, std::string_view key, std::string otherwise = {}) {
  const auto found = node.find(key);
  return found ? std::string(found->text()) : otherwise;
}

std::string verdict_of(const care::RuleResult& result) {
  if (result.truth == Truth::yes) return std::string(catalog::format_safety_verdict(result.rule->verdict));
  if (result.truth == Truth::no || result.if_unknown == catalog::IfUnknown::note) return "none";
  return result.if_unknown == catalog::IfUnknown::block ? "block" : "ask";
}

}  // namespace

TEST_CASE("examples of safety rules") {
  for (const auto& rule : built_in().safety_rules()) {
    CAPTURE(rule.id);
    REQUIRE(rule.examples);
    CHECK(rule.examples->size() > 0);
    for (const auto example : rule.examples->items()) {
      const auto where = format_where(example.where());
      CAPTURE(where);
      const auto result = care::review_rule(rule, sheet_of({example.find("facts").value()}, text_of(example, "as_of", "2026-12-01")));
      CHECK(verdict_of(result) == text_of(example, "expect"));
      if (const auto until = example.find("until_known")) {
        std::vector<std::string> wanted;
        for (const auto item : until->items()) wanted.emplace_back(item.text());
        auto missing = result.missing;
        std::ranges::sort(wanted);
        std::ranges::sort(missing);
        CHECK(missing == wanted);
      }
    }
  }
}

TEST_CASE("examples of templates") {
  for (const auto& id : built_in().template_ids()) {
    const auto& care_template = built_in().care_template(id);
    CHECK(!care_template.examples.empty());
    for (const auto example : care_template.examples) {
      const auto plan = plan_of(sheet_of({example.find("facts").value()}, text_of(example, "as_of", "2026-12-01")), id);
      for (const auto& text : shortfalls(plan, example.find("expect").value())) FAIL_CHECK(id, ", ", text_of(example, "name"), ": ", text);
    }
  }
}

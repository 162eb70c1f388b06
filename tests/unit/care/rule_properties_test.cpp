// Properties of the safety rules that are in force: more facts never turn a rule's truth around, and what it misses decides it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "care/safety_review.hpp"
#include "catalog/care_template.hpp"
#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {

std::vector<std::string> facts_of(const catalog::SafetyRule& rule) {
  std::vector<std::string> out;
  for (const auto* part : {rule.given ? &*rule.given : nullptr, rule.when ? &*rule.when : nullptr})
    if (part)
      for (auto& fact : rules::facts_of(*part)) out.push_back(std::move(fact));
  return out;
}

/// Values that comparisons tell apart: numbers near the literals, any word of the list, some drugs.
FactValue some_value(const std::string& fact, std::mt19937& random) {
  const auto& type = *built_in().vocabulary().find_type(fact);
  const auto word = [&](const std::vector<std::string>& words) { return words.empty() ? Code{"x"} : Code{words[random() % words.size()]}; };
  switch (type.kind) {
    case ValueKind::boolean: return random() % 2 == 0;
    case ValueKind::number: {
      const double high = type.legal ? std::min(type.legal->high, 1000.0) : 1000;
      const auto number = std::floor(high * std::pow(static_cast<double>(random() % 1000) / 1000, 3));
      return Range{number, number};
    }
    case ValueKind::code: return word(type.values);
    case ValueKind::codes: return random() % 4 == 0 ? std::vector<Code>{} : std::vector<Code>{word(type.values)};
    case ValueKind::date: return make_date(2026, 12, 1).value().plus_days(-static_cast<long long>(random() % 60));
    case ValueKind::text: return Text{"words"};
    case ValueKind::records: {
      std::vector<FactRecord> records(random() % 3);
      for (auto& record : records)
        for (const auto& [name, field] : type.fields) {
          if (field.kind == ValueKind::code) record.fields.emplace_back(name, word({"methadone", "naltrexone", "sertraline", "alprazolam"}));
          if (field.kind == ValueKind::codes) record.fields.emplace_back(name, std::vector<Code>{word({"benzodiazepine", "opioid"})});
          if (field.kind == ValueKind::boolean) record.fields.emplace_back(name, random() % 2 == 0);
          if (field.kind == ValueKind::number) record.fields.emplace_back(name, Range{1, 1});
          if (field.kind == ValueKind::date)
            record.fields.emplace_back(name, make_date(2026, 11, 1).value().plus_days(static_cast<long long>(random() % 28)));
        }
      return records;
    }
  }
  return false;
}

void put(FactSheet& sheet, const std::string& fact, std::mt19937& random) {
  Finding finding;
  finding.value = some_value(fact, random);
  finding.observed = sheet.as_of();
  sheet.put(fact, std::move(finding));
}

}  // namespace

TEST_CASE("more facts never turn a safety rule around, and the facts that it misses decide it") {
  std::mt19937 random(412);
  for (const auto& rule : built_in().safety_rules()) {
    CAPTURE(rule.id);
    const auto facts = facts_of(rule);
    // What tests whether a fact is known turns around by design once it is.
    if ((rule.given && rules::find_unknown_test(*rule.given)) || (rule.when && rules::find_unknown_test(*rule.when))) continue;
    for (int round = 0; round < 24; ++round) {
      FactSheet sheet(stamp_of(make_date(2026, 12, 1).value()));
      // Facts of the closed world are said from the start: nothing said of them is a no already, and saying more is no new knowledge of it.
      for (const auto& fact : facts)
        if (built_in().vocabulary().find_type(fact)->closed || random() % 2 == 0) put(sheet, fact, random);
      const auto before = care::review_rule(rule, sheet);
      auto more = sheet;
      for (const auto& fact : facts)
        if (!more.find(fact) && random() % 2 == 0) put(more, fact, random);
      const auto after = care::review_rule(rule, more);
      if (before.truth != Truth::unknown) CHECK(after.truth == before.truth);
      if (before.truth == Truth::unknown) CHECK(!before.missing.empty());
      // Of a rule on no option the gate is asked first, so what it misses may come in two rounds.
      auto filled = sheet;
      for (int asked = 0; asked < 3; ++asked)
        for (const auto& fact : care::review_rule(rule, filled).missing) put(filled, fact, random);
      const auto decided = care::review_rule(rule, filled);
      CHECK(decided.truth != Truth::unknown);
      CHECK(decided.missing.empty());
    }
  }
}

TEST_CASE("every line has a cite, and every cite of lines and rules resolves") {
  for (const auto& id : built_in().template_ids())
    for (const auto& line : built_in().care_template(id).lines) {
      CAPTURE(line.id);
      CHECK(!line.cites.empty());
      for (const auto& cite : line.cites) CHECK_MESSAGE(built_in().guidelines().evidence(cite), cite);
    }
  for (const auto& rule : built_in().safety_rules()) {
    CAPTURE(rule.id);
    CHECK(!rule.cites.empty());
    for (const auto& cite : rule.cites) CHECK_MESSAGE(built_in().guidelines().evidence(cite), cite);
  }
}

// What answers a safety item, and how long its flag stands while nothing does.
#include "care/safety_answers.hpp"

#include <doctest/doctest.h>

#include "care/derive_facts.hpp"
#include "care/fact_sheet.hpp"
#include "catalog/definitions.hpp"
#include "catalog/instrument.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
Stamp at(const char* text) { return parse_stamp(text, nullptr).value(); }

Assessment form(const char* id, const std::string& instrument, const std::string& flag, Truth state, const char* when) {
  Assessment out;
  out.id = id;
  out.answers.taken_at = out.recorded = at(when);
  out.score.instrument = instrument;
  out.score.flags.push_back({flag, state, true, "words"});
  return out;
}

Fact fact(const char* key, FactValue value, const char* when) {
  Fact out;
  out.key = key;
  out.content = std::move(value);
  out.at = out.recorded = at(when);
  return out;
}

std::vector<catalog::SafetyAnswer> needs() { return catalog::load_safety_answers(built_in().definitions(), built_in().vocabulary()); }

SafetyAnswered answer_of(SafetyItem item, const std::vector<Assessment>& forms, const std::vector<Fact>& facts, const char* as_of) {
  std::vector<SafetyItem> items{std::move(item)};
  care::mark_answers(items, forms, facts, needs(), built_in().vocabulary(), at(as_of));
  return items.front().answer;
}
}  // namespace

TEST_CASE("the answers of safety items are named in data, with rows") {
  const auto all = needs();
  CHECK(all.size() == 2);
  for (const auto& need : all) CHECK_FALSE(need.cites.empty());
}

TEST_CASE("each safety flag of each instrument stands in the facts until it is answered, however old") {
  auto& catalog = built_in();
  const auto& vocabulary = catalog.vocabulary();
  int flags = 0;
  for (const auto& id : catalog.instrument_ids())
    for (const auto& flag : catalog.instrument(id).flags) {
      if (!flag.safety) continue;
      ++flags;
      CAPTURE(id);
      CAPTURE(flag.id);
      PersonRecord record;
      record.episode = Episode{};
      record.assessments.push_back(form("A-1", id, flag.id, Truth::yes, "2026-01-05"));
      record.safety.push_back({"A-1", id, at("2026-01-05"), "words", true});
      const auto as_of = at("2026-12-01");
      const auto sheet = [&] {
        auto facts = care::derive_facts(vocabulary, record, as_of);
        care::mark_answers(record.safety, record.assessments, facts, needs(), vocabulary, as_of);
        care::keep_unanswered(facts, record.safety, vocabulary);
        return care::make_fact_sheet(vocabulary, facts, as_of);
      };
      const auto raised = plan_of(sheet());
      const auto* line = proposed(raised, "suicide-safety-plan");
      REQUIRE(line);
      CHECK(std::ranges::find(line->because, "A-1", &Because::source) != line->because.end());
      record.safety.front().answer = SafetyAnswered::decision;
      CHECK_FALSE(proposed(plan_of(sheet()), "suicide-safety-plan"));
    }
  CHECK(flags >= 4);
}

TEST_CASE("a newer form without the flag answers; one that leaves it open, an older one or another instrument does not") {
  const SafetyItem item{"A-1", "phq9", at("2026-11-02T10:00Z"), "words", true};
  const auto first = form("A-1", "phq9", "suicide_item9", Truth::yes, "2026-11-02T10:00Z");
  const auto with = [&](Assessment other) { return answer_of(item, {first, std::move(other)}, {}, "2026-12-01"); };
  CHECK(with(form("A-2", "phq9", "suicide_item9", Truth::no, "2026-11-09")) == SafetyAnswered::newer_form);
  CHECK(with(form("A-2", "phq9", "suicide_item9", Truth::unknown, "2026-11-09")) == SafetyAnswered::no);
  CHECK(with(form("A-2", "phq9", "suicide_item9", Truth::yes, "2026-11-09")) == SafetyAnswered::no);
  CHECK(with(form("A-2", "phq9", "suicide_item9", Truth::no, "2026-10-01")) == SafetyAnswered::no);
  CHECK(with(form("A-2", "phq2", "suicide_item9", Truth::no, "2026-11-09")) == SafetyAnswered::no);
}

TEST_CASE("a screen and a written safety plan answer, both told when the item was or later") {
  const SafetyItem item{"V-1", "overdose", at("2026-11-02T10:00Z"), "words", true};
  const auto screen = [](const char* when) { return fact("suicide.screen", Code{"neg"}, when); };
  const auto plan = [](bool written, const char* when) { return fact("suicide.safety_plan", written, when); };
  CHECK(answer_of(item, {}, {screen("2026-11-02"), plan(true, "2026-11-03")}, "2026-12-01") == SafetyAnswered::screen_and_plan);
  CHECK(answer_of(item, {}, {screen("2026-11-01"), plan(true, "2026-11-03")}, "2026-12-01") == SafetyAnswered::no);
  CHECK(answer_of(item, {}, {screen("2026-11-02T09:00Z"), plan(true, "2026-11-03")}, "2026-12-01") == SafetyAnswered::no);
  CHECK(answer_of(item, {}, {screen("2026-11-02"), plan(false, "2026-11-03")}, "2026-12-01") == SafetyAnswered::no);
  CHECK(answer_of(item, {}, {screen("2026-11-02")}, "2026-12-01") == SafetyAnswered::no);
  CHECK(answer_of(item, {}, {plan(true, "2026-11-03")}, "2026-12-01") == SafetyAnswered::no);
  CHECK(answer_of(item, {}, {screen("2026-11-02"), plan(true, "2026-12-03")}, "2026-12-01") == SafetyAnswered::no);
}

TEST_CASE("what was acknowledged by an older layout is closed, unless its form is still fresh") {
  SafetyItem item{"A-1", "phq9", at("2026-11-02"), "words", true};
  const auto first = form("A-1", "phq9", "suicide_item9", Truth::yes, "2026-11-02");
  CHECK(answer_of(item, {first}, {}, "2026-12-01") == SafetyAnswered::no);
  item.of_older_layout = true;
  CHECK(answer_of(item, {first}, {}, "2026-12-01") == SafetyAnswered::closed_before);
  CHECK(answer_of(item, {first}, {}, "2026-11-05") == SafetyAnswered::no);
  item.object = "V-1";
  item.what = "overdose";
  CHECK(answer_of(item, {}, {}, "2026-11-05") == SafetyAnswered::closed_before);
}

TEST_CASE("an answer has its day: of the first newer form, of the later of screen and plan") {
  const auto answered = [](SafetyItem item, const std::vector<Assessment>& forms, const std::vector<Fact>& facts) {
    std::vector<SafetyItem> items{std::move(item)};
    care::mark_answers(items, forms, facts, needs(), built_in().vocabulary(), at("2026-12-01"));
    return items.front().answered;
  };
  const SafetyItem of_form{"A-1", "phq9", at("2026-11-02"), "words", true}, of_log{"V-1", "overdose", at("2026-11-02"), "words", true};
  const auto phq9 = [](const char* id, Truth state, const char* when) { return form(id, "phq9", "suicide_item9", state, when); };
  CHECK(answered(of_form, {phq9("A-1", Truth::yes, "2026-11-02"), phq9("A-3", Truth::no, "2026-11-20"), phq9("A-2", Truth::no, "2026-11-09")}, {}) ==
        at("2026-11-09"));
  CHECK_FALSE(answered(of_form, {phq9("A-1", Truth::yes, "2026-11-02"), phq9("A-3", Truth::yes, "2026-11-20")}, {}));
  CHECK(answered(of_log, {},
                 {fact("suicide.screen", Code{"neg"}, "2026-11-05"), fact("suicide.screen", Code{"neg"}, "2026-11-04"),
                  fact("suicide.safety_plan", true, "2026-11-03")}) == at("2026-11-04"));
  // A decision, a form and what was told: how it was answered is the decision, since when is the first of them.
  auto decided = of_form;
  decided.answer = SafetyAnswered::decision;
  decided.answered = at("2026-11-20");
  CHECK(answered(decided, {phq9("A-1", Truth::yes, "2026-11-02"), phq9("A-2", Truth::no, "2026-11-09")}, {}) == at("2026-11-09"));
  CHECK(answered(decided, {phq9("A-1", Truth::yes, "2026-11-02"), phq9("A-2", Truth::no, "2026-11-25")}, {}) == at("2026-11-20"));
  CHECK(answered(of_form, {phq9("A-1", Truth::yes, "2026-11-02"), phq9("A-2", Truth::no, "2026-11-25")},
                 {fact("suicide.screen", Code{"neg"}, "2026-11-04"), fact("suicide.safety_plan", true, "2026-11-04")}) == at("2026-11-04"));
}

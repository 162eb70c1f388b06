// Every safety flag of every instrument: from a stored form to a fact, and from the fact to the plan.
#include <doctest/doctest.h>

#include <algorithm>

#include "care/derive_facts.hpp"
#include "care/fact_sheet.hpp"
#include "catalog/instrument.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
const Stamp today = parse_stamp("2026-12-01", nullptr).value();

PersonRecord record_with(const std::string& instrument, const std::string& flag, Truth state) {
  PersonRecord record;
  record.episode = Episode{};
  Assessment form;
  form.id = "A-1";
  form.answers.taken_at = form.recorded = parse_stamp("2026-11-30", nullptr).value();
  form.score.instrument = instrument;
  form.score.flags.push_back({flag, state, true, "words"});
  record.assessments.push_back(std::move(form));
  return record;
}

FactSheet sheet_of_record(const PersonRecord& record) {
  const auto& vocabulary = testing::built_in().vocabulary();
  return care::make_fact_sheet(vocabulary, care::derive_facts(vocabulary, record, today), today);
}

const catalog::FactEntry* fact_of(const std::string& instrument, const std::string& flag) {
  for (const auto* entry : testing::built_in().vocabulary().filled_entries())
    if (entry->derived && entry->derived->instrument == instrument && entry->derived->flag == flag) return entry;
  return nullptr;
}
}  // namespace

TEST_CASE("each safety flag of each instrument is a fact that puts a line into the plan, and a flag that is off does not") {
  auto& catalog = testing::built_in();
  int flags = 0;
  for (const auto& id : catalog.instrument_ids())
    for (const auto& flag : catalog.instrument(id).flags) {
      if (!flag.safety) continue;
      ++flags;
      CAPTURE(id);
      CAPTURE(flag.id);
      const auto* entry = fact_of(id, flag.id);
      REQUIRE(entry);
      const auto raised = sheet_of_record(record_with(id, flag.id, Truth::yes));
      REQUIRE(raised.value(entry->key));
      CHECK(std::get<bool>(*raised.value(entry->key)));
      CHECK(raised.find(entry->key)->source == "A-1");
      const auto plan = testing::plan_of(raised);
      const auto rests_on_form = [](const PlanLine& line) {
        return line.kind == LineKind::safety && line.status == LineStatus::proposed &&
               std::ranges::find(line.because, "A-1", &Because::source) != line.because.end();
      };
      CHECK(std::ranges::any_of(plan.lines, rests_on_form));
      const auto off = sheet_of_record(record_with(id, flag.id, Truth::no));
      REQUIRE(off.value(entry->key));
      CHECK_FALSE(std::get<bool>(*off.value(entry->key)));
      const auto calm = testing::plan_of(off);
      CHECK(std::ranges::none_of(calm.lines,
                                 [&](const PlanLine& line) { return line.id == "suicide-safety-plan" && line.status == LineStatus::proposed; }));
      CHECK_FALSE(sheet_of_record(record_with(id, flag.id, Truth::unknown)).value(entry->key));
    }
  CHECK(flags >= 4);
}

TEST_CASE("facts name instruments, scales and flags that there are") {
  auto& catalog = testing::built_in();
  for (const auto* entry : catalog.vocabulary().filled_entries()) {
    if (!entry->derived || entry->derived->instrument.empty()) continue;
    CAPTURE(entry->key);
    const auto& form = catalog.instrument(entry->derived->instrument);
    if (!entry->derived->flag.empty()) CHECK(std::ranges::any_of(form.flags, [&](const auto& flag) { return flag.id == entry->derived->flag; }));
    else CHECK(std::ranges::any_of(form.scales, [&](const auto& scale) { return scale.id == entry->derived->scale; }));
  }
}

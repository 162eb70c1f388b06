// The end of a month as it leaves the clinic: no small count in any table, no number that rests on one.
#include "report/monthly.hpp"

#include <doctest/doctest.h>

#include <random>

#include "unit/care/figure_limits.hpp"

using namespace leeboard;
using namespace leeboard::report;

namespace {
Date on(const char* text) { return parse_date(text).value(); }

/// So many people with what a month counts, from a seed.
care::MonthFigures invent(int people, unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const auto june = care::parse_period("2026-06").value();
  care::MonthFigures out(june, june.last, care::figure_limits());
  for (int i = 0; i < people; ++i) {
    care::CountedPerson person;
    person.code = "P-" + std::to_string(i);
    care::CountedEpisode episode;
    episode.id = "E-" + std::to_string(i);
    episode.admitted = on("2026-06-30").plus_days(-pick(400));
    if (pick(3) == 0) episode.discharged = episode.admitted->plus_days(pick(200));
    episode.discharge_said = episode.discharged.has_value();
    if (episode.discharged && pick(4) > 0) episode.code = static_cast<DischargeCode>(pick(9));
    episode.transferred_in = pick(12) == 0;
    episode.programme = pick(9) == 0 ? "" : pick(3) == 0 ? "otp" : "outpatient";
    person.episodes.push_back(episode);
    for (int visit = pick(4); visit > 0; --visit)
      person.visits.push_back({on("2026-06-01").plus_days(pick(30)), static_cast<VisitStatus>(pick(6)), pick(2) == 0 ? "dose" : "group"});
    person.tests.push_back({on("2026-06-01").plus_days(pick(30)), "fentanyl", static_cast<care::TestOutcome>(pick(4))});
    person.medicines.push_back({on("2026-06-01").plus_days(pick(30)), "methadone", "methadone", true, care::MedicineStep::started});
    if (pick(3) == 0) person.safety.push_back({on("2026-06-10"), "phq9", pick(2) == 0, on("2026-06-11")});
    if (pick(5) > 0) person.contacts.push_back(on("2026-06-01").plus_days(-pick(300)));
    if (pick(3) == 0) person.unknown = {"housing"};
    out.add(person);
  }
  return out;
}

const ReportSetting clinic;
const std::vector<std::string> looked_for{"housing"};

MonthSetting setting(bool internal) { return {clinic, parse_stamp("2026-07-01", nullptr).value(), true, {}, looked_for, internal, 11}; }

/// The counts that are shown: whole numbers without a sign behind them.
std::vector<double> shown_counts(const Document& document) {
  std::vector<double> out;
  const auto look = [&](const Value& value) {
    const auto* number = std::get_if<Number>(&value);
    if (number != nullptr && number->shown.find_first_not_of("0123456789") == std::string::npos) out.push_back(number->value);
  };
  for (const auto& section : document.sections)
    for (const auto& block : section.blocks) {
      if (const auto* table = std::get_if<Table>(&block))
        for (const auto& row : table->rows)
          for (const auto& cell : row.cells) look(cell);
      if (const auto* fields = std::get_if<Fields>(&block))
        for (const auto& field : fields->items) look(field.value);
    }
  return out;
}
}  // namespace

TEST_CASE("the end of a month leaves without a count of 1 to 10, and its sums hold") {
  for (const auto people : {0, 3, 12, 60, 400}) {
    CAPTURE(people);
    const auto figures = invent(people, static_cast<unsigned>(people) + 1);
    REQUIRE(figures.census.balances());
    FigureCells counted;
    const auto whole = monthly_report(setting(true), figures, counted);
    const auto hidden = care::suppress(counted.packet(), 11);
    FigureCells cells(hidden);
    const auto leaves = monthly_report(setting(false), figures, cells);
    const auto before = shown_counts(whole), after = shown_counts(leaves);
    CHECK(after.size() <= before.size());
    for (const auto count : after) CHECK((count == 0 || count > 10));
    if (people == 12) CHECK(after.size() < before.size());
    CHECK(whole.internal);
    CHECK_FALSE(leaves.internal);
    CHECK(leaves.subtitle.find("no count of 1 to 10") != std::string::npos);
  }
}

TEST_CASE("the average and the change go with the counts that would tell them") {
  const auto figures = invent(12, 13);
  FigureCells counted;
  monthly_report(setting(true), figures, counted);
  const auto hidden = care::suppress(counted.packet(), 11);
  FigureCells cells(hidden);
  const auto leaves = monthly_report(setting(false), figures, cells);
  for (const auto& section : leaves.sections)
    for (const auto& block : section.blocks)
      if (const auto* fields = std::get_if<Fields>(&block); fields != nullptr && fields->slug == "daily")
        for (const auto& field : fields->items) CHECK(field.value == Value{Missing{"suppressed", "–", true}});
  const auto& in_care = std::get<Fields>(leaves.sections.front().blocks.front()).items.front();
  CHECK(in_care.note.empty());
  CHECK(format_shown(in_care.value) == "*");
}

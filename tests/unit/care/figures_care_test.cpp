// Medicines, tests and what is not known, by hand.
#include <doctest/doctest.h>

#include "care/figures/month.hpp"
#include "unit/care/figure_limits.hpp"

using namespace leeboard;
using namespace leeboard::care;

namespace {
using enum MedicineStep;
const Period june = parse_period("2026-06").value();

Date on(const char* text) { return parse_date(text).value(); }

CountedPerson in_care(const char* admitted) {
  CountedPerson out;
  CountedEpisode episode;
  episode.id = "E-1";
  episode.admitted = on(admitted);
  out.episodes.push_back(episode);
  return out;
}

struct Step {
  const char *day, *name;
  MedicineStep step;
  bool own_row = true;
};

Medicines count(const std::vector<Step>& steps, const char* admitted = "2026-01-01") {
  auto person = in_care(admitted);
  for (const auto& [day, name, step, own_row] : steps) person.medicines.push_back({on(day), name, own_row ? name : "other", own_row, step});
  Medicines out;
  out.add(person, june);
  return out;
}

CountedSafety item(const char* day, const char* what) { return {on(day), what, false, {}}; }
}  // namespace

TEST_CASE("A course begins once, and what begins again at its stop goes on") {
  CHECK(count({{"2026-06-02", "methadone", started}, {"2026-06-03", "methadone", given}, {"2026-06-09", "methadone", started}}).all ==
        MedicineCounts{1, 1, 0, 0, 0});
  CHECK(count({{"2026-05-02", "methadone", given}, {"2026-06-03", "methadone", given}}).all == MedicineCounts{});
  CHECK(count({{"2026-06-03", "methadone", given}}).all == MedicineCounts{1, 1, 0, 0, 0});
  CHECK(count({{"2026-06-03", "methadone", stopped}, {"2026-06-05", "methadone", stopped}}).all == MedicineCounts{0, 0, 1, 1, 0});
  const auto again = [](const char* day, MedicineStep step) {
    return count({{"2026-05-01", "film", started}, {"2026-06-10", "film", stopped}, {day, "film", step}}).all;
  };
  CHECK(again("2026-06-10", started) == MedicineCounts{});
  CHECK(again("2026-06-11", started) == MedicineCounts{});
  CHECK(again("2026-06-11", given) == MedicineCounts{});
  // The dose of the last day comes before the stop, in whatever order they are written.
  CHECK(again("2026-06-10", given) == MedicineCounts{0, 0, 1, 1, 0});
  CHECK(again("2026-06-12", started) == MedicineCounts{1, 1, 1, 1, 0});
  // What comes behind the period is not known in it.
  CHECK(count({{"2026-05-01", "film", started}, {"2026-06-30", "film", stopped}, {"2026-07-01", "film", started}}).all ==
        MedicineCounts{0, 0, 1, 1, 0});
}

TEST_CASE("A change is a stop behind which another medicine goes on that day or the next") {
  const auto changed = [](const char* other, bool own_row = true) {
    return count({{"2026-05-01", "film", started}, {"2026-06-10", "film", stopped}, {other, "methadone", started, own_row}}).all.changed;
  };
  CHECK(changed("2026-06-10") == 1);
  CHECK(changed("2026-06-11") == 1);
  CHECK(changed("2026-06-12") == 0);
  CHECK(changed("2026-05-20") == 1);
  CHECK(changed("2026-06-10", false) == 0);
  // Both ended.
  CHECK(count({{"2026-05-01", "film", started},
               {"2026-05-01", "methadone", started},
               {"2026-06-10", "film", stopped},
               {"2026-06-10", "methadone", stopped}})
            .all == MedicineCounts{0, 0, 2, 1, 0});
}

TEST_CASE("Medicines count on days of care, each person once a row") {
  const auto twice = count({{"2026-06-02", "methadone", started}, {"2026-06-05", "methadone", stopped}, {"2026-06-20", "methadone", started}});
  CHECK(twice.by_kind.at("methadone") == MedicineCounts{2, 1, 1, 1, 0});
  const auto before = count({{"2026-06-02", "methadone", started}, {"2026-06-05", "methadone", stopped}}, "2026-06-04");
  CHECK(before.all == MedicineCounts{0, 0, 1, 1, 0});
  CHECK(before.outside_care == 1);
  const auto others = count({{"2026-06-02", "sertraline", started, false}, {"2026-06-03", "trazodone", started, false}});
  CHECK(others.by_kind.at("other") == MedicineCounts{2, 1, 0, 0, 0});
}

TEST_CASE("A result was expected, or not, or nobody can tell") {
  using enum TestOutcome;
  CHECK(outcome_of("negative", "negative") == as_expected);
  CHECK(outcome_of("positive", "yes") == as_expected);
  CHECK(outcome_of("positive", "negative") == unexpected);
  CHECK(outcome_of("positive", "no") == unexpected);
  CHECK(outcome_of("positive", "") == unknown);
  CHECK(outcome_of("120 ng/ml", "negative") == unknown);
  CHECK(outcome_of("not-asked", "negative") == unknown);
  CHECK(outcome_of("refused", "negative") == declined);
  CHECK(outcome_of("declined", "") == declined);
}

TEST_CASE("Tests count by substance; several of a day are one day of testing") {
  auto person = in_care("2026-06-02");
  using enum TestOutcome;
  person.tests = {{on("2026-06-01"), "fentanyl", unexpected},
                  {on("2026-06-02"), "fentanyl", as_expected},
                  {on("2026-06-02"), "methadone", unexpected},
                  {on("2026-06-09"), "fentanyl", declined},
                  {on("2026-06-30"), "", unknown},
                  {on("2026-07-01"), "fentanyl", unexpected}};
  TestsTaken tests;
  tests.add(person, june);
  CHECK(tests.by_analyte.at("fentanyl") == TestCounts{1, 1, 0, 1, 0});
  CHECK(tests.by_analyte.at("methadone") == TestCounts{1, 0, 1, 0, 0});
  CHECK(tests.by_analyte.at("") == TestCounts{1, 0, 0, 0, 1});
  CHECK(tests.all == TestCounts{1, 1, 1, 1, 1});
  CHECK(tests.days == 3);
  CHECK(tests.outside_care == 1);
}

TEST_CASE("What is not known counts of who is in care on the last day") {
  auto here = in_care("2026-06-02"), gone = in_care("2026-06-02");
  gone.episodes[0].discharged = on("2026-06-30");
  here.unknown = gone.unknown = {"housing"};
  Quality quality;
  quality.add(here, june);
  quality.add(gone, june);
  CHECK(quality.people == 1);
  CHECK(quality.unknown.at("housing") == 1);
}

TEST_CASE("Overdoses are days, of so many people") {
  auto person = in_care("2026-06-02");
  person.overdoses = {on("2026-05-31"), on("2026-06-03"), on("2026-06-20")};
  person.safety = {item("2026-06-03", "overdose")};
  MonthFigures month(june, june.last, figure_limits());
  month.add(person);
  month.add(in_care("2026-06-02"));
  CHECK(month.safety.overdoses == 2);
  CHECK(month.safety.overdose_persons == 1);
  CHECK(month.safety.all == SafetyCounts{1, 0, 0, 1, 0});
  CHECK(month.people == 2);
}

// Doses of schedules: every example is true, no figure is above its cap, bounds go in and come out, unknown gives no number.
#include <doctest/doctest.h>

#include <algorithm>

#include "care/dose_figures.hpp"
#include "care/option_dose.hpp"
#include "care/prove_schedule.hpp"
#include "care/schedule_dose.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/read_plan.hpp"
#include "catalog/schedule.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
FactSheet sheet(const std::string& yaml) {
  const auto document = io::read_yaml(yaml, "facts");
  return sheet_of({document.root()});
}

std::optional<PlanDose> dose(const std::string& option, const std::string& yaml) {
  return care::dose_of(option, Verdict::allowed, sheet(yaml), built_in().schedules());
}

std::string usual(double low, double high) {
  return low == high ? format_number(low) : "{low: " + format_number(low) + ", high: " + format_number(high) + "}";
}

std::optional<PlanDose> missed(double low, double high, int days, const std::string& more = {}) {
  return dose("methadone_restart",
              "{opioid: {class: methadone, daily_mg: " + usual(low, high) + "}, missed_days: " + std::to_string(days) + more + "}");
}
}  // namespace

TEST_CASE("examples of schedules") {
  for (const auto& schedule : built_in().schedules()) {
    CAPTURE(schedule.id);
    Diagnostics faults;
    CHECK(care::prove_schedule(schedule, built_in().schedules(), built_in().vocabulary(), faults) > 0);
    for (const auto& fault : faults.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message);
  }
}

TEST_CASE("missed methadone: a figure for each day, none above the usual dose, none rounded up") {
  for (int days = 0; days <= 30; ++days)
    for (const double mg : {2.0, 7.5, 20.0, 30.0, 31.0, 60.0, 61.0, 79.0, 80.0, 100.0, 120.0, 300.0}) {
      CAPTURE(days);
      CAPTURE(mg);
      const auto found = missed(mg, mg, days);
      REQUIRE(found);
      REQUIRE(found->columns.size() == 3);
      CHECK(found->columns[0].dose);
      CHECK(found->columns[2].dose);
      for (const auto& column : found->columns)
        if (column.dose) {
          CHECK(column.dose->high <= mg);
          CHECK(column.dose->low <= column.dose->high);
          CHECK(column.dose->low > 0);
        }
      if (days == 3) CHECK(found->columns[0].dose->high <= mg / 2);
    }
}

TEST_CASE("missed methadone: bounds in, bounds out") {
  for (const int days : {0, 3, 4, 5})
    for (double low = 10; low <= 120; low += 15)
      for (double high = low; high <= 130; high += 20) {
        const auto wide = missed(low, high, days);
        REQUIRE(wide);
        for (double mg = low; mg <= high; mg += 5) {
          const auto exact = missed(mg, mg, days);
          for (std::size_t i = 0; i < exact->columns.size(); ++i) {
            if (!exact->columns[i].dose) continue;
            CAPTURE(days);
            CAPTURE(mg);
            CAPTURE(exact->columns[i].id);
            CHECK(wide->columns[i].dose->low <= exact->columns[i].dose->low);
            CHECK(wide->columns[i].dose->high >= exact->columns[i].dose->high);
          }
        }
      }
}

TEST_CASE("missed methadone: an unknown usual dose gives no figure at all") {
  for (const int days : {0, 3, 4, 5, 30}) {
    const auto found = dose("methadone_restart", "{opioid: {class: methadone}, missed_days: " + std::to_string(days) + "}");
    REQUIRE(found);
    CHECK(found->until_known == std::vector<std::string>{"opioid.daily_mg"});
    CHECK(found->text.empty());
    for (const auto& column : found->columns) CHECK_FALSE(column.dose);
  }
}

TEST_CASE("a blocked or asked option has no dose") {
  const auto facts = sheet("{cows: {total: 14}, opioid: {class: short, last_use_hours: 20}}");
  for (const auto verdict : {Verdict::block, Verdict::ask}) CHECK_FALSE(care::dose_of("buprenorphine", verdict, facts, built_in().schedules()));
  for (const auto verdict : {Verdict::allowed, Verdict::warn}) CHECK(care::dose_of("buprenorphine", verdict, facts, built_in().schedules()));
}

TEST_CASE("nothing known: no option has a figure that rests on a guess") {
  for (const auto& option : built_in().schedules()) {
    for (const auto& id : option.options) {
      const auto found = dose(id, "{age_years: 40}");
      if (!found) continue;
      CAPTURE(id);
      if (!option.of.empty() && found->schedule == option.id) CHECK(found->steps.empty());
    }
  }
  const auto start = dose("buprenorphine", "{age_years: 40}");
  REQUIRE(start);
  CHECK(start->steps.empty());
  CHECK(start->text.empty());
  CHECK(std::ranges::find(start->until_known, "cows.total") != start->until_known.end());
}

TEST_CASE("the band of a late injection tightens the verdict and never loosens it") {
  const auto late = sheet("{last_xr_injection: {drug: sublocade, dose_mg: 300, days_since: 60, prior_count: 4}, fentanyl_dependence: more}");
  for (const auto verdict : {Verdict::allowed, Verdict::warn, Verdict::ask, Verdict::block}) {
    std::vector<PlanOption> options(1);
    options[0].option = "buprenorphine_xr";
    options[0].verdict = verdict;
    care::add_doses(options, late, built_in().schedules(), built_in().guidelines());
    CHECK(options[0].verdict == Verdict::block);
    CHECK_FALSE(options[0].schedule);
  }
  std::vector<PlanOption> open(1);
  open[0].option = "buprenorphine_xr";
  care::add_doses(open, sheet("{last_xr_injection: {drug: sublocade, dose_mg: 300, days_since: 40}}"), built_in().schedules(),
                  built_in().guidelines());
  CHECK(open[0].verdict == Verdict::block);
  CHECK(open[0].until_known == std::vector<std::string>{"last_xr_injection.prior_count"});
  const auto due = sheet("{last_xr_injection: {drug: sublocade, dose_mg: 100, days_since: 28, prior_count: 36}}");
  std::vector<PlanOption> options(1);
  options[0].option = "buprenorphine_xr";
  options[0].verdict = Verdict::warn;
  care::add_doses(options, due, built_in().schedules(), built_in().guidelines());
  CHECK(options[0].verdict == Verdict::warn);
  REQUIRE(options[0].schedule);
  CHECK(options[0].schedule->band->id == "window");
}

TEST_CASE("a plan with doses is read back as it was written") {
  for (const auto* facts : {"{cows: {total: 10, objective_signs: [mydriasis]}, opioid: {class: fentanyl_analogue, last_use_hours: 17}, "
                            "dsm5_criteria_count: 7, setting: ED}",
                            "{opioid: {class: methadone, daily_mg: 90, programme: OTP}, missed_days: 1}",
                            "{last_xr_injection: {drug: sublocade, dose_mg: 100, days_since: 28, prior_count: 36}}"}) {
    const auto plan = plan_of(sheet(facts));
    const auto written = catalog::format_plan(plan);
    CHECK(written.find("\"schedule\":") != std::string::npos);
    CHECK(catalog::format_plan(catalog::parse_plan(written, built_in().vocabulary())) == written);
  }
}

TEST_CASE("a known injection whose day is not known opens no first dose") {
  const auto facts = sheet("{opioid: {class: buprenorphine, daily_mg: 16}, last_xr_injection: {drug: sublocade, dose_mg: 300}}");
  std::vector<PlanOption> options(1);
  options[0].option = "buprenorphine_xr";
  care::add_doses(options, facts, built_in().schedules(), built_in().guidelines());
  CHECK(options[0].verdict == Verdict::block);
  CHECK(options[0].until_known == std::vector<std::string>{"last_xr_injection.days_since"});
  CHECK_FALSE(options[0].schedule);
  const auto dated = dose("buprenorphine_xr", "{last_xr_injection: {drug: sublocade, dose_mg: 100, date: 2026-11-03, prior_count: 36}}");
  REQUIRE(dated);
  REQUIRE(dated->band);
  CHECK(dated->band->days.low == 28);
  CHECK(dated->band->id == "window");
}

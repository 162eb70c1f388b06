// Puts the tables of a month together.
#include "report/monthly.hpp"

#include <fmt/format.h>

#include <array>

#include "report/monthly_care.hpp"
#include "report/monthly_outcomes.hpp"
#include "report/monthly_tables.hpp"
#include "report/name_words.hpp"

namespace leeboard::report {

namespace {
constexpr std::string_view hidden_counts = "hidden";

std::string title_of(const care::MonthFigures& figures) {
  auto out = "Month end, " + care::period_words(figures.whole);
  if (figures.counted.last != figures.whole.last)
    out += fmt::format(", to {}, {} of {} days", format_date(figures.counted.last), figures.counted.days(), figures.whole.days());
  return out;
}

const std::vector<std::string> census_keys{"census.start", "census.admitted", "census.transferred_in", "census.discharged", "census.transferred_out",
                                           "census.died",  "census.end"};

// Of tables that are there already.
Fields headline(const care::MonthFigures& figures, FigureCells& cells) {
  const auto& all = figures.census.all();
  const auto change = all.end - all.start;
  const auto since = format_date(figures.counted.first.plus_days(-1));
  const auto at_day = fmt::format(":day={}", figures.limits.headline);
  const auto eligible = "retention.eligible" + at_day, in_care = "retention.in_care" + at_day;
  Fields out{"headline", {}};
  // With one end a change gives the other one.
  out.items.push_back({"in_care", "In care, " + format_date(figures.counted.last), cells.count("census.end", all.end),
                       cells.hides_any({"census.start", "census.end"}) ? "" : fmt::format("{}{} since {}", change > 0 ? "+" : "", change, since)});
  out.items.push_back({"admitted", "Admitted", cells.count("admitted.all", figures.admissions.episodes.all()), "transferred in among them"});
  out.items.push_back({"left", "Left", cells.count("left.all", figures.discharges.episodes.all()), "transferred out and died among them"});
  out.items.push_back({fmt::format("retention_{}", figures.limits.headline), fmt::format("In care, day {}", figures.limits.headline),
                       cells.whole_range(in_care, {in_care, "retention.not_known" + at_day}, eligible),
                       "of " + cells.text(eligible) + " admitted long enough ago"});
  out.items.push_back({"safety_open", "Safety items not answered", cells.count("safety.unanswered", figures.safety.all.unanswered),
                       cells.of_words("safety.unanswered", "safety.all")});
  out.items.push_back(
      {"visits_missed", "Visits missed", cells.whole_percent({"visits.missed"}, "visits.due"), cells.of_words("visits.missed", "visits.due")});
  return out;
}

Fields daily(const care::MonthFigures& figures, const FigureCells& cells) {
  const auto days = figures.counted.days();
  const auto sum = figures.census.all().patient_days;
  const auto mean = care::mean_tenths({sum, days});
  const Value average = mean ? Value{Number{static_cast<double>(*mean) / 10, care::format_tenths(*mean)}} : of_nobody();
  return {"daily",
          {{"patient_days", "Patient-days", cells.derived(census_keys, number_value(static_cast<double>(sum))), fmt::format("in {} days", days)},
           {"average", "Average daily census", cells.derived(census_keys, average)}}};
}

std::string balance_words(const FigureCells& cells) {
  constexpr std::array signs{" + ", " + ", " - ", " - ", " - ", " = ", ""};
  std::string out = "balances: ";
  for (std::size_t i = 0; i < signs.size(); ++i) out += cells.text(census_keys[i]) + signs[i];
  return out;
}

std::string cohort_words(const care::MonthFigures& figures) {
  std::string out;
  const care::Period* before = nullptr;
  std::vector<care::Period> cohorts;
  for (const auto days : figures.limits.retention) cohorts.push_back(figures.retention.cohort(days));
  for (std::size_t i = 0; i < cohorts.size(); before = &cohorts[i++])
    if (before == nullptr) out = "Admitted " + care::period_words(cohorts[i]);
    else if (cohorts[i] != *before) out += fmt::format("; day {}: admitted {}", figures.limits.retention[i], care::period_words(cohorts[i]));
  return out + ".";
}

Fields overdose_fields(const care::SafetyAnswers& answers, FigureCells& cells) {
  cells.begin_table();
  return {"overdoses",
          {{"overdoses", "Overdoses on record", cells.count("overdoses", answers.overdoses)},
           {"overdose_persons", "of persons", cells.count("overdoses.persons", answers.overdose_persons)}}};
}

Fields test_fields(const care::TestsTaken& tests, FigureCells& cells) {
  cells.begin_table();
  return {"test_days", {{"test_days", "Days of testing, each person's counted", cells.count("tests.days", tests.days)}}};
}

std::optional<List> mend_list(const care::Census& census) {
  List out{"to_mend", {}};
  const auto add = [&](const std::vector<std::string>& ids, const char* what) {
    for (const auto& id : ids) out.items.push_back({id + ": " + what, {}, {{"episode", "", id, {}, Tone::plain}}});
  };
  add(census.open_ended(), "a discharge is said, its day is not known");
  add(census.died_open(), "died, not discharged");
  return out.items.empty() ? std::nullopt : std::optional(std::move(out));
}

std::string footer_of(const MonthSetting& setting) {
  std::string out;
  for (const auto& text : setting.texts)
    if (!setting.internal || text.id != hidden_counts) out += (out.empty() ? "" : "\n") + text.title + ": " + text.brief;
  if (!setting.zone) out += "\nThe settings name no time_zone: a time belongs to the day that is written.";
  return setting.internal ? out + "\n" + std::string(staff_only) : out;
}

std::string audience_words(const MonthSetting& setting) {
  return setting.internal ? std::string(staff_only)
                          : "no names, no count of 1" + (setting.min_cell > 2 ? fmt::format(" to {}", setting.min_cell - 1) : std::string());
}
}  // namespace

Document monthly_report(const MonthSetting& setting, const care::MonthFigures& figures, FigureCells& cells) {
  Document out;
  out.report = "monthly";
  out.title = title_of(figures);
  out.subtitle = "as of " + format_stamp(setting.as_of) + " · data date " + format_date(figures.counted.last) + " · " + audience_words(setting);
  out.as_of = setting.as_of;
  out.clinic = setting.clinic.name;
  out.internal = setting.internal;
  out.footer = footer_of(setting);
  const auto titled = [&](const std::string& what) { return what + " · data date " + format_date(figures.counted.last); };
  auto census = census_table(figures, cells);
  auto retention = retention_table(figures, cells);
  auto safety = safety_table(figures, setting.clinic, cells);
  auto admitted = admitted_table(figures, cells);
  auto left = left_table(figures, cells);
  auto planned = planned_fields(figures, cells);
  auto visits = visits_table(figures, cells);
  auto tests = tests_table(figures.tests, cells);
  auto test_days = test_fields(figures.tests, cells);
  out.sections.push_back({"headline", "", {headline(figures, cells)}});
  const Fields about{"period",
                     {{"period", "Period", care::format_period(figures.whole)},
                      {"data_date", "Data date", format_date(figures.counted.last)},
                      {"internal", "For staff only", setting.internal}}};
  out.sections.push_back({"period", "", {about}, true, Audience::machines});
  out.sections.push_back({"census", titled("Census"), {std::move(census), Paragraph{balance_words(cells)}, daily(figures, cells)}});
  out.sections.push_back({"admitted", titled("Admitted"), {std::move(admitted)}});
  out.sections.push_back({"left", titled("Left"), {std::move(left), std::move(planned)}});
  out.sections.push_back({"retention", titled("Still in care"), {std::move(retention), Paragraph{cohort_words(figures)}}});
  out.sections.push_back({"safety", titled("Safety"), {std::move(safety), overdose_fields(figures.safety, cells)}});
  out.sections.push_back({"visits", titled("Visits"), {std::move(visits)}});
  out.sections.push_back({"medicines", titled("Medicines started and stopped"), {medicines_table(figures.medicines, cells)}});
  out.sections.push_back({"tests", titled("Tests"), {std::move(tests), std::move(test_days)}});
  out.sections.push_back({"not_known", titled("Not known"), {quality_table(figures.quality, setting.looked_for, setting.clinic.vocabulary, cells)}});
  out.sections.push_back({"left_out", titled("Not in these figures, or not as it should be"), {left_out_table(figures, cells)}});
  if (auto list = setting.internal ? mend_list(figures.census) : std::nullopt) out.sections.back().blocks.push_back(std::move(*list));
  return out;
}

}  // namespace leeboard::report

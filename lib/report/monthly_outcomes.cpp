// Lays out retention and safety.
#include "report/monthly_outcomes.hpp"

#include <fmt/format.h>

#include <array>

#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
/// A column of the safety items.
struct SafetyColumn {
  const char *slug, *title;
  long long care::SafetyCounts::*count;
};
constexpr std::array<SafetyColumn, 4> safety_columns{{{"within_a_day", "", &care::SafetyCounts::soon},
                                                      {"later", "Later", &care::SafetyCounts::later},
                                                      {"unanswered", "Not answered", &care::SafetyCounts::unanswered},
                                                      {"unknown", "Not known when", &care::SafetyCounts::unknown}}};

Row safety_row(const std::string& name, const std::string& where, const care::SafetyCounts& counts, FigureCells& cells) {
  const auto key = [&](const std::string& slug) { return "safety." + slug + where; };
  Row row{{name, cells.count(key("persons"), counts.persons), cells.count(key("all"), counts.all())}, Tone::plain};
  care::CountSum line{{}, key("all")};
  for (const auto& column : safety_columns) {
    row.cells.push_back(cells.count(key(column.slug), counts.*column.count));
    line.parts.push_back(key(column.slug));
  }
  cells.row(std::move(line));
  row.cells.push_back(cells.percent({key("within_a_day")}, key("all")));
  return row;
}

Row retention_row(int days, const care::RetentionCounts& counts, FigureCells& cells) {
  const auto key = [&](const std::string& slug) { return "retention." + slug + ":day=" + std::to_string(days); };
  const auto eligible = cells.count(key("eligible"), counts.eligible());
  Row row{{number_value(days), eligible, cells.count(key("in_care"), counts.in_care), cells.count(key("left"), counts.left),
           cells.count(key("died"), counts.died), cells.count(key("not_known"), counts.not_known)},
          Tone::plain};
  cells.row({{key("in_care"), key("left"), key("not_known")}, key("eligible")});
  cells.within(key("died"), key("left"));
  row.cells.push_back(cells.percent({key("in_care")}, key("eligible")));
  row.cells.push_back(cells.percent({key("in_care"), key("not_known")}, key("eligible")));
  row.cells.push_back(cells.count(key("transferred"), counts.transferred));
  row.cells.push_back(cells.count(key("persons"), counts.persons));
  cells.within(key("persons"), key("eligible"));
  return row;
}
}  // namespace

Table retention_table(const care::MonthFigures& figures, FigureCells& cells) {
  const auto& retention = figures.retention;
  Table out{"retention",
            {{"day", "Day", true},
             {"eligible", "Long enough", true},
             {"in_care", "In care", true},
             {"left", "Left", true},
             {"died", "Of them died", true},
             {"not_known", "Not known", true},
             {"low", "At least, %", true},
             {"high", "At most, %", true},
             {"transferred", "Moved on", true},
             {"persons", "Persons", true}},
            {}};
  cells.begin_table();
  // Who was there long enough for a later day was so for an earlier one of the same cohort.
  std::string before;
  for (const auto days : figures.limits.retention) {
    const auto at = retention.at().find(days);
    out.rows.push_back(retention_row(days, at == retention.at().end() ? care::RetentionCounts{} : at->second, cells));
    auto eligible = "retention.eligible:day=" + std::to_string(days);
    if (!before.empty() && retention.cohort(days) == retention.cohort(figures.limits.retention.front())) cells.within(eligible, before);
    before = std::move(eligible);
  }
  return out;
}

Table safety_table(const care::MonthFigures& figures, const ReportSetting& setting, FigureCells& cells) {
  const auto& answers = figures.safety;
  const auto soon = figures.limits.answered == 1 ? std::string("Within a day") : fmt::format("Within {} days", figures.limits.answered);
  Table out{"safety", {{"what", "What"}, {"persons", "Persons", true}, {"items", "Items", true}}, {}};
  for (const auto& column : safety_columns) out.columns.push_back({column.slug, *column.title == '\0' ? soon : column.title, true});
  out.columns.push_back({"percent", soon + ", %", true});
  cells.begin_table();
  for (const auto* slug : {"all", "within_a_day", "later", "unanswered", "unknown"}) {
    care::CountSum down{{}, std::string("safety.") + slug};
    for (const auto& [what, counts] : answers.by_what) down.parts.push_back(down.whole + ":what=" + what);
    if (!down.parts.empty()) cells.column(std::move(down));
  }
  for (const auto& [what, counts] : answers.by_what) {
    const auto* instrument = setting.instrument(what);
    out.rows.push_back(safety_row(instrument ? instrument->name : spaced(what), ":what=" + what, counts, cells));
  }
  out.rows.push_back(safety_row("All", "", answers.all, cells));
  return out;
}

}  // namespace leeboard::report

// Reads off tables of doses.
#include "care/dose_table.hpp"

#include <algorithm>
#include <cmath>

#include "care/because.hpp"

namespace leeboard::care {
namespace {

bool meets(const catalog::DoseRow& row, const Range& number) {
  const auto low = row.whole ? std::floor(number.low) : number.low, high = row.whole ? std::floor(number.high) : number.high;
  if (row.above) return high > row.at.low && low <= row.at.high;
  return high >= row.at.low && low <= row.at.high;
}

bool inside(const catalog::DoseRow& row, double number) {
  const auto at = row.whole ? std::floor(number) : number;
  return at <= row.at.high && (row.above ? at > row.at.low : at >= row.at.low);
}

}  // namespace

bool outside_table(const catalog::Schedule& schedule, const FactSheet& sheet) {
  const auto number = number_of(sheet, schedule.by);
  if (schedule.rows.empty() || schedule.gaps_asked || !number) return false;
  return std::ranges::none_of(schedule.rows, [&](const auto& row) { return meets(row, *number); });
}

RowsFound find_rows(const catalog::Schedule& schedule, const FactSheet& sheet) {
  RowsFound out;
  const auto number = number_of(sheet, schedule.by);
  if (!number) {
    out.until_known.push_back(schedule.by);
    return out;
  }
  for (const auto& row : schedule.rows)
    if (meets(row, *number)) out.rows.push_back(&row);
  const auto in_a_row = [&](double end) { return std::ranges::any_of(schedule.rows, [&](const auto& row) { return inside(row, end); }); };
  if (in_a_row(number->low) && in_a_row(number->high)) return out;
  out.rows.clear();
  out.until_known.push_back(schedule.by);
  return out;
}

std::vector<PlanDoseColumn> dose_columns(const DoseGround& ground, const RowsFound& found, std::vector<std::string>& missing) {
  std::vector<PlanDoseColumn> out;
  for (const auto& column : ground.schedule.columns) {
    PlanDoseColumn made{column.id, column.title, column.source, std::nullopt, column.evidence};
    bool stated = !found.rows.empty();
    for (const auto* row : found.rows) {
      const auto at = std::ranges::find(row->amounts, column.id, [](const auto& entry) { return entry.first; });
      if (at == row->amounts.end()) continue;
      const auto figure = dose_range(at->second, ground, row);
      add_once(missing, figure.missing);
      stated = stated && figure.dose;
      if (!figure.dose) continue;
      made.dose = made.dose ? Range{std::min(made.dose->low, figure.dose->low), std::max(made.dose->high, figure.dose->high)} : *figure.dose;
    }
    // Of several rows that could hold, one without a figure leaves the column without one.
    if (!stated) made.dose.reset();
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace leeboard::care

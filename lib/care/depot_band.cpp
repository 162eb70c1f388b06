// Finds the band of a late injection.
#include "care/depot_band.hpp"

#include <algorithm>
#include <cmath>

#include "care/because.hpp"
#include "care/dose_range.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

constexpr const char* drug_fact = "last_xr_injection.drug";
constexpr const char* dose_fact = "last_xr_injection.dose_mg";
constexpr const char* count_fact = "last_xr_injection.prior_count";
constexpr const char* date_fact = "last_xr_injection.date";

Truth within(const std::optional<Range>& known, const Range& wanted) {
  if (!known) return Truth::unknown;
  if (known->low >= wanted.low && known->high <= wanted.high) return Truth::yes;
  return known->high < wanted.low || known->low > wanted.high ? Truth::no : Truth::unknown;
}

Truth of_product(const FactSheet& sheet, const catalog::DepotRow& row) {
  const auto* value = sheet.value(drug_fact);
  const auto* code = value ? std::get_if<Code>(value) : nullptr;
  if (!code || code->word == "unresolved") return Truth::unknown;
  return truth_of(std::ranges::find(row.products, code->word) != row.products.end());
}

/// Rows that hold or could still hold, with the facts that would tell.
std::vector<const catalog::DepotRow*> open_rows(const catalog::Schedule& schedule, const FactSheet& sheet, std::vector<std::string>& missing) {
  std::vector<const catalog::DepotRow*> out;
  for (const auto& row : schedule.depot) {
    const auto product = of_product(sheet, row);
    const auto dose = row.dose_mg ? within(number_of(sheet, dose_fact), {*row.dose_mg, *row.dose_mg}) : Truth::yes;
    const auto count = row.prior_count ? within(number_of(sheet, count_fact), *row.prior_count) : Truth::yes;
    if (product == Truth::no || dose == Truth::no || count == Truth::no) continue;
    if (product == Truth::unknown) add_once(missing, std::string(drug_fact));
    if (dose == Truth::unknown) add_once(missing, std::string(dose_fact));
    if (count == Truth::unknown) add_once(missing, std::string(count_fact));
    out.push_back(&row);
  }
  return out;
}

std::string band_on(const catalog::DepotRow& row, double day) {
  if (day < row.not_due_before) return "not_due";
  if (day <= row.window_to) return "window";
  if (row.late1_to && day <= *row.late1_to) return "late1";
  if (row.late2_to && day <= *row.late2_to) return "late2";
  return "beyond";
}

/// First and last day of a band; none at the end of the last one.
std::pair<double, std::optional<double>> span_of(const catalog::DepotRow& row, std::string_view band) {
  if (band == "not_due") return {0, row.not_due_before - 1};
  if (band == "window") return {row.not_due_before, row.window_to};
  if (band == "late1") return {row.window_to + 1, row.late1_to};
  if (band == "late2") return {row.late1_to.value_or(row.window_to) + 1, row.late2_to};
  return {row.late2_to.value_or(row.late1_to.value_or(row.window_to)) + 1, std::nullopt};
}

/// The days that all the rows put into the band.
std::string span_words(const std::vector<const catalog::DepotRow*>& rows, std::string_view band) {
  double from = 0;
  std::optional<double> to;
  for (const auto* row : rows) {
    const auto [first, last] = span_of(*row, band);
    from = std::max(from, first);
    if (last && (!to || *last < *to)) to = last;
  }
  return to ? format_number(from) + "-" + format_number(*to) : format_number(from) + " and more";
}

std::optional<Date> day_of_last(const FactSheet& sheet, const Range& days) {
  if (const auto* value = sheet.value(date_fact))
    if (const auto* date = std::get_if<Date>(value)) return *date;
  if (!days.exact()) return std::nullopt;
  return sheet.as_of().day.plus_days(-static_cast<long long>(days.low));
}

/// Of rows that agree on the band the later day counts where the next one may begin, the earlier where it ends.
void add_days(PlanDoseBand& out, const std::vector<const catalog::DepotRow*>& rows, const Range& days, const FactSheet& sheet) {
  const auto last = day_of_last(sheet, days);
  const auto after = [&](Duration length) { return plus(sheet.as_of(), length).day; };
  for (const auto* row : rows) {
    const bool first = row == rows.front();
    if (last) {
      const auto due = last->plus_days(static_cast<long long>(row->not_due_before)), end = last->plus_days(static_cast<long long>(row->window_to));
      if (!out.not_before || *out.not_before < due) out.not_before = due;
      if (!out.window_to || end < *out.window_to) out.window_to = end;
    }
    if (first || out.next < after(row->next)) out.next = after(row->next);
    if (first || out.next_earliest < after(row->next_earliest)) out.next_earliest = after(row->next_earliest);
    if (first || after(row->next_latest) < out.next_latest) out.next_latest = after(row->next_latest);
  }
}

PlanDoseBand made_band(const catalog::BandVerdict& says, const std::vector<const catalog::DepotRow*>& rows, const Range& days, const FactSheet& sheet,
                       BandFound& found) {
  PlanDoseBand out;
  out.id = says.band;
  out.title = says.title;
  out.text = says.text;
  out.days = days;
  out.span = span_words(rows, says.band);
  for (const auto& [verdict, when] : says.verdicts) {
    out.verdict = verdict;
    if (!when) break;
    const auto truth = rules::evaluate(*when, sheet);
    if (truth.truth == Truth::unknown) add_once(found.missing, truth.missing);
    if (truth.truth == Truth::yes) break;
  }
  add_days(out, rows, days, sheet);
  return out;
}

}  // namespace

BandFound find_band(const catalog::Schedule& schedule, const FactSheet& sheet) {
  BandFound out;
  const auto days = number_of(sheet, schedule.by);
  if (!days) {
    out.until_known.push_back(schedule.by);
    return out;
  }
  std::vector<std::string> missing;
  const auto rows = open_rows(schedule, sheet, missing);
  if (rows.empty()) return out;
  std::vector<std::string> ids;
  for (const auto* row : rows)
    for (const auto day : {days->low, days->high}) add_once(ids, band_on(*row, std::floor(day)));
  // Whole bands could lie between the ends of a number known within bounds, so both ends in one band is what settles it.
  if (ids.size() != 1) {
    out.until_known = missing;
    if (!days->exact()) add_once(out.until_known, schedule.by);
    return out;
  }
  out.missing = missing;
  const auto says = std::ranges::find(schedule.bands, ids.front(), &catalog::BandVerdict::band);
  if (says != schedule.bands.end()) out.band = made_band(*says, rows, *days, sheet, out);
  return out;
}

}  // namespace leeboard::care

// What the score says of answers that are not there: rules for missing answers, optional scales, calendars, an unknown sex.
#include "care/score_missing.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "care/score_conflicts.hpp"

namespace leeboard::care {

namespace {
using Method = catalog::ScaleMethod;
using Kind = catalog::MissingRule::Kind;

std::size_t longest_run(const std::string& days, char mark, bool unknown_counts) {
  std::size_t run = 0, longest = 0;
  for (const char day : days) {
    run = day == mark || (unknown_counts && day == '?') ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}
}  // namespace

std::optional<double> prorated(const ScoreTables& tables, std::size_t place, const Settled& settled, const catalog::FilledForm& form,
                               const ItemSet& open) {
  const auto& rule = tables.instrument.missing;
  const auto& scale = tables.scales[place];
  if (rule.kind == Kind::none || (scale.method != Method::sum && scale.method != Method::mean)) return {};
  std::size_t missing = 0;
  for (const auto item : scale.items) {
    if (!open.test(item)) continue;
    ++missing;
    if (std::ranges::find(rule.never, item) != rule.never.end()) return {};
  }
  const auto answered = scale.items.size() - missing;
  if (missing == 0 || answered == 0) return {};
  if (rule.kind == Kind::prorate ? missing > static_cast<std::size_t>(rule.limit) : answered * 2 < scale.items.size()) return {};
  double sum = 0;
  for (const auto item : scale.items)
    if (form.codes[item] >= 0 && !tables.excluded(item, settled, form.sex)) sum += static_cast<double>(settled.points[item]) / 1000.0;
  const double mean = sum / static_cast<double>(answered);
  if (scale.method == Method::mean) return round_half_away(mean, scale.decimals);
  return round_half_away(mean * static_cast<double>(scale.items.size()), 1);
}

ItemSet unasked(const ScoreTables& tables, const catalog::FilledForm& form, std::vector<bool>& left_out) {
  ItemSet given, asked, quiet;
  bool any = false, some = false;
  for (const auto& scale : tables.scales) any = any || scale.optional;
  if (!any) return {};
  for (std::size_t i = 0; i < tables.items.size(); ++i)
    if (catalog::FilledForm::is_answer(form.codes[i]) && (tables.items[i].scored || !tables.instrument.items[i].otherwise)) given.set(i);
  if (given.none()) return {};
  left_out.assign(tables.scales.size(), false);
  for (std::size_t i = 0; i < tables.scales.size(); ++i) {
    left_out[i] = tables.scales[i].optional && tables.scales[i].own.any() && (tables.scales[i].own & given).none();
    some = some || left_out[i];
    if (left_out[i]) quiet |= tables.scales[i].own;
    else if (!tables.scales[i].hidden) asked |= tables.scales[i].program.set;
  }
  return some ? quiet & ~asked : ItemSet{};
}

void mark_answers(const ScoreTables& tables, const catalog::FilledForm& form, Settled& settled) {
  if (!tables.asks_answered) return;
  std::vector<bool> left_out;
  const auto skipped = skipped_items(tables, form) | unasked(tables, form, left_out);
  for (std::size_t i = 0; i < tables.items.size(); ++i) {
    if (catalog::FilledForm::is_answer(form.codes[i])) settled.given.set(i);
    else if (!skipped.test(i)) settled.open.set(i);
  }
}

void calendar_values(const ScoreTables& tables, std::size_t place, const catalog::FilledForm& form, std::vector<Milli>& values) {
  values.clear();
  const auto& scale = tables.scales[place];
  const auto item = scale.items.front();
  std::size_t low = 0, high = static_cast<std::size_t>(tables.instrument.items[item].calendar->second);
  for (const auto& [calendar_item, days] : form.calendars) {
    if (calendar_item != item) continue;
    const bool run = scale.method == Method::longest_run;
    low = run ? longest_run(days, scale.mark, false) : static_cast<std::size_t>(std::ranges::count(days, scale.mark));
    high = run ? longest_run(days, scale.mark, true) : low + static_cast<std::size_t>(std::ranges::count(days, '?'));
  }
  for (auto value = low; value <= high; ++value) values.push_back(static_cast<Milli>(value * 1000));
}

Score merge_scores(const ScoreTables& tables, const Score& male, const Score& female) {
  Score result = male;
  const auto is_in = [](const std::vector<std::string>& list, const std::string& id) { return std::ranges::find(list, id) != list.end(); };
  result.missing.clear();
  result.skipped.clear();
  for (const auto& item : tables.instrument.items) {
    if (is_in(male.missing, item.id) || is_in(female.missing, item.id)) result.missing.push_back(item.id);
    else if (is_in(male.skipped, item.id)) result.skipped.push_back(item.id);
  }
  result.complete = result.missing.empty();
  if (male.scales != female.scales) result.notes.emplace_back("the sex at birth is not known: the result holds for both");
  for (std::size_t i = 0; i < result.scales.size(); ++i) {
    auto& scale = result.scales[i];
    const auto& other = female.scales[i];
    scale.low = std::min(scale.low, other.low);
    scale.high = std::max(scale.high, other.high);
    if (scale.value != other.value) scale.value.reset();
    if (scale.prorated != other.prorated) scale.prorated.reset();
    scale.bands.clear();
    const auto* defined = tables.instrument.scale(scale.scale);
    const auto& bands = tables.bands[static_cast<std::size_t>(defined - tables.instrument.scales.data())];
    for (const auto& band : bands)
      if (is_in(male.scales[i].bands, band.id) || is_in(other.bands, band.id)) scale.bands.push_back(band.id);
    if (scale.bands.size() == 1) scale.band = scale.bands.front();
    else scale.band.reset();
  }
  for (std::size_t i = 0; i < result.flags.size(); ++i)
    if (result.flags[i].state != female.flags[i].state) result.flags[i].state = Truth::unknown;
  return result;
}

}  // namespace leeboard::care

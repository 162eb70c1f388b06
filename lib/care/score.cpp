// Scores a form: answers that are all there are added up, the rest goes through what can still be reached.
#include "care/score.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "care/score_tables.hpp"

namespace leeboard::care {

namespace {
using Shape = catalog::InstrumentCheck::Shape;

void put_bands(const std::vector<Milli>& values, const ScaleTable& table, const std::vector<catalog::InstrumentBand>& bands, ScaleScore& result) {
  std::size_t count = 0;
  std::size_t last = 0;
  result.bands.clear();
  for (std::size_t i = 0; i < table.bands.size(); ++i) {
    const auto first = std::ranges::lower_bound(values, table.bands[i].low);
    if (first == values.end() || *first > table.bands[i].high) continue;
    result.bands.push_back(bands[i].id);
    ++count;
    last = i;
  }
  if (count == 1) result.band = bands[last].id;
  else result.band.reset();
}

template <typename T>
T& slot(std::vector<T>& list, std::size_t place) {
  if (place >= list.size()) list.emplace_back();
  return list[place];
}
}  // namespace

void put_values(const std::vector<Milli>& values, const ScaleTable& table, const std::vector<catalog::InstrumentBand>& bands, ScaleScore& result) {
  result.low = values.empty() ? 0 : points_of(values.front());
  result.high = values.empty() ? 0 : points_of(values.back());
  if (values.size() == 1) result.value = result.low;
  else result.value.reset();
  put_bands(values, table, bands, result);
}

Truth truth_over(const std::vector<Milli>& values, const Check& leaf, const ScaleTable& scale, catalog::Sex sex) {
  const auto right = leaf.right == catalog::InstrumentCheck::Right::cutoff ? scale.cutoffs[static_cast<std::size_t>(sex)] : leaf.number;
  bool can_be_yes = false, can_be_no = false;
  for (const auto value : values) (rules::holds(value, leaf.comparison, right) ? can_be_yes : can_be_no) = true;
  return can_be_yes == can_be_no ? Truth::unknown : truth_of(can_be_yes);
}

bool ScoreTables::holds(const Check& check, const Settled& settled, catalog::Sex sex) const {
  switch (check.shape) {
    case Shape::all: return std::ranges::all_of(check.parts, [&](const auto& part) { return holds(part, settled, sex); });
    case Shape::any: return std::ranges::any_of(check.parts, [&](const auto& part) { return holds(part, settled, sex); });
    case Shape::none_of: return std::ranges::none_of(check.parts, [&](const auto& part) { return holds(part, settled, sex); });
    case Shape::leaf: break;
  }
  if (check.left_answered) return (check.comparison == catalog::Comparison::equal ? settled.given : settled.open).test(check.left);
  const Milli left = check.left_scale ? settled.scales[check.left] : settled.points[check.left];
  switch (check.right) {
    case catalog::InstrumentCheck::Right::item: return rules::holds(left, check.comparison, settled.points[check.right_item]);
    case catalog::InstrumentCheck::Right::cutoff:
      return rules::holds(left, check.comparison, scales[check.left].cutoffs[static_cast<std::size_t>(sex)]);
    case catalog::InstrumentCheck::Right::number: return rules::holds(left, check.comparison, check.number);
  }
  return false;
}

void ScoreTables::score_into(const catalog::FilledForm& form, Score& result) const {
  const auto& t = *this;
  result.instrument = t.instrument.id;
  result.version = t.instrument.version;
  result.definition = t.instrument.digest;
  result.notes = t.instrument.notes;
  result.scored_items = t.scored_items;
  result.missing.clear();
  result.skipped.clear();
  Settled settled;
  auto& open = settled.open;
  std::size_t absent = 0;
  for (std::size_t i = 0; i < t.items.size(); ++i) {
    const auto code = form.codes[i];
    if (code >= 0) settled.points[i] = t.items[i].points[static_cast<std::size_t>(code)];
    if (catalog::FilledForm::is_answer(code)) settled.given.set(i);
    else ++absent;
  }
  std::vector<bool> left_out;
  if (absent > 0) {
    // What nobody asked for is not missing, yet it is as open as any answer that is not there.
    const auto skipped = t.skipped_items(form);
    const auto unasked = t.unasked(form, left_out);
    for (std::size_t i = 0; i < t.items.size(); ++i) {
      if (catalog::FilledForm::is_answer(form.codes[i])) continue;
      if (!skipped.test(i)) open.set(i);
      if (!t.items[i].scored) continue;
      (skipped.test(i) || unasked.test(i) ? result.skipped : result.missing).push_back(t.instrument.items[i].id);
    }
  }
  result.answered = t.scored_items - static_cast<int>(result.missing.size() + result.skipped.size());
  result.complete = result.missing.empty();
  std::vector<Milli> values;
  std::size_t shown = 0;
  std::array<Truth, 64> on_scale{};
  for (std::size_t i = 0; i < t.scales.size(); ++i) {
    const auto& scale = t.scales[i];
    if (scale.method == catalog::ScaleMethod::days || scale.method == catalog::ScaleMethod::longest_run) t.calendar_values(i, form, values);
    else if ((scale.program.set & open).any()) t.reach(i, form, values);
    else values.assign(1, t.value_of(i, settled, form));
    settled.scales[i] = values.empty() ? 0 : values.front();
    for (std::size_t f = 0; f < t.flags.size() && f < on_scale.size(); ++f)
      if (t.flags[f].on_one_scale && t.flags[f].when.left == i) on_scale[f] = truth_over(values, t.flags[f].when, scale, form.sex);
    if (scale.hidden) continue;
    auto& entry = slot(result.scales, shown++);
    entry.scale = t.instrument.scales[i].id;
    // What nobody asked for is told only where it follows from the rest.
    entry.asked = left_out.empty() || !left_out[i] || values.size() == 1;
    entry.band_set = scale.band_set;
    entry.decided_by.clear();
    put_values(values, scale, t.bands[i], entry);
    entry.prorated = absent > 0 ? t.prorated(i, settled, form, open) : std::nullopt;
  }
  result.scales.resize(shown);
  for (std::size_t f = 0; f < t.flags.size(); ++f) {
    auto& entry = slot(result.flags, f);
    const auto& flag = t.flags[f];
    entry.id = t.instrument.flags[f].id;
    entry.safety = t.instrument.flags[f].safety;
    entry.text = t.instrument.flags[f].text;
    if (flag.on_one_scale && f < on_scale.size()) entry.state = on_scale[f];
    else if ((flag.program.set & open).any()) entry.state = t.reach_flag(flag, form);
    else entry.state = truth_of(t.holds(flag.when, settled, form.sex));
  }
  result.flags.resize(t.flags.size());
}

const ScoreTables& Scorer::tables_for(catalog::Sex sex) const { return female_ && sex == catalog::Sex::female ? *female_ : *tables_; }

void Scorer::score_into(const catalog::FilledForm& form, Score& result) const {
  if (!female_ || form.sex != catalog::Sex::unknown) {
    tables_for(form.sex).score_into(form, result);
    return;
  }
  // A sex for which the answers contradict each other is none that the form leaves open.
  const bool male = tables_->conflicts_of(form).empty(), female = female_->conflicts_of(form).empty();
  if (male != female) {
    (male ? *tables_ : *female_).score_into(form, result);
    return;
  }
  Score other;
  tables_->score_into(form, result);
  female_->score_into(form, other);
  result = merge_scores(*tables_, result, other);
}

std::vector<double> Scorer::reachable(std::size_t scale, const catalog::FilledForm& form) const {
  std::vector<Milli> values;
  tables_for(form.sex).reach(scale, form, values);
  if (female_ && form.sex == catalog::Sex::unknown) {
    std::vector<Milli> other;
    female_->reach(scale, form, other);
    values.insert(values.end(), other.begin(), other.end());
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
  }
  std::vector<double> points;
  for (const auto value : values) points.push_back(points_of(value));
  return points;
}

Score Scorer::score(const catalog::FilledForm& form) const {
  Score result;
  score_into(form, result);
  return result;
}

}  // namespace leeboard::care

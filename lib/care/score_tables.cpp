// What a condition and a set of values come to.
#include "care/score_tables.hpp"

#include <algorithm>

namespace leeboard::care {

namespace {
using Shape = catalog::InstrumentCondition::Shape;

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
}  // namespace

void put_values(const std::vector<Milli>& values, const ScaleTable& table, const std::vector<catalog::InstrumentBand>& bands, ScaleScore& result) {
  result.low = values.empty() ? 0 : points_of(values.front());
  result.high = values.empty() ? 0 : points_of(values.back());
  if (values.size() == 1) result.value = result.low;
  else result.value.reset();
  put_bands(values, table, bands, result);
}

Truth truth_over(const std::vector<Milli>& values, const Check& leaf, const ScaleTable& scale, catalog::Sex sex) {
  const auto right = leaf.right == catalog::InstrumentCondition::Right::cutoff ? scale.cutoffs[static_cast<std::size_t>(sex)] : leaf.number;
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
    case catalog::InstrumentCondition::Right::item: return rules::holds(left, check.comparison, settled.points[check.right_item]);
    case catalog::InstrumentCondition::Right::cutoff:
      return rules::holds(left, check.comparison, scales[check.left].cutoffs[static_cast<std::size_t>(sex)]);
    case catalog::InstrumentCondition::Right::number: return rules::holds(left, check.comparison, check.number);
  }
  return false;
}

}  // namespace leeboard::care

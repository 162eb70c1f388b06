// Which open answers a band depends on.
#include "care/score_deciding.hpp"

#include <algorithm>

#include "care/score_conflicts.hpp"

namespace leeboard::care {

namespace {
// How many bands of a scale these values lie in.
std::size_t count_bands(const std::vector<double>& values, const ScaleTable& scale) {
  return static_cast<std::size_t>(std::ranges::count_if(scale.bands, [&](const BandTable& band) {
    return std::ranges::any_of(values, [&](double value) { return value >= points_of(band.low) && value <= points_of(band.high); });
  }));
}

// Whether one answer to the item alone can rule a band of the scale out.
bool decides(const Scorer& scorer, const ScoreTables& t, std::size_t item, std::size_t scale, const catalog::FilledForm& form) {
  const auto open = count_bands(scorer.reachable(scale, form), t.scales[scale]);
  auto with = form;
  for (std::size_t option = 0; option < t.items[item].points.size(); ++option) {
    with.codes[item] = static_cast<std::int16_t>(option);
    if (scorer.lawful(with) && count_bands(scorer.reachable(scale, with), t.scales[scale]) < open) return true;
  }
  return false;
}
}  // namespace

void add_deciding_items(const Scorer& scorer, const ScoreTables& t, const catalog::FilledForm& form, Score& result) {
  if (std::ranges::none_of(result.scales, [](const auto& scale) { return scale.asked && scale.bands.size() > 1; })) return;
  const auto skipped = skipped_items(t, form);
  for (std::size_t scale = 0; scale < t.scales.size(); ++scale) {
    const auto entry = std::ranges::find(result.scales, t.instrument.scales[scale].id, &ScaleScore::scale);
    if (entry == result.scales.end() || !entry->asked || entry->bands.size() < 2) continue;
    entry->decided_by.clear();
    for (std::size_t item = 0; item < t.items.size(); ++item) {
      if (!t.scales[scale].program.set.test(item) || skipped.test(item) || catalog::FilledForm::is_answer(form.codes[item])) continue;
      if (decides(scorer, t, item, scale, form)) entry->decided_by.push_back(t.instrument.items[item].id);
    }
  }
}

}  // namespace leeboard::care

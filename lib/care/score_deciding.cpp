// Which open answers a band depends on.
#include <algorithm>

#include "care/score.hpp"
#include "care/score_tables.hpp"

namespace leeboard::care {

namespace {
// How many bands of a scale these values lie in.
std::size_t count_bands(const std::vector<double>& values, const ScaleTable& scale) {
  return static_cast<std::size_t>(std::ranges::count_if(scale.bands, [&](const BandTable& band) {
    return std::ranges::any_of(values, [&](double value) { return value >= points_of(band.low) && value <= points_of(band.high); });
  }));
}
}  // namespace

bool Scorer::decides(std::size_t item, std::size_t scale, const catalog::FilledForm& form) const {
  const auto& t = tables_for(form.sex);
  const auto open = count_bands(reachable(scale, form), t.scales[scale]);
  auto with = form;
  for (std::size_t option = 0; option < t.items[item].points.size(); ++option) {
    with.codes[item] = static_cast<std::int16_t>(option);
    if (lawful(with) && count_bands(reachable(scale, with), t.scales[scale]) < open) return true;
  }
  return false;
}

void Scorer::add_deciding_items(const catalog::FilledForm& form, Score& result) const {
  if (std::ranges::none_of(result.scales, [](const auto& scale) { return scale.asked && scale.bands.size() > 1; })) return;
  const auto& t = tables_for(form.sex);
  const auto skipped = t.skipped_items(form);
  for (std::size_t scale = 0; scale < t.scales.size(); ++scale) {
    const auto entry = std::ranges::find(result.scales, t.instrument.scales[scale].id, &ScaleScore::scale);
    if (entry == result.scales.end() || !entry->asked || entry->bands.size() < 2) continue;
    entry->decided_by.clear();
    for (std::size_t item = 0; item < t.items.size(); ++item) {
      if (!t.scales[scale].program.set.test(item) || skipped.test(item) || catalog::FilledForm::is_answer(form.codes[item])) continue;
      if (decides(item, scale, form)) entry->decided_by.push_back(t.instrument.items[item].id);
    }
  }
}

}  // namespace leeboard::care

// Instruments as reports show them.
#include "report/shown_instrument.hpp"

#include <algorithm>

#include "catalog/instrument.hpp"
#include "record/plan_words.hpp"

namespace leeboard::report {

namespace {
// Where there are no bands the ends follow from the items.
void span_items(const catalog::Instrument& instrument, const catalog::InstrumentScale& scale, ShownScale& shown) {
  double low = 0, high = 0, highest = 0;
  for (const auto& part : scale.parts) {
    low += instrument.items[part.item].min_points();
    high += instrument.items[part.item].max_points();
    highest = std::max(highest, instrument.items[part.item].max_points());
  }
  switch (scale.method) {
    case catalog::ScaleMethod::sum: shown.low = low, shown.high = high; break;
    case catalog::ScaleMethod::count: shown.low = 0, shown.high = static_cast<double>(scale.parts.size()); break;
    case catalog::ScaleMethod::mean:
    case catalog::ScaleMethod::max: shown.low = 0, shown.high = highest; break;
    case catalog::ScaleMethod::levels:
      shown.low = shown.high = scale.levels.empty() ? 0 : scale.levels.front().value;
      for (const auto& level : scale.levels) {
        shown.low = std::min(shown.low, level.value);
        shown.high = std::max(shown.high, level.value);
      }
      break;
    case catalog::ScaleMethod::days:
    case catalog::ScaleMethod::longest_run:
      // A chart of days ends at its highest point.
      shown.low = 0, shown.high = std::max(highest, 1.0);
      break;
  }
}
// Where the change names no source of its own, the list of what was checked and where holds it.
std::string find_change_source(const catalog::Instrument& instrument) {
  if (!instrument.change.status.empty()) return instrument.change.status;
  const auto entry = std::ranges::find(instrument.status, std::string("change"), &std::pair<std::string, std::string>::first);
  return entry == instrument.status.end() ? std::string() : entry->second;
}
}  // namespace

ShownInstrument show_instrument(const catalog::Instrument& instrument, const std::string& band_set) {
  ShownInstrument shown{instrument.id,
                        instrument.title.substr(0, instrument.title.find(',')),
                        instrument.title,
                        {},
                        instrument.change.important,
                        instrument.change.reliable,
                        find_change_source(instrument)};
  for (const auto& scale : instrument.scales) {
    if (scale.hidden) continue;
    ShownScale entry{scale.id, scale.title.empty() ? scale.id : scale.title, 0, 1, {}, {}};
    entry.category = scale.method == catalog::ScaleMethod::levels;
    const bool named = band_set == "none" || scale.band_sets.contains(band_set);
    const auto& bands = named ? scale.band_set(band_set) : scale.bands;
    for (const auto& band : bands) {
      entry.bands.push_back({band.low, band.high, band.label.empty() ? band.id : band.label});
      entry.band_ids.push_back(band.id);
    }
    if (bands.empty()) span_items(instrument, scale, entry);
    else entry.low = bands.front().low, entry.high = bands.back().high;
    shown.scales.push_back(std::move(entry));
  }
  return shown;
}

std::string ShownScale::band_label(std::string_view band) const {
  for (std::size_t i = 0; i < band_ids.size(); ++i)
    if (band_ids[i] == band) return bands[i].label;
  std::string words(band);
  std::ranges::replace(words, '_', ' ');
  return words;
}

const ShownScale* ShownInstrument::scale(std::string_view scale_id) const {
  const auto found = std::ranges::find(scales, scale_id, &ShownScale::id);
  return found == scales.end() ? nullptr : &*found;
}

}  // namespace leeboard::report

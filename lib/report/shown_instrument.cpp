// Instruments as reports show them.
#include <algorithm>

#include "catalog/instrument.hpp"
#include "record/plan_words.hpp"
#include "report/inputs.hpp"

namespace leeboard::report {

namespace {
// Where there are no bands the ends follow from the items.
void span_items(const catalog::Instrument& instrument, const catalog::InstrumentScale& scale, ShownScale& look) {
  double low = 0, high = 0, highest = 0;
  for (const auto& part : scale.parts) {
    low += instrument.items[part.item].min_points();
    high += instrument.items[part.item].max_points();
    highest = std::max(highest, instrument.items[part.item].max_points());
  }
  switch (scale.method) {
    case catalog::ScaleMethod::sum: look.low = low, look.high = high; break;
    case catalog::ScaleMethod::count: look.low = 0, look.high = static_cast<double>(scale.parts.size()); break;
    case catalog::ScaleMethod::mean:
    case catalog::ScaleMethod::max: look.low = 0, look.high = highest; break;
    case catalog::ScaleMethod::levels:
      look.low = look.high = scale.levels.empty() ? 0 : scale.levels.front().value;
      for (const auto& level : scale.levels) {
        look.low = std::min(look.low, level.value);
        look.high = std::max(look.high, level.value);
      }
      break;
    case catalog::ScaleMethod::days:
    case catalog::ScaleMethod::longest_run:
      // A chart of days ends at its highest point.
      look.low = 0, look.high = std::max(highest, 1.0);
      break;
  }
}
// Where the list of what was checked says more of the change than a mark, that is the source: there the findings disagree.
std::string find_change_source(const catalog::Instrument& instrument) {
  const auto entry = std::ranges::find(instrument.status, std::string("change"), &std::pair<std::string, std::string>::first);
  const bool stated = entry != instrument.status.end() && !parse_word<Evidence>(entry->second);
  return stated ? entry->second : instrument.change.status;
}
}  // namespace

ShownInstrument show_instrument(const catalog::Instrument& instrument, const std::string& band_set) {
  ShownInstrument look{instrument.id,
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
    look.scales.push_back(std::move(entry));
  }
  return look;
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

const ShownInstrument* ReportSetting::instrument(std::string_view id) const {
  const auto found = std::ranges::find(instruments, id, &ShownInstrument::id);
  return found == instruments.end() ? nullptr : &*found;
}

}  // namespace leeboard::report

// What must hold of a whole instrument: bands cover what can be reached, bins lead to options, rights are stated.
#include <algorithm>
#include <cmath>

#include "catalog/instrument_fields.hpp"

namespace leeboard::catalog {

namespace {
struct Reach {
  double low = 0, high = 0, step = 1;
};

Reach reach_of(const Instrument& instrument, const InstrumentScale& scale) {
  Reach reach;
  switch (scale.method) {
    case ScaleMethod::count: return {0, static_cast<double>(scale.parts.size()), 1};
    case ScaleMethod::levels: {
      const auto [least, most] = std::ranges::minmax(scale.levels, {}, &InstrumentScale::Level::value);
      return {least.value, most.value, 1};
    }
    case ScaleMethod::max:
      reach.low = -1;
      for (const auto& part : scale.parts) {
        reach.low = std::max(reach.low, instrument.items[part.item].min_points());
        reach.high = std::max(reach.high, instrument.items[part.item].max_points());
      }
      return reach;
    case ScaleMethod::sum:
    case ScaleMethod::mean:
      for (const auto& part : scale.parts) {
        reach.low += instrument.items[part.item].min_points();
        reach.high += instrument.items[part.item].max_points();
      }
      if (scale.method == ScaleMethod::mean) {
        const auto count = static_cast<double>(scale.parts.size());
        reach = {round_half_away(reach.low / count, scale.decimals), round_half_away(reach.high / count, scale.decimals),
                 std::pow(10.0, -scale.decimals)};
      }
      return reach;
  }
  return reach;
}

void check_bands(const std::vector<InstrumentBand>& bands, const Reach& reach, std::string_view scale, io::Node where,
                 Diagnostics& diagnostics) {
  if (bands.empty()) return;
  const auto complain = [&](std::string message) { io::report(diagnostics, where, fmt::format("scale {}: {}", scale, message)); };
  const auto differ = [](double left, double right) { return std::abs(left - right) > 1e-9; };
  if (differ(bands.front().low, reach.low))
    complain(fmt::format("bands begin at {}, but the least that can be reached is {}", format_number(bands.front().low), format_number(reach.low)));
  if (differ(bands.back().high, reach.high))
    complain(fmt::format("bands end at {}, but the most that can be reached is {}", format_number(bands.back().high), format_number(reach.high)));
  for (std::size_t i = 0; i < bands.size(); ++i) {
    if (bands[i].high < bands[i].low) complain(fmt::format("the band {} is empty", bands[i].id));
    if (i > 0 && differ(bands[i].low, bands[i - 1].high + reach.step))
      complain(fmt::format("there is a gap or an overlap between the bands {} and {}", bands[i - 1].id, bands[i].id));
  }
}

// Gates are read in the order of the form, so one may only look back.
void check_gate(const std::optional<InstrumentCheck>& gate, std::size_t item, io::Node where, Diagnostics& diagnostics) {
  if (!gate) return;
  for (const auto& part : gate->parts) check_gate(part, item, where, diagnostics);
  if (gate->shape != InstrumentCheck::Shape::leaf) return;
  if (gate->left == InstrumentCheck::Left::scale) io::report(diagnostics, where, "a gate names items, no scale");
  else if (gate->left_index >= item || (gate->right == InstrumentCheck::Right::item && gate->right_item >= item))
    io::report(diagnostics, where, "a gate may only name items before its own");
}
}  // namespace

void check_instrument(const Instrument& instrument, io::Node root, Diagnostics& diagnostics) {
  const auto scales = root.find("scales").value_or(root);
  for (const auto& scale : instrument.scales) {
    const auto where = scales.find(scale.id).value_or(scales);
    const auto reach = reach_of(instrument, scale);
    check_bands(scale.bands, reach, scale.id, where, diagnostics);
    for (const auto& [name, bands] : scale.band_sets) check_bands(bands, reach, scale.id, where, diagnostics);
  }
  const auto items = root.find("items").value_or(root);
  std::size_t place = 0;
  for (const auto node : items.items()) {
    const auto& item = instrument.items[place];
    if (item.raw)
      for (const auto& bin : item.raw->bins)
        if (!item.has_points(bin.points)) io::report(diagnostics, node, fmt::format("a bin of {} leads to no option", item.raw->id));
    check_gate(item.ask_if, place, node, diagnostics);
    check_gate(item.zero_if, place, node, diagnostics);
    ++place;
  }
  if (instrument.items.size() > 200) io::report(diagnostics, items, "an instrument has at most 200 items");
  if (instrument.citation.empty()) io::report(diagnostics, root, "name at least one source under `citation`");
  if (instrument.notice.empty()) io::report(diagnostics, root, "say under `rights` what may be done with the form");
}

}  // namespace leeboard::catalog

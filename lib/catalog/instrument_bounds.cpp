// What must hold of a whole instrument: bands cover what can be reached, bins lead to options, rights are stated.
#include "catalog/instrument_bounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "io/map_reader.hpp"

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
    case ScaleMethod::days:
    case ScaleMethod::longest_run: return {0, static_cast<double>(instrument.items[scale.parts.front().item].calendar->second), 1};
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

// Whether the sum of the ends says nothing of what can be reached: then only the proof of the whole definition can tell.
bool is_linked(const Instrument& instrument, const InstrumentScale& scale) {
  return std::ranges::any_of(scale.parts, [&](const auto& part) {
    const auto& item = instrument.items[part.item];
    return item.ask_if || item.zero_if || item.exclude_if || item.depends_on_sex() ||
           std::ranges::any_of(instrument.conflicts,
                               [&](const auto& conflict) { return std::ranges::find(conflict.items, part.item) != conflict.items.end(); });
  });
}

void check_bands(const std::vector<InstrumentBand>& bands, const Reach& reach, bool ends, std::string_view scale, io::Node where,
                 Diagnostics& diagnostics) {
  if (bands.empty()) return;
  const auto complain = [&](std::string message) {
    io::report(diagnostics, where, fmt::format("scale {}: {}", scale, message),
               "bands follow each other from the least to the most that can be reached");
  };
  const auto differ = [ends](double left, double right) { return ends && std::abs(left - right) > 1e-9; };
  if (differ(bands.front().low, reach.low))
    complain(fmt::format("bands begin at {}, but the least that can be reached is {}", format_number(bands.front().low), format_number(reach.low)));
  if (differ(bands.back().high, reach.high))
    complain(fmt::format("bands end at {}, but the most that can be reached is {}", format_number(bands.back().high), format_number(reach.high)));
  for (std::size_t i = 0; i < bands.size(); ++i) {
    if (bands[i].high < bands[i].low) complain(fmt::format("the band {} is empty", bands[i].id));
    if (i > 0 && std::abs(bands[i].low - bands[i - 1].high - reach.step) > 1e-9)
      complain(fmt::format("there is a gap or an overlap between the bands {} and {}", bands[i - 1].id, bands[i].id));
  }
}

// Gates are read in the order of the form, so one may only look back.
void check_gate(const std::optional<InstrumentCondition>& gate, std::size_t item, io::Node where, Diagnostics& diagnostics) {
  if (!gate) return;
  for (const auto& part : gate->parts) check_gate(part, item, where, diagnostics);
  using Left = InstrumentCondition::Left;
  if (gate->shape != InstrumentCondition::Shape::leaf || gate->left == Left::sex) return;
  if (gate->left != Left::item) io::report(diagnostics, where, "a gate compares items, nothing else", "name an item before its own");
  else if (gate->left_index >= item || (gate->right == InstrumentCondition::Right::item && gate->right_item >= item))
    io::report(diagnostics, where, "a gate may only name items before its own", "put the item that decides before it");
}
}  // namespace

namespace {
bool names_calendar(const Instrument& instrument, const InstrumentCondition& check) {
  if (std::ranges::any_of(check.parts, [&](const auto& part) { return names_calendar(instrument, part); })) return true;
  if (check.shape != InstrumentCondition::Shape::leaf || check.left != InstrumentCondition::Left::scale) return false;
  const auto method = instrument.scales[check.left_index].method;
  return method == ScaleMethod::days || method == ScaleMethod::longest_run;
}

bool names_answered(const InstrumentCondition& check) {
  return std::ranges::any_of(check.parts, names_answered) ||
         (check.shape == InstrumentCondition::Shape::leaf && check.left == InstrumentCondition::Left::answered);
}

// What the scorer cannot settle within bounds is refused before it meets a form.
void check_conditions(const Instrument& instrument, io::Node root, Diagnostics& diagnostics) {
  const auto flags = root.find("flags").value_or(root);
  for (const auto& flag : instrument.flags)
    if (flag.when.shape != InstrumentCondition::Shape::leaf && names_calendar(instrument, flag.when))
      io::report(diagnostics, flags, fmt::format("flag {}: a calendar scale stands in a condition of one line only", flag.id),
                 "make a flag of that line");
  const auto scales = root.find("scales").value_or(root);
  for (const auto& scale : instrument.scales)
    for (const auto& level : scale.levels)
      if (level.when && names_calendar(instrument, *level.when))
        io::report(diagnostics, scales.find(scale.id).value_or(scales), fmt::format("scale {}: a level cannot depend on a calendar", scale.id),
                   "make a flag of it");
  const auto conflicts = root.find("conflicts").value_or(root);
  for (const auto& conflict : instrument.conflicts)
    if (names_answered(conflict.must))
      io::report(diagnostics, conflicts, "answers contradict each other: `answered` says nothing here", "compare the items themselves");
}
}  // namespace

void check_instrument(const Instrument& instrument, io::Node root, Diagnostics& diagnostics) {
  const auto scales = root.find("scales").value_or(root);
  for (const auto& scale : instrument.scales) {
    const auto where = scales.find(scale.id).value_or(scales);
    const auto reach = reach_of(instrument, scale);
    const bool ends = !is_linked(instrument, scale);
    check_bands(scale.bands, reach, ends, scale.id, where, diagnostics);
    for (const auto& [name, bands] : scale.band_sets) check_bands(bands, reach, ends, scale.id, where, diagnostics);
  }
  const auto items = root.find("items").value_or(root);
  std::size_t place = 0;
  for (const auto node : items.items()) {
    const auto& item = instrument.items[place];
    if (item.raw)
      for (const auto& bin : item.raw->bins)
        if (!item.has_points(bin.points))
          io::report(diagnostics, node, fmt::format("a bin of {} leads to no option", item.raw->id), "give its points to an option, or mend the bin");
    check_gate(item.ask_if, place, node, diagnostics);
    check_gate(item.zero_if, place, node, diagnostics);
    ++place;
  }
  check_conditions(instrument, root, diagnostics);
  if (instrument.items.size() > 200) io::report(diagnostics, items, "an instrument has at most 200 items", "make two of it");
  if (instrument.citation.empty()) io::report(diagnostics, root, "no source is cited", "name at least one under `citation`");
  if (instrument.notice.empty()) io::report(diagnostics, root, "nothing says what may be done with the form", "say it under `rights`, in `notice`");
}

}  // namespace leeboard::catalog

// Reads the scales, flags and contradictions of an instrument.
#include "catalog/read_instrument_scales.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "base/nearest.hpp"
#include "catalog/instrument_condition.hpp"
#include "catalog/instrument_fields.hpp"

namespace leeboard::catalog {

namespace {
std::vector<InstrumentBand> read_bands(io::Node node, Diagnostics& diagnostics) {
  std::vector<InstrumentBand> bands;
  for (const auto entry : node.items()) {
    io::MapReader reader(entry, diagnostics);
    InstrumentBand band;
    band.low = read_number(reader.required("low"), diagnostics).value_or(0);
    band.high = read_number(reader.required("high"), diagnostics).value_or(0);
    band.id = field_text(reader.required("id"), diagnostics);
    band.label = field_text(reader.optional("label"), diagnostics);
    if (band.label.empty()) band.label = band.id;
    reader.finish();
    bands.push_back(std::move(band));
  }
  return bands;
}

void read_band_sets(io::MapReader& reader, InstrumentScale& scale, Diagnostics& diagnostics) {
  if (const auto sources = reader.optional("band_sources"))
    for (const auto entry : sources->entries()) scale.band_sources.emplace(std::string(entry.key), field_text(entry.value, diagnostics));
  if (const auto bands = reader.optional("bands")) scale.bands = read_bands(*bands, diagnostics);
  const auto sets = reader.optional("band_sets");
  if (!sets) return;
  if (!scale.bands.empty()) io::report(diagnostics, *sets, "a scale has `bands` or `band_sets`, not both", "move `bands` into the sets");
  for (const auto entry : sets->entries()) {
    if (entry.key == "default") scale.default_set = field_text(entry.value, diagnostics);
    else scale.band_sets.emplace(std::string(entry.key), read_bands(entry.value, diagnostics));
  }
  if (scale.default_set.empty() || scale.default_set == no_band_set) return;
  const auto found = scale.band_sets.find(scale.default_set);
  if (found == scale.band_sets.end())
    io::report(diagnostics, *sets, fmt::format("the default band set '{}' is not among the sets", scale.default_set),
               "name one of the sets, or none");
  else scale.bands = found->second;
}

void read_cutoffs(io::MapReader& reader, InstrumentScale& scale, Diagnostics& diagnostics) {
  const auto node = reader.optional("cutoffs");
  if (!node) return;
  io::MapReader cutoffs(*node, diagnostics);
  scale.cutoffs.emplace();
  for (const auto& [sex, name] : words_of<Sex>) (*scale.cutoffs)[sex] = read_number(cutoffs.required(std::string(name)), diagnostics).value_or(0);
  cutoffs.finish();
}

void read_parts(io::Node node, double at_least, const Instrument& instrument, InstrumentScale& scale, Diagnostics& diagnostics) {
  for (const auto entry : node.items()) {
    InstrumentScale::Part part{.item = 0, .at_least = at_least};
    std::optional<io::Node> name = entry;
    if (entry.is_map()) {
      io::MapReader reader(entry, diagnostics);
      name = reader.required("item");
      part.at_least = read_number(reader.required("at_least"), diagnostics).value_or(at_least);
      reader.finish();
    }
    const auto place = name ? read_item_name(*name, instrument, diagnostics) : std::nullopt;
    if (!place) continue;
    if (instrument.items[*place].free_answer)
      io::report(diagnostics, entry, "an item without options cannot be scored", "give it options, or take it out of the scale");
    if (std::ranges::find(scale.parts, *place, &InstrumentScale::Part::item) != scale.parts.end())
      io::report(diagnostics, entry, "this item is in the scale already", "name it once");
    part.item = *place;
    scale.parts.push_back(part);
  }
}

void read_levels(io::Node node, const Instrument& instrument, InstrumentScale& scale, Diagnostics& diagnostics) {
  for (const auto entry : node.items()) {
    io::MapReader reader(entry, diagnostics);
    InstrumentScale::Level level;
    level.value = read_number(reader.required("value"), diagnostics).value_or(0);
    level.when = read_instrument_condition(reader.optional("when"), instrument, diagnostics);
    reader.finish();
    scale.levels.push_back(std::move(level));
  }
  if (scale.levels.empty() || scale.levels.back().when)
    io::report(diagnostics, node, "the last level stands without `when`, for all other cases", "end the list with {value: 0}");
}

void read_calendar_scale(io::MapReader& reader, const Instrument& instrument, InstrumentScale& scale, Diagnostics& diagnostics) {
  if (const auto item = reader.required("item")) {
    const auto place = read_item_name(*item, instrument, diagnostics);
    if (place && !instrument.items[*place].calendar)
      io::report(diagnostics, *item, fmt::format("the item {} is no calendar", item->text()), "name an item that has `calendar`");
    if (place) scale.parts.push_back({.item = *place, .at_least = 1});
  }
  if (const auto mark = reader.required("mark")) {
    if (mark->text() == "0" || mark->text() == "1") scale.mark = mark->text().front();
    else io::report(diagnostics, *mark, "the mark is 0 or 1", "\"1\" counts the days marked 1");
  }
}

InstrumentScale read_scale(const io::Entry& entry, const Instrument& instrument, Diagnostics& diagnostics) {
  InstrumentScale scale;
  scale.id = std::string(entry.key);
  if (!is_slug(scale.id)) io::report_key(diagnostics, entry.value, "a scale id is small letters, digits, _ . -", "such as total");
  scale.where = entry.value.key_where();
  io::MapReader reader(entry.value, diagnostics);
  scale.title = field_text(reader.optional("title"), diagnostics);
  if (scale.title.empty()) scale.title = scale.id;
  scale.optional = read_yes(reader.optional("optional"), false, diagnostics);
  scale.hidden = read_yes(reader.optional("hidden"), false, diagnostics);
  scale.decimals = static_cast<int>(read_number(reader.optional("decimals"), diagnostics).value_or(1));
  scale.loinc = field_text(reader.optional("loinc"), diagnostics);
  if (const auto method = reader.required("method")) {
    const auto word = method->text();
    if (word == "sum") scale.method = ScaleMethod::sum;
    else if (word == "mean") scale.method = ScaleMethod::mean;
    else if (word == "count") scale.method = ScaleMethod::count;
    else if (word == "max") scale.method = ScaleMethod::max;
    else if (word == "levels") scale.method = ScaleMethod::levels;
    else if (word == "days") scale.method = ScaleMethod::days;
    else if (word == "longest_run") scale.method = ScaleMethod::longest_run;
    else
      io::report(diagnostics, *method, "the method of a scale is sum, mean, count, max, levels, days or longest_run",
                 did_you_mean(word, std::vector<std::string>{"sum", "mean", "count", "max", "levels", "days", "longest_run"}));
  }
  const double at_least = read_number(reader.optional("at_least"), diagnostics).value_or(1);
  if (scale.method == ScaleMethod::days || scale.method == ScaleMethod::longest_run) {
    read_calendar_scale(reader, instrument, scale, diagnostics);
  } else if (scale.method == ScaleMethod::levels) {
    if (const auto levels = reader.required("levels")) read_levels(*levels, instrument, scale, diagnostics);
  } else if (const auto items = reader.required("items")) {
    read_parts(*items, at_least, instrument, scale, diagnostics);
    if (scale.parts.empty()) io::report(diagnostics, *items, "a scale needs items", "name its items");
  }
  read_band_sets(reader, scale, diagnostics);
  read_cutoffs(reader, scale, diagnostics);
  reader.finish();
  return scale;
}

void read_flags(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.optional("flags");
  if (!node) return;
  for (const auto entry : node->items()) {
    io::MapReader reader(entry, diagnostics);
    InstrumentFlag flag;
    flag.where = entry.where();
    flag.id = field_text(reader.required("id"), diagnostics);
    flag.text = field_text(reader.required("text"), diagnostics);
    flag.status = field_text(reader.optional("status"), diagnostics);
    if (const auto severity = reader.required("severity")) {
      if (severity->text() == "safety") flag.safety = true;
      else if (severity->text() != "note")
        io::report(diagnostics, *severity, "the severity of a flag is safety or note", "safety is what makes exit 9");
    }
    const auto when = read_instrument_condition(reader.required("when"), instrument, diagnostics);
    reader.finish();
    if (when) flag.when = *when;
    instrument.flags.push_back(std::move(flag));
  }
}

void collect_items(const InstrumentCondition& check, std::vector<std::size_t>& items) {
  for (const auto& part : check.parts) collect_items(part, items);
  if (check.shape != InstrumentCondition::Shape::leaf) return;
  const auto add = [&](std::size_t item) {
    if (std::ranges::find(items, item) == items.end()) items.push_back(item);
  };
  if (check.left == InstrumentCondition::Left::item) add(check.left_index);
  if (check.right == InstrumentCondition::Right::item) add(check.right_item);
}

bool names_scale(const InstrumentCondition& check) {
  return std::ranges::any_of(check.parts, names_scale) ||
         (check.shape == InstrumentCondition::Shape::leaf && check.left == InstrumentCondition::Left::scale);
}

void read_conflicts(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.optional("conflicts");
  if (!node) return;
  for (const auto entry : node->items()) {
    io::MapReader reader(entry, diagnostics);
    InstrumentConflict conflict;
    conflict.text = field_text(reader.required("text"), diagnostics);
    if (auto must = read_instrument_condition(reader.required("must"), instrument, diagnostics)) {
      if (names_scale(*must))
        io::report(diagnostics, entry, "answers contradict each other item by item: name items here, no scale", "compare the items themselves");
      collect_items(*must, conflict.items);
      std::ranges::sort(conflict.items);
      conflict.must = std::move(*must);
    }
    reader.finish();
    instrument.conflicts.push_back(std::move(conflict));
  }
}
}  // namespace

void read_instrument_scales(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  if (const auto scales = root.required("scales"))
    for (const auto entry : scales->entries()) instrument.scales.push_back(read_scale(entry, instrument, diagnostics));
  read_flags(root, instrument, diagnostics);
  read_conflicts(root, instrument, diagnostics);
}

}  // namespace leeboard::catalog

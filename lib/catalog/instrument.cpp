// Look-ups in an instrument, and loading one from the definitions.
#include "catalog/instrument.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_instrument.hpp"

namespace leeboard::catalog {

Sex parse_sex(std::string_view word) { return parse_word<Sex>(word).value_or(Sex::unknown); }

const InstrumentOption* InstrumentItem::option(std::string_view option_id) const {
  const auto found = std::ranges::find(options, option_id, &InstrumentOption::id);
  return found == options.end() ? nullptr : &*found;
}

const InstrumentOption* InstrumentItem::option_of_points(double points) const {
  const auto found = std::ranges::find(options, points, &InstrumentOption::points);
  return found == options.end() ? nullptr : &*found;
}

bool InstrumentItem::depends_on_sex() const {
  return std::ranges::any_of(options, [](const auto& option) { return option.female.has_value(); });
}

double InstrumentItem::min_points() const {
  double least = options.empty() ? 0 : options.front().points;
  for (const auto& option : options) least = std::min({least, option.points, option.points_of(Sex::female)});
  return least;
}

double InstrumentItem::max_points() const {
  double most = options.empty() ? 0 : options.front().points;
  for (const auto& option : options) most = std::max({most, option.points, option.points_of(Sex::female)});
  return most;
}

const std::vector<InstrumentBand>& InstrumentScale::band_set(const std::string& name) const {
  static const std::vector<InstrumentBand> none;
  if (name.empty()) return bands;
  if (name == no_band_set) return none;
  if (const auto found = band_sets.find(name); found != band_sets.end()) return found->second;
  std::vector<std::string> known;
  for (const auto& [set, list] : band_sets) known.push_back(set);
  throw Error{ErrorKind::bad_input, fmt::format("scale {} has no band set '{}'", id, name)}.mend_with(did_you_mean(name, known));
}

std::optional<std::size_t> Instrument::find_item(std::string_view name) const {
  if (name.empty()) return {};
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].id == name) return i;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& item = items[i];
    if (item.loinc == name || std::ranges::find(item.also, name) != item.also.end()) return i;
    if (name.front() == 'q' && name.substr(1) == item.id && item.id.front() >= '0' && item.id.front() <= '9') return i;
  }
  return {};
}

std::optional<std::size_t> Instrument::find_raw(std::string_view name) const {
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].raw && items[i].raw->id == name) return i;
  return {};
}

const InstrumentShortcut* Instrument::find_shortcut(std::string_view name) const {
  const auto found = std::ranges::find(shortcuts, name, &InstrumentShortcut::id);
  return found == shortcuts.end() ? nullptr : &*found;
}

const InstrumentScale* Instrument::scale(std::string_view scale_id) const {
  const auto found = std::ranges::find(scales, scale_id, &InstrumentScale::id);
  return found == scales.end() ? nullptr : &*found;
}

const InstrumentFlag* Instrument::flag(std::string_view flag_id) const {
  const auto found = std::ranges::find(flags, flag_id, &InstrumentFlag::id);
  return found == flags.end() ? nullptr : &*found;
}

std::vector<std::string> Instrument::keys() const {
  std::vector<std::string> names;
  for (const auto& item : items) {
    names.push_back(item.id);
    if (item.raw) names.push_back(item.raw->id);
  }
  for (const auto& shortcut : shortcuts) names.push_back(shortcut.id);
  return names;
}

bool Instrument::asked_from_labels() const {
  // The official words that a site brought in may be asked in; whether it may use them is between it and their owner.
  // What is observed by a clinician is asked of nobody.
  if (rater == "clinician") return false;
  if (ship == "official") return true;
  return wording == "W1" && ship == "wording" && std::ranges::all_of(items, [](const auto& item) { return !item.loinc.empty(); });
}

int Instrument::scored_items() const { return static_cast<int>(std::ranges::count_if(items, &InstrumentItem::scored)); }

namespace {
bool names_sex(const InstrumentCondition& check) {
  return std::ranges::any_of(check.parts, names_sex) ||
         (check.shape == InstrumentCondition::Shape::leaf && check.left == InstrumentCondition::Left::sex);
}
bool names_sex(const std::optional<InstrumentCondition>& check) { return check && names_sex(*check); }
}  // namespace

bool Instrument::differs_by_sex() const {
  return std::ranges::any_of(items,
                             [](const auto& item) {
                               return item.depends_on_sex() || names_sex(item.ask_if) || names_sex(item.zero_if) || names_sex(item.exclude_if);
                             }) ||
         std::ranges::any_of(
             scales, [](const auto& scale) { return std::ranges::any_of(scale.levels, [](const auto& level) { return names_sex(level.when); }); }) ||
         std::ranges::any_of(flags, [](const auto& flag) { return names_sex(flag.when); });
}

bool Instrument::uses_sex() const {
  return differs_by_sex() || std::ranges::any_of(scales, [](const auto& scale) { return scale.cutoffs.has_value(); });
}

std::vector<std::string> Instrument::band_set_names() const {
  std::vector<std::string> names;
  for (const auto& scale : scales)
    for (const auto& [name, bands] : scale.band_sets)
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  std::ranges::sort(names);
  return names;
}

Instrument load_instrument(const Definitions& definitions, const std::string& id) {
  const auto& definition = definitions.required("instruments", id, "instrument");
  Diagnostics diagnostics;
  auto instrument = read_instrument(definition.root(), definition.digest, diagnostics);
  diagnostics.throw_if_any("the instrument definition has faults");
  return std::move(*instrument);
}

std::vector<std::string> instrument_ids(const Definitions& definitions) { return definitions.ids("instruments"); }

}  // namespace leeboard::catalog

// Reads the items of an instrument: option lists, raw measures, gates.
#include "catalog/read_instrument_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/id.hpp"
#include "base/range.hpp"
#include "catalog/instrument_condition.hpp"
#include "catalog/instrument_fields.hpp"

namespace leeboard::catalog {

namespace {
constexpr std::size_t most_options = 1001;
using OptionLists = std::map<std::string, std::vector<InstrumentOption>, std::less<>>;
using BinLists = std::map<std::string, std::vector<RawMeasure::Bin>, std::less<>>;

// An option without an id is named after its label: "some days" is `some_days`.
std::string name_of_label(std::string_view label) {
  std::string id;
  for (const char c : label) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : letter ? c : '_';
    if (lower != '_' || (!id.empty() && id.back() != '_')) id += lower;
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id;
}

std::vector<InstrumentOption> read_range(io::MapReader& options, io::Node node, Diagnostics& diagnostics) {
  std::vector<InstrumentOption> list;
  io::MapReader range(*options.required("range"), diagnostics);
  const auto low = read_number(range.required("low"), diagnostics);
  const auto high = read_number(range.required("high"), diagnostics);
  const double step = read_number(range.optional("step"), diagnostics).value_or(1);
  range.finish();
  std::map<std::string, std::string, std::less<>> anchors;
  if (const auto map = options.optional("anchors"))
    for (const auto entry : map->entries()) anchors.emplace(std::string(entry.key), field_text(entry.value, diagnostics));
  options.finish();
  if (!low || !high || step <= 0 || *high < *low || (*high - *low) / step > most_options) {
    io::report(diagnostics, node, fmt::format("a range needs low <= high and a step above 0, with at most {} values", most_options),
               "such as {low: 0, high: 10, step: 1}");
    return list;
  }
  for (int i = 0; *low + step * i <= *high + step / 1000; ++i) {
    const double points = round_half_away(*low + step * i, 3);
    InstrumentOption option;
    option.id = format_number(points);
    option.points = option.form = points;
    if (const auto anchor = anchors.find(option.id); anchor != anchors.end()) option.label = anchor->second;
    list.push_back(std::move(option));
  }
  return list;
}

// `points: 3`, or `points: {female: 1, male: 3}` where they depend on the sex at birth.
void read_points(io::MapReader& reader, InstrumentOption& option, Diagnostics& diagnostics) {
  const auto node = reader.required("points");
  if (!node || !node->is_map()) {
    option.points = read_number(node, diagnostics).value_or(0);
    return;
  }
  io::MapReader by_sex(*node, diagnostics);
  option.points = read_number(by_sex.required("male"), diagnostics).value_or(0);
  option.female = read_number(by_sex.required("female"), diagnostics).value_or(0);
  by_sex.finish();
}

std::vector<InstrumentOption> read_options(io::Node node, Diagnostics& diagnostics) {
  if (node.is_map()) {
    io::MapReader options(node, diagnostics);
    if (!options.has("range")) {
      io::report(diagnostics, node, "options are a list, the name of a list, or a range", "such as {range: {low: 0, high: 10}}");
      return {};
    }
    return read_range(options, node, diagnostics);
  }
  std::vector<InstrumentOption> list;
  if (!node.is_sequence())
    io::report(diagnostics, node, "options are a list, the name of a list, or a range",
               "such as [{points: 0, label: none}, {points: 1, label: some}]");
  for (const auto entry : node.items()) {
    io::MapReader reader(entry, diagnostics);
    InstrumentOption option;
    option.label = field_text(reader.required("label"), diagnostics);
    read_points(reader, option, diagnostics);
    option.form = read_number(reader.optional("form"), diagnostics).value_or(option.points);
    option.loinc = field_text(reader.optional("loinc"), diagnostics);
    option.snomed = field_text(reader.optional("snomed"), diagnostics);
    option.id = field_text(reader.optional("id"), diagnostics);
    if (option.id.empty()) option.id = name_of_label(option.label);
    reader.finish();
    if (!is_id(option.id)) io::report(diagnostics, entry, "an option needs an id of letters, digits, _ . -", "add `id:` to the option");
    if (std::ranges::find(list, option.id, &InstrumentOption::id) != list.end())
      io::report(diagnostics, entry, fmt::format("the option '{}' is there twice", option.id), "give each option its own id");
    list.push_back(std::move(option));
  }
  return list;
}

std::vector<RawMeasure::Bin> read_bins(io::Node node, Diagnostics& diagnostics) {
  std::vector<RawMeasure::Bin> bins;
  for (const auto entry : node.items()) {
    io::MapReader reader(entry, diagnostics);
    const auto below = read_number(reader.optional("below"), diagnostics);
    const auto to = below ? below : read_number(reader.optional("to"), diagnostics);
    if (!bins.empty() && (!bins.back().to || (to && *to <= *bins.back().to)))
      io::report(diagnostics, entry, "bins must rise, and only the last one may have no upper end", "put them in rising order of `to` (or `below`)");
    bins.push_back({.to = to, .points = read_number(reader.required("points"), diagnostics).value_or(0), .below = below.has_value()});
    reader.finish();
  }
  return bins;
}

RawMeasure read_raw(io::Node node, const BinLists& named, Diagnostics& diagnostics) {
  RawMeasure raw;
  io::MapReader reader(node, diagnostics);
  raw.id = field_text(reader.required("id"), diagnostics);
  raw.unit = field_text(reader.required("unit"), diagnostics);
  raw.low = read_number(reader.optional("low"), diagnostics);
  raw.high = read_number(reader.optional("high"), diagnostics);
  raw.whole = read_yes(reader.optional("whole"), false, diagnostics);
  if (const auto bins = reader.required("bins")) {
    if (!bins->is_scalar()) raw.bins = read_bins(*bins, diagnostics);
    else if (const auto list = named.find(bins->text()); list != named.end()) raw.bins = list->second;
    else io::report(diagnostics, *bins, fmt::format("there are no bins '{}'", bins->text()), "name a list that stands under `bins:`");
  }
  reader.finish();
  return raw;
}

// What stands on the form keeps its number, what counts is turned round.
void turn_round(std::vector<InstrumentOption>& options) {
  const auto [least, most] = std::ranges::minmax(options, {}, &InstrumentOption::points);
  const double sum = least.points + most.points;
  for (auto& option : options) {
    option.form = option.points;
    option.points = sum - option.points;
    option.female.reset();
  }
}

void read_calendar(io::Node node, InstrumentItem& item, Diagnostics& diagnostics) {
  io::MapReader reader(node, diagnostics);
  const auto low = read_number(reader.required("low"), diagnostics).value_or(1);
  const auto high = read_number(reader.required("high"), diagnostics).value_or(1);
  reader.finish();
  if (low < 1 || high < low || high > 366)
    io::report(diagnostics, node, "a calendar has 1 to 366 days, low not above high", "such as {low: 30, high: 90}");
  item.calendar = {static_cast<int>(low), static_cast<int>(high)};
}

void read_otherwise(io::Node node, InstrumentItem& item, Diagnostics& diagnostics) {
  if (item.scored)
    io::report(diagnostics, node, "only an item that is not scored may have an answer taken for granted",
               "leave `otherwise` out, or say `scored: no`");
  if (const auto* option = item.option(node.text())) item.otherwise = static_cast<std::size_t>(option - item.options.data());
  else io::report(diagnostics, node, fmt::format("the item has no option '{}'", node.text()), "name the id of one of its options");
}

struct Gates {
  std::size_t item;
  std::optional<io::Node> ask_if, zero_if, exclude_if, skip_to;
};

Gates read_item(io::Node node, const OptionLists& lists, const BinLists& bins, Instrument& instrument, Diagnostics& diagnostics) {
  InstrumentItem item;
  io::MapReader reader(node, diagnostics);
  if (const auto id = reader.required("id")) {
    item.id = field_text(id, diagnostics);
    if (!is_id(item.id)) io::report(diagnostics, *id, "an item id is letters, digits, _ . -", "such as q1");
    if (instrument.find_item(item.id))
      io::report(diagnostics, *id, fmt::format("the item '{}' is there twice", item.id), "give each item its own id");
  }
  item.where = node.where();
  item.label = field_text(reader.required("label"), diagnostics);
  item.recall = field_text(reader.optional("recall"), diagnostics);
  item.loinc = field_text(reader.optional("loinc"), diagnostics);
  item.also = field_texts(reader.optional("also"), diagnostics);
  item.scored = read_yes(reader.optional("scored"), true, diagnostics);
  item.required = read_yes(reader.optional("required"), false, diagnostics);
  if (const auto calendar = reader.optional("calendar")) read_calendar(*calendar, item, diagnostics);
  if (const auto options = item.scored && !item.calendar ? reader.required("options") : reader.optional("options")) {
    if (!options->is_scalar()) item.options = read_options(*options, diagnostics);
    else if (const auto list = lists.find(options->text()); list != lists.end()) item.options = list->second;
    else io::report(diagnostics, *options, fmt::format("there is no option list '{}'", options->text()), "name a list that stands under `options:`");
  }
  item.free_answer = item.options.empty();
  item.reverse = read_yes(reader.optional("reverse"), false, diagnostics);
  if (item.reverse && !item.options.empty()) turn_round(item.options);
  if (item.calendar && !item.options.empty()) io::report(diagnostics, node, "a calendar has no options", "leave `options` out");
  if (const auto otherwise = reader.optional("otherwise")) read_otherwise(*otherwise, item, diagnostics);
  if (const auto raw = reader.optional("raw")) item.raw = read_raw(*raw, bins, diagnostics);
  const Gates gates{instrument.items.size(), reader.optional("ask_if"), reader.optional("zero_if"), reader.optional("exclude_if"),
                    reader.optional("skip_to")};
  reader.finish();
  instrument.items.push_back(std::move(item));
  return gates;
}

InstrumentCondition negated(InstrumentCondition check) {
  InstrumentCondition result;
  result.shape = InstrumentCondition::Shape::none_of;
  result.parts.push_back(std::move(check));
  return result;
}

// `skip_to: {when: "1 = 0", to: "9"}` closes every item between.
void read_skip(const Gates& gates, Instrument& instrument, Diagnostics& diagnostics) {
  io::MapReader skip(*gates.skip_to, diagnostics);
  const auto when = read_instrument_condition(skip.required("when"), instrument, diagnostics);
  const auto to = skip.required("to");
  skip.finish();
  const auto target = to ? read_item_name(*to, instrument, diagnostics) : std::nullopt;
  if (!when || !target) return;
  if (*target <= gates.item) io::report(diagnostics, *to, "one can skip forward only", "name a later item");
  for (auto place = gates.item + 1; place < *target; ++place) {
    auto& ask_if = instrument.items[place].ask_if;
    if (!ask_if) {
      ask_if = negated(*when);
      continue;
    }
    InstrumentCondition both;
    both.parts.push_back(std::move(*ask_if));
    both.parts.push_back(negated(*when));
    ask_if = std::move(both);
  }
}

void read_shortcuts(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.optional("shortcuts");
  if (!node) return;
  for (const auto entry : node->items()) {
    io::MapReader reader(entry, diagnostics);
    InstrumentShortcut shortcut;
    shortcut.id = field_text(reader.required("id"), diagnostics);
    shortcut.label = field_text(reader.required("label"), diagnostics);
    if (const auto answers = reader.required("answers"))
      for (const auto answer : answers->entries()) {
        const auto place = instrument.find_item(answer.key);
        if (!place || !instrument.items[*place].option(answer.value.text()))
          io::report(diagnostics, answer.value, "a shortcut names an item and one of its options", "such as {\"1\": \"no\"}");
        else shortcut.answers.emplace_back(*place, std::string(answer.value.text()));
      }
    reader.finish();
    instrument.shortcuts.push_back(std::move(shortcut));
  }
}
}  // namespace

void read_instrument_items(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  OptionLists lists;
  if (const auto node = root.optional("options"))
    for (const auto entry : node->entries()) lists.emplace(std::string(entry.key), read_options(entry.value, diagnostics));
  BinLists bins;
  if (const auto node = root.optional("bins"))
    for (const auto entry : node->entries()) bins.emplace(std::string(entry.key), read_bins(entry.value, diagnostics));
  const auto items = root.required("items");
  if (!items) return;
  std::vector<Gates> gates;
  for (const auto node : items->items()) gates.push_back(read_item(node, lists, bins, instrument, diagnostics));
  for (const auto& gate : gates) {
    auto& item = instrument.items[gate.item];
    item.ask_if = read_instrument_condition(gate.ask_if, instrument, diagnostics);
    item.zero_if = read_instrument_condition(gate.zero_if, instrument, diagnostics);
    item.exclude_if = read_instrument_condition(gate.exclude_if, instrument, diagnostics);
  }
  for (const auto& gate : gates)
    if (gate.skip_to) read_skip(gate, instrument, diagnostics);
  read_shortcuts(root, instrument, diagnostics);
}

}  // namespace leeboard::catalog

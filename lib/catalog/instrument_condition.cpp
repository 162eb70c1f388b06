// Looks up what a comparison of an instrument names: items, options, scales, bands, cut-offs, the sex at birth.
#include "catalog/instrument_condition.hpp"

#include <fmt/format.h>

#include <array>
#include <variant>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/condition_parts.hpp"

namespace leeboard::catalog {

namespace {
using rules::LeafFault;
using rules::LeafText;
using rules::LeafWord;
using Resolved = std::variant<InstrumentCondition, LeafFault>;

constexpr std::array<std::string_view, 2> states{"answered", "unanswered"};

std::optional<std::size_t> find_scale(const Instrument& instrument, std::string_view id) {
  for (std::size_t i = 0; i < instrument.scales.size(); ++i)
    if (instrument.scales[i].id == id) return i;
  return {};
}

// The value that a band of a scale begins with, for `risk = high`.
std::optional<double> band_value(const InstrumentScale& scale, std::string_view id) {
  for (const auto& band : scale.bands)
    if (band.id == id) return band.low;
  return {};
}

std::vector<std::string> names_of(const Instrument& instrument) {
  auto names = instrument.keys();
  for (const auto& scale : instrument.scales) names.push_back(scale.id);
  return names;
}

InstrumentCondition leaf_of(std::string text, Comparison comparison) {
  InstrumentCondition check;
  check.shape = InstrumentCondition::Shape::leaf;
  check.comparison = comparison;
  check.text = std::move(text);
  return check;
}

// `q6r answered`, `q6r unanswered`.
Resolved resolve_state(const LeafText& parsed, const Instrument& instrument, std::string text) {
  auto check = leaf_of(std::move(text), parsed.state->text == "answered" ? Comparison::equal : Comparison::not_equal);
  const auto item = instrument.find_item(parsed.key.text);
  if (!item)
    return LeafFault{parsed.key.offset, fmt::format("there is no item '{}'", parsed.key.text), did_you_mean(parsed.key.text, instrument.keys())};
  check.left = InstrumentCondition::Left::answered;
  check.left_index = *item;
  return check;
}

Resolved resolve_sex(const LeafText& parsed, const LeafWord& word, InstrumentCondition check) {
  if (rules::is_order(check.comparison)) return LeafFault{parsed.key.offset, "`sex_at_birth` has no order", "use = or !="};
  const auto sex = parse_sex(word.text);
  if (sex == Sex::unknown) return LeafFault{word.offset, fmt::format("`{}` is no sex that points can depend on", word.text), "write male or female"};
  check.left = InstrumentCondition::Left::sex;
  check.number = static_cast<double>(sex);
  return check;
}

// One comparison with one value.
Resolved resolve(const LeafText& parsed, const LeafWord& word, InstrumentCondition check, const Instrument& instrument) {
  if (parsed.key.text == "sex_at_birth") return resolve_sex(parsed, word, std::move(check));
  const auto item = instrument.find_item(parsed.key.text);
  const auto scale = item ? std::nullopt : find_scale(instrument, parsed.key.text);
  if (!item && !scale)
    return LeafFault{parsed.key.offset, fmt::format("there is no item or scale '{}'", parsed.key.text),
                     did_you_mean(parsed.key.text, names_of(instrument))};
  check.left = item ? InstrumentCondition::Left::item : InstrumentCondition::Left::scale;
  check.left_index = item ? *item : *scale;
  if (const auto number = parse_number(word.text)) {
    check.number = *number;
    return check;
  }
  if (scale && word.text == "cutoff") {
    if (!instrument.scales[*scale].cutoffs)
      return LeafFault{word.offset, fmt::format("the scale {} has no cut-offs", parsed.key.text),
                       "add `cutoffs: {male: .., female: .., unknown: ..}` to the scale"};
    check.right = InstrumentCondition::Right::cutoff;
    return check;
  }
  if (const auto* option = item ? instrument.items[*item].option(word.text) : nullptr) {
    check.number = option->points;
    return check;
  }
  if (const auto value = scale ? band_value(instrument.scales[*scale], word.text) : std::nullopt) {
    check.number = *value;
    return check;
  }
  if (const auto other = item ? instrument.find_item(word.text) : std::nullopt) {
    check.right = InstrumentCondition::Right::item;
    check.right_item = *other;
    return check;
  }
  return LeafFault{word.offset, fmt::format("'{}' is no number, option, band, item or cut-off here", word.text),
                   "compare with a number, an option of the item, a band of the scale or `cutoff`"};
}

Resolved resolve_leaf(const LeafText& parsed, const Instrument& instrument, std::string_view text) {
  if (parsed.state) return resolve_state(parsed, instrument, std::string(text));
  if (parsed.comparison == Comparison::is)
    return LeafFault{parsed.key.offset, fmt::format("`{}` alone says nothing: it is no yes/no fact", parsed.key.text),
                     "compare it: `" + parsed.key.text + " = ...`"};
  if (parsed.comparison != Comparison::in) return resolve(parsed, parsed.literals.front(), leaf_of(std::string(text), parsed.comparison), instrument);
  // A list holds where one of its values would.
  InstrumentCondition any;
  any.shape = InstrumentCondition::Shape::any;
  for (const auto& word : parsed.literals) {
    auto one = resolve(parsed, word, leaf_of(parsed.key.text + " = " + word.text, Comparison::equal), instrument);
    if (auto* wrong = std::get_if<LeafFault>(&one)) return std::move(*wrong);
    any.parts.push_back(std::get<InstrumentCondition>(std::move(one)));
  }
  return any;
}

std::optional<InstrumentCondition> read_leaf(io::Node node, const Instrument& instrument, Diagnostics& diagnostics) {
  const auto parsed = rules::parse_leaf(node.text(), states);
  const auto* wrong = std::get_if<LeafFault>(&parsed);
  auto check = wrong ? Resolved{*wrong} : resolve_leaf(std::get<LeafText>(parsed), instrument, node.text());
  if (const auto* fault = std::get_if<LeafFault>(&check)) {
    report_leaf(diagnostics, node, *fault);
    return {};
  }
  return std::get<InstrumentCondition>(std::move(check));
}

InstrumentCondition::Shape shape_of(rules::Condition::Shape shape) {
  switch (shape) {
    case rules::Condition::Shape::all: return InstrumentCondition::Shape::all;
    case rules::Condition::Shape::any: return InstrumentCondition::Shape::any;
    case rules::Condition::Shape::negation: return InstrumentCondition::Shape::none_of;
    case rules::Condition::Shape::leaf: break;
  }
  return InstrumentCondition::Shape::leaf;
}
}  // namespace

std::optional<InstrumentCondition> read_instrument_condition(std::optional<io::Node> node, const Instrument& instrument, Diagnostics& diagnostics) {
  if (!node) return {};
  const auto cut = read_condition_parts(*node, diagnostics);
  if (!cut) return {};
  if (cut->shape == rules::Condition::Shape::leaf) return read_leaf(*node, instrument, diagnostics);
  InstrumentCondition check;
  check.shape = shape_of(cut->shape);
  for (const auto part : cut->parts)
    if (auto read = read_instrument_condition(part, instrument, diagnostics)) check.parts.push_back(std::move(*read));
  return check.parts.size() == cut->parts.size() ? std::optional(std::move(check)) : std::nullopt;
}

}  // namespace leeboard::catalog

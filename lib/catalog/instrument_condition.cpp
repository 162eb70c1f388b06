// Conditions of an instrument: all, any, not over one-line comparisons of items and scales.
#include <array>

#include "catalog/instrument_fields.hpp"

namespace leeboard::catalog {

namespace {
std::optional<Comparison> parse_comparison(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, Comparison>, 6> words{{{"=", Comparison::equal},
                                                                                 {"!=", Comparison::not_equal},
                                                                                 {"<", Comparison::less},
                                                                                 {"<=", Comparison::less_equal},
                                                                                 {">", Comparison::greater},
                                                                                 {">=", Comparison::greater_equal}}};
  for (const auto& [text, comparison] : words)
    if (text == word) return comparison;
  return {};
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && text[at] == ' ') ++at;
    const auto begin = at;
    while (at < text.size() && text[at] != ' ') ++at;
    if (at > begin) words.emplace_back(text.substr(begin, at - begin));
  }
  return words;
}

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

// `sex_at_birth = female`, `q6r unanswered`, `q6r answered`.
std::optional<InstrumentCheck> read_special_leaf(const std::vector<std::string>& words, const Instrument& instrument) {
  InstrumentCheck check;
  check.shape = InstrumentCheck::Shape::leaf;
  if (words.size() == 3 && words[0] == "sex_at_birth" && (words[1] == "=" || words[1] == "!=") && (words[2] == "male" || words[2] == "female")) {
    check.left = InstrumentCheck::Left::sex;
    check.comparison = words[1] == "=" ? Comparison::equal : Comparison::not_equal;
    check.number = static_cast<double>(parse_sex(words[2]));
    return check;
  }
  if (words.size() != 2 || (words[1] != "answered" && words[1] != "unanswered")) return {};
  const auto item = instrument.find_item(words[0]);
  if (!item) return {};
  check.left = InstrumentCheck::Left::answered;
  check.left_index = *item;
  check.comparison = words[1] == "answered" ? Comparison::equal : Comparison::not_equal;
  return check;
}

std::optional<InstrumentCheck> read_leaf(io::Node node, const Instrument& instrument, Diagnostics& diagnostics) {
  const auto words = split_words(node.text());
  if (auto special = read_special_leaf(words, instrument)) {
    special->text = std::string(node.text());
    return special;
  }
  const auto comparison = words.size() == 3 ? parse_comparison(words[1]) : std::nullopt;
  if (!comparison) {
    io::report(diagnostics, node, "a condition is a name, one of = != < <= > >= and a value", "such as \"total >= 10\"");
    return {};
  }
  InstrumentCheck check;
  check.shape = InstrumentCheck::Shape::leaf;
  check.comparison = *comparison;
  check.text = std::string(node.text());
  const auto item = instrument.find_item(words[0]);
  const auto scale = item ? std::nullopt : find_scale(instrument, words[0]);
  if (!item && !scale) {
    std::vector<std::string> known = instrument.keys();
    for (const auto& each : instrument.scales) known.push_back(each.id);
    io::report(diagnostics, node, fmt::format("there is no item or scale '{}'", words[0]), did_you_mean(words[0], known));
    return {};
  }
  check.left = item ? InstrumentCheck::Left::item : InstrumentCheck::Left::scale;
  check.left_index = item ? *item : *scale;
  if (const auto number = parse_number(words[2])) {
    check.number = *number;
    return check;
  }
  if (scale && words[2] == "cutoff") {
    if (!instrument.scales[*scale].cutoffs)
      io::report(diagnostics, node, fmt::format("the scale {} has no cut-offs", words[0]),
                 "add `cutoffs: {male: .., female: .., unknown: ..}` to the scale");
    check.right = InstrumentCheck::Right::cutoff;
    return check;
  }
  if (item)
    if (const auto* option = instrument.items[*item].option(words[2])) {
      check.number = option->points;
      return check;
    }
  if (scale)
    if (const auto value = band_value(instrument.scales[*scale], words[2])) {
      check.number = *value;
      return check;
    }
  if (const auto other = instrument.find_item(words[2]); other && item) {
    check.right = InstrumentCheck::Right::item;
    check.right_item = *other;
    return check;
  }
  io::report(diagnostics, node, fmt::format("'{}' is no number, option, band, item or cut-off here", words[2]),
             "compare with a number, an option of the item, a band of the scale or `cutoff`");
  return {};
}
}  // namespace

std::optional<InstrumentCheck> read_check(std::optional<io::Node> node, const Instrument& instrument, Diagnostics& diagnostics) {
  if (!node) return {};
  if (node->is_scalar()) return read_leaf(*node, instrument, diagnostics);
  InstrumentCheck check;
  if (node->size() != 1 || !node->is_map()) {
    io::report(diagnostics, *node, "a condition is one line, or a map with one of all, any, not", "such as {all: [\"total >= 10\", \"9 = 0\"]}");
    return {};
  }
  const auto entry = *node->entries().begin();
  using Shape = InstrumentCheck::Shape;
  if (entry.key == "all") check.shape = Shape::all;
  else if (entry.key == "any") check.shape = Shape::any;
  else if (entry.key == "not") check.shape = Shape::none_of;
  else {
    io::report_key(diagnostics, entry.value, "a condition is one line, or a map with one of all, any, not",
                   "such as {all: [\"total >= 10\", \"9 = 0\"]}");
    return {};
  }
  if (entry.value.is_sequence()) {
    for (const auto part : entry.value.items())
      if (auto read = read_check(part, instrument, diagnostics)) check.parts.push_back(std::move(*read));
  } else if (auto read = read_check(entry.value, instrument, diagnostics)) {
    check.parts.push_back(std::move(*read));
  }
  return check;
}

}  // namespace leeboard::catalog

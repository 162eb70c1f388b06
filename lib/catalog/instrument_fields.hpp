// Small reads that every part of an instrument definition uses.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/instrument.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

inline std::string read_text(std::optional<io::Node> node, Diagnostics& diagnostics) {
  if (!node) return {};
  const auto text = node->as_text();
  if (!text) io::report(diagnostics, *node, "a text is expected here", "write one value, in quotes where it looks like something else");
  return std::string(text.value_or(""));
}

inline std::optional<double> read_number(std::optional<io::Node> node, Diagnostics& diagnostics) {
  if (!node) return {};
  const auto text = node->as_text();
  const auto number = text ? parse_number(*text) : std::nullopt;
  if (!number) io::report(diagnostics, *node, "a number is expected here", "write it plainly, such as 4 or 7.5");
  return number;
}

inline bool read_yes(std::optional<io::Node> node, bool otherwise, Diagnostics& diagnostics) {
  if (!node) return otherwise;
  const auto text = node->text();
  if (text == "yes" || text == "true") return true;
  if (text == "no" || text == "false") return false;
  io::report(diagnostics, *node, "yes or no is expected here", "write yes or no");
  return otherwise;
}

/// Items by their texts; a node that is no list is reported.
inline std::vector<std::string> read_texts(std::optional<io::Node> node, Diagnostics& diagnostics) {
  std::vector<std::string> result;
  if (!node) return result;
  if (node->is_scalar()) return {read_text(node, diagnostics)};
  for (const auto item : node->items()) result.push_back(read_text(item, diagnostics));
  return result;
}

/// The place of an item, reported when there is none of that name.
inline std::optional<std::size_t> read_item_name(io::Node node, const Instrument& instrument, Diagnostics& diagnostics) {
  const auto place = instrument.find_item(node.text());
  if (!place) {
    std::vector<std::string> known;
    for (const auto& item : instrument.items) known.push_back(item.id);
    io::report(diagnostics, node, fmt::format("there is no item '{}'", node.text()), did_you_mean(node.text(), known));
  }
  return place;
}

void read_instrument_items(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics);
void read_instrument_scales(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics);
void read_instrument_examples(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics);
/// Bands without gap or overlap, bins that lead to options, rights and sources stated.
void check_instrument(const Instrument& instrument, io::Node root, Diagnostics& diagnostics);

}  // namespace leeboard::catalog

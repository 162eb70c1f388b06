// Reads texts, numbers and names of an instrument definition, each fault with its place.
#include "catalog/instrument_fields.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/range.hpp"

namespace leeboard::catalog {

std::string field_text(std::optional<io::Node> node, Diagnostics& diagnostics) {
  if (!node) return {};
  const auto text = node->as_text();
  if (!text) io::report(diagnostics, *node, "a text is expected here", "write one value, in quotes where it looks like something else");
  return std::string(text.value_or(""));
}

std::optional<double> read_number(std::optional<io::Node> node, Diagnostics& diagnostics) {
  if (!node) return {};
  const auto text = node->as_text();
  const auto number = text ? parse_number(*text) : std::nullopt;
  if (!number) io::report(diagnostics, *node, "a number is expected here", "write it plainly, such as 4 or 7.5");
  return number;
}

bool read_yes(std::optional<io::Node> node, bool otherwise, Diagnostics& diagnostics) {
  if (!node) return otherwise;
  const auto text = node->text();
  if (text == "yes" || text == "true") return true;
  if (text == "no" || text == "false") return false;
  io::report(diagnostics, *node, "yes or no is expected here", "write yes or no");
  return otherwise;
}

std::vector<std::string> field_texts(std::optional<io::Node> node, Diagnostics& diagnostics) {
  std::vector<std::string> result;
  if (!node) return result;
  if (node->is_scalar()) return {field_text(node, diagnostics)};
  for (const auto item : node->items()) result.push_back(field_text(item, diagnostics));
  return result;
}

std::optional<std::size_t> read_item_name(io::Node node, const Instrument& instrument, Diagnostics& diagnostics) {
  const auto place = instrument.find_item(node.text());
  if (!place) {
    std::vector<std::string> known;
    for (const auto& item : instrument.items) known.push_back(item.id);
    io::report(diagnostics, node, fmt::format("there is no item '{}'", node.text()), did_you_mean(node.text(), known));
  }
  return place;
}

}  // namespace leeboard::catalog

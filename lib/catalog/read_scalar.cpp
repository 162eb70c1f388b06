// Reads single values of definitions, each fault with its place.
#include "catalog/read_scalar.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "base/nearest.hpp"

namespace leeboard::catalog {

std::optional<std::string> read_text(io::Node node, Diagnostics& diagnostics) {
  const auto text = node.as_text();
  if (text) return std::string(*text);
  io::report(diagnostics, node, fmt::format("`{}` must be one value", node.path()));
  return std::nullopt;
}

std::string read_text(io::MapReader& map, std::string_view key, bool required) {
  const auto node = required ? map.required(key) : map.optional(key);
  if (!node || (!required && node->is_null())) return {};
  return read_text(*node, map.diagnostics()).value_or("");
}

std::string read_id(io::MapReader& map, std::string_view key) {
  const auto node = map.required(key);
  if (!node) return {};
  auto text = read_text(*node, map.diagnostics());
  if (!text) return {};
  if (!is_id(*text)) io::report(map.diagnostics(), *node, fmt::format("`{}` is no legal id", *text), "use letters, digits, . _ -");
  return *text;
}

std::vector<std::string> read_texts(io::Node node, Diagnostics& diagnostics) {
  std::vector<std::string> out;
  if (node.is_sequence()) {
    for (const auto item : node.items())
      if (auto text = read_text(item, diagnostics)) out.push_back(std::move(*text));
  } else if (auto text = read_text(node, diagnostics)) {
    out.push_back(std::move(*text));
  }
  return out;
}

std::vector<std::string> read_texts(io::MapReader& map, std::string_view key) {
  const auto node = map.optional(key);
  return node && !node->is_null() ? read_texts(*node, map.diagnostics()) : std::vector<std::string>{};
}

std::optional<bool> read_yes_no(io::Node node, Diagnostics& diagnostics) {
  if (node.is_scalar() && !node.is_quoted()) {
    const auto text = node.text();
    if (text == "yes" || text == "true") return true;
    if (text == "no" || text == "false") return false;
  }
  io::report(diagnostics, node, fmt::format("`{}` must be yes or no", node.path()));
  return std::nullopt;
}

bool read_yes_no(io::MapReader& map, std::string_view key, bool otherwise) {
  const auto node = map.optional(key);
  return node ? read_yes_no(*node, map.diagnostics()).value_or(otherwise) : otherwise;
}

std::optional<Duration> read_duration(io::Node node, Diagnostics& diagnostics) {
  const auto text = node.as_text();
  const auto length = text ? parse_duration(*text) : std::nullopt;
  if (!length) io::report(diagnostics, node, fmt::format("`{}` must be a length of time", node.path()), "write 45m, 48h, 14d or 2w");
  return length;
}

std::optional<Range> read_range(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  std::optional<double> ends[2];
  for (int i = 0; i < 2; ++i) {
    const auto end = map.required(i ? "high" : "low");
    if (!end) continue;
    if (const auto text = end->as_text()) ends[i] = parse_number(*text);
    if (!ends[i]) io::report(diagnostics, *end, fmt::format("`{}` must be a number", end->path()));
  }
  map.finish(false);
  if (!ends[0] || !ends[1]) return std::nullopt;
  if (*ends[0] > *ends[1]) {
    io::report(diagnostics, node, fmt::format("in `{}` low is above high", node.path()));
    return std::nullopt;
  }
  return Range{*ends[0], *ends[1]};
}

std::optional<std::string> read_word(io::Node node, const std::vector<std::string>& words, Diagnostics& diagnostics) {
  const auto text = node.as_text();
  if (text && std::ranges::find(words, *text) != words.end()) return std::string(*text);
  auto mend = text ? did_you_mean(*text, words) : std::string{};
  if (mend.empty()) {
    mend = "one of: ";
    for (std::size_t i = 0; i < words.size(); ++i) mend += (i ? ", " : "") + words[i];
  }
  io::report(diagnostics, node, fmt::format("`{}` has no such value", node.path()), std::move(mend));
  return std::nullopt;
}

}  // namespace leeboard::catalog

// Accounts for every key of a map.
#include "io/map_reader.hpp"

#include <algorithm>

#include "base/nearest.hpp"

namespace leeboard::io {
namespace {

constexpr std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::map: return "a map";
    case NodeKind::sequence: return "a list";
    case NodeKind::scalar: break;
  }
  return "a single value";
}

bool is_extension(std::string_view key) { return key.starts_with("x_"); }

std::vector<std::string> once_each(const std::vector<std::string>& names) {
  std::vector<std::string> out;
  for (const auto& name : names)
    if (std::ranges::find(out, name) == out.end()) out.push_back(name);
  return out;
}

std::string allowed_keys(std::vector<std::string> known) {
  if (known.empty()) return "no key may stand here";
  std::ranges::sort(known);
  std::string out = "known keys here: ";
  for (std::size_t i = 0; i < known.size(); ++i) out += (i == 0 ? "" : ", ") + known[i];
  return out;
}

}  // namespace

MapReader::MapReader(Node node, Diagnostics& diagnostics) : node_(node), diagnostics_(diagnostics), is_map_(node.is_map()) {
  known_.reserve(20);
  if (!is_map_) {
    const std::string name = node.path().empty() ? "the document" : "`" + node.path() + "`";
    report(diagnostics_, node, name + " must be a map, not " + std::string(kind_name(node.kind())),
           "write keys with values below it, one on each line: `key: value`");
  }
}

std::optional<Node> MapReader::optional(std::string_view key) {
  // A definition is asked for thousands of keys, most of which are absent: what was asked for is compared once, in finish().
  known_.emplace_back(key);
  return node_.find(key);
}

std::optional<Node> MapReader::required(std::string_view key) {
  auto found = optional(key);
  if (!found && is_map_) {
    const std::string name(key);
    const std::string inside = node_.path().empty() ? std::string() : " in `" + node_.path() + "`";
    report(diagnostics_, node_, "the key `" + name + "` is missing" + inside, "add `" + name + ": ...` here");
  }
  return found;
}

std::vector<Entry> MapReader::extensions() const {
  std::vector<Entry> out;
  for (const Entry entry : node_.entries())
    if (is_extension(entry.key)) out.push_back(entry);
  return out;
}

void MapReader::finish(bool x_allowed) {
  if (!is_map_) return;
  for (const Node child : node_.items()) {
    const auto key = child.key();
    if (std::ranges::find(known_, key) != known_.end() || (x_allowed && is_extension(key))) continue;
    const auto names = once_each(known_);
    auto mend = did_you_mean(key, names);
    if (mend.empty()) mend = allowed_keys(names);
    report_key(diagnostics_, child, "the key `" + std::string(key) + "` is not known here", std::move(mend));
  }
}

void report(Diagnostics& diagnostics, Node node, std::string message, std::string mend) {
  diagnostics.add(node.where(), std::move(message), std::move(mend));
}

void report_key(Diagnostics& diagnostics, Node node, std::string message, std::string mend) {
  diagnostics.add(node.key_where(), std::move(message), std::move(mend));
}

}  // namespace leeboard::io

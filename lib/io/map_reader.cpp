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

std::string allowed_keys(std::vector<std::string> known) {
  if (known.empty()) return "no key may stand here";
  std::ranges::sort(known);
  std::string out = "known keys here: ";
  for (std::size_t i = 0; i < known.size(); ++i) out += (i == 0 ? "" : ", ") + known[i];
  return out;
}

}  // namespace

MapReader::MapReader(Node node, Diagnostics& diagnostics)
    : node_(node), diagnostics_(diagnostics), is_map_(node.is_map()), asked_(is_map_ ? node.size() : 0, false) {
  known_.reserve(20);
  if (!is_map_) {
    const std::string name = node.path().empty() ? "the document" : "`" + node.path() + "`";
    report(diagnostics_, node, name + " must be a map, not " + std::string(kind_name(node.kind())),
           "write keys with values below it, one on each line: `key: value`");
  }
}

std::optional<Node> MapReader::optional(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
  if (!is_map_) return std::nullopt;
  std::size_t place = 0;
  for (const Node child : node_.items()) {
    if (child.key() == key) {
      asked_[place] = true;
      return child;
    }
    ++place;
  }
  return std::nullopt;
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
  std::size_t place = 0;
  for (const Node child : node_.items()) {
    if (asked_[place++] || (x_allowed && is_extension(child.key()))) continue;
    auto mend = did_you_mean(child.key(), known_);
    if (mend.empty()) mend = allowed_keys(known_);
    report_key(diagnostics_, child, "the key `" + std::string(child.key()) + "` is not known here", std::move(mend));
  }
}

void report(Diagnostics& diagnostics, Node node, std::string message, std::string mend) {
  diagnostics.add(node.where(), std::move(message), std::move(mend));
}

void report_key(Diagnostics& diagnostics, Node node, std::string message, std::string mend) {
  diagnostics.add(node.key_where(), std::move(message), std::move(mend));
}

}  // namespace leeboard::io

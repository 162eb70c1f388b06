// Reads a map so that every key is accounted for: asked for, kept as an x_ extension, or reported.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "io/node.hpp"

namespace leeboard::io {

/// Collects problems into the given diagnostics and never throws; call `finish()` last.
class MapReader {
 public:
  /// A node that is not a map is one diagnostic, after which every key counts as absent without further complaint.
  MapReader(Node node, Diagnostics& diagnostics);

  /// The value under `key`; an absent key is a diagnostic.
  std::optional<Node> required(std::string_view key);
  /// The value under `key`, or nothing. Names `key` as known for `finish()`.
  std::optional<Node> optional(std::string_view key);
  /// Names a key as known without reading it.
  void allow(std::string_view key) { (void)optional(key); }
  /// True when the key stands in the map; does not name it as known.
  bool has(std::string_view key) const { return node_.find(key).has_value(); }

  /// The `x_...` entries in document order.
  std::vector<Entry> extensions() const;
  /// Reports each key that was not asked for, with the nearest known key. Give `x_allowed` false where no extension may stand.
  void finish(bool x_allowed = true);

  /// True when the node is a map.
  bool is_map() const { return is_map_; }
  Node node() const { return node_; }
  Diagnostics& diagnostics() { return diagnostics_; }

 private:
  Node node_;
  Diagnostics& diagnostics_;
  bool is_map_;
  std::vector<std::string> known_;  // as often as each was asked for
};

/// Adds a fault at a node: its file:line:column, what is wrong and how to mend it.
void report(Diagnostics& diagnostics, Node node, std::string message, std::string mend = {});
/// The same at the key of the node.
void report_key(Diagnostics& diagnostics, Node node, std::string message, std::string mend = {});

}  // namespace leeboard::io

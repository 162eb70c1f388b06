// YAML text of a document that was put together here: definitions that come from elsewhere.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/node.hpp"

namespace leeboard::io {

struct YamlEntry;

/// A document to be written: a map, a list or a scalar. Order is kept.
struct YamlValue {
  NodeKind kind = NodeKind::scalar;
  std::string text;                ///< of a scalar
  bool quoted = false;             ///< written in quotes whatever it looks like
  std::vector<YamlEntry> entries;  ///< of a map; a list has empty keys

  /// A scalar: in quotes wherever it could be read as anything but this text.
  static YamlValue scalar(std::string_view text);
  /// A scalar written as it is: numbers, yes, no.
  static YamlValue plain(std::string_view text);
  static YamlValue map();
  static YamlValue list();

  /// The value under a key of a map, or null.
  YamlValue* find(std::string_view key);
  /// Puts a value under a key: in the place of the one that is there, else last.
  YamlValue& set(std::string_view key, YamlValue value);
  /// Appends to a list.
  YamlValue& add(YamlValue value);
};

/// A value with its key.
struct YamlEntry {
  YamlEntry(std::string key, YamlValue value) : first(std::move(key)), second(std::move(value)) {}
  std::string first;
  YamlValue second;
};

/// A copy of a node that can be changed.
YamlValue yaml_value(Node node);
/// The text, each map and list on one line where it fits. Reads back as the same document.
std::string format_yaml(const YamlValue& document);

}  // namespace leeboard::io

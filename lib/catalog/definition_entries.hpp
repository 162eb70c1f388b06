// The entries of a definition file by which a site's file and a built-in one are laid over each other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {

struct DefinitionTable;
struct MedicineWords;

/// What takes the place of an equal `key` and `id`: a rule, a fact, a list of words, a row of a table.
struct DefinitionEntry {
  std::string key;  ///< what it stands under: "rules"
  std::string id;   ///< empty: the key itself is replaced
  Where where;
  std::optional<io::Node> node = {};
  std::string text = {};  ///< of a row of a table
  bool adds = false;      ///< takes no place: it is added to what is there
};

bool says_the_same(const DefinitionEntry& one, const DefinitionEntry& other);

/// The beginning of the paths of files that are read together with this one: "safety/", "interop/units", "words.yaml"; empty when nothing reads it
/// or when it is found by an id of its own.
std::string shared_prefix(std::string_view path);

/// The entries of a file that lies there.
std::vector<DefinitionEntry> definition_entries(std::string_view path, io::Node root);
/// The same of a table of medicines.
std::vector<DefinitionEntry> table_entries(const DefinitionTable& table, const MedicineWords& words);

}  // namespace leeboard::catalog

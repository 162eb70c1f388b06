// Definitions that are tables (CSV), because people keep them in a spreadsheet: those embedded, with a site's own beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

class Definitions;

/// One table of one layer, as text.
struct DefinitionTable {
  std::string path;    ///< relative to data/: "medicines/medicines.csv"
  bool site = false;   ///< from the --data folder
  std::string source;  ///< name for messages: "data/medicines/medicines.csv", or the site's path
  std::string text;
};

/// The tables that lie in a folder ("medicines"): built-in ones first, each layer sorted. Throws io.
std::vector<DefinitionTable> list_tables(const Definitions& definitions, std::string_view folder);

/// Whether the site has a table in that folder.
bool has_own_tables(const Definitions& definitions, std::string_view folder);

}  // namespace leeboard::catalog

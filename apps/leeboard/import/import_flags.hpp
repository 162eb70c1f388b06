// The flags that every import has: where records come from, what a bad one does, where rejects go.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::app {

class Arguments;

/// What stands behind `intake import`, `assess import`, `triggers import` and `fhir import`.
struct ImportFlags {
  std::vector<std::string> files;      ///< "-" is standard input
  std::string from;                    ///< csv, ndjson, json, yaml, fhir; empty: by the file's name
  std::string map;                     ///< mapping file, or empty
  std::string on_error = "skip";       ///< skip, stop
  std::string rejects;                 ///< reject file; empty: leeboard-rejects-<import>.<csv|ndjson>
  bool each = false;                   ///< a line for each record
};

/// Declares FILE..., --from, --map, --on-error, --rejects and --each.
void declare_import_flags(Arguments& app, ImportFlags& flags);

/// The format of a file: `from` when given, else by its name (never its content). Throws usage naming --from.
std::string import_format(const std::string& file, const std::string& from);

}  // namespace leeboard::app

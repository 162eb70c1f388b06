// The flags that every import has: where records come from, what a bad one does, where rejects go.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leeboard/command.hpp"

namespace leeboard::app {

/// What stands behind `intake import`, `assess import`, `triggers import` and `fhir import`.
struct ImportFlags {
  std::vector<std::string> files;  ///< "-" is standard input
  std::string from;                ///< csv, xlsx, ndjson, json, yaml, fhir; empty: by the file's name
  std::string map;                 ///< mapping file, or empty
  std::string sheet;               ///< of a workbook; empty: the map's, or the first
  std::string source;              ///< name of the source of FHIR records that say none; may be empty
  std::string on_error = "skip";   ///< skip, stop
  std::string rejects;             ///< reject file; empty: leeboard-rejects-<import>.<csv|ndjson>
  std::string undo;                ///< an import to take back, instead of files
  bool each = false;               ///< a line for each record
  bool preview = false;            ///< store nothing, say of each record what would become of it
};

/// Declares FILE..., --from, --map, --on-error, --rejects and --each.
void declare_import_flags(Arguments& app, ImportFlags& flags);

/// Whether an import reads FHIR, whose ids belong to a source that --source names.
enum class Reads : std::uint8_t { own_formats, fhir_too };

/// Declares them and gives the action that `work` is. The flags live as long as the action.
Action declare_import(Arguments& app, Outcome (*work)(const ImportFlags& flags, Context& context), Reads reads);

/// The format of a file: `from` when given, else by its name (never its content). Throws usage naming --from.
std::string import_format(const std::string& file, const std::string& from);
/// The format that all files have. Throws usage when they are of several kinds.
std::string common_format(const std::vector<std::string>& files, const std::string& from);

}  // namespace leeboard::app

// Importing intake documents: rows of CSV, lines of NDJSON, JSON and YAML files.
#pragma once

#include <memory>
#include <string>

#include "interop/csv_map.hpp"
#include "interop/read_intake.hpp"
#include "leeboard/import/import_run.hpp"
#include "leeboard/intake/write_document.hpp"

namespace leeboard::app {

/// Reads the files of one import whose records are intake documents.
class DocumentImport {
 public:
  /// `map_file` may be empty. Throws bad_input with every fault of the map.
  DocumentImport(Context& context, ImportRun& run, const std::string& map_file);
  ~DocumentImport();

  /// Reads one file of that format (csv, ndjson, json, yaml); false: the run ends.
  bool take_file(const std::string& file, const std::string& format);

 private:
  bool take_csv(const std::string& file);
  bool take_node(io::Node node, const RecordPlace& place);
  bool write(const interop::IntakeDocument& document, const std::string& digest, const std::string& row_key, const RecordPlace& place);

  Context& context_;
  ImportRun& run_;
  DocumentWriter writer_;
  interop::IntakeSetting setting_;
  std::optional<interop::CsvMap> map_;
  bool whole_file_ = false;  ///< a file is one document
};

}  // namespace leeboard::app

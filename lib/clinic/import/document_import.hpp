// Importing intake documents: rows of CSV, lines of NDJSON, JSON and YAML files.
#pragma once

#include <memory>
#include <string>

#include "clinic/import/run.hpp"
#include "clinic/write_document.hpp"
#include "interop/csv_map.hpp"
#include "interop/read_intake.hpp"

namespace leeboard::clinic {

/// Reads the files of one import whose records are intake documents.
class DocumentImport {
 public:
  /// `map` says how CSV is read (read_map); nothing: the header holds the paths.
  DocumentImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map);
  ~DocumentImport();

  /// Reads one file (csv, xlsx, ndjson, json, yaml); false: the run ends.
  bool take_file(const InputFile& file);

 private:
  bool take_csv(const InputFile& file);
  bool take_node(io::Node node, const RecordPlace& place);
  bool write(const interop::IntakeDocument& document, const std::string& digest, const std::string& row_key, const RecordPlace& place);

  const Desk& desk_;
  ImportRun& run_;
  DocumentWriter writer_;
  interop::IntakeSetting setting_;
  std::optional<interop::CsvMap> map_;
  bool whole_file_ = false;  ///< a file is one document
};

}  // namespace leeboard::clinic

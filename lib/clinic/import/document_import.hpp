// Importing intake documents: rows of CSV, lines of NDJSON, JSON and YAML files.
#pragma once

#include <memory>
#include <string>

#include "clinic/identity/hold_record.hpp"
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
  /// Reads one document that was held, of which it was settled whose it is.
  bool take_held(io::Node node, const RecordPlace& place, KeyDecision decision);

 private:
  bool take_csv(const InputFile& file);
  bool take_node(io::Node node, const RecordPlace& place);
  /// A document with what stands around it.
  struct Read {
    const interop::IntakeDocument& document;
    io::Node node;
    std::string digest, row_key;
  };
  bool write(const Read& read, const RecordPlace& place);
  Became write_document(store::Repositories& records, const Read& read, bool& held);
  /// The person, made or revised.
  store::PersonKey write_person(store::Repositories& records, const interop::IntakeDocument& document, const Recognised& known,
                                std::optional<store::PersonKey> taken_back, Became& became);
  Became hold(store::Repositories& records, const Read& read, const Recognised& known);

  const Desk& desk_;
  ImportRun& run_;
  DocumentWriter writer_;
  interop::IntakeSetting setting_;
  std::optional<interop::CsvMap> map_;
  std::optional<KeyDecision> decision_;
  bool whole_file_ = false;  ///< a file is one document
};

}  // namespace leeboard::clinic

// Importing FHIR R4: Bundles, single resources and bulk NDJSON; references are resolved at the end of the import.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clinic/fhir_record.hpp"
#include "clinic/import/completeness.hpp"
#include "clinic/import/input_files.hpp"
#include "clinic/import/run.hpp"
#include "io/node.hpp"

namespace leeboard::clinic {

/// Reads the files of one import. Memory does not grow with them: what waits for its patient is remembered by its place.
class FhirImport {
 public:
  /// `source`: the name of the source for records that say none themselves; may be empty.
  FhirImport(const Desk& desk, ImportRun& run, FhirScope scope = FhirScope::record, std::string source = {});

  /// Reads all files, then again what came before its patient, and rejects what has none.
  void take_all(const std::vector<InputFile>& files);
  /// Resources that are no forms, when only forms are taken.
  long long left_alone() const { return left_alone_; }

 private:
  bool take_file(const InputFile& file);
  bool resolve();
  /// A record that waits: its file and its place there (line of NDJSON, number of the Bundle's entry).
  struct Waiting {
    std::uint32_t file = 0;
    std::uint64_t place = 0;
  };
  bool resolve(const std::vector<Waiting>& waiting);
  bool take_lines(const std::string& path, const std::vector<std::uint64_t>* only);
  bool take_whole(const std::string& path, const std::vector<std::uint64_t>* only);
  bool take_bundle(io::Node bundle, const std::string& path, const std::vector<std::uint64_t>* only);
  bool take_broken_bundle(std::string_view text, const std::string& path, const std::string& problem);
  /// What is deleted waits for its record, which may stand in another file or further down; it counts last.
  bool wait_to_delete(io::Node entry, const std::string& base, const RecordPlace& place);
  bool take_deletions();
  bool take_resource(io::Node resource, std::string_view url, const RecordPlace& place, std::uint64_t number);

  ImportRun& run_;
  FhirScope scope_;
  FhirWriter writer_;
  Completeness completeness_;
  std::vector<InputFile> files_;
  std::vector<bool> lines_;  ///< of each file: a record a line
  std::vector<Waiting> waiting_, waiting_patients_;
  struct WaitingText {
    std::string stream, text;
  };
  std::vector<WaitingText> waiting_texts_;  ///< of streams, which cannot be read twice
  struct WaitingDeletion {
    std::string entry, base, path;
    std::uint64_t line = 0;
  };
  std::vector<WaitingDeletion> deletions_;
  std::size_t waiting_bytes_ = 0;
  bool last_pass_ = false;
  long long left_alone_ = 0;
};

}  // namespace leeboard::clinic

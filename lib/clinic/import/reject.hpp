// Records that could not be stored: written to a file that can be mended and imported again, and read back from it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/node.hpp"

namespace leeboard::app {

/// Where an input record stands, and its text for the reject file.
struct RecordPlace {
  std::string_view source;  ///< file name
  std::uint64_t line = 0;
  std::span<const std::string_view> cells;  ///< CSV: its cells; empty when it could not be cut
  std::string_view raw;                     ///< the record as it came
  bool is_json = false;                     ///< raw is whole JSON (NDJSON, FHIR)
  bool mended = false;                      ///< it came out of a reject file
};

/// A column that only a reject file has: leeboard_line, leeboard_error. Importers ignore it.
bool is_reject_column(std::string_view name);

/// A record of a reject file (NDJSON) as the record that it wraps; nothing when the node is no reject.
/// `raw` is filled when the wrapped record was no JSON: the reader parses that text again.
struct UnwrappedReject {
  std::optional<io::Node> record;
  std::string raw;
};
std::optional<UnwrappedReject> unwrap_reject(io::Node node);

/// The file that was asked for, else `<stem>.csv` or `.ndjson`, numbered when one of that name is there.
std::string reject_path(const std::string& asked, const std::string& stem, bool csv);

/// The reject file of one run; made when the first reject comes. Mode 0600.
class Rejects {
 public:
  /// `csv`: same header and cells and two columns; otherwise NDJSON. Nothing is written in a dry run. Throws io when the file is there.
  Rejects(std::string path, bool csv, bool dry_run);
  ~Rejects();
  /// The header of a CSV input (with its delimiter), before the first reject.
  void set_header(std::span<const std::string> header, char delimiter = ',');
  void add(const RecordPlace& place, std::string_view error);
  /// Syncs and closes; the path, or empty when there was no reject.
  std::string finish();
  long long count() const { return count_; }

 private:
  struct State;
  std::string path_;
  bool csv_;
  bool dry_run_;
  long long count_ = 0;
  std::unique_ptr<State> state_;
};

}  // namespace leeboard::app

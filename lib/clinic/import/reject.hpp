// Records that could not be stored, as lines that can be mended and imported again, and read back from there.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/node.hpp"

namespace leeboard {
class Error;
}

namespace leeboard::clinic {

/// Where an input record stands, and its text for the reject file.
struct RecordPlace {
  std::string_view source;  ///< file name
  std::uint64_t line = 0;
  std::span<const std::string_view> cells;  ///< CSV: its cells; empty when it could not be cut
  std::string_view raw;                     ///< the record as it came
  bool is_json = false;                     ///< raw is whole JSON (NDJSON, FHIR)
  bool mended = false;                      ///< it came out of a reject file
  std::span<const std::string_view> told;   ///< words for what reading found in it
};

/// A column that only a reject file has: leeboard_line, leeboard_error. Importers ignore it.
bool is_reject_column(std::string_view name);

/// A record of a reject file (NDJSON) as the record that it wraps; nothing when the node is no reject.
/// `raw` is filled when the wrapped record was no JSON: the reader parses that text again.
struct UnwrappedReject {
  std::optional<io::Node> record;
  std::string raw;
};
/// The record inside a line of a reject file; nothing for any other line.
std::optional<UnwrappedReject> unwrap_reject(io::Node node);

/// An error as the reason of a reject: what happened; how to mend it.
std::string format_failure(const Error& error);

/// The lines of a reject file.
class RejectLines {
 public:
  /// `csv`: the input's header and cells and two columns; otherwise NDJSON.
  explicit RejectLines(bool csv) : csv_(csv) {}
  /// The header of a CSV input (with its delimiter), before the first reject.
  void set_header(std::span<const std::string> header, char delimiter = ',');
  /// The text of one reject, with its line end; the first one of CSV has a byte order mark and the header in front.
  std::string format(const RecordPlace& place, std::string_view error);

 private:
  bool csv_;
  bool any_ = false;
  std::vector<std::string> header_;
  char delimiter_ = ',';
};

}  // namespace leeboard::clinic

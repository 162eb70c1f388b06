// The reading loops that every import and the scoring of files share: records out of NDJSON, documents, CSV and reject files of them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "clinic/import/input_files.hpp"
#include "clinic/import/reject.hpp"
#include "interop/csv_map.hpp"
#include "io/node.hpp"

namespace leeboard {
class Diagnostics;
}

namespace leeboard::clinic {

/// Whom the loops tell. Each call returns false to end the reading; what it is given is valid during the call.
struct RecordTaker {
  /// A record; one of a reject file comes unwrapped.
  std::function<bool(io::Node record, const RecordPlace& place)> take;
  /// A record that could not be read, and why.
  std::function<bool(const RecordPlace& place, std::string_view error)> broken;
  /// Whether the record of this line is wanted; empty: all are.
  std::function<bool(std::uint64_t line)> wanted;
};

/// The records of a file: lines of NDJSON, or a document that is one record or a list of them (`format`: ndjson, json, yaml). False: the taker
/// ended it. Throws not_found, io, bad_input.
bool read_records(InputFiles& files, const std::string& file, std::string_view format, const RecordTaker& taker);

/// Whether a file of JSON holds a record a line, and not one document over several lines: its first lines say so, else its name
/// (standard input: lines).
bool holds_lines(InputFiles& files, const std::string& file);

/// Reads a mapping file for `target`; nothing when the name is empty. Throws bad_input with all faults.
std::optional<interop::CsvMap> read_map(InputFiles& files, const std::string& file, std::string_view target);

/// The faults of a record as the reason of its reject: the first three, each with its mend, and how many more there are.
std::string format_problems(const Diagnostics& problems);

}  // namespace leeboard::clinic

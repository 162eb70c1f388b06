// The reading loops that every import and `assess score` share: records out of NDJSON, documents, CSV and reject files of them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "interop/csv_map.hpp"
#include "io/csv_reader.hpp"
#include "io/node.hpp"
#include "leeboard/import/rejects.hpp"

namespace leeboard {
class Diagnostics;
}

namespace leeboard::app {

class Context;

/// Whom the loops tell. Each call returns false to end the reading; what it is given is valid during the call.
struct RecordTaker {
  /// A record; one of a reject file comes unwrapped.
  std::function<bool(io::Node record, const RecordPlace& place)> take;
  /// A record that could not be read, and why.
  std::function<bool(const RecordPlace& place, std::string_view error)> broken;
  /// Whether the record of this line is wanted; empty: all are.
  std::function<bool(std::uint64_t line)> wanted;
};

/// The lines of an NDJSON file. False: the taker ended it. Throws not_found, io.
bool read_lines(Context& context, const std::string& file, const RecordTaker& taker);

/// A document that is one record or a list of them (`kind`: json, yaml). Throws not_found, io, bad_input.
bool read_tree(Context& context, const std::string& file, std::string_view kind, const RecordTaker& taker);

/// Reads a mapping file for `target`; nothing when the name is empty. Throws bad_input with all faults.
std::optional<interop::CsvMap> read_map(Context& context, const std::string& file, std::string_view target);

/// Opens a CSV file as the map says. Throws not_found, io, bad_input.
io::CsvReader open_csv(Context& context, const std::string& file, const std::optional<interop::CsvMap>& map);

/// The rows of a CSV file: good ones to `row`, the others to `broken`. False: one of them ended it.
bool read_rows(io::CsvReader& reader, const std::function<bool(const io::CsvRecord& record, const RecordPlace& place)>& row,
               const std::function<bool(const RecordPlace& place, std::string_view error)>& broken);

/// The first fault with its mend, and how many more there are.
std::string format_first_problem(const Diagnostics& problems);

}  // namespace leeboard::app

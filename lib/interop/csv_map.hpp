// The mapping file of a CSV import (leeboard-map(5)): which column goes where, and how its cells are read.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "io/node.hpp"

namespace leeboard {
class Zone;
namespace catalog {
class Vocabulary;
struct TableWords;
}  // namespace catalog
}  // namespace leeboard

namespace leeboard::interop {

/// One column of the file.
struct MappedColumn {
  std::string name;  ///< heading
  bool ignored = false;
  std::string to;                                           ///< path of the target document
  std::string format;                                       ///< see is_time_format(); empty: ISO 8601
  std::vector<std::pair<std::string, std::string>> values;  ///< every legal cell and what it means; empty: the cell itself
  std::string unit;                                         ///< unit of the cells; empty: the vocabulary's
  std::string observed;                                     ///< column that says when; empty: nothing said
  bool two_orders = false;                                  ///< found in the file: some of its dates have day and month the other way round
};

/// What becomes of columns that the map does not name.
enum class OtherColumns { keep, ignore, error };

/// A mapping file (leeboard.map/1).
struct CsvMap {
  std::string target = "intake";     ///< intake, assess, triggers
  std::string encoding;              ///< empty: found out
  std::optional<char> delimiter;     ///< nothing: found out
  std::uint64_t header_row = 0;      ///< line of the header; 0: found out
  std::string sheet;                 ///< of a workbook; empty: the first
  char decimal = 0;                  ///< , or . with thousands grouped by the other; 0: plain decimals
  std::shared_ptr<const Zone> zone;  ///< the clock in which times in UTC are read, or null
  std::string empty = "not-asked";   ///< absence word for an empty cell
  OtherColumns other_columns = OtherColumns::keep;
  std::vector<std::string> key;  ///< paths that make two rows the same record
  std::vector<MappedColumn> columns;
  std::string instrument;            ///< target assess
  std::optional<bool> form_numbers;  ///< `answers: form` (true) or `points` (false); nothing said: none

  /// The column of that heading, or null.
  const MappedColumn* find(std::string_view name) const;
};

/// Refuses a header that a map does not fit: a column that is not there (with near names), one name for two columns. Throws bad_input.
void check_header(const CsvMap& map, std::span<const std::string> header);

/// Reads a mapping file; faults go to `problems`.
CsvMap read_csv_map(io::Node root, Diagnostics& problems);

/// The map of a file without one: each heading is a path itself.
CsvMap map_of_header(std::span<const std::string> header, std::string_view target);

/// A map in YAML for a header to start from: near paths filled in, the rest as `ignore`.
std::string draft_csv_map(std::span<const std::string> header, char delimiter, const catalog::TableWords& words,
                          const catalog::Vocabulary& vocabulary);

}  // namespace leeboard::interop

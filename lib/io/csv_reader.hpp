// CSV (RFC 4180) record by record in flat memory: boundaries, lines, limits and encodings are found here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/source.hpp"

namespace leeboard::io {

/// How the bytes of a CSV file are read.
enum class CsvEncoding : std::uint8_t { utf8, latin1, windows1252, utf16le, utf16be };

/// The encoding named `utf-8`, `latin-1`, `iso-8859-1`, `windows-1252` or `cp1252` in any case. Throws Error{bad_input}.
CsvEncoding parse_csv_encoding(std::string_view name);

/// What a CSV file looks like, and its limits. What is not said is found out from the file.
struct CsvOptions {
  std::optional<char> delimiter;
  std::optional<CsvEncoding> encoding;
  std::uint64_t header_row = 0;  ///< line on which the header stands; 0: found out
  std::size_t cell_bytes = 1024 * 1024;
  std::size_t record_bytes = 4 * 1024 * 1024;
  std::size_t columns = 1000;
  std::size_t block_bytes = 1024 * 1024;
  std::size_t gap_bytes = std::size_t{1} << 30;  ///< read without a record that ends: the input has none
};

/// One record; its texts are UTF-8 and valid until the next one is read.
struct CsvRecord {
  std::uint64_t line = 0;                   ///< line on which it starts, from 1
  std::span<const std::string_view> cells;  ///< empty when the record could not be cut into cells
  std::string_view raw;                     ///< as in the file, decoded, without the line end; of what could not be decoded the likeliest
  std::string problem;                      ///< why it must be rejected; empty for a good record
  bool breaks_off = false;                  ///< an open quote: nothing more can be read from this file
};

/// Rows of a CSV file, one at a time.
class CsvReader {
 public:
  /// Reads the header at once. Throws Error{bad_input} when there is none, it cannot be read, or the file is not what the options say.
  CsvReader(Source source, CsvOptions options = {});
  ~CsvReader();
  CsvReader(CsvReader&&) noexcept;
  CsvReader& operator=(CsvReader&&) noexcept;

  /// Names without blanks around them; the second of a name is `Name#2`, empty ones at the end are left out.
  const std::vector<std::string>& header() const;
  char delimiter() const;
  /// What was found out about the file, in words.
  const std::vector<std::string>& found() const;
  std::uint64_t header_line() const;
  const std::string& source_name() const;
  /// The next record, good or to be rejected (see `problem`), or null at the end. Blank lines are no records. Throws io.
  const CsvRecord* next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace leeboard::io

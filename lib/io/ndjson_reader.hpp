// Newline-delimited JSON: one line after another in flat memory, ready for JsonReader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/read_json.hpp"
#include "io/source.hpp"

namespace leeboard::io {

/// Limits of a file of lines.
struct NdjsonOptions {
  std::size_t line_bytes = 16 * 1024 * 1024;
  std::size_t block_bytes = 1024 * 1024;
  std::size_t gap_bytes = std::size_t{1} << 30;  ///< read without a record that ends: the input has none
};

/// One line that is not blank, valid until the next one is read. A line over the limit has a problem and only its beginning.
struct NdjsonLine {
  std::uint64_t number = 0;  ///< from 1
  PaddedText text;           ///< without its line end
  std::string problem;       ///< why it must be rejected; empty otherwise
};

/// JSON documents of a file, a line each.
class NdjsonReader {
 public:
  explicit NdjsonReader(Source source, NdjsonOptions options = {});

  const std::string& source_name() const { return source_.name(); }
  /// The next line, or null at the end. Throws io, and bad_input where nothing ends.
  const NdjsonLine* next();

 private:
  bool fill();
  Source source_;
  NdjsonOptions options_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
  std::size_t gap_ = 0;
  std::uint64_t number_ = 0;
  NdjsonLine line_;
};

}  // namespace leeboard::io

// Finds where a CSV record ends: quote-aware, block after block, counting lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace leeboard::io {

/// Scans one record; give it each further part of the text in turn.
class CsvScan {
 public:
  explicit CsvScan(char delimiter) : delimiter_(delimiter) {}

  /// Goes on through `part`; the offset of the newline that ends the record, or nothing when it goes on behind `part`.
  std::optional<std::size_t> find_end(std::string_view part);
  bool in_quotes() const { return state_ == State::quoted; }
  /// Bytes since the quote was opened that is open now.
  std::size_t open_quote_bytes() const { return in_quotes() ? scanned_ - quote_at_ : 0; }
  /// Newlines inside quotes so far.
  std::uint64_t inner_newlines() const { return inner_newlines_; }

 private:
  enum class State : std::uint8_t { cell_start, plain, quoted, after_quote };
  void step(char c);
  char delimiter_;
  State state_ = State::cell_start;
  std::size_t scanned_ = 0;
  std::size_t quote_at_ = 0;
  std::uint64_t inner_newlines_ = 0;
};

}  // namespace leeboard::io

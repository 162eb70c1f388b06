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
  /// A quoted cell over `quote_limit` bytes is taken for a quote that was never closed.
  CsvScan(char delimiter, std::size_t quote_limit) : delimiter_(delimiter), quote_limit_(quote_limit) {}

  /// Goes on through `part`; the offset of the newline that ends the record, or nothing when it goes on behind `part`.
  std::optional<std::size_t> find_end(std::string_view part);
  bool in_quotes() const { return state_ == State::quoted; }
  /// True once a quote has run over the limit; nothing more is scanned then.
  bool quote_ran_over() const { return quote_ran_over_; }
  /// Newlines inside quotes so far.
  std::uint64_t inner_newlines() const { return inner_newlines_; }

 private:
  enum class State : std::uint8_t { cell_start, plain, quoted, after_quote };
  void step(char c);
  char delimiter_;
  std::size_t quote_limit_;
  bool quote_ran_over_ = false;
  State state_ = State::cell_start;
  std::size_t scanned_ = 0;
  std::size_t quote_at_ = 0;
  std::uint64_t inner_newlines_ = 0;
};

}  // namespace leeboard::io

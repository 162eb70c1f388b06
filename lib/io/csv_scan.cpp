// A quote counts only at the start of a cell, so that a stray one spoils its own record and no other.
#include "io/csv_scan.hpp"

#include <algorithm>

namespace leeboard::io {

void CsvScan::step(char c) {
  if (c == '"') {
    if (state_ == State::cell_start) quote_at_ = scanned_;
    if (state_ != State::plain) state_ = State::quoted;  // an opening quote, or the second of a doubled one
  } else {
    state_ = c == delimiter_ ? State::cell_start : State::plain;
  }
}

std::optional<std::size_t> CsvScan::find_end(std::string_view part) {
  std::size_t at = 0;
  while (at < part.size()) {
    if (state_ == State::quoted) {
      const auto quote = part.find('"', at);
      const auto end = quote == part.npos ? part.size() : quote;
      inner_newlines_ += static_cast<std::uint64_t>(std::count(part.begin() + at, part.begin() + end, '\n'));
      scanned_ += end - at;
      at = end;
      quote_ran_over_ = scanned_ - quote_at_ > quote_limit_;
      if (quote == part.npos || quote_ran_over_) return std::nullopt;
      state_ = State::after_quote;
      ++at;
      ++scanned_;
      continue;
    }
    const auto newline = part.find('\n', at);
    const auto line = part.substr(at, newline == part.npos ? part.npos : newline - at);
    if (line.find('"') == line.npos) {
      scanned_ += line.size();
      if (newline != part.npos) return newline;
      if (!line.empty()) state_ = line.back() == delimiter_ ? State::cell_start : State::plain;
      return std::nullopt;
    }
    for (const auto end = at + line.size(); at < end && state_ != State::quoted; ++at, ++scanned_) step(part[at]);
    if (state_ != State::quoted && newline != part.npos) return newline;
  }
  return std::nullopt;
}

}  // namespace leeboard::io

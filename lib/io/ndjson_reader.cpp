// Cuts NDJSON into lines inside one buffer that simdjson can read over the end of.
#include "io/ndjson_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/error.hpp"

namespace leeboard::io {

NdjsonReader::NdjsonReader(Source source, NdjsonOptions options) : source_(std::move(source)), options_(options) {}

bool NdjsonReader::fill() {
  if (ended_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  const auto wanted = end_ + options_.block_bytes + PaddedText::padding;
  // Doubling keeps a very long line from being moved again for each block.
  if (buffer_.size() < wanted) buffer_.resize(std::max(wanted, buffer_.size() * 2));
  const auto count = source_.read(buffer_.data() + end_, buffer_.size() - PaddedText::padding - end_);
  end_ += count;
  gap_ += count;
  if (gap_ > options_.gap_bytes)
    throw Error{ErrorKind::bad_input, fmt::format("no record ends within {} bytes", options_.gap_bytes)}
        .at({source_.name(), static_cast<std::size_t>(number_ + 1), 0})
        .mend_with("check what the input is: each record stands in a line of its own");
  ended_ = count == 0;
  return !ended_;
}

const NdjsonLine* NdjsonReader::next() {
  std::size_t seen = 0;
  bool too_long = false;
  std::size_t kept = 0;
  gap_ = 0;
  for (;;) {
    const char* from = buffer_.data() + begin_;
    const auto* newline = end_ - begin_ > seen ? static_cast<const char*>(std::memchr(from + seen, '\n', end_ - begin_ - seen)) : nullptr;
    if (newline == nullptr) {
      seen = end_ - begin_;
      // One byte is left for the CR of a line that is just within the limit.
      if (seen > options_.line_bytes + 1) {
        // Only its length is of interest from here on, so the memory stays flat.
        if (!too_long) kept = options_.line_bytes;
        too_long = true;
        end_ = begin_ + kept;
        seen = kept;
      }
      if (fill()) continue;
      if (seen == 0 && !too_long) return nullptr;
    }
    std::string_view line(buffer_.data() + begin_, newline == nullptr ? seen : static_cast<std::size_t>(newline - from));
    begin_ += line.size() + (newline == nullptr ? 0 : 1);
    ++number_;
    seen = 0;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!too_long && line.find_first_not_of(" \t") == line.npos) {
      if (newline == nullptr) return nullptr;
      continue;
    }
    line_.number = number_;
    line_.problem.clear();
    if (too_long || line.size() > options_.line_bytes) {
      line = line.substr(0, options_.line_bytes);
      line_.problem = fmt::format("the line is longer than {} bytes", options_.line_bytes);
    }
    line_.text = {line};
    return &line_;
  }
}

}  // namespace leeboard::io

// Finds out encoding and line ends, and decodes.
#include "io/csv_input.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "io/csv_encoding.hpp"
#include "io/workbook.hpp"

namespace leeboard::io {

namespace {
// Enough for every header, and little beside a block.
constexpr std::size_t sample_bytes = 64 * 1024;

std::optional<CsvEncoding> utf16_without_mark(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  const auto head = bytes.substr(0, 4);
  if (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) return CsvEncoding::utf16le;
  if (head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) return CsvEncoding::utf16be;
  return std::nullopt;
}
}  // namespace

void CsvInput::find_encoding() {
  const auto starts = [&](std::string_view mark, CsvEncoding encoding, std::string_view what) {
    if (!block_.starts_with(mark)) return false;
    block_.erase(0, mark.size());
    encoding_ = encoding;
    if (options_.encoding != encoding) found_.push_back(fmt::format("read as {}, as its byte order mark says", what));
    return true;
  };
  encoding_ = options_.encoding.value_or(CsvEncoding::utf8);
  if (starts("\xEF\xBB\xBF", CsvEncoding::utf8, "UTF-8") || starts("\xFF\xFE", CsvEncoding::utf16le, "UTF-16") ||
      starts("\xFE\xFF", CsvEncoding::utf16be, "UTF-16"))
    return;
  if (const auto found = utf16_without_mark(block_)) {
    if (options_.encoding)
      throw Error{ErrorKind::bad_input, fmt::format("the file is UTF-16, and its map says {}", format_csv_encoding(*options_.encoding))}
          .at({name(), 1, 1})
          .mend_with("take `encoding` out of the map");
    encoding_ = *found;
    found_.emplace_back("read as UTF-16");
  }
}

void CsvInput::refuse_utf8() const {
  throw Error{ErrorKind::bad_input, fmt::format("the file is UTF-8, and its map says {}: an ñ would become Ã±", format_csv_encoding(encoding_))}
      .at({name(), 0, 0})
      .mend_with("write encoding: utf-8 in the map, or leave it out");
}

void CsvInput::decode(std::string& to, std::string_view bytes) {
  const auto before = to.size();
  switch (encoding_) {
    case CsvEncoding::utf16le:
    case CsvEncoding::utf16be: append_utf16(to, bytes, encoding_, carry_); break;
    case CsvEncoding::latin1:
    case CsvEncoding::windows1252:
      if (!judged_) {
        if (is_surely_utf8(bytes)) refuse_utf8();
        judged_ = std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
      }
      [[fallthrough]];
    case CsvEncoding::utf8: append_as_utf8(to, bytes, encoding_);
  }
  if (returns_) std::replace(to.begin() + static_cast<std::ptrdiff_t>(before), to.end(), '\r', '\n');
}

void CsvInput::begin(std::string& to) {
  while (!ended_ && block_.size() < sample_bytes) {
    const auto used = block_.size();
    block_.resize(used + options_.block_bytes);
    const auto count = source_.read(block_.data() + used, options_.block_bytes);
    block_.resize(used + count);
    ended_ = count == 0;
  }
  if (is_workbook(block_))
    throw Error{ErrorKind::bad_input, "the file is a workbook or an archive, and no CSV"}
        .at({name(), 0, 0})
        .mend_with("give it the name .xlsx, or save the sheet as CSV");
  find_encoding();
  decode(to, block_);
  if (to.find('\n') == to.npos && to.find('\r') != to.npos) {
    returns_ = true;
    std::ranges::replace(to, '\r', '\n');
    found_.emplace_back("its lines end with a carriage return alone");
  }
}

bool CsvInput::fill(std::string& to) {
  if (ended_) {
    if (carry_.empty()) return false;
    carry_.clear();
    to += '\xFF';
    return true;
  }
  std::size_t count = 0;
  if (encoding_ == CsvEncoding::utf8 && !returns_) {
    const auto used = to.size();
    to.resize(used + options_.block_bytes);
    count = source_.read(to.data() + used, options_.block_bytes);
    to.resize(used + count);
  } else {
    block_.resize(options_.block_bytes);
    count = source_.read(block_.data(), block_.size());
    decode(to, std::string_view(block_).substr(0, count));
  }
  ended_ = count == 0;
  return !ended_ || !carry_.empty();
}

}  // namespace leeboard::io

// Reads blocks, cuts records, and gives each to libcsv in its strict mode.
#include "io/csv_reader.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "base/error.hpp"
#include "io/csv_encoding.hpp"
#include "io/csv_scan.hpp"
#include "io/text_fault.hpp"
#include "io/utf8.hpp"

namespace leeboard::io {
namespace {

int no_space(unsigned char) { return 0; }

/// libcsv with its callbacks: cuts one record into cells.
class CellCutter {
 public:
  explicit CellCutter(const CsvOptions& options) : options_(options) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(options.delimiter));
    csv_set_space_func(&parser_, no_space);
  }
  CellCutter(const CellCutter&) = delete;
  CellCutter& operator=(const CellCutter&) = delete;
  ~CellCutter() { csv_free(&parser_); }

  /// Fills `cells()`; what is wrong with the record, or nothing.
  std::string cut(std::string_view record) {
    text_.clear();
    ends_.clear();
    views_.clear();
    largest_ = 0;
    early_end_ = false;
    const auto read = csv_parse(&parser_, record.data(), record.size(), &CellCutter::on_cell, &CellCutter::on_record, this);
    const bool parsed = read == record.size() && csv_fini(&parser_, &CellCutter::on_cell, nullptr, this) == 0;
    if (!parsed) {
      const int code = csv_error(&parser_);
      restart();
      if (code == CSV_ENOMEM) throw std::bad_alloc();
      return fmt::format("a quote stands where none may, at byte {}; a quoted cell begins and ends with \", and a \" inside is doubled",
                         std::min(read, record.size()) + 1);
    }
    if (early_end_) return "a carriage return stands outside quotes; save the file with line ends of one kind";
    std::size_t begin = 0;
    for (const auto end : ends_) {
      views_.emplace_back(text_.data() + begin, end - begin);
      begin = end;
    }
    return check();
  }
  std::span<const std::string_view> cells() const { return views_; }

 private:
  std::string check() {
    if (largest_ > options_.cell_bytes) return fmt::format("a cell is longer than {} bytes", options_.cell_bytes);
    if (views_.size() > options_.columns) return fmt::format("there are more than {} columns", options_.columns);
    return {};
  }
  void restart() {
    csv_free(&parser_);
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(options_.delimiter));
    csv_set_space_func(&parser_, no_space);
  }
  static void on_cell(void* data, std::size_t size, void* self) {
    auto& cutter = *static_cast<CellCutter*>(self);
    cutter.text_.append(static_cast<const char*>(data), size);
    cutter.ends_.push_back(cutter.text_.size());
    cutter.largest_ = std::max(cutter.largest_, size);
  }
  static void on_record(int, void* self) { static_cast<CellCutter*>(self)->early_end_ = true; }

  const CsvOptions& options_;
  csv_parser parser_{};
  std::string text_;
  std::vector<std::size_t> ends_;
  std::vector<std::string_view> views_;
  std::size_t largest_ = 0;
  bool early_end_ = false;
};

}  // namespace

struct CsvReader::State {
  State(Source from, const CsvOptions& chosen) : source(std::move(from)), options(chosen), cutter(options) {}

  bool fill();
  void skip_byte_order_mark();
  bool find_record(std::string_view& raw);
  const CsvRecord* next();

  Source source;
  CsvOptions options;
  CellCutter cutter;
  std::string buffer;  // decoded text
  std::string block;   // bytes as read, where they must be decoded
  std::size_t begin = 0;
  bool ended = false;
  bool broken_off = false;
  std::uint64_t line = 1;
  std::uint64_t header_line = 1;
  std::vector<std::string> header;
  CsvRecord record;
};

bool CsvReader::State::fill() {
  if (ended) return false;
  if (begin > 0) {
    buffer.erase(0, begin);
    begin = 0;
  }
  std::size_t count = 0;
  if (options.encoding == CsvEncoding::utf8) {
    const auto used = buffer.size();
    buffer.resize(used + options.block_bytes);
    count = source.read(buffer.data() + used, options.block_bytes);
    buffer.resize(used + count);
  } else {
    block.resize(options.block_bytes);
    count = source.read(block.data(), block.size());
    append_as_utf8(buffer, std::string_view(block).substr(0, count), options.encoding);
  }
  ended = count == 0;
  return !ended;
}

void CsvReader::State::skip_byte_order_mark() {
  while (buffer.size() < 3 && fill()) {}
  const std::string_view text(buffer);
  if (options.encoding != CsvEncoding::utf8) return;
  if (text.starts_with("\xEF\xBB\xBF")) begin = 3;
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    throw Error{ErrorKind::bad_input, "the file is UTF-16, which is not read"}.at({source.name(), 1, 1}).mend_with("save it as CSV UTF-8");
}

/// The next record that is not blank, without its line end; false at the end. Sets line, problem and breaks_off of `record`.
bool CsvReader::State::find_record(std::string_view& raw) {
  for (;;) {
    CsvScan scan(options.delimiter, options.record_bytes);
    std::size_t seen = 0;
    bool too_long = false;
    std::optional<std::size_t> end;
    for (;;) {
      end = scan.find_end(std::string_view(buffer).substr(begin + seen));
      if (end) *end += seen;
      const auto size = end.value_or(buffer.size() - begin);
      if (scan.quote_ran_over()) break;
      if (size > options.record_bytes) {
        too_long = true;
        // The rest is only scanned, not kept, so the memory stays flat.
        if (!end) buffer.resize(begin + options.record_bytes);
      }
      if (end) break;
      seen = buffer.size() - begin;
      if (!fill()) break;
    }
    raw = std::string_view(buffer).substr(begin, end.value_or(buffer.size() - begin));
    record.line = line;
    record.problem.clear();
    record.breaks_off = scan.in_quotes();
    line += 1 + scan.inner_newlines();
    begin += raw.size() + (end ? 1 : 0);
    if (record.breaks_off) {
      broken_off = true;
      record.problem = "a quote that opens in this record is not closed; nothing after its first line could be read";
      raw = raw.substr(0, options.record_bytes);
      return true;
    }
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    if (too_long) {
      record.problem = fmt::format("the record is longer than {} bytes", options.record_bytes);
      raw = raw.substr(0, options.record_bytes);
      return true;
    }
    if (!raw.empty()) return true;
    if (!end) return false;
  }
}

const CsvRecord* CsvReader::State::next() {
  if (broken_off) return nullptr;
  record.cells = {};
  if (!find_record(record.raw)) return nullptr;
  if (!record.problem.empty()) return &record;
  if (const auto bad = find_bad_utf8(record.raw)) {
    record.problem = fmt::format("byte {} of the record is not valid {}", *bad + 1,
                                 options.encoding == CsvEncoding::utf8 ? "UTF-8; name the encoding of the file" : "windows-1252");
    return &record;
  }
  if (const auto bad = find_bad_control(record.raw)) {
    const auto name = bad_character_name(record.raw, *bad);
    record.problem = fmt::format("{} at byte {} of the record is not allowed", name, *bad + 1);
    if (name.find(" U+008") != std::string::npos || name.find(" U+009") != std::string::npos) record.problem += "; " + control_mend(name);
    return &record;
  }
  record.problem = cutter.cut(record.raw);
  if (!record.problem.empty()) return &record;
  record.cells = cutter.cells();
  if (!header.empty() && record.cells.size() != header.size())
    record.problem = fmt::format("the record has {} cells, the header {}", record.cells.size(), header.size());
  return &record;
}

CsvReader::CsvReader(Source source, CsvOptions options) : state_(std::make_unique<State>(std::move(source), options)) {
  auto& state = *state_;
  if (options.delimiter == '"' || options.delimiter == '\n' || options.delimiter == '\r' || static_cast<unsigned char>(options.delimiter) >= 0x80)
    throw Error{ErrorKind::bad_input, "this delimiter cannot be used"}.mend_with("use one of , ; | or a tab");
  state.skip_byte_order_mark();
  const auto* first = state.next();
  if (first == nullptr)
    throw Error{ErrorKind::bad_input, "the CSV file is empty"}
        .at({state.source.name()})
        .mend_with("its first line must be the header: the names of the columns");
  if (!first->problem.empty())
    throw Error{ErrorKind::bad_input, "the CSV header cannot be read: " + first->problem}
        .at({state.source.name(), static_cast<std::size_t>(first->line)})
        .mend_with("mend the first line, or name delimiter and encoding in the mapping file");
  state.header_line = first->line;
  state.header.assign(first->cells.begin(), first->cells.end());
}
CsvReader::~CsvReader() = default;
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;

const std::vector<std::string>& CsvReader::header() const { return state_->header; }
std::uint64_t CsvReader::header_line() const { return state_->header_line; }
const std::string& CsvReader::source_name() const { return state_->source.name(); }
const CsvRecord* CsvReader::next() { return state_->next(); }

}  // namespace leeboard::io

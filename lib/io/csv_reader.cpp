// Reads blocks, cuts records, and gives each to libcsv in its strict mode.
#include "io/csv_reader.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "base/error.hpp"
#include "io/csv_encoding.hpp"
#include "io/csv_input.hpp"
#include "io/csv_scan.hpp"
#include "io/csv_sniff.hpp"
#include "io/text_fault.hpp"
#include "io/utf8.hpp"

namespace leeboard::io {
namespace {

int no_space(unsigned char) { return 0; }

/// libcsv with its callbacks: cuts one record into cells.
class CellCutter {
 public:
  explicit CellCutter(const CsvOptions& options) : options_(options) { start(','); }
  CellCutter(const CellCutter&) = delete;
  CellCutter& operator=(const CellCutter&) = delete;
  ~CellCutter() { csv_free(&parser_); }

  void set_delimiter(char delimiter) {
    csv_free(&parser_);
    start(delimiter);
  }

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
      set_delimiter(delimiter_);
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
  void start(char delimiter) {
    delimiter_ = delimiter;
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
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
  char delimiter_ = ',';
  std::string text_;
  std::vector<std::size_t> ends_;
  std::vector<std::string_view> views_;
  std::size_t largest_ = 0;
  bool early_end_ = false;
};

}  // namespace

struct CsvReader::State {
  State(Source from, const CsvOptions& chosen) : options(chosen), input(std::move(from), options), cutter(options) {}

  bool fill();
  void begin();
  void read_header();
  bool find_record(std::string_view& raw);
  const CsvRecord* next();
  void fit_to_header();
  const CsvRecord* refuse_bytes(std::size_t bad);

  CsvOptions options;
  CsvInput input;
  CellCutter cutter;
  CsvShape shape;
  std::string buffer;  // decoded text
  std::string mended;  // a record that could not be decoded, as well as it goes
  std::size_t begins = 0;
  bool broken_off = false;
  std::size_t gap = 0;
  std::uint64_t line = 1;
  std::uint64_t header_line = 1;
  std::size_t header_width = 0;  // with the empty names at its end
  std::vector<std::string> header;
  CsvRecord record;
};

bool CsvReader::State::fill() {
  if (begins > 0) {
    buffer.erase(0, begins);
    begins = 0;
  }
  const auto before = buffer.size();
  const bool more = input.fill(buffer);
  gap += buffer.size() - before;
  if (gap > options.gap_bytes)
    throw Error{ErrorKind::bad_input, fmt::format("no record ends within {} bytes", options.gap_bytes)}
        .at({input.name(), static_cast<std::size_t>(line), 0})
        .mend_with("check what the input is: each record stands in a line of its own");
  return more;
}

void CsvReader::State::begin() {
  input.begin(buffer);
  try {
    shape = find_csv_shape(buffer, options.delimiter, options.header_row);
  } catch (const Error& error) { throw Error{error.kind(), error.what()}.at({input.name(), 1, 0}).mend_with(error.mend()); }
  const auto& found = input.found();
  shape.found.insert(shape.found.begin(), found.begin(), found.end());
  cutter.set_delimiter(shape.delimiter);
  if (shape.skip > 0) {
    begins = shape.skip;
    line = 2;
  }
}

/// The next record that is not blank, without its line end; false at the end. Sets line, problem and breaks_off of `record`.
bool CsvReader::State::find_record(std::string_view& raw) {
  gap = 0;
  for (;;) {
    CsvScan scan(shape.delimiter, options.record_bytes);
    std::size_t seen = 0;
    bool too_long = false;
    std::optional<std::size_t> end;
    for (;;) {
      end = scan.find_end(std::string_view(buffer).substr(begins + seen));
      if (end) *end += seen;
      const auto size = end.value_or(buffer.size() - begins);
      if (scan.quote_ran_over()) break;
      if (size > options.record_bytes) {
        too_long = true;
        // The rest is only scanned, not kept, so the memory stays flat.
        if (!end) buffer.resize(begins + options.record_bytes);
      }
      if (end) break;
      seen = buffer.size() - begins;
      if (!fill()) break;
    }
    raw = std::string_view(buffer).substr(begins, end.value_or(buffer.size() - begins));
    record.line = line;
    record.problem.clear();
    record.breaks_off = scan.in_quotes();
    line += 1 + scan.inner_newlines();
    begins += raw.size() + (end ? 1 : 0);
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

/// A record that cannot be decoded is given with its cells as they probably are, so that a person can mend it.
const CsvRecord* CsvReader::State::refuse_bytes(std::size_t bad) {
  const auto encoding = input.encoding();
  record.problem = fmt::format("byte {} of the record is not valid {}", bad + 1, format_csv_encoding(encoding));
  if (encoding == CsvEncoding::utf8) {
    record.problem += "; name the encoding of the file, or mend the reject, where it is read as windows-1252";
    mended = mend_utf8(record.raw);
  } else {
    mended.clear();
    for (const char c : record.raw)
      if (c == '\xFF') append_utf8(mended, 0xFFFD);
      else mended += c;
  }
  record.raw = mended;
  if (!find_bad_control(record.raw) && cutter.cut(record.raw).empty()) record.cells = cutter.cells();
  return &record;
}

/// Empty cells under the empty names at the end of the header are no cells.
void CsvReader::State::fit_to_header() {
  if (header.empty() || record.cells.size() == header.size()) return;
  const auto size = record.cells.size();
  if (size > header.size() && size <= header_width) {
    const auto beyond = record.cells.subspan(header.size());
    const auto filled = std::ranges::find_if(beyond, [](auto cell) { return !cell.empty(); });
    if (filled == beyond.end()) record.cells = record.cells.first(header.size());
    else
      record.problem = fmt::format("cell {} stands beyond the header, which has {} names: give its column one, or empty the cell",
                                   header.size() + static_cast<std::size_t>(filled - beyond.begin()) + 1, header.size());
    return;
  }
  record.problem = fmt::format("the record has {} cells, the header {}", size, header.size());
}

const CsvRecord* CsvReader::State::next() {
  if (broken_off) return nullptr;
  record.cells = {};
  if (!find_record(record.raw)) return nullptr;
  if (!record.problem.empty()) return &record;
  if (const auto bad = find_bad_utf8(record.raw)) return refuse_bytes(*bad);
  if (const auto bad = find_bad_control(record.raw)) {
    const auto name = bad_character_name(record.raw, *bad);
    record.problem = fmt::format("{} at byte {} of the record is not allowed", name, *bad + 1);
    if (name.find(" U+008") != std::string::npos || name.find(" U+009") != std::string::npos) record.problem += "; " + control_mend(name);
    return &record;
  }
  record.problem = cutter.cut(record.raw);
  if (!record.problem.empty()) return &record;
  record.cells = cutter.cells();
  fit_to_header();
  return &record;
}

void CsvReader::State::read_header() {
  const auto* first = next();
  // A reject file has its header on top, whatever its map says of the file that it comes from.
  const auto is_reject = [](const CsvRecord& row) { return std::ranges::find(row.cells, "leeboard_error") != row.cells.end(); };
  const auto wanted = options.header_row > 0 ? options.header_row : shape.header_row;
  while (first != nullptr && first->line < wanted && !is_reject(*first)) first = next();
  if (first == nullptr)
    throw Error{ErrorKind::bad_input, options.header_row > 1 ? "the file ends before its header" : "the CSV file is empty"}
        .at({input.name()})
        .mend_with(options.header_row > 1 ? "`header_row` in the map is the line of the header"
                                          : "its first line must be the header: the names of the columns");
  if (!first->problem.empty())
    throw Error{ErrorKind::bad_input, "the CSV header cannot be read: " + first->problem}
        .at({input.name(), static_cast<std::size_t>(first->line)})
        .mend_with("mend the first line, or name delimiter and encoding in the mapping file");
  header_line = first->line;
  header_width = first->cells.size();
  header = header_names({first->cells.begin(), first->cells.end()});
}

CsvReader::CsvReader(Source source, CsvOptions options) : state_(std::make_unique<State>(std::move(source), options)) {
  auto& state = *state_;
  if (const auto said = options.delimiter.value_or(','); said == '"' || said == '\n' || said == '\r' || static_cast<unsigned char>(said) >= 0x80)
    throw Error{ErrorKind::bad_input, "this delimiter cannot be used"}.mend_with("use one of , ; | or a tab");
  state.begin();
  state.read_header();
}
CsvReader::~CsvReader() = default;
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;

const std::vector<std::string>& CsvReader::header() const { return state_->header; }
std::uint64_t CsvReader::header_line() const { return state_->header_line; }
char CsvReader::delimiter() const { return state_->shape.delimiter; }
const std::vector<std::string>& CsvReader::found() const { return state_->shape.found; }
const std::string& CsvReader::source_name() const { return state_->input.name(); }
const CsvRecord* CsvReader::next() { return state_->next(); }

}  // namespace leeboard::io

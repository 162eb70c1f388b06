// The first rows wait until it is known which of them is the header.
#include "clinic/import/sheet_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "interop/parse_formatted_time.hpp"
#include "io/csv_sniff.hpp"
#include "io/utf8.hpp"
#include "io/workbook.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t most_waiting = 25;

struct Row {
  std::uint64_t line = 0;
  std::vector<std::string> texts;
  std::vector<std::size_t> serials;  ///< columns with the serial number of a day
  std::vector<std::size_t> numbers;  ///< columns with a number
  bool formula = false, error = false;
};

std::string clock_text(const std::string& serial) {
  const auto iso = interop::parse_formatted_time(serial, "excel1904");
  // A clock is a part of a day; more than that is a length of time, and stays a number.
  if (!iso || !iso->starts_with("1904-01-01")) return serial;
  return iso->size() > 10 ? iso->substr(11) : "00:00";
}

class SheetTable {
 public:
  using Take = std::function<bool(const io::CsvRecord&, std::span<const std::string_view>)>;

  SheetTable(std::string source, const std::optional<interop::CsvMap>& map, const Take& row, const std::function<void(const SheetHead&)>& header)
      : map_(map), take_(row), header_(header) {
    head_.source = std::move(source);
  }

  void begin(bool from_1904) { from_1904_ = from_1904; }

  bool row(std::uint64_t line, std::span<const io::SheetCell> cells) {
    Row row{line, {}, {}, {}};
    row.texts.resize(cells.size());
    for (std::size_t at = 0; at < cells.size(); ++at) {
      row.texts[at] = cells[at].text;
      row.formula = row.formula || (cells[at].formula && cells[at].kind != io::SheetCellKind::error);
      row.error = row.error || cells[at].kind == io::SheetCellKind::error;
      if (cells[at].kind == io::SheetCellKind::date) row.serials.push_back(at);
      if (cells[at].kind == io::SheetCellKind::number) row.numbers.push_back(at);
      if (cells[at].kind == io::SheetCellKind::clock) row.texts[at] = clock_text(row.texts[at]);
    }
    if (!has_header_) {
      waiting_.push_back(std::move(row));
      const bool wait = map_ && map_->header_row > 0 ? line < map_->header_row : waiting_.size() < most_waiting;
      return wait || end_waiting();
    }
    return give(row);
  }

  bool finish() { return has_header_ || end_waiting(); }

 private:
  bool end_waiting() {
    const auto at = header_place();
    const auto& names = waiting_[at];
    has_header_ = true;
    head_.line = names.line;
    head_.names = io::header_names({names.texts.begin(), names.texts.end()});
    for (const auto& name : head_.names) {
      const auto* column = map_ ? map_->find(name) : nullptr;
      formats_.push_back(column != nullptr ? column->format : std::string());
    }
    header_(head_);
    for (std::size_t place = at + 1; place < waiting_.size(); ++place)
      if (!give(waiting_[place])) return false;
    waiting_.clear();
    return true;
  }

  std::size_t header_place() {
    if (waiting_.empty())
      throw Error{ErrorKind::bad_input, "the sheet is empty"}.at({head_.source, 0, 0}).mend_with("its first row must hold the names of the columns");
    if (map_ && map_->header_row > 0) {
      const auto found = std::ranges::find(waiting_, map_->header_row, &Row::line);
      if (found != waiting_.end()) return static_cast<std::size_t>(found - waiting_.begin());
      throw Error{ErrorKind::bad_input, "the sheet has no row where its header should be"}
          .at({head_.source, 0, 0})
          .mend_with("`header_row` in the map is the row of the header");
    }
    std::size_t width = 0;
    for (const auto& row : waiting_) width = std::max(width, row.texts.size());
    std::vector<std::vector<std::string_view>> rows;
    for (const auto& row : waiting_) {
      rows.emplace_back(row.texts.begin(), row.texts.end());
      rows.back().resize(width);
    }
    const auto at = io::find_header_row(rows);
    if (at > 0) head_.found.push_back(fmt::format("its header is in row {}", waiting_[at].line));
    return at;
  }

  /// A day as the column's format would write it, so that the map reads it: here, and in a reject file of CSV.
  void write_as_mapped(Row& row) const {
    for (const auto at : row.serials) {
      if (at >= formats_.size()) continue;
      auto& text = row.texts[at];
      const auto& format = formats_[at];
      if (const auto iso = interop::parse_formatted_time(text, from_1904_ ? "excel1904" : "excel"))
        text = format == "excel" || format == "excel1904" ? interop::write_serial(*iso, format == "excel1904").value_or(text)
                                                          : interop::write_formatted_time(*iso, format);
    }
    if (map_ && map_->decimal == ',')
      for (const auto at : row.numbers) std::ranges::replace(row.texts[at], '.', ',');
  }

  bool give(Row& row) {
    write_as_mapped(row);
    record_ = {};
    record_.line = row.line;
    while (row.texts.size() > head_.names.size() && row.texts.back().empty()) row.texts.pop_back();
    if (row.texts.size() > head_.names.size())
      record_.problem = fmt::format("cell {} stands beyond the header, which has {} names: give its column one, or empty the cell", row.texts.size(),
                                    head_.names.size());
    else row.texts.resize(head_.names.size());
    cells_.assign(row.texts.begin(), row.texts.end());
    record_.cells = cells_;
    for (const auto& text : row.texts)
      if (record_.problem.empty() && (io::find_bad_utf8(text) || io::find_bad_control(text)))
        record_.problem = "a cell holds a character that is not allowed";
    told_.clear();
    if (row.formula) told_.emplace_back("formula-value");
    if (row.error) told_.emplace_back("cell-error");
    return take_(record_, told_);
  }

  const std::optional<interop::CsvMap>& map_;
  const Take& take_;
  const std::function<void(const SheetHead&)>& header_;
  SheetHead head_;
  bool from_1904_ = false, has_header_ = false;
  std::vector<Row> waiting_;
  std::vector<std::string> formats_;
  std::vector<std::string_view> cells_, told_;
  io::CsvRecord record_;
};
}  // namespace

bool read_sheet(InputFiles& files, const std::string& file, const std::optional<interop::CsvMap>& map,
                const std::function<bool(const io::CsvRecord& row, std::span<const std::string_view> told)>& row,
                const std::function<void(const SheetHead& head)>& header) {
  const auto bytes = files.read(file);
  const auto& name = files.name_of(file);
  SheetTable table(name, map, row, header);
  bool on = true;
  io::WorkbookRows rows;
  rows.begin = [&](std::string_view, bool from_1904) { table.begin(from_1904); };
  rows.row = [&](std::uint64_t line, auto cells) { return on = table.row(line, cells); };
  io::read_workbook(bytes, name, !files.sheet().empty() || !map ? files.sheet() : map->sheet, rows);
  return on && table.finish();
}

}  // namespace leeboard::clinic

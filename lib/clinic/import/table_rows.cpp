// Reads tables row by row. What would fit a column is found by reading the file once more, and only when a cell does not fit.
#include "clinic/import/table_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "catalog/catalog.hpp"
#include "catalog/table_words.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/sheet_rows.hpp"
#include "interop/cell_text.hpp"
#include "interop/totals_row.hpp"

namespace leeboard::clinic {

namespace {
using CsvMap = interop::CsvMap;

io::CsvOptions csv_options(const std::optional<CsvMap>& map) {
  io::CsvOptions options;
  if (!map) return options;
  options.delimiter = map->delimiter;
  options.header_row = map->header_row;
  if (!map->encoding.empty()) options.encoding = io::parse_csv_encoding(map->encoding);
  return options;
}

/// A table as its rows come: a header, then records.
struct TableVisitor {
  std::function<void(const TableHeader& head, const std::vector<std::string>& found)> header;
  std::function<bool(const io::CsvRecord& record, std::span<const std::string_view> told)> record;
};

bool visit(InputFiles& files, const InputFile& file, const std::optional<CsvMap>& map, const TableVisitor& visitor) {
  if (file.format == "xlsx")
    return read_sheet(files, file.path, map, visitor.record, [&](const SheetHead& head) {
      visitor.header({head.names, head.source, head.line, map && map->delimiter ? *map->delimiter : ',', {}}, head.found);
    });
  io::CsvReader reader(files.open(file.path), csv_options(map));
  visitor.header({reader.header(), reader.source_name(), reader.header_line(), reader.delimiter(), {}}, reader.found());
  while (const auto* record = reader.next())
    if (!visitor.record(*record, {})) return false;
  return true;
}

/// A stream cannot be read again.
interop::ColumnFit column_fit(InputFiles& files, const InputFile& file, const std::optional<CsvMap>& map, const catalog::TableWords& words) {
  if (files.is_stream(file.path)) return {};
  auto columns = std::make_shared<std::vector<interop::ColumnForms>>();
  return [&files, file, &map, &words, columns](std::size_t place, bool number) {
    if (columns->empty()) {
      TableVisitor visitor;
      visitor.header = [&](const TableHeader& head, const auto&) { columns->assign(head.names.size(), interop::ColumnForms(words.date_formats)); };
      visitor.record = [&](const io::CsvRecord& record, auto) {
        if (!record.problem.empty() || interop::is_totals_row(record.cells, words)) return true;
        for (std::size_t at = 0; at < record.cells.size(); ++at) (*columns)[at].take(interop::trim_cell(record.cells[at]));
        return true;
      };
      visit(files, file, map, visitor);
    }
    if (place >= columns->size()) return std::string();
    return number ? (*columns)[place].numbers() : (*columns)[place].dates();
  };
}

/// Hands rows on, but for those that are no records.
class Rows {
 public:
  Rows(InputFiles& files, const RowTaker& taker, const catalog::TableWords& words) : files_(files), taker_(taker), words_(words) {}

  void begin(const TableHeader& head, const std::vector<std::string>& found) {
    source_ = head.source;
    // The two columns of a reject file stand last.
    own_ = width_ = head.names.size();
    while (own_ > 0 && is_reject_column(head.names[own_ - 1])) --own_;
    taker_.header(head);
    // Of a file that we wrote ourselves there is nothing to tell.
    if (own_ == head.names.size())
      for (const auto& what : found) files_.tell("sniffed", head.source, what);
  }

  bool take(const io::CsvRecord& record, std::span<const std::string_view> told) {
    if (!record.problem.empty() && is_mended(record.cells)) {
      io::CsvRecord mended = record;
      mended_.assign(record.cells.begin(), record.cells.begin() + static_cast<std::ptrdiff_t>(own_));
      mended_.insert(mended_.end(), record.cells.end() - 2, record.cells.end());
      mended.cells = mended_;
      mended.problem.clear();
      return take(mended, told);
    }
    RecordPlace place{source_, record.line, record.cells, record.raw, false};
    place.told = told;
    const auto cells = record.cells.first(std::min(own_, record.cells.size()));
    if (!cells.empty() && interop::is_blank_row(record.problem.empty() ? cells : record.cells)) {
      files_.count_blank();
      return true;
    }
    const bool totals = interop::is_totals_row(cells, words_);
    if (!record.problem.empty() && !totals) return taker_.broken(place, record.problem);
    if (totals) return taker_.broken(place, "the row looks like a totals row; take it out of the table");
    if (is_count(cells)) return taker_.broken(place, "the row is a number alone, as a count below a table is; take it out, or add who it is");
    ++records_;
    return taker_.row(record, place);
  }

 private:
  /// A row of a reject file whose surplus cells were emptied: they stand before our two.
  bool is_mended(std::span<const std::string_view> cells) const {
    if (own_ == width_ || width_ - own_ != 2 || cells.size() <= width_) return false;
    const auto line = cells[cells.size() - 2];
    return !line.empty() && line.find_first_not_of("0123456789") == line.npos && interop::is_blank_row(cells.subspan(own_, cells.size() - 2 - own_));
  }

  /// A number alone, not larger than the rows above it.
  bool is_count(std::span<const std::string_view> cells) const {
    constexpr std::size_t narrow = 3, digits = 6;
    if (cells.size() < narrow) return false;
    const std::string_view* only = nullptr;
    for (const auto& cell : cells) {
      if (interop::trim_cell(cell).empty()) continue;
      if (only != nullptr) return false;
      only = &cell;
    }
    const auto number = only != nullptr ? interop::trim_cell(*only) : std::string_view();
    if (number.empty() || number.size() > digits || number.front() == '0' || number.find_first_not_of("0123456789") != number.npos) return false;
    return std::stoll(std::string(number)) <= records_;
  }

  InputFiles& files_;
  const RowTaker& taker_;
  const catalog::TableWords& words_;
  std::string source_;
  std::size_t own_ = 0, width_ = 0;
  long long records_ = 0;  ///< up to here
  std::vector<std::string_view> mended_;
};
}  // namespace

void find_two_orders(InputFiles& files, const InputFile& file, std::optional<CsvMap>& map) {
  if (!map || files.is_stream(file.path)) return;
  for (auto& column : map->columns) column.two_orders = false;
  if (std::ranges::all_of(map->columns, [](const auto& column) { return interop::exchanged_format(column.format).empty(); })) return;
  struct Looked {
    std::size_t place = 0;
    interop::MappedColumn* column = nullptr;
    std::string exchanged;                       ///< its format with day and month exchanged
    long long as_said = 0, other = 0, both = 0;  ///< dates that fit the format alone, the other order alone, and both
    std::uint64_t first_other = 0;               ///< line
  };
  std::vector<Looked> looked_at;
  TableVisitor visitor;
  visitor.header = [&](const TableHeader& head, const auto&) {
    for (std::size_t at = 0; at < head.names.size(); ++at)
      for (auto& column : map->columns)
        if (auto other = interop::exchanged_format(column.format); column.name == head.names[at] && !other.empty())
          looked_at.push_back({at, &column, std::move(other)});
  };
  visitor.record = [&](const io::CsvRecord& record, auto) {
    if (!record.problem.empty()) return true;
    for (auto& one : looked_at) {
      const auto cell = one.place < record.cells.size() ? interop::trim_cell(record.cells[one.place]) : std::string_view();
      const auto order = interop::order_of(cell, *one.column, one.exchanged);
      one.as_said += order == interop::DateOrder::as_said;
      one.both += order == interop::DateOrder::both;
      if (order == interop::DateOrder::other && ++one.other == 1) one.first_other = record.line;
    }
    return true;
  };
  visit(files, file, map, visitor);
  // One slip of the hand makes no second order; several do.
  constexpr long long few = 2, one_in = 5;
  for (auto& one : looked_at) {
    one.column->two_orders = one.other > few && one.other * one_in >= one.other + one.as_said;
    if (one.other > 0 && one.both > 0 && !one.column->two_orders)
      files.note(file.path,
                 fmt::format("column {}: line {} has day and month the other way round; {} read as {}", one.column->name, one.first_other,
                             one.both == 1 ? "1 date that fits both is" : fmt::format("{} dates that fit both are", one.both), one.column->format));
  }
}

bool read_rows(const Desk& desk, InputFiles& files, const InputFile& file, const std::optional<CsvMap>& map, const RowTaker& taker) {
  const auto words = catalog::load_table_words(desk.catalog.definitions());
  Rows rows(files, taker, words);
  TableVisitor visitor;
  visitor.header = [&](const TableHeader& head, const std::vector<std::string>& found) {
    rows.begin({head.names, head.source, head.line, head.delimiter, column_fit(files, file, map, words)}, found);
  };
  visitor.record = [&](const io::CsvRecord& record, std::span<const std::string_view> told) { return rows.take(record, told); };
  return visit(files, file, map, visitor);
}

RecordPlace kept_as_utc(InputFiles& files, RecordPlace place) {
  files.explain("utc-times", std::string(place.source),
                "its times are in UTC and are kept so; `zone: America/New_York` in a map reads them in that clock (name yours)");
  place.told = files.with_word(place.told, "utc-times");
  return place;
}

}  // namespace leeboard::clinic

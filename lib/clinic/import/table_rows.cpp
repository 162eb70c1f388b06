// Reads tables row by row. What would fit a column is found by reading the file once more, and only when a cell does not fit.
#include "clinic/import/table_rows.hpp"

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
    own_ = head.names.size();
    while (own_ > 0 && is_reject_column(head.names[own_ - 1])) --own_;
    taker_.header(head);
    // Of a file that we wrote ourselves there is nothing to tell.
    if (own_ == head.names.size())
      for (const auto& what : found) files_.tell("sniffed", head.source, what);
  }

  bool take(const io::CsvRecord& record, std::span<const std::string_view> told) {
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
    return taker_.row(record, place);
  }

 private:
  InputFiles& files_;
  const RowTaker& taker_;
  const catalog::TableWords& words_;
  std::string source_;
  std::size_t own_ = 0;
};
}  // namespace

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

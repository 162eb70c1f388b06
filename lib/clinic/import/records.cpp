// Reading loops. A record that is broken is told and the loop goes on; only a fault of the whole input is thrown.
#include "clinic/import/records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/table_words.hpp"
#include "clinic/desk.hpp"
#include "interop/cell_text.hpp"
#include "interop/totals_row.hpp"
#include "io/format_json.hpp"
#include "io/ndjson_reader.hpp"
#include "io/read_document.hpp"

namespace leeboard::clinic {

namespace {
bool take_text(const std::string& text, RecordPlace place, const RecordTaker& taker);

// `raw` of a reject may itself be such a line: somebody imported a reject file of a reject file.
bool take_node(io::Node node, RecordPlace place, const RecordTaker& taker) {
  const auto wrapped = unwrap_reject(node);
  if (!wrapped) return taker.take(node, place);
  place.mended = true;
  if (!wrapped->record) return take_text(wrapped->raw, place, taker);
  if (!wrapped->record->raw().empty()) place.raw = wrapped->record->raw();
  return take_node(*wrapped->record, place, taker);
}

bool take_text(const std::string& text, RecordPlace place, const RecordTaker& taker) {
  place.raw = text;
  std::optional<io::Document> document;
  try {
    document = io::read_json(text, std::string(place.source));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    place.is_json = false;
    return taker.broken(place, error.what());
  }
  place.is_json = true;
  return take_node(document->root(), place, taker);
}

bool read_lines(InputFiles& files, const std::string& file, const RecordTaker& taker) {
  io::NdjsonReader reader(files.open(file));
  io::JsonReader json;
  while (const auto* line = reader.next()) {
    if (taker.wanted && !taker.wanted(line->number)) continue;
    RecordPlace place{reader.source_name(), line->number, {}, line->text.text, true};
    std::string problem = line->problem;
    const io::Document* document = nullptr;
    if (problem.empty()) {
      try {
        document = &json.read(line->text, reader.source_name(), static_cast<std::uint32_t>(line->number));
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::bad_input) throw;
        problem = error.what();
      }
    }
    if (document == nullptr) place.is_json = false;
    if (!(document != nullptr ? take_node(document->root(), place, taker) : taker.broken(place, problem))) return false;
  }
  return true;
}

bool read_tree(InputFiles& files, const std::string& file, std::string_view kind, const RecordTaker& taker) {
  const auto text = files.read(file);
  const std::string name = file == "-" ? "stdin" : file;
  const auto document = kind == "json" ? io::read_json(text, name) : io::read_document(text, name);
  const auto take = [&](io::Node node) {
    // A reject is one line of JSON, however the document was laid out, and also when it was YAML.
    const auto compact = io::format_json(node);
    return take_node(node, {name, node.mark().line, {}, compact, true}, taker);
  };
  if (!document.root().is_sequence()) return take(document.root());
  for (const io::Node item : document.root().items())
    if (!take(item)) return false;
  return true;
}

}  // namespace

bool read_records(InputFiles& files, const std::string& file, std::string_view format, const RecordTaker& taker) {
  return format == "ndjson" ? read_lines(files, file, taker) : read_tree(files, file, format, taker);
}

std::optional<interop::CsvMap> read_map(InputFiles& files, const std::string& file, std::string_view target) {
  if (file.empty()) return {};
  Diagnostics problems;
  const auto text = files.read(file);
  const auto document = io::read_document(text, file);
  auto map = interop::read_csv_map(document.root(), problems);
  problems.throw_if_any("the mapping file holds faults");
  if (map.target != target)
    throw Error{ErrorKind::bad_input, fmt::format("the mapping file is not for `{} import`", target)}
        .at({file, 1, 1})
        .mend_with(fmt::format("write target: {}", target));
  return map;
}

namespace {
io::CsvOptions csv_options(const std::optional<interop::CsvMap>& map) {
  io::CsvOptions options;
  if (!map) return options;
  options.delimiter = map->delimiter;
  options.header_row = map->header_row;
  if (!map->encoding.empty()) options.encoding = io::parse_csv_encoding(map->encoding);
  return options;
}

/// Reads the file once more when a cell does not fit: what fits is only said of a whole column. Standard input cannot be read again.
interop::ColumnFit column_fit(InputFiles& files, const std::string& file, const io::CsvOptions& options, const catalog::TableWords& words) {
  if (file == "-") return {};
  auto columns = std::make_shared<std::vector<interop::ColumnForms>>();
  return [&files, file, options, &words, columns](std::size_t place, bool number) {
    if (columns->empty()) {
      io::CsvReader reader(files.open(file), options);
      columns->assign(reader.header().size(), interop::ColumnForms(words.date_formats));
      while (const auto* record = reader.next())
        for (std::size_t at = 0; record->problem.empty() && at < record->cells.size(); ++at)
          (*columns)[at].take(interop::trim_cell(record->cells[at]));
    }
    if (place >= columns->size()) return std::string();
    return number ? (*columns)[place].numbers() : (*columns)[place].dates();
  };
}

bool take_row(const io::CsvReader& reader, const io::CsvRecord& record, std::size_t own, const catalog::TableWords& words, InputFiles& files,
              const RowTaker& taker) {
  const RecordPlace place{reader.source_name(), record.line, record.cells, record.raw, false};
  const auto cells = record.cells.first(std::min(own, record.cells.size()));
  if (!cells.empty() && interop::is_blank_row(record.problem.empty() ? cells : record.cells)) {
    files.count_blank();
    return true;
  }
  const bool totals = interop::is_totals_row(cells, words);
  if (!record.problem.empty() && !totals) return taker.broken(place, record.problem);
  if (totals) return taker.broken(place, "the row looks like a totals row; take it out of the table");
  return taker.row(record, place);
}
}  // namespace

bool read_rows(const Desk& desk, InputFiles& files, const std::string& file, const std::optional<interop::CsvMap>& map, const RowTaker& taker) {
  const auto options = csv_options(map);
  const auto words = catalog::load_table_words(desk.catalog.definitions());
  io::CsvReader reader(files.open(file), options);
  taker.header({reader.header(), reader.source_name(), reader.header_line(), reader.delimiter(), column_fit(files, file, options, words)});
  // The two columns of a reject file stand last.
  std::size_t own = reader.header().size();
  while (own > 0 && is_reject_column(reader.header()[own - 1])) --own;
  // Of a file that we wrote ourselves there is nothing to tell.
  if (own == reader.header().size())
    for (const auto& what : reader.found()) files.tell("sniffed", reader.source_name(), what);
  while (const auto* record = reader.next())
    if (!take_row(reader, *record, own, words, files, taker)) return false;
  return true;
}

RecordPlace kept_as_utc(InputFiles& files, RecordPlace place) {
  static constexpr std::string_view word[] = {"utc-times"};
  files.explain("utc-times", std::string(place.source),
                "its times are in UTC and are kept so; `zone: America/New_York` in a map reads them in that clock (name yours)");
  place.told = word;
  return place;
}

std::string format_problems(const Diagnostics& problems) {
  constexpr std::size_t most = 3;
  const auto faults = problems.sorted();
  std::string text;
  for (std::size_t place = 0; place < faults.size() && place < most; ++place) {
    text.append(text.empty() ? "" : "; ").append(faults[place].message);
    if (!faults[place].mend.empty()) text.append(" (").append(faults[place].mend).append(")");
  }
  if (faults.size() > most) text += fmt::format("; and {} more", faults.size() - most);
  return text;
}

}  // namespace leeboard::clinic

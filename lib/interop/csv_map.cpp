// Reads the mapping file of a CSV import and draws up a first one for a header.
#include "interop/csv_map.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"
#include "base/zone.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/intake_paths.hpp"
#include "interop/parse_formatted_time.hpp"
#include "interop/read_field.hpp"
#include "io/csv_reader.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::interop {

namespace {

const std::vector<std::string> targets{"intake", "assess", "triggers"};
const std::vector<std::string> absences{"not-asked", "unknown", "declined", "not-applicable"};
const std::vector<std::string> others{"keep", "ignore", "error"};
const std::vector<std::string> meanings{"points", "form"};

MappedColumn read_column(std::string_view name, io::Node node, Diagnostics& problems) {
  MappedColumn column;
  column.name = name;
  if (node.is_scalar()) {
    if (node.text() == "ignore") column.ignored = true;
    else io::report(problems, node, "a column says {to: path} or ignore");
    return column;
  }
  io::MapReader reader(node, problems);
  if (const auto to = reader.required("to")) column.to = read_text(*to, problems);
  if (const auto format = reader.optional("format")) {
    column.format = read_text(*format, problems);
    if (!column.format.empty() && !is_time_format(column.format))
      io::report(problems, *format, "a format is made of YYYY MM DD HH mm ss and separators",
                 "write the year with four digits, e.g. MM/DD/YYYY; or excel, excel1904");
  }
  if (const auto values = reader.optional("values")) {
    if (!values->is_map()) io::report(problems, *values, "this must list every legal cell and what it means");
    for (const auto& entry : values->entries()) {
      if (!entry.value.is_scalar()) io::report(problems, entry.value, "a single value must stand here");
      column.values.emplace_back(entry.key, entry.value.text());
    }
  }
  if (const auto unit = reader.optional("unit")) column.unit = read_text(*unit, problems);
  if (const auto observed = reader.optional("observed")) column.observed = read_text(*observed, problems);
  reader.finish();
  return column;
}

}  // namespace

const MappedColumn* CsvMap::find(std::string_view name) const {
  const auto found = std::ranges::find(columns, name, &MappedColumn::name);
  return found == columns.end() ? nullptr : &*found;
}

CsvMap read_csv_map(io::Node root, Diagnostics& problems) {
  CsvMap map;
  io::MapReader reader(root, problems);
  if (!reader.is_map()) return map;
  if (const auto schema = reader.optional("schema"); schema && schema->text() != "leeboard.map/1")
    io::report(problems, *schema, "this is no mapping file", "write schema: leeboard.map/1");
  if (const auto target = reader.required("target")) map.target = read_word(*target, targets, problems);
  if (const auto encoding = reader.optional("encoding")) {
    map.encoding = read_text(*encoding, problems);
    try {
      (void)io::parse_csv_encoding(map.encoding);
    } catch (const Error& error) { io::report(problems, *encoding, error.what(), error.mend()); }
  }
  if (const auto delimiter = reader.optional("delimiter")) {
    const auto text = delimiter->text();
    if (text == "tab" || text == "\\t") map.delimiter = '\t';
    else if (text.size() == 1 && text != "\"" && text != "\n") map.delimiter = text.front();
    else io::report(problems, *delimiter, "a delimiter is one character, or the word tab");
  }
  if (const auto row = reader.optional("header_row")) {
    const auto number = parse_integer(row->text());
    if (number && *number > 0) map.header_row = static_cast<std::uint64_t>(*number);
    else io::report(problems, *row, "`header_row` is the line on which the header stands", "count lines from 1");
  }
  if (const auto sheet = reader.optional("sheet")) map.sheet = read_text(*sheet, problems);
  if (const auto decimal = reader.optional("decimal")) {
    const auto text = decimal->text();
    if (text == "," || text == ".") map.decimal = text.front();
    else io::report(problems, *decimal, "a decimal mark is \",\" or \".\"");
  }
  if (const auto zone = reader.optional("zone")) {
    try {
      map.zone = std::make_shared<const Zone>(read_text(*zone, problems));
    } catch (const Error& error) { io::report(problems, *zone, error.what(), error.mend()); }
  }
  if (const auto empty = reader.optional("empty")) map.empty = read_word(*empty, absences, problems);
  if (const auto other = reader.optional("other_columns")) {
    const auto word = read_word(*other, others, problems);
    map.other_columns = word == "ignore" ? OtherColumns::ignore : word == "error" ? OtherColumns::error : OtherColumns::keep;
  }
  if (const auto key = reader.optional("key")) {
    if (!key->is_sequence()) io::report(problems, *key, "this must be a list of paths");
    for (const io::Node path : key->items()) map.key.push_back(read_text(path, problems));
  }
  if (const auto instrument = reader.optional("instrument")) map.instrument = read_text(*instrument, problems);
  if (const auto answers = reader.optional("answers")) {
    const auto word = read_word(*answers, meanings, problems);
    if (!word.empty()) map.form_numbers = word == "form";
  }
  if (const auto columns = reader.required("columns")) {
    if (!columns->is_map()) io::report(problems, *columns, "this must be a map from headings to paths");
    for (const auto& entry : columns->entries()) map.columns.push_back(read_column(entry.key, entry.value, problems));
    for (const auto& path : map.key)
      if (std::ranges::find(map.columns, path, &MappedColumn::to) == map.columns.end())
        io::report(problems, *columns, "no column goes to a path of `key`", "map a column to each of: " + path);
    for (const auto& entry : columns->entries()) {
      const auto* column = map.find(entry.key);
      if (column != nullptr && !column->observed.empty() && map.find(column->observed) == nullptr)
        io::report(problems, entry.value, "`observed` names a column that the map does not have");
    }
  }
  reader.finish();
  return map;
}

namespace {
/// Names of a header that are near a name of the map: a slip, or a longer or shorter form.
std::string near_names(const std::string& name, std::span<const std::string> header) {
  const auto near = did_you_mean(name, header);
  if (!near.empty()) return near;
  const auto folded = io::fold_name(name);
  for (const auto& other : header) {
    const auto text = io::fold_name(other);
    if (folded.size() > 2 && text.size() > 2 && (text.starts_with(folded) || folded.starts_with(text))) return "did you mean " + other + "?";
  }
  return "take it out of the map, or give the file that has it";
}
}  // namespace

void check_header(const CsvMap& map, std::span<const std::string> header) {
  for (const auto& column : map.columns) {
    if (std::ranges::find(header, column.name) != header.end()) continue;
    throw Error(ErrorKind::bad_input, "the file has no column " + column.name + ", which the map names").mend_with(near_names(column.name, header));
  }
  for (const auto& name : header) {
    const auto cut = name.rfind('#');
    if (cut == std::string::npos || std::ranges::find(header, name.substr(0, cut)) == header.end()) continue;
    const auto base = name.substr(0, cut);
    const auto* second = map.find(name);
    if (map.find(base) != nullptr && (second == nullptr || second->to == name))
      throw Error(ErrorKind::bad_input, "two columns are named " + base).mend_with("rename one of them, or say in a map what " + name + " is");
  }
}

CsvMap map_of_header(std::span<const std::string> header, std::string_view target) {
  CsvMap map;
  map.target = target;
  for (const auto& name : header) {
    MappedColumn column;
    column.name = name;
    column.to = name;
    map.columns.push_back(std::move(column));
  }
  return map;
}

std::string draft_csv_map(std::span<const std::string> header, char delimiter, const catalog::TableWords& words,
                          const catalog::Vocabulary& vocabulary) {
  const auto known = intake_paths(vocabulary);
  std::string text = "schema: leeboard.map/1\ntarget: intake\nencoding: utf-8\ndelimiter: ";
  text += delimiter == '\t' ? "tab" : std::string("\"") + delimiter + "\"";
  text += "\nempty: not-asked\nother_columns: keep\ncolumns:\n";
  for (const auto& name : header) {
    std::string quoted = "\"";
    for (const char c : name) {
      if (c == '"' || c == '\\') quoted.push_back('\\');
      quoted.push_back(c);
    }
    quoted.push_back('"');
    const auto path = guess_path(name, known, words);
    text.append("  ").append(quoted).append(": ");
    if (path.empty()) {
      text.append("ignore\n");
      continue;
    }
    text.append("{to: ").append(path);
    const auto* entry = path.starts_with("facts.") ? vocabulary.find(std::string_view(path).substr(6)) : nullptr;
    if (entry != nullptr && !entry->type.unit.empty() && entry->type.unit != "1") text.append(", unit: \"").append(entry->type.unit).append("\"");
    if (is_time_path(path, vocabulary)) text.append(", format: YYYY-MM-DD");
    text.append("}\n");
  }
  return text;
}

}  // namespace leeboard::interop

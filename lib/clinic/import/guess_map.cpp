// Enough rows for a guess, not the whole file.
#include "clinic/import/guess_map.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/table_rows.hpp"
#include "clinic/intake_input.hpp"
#include "interop/intake_paths.hpp"
#include "io/utf8.hpp"

namespace leeboard::clinic {

namespace {
constexpr long long most_rows = 10'000;

/// Whether the first rows hold bytes that no UTF-8 and no UTF-16 with a mark has.
bool is_no_utf8(InputFiles& files, const std::string& path) {
  constexpr std::size_t looked_at = std::size_t{8} << 20;
  auto source = files.open(path);
  std::string text(looked_at, '\0');
  std::size_t size = 0;
  while (size < looked_at) {
    const auto count = source.read(text.data() + size, looked_at - size);
    if (count == 0) break;
    size += count;
  }
  text.resize(size);
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return false;
  if (size == looked_at) text.resize(text.rfind('\n') + 1);  // not in the middle of a letter
  return io::find_bad_utf8(text).has_value();
}

/// How a table is read that nobody made a map for; nothing: as any.
std::optional<interop::CsvMap> reading_of(InputFiles& files, const InputFile& file) {
  if (file.format != "csv" || files.is_stream(file.path) || !is_no_utf8(files, file.path)) return std::nullopt;
  std::optional<interop::CsvMap> out(std::in_place);
  out->encoding = "windows-1252";
  return out;
}

/// Whether a cell is an answer to that fact, as the row reader would find.
bool fits(const Desk& desk, const std::string& path, const std::string& cell) {
  constexpr std::string_view facts = "facts.";
  if (!path.starts_with(facts)) return true;
  try {
    return !read_typed_facts(desk, {path.substr(facts.size()) + "=" + cell}).document.facts.empty();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input && error.kind() != ErrorKind::usage) throw;
    return false;
  }
}
}  // namespace

bool needs_no_map(const Desk& desk, InputFiles& files, const InputFile& file) {
  bool paths = true;
  RowTaker taker;
  taker.header = [&](const TableHeader& table) {
    paths = std::ranges::all_of(table.names,
                                [&](const auto& name) { return is_reject_column(name) || interop::is_intake_path(name, desk.catalog.vocabulary()); });
  };
  taker.row = [](const io::CsvRecord&, const RecordPlace&) { return false; };
  taker.broken = [](const RecordPlace&, std::string_view) { return false; };
  read_rows(desk, files, file, reading_of(files, file), taker);
  return paths;
}

std::unique_ptr<LookedAt> look_at_table(const Desk& desk, InputFiles& files, const InputFile& file) {
  auto out = std::make_unique<LookedAt>(LookedAt{catalog::load_table_words(desk.catalog.definitions()), nullptr, 0});
  RowTaker taker;
  taker.header = [&](const TableHeader& table) {
    out->guess = std::make_unique<interop::MapGuess>(table.names, table.delimiter, out->words, desk.catalog.vocabulary(),
                                                     [&desk](const std::string& path, const std::string& cell) { return fits(desk, path, cell); });
    if (file.format == "xlsx") out->guess->real_days();
  };
  taker.row = [&](const io::CsvRecord& record, const RecordPlace&) {
    out->guess->take(record.cells);
    return ++out->rows < most_rows;
  };
  taker.broken = [&](const RecordPlace&, std::string_view) { return ++out->rows < most_rows; };
  const auto read_by = reading_of(files, file);
  read_rows(desk, files, file, read_by, taker);
  if (read_by) {
    files.tell("sniffed", files.name_of(file.path), "it is no UTF-8, and is read as windows-1252");
    out->guess->set_encoding(read_by->encoding);
  }
  return out;
}

}  // namespace leeboard::clinic

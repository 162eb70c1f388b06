// Enough rows for a guess, not the whole file.
#include "clinic/import/guess_map.hpp"

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/table_words.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/table_rows.hpp"
#include "interop/guess_map.hpp"
#include "interop/intake_paths.hpp"

namespace leeboard::clinic {

namespace {
constexpr int most_rows = 10'000;
}

bool needs_no_map(const Desk& desk, InputFiles& files, const InputFile& file) {
  bool paths = true;
  RowTaker taker;
  taker.header = [&](const TableHeader& table) {
    paths = std::ranges::all_of(table.names,
                                [&](const auto& name) { return is_reject_column(name) || interop::is_intake_path(name, desk.catalog.vocabulary()); });
  };
  taker.row = [](const io::CsvRecord&, const RecordPlace&) { return false; };
  taker.broken = [](const RecordPlace&, std::string_view) { return false; };
  read_rows(desk, files, file, {}, taker);
  return paths;
}

std::string guess_map(const Desk& desk, InputFiles& files, const InputFile& file) {
  const auto words = catalog::load_table_words(desk.catalog.definitions());
  std::unique_ptr<interop::MapGuess> guess;
  int rows = 0;
  RowTaker taker;
  taker.header = [&](const TableHeader& table) {
    guess = std::make_unique<interop::MapGuess>(table.names, table.delimiter, words, desk.catalog.vocabulary());
  };
  taker.row = [&](const io::CsvRecord& record, const RecordPlace&) {
    guess->take(record.cells);
    return ++rows < most_rows;
  };
  taker.broken = [&](const RecordPlace&, std::string_view) { return ++rows < most_rows; };
  read_rows(desk, files, file, {}, taker);
  return guess->yaml();
}

}  // namespace leeboard::clinic

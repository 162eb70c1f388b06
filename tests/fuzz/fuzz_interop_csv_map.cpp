// Mapping files of imports: read or refused with reasons, and a map that was read takes any header and any row.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/table_words.hpp"
#include "fuzz/expect.hpp"
#include "interop/cell_text.hpp"
#include "interop/csv_map.hpp"
#include "io/read_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  // Behind the last line with a single dot stands a cell that the columns read.
  const auto dot = text.rfind("\n.\n");
  const auto cell = dot == text.npos ? std::string_view("2026-11-03") : text.substr(dot + 3);
  try {
    const auto document = io::read_document(std::string(text.substr(0, dot)), "input");
    Diagnostics problems;
    const auto map = interop::read_csv_map(document.root(), problems);
    for (const auto& problem : problems.sorted()) fuzz::expect(!problem.message.empty(), "a fault says why");
    if (!problems.empty()) return 0;
    std::vector<std::string> header;
    for (const auto& column : map.columns) {
      fuzz::expect(map.find(column.name) != nullptr, "a column is found by its name");
      header.push_back(column.name);
    }
    interop::check_header(map, header);
    for (const auto& column : map.columns) (void)interop::cell_time(cell, &column, map);
    (void)interop::cell_time(cell, nullptr, map);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
  }
  return 0;
}

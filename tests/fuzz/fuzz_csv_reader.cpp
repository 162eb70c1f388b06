// CSV from outside: the same records whatever the blocks, and good ones survive being written again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "io/csv_reader.hpp"
#include "io/csv_writer.hpp"

namespace {

using namespace leeboard;
using namespace leeboard::io;

struct Result {
  std::string all;
  std::string good;
  bool operator==(const Result&) const = default;
};

Result read(const std::string& text, CsvOptions options) {
  Result out;
  CsvReader reader(Source::from_text(text, "input"), options);
  out.good = csv_row(reader.header(), CsvStyle::raw);
  while (const auto* record = reader.next()) {
    out.all += std::to_string(record->line) + record->problem;
    const std::vector<std::string_view> cells(record->cells.begin(), record->cells.end());
    out.all += csv_row(cells, CsvStyle::raw);
    if (record->problem.empty()) out.good += csv_row(cells, CsvStyle::raw);
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  CsvOptions options{.cell_bytes = 200, .record_bytes = 400, .columns = 20};
  options.encoding = static_cast<CsvEncoding>(data[0] % 3);
  options.delimiter = (data[0] & 4) != 0 ? ';' : ',';
  options.block_bytes = 4096;
  const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
  try {
    const auto whole = read(text, options);
    options.block_bytes = 1 + data[0] % 11;
    if (read(text, options) != whole) std::abort();
    if (whole.good.starts_with("\xEF\xBB\xBF")) return 0;  // at the start of a file these bytes are no text
    const auto again = read(whole.good, {.block_bytes = 4096});
    if (again.good != whole.good) std::abort();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) std::abort();
  }
  return 0;
}

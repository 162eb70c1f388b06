// Printing of rows.
#include "leeboard/print_rows.hpp"

#include "io/csv_writer.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

void print_row(Context& context, const std::vector<std::string>& row) {
  context.print(io::csv_row(row, context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded));
}

void print_rows(Context& context, const std::vector<std::vector<std::string>>& rows) {
  for (const auto& row : rows) print_row(context, row);
}

}  // namespace leeboard::app

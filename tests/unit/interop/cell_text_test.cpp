// Cells of tables: blanks, numbers with marks, times by a format, and what fits a whole column.
#include "interop/cell_text.hpp"

#include <doctest/doctest.h>

#include "base/zone.hpp"
#include "interop/column_forms.hpp"
#include "interop/csv_map.hpp"
#include "interop/parse_formatted_time.hpp"

using namespace leeboard;
using namespace leeboard::interop;

TEST_CASE("numbers with marks") {
  struct {
    std::string_view cell;
    char decimal;
    std::string_view wanted;
  } table[] = {
      {"1,5", ',', "1.5"},
      {"1.234,5", ',', "1234.5"},
      {"1 234,5", ',', "1234.5"},
      {"1\xC2\xA0"
       "234,5",
       ',', "1234.5"},
      {"1'234.5", '.', "1234.5"},
      {"1,234.5", '.', "1234.5"},
      {"1,234,567", '.', "1234567"},
      {"-0,5", ',', "-0.5"},
      {"7", ',', "7"},
      {"1\xE2\x80\x99"
       "234",
       '.', "1234"},
      {"7,0", ',', "7.0"},
  };
  for (const auto& row : table) {
    CAPTURE(row.cell);
    CHECK(plain_number(row.cell, row.decimal) == std::string(row.wanted));
  }
  for (const std::string_view cell : {"1.5", "1.23", "12.34,5", "1,", ",5", "1,5,0", "1234.567,8", "x", "", "1,5 ", "1..234", "007,5"}) {
    CAPTURE(cell);
    CHECK_FALSE(plain_number(cell, ','));
  }
  CHECK(drop_zero_decimals("7.0") == "7");
  CHECK(drop_zero_decimals("7.00") == "7");
  CHECK(drop_zero_decimals("7.5") == "7.5");
  CHECK(drop_zero_decimals("7.") == "7.");
  CHECK(drop_zero_decimals(".0") == ".0");
}

TEST_CASE("blanks of all kinds are dropped around a cell") {
  CHECK(trim_cell(" \t\xC2\xA0x y\xC2\xA0 ") == "x y");
  CHECK(trim_cell("\xC2\xA0 ") == "");
}

TEST_CASE("times by a format") {
  struct {
    std::string_view cell, format, wanted;
  } table[] = {
      {"31.12.1985", "DD.MM.YYYY", "1985-12-31"},
      {"1985", "YYYY", "1985"},
      {"2/1985", "MM/YYYY", "1985-02"},
      {"1985-02", "YYYY-MM", "1985-02"},
      {"31081", "excel", "1985-02-03"},
      {"59", "excel", "1900-02-28"},
      {"61", "excel", "1900-03-01"},
      {"1", "excel", "1900-01-01"},
      {"45231.25", "excel", "2023-11-01T06:00"},
      {"45231.999999", "excel", "2023-11-02"},
      {"29619", "excel1904", "1985-02-03"},
      {"0", "excel1904", "1904-01-01"},
      {"2026-12-01 09:05:07", "YYYY-MM-DD HH:mm:ss", "2026-12-01T09:05:07"},
  };
  for (const auto& row : table) {
    CAPTURE(row.cell);
    CHECK(is_time_format(row.format));
    CHECK(parse_formatted_time(row.cell, row.format) == std::string(row.wanted));
  }
  CHECK_FALSE(parse_formatted_time("60", "excel"));
  CHECK_FALSE(parse_formatted_time("0", "excel"));
  CHECK_FALSE(parse_formatted_time("-1", "excel1904"));
  CHECK_FALSE(parse_formatted_time("85", "YYYY"));
  for (const std::string_view format : {"YY", "MM/DD", "DD.YYYY", "YYYY HH", "YYYYYYYY", "YYYY-MM-DD ss", "Excel"})
    CHECK_FALSE(is_time_format(format));
}

TEST_CASE("why a time does not fit") {
  CHECK(explain_formatted_time("31/02/1985", "DD/MM/YYYY") == "1985 has no 31 February");
  CHECK(explain_formatted_time("29.02.1991", "DD.MM.YYYY") == "1991 has no 29 February");
  CHECK(explain_formatted_time("13/05/1990", "MM/DD/YYYY") == "the cell does not have the form MM/DD/YYYY");
  CHECK(explain_formatted_time("01/01/1000", "MM/DD/YYYY") == "years run from 1900 to 2199");
  CHECK(explain_formatted_time("60", "excel") == "the cell is no serial number of a day");
}

TEST_CASE("what fits a whole column") {
  const std::vector<std::string> formats{"YYYY-MM-DD", "MM/DD/YYYY", "DD/MM/YYYY", "DD.MM.YYYY", "YYYY", "excel"};
  const auto says = [&](std::initializer_list<std::string_view> cells, bool number = false) {
    ColumnForms column(formats);
    for (const auto cell : cells) column.take(cell);
    return number ? column.numbers() : column.dates();
  };
  CHECK(says({"31.01.1985", "", "01.02.1990"}) == "format: DD.MM.YYYY fits the whole column");
  CHECK(says({"01/02/1985", "03/04/1990"}) == "all days <= 12: whether MM/DD/YYYY or DD/MM/YYYY is meant cannot be told from the column");
  CHECK(says({"01/02/1985", "13/04/1990"}) == "format: DD/MM/YYYY fits the whole column");
  CHECK(says({"1985", "1990"}) == "YYYY, excel fit the whole column, which cannot be told apart");
  CHECK(says({"31081"}) == "format: excel fits the whole column");
  CHECK(says({"31.01.1985", "x"}) == "");
  CHECK(says({""}) == "");
  CHECK(says({"1,5", "7"}, true) == "decimal: \",\" fits the whole column");
  CHECK(says({"1,234.5", "7"}, true) == "decimal: \".\" fits the whole column");
  CHECK(says({"1,234"}, true) == "");
  CHECK(says({"1.5"}, true) == "");
}

TEST_CASE("times in UTC are read in the clock of the map, and only told without one") {
  const Zone york("America/New_York"), london("Europe/London");
  CsvMap map;
  CHECK(cell_time("2026-11-20T03:30:00Z", nullptr, map) == std::string("2026-11-20T03:30:00Z"));
  map.zone = std::make_shared<const Zone>("America/New_York");
  CHECK(cell_time("2026-11-20T03:30:00Z", nullptr, map) == std::string("2026-11-19T22:30-05:00"));
  CHECK(cell_time("2026-07-20T03:30:05Z", nullptr, map) == std::string("2026-07-19T23:30:05-04:00"));
  CHECK(cell_time("2026-11-20", nullptr, map) == std::string("2026-11-20"));
  CHECK(cell_time("2026-11-20T03:30:00+01:00", nullptr, map) == std::string("2026-11-20T03:30:00+01:00"));
  CHECK(is_utc_elsewhere("2026-11-20T03:30:00Z", &york));
  CHECK_FALSE(is_utc_elsewhere("2026-11-20T03:30:00Z", &london));
  CHECK_FALSE(is_utc_elsewhere("2026-11-20T03:30:00-05:00", &york));
  CHECK_FALSE(is_utc_elsewhere("2026-11-20T03:30:00Z", nullptr));
}

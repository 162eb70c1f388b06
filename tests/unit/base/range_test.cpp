// Numbers: strict reading, plain writing, rounding away from zero.
#include "base/range.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

TEST_CASE("numbers are read strictly") {
  CHECK(parse_number("7.5") == 7.5);
  CHECK(parse_number("-0.25") == -0.25);
  CHECK(parse_number("0") == 0.0);
  for (const char* wrong : {"", "-", ".5", "5.", "+5", "05", "1e3", "inf", "nan", "0x10", "1,5", " 1", "1 ", "NO", "017"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_number(wrong));
  }
  CHECK(parse_integer("9223372036854775807") == 9223372036854775807LL);
  CHECK_FALSE(parse_integer("9223372036854775808"));
  CHECK_FALSE(parse_integer("7.0"));
}

TEST_CASE("numbers are written without needless zeros") {
  CHECK(format_number(7.0) == "7");
  CHECK(format_number(7.5) == "7.5");
  CHECK(format_number(-0.0) == "0");
  CHECK(format_number(0.1) == "0.1");
  CHECK(format_range({13, 18}) == "13 to 18");
  CHECK(format_range({13, 13}) == "13");
  for (int i = -1000; i <= 1000; ++i) {
    const double value = i / 8.0;
    CHECK(parse_number(format_number(value)) == value);
  }
}

TEST_CASE("halves go away from zero, also where binary cannot hold them") {
  CHECK(round_half_away(2.445, 2) == 2.45);
  CHECK(round_half_away(-2.445, 2) == -2.45);
  CHECK(round_half_away(1.005, 2) == 1.01);
  CHECK(round_half_away(2.4449, 2) == 2.44);
  CHECK(round_half_away(0.05, 1) == 0.1);
  CHECK(round_half_away(8.25, 1) == 8.3);
  CHECK(round_half_away(-0.04, 1) == 0.0);
}

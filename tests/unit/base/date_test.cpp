// Days and lengths of time.
#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

TEST_CASE("dates are exactly YYYY-MM-DD within 1900 to 2199") {
  struct Row {
    const char* text;
    bool legal;
    const char* reason;
  };
  const Row rows[] = {
      {"2026-12-01", true, ""},
      {"2024-02-29", true, ""},
      {"1900-01-01", true, ""},
      {"2199-12-31", true, ""},
      {"2023-02-29", false, "2023 has no 29 February"},
      {"1900-02-29", false, "1900 has no 29 February"},
      {"2026-04-31", false, "2026 has no 31 April"},
      {"2026-13-01", false, "months run from 01 to 12"},
      {"2026-00-01", false, "months run from 01 to 12"},
      {"0001-01-01", false, "years run from 1900 to 2199"},
      {"9999-01-01", false, "years run from 1900 to 2199"},
      {"2026-1-01", false, "a date is written YYYY-MM-DD"},
      {"01/02/2026", false, "a date is written YYYY-MM-DD"},
      {"2026-12-01 ", false, "a date is written YYYY-MM-DD"},
      {"", false, "a date is written YYYY-MM-DD"},
      {"+026-12-01", false, "a date is written YYYY-MM-DD"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto date = parse_date(row.text);
    CHECK(date.has_value() == row.legal);
    if (date) CHECK(format_date(*date) == row.text);
    else CHECK(explain_date(row.text) == row.reason);
  }
}

TEST_CASE("every day from 1900 to 2199 reads back, and days count by the calendar") {
  auto date = *parse_date("1900-01-01");
  const auto last = *parse_date("2199-12-31");
  long long count = 0;
  while (date < last) {
    const auto next = date.plus_days(1);
    if (!(parse_date(format_date(date)) == date) || next.since(date) != 1) FAIL("at " << format_date(date));
    date = next;
    ++count;
  }
  CHECK(count == 109572);
}

TEST_CASE("calendar months keep the number of the day, or end the month") {
  CHECK(format_date(parse_date("2026-07-10")->plus_months(6)) == "2027-01-10");
  CHECK(format_date(parse_date("2026-08-31")->plus_months(6)) == "2027-02-28");
  CHECK(format_date(parse_date("2027-08-31")->plus_months(6)) == "2028-02-29");
  CHECK(format_date(parse_date("2026-01-31")->plus_months(-2)) == "2025-11-30");
  CHECK(format_date(parse_date("2026-07-10")->plus_months(0)) == "2026-07-10");
}

TEST_CASE("ages turn on the birthday, and on 1 March for a birthday on 29 February") {
  const auto born = *parse_date("1992-02-29");
  CHECK(age_in_years(born, *parse_date("2021-02-28")) == 28);
  CHECK(age_in_years(born, *parse_date("2021-03-01")) == 29);
  CHECK(age_in_years(born, *parse_date("2024-02-29")) == 32);
}

TEST_CASE("lengths of time are one number and one unit") {
  CHECK(parse_duration("45m") == Duration{45});
  CHECK(parse_duration("48h") == Duration{2880});
  CHECK(parse_duration("14d") == Duration{20160});
  CHECK(parse_duration("2w") == Duration{20160});
  for (const char* wrong : {"", "d", "3", "3M", "1.5h", "-2d", "2 d", "03d", "99999999999d", "1h30m"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_duration(wrong));
  }
  CHECK(format_duration(Duration{20160}) == "2w");
  CHECK(format_duration(Duration{2880}) == "2d");
  CHECK(format_duration(Duration{90}) == "90m");
  CHECK(format_duration(Duration{0}) == "0h");
}

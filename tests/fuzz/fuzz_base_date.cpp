// Dates, durations, times and numbers: what parses is written and read back as the same value.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/date.hpp"
#include "base/range.hpp"
#include "base/stamp.hpp"
#include "fuzz/expect.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = parse_date(text)) {
    fuzz::expect(parse_date(format_date(*date)) == date, "date");
    fuzz::expect(format_date(*date) == text, "a date has one spelling");
  }
  if (const auto duration = parse_duration(text)) { fuzz::expect(parse_duration(format_duration(*duration)) == duration, "duration"); }
  if (const auto stamp = parse_partial_stamp(text, nullptr)) {
    // Seconds that are zero are not written, so a second may come back as a minute.
    const auto again = parse_partial_stamp(format_stamp(*stamp), nullptr);
    fuzz::expect(again && again->utc_seconds() == stamp->utc_seconds() && again->offset_minutes == stamp->offset_minutes &&
                     again->has_time() == stamp->has_time(),
                 "stamp");
  }
  if (const auto instant = parse_instant(text)) { fuzz::expect(parse_instant(format_instant(*instant)) == instant, "instant"); }
  // Larger numbers are written with an exponent, which no document of ours may use.
  if (const auto number = parse_number(text); number && std::fabs(*number) < 1e15) {
    fuzz::expect(parse_number(format_number(*number)) == number, "number");
  }
  return 0;
}

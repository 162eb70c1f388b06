// Calendar days and lengths of time.
#include "base/date.hpp"

#include <array>

#include "base/range.hpp"

namespace leeboard {

namespace {
using std::chrono::year_month_day;

int two_digits(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return digit(text[0]) && digit(text[1]) ? (text[0] - '0') * 10 + (text[1] - '0') : -1;
}

struct Parts {
  int year = -1, month = -1, day = -1;
};

std::optional<Parts> split(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int high = two_digits(text.substr(0, 2)), low = two_digits(text.substr(2, 2));
  const int month = two_digits(text.substr(5, 2)), day = two_digits(text.substr(8, 2));
  if (high < 0 || low < 0 || month < 0 || day < 0) return std::nullopt;
  return Parts{high * 100 + low, month, day};
}

}  // namespace

int Date::year() const { return static_cast<int>(year_month_day{days}.year()); }
unsigned Date::month() const { return static_cast<unsigned>(year_month_day{days}.month()); }
unsigned Date::day() const { return static_cast<unsigned>(year_month_day{days}.day()); }

Date Date::plus_months(int count) const {
  const auto moved = std::chrono::year_month_day{days} + std::chrono::months{count};
  return {moved.ok() ? std::chrono::sys_days{moved} : std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last}};
}

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < 1900 || year > 2199 || !ymd.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{ymd}};
}

std::optional<Date> parse_date(std::string_view text) {
  const auto parts = split(text);
  if (!parts) return std::nullopt;
  return make_date(parts->year, static_cast<unsigned>(parts->month), static_cast<unsigned>(parts->day));
}

std::string explain_date(std::string_view text) {
  static constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
  const auto parts = split(text);
  if (!parts) return "a date is written YYYY-MM-DD";
  if (parts->year < 1900 || parts->year > 2199) return "years run from 1900 to 2199";
  if (parts->month < 1 || parts->month > 12) return "months run from 01 to 12";
  return std::to_string(parts->year) + " has no " + std::to_string(parts->day) + " " + months[static_cast<std::size_t>(parts->month - 1)];
}

std::string format_date(Date date) {
  const year_month_day day{date.days};
  std::string text = "0000-00-00";
  const auto put = [&](std::size_t at, unsigned value) {
    text[at] = static_cast<char>('0' + value / 10);
    text[at + 1] = static_cast<char>('0' + value % 10);
  };
  const auto year = static_cast<unsigned>(static_cast<int>(day.year()));
  put(0, year / 100 % 100);
  put(2, year % 100);
  put(5, static_cast<unsigned>(day.month()));
  put(8, static_cast<unsigned>(day.day()));
  return text;
}

int age_in_years(Date birth, Date on) {
  const int years = on.year() - birth.year();
  const auto key = [](Date d) { return d.month() * 32 + d.day(); };
  return key(on) < key(birth) ? years - 1 : years;
}

std::optional<Duration> parse_duration(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const auto count = parse_integer(text.substr(0, text.size() - 1));
  if (!count || *count < 0 || *count > 100'000'000) return std::nullopt;
  switch (text.back()) {
    case 'm': return Duration{*count};
    case 'h': return Duration{*count * 60};
    case 'd': return Duration{*count * 1440};
    case 'w': return Duration{*count * 10080};
    default: return std::nullopt;
  }
}

std::string format_duration(Duration duration) {
  const auto m = duration.minutes;
  if (m != 0 && m % 10080 == 0) return std::to_string(m / 10080) + "w";
  if (m != 0 && m % 1440 == 0) return std::to_string(m / 1440) + "d";
  if (m % 60 == 0) return std::to_string(m / 60) + "h";
  return std::to_string(m) + "m";
}

}  // namespace leeboard

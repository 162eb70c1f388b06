// Reads and writes periods.
#include "care/figures/period.hpp"

#include <array>

#include "base/zone.hpp"

namespace leeboard::care {

namespace {
constexpr std::string_view between_days = "..";
constexpr std::size_t month_size = 7;
constexpr long long seconds_of_day = 86400;

constexpr std::array<std::string_view, 12> month_names{"January", "February", "March",     "April",   "May",      "June",
                                                       "July",    "August",   "September", "October", "November", "December"};

bool is_month(const Period& period) { return period.first.day() == 1 && period.last == period.first.plus_months(1).plus_days(-1); }
}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  if (const auto at = text.find(between_days); at != std::string_view::npos) {
    const auto first = parse_date(text.substr(0, at)), last = parse_date(text.substr(at + between_days.size()));
    if (!first || !last || *last < *first) return std::nullopt;
    return Period{*first, *last};
  }
  if (text.size() != month_size) return std::nullopt;
  const auto first = parse_date(std::string(text) + "-01");
  if (!first) return std::nullopt;
  return Period{*first, first->plus_months(1).plus_days(-1)};
}

std::string explain_period(std::string_view text) {
  const auto at = text.find(between_days);
  if (at == std::string_view::npos) return "a period is a month, YYYY-MM, or two days, FROM..TO";
  for (const auto part : {text.substr(0, at), text.substr(at + between_days.size())})
    if (!parse_date(part)) return explain_date(part);
  return "it ends before it begins";
}

std::string period_words(const Period& period) {
  if (is_month(period)) return std::string(month_names.at(period.first.month() - 1)) + " " + std::to_string(period.first.year());
  return format_date(period.first) + (period.first == period.last ? "" : " to " + format_date(period.last));
}

std::string format_period(const Period& period) {
  if (is_month(period)) return format_date(period.first).substr(0, month_size);
  return format_date(period.first) + std::string(between_days) + format_date(period.last);
}

std::optional<Date> clinic_day(const Stamp& at, const Zone* zone) {
  if (at.precision < Precision::day) return std::nullopt;
  if (!at.has_time() || zone == nullptr) return at.day;
  const auto utc = at.utc_seconds();
  const auto local = utc + static_cast<long long>(zone->offset_of(utc)) * 60;
  const auto whole = local / seconds_of_day - (local % seconds_of_day < 0 ? 1 : 0);
  return Date{std::chrono::sys_days{std::chrono::days{whole}}};
}

}  // namespace leeboard::care

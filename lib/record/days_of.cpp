// Takes partial dates as the ranges that they are.
#include "record/days_of.hpp"

namespace leeboard {

bool is_partial(const Stamp& stamp) { return stamp.precision == Precision::year || stamp.precision == Precision::month; }

DaySpan days_of(const Stamp& stamp) {
  if (!is_partial(stamp)) return {stamp.day, stamp.day};
  using namespace std::chrono;
  const bool whole_year = stamp.precision == Precision::year;
  const year_month first{year{stamp.day.year()}, month{whole_year ? 1U : stamp.day.month()}};
  const year_month last{first.year(), whole_year ? December : first.month()};
  return {{sys_days{first / day{1}}}, {sys_days{last / std::chrono::last}}};
}

std::string format_days(const Stamp& stamp) { return is_partial(stamp) ? format_stamp(stamp) : format_date(stamp.day); }

}  // namespace leeboard

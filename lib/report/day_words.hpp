// How far off a day is.
#pragma once

#include <string>

#include "base/date.hpp"

namespace leeboard::report {

/// How far off a day is: "today", "in 3 days", "1 day over".
std::string when_words(Date day, Date today);

/// "Monday, December 7": for people who keep the page; with the year where it is not that of today.
std::string spelled_date(Date day, Date today);

/// "12-07" of a day that lies within six months, the whole date of another.
std::string short_date(Date day, Date today);

}  // namespace leeboard::report

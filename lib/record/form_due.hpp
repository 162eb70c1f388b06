// A form that is due for one person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace leeboard {

/// By the goals of a plan, or by a template.
struct FormDue {
  std::string patient, instrument;
  Date day{};
  long long days_over = 0;  ///< negative: that many days ahead
  std::string basis, source;
  std::vector<std::string> lines;
  std::string last_id, last_taken;  ///< empty: never filled in
  /// "overdue", "due".
  std::string_view state() const { return days_over > 0 ? "overdue" : "due"; }
};

}  // namespace leeboard

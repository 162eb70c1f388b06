// The questions of a plan asked one by one; each answer is stored at once, and what it moved in the plan is shown.
#pragma once

#include <cstddef>
#include <string>

namespace leeboard::app {

class Context;

/// What came of it.
struct AskedPlan {
  std::size_t answered = 0;  ///< answers that stand in the record now
  std::size_t open = 0;      ///< questions that the plan still has
  bool emergency = false;    ///< an answer made one
};

/// Asks in the order of the page. With `at_a_time` it asks after so many whether to go on. Throws Interrupted, not_found, refused.
AskedPlan ask_about_plan(Context& context, const std::string& patient, std::size_t at_a_time = 0);

}  // namespace leeboard::app

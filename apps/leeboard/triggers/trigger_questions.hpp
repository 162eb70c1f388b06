// What is asked about one trigger: how strong, whether it can be kept away from, what to do, in which steps.
#pragma once

#include <functional>
#include <string>

#include "base/date.hpp"
#include "catalog/coping.hpp"
#include "record/trigger.hpp"

namespace leeboard::app {

/// How the questions reach a person.
struct Asking {
  std::function<std::string(const std::string&)> line;  ///< one typed line; throws when the input ends
  std::function<void(const std::string&)> say;
  std::function<void()> keep;  ///< keeps what is answered so far
};

/// Asks from question number `asked` on, which counts up as answers come. False: back before the first question.
bool ask_about_trigger(const Asking& asking, const catalog::CopingLibrary& library, Date today, Trigger& trigger, int& asked);

}  // namespace leeboard::app

// `leeboard triggers add` without a trigger on a terminal: the first interview.
#pragma once

#include <string>

#include "leeboard/command.hpp"

namespace leeboard::app {

class Context;

/// Asks, then stores the triggers and which domains were talked about in one transaction. Throws failed when the input ends early.
Outcome add_by_interview(Context& context, const std::string& patient);

}  // namespace leeboard::app

// A log entry asked for step by step on a terminal: what happened, when, before, after.
#pragma once

#include <vector>

#include "clinic/log_correction.hpp"
#include "record/trigger.hpp"

namespace leeboard::app {

class Context;

/// Asks for all that is not given yet; Enter leaves a question out. Throws Left, Interrupted.
void ask_log_entry(Context& context, const std::vector<Trigger>& inventory, clinic::LogAnswers& answers);

}  // namespace leeboard::app

// A log entry asked for step by step on a terminal: what happened, when, before, after.
#pragma once

#include <string>
#include <vector>

#include "record/trigger.hpp"

namespace leeboard::app {

class Context;

/// What is typed, as the flags of `triggers log` would hold it.
struct LogAnswers {
  std::string kind, at, on, part, substance, note, naloxone_given, emergency_called, before, did, after;
  std::string source_id;  ///< the source's own id, kept when an entry is corrected
  int intensity = -1;
  std::vector<std::string> triggers, tried, helped;
};

/// Asks for all that is not given yet; Enter leaves a question out. Throws failed when the input ends.
void ask_log_entry(Context& context, const std::vector<Trigger>& inventory, LogAnswers& answers);

}  // namespace leeboard::app

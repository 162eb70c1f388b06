// One person's triggers and log as they are reviewed.
#pragma once

#include <string>
#include <vector>

#include "record/trigger.hpp"
#include "store/records.hpp"

namespace leeboard::app {

class Context;

struct PersonLog {
  std::string code;
  std::vector<Trigger> triggers;       ///< newest revision of each
  std::vector<TriggerEvent> log;       ///< by time
};

/// Reads both. In a merged record two people's ids may be the same: those of the other record get its number in front.
PersonLog gather_person_log(store::Records& records, store::PersonKey person, const store::Seen& seen);

/// What this run may see: as of the time asked for, else everything up to now.
store::Seen seen_of_log(Context& context);

}  // namespace leeboard::app

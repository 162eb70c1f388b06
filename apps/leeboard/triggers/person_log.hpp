// One person's triggers and log as they are reviewed.
#pragma once

#include <string>
#include <vector>

#include "record/trigger.hpp"
#include "report/trigger_history.hpp"
#include "store/repositories.hpp"

namespace leeboard::app {

class Context;

struct PersonLog {
  std::string code;
  std::vector<Trigger> triggers;  ///< newest revision of each
  std::vector<TriggerEvent> log;  ///< by time
};

/// Reads both. In a merged record two people's ids may be the same: those of the other record get its number in front.
PersonLog gather_person_log(store::Repositories& records, store::PersonKey person, const store::Seen& seen);

/// How each trigger was told first and how it is now, beside `records.triggers().of`; ids as in gather_person_log.
std::vector<report::TriggerHistory> gather_trigger_histories(store::Repositories& records, store::PersonKey person, const store::Seen& seen);

/// The days on which a plan was signed.
std::vector<Date> gather_plan_changes(store::Repositories& records, store::PersonKey person, const store::Seen& seen);

/// What this run may see: as of the time asked for, else everything up to now.
store::Seen seen_of_log(Context& context);

}  // namespace leeboard::app

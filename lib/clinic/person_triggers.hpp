// One person's triggers and log as they are reviewed, and what became of each trigger.
#pragma once

#include <vector>

#include "record/person_record.hpp"
#include "store/keys.hpp"
#include "store/trigger_log.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Puts inventory and log into the record. In a merged record two people's ids may be the same: those of the other record get its
/// number in front.
void add_triggers(store::Repositories& records, store::PersonKey person, const store::Seen& seen, std::vector<store::StoredTriggerEvent>& log,
                  PersonRecord& out);

/// How each trigger was told first and how it is now, beside PersonRecord::triggers.
std::vector<TriggerHistory> list_trigger_histories(store::Repositories& records, const Desk& desk, store::PersonKey person);

}  // namespace leeboard::clinic

// What is checked of a log entry against the record and the day, the same for one entry and for an import.
#pragma once

#include "record/trigger.hpp"
#include "store/records.hpp"

namespace leeboard::app {

/// Throws bad_input when the entry lies after `now`.
void refuse_future(const TriggerEvent& event, const Stamp& now);

/// Throws not_found, with the ids that are legal, when the entry names a trigger that the person's inventory does not hold.
void refuse_unknown_triggers(store::Records& records, store::PersonKey person, const TriggerEvent& event, const std::string& code);

}  // namespace leeboard::app

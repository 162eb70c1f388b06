// What is checked of a log entry against the record and the day, and what is said first: the same for one entry and for an import.
#pragma once

#include <string>

#include "record/trigger.hpp"
#include "store/repositories.hpp"

namespace leeboard::app {

class Context;

/// Throws bad_input when the entry lies after `now`.
void refuse_future(const TriggerEvent& event, const Stamp& now);

/// Throws not_found, with the ids that are legal, when the entry names a trigger that the person's inventory does not hold.
void refuse_unknown_triggers(store::Repositories& records, store::PersonKey person, const TriggerEvent& event, const std::string& code);

/// Warns with what is due at once after an entry of that kind.
void tell_first_steps(Context& context, TriggerEventKind kind);

}  // namespace leeboard::app

// Trigger inventory entries and trigger log entries (leeboard-intake(5)) from a node tree.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "interop/person_check.hpp"
#include "io/node.hpp"
#include "record/trigger.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::interop {

/// One inventory entry; `text` and `description` are the same key. `patient`, `schema`, `type` and `id` may stand beside it, and with
/// `check` what it says of its person.
Trigger read_trigger(io::Node node, Diagnostics& problems, PersonCheck* check = nullptr);

/// One log entry (or, with `corrects`, what stands in the place of one): a kind, and exactly one of `at` (instant; needs an offset without a zone)
/// and `on` (day, with its part). With `check` it may say something of its person.
TriggerEvent read_trigger_event(io::Node node, const Zone* zone, Diagnostics& problems, PersonCheck* check = nullptr);

/// A fault when something among the ids of triggers can be none.
void check_trigger_ids(const std::vector<std::string>& ids, const Where& where, Diagnostics& problems);

/// What is wrong with an entry as a whole (a `none` with triggers, an intensity where none belongs); empty when all is well.
std::string check_trigger_event(const TriggerEvent& event);

/// An overdose is a safety item that a person must acknowledge.
bool is_safety_item(const TriggerEvent& event);

}  // namespace leeboard::interop

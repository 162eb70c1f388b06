// Events of an intake document.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "interop/intake_setting.hpp"
#include "io/node.hpp"
#include "record/event.hpp"

namespace leeboard::interop {

/// One event of the closed list (kind, `at` or `on`, fields of its kind).
Event read_event(io::Node node, const IntakeSetting& setting, Diagnostics& problems);

/// Doses and supplies without an id that say the same are each their own: the second and later ones get their number (`nth`).
void number_equal_doses(std::vector<Event>& events);

/// The kinds of event, for messages.
const std::vector<std::string>& event_kinds();

}  // namespace leeboard::interop

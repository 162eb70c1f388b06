// Early signs in the trigger log: what became more frequent than it was.
#pragma once

#include <optional>
#include <span>

#include "catalog/vocabulary.hpp"
#include "record/trigger.hpp"

namespace leeboard::care {

/// The newest entry of a pattern that has become more frequent up to a day; nothing when it has not, or when too few days before are
/// logged to tell. `log` holds what is seen.
const TriggerEvent* find_rise(const catalog::LogPattern& pattern, std::span<const TriggerEvent> log, std::span<const Trigger> inventory, Date day);

}  // namespace leeboard::care

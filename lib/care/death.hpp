// That a person has died, as the record says it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "record/person_record.hpp"

namespace leeboard::care {

/// Whether a reason of a discharge says that the person died; asked only where the answer counts.
using SaysDeath = std::function<bool(const std::string& reason)>;

/// Whether a stretch of care ended with the person's death, by its code or the words of its reason.
bool ends_with_death(const Episode& episode, const SaysDeath& says_death);

/// Whether the record, as seen from a time, says that the person died: by `deceased`; else by a stretch of care that ended with death
/// and was not followed by another, which is how a death was kept before there was `deceased`.
std::optional<Death> find_death(const Patient& patient, const std::vector<Episode>& episodes, const Stamp& as_of, const SaysDeath& says_death);

}  // namespace leeboard::care

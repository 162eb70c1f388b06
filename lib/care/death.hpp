// That a person has died, as the record says it.
#pragma once

#include <optional>
#include <vector>

#include "record/person_record.hpp"

namespace leeboard::care {

/// Whether the record, as seen from a time, says that the person died: a stretch of care that ended with death and was
/// not followed by another, or the mark that another system gave (x_deceased).
std::optional<Death> find_death(const Patient& patient, const std::vector<Episode>& episodes, const Stamp& as_of);

}  // namespace leeboard::care

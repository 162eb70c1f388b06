// Days and texts of a record as values of a document, with what is missing.
#pragma once

#include <optional>
#include <string_view>

#include "base/stamp.hpp"
#include "record/patient.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// A day, or why there is none.
Value day_value(const std::optional<Date>& day, std::string_view missing = "not-recorded");

/// The day of a time as it was told: "2026-10" where it named none.
Value days_value(const std::optional<Stamp>& at);

/// What somebody said, or why nothing.
Value said_value(const Said& said);

}  // namespace leeboard::report

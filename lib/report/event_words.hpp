// One event of care in words that a person reads.
#pragma once

#include <string>
#include <string_view>

#include "record/event.hpp"

namespace leeboard::report {

/// "visit: Encounter for symptom, kept", "Body Weight: 62.1 kg", "started buprenorphine". Codes, systems and long decimals stay out.
std::string event_words(const Event& event);

/// Everything that is recorded of it: "encounter, type intake, status kept", for machines.
std::string event_details(const Event& event);

/// "2026-12-01 09:05", or the day (or part of it) when no more is known.
std::string time_words(const Stamp& at);

/// A number with at most two decimals, other text as it is.
std::string round_words(std::string_view text);

}  // namespace leeboard::report

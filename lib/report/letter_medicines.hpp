// The medicines and allergies that a letter tells.
#pragma once

#include "report/letter_values.hpp"

namespace leeboard::report {

/// Adds what is taken, since when and by whose prescription, what was stopped, allergies, and who asked when. A list that has run out is told
/// with its day.
void add_medicines(LetterValues& to, const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report

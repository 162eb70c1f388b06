// The medicine for opioid use disorder in a few words.
#pragma once

#include "report/document.hpp"
#include "report/medication_course.hpp"

namespace leeboard::report {

/// The medicine in a few words; Missing when nothing was ever said, or when what was said has run out.
Value medication_value(const Medication& medication, bool with_dates);

/// The same for people: of a list that has run out the last known medicine and its day.
Value medication_words(const Medication& medication, bool with_dates);

}  // namespace leeboard::report

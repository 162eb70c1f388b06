// Reading everybody's record for a report over the whole clinic.
#pragma once

#include <functional>

#include "report/figures.hpp"

namespace leeboard::app {

class Context;
class Selection;

/// Calls with each patient that fits, in the order of the store, one record in memory at a time; the reading is logged. False: interrupted.
bool each_patient_file(Context& context, const report::Clinic& clinic, const Selection& selection,
                       const std::function<void(const report::PatientFile&, const report::Figures&)>& visit);

}  // namespace leeboard::app

// Reading everybody's record for a report over the whole clinic.
#pragma once

#include <functional>

#include "report/key_figures.hpp"

namespace leeboard::app {

class Context;
class Selection;

/// Calls with each patient that fits, in the order of the store, one record in memory at a time; the reading is logged. False: interrupted.
bool each_patient_file(Context& context, const report::ReportSetting& clinic, const Selection& selection,
                       const std::function<void(const report::PatientFile&, const report::KeyFigures&)>& visit);

}  // namespace leeboard::app

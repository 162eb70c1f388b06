// The verbs of `leeboard report`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb report_visit_verb();
Verb report_patient_verb();
Verb report_caseload_verb();
Verb report_due_verb();
Verb report_since_verb();
Verb report_monthly_verb();
Verb report_letter_verb();

}  // namespace leeboard::app

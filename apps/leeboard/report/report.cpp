// `leeboard report`: for the visit, for the person and the team, for the whole caseload.
#include "leeboard/report/verbs.hpp"

namespace leeboard::app {

Command declare_report() {
  return {"report",
          "show it: one screen for the visit, a full report, the caseload",
          {report_visit_verb(), report_patient_verb(), report_caseload_verb(), report_due_verb(), report_since_verb(), report_monthly_verb(),
           report_letter_verb()}};
}

}  // namespace leeboard::app

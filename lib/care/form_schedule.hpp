// Which forms are planned for which days, and which of them are due: from the lines of a plan, or of a template.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "record/assessment.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {
struct CareTemplate;
class Vocabulary;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// One line that needs a form: on a day, or every so many days from it on.
struct PlannedForm {
  std::string instrument;
  std::string line;
  Date day{};
  long long every = 0;       ///< days; 0: once
  std::optional<Date> last;  ///< of a line that comes back
  std::optional<Date> done;  ///< somebody marked the line done on that day
  long long fresh = 0;       ///< days for which an earlier form still counts on the day the plan begins
};

/// The planned forms of one person and where they come from.
struct FormSchedule {
  Date from{};         ///< the day of the plan, or of the admission
  std::string basis;   ///< "plan" or "template"
  std::string source;  ///< "PL-1.r2" or "oud-core"
  std::vector<PlannedForm> forms;
};

/// A form of one instrument: the first planned day that no form meets yet.
struct FormDue {
  std::string instrument;
  Date day{};
  std::vector<std::string> lines;    ///< that plan it for this day
  const Assessment* last = nullptr;  ///< newest finished form of it with an answer, or null
};

/// From the proposed lines of a signed plan: what a line asks and what a goal measures. `care_template` may be null: goals only.
FormSchedule schedule_of_plan(const CarePlan& plan, const catalog::CareTemplate* care_template, const catalog::Vocabulary& vocabulary);

/// From the lines of a template that hold for the person, counted from `from` (the admission).
FormSchedule schedule_of_template(const catalog::CareTemplate& care_template, const catalog::Vocabulary& vocabulary, const FactSheet& sheet,
                                  Date from);

/// One entry an instrument, by day, up to `until`. A planned day is met by a form of the second half of the time since
/// the planned day before, or later; the plan's own day also by one that still counts then. Pointers go into `forms`.
std::vector<FormDue> list_forms_due(const FormSchedule& schedule, const std::vector<Assessment>& forms, Date until);

}  // namespace leeboard::care

// Days of a plan: counted from the plan date or from a date fact.
#pragma once

#include <optional>
#include <string>

#include "catalog/care_template.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// The day, or nothing when the date that it counts from is not known.
std::optional<Date> day_of(const catalog::PlanDate& date, const FactSheet& sheet);

/// The phases of a template with their dates; a phase without an end stays open.
std::vector<PlanPhase> phases_of(const catalog::CareTemplate& care_template, const FactSheet& sheet);

/// The last day on which a line has a point; nothing where no end is known.
struct LineEnd {
  std::optional<Date> last;
  bool over = false;  ///< that day lies before the plan's, and nothing is left to do
};
LineEnd end_of(const catalog::TemplateLine& line, const FactSheet& sheet);

/// A due day kept between the plan's day and the last one that has a point.
std::optional<Date> within(std::optional<Date> day, const LineEnd& end, Date plan_day);

/// "every 14d to 2027-02-23", "every 1w"; empty when the line does not come back.
std::string repeat_of(const catalog::TemplateLine& line, const std::vector<PlanPhase>& phases, const LineEnd& end, const FactSheet& sheet);

}  // namespace leeboard::care

// What cannot wait, on the page of a plan: emergencies, what is for today, what is for this week.
#pragma once

#include <vector>

#include "record/plan.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// Up to three sections, in this order; none of a level that nothing has. Each says who does what.
std::vector<Section> escalation_sections(const CarePlan& plan);

/// "Emergency", "Today, before the person leaves", "This week, by 2026-12-08"; on a later day than the plan's "Was due on ...".
std::string urgency_words(const Escalation& escalation, Date plan_day, Date today);

/// "E", "T 2026-12-01", "W 2026-12-08" of the most urgent; empty where nothing escalates.
std::string most_urgent_words(const CarePlan& plan);

}  // namespace leeboard::report

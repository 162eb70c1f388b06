// What every view of a plan begins with.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "report/document.hpp"
#include "report/plan_words.hpp"

namespace leeboard::report {

/// Title, subtitle, day and person.
void name_plan(Document& out, const CarePlan& plan);

/// "template oud-core version 1", "templates oud-core version 1, oud-pregnancy version 1".
std::string template_words(const CarePlan& plan);

/// Emergencies, safety items without an answer, names that are not recognised, what cannot be right, where treatment stands.
std::vector<Section> plan_head(const CarePlan& plan, const PlanWords& words);

}  // namespace leeboard::report

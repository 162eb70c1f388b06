// Which lines of a template are for now: an emergency leaves a short plan.
#pragma once

#include <vector>

#include "care/plan_line.hpp"

namespace leeboard::care {

/// Whether a line is drafted: in an emergency only what is of it, outside of one nothing that is for emergencies only.
bool is_for_now(const catalog::TemplateLine& line, const Escalations& escalations);

/// In an emergency leaves at most so many lines of today as it allows: what goes on first, then what always stays.
void shorten_for_emergency(std::vector<DraftedLine>& lines, const catalog::CareTemplate& care_template, const Escalations& escalations);

}  // namespace leeboard::care

// A template in words, for reading and for JSON.
#pragma once

#include <string>

#include "catalog/care_template.hpp"

namespace leeboard::report {

/// "day 7", "surgery.date + 7d".
std::string plan_date_words(const catalog::PlanDate& date);
/// The last day of a line in words: "custody.release_date", "2026-12-31 while ...".
std::string plan_end_words(const catalog::PlanEnd& end);
/// "every 2w until day 84"; empty when the line does not come back.
std::string repeat_words(const catalog::TemplateLine& line);
/// The whole template in 80 columns, section by section.
std::string render_template(const catalog::CareTemplate& care_template, const std::string& source);

}  // namespace leeboard::report

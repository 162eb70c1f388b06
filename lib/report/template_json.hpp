// A template of care as JSON (leeboard.template-show/1).
#pragma once

#include <string>

#include "catalog/care_template.hpp"

namespace leeboard::report {

/// The whole template in one line: phases, sections, lines with their conditions and places. `source`: where it was found.
std::string render_template_json(const catalog::CareTemplate& care_template, const std::string& source);

}  // namespace leeboard::report

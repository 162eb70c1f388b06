// One form for reading: its score, and item by item what was answered.
#pragma once

#include <string>

#include "record/assessment.hpp"
#include "report/assessment_json.hpp"

namespace leeboard::catalog {
struct Instrument;
}

namespace leeboard::report {

/// `instrument`: null where its definition is gone; then only the answers stand there. `explain` names version and digest.
std::string render_form_text(const Assessment& form, const AssessmentFacts& facts, const catalog::Instrument* instrument, bool explain);

}  // namespace leeboard::report

// Worked examples of a definition that was built from a form.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "interop/questionnaire/condition.hpp"
#include "interop/questionnaire/score.hpp"

namespace leeboard::interop {

/// The form with the least and the most points, and left empty. `scales`: ids of the scores, in their order.
io::YamlValue write_examples(const Questionnaire& form, const std::vector<FormItem>& items, const std::vector<StatedScore>& scores,
                             const std::vector<std::string>& scales);

}  // namespace leeboard::interop

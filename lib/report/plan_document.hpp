// A plan on paper and on the terminal: emergencies, today, questions, phases, treatments.
#pragma once

#include "record/plan.hpp"
#include "report/document.hpp"
#include "report/plan_words.hpp"

namespace leeboard::report {

/// The plan by itself, as `plan show` prints it.
Document plan_document(const CarePlan& plan, const catalog::Vocabulary& vocabulary, const OptionTitles& titles,
                       const std::vector<std::string>& conflicts = {});

}  // namespace leeboard::report

// A plan on paper and on the terminal: emergencies, today, questions, phases, treatments.
#pragma once

#include "record/plan.hpp"
#include "report/document.hpp"
#include "report/plan_words.hpp"
#include "report/told_list.hpp"

namespace leeboard::report {

/// The plan by itself, as `plan show` prints it, with what is said of the person's record: conflicts that are open, and what was told and
/// not understood.
Document plan_document(const CarePlan& plan, const catalog::Vocabulary& vocabulary, const OptionTitles& titles,
                       const std::vector<std::string>& conflicts = {}, std::vector<ToldItem> told = {});

}  // namespace leeboard::report

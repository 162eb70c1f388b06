// What of a plan is printed: the one page, all of it, the standing care, the lines of one role or phase.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "report/document.hpp"
#include "report/plan_words.hpp"
#include "report/told_list.hpp"

namespace leeboard::report {

/// Which part is asked for; nothing of it is the one page.
struct PlanView {
  bool full = false;
  bool standing = false;
  std::string owner, phase;  ///< lines of that role, of that phase; or empty
};

/// What is said of the person's record on a plan: held records, and what was told and not understood.
struct BesidePlan {
  std::vector<std::string> conflicts;
  std::vector<ToldItem> told;
};

/// The plan as a view has it. Throws usage for a phase or an owner that the plan does not have.
Document view_plan(const CarePlan& plan, const catalog::Vocabulary& vocabulary, const OptionTitles& titles, BesidePlan beside, const PlanView& view);

}  // namespace leeboard::report

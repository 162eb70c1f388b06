// Plans and their revisions, as a list.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "record/signature.hpp"
#include "report/look.hpp"

namespace leeboard::report {

/// One revision of a plan.
struct ListedPlan {
  std::string patient;  ///< code
  std::string id;       ///< "PL-1"
  int revision = 1;
  PlanStatus status = PlanStatus::draft;
  Stamp as_of{};
  std::string template_id;
  Signature signature;
  bool stale = false;  ///< a draft that rests on what was taken back
};

/// leeboard.plan-list/1: one revision a line, with a summary behind them.
std::string plan_list_json(const std::vector<ListedPlan>& plans);
std::string plan_list_text(const std::vector<ListedPlan>& plans, const Look& look);

}  // namespace leeboard::report

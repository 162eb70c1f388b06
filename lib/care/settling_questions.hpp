// The smallest set of questions after which nothing in a plan is undecided any more.
#pragma once

#include <string>
#include <vector>

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// One question of the set.
struct SettlingQuestion {
  std::string fact, question;
  bool now = true;  ///< false: it only comes up by the answer to an earlier one
};

/// Questions whose answers, whatever they are, settle every emergency, listed option and held line of the plan: first those of
/// `plan.ask`, in its order, then those that wait for an earlier answer, by name. The plan must be drafted from these inputs.
std::vector<SettlingQuestion> settling_questions(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& said,
                                                 const CarePlan& plan);

}  // namespace leeboard::care

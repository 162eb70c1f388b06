// Which templates the next plan of a person is made from.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::clinic {

/// The first one of the newest plan of this stretch of care; a page for somebody who asks for another person is no plan to go on with.
std::string next_template(catalog::Catalog& catalog, const store::PlanRevision& newest);

/// Those that somebody asked for when that plan was made; what applied then is looked at anew. None: the usual one.
std::vector<std::string> asked_templates(catalog::Catalog& catalog, const CarePlan& newest);

}  // namespace leeboard::clinic

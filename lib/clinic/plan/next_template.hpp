// Which template the next plan of a person is made from.
#pragma once

#include <string>

#include "store/plans.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::clinic {

/// That of the newest plan of this stretch of care; a page for somebody who asks for another person is no plan to go on with.
std::string next_template(catalog::Catalog& catalog, const store::PlanRevision& newest);

}  // namespace leeboard::clinic

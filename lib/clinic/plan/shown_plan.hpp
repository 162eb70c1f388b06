// What is said of a stored plan when it is shown, and never stored in it: whose it is, who signed, what it waits for, what changed.
#pragma once

#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Adds to a plan read from that revision: clinic and person, signatures of older plans, kinds still to sign, objects taken back since, and
/// what differs from the revision before.
void complete_shown(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored, CarePlan& plan);

/// A stored revision as it is shown.
CarePlan shown_plan(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored);

}  // namespace leeboard::clinic

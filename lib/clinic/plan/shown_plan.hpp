// What is said of a stored plan when it is shown, and never stored in it: whose it is, who signed, what it waits for, what changed.
#pragma once

#include <optional>
#include <vector>

#include "record/patient.hpp"
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

/// All that a stored revision is shown with, read from the store; its text is read later, where another thread can do it.
struct StoredPlan {
  store::PlanRevision revision;
  std::optional<store::PlanRevision> before;                 ///< the revision before, of the same plan
  std::vector<PlanSignature> signatures, signatures_before;  ///< where the texts themselves name none
  PlanOwner owner;
  std::optional<CarePlan> plan;  ///< where finding out what was taken back since took its text
};
/// What is shown of a person's stored revision. Reads no texts of plans, but where something was taken back.
StoredPlan stored_plan(store::Repositories& records, const Desk& desk, store::PlanRevision revision, const Patient& patient);
/// The same as it is shown. Reads no store.
CarePlan shown_plan(const Desk& desk, StoredPlan stored);

/// A stored revision as it is shown.
CarePlan shown_plan(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored);

}  // namespace leeboard::clinic

// What is said of a stored plan when it is shown, and never stored in it: whose it is, who signed, what it waits for, what changed.
#pragma once

#include <optional>
#include <vector>

#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::store {
class Repositories;
}
namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::clinic {

struct Desk;

/// Adds to a plan read from that revision: clinic and person, signatures of older plans, kinds still to sign, objects taken back since, and
/// what differs from the revision before.
void complete_shown(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored, CarePlan& plan);

/// The revision before one, and the signatures that stand on it where its own text names none.
struct PlanBefore {
  store::PlanRevision revision;
  std::vector<PlanSignature> signatures;
};
/// Nothing for a first revision.
std::optional<PlanBefore> plan_before(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored);
/// A stored revision as it is shown, without what changed since the one before.
CarePlan shown_without_changes(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored);
/// Adds that. Reads no store, so that another thread can do it.
void add_changes_since(const catalog::Vocabulary& vocabulary, const PlanBefore& before, CarePlan& plan);

/// A stored revision as it is shown.
CarePlan shown_plan(store::Repositories& records, const Desk& desk, const store::PlanRevision& stored);

}  // namespace leeboard::clinic

// Plans as they are stored: which one is meant, and its way back into a value.
#pragma once

#include <optional>
#include <string>

#include "record/plan.hpp"
#include "store/plans.hpp"

namespace leeboard::catalog {
class Vocabulary;
}
namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

/// A stored revision as a plan, with its id, revision, status and the decisions of that revision.
CarePlan plan_of(const store::PlanRevision& stored, const catalog::Vocabulary& vocabulary);

/// The newest plan of a person, or one revision of it (0: the newest). `status`: the newest of that status. Throws not_found.
store::PlanRevision require_plan(store::Repositories& records, store::PersonKey person, const std::string& code, int revision,
                                 const store::Seen& seen, std::optional<PlanStatus> status = {});

}  // namespace leeboard::clinic

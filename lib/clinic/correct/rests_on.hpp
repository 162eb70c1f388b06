// What plans rest on: the forms, facts, events, entries of the log and triggers behind their lines.
#pragma once

#include <vector>

#include "record/plan.hpp"
#include "store/keys.hpp"
#include "store/plans.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Correctable;
struct Desk;

/// Whether a plan rests on an object, whether or not it was taken back. `kept`: the person under whom the plan stands.
bool rests_on(store::Repositories& records, const Desk& desk, const CarePlan& plan, const Correctable& object, store::PersonKey kept);

/// What a plan of a person rests on and was taken back since, as the desk sees, by id.
std::vector<WithdrawnGround> withdrawn_grounds(store::Repositories& records, const Desk& desk, store::PersonKey person, const CarePlan& plan);

/// False: nothing that a stored plan could rest on was taken back. Reads no more of its text than the ids of forms in it.
bool may_rest_on_withdrawn(store::Repositories& records, const Desk& desk, const store::PlanRevision& revision);

/// Whether a stored revision is a draft that rests on what was taken back.
bool is_stale(store::Repositories& records, const Desk& desk, const store::PlanRevision& revision);

}  // namespace leeboard::clinic

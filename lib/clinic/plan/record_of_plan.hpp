// The record behind a plan that is looked at.
#pragma once

#include <optional>

#include "record/person_record.hpp"
#include "record/plan.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// The record of the person of a stored plan, with what was kept of it; nothing for a preview, which is of a document that no store knows.
std::optional<PersonRecord> record_of_plan(store::Repositories& records, const Desk& desk, const CarePlan& plan);

}  // namespace leeboard::clinic

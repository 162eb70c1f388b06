// What the plan of a person would be now, stored nowhere.
#pragma once

#include <string>

#include "record/plan.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// A draft of now over the newest plan of this episode, where there is one: from its templates and what applies. Throws not_found, and
/// refused for a person whose record says that they died.
CarePlan draft_today(store::Repositories& records, const Desk& desk, const std::string& patient);

}  // namespace leeboard::clinic

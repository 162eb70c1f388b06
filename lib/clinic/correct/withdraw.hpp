// Takes back forms, facts, events, entries of the log and triggers: nothing is removed, and everything that follows from them follows.
#pragma once

#include <string>
#include <vector>

#include "clinic/correct/corrections.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Takes objects back, all or none; in a transaction. What was taken back before is unchanged. Throws usage, not_found, refused (who may),
/// bad_input for what was corrected already.
Corrections withdraw_objects(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& reason);

/// They stand again. Throws as that, and usage for what was moved.
Corrections restore_objects(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& reason);

}  // namespace leeboard::clinic

// Moves forms, facts, events, entries of the log and triggers to the person to whom they belong.
#pragma once

#include <string>
#include <vector>

#include "clinic/correct/corrections.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Moves objects to the person of that code, all or none; in a transaction: each is taken back here and has a new id there, at the same
/// time. What was moved there before is unchanged. Throws as withdraw_objects, and usage for a move to oneself or of what was taken back.
Corrections move_objects(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& to,
                         const std::string& reason);

/// They are where they were. Throws as that, and refused when others built on what was moved.
Corrections move_back(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& reason);

}  // namespace leeboard::clinic

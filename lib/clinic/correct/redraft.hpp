// Drafts that rest on what was corrected are stale: they are made anew.
#pragma once

#include <string>
#include <vector>

#include "clinic/correct/correctable.hpp"
#include "clinic/correct/corrections.hpp"

namespace leeboard::clinic {

/// Drafts the newest plans of the people of these objects anew, where they are drafts and one of their revisions rests on an object; signed
/// plans stay. Tells `out` what was made anew, and what could not be; in a transaction.
void redraft_plans(const Desk& desk, store::Repositories& records, const std::vector<Correctable>& objects, const std::string& reason,
                   Corrections& out);

}  // namespace leeboard::clinic

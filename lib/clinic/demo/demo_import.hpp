// The imports of the invented clinic that somebody still has to look at.
#pragma once

#include <string>
#include <vector>

#include "clinic/desk.hpp"
#include "store/store.hpp"

namespace leeboard::clinic {

/// Imports a list of another invented house, on the day before the clinic is looked at: one row has a code of ours and is somebody else (held),
/// one may be a person of ours (a possible duplicate), one names a medicine that nobody knows. `people`: two of ours. A transaction of its own.
void import_unclear_list(const Desk& desk, store::Store& store, const std::vector<Patient>& people);

}  // namespace leeboard::clinic

// What somebody has said of two records that look alike: they are two people.
#pragma once

#include <string>

#include "store/repositories.hpp"

namespace leeboard::clinic {

/// Whether somebody has said so, of these two or of records that are read as one with them.
bool are_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other);
/// Says so from now on, with the reason. Throws usage when the two are one record or are read as one.
void say_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other, const std::string& reason);
/// Takes it back. Throws not_found when nobody has said so.
void unsay_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other, const std::string& reason);

}  // namespace leeboard::clinic

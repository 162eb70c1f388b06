// The code of a person: "P-0412".
#pragma once

#include <string>
#include <string_view>

#include "store/keys.hpp"

namespace leeboard::store {

class Connection;

/// The code of a stored person; empty when there is none.
std::string person_code(Connection& connection, PersonKey person);

/// What a code is sorted by: "P-0412" as "P-000000000412", so that codes of any width come in the order of their numbers.
std::string code_order(std::string_view code);

}  // namespace leeboard::store

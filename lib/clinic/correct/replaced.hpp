// Facts and entries of the log in whose place another one stands.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "record/signature.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Correctable;

/// The entry of the log that took this one back by `triggers log --withdraw`, with who, when and why; nothing when none stands.
std::optional<std::pair<std::string, Signature>> find_log_withdrawal(store::Repositories& records, const Correctable& object);

/// Throws bad_input when another fact or entry stands in the place of this one: that one is to be corrected.
void refuse_replaced(store::Repositories& records, const Correctable& object);

}  // namespace leeboard::clinic

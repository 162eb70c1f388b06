// A word of the code map as the value of a fact.
#pragma once

#include <optional>
#include <string_view>

#include "record/fact.hpp"
#include "record/fact_type.hpp"

namespace leeboard::interop {

/// The value that a word means for a fact of that type; nothing when the type does not take it.
std::optional<FactValue> fact_word(const FactType& type, std::string_view word);

}  // namespace leeboard::interop

// How the findings of a check are told, for `store verify` and `audit verify`.
#pragma once

#include <string_view>

#include "leeboard/command.hpp"

namespace leeboard::store {
struct Verification;
}

namespace leeboard::app {

class Context;

/// Adds what the remembered head says to a check's findings.
void add_head_finding(Context& context, store::Verification& check);

/// Prints findings and summary, logs the check when nothing is damaged, and throws damaged when something is.
Outcome finish_check(Context& context, std::string_view schema, const store::Verification& check);

}  // namespace leeboard::app

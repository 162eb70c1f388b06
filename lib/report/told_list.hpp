// What was told of a person and not understood, or not taken as it stands.
#pragma once

#include <string>

namespace leeboard::report {

/// One thing told: a word of the closed list, the event, fact or form, and what it says.
struct ToldItem {
  std::string what, object, text;
};

}  // namespace leeboard::report

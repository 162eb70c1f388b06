// The verbs of `leeboard record`.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb record_history_verb();

}  // namespace leeboard::app

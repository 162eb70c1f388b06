// Taking back and moving, shared by `intake` and `assess`.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

/// The verb `withdraw` of a command, with its own examples.
Verb make_withdraw_verb(std::vector<Example> examples);
/// The verb `move`.
Verb make_move_verb(std::vector<Example> examples);

}  // namespace leeboard::app

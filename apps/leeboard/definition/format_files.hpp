// Definition files laid out anew, for the `format` verbs.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

class Arguments;

/// Which definitions a verb takes: instruments, or every other kind.
enum class FormattedKind { instrument, care };

/// Declares FILE... and --all, and gives the action.
Action declare_format(Arguments& app, FormattedKind kind);

}  // namespace leeboard::app

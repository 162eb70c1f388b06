// The part of a manual page that follows from the command tree: verbs, arguments, options, formats.
#pragma once

#include <string>

#include "leeboard/command.hpp"

namespace leeboard::app {

/// mdoc lines for the verbs of a command; stands in man/leeboard-<command>.1 between its two marks.
std::string man_verbs(const Command& command);

/// mdoc lines for the global options; stands in man/leeboard.1.
std::string man_globals(const Command& any);

/// mdoc lines for the table of exit codes; stands in man/leeboard.1.
std::string man_exit_codes();

}  // namespace leeboard::app

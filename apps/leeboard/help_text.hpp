// Help texts made from the command tree.
#pragma once

#include <string>
#include <vector>

#include "leeboard/command.hpp"

namespace leeboard::app {

/// What `leeboard --help` prints.
std::string general_help(const std::vector<Command>& commands, std::size_t width = 80);

/// What `leeboard COMMAND --help` prints.
std::string command_help(const Command& command, std::size_t width = 80);

/// What `leeboard COMMAND VERB --help` prints: usage, options, examples.
std::string verb_help(const Command& command, const Verb& verb, std::size_t width = 80);

/// "leeboard assess add PATIENT INSTRUMENT [ANSWER...] [FLAGS]".
std::string usage_line(const Command& command, const Verb& verb);

/// The table of exit codes as text.
std::string exit_codes_help(std::size_t width = 80);

}  // namespace leeboard::app

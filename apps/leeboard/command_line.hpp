// Finding the command and the verb in argv, and parsing only what that verb declares.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leeboard/command.hpp"
#include "leeboard/globals.hpp"

namespace leeboard::app {

/// What argv asks for before anything is parsed in full.
struct Request {
  const Command* command = nullptr;
  const Verb* verb = nullptr;
  bool help = false;
  bool version = false;
};

/// Whether a word is a global option, which may stand before the command, and the word behind it is its value.
bool takes_next_word(const std::string& word);

/// The global flags alone, for what needs no command. Throws usage for anything else.
Globals parse_globals(const std::vector<std::string>& args);

/// The global flags of a command line as far as they can be read, for what is printed before all of it is parsed: help, errors.
Globals glance_at_globals(const std::vector<std::string>& args);

/// Walks argv over the command tree. Throws usage with the nearest names for an unknown command or verb.
Request find_request(const std::vector<std::string>& args, const std::vector<Command>& commands);

/// A parsed command line: global flags and the action of the verb.
struct Parsed {
  Globals globals;
  Action action;
};

/// Parses argv for one verb. Throws usage for anything that it does not know or that is empty.
Parsed parse_command_line(const std::vector<std::string>& args, const Request& request);

/// Options of a verb for help, completion and the manual's test.
struct OptionHelp {
  std::vector<std::string> names;  ///< "-o", "--output"
  std::string value;               ///< "FILE", or empty for a flag
  std::string what;
  std::vector<std::string> legal;  ///< the values it takes, when they are a closed list
  bool global = false;
  bool positional = false;
  bool required = false;
  bool many = false;
  bool takes_the_rest = false;  ///< an option that swallows the words behind its value; none may
};

/// All positionals and options of a verb, positionals first, global options last.
std::vector<OptionHelp> options_of(const Command& command, const Verb& verb);

}  // namespace leeboard::app

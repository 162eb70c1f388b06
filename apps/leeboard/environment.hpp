// The environment variables that count, read once and nowhere else.
#pragma once

#include <string>

namespace leeboard::app {

/// LEEBOARD_* and the XDG places. Empty: not set.
struct Environment {
  std::string db, data, as_of;
  std::string data_home, state_home, config_home;  ///< XDG, with their defaults under HOME filled in
};

/// What a terminal is and wants. Empty: not set.
struct TerminalEnvironment {
  std::string leeboard_pager, pager, no_color, term, columns;
};

/// Reads it; never throws, as errors are told through it.
TerminalEnvironment read_terminal_environment();

/// Reads the process environment. Throws usage when a LEEBOARD_* variable is set and empty.
Environment read_environment();

}  // namespace leeboard::app

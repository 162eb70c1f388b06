// The environment variables that count, read once and nowhere else.
#pragma once

#include <string>

namespace leeboard::app {

/// LEEBOARD_*, XDG places, and what a terminal says of itself. Empty: not set.
struct Environment {
  std::string db, data, as_of;
  std::string data_home, state_home, config_home;  ///< XDG, with their defaults under HOME filled in
  std::string term, no_color, pager;
};

/// Reads the process environment. Throws usage when a LEEBOARD_* variable is set and empty.
Environment read_environment();

}  // namespace leeboard::app

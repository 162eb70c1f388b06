// From the command line to an exit code: the only place with a try and with a table of codes.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "leeboard/context.hpp"

namespace leeboard {

/// Runs one command; args without the program's name. Returns the exit code and never throws.
int run(const std::vector<std::string>& args, app::Streams streams);

}  // namespace leeboard

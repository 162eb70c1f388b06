// Words that an argument can take and that no closed list of the command tree holds: from definitions and settings, never from a store.
#pragma once

#include <string>
#include <vector>

#include "leeboard/command.hpp"
#include "leeboard/command_line.hpp"

namespace leeboard::app {

/// A word with what it is.
struct Offer {
  std::string word, help;
};

/// What `argument` of the verb can take: formats, instruments, templates, letters, staff, or its closed list. `globals` say where the site's
/// definitions and settings lie. Empty where nothing can be known without a store. Throws what reading them throws.
std::vector<Offer> values_of(const Command& command, const Verb& verb, const OptionHelp& argument, const Globals& globals);

}  // namespace leeboard::app

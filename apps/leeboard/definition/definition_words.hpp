// The definitions that a verb is asked about: ids and files, or all of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "clinic/prove/definition_source.hpp"
#include "leeboard/command.hpp"

namespace leeboard::app {

class Arguments;
class Context;

/// What a verb was asked about: ids and files, or all.
struct DefinitionWords {
  std::vector<std::string> words;
  bool all = false;
};
/// Throws usage when both are given.
void check_definition_words(const DefinitionWords& asked);

/// Declares ID|FILE... and --all, and gives the action that `work` is: it gets the words, none of them for all.
Action declare_on_definitions(Arguments& app, const std::string& what, const std::string& what_all,
                              std::function<Outcome(const std::vector<std::string>&, Context&)> work);

/// Where this run looks for definitions: what is in force, and files by --max-input.
clinic::DefinitionShelf shelf_of(Context& context);

}  // namespace leeboard::app

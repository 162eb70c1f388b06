// A definition that a verb was asked about: from a file, or from the catalog.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "catalog/definitions.hpp"
#include "leeboard/command.hpp"

namespace leeboard::app {

class Arguments;
class Context;

/// One definition file as it was found; `definition` is null when it cannot be parsed, and `faults` say why.
struct DefinitionSource {
  std::string id;      ///< its own id, or the file's name
  std::string source;  ///< "data/instruments/cows.yaml", or the site's path
  bool site = false;   ///< from --data or a file, not built in
  const catalog::Definition* definition = nullptr;
  std::shared_ptr<std::string> text;  ///< of a file outside the catalog
  std::shared_ptr<catalog::Definition> own;
  Diagnostics faults;
};

/// What a verb was asked about: ids and files, or all.
struct DefinitionWords {
  std::vector<std::string> words;
  bool all = false;
};
/// Declares them (ID|FILE..., and --all) and gives the action that `work` is. They live as long as the action.
Action declare_on_definitions(Arguments& app, const std::string& what, const std::string& what_all,
                              std::function<Outcome(const DefinitionWords&, Context&)> work);
/// Throws usage when both are given.
void check_definition_words(const DefinitionWords& asked);

/// Whether a word names a file ("-", a path, *.yaml, *.yml) rather than an id.
bool names_a_file(const std::string& word);
/// Reads a file or standard input; faults are collected. Throws io.
DefinitionSource read_definition_file(Context& context, const std::string& path);
/// A file of the --data folder, read apart from the catalog so that one that cannot be read hides no other; a built-in one as it is.
DefinitionSource read_listed_definition(Context& context, const catalog::DefinitionFile& file);
DefinitionSource as_definition_source(const catalog::Definition& definition);
/// The text as it was written, also of a file that cannot be parsed.
std::string_view text_of(const DefinitionSource& found);
/// Takes over what stopped a reading; other errors than bad_input are thrown on.
void add_faults(Diagnostics& faults, const Error& error);

}  // namespace leeboard::app

// Definitions of care that are asked about: templates by their id, files of any kind, or all of them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "catalog/definitions.hpp"

namespace leeboard::app {

class Context;

enum class DefinitionKind { care_template, lines, safety, guidelines, instrument };
/// "template", "lines", "safety rules", "guideline rows", "instrument".
std::string_view format_definition_kind(DefinitionKind kind);
/// The kind by what stands on top: `rules`, `rows`, `items`, `lines` without phases.
DefinitionKind kind_of(io::Node root);

/// One definition as it was found; `definition` is null when it cannot be parsed, and `faults` say why.
struct FoundDefinition {
  std::string id;                                  ///< its own id, or the file's name
  std::string source;
  DefinitionKind kind = DefinitionKind::care_template;
  bool site = false;                               ///< from --data or a file, not built in
  const catalog::Definition* definition = nullptr;
  std::shared_ptr<std::string> text;               ///< of a file outside the catalog
  std::shared_ptr<catalog::Definition> own;
  Diagnostics faults;
};

/// Whether a word names a file ("-", a path, *.yaml, *.yml) rather than an id.
bool is_file_name(const std::string& word);
/// One definition by id of a template, or from a file. Throws not_found with near ids, io.
FoundDefinition find_definition(Context& context, const std::string& word);
/// What the words name; without words every template, file of lines, safety rule and row of both layers.
std::vector<FoundDefinition> find_definitions(Context& context, const std::vector<std::string>& words, bool all);

/// Takes over what stopped a reading; other errors than bad_input are thrown on.
void add_faults(Diagnostics& faults, const Error& error);

}  // namespace leeboard::app

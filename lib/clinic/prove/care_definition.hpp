// Definitions of care that are asked about: templates by their id, files of any kind, or all of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clinic/prove/definition_source.hpp"

namespace leeboard::clinic {

/// What a definition of care defines.
enum class DefinitionKind { care_template, lines, safety, guidelines, coping, schedules, instrument, states, letter };
/// "template", "lines", "safety rules", "guideline rows", "coping strategies", "schedules", "instrument", "states", "letter".
std::string_view format_definition_kind(DefinitionKind kind);
/// The folder whose files are of that kind: "templates/parts".
std::string_view folder_of(DefinitionKind kind);
/// The kind by what stands on top: `rules`, `rows`, `strategies`, `schedules`, `states`, `items`, `lines` or `sections` without phases.
DefinitionKind kind_of(io::Node root);

/// One definition as it was found, with its kind.
struct FoundDefinition : DefinitionSource {
  DefinitionKind kind = DefinitionKind::care_template;
};

/// One definition by id of a template, or from a file. Throws not_found with near ids, io.
FoundDefinition find_definition(const DefinitionShelf& shelf, const std::string& word);
/// What the words name, letters too; without words all files of both layers but instruments, of the kind that their folder says.
std::vector<FoundDefinition> find_definitions(const DefinitionShelf& shelf, const std::vector<std::string>& words);

}  // namespace leeboard::clinic

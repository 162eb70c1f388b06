// Finds definitions of care, file by file, so that one that cannot be read hides no other.
#include "clinic/prove/care_definition.hpp"

#include <algorithm>
#include <array>

#include "catalog/catalog.hpp"
#include "catalog/definition_id.hpp"
#include "catalog/definition_schema.hpp"

namespace leeboard::clinic {

namespace {
struct KindWords {
  std::string_view kind, folder;
};
constexpr std::array<KindWords, 9> kinds{{{"template", "templates"},
                                          {"lines", "templates/parts"},
                                          {"safety rules", "safety"},
                                          {"guideline rows", "guidelines"},
                                          {"coping strategies", "coping"},
                                          {"schedules", "schedules"},
                                          {"instrument", "instruments"},
                                          {"states", "states"},
                                          {"letter", "reports"}}};
constexpr std::string_view parts = "templates/parts/";
constexpr std::array<DefinitionKind, 8> listed{DefinitionKind::coping, DefinitionKind::guidelines,   DefinitionKind::letter,
                                               DefinitionKind::safety, DefinitionKind::schedules,    DefinitionKind::states,
                                               DefinitionKind::lines,  DefinitionKind::care_template};

// What a file of a folder defines is said by its place: what it holds instead is a fault of its reader.
FoundDefinition read_listed(const DefinitionShelf& shelf, const catalog::DefinitionFile& file, DefinitionKind kind) {
  FoundDefinition found{read_listed_definition(shelf, file), kind};
  if (found.definition && file.site) catalog::check_schema(file.path, found.definition->root(), found.faults);
  return found;
}

// A named file may lie anywhere, so its content says what it defines.
FoundDefinition with_kind(DefinitionSource source) {
  FoundDefinition found{std::move(source), {}};
  if (!found.definition) return found;
  found.kind = kind_of(found.definition->root());
  if (found.own) catalog::check_schema(std::string(folder_of(found.kind)) + "/", found.definition->root(), found.faults);
  return found;
}
}  // namespace

std::string_view format_definition_kind(DefinitionKind kind) { return kinds[static_cast<std::size_t>(kind)].kind; }

std::string_view folder_of(DefinitionKind kind) { return kinds[static_cast<std::size_t>(kind)].folder; }

DefinitionKind kind_of(io::Node root) {
  if (root.find("rules")) return DefinitionKind::safety;
  if (root.find("rows") || root.find("sources")) return DefinitionKind::guidelines;
  if (root.find("schedules")) return DefinitionKind::schedules;
  if (root.find("strategies")) return DefinitionKind::coping;
  if (root.find("states") || root.find("overlays")) return DefinitionKind::states;
  if (root.find("items") && root.find("scales")) return DefinitionKind::instrument;
  const bool whole = root.find("phases") || root.find("extends") || root.find("include") || root.find("change");
  if (root.find("sections") && !root.find("lines") && !whole) return DefinitionKind::letter;
  return root.find("lines") && !whole ? DefinitionKind::lines : DefinitionKind::care_template;
}

FoundDefinition find_definition(const DefinitionShelf& shelf, const std::string& word) {
  return with_kind(shelf.names_a_file(word) ? read_definition_file(shelf, word)
                                            : as_definition_source(shelf.catalog.definitions().required("templates", word, "template")));
}

std::vector<FoundDefinition> find_definitions(const DefinitionShelf& shelf, const std::vector<std::string>& words) {
  std::vector<FoundDefinition> found;
  const auto& definitions = shelf.catalog.definitions();
  const auto letter_of = [&](const std::string& word) {
    const bool other = shelf.names_a_file(word) || definitions.find("templates", word) != nullptr;
    return other ? nullptr : definitions.find(folder_of(DefinitionKind::letter), word);
  };
  for (const auto& word : words)
    if (const auto* letter = letter_of(word)) found.push_back(with_kind(as_definition_source(*letter)));
    else found.push_back(find_definition(shelf, word));
  if (!words.empty()) return found;
  for (const auto kind : listed)
    for (const auto& file : definitions.list(std::string(folder_of(kind)) + "/")) {
      if (kind == DefinitionKind::care_template && file.path.starts_with(parts)) continue;
      auto one = read_listed(shelf, file, kind);
      // A site's file of these kinds stands in place of the built-in one; rules and rows replace each other one by one.
      const bool whole = kind == DefinitionKind::care_template || kind == DefinitionKind::lines || kind == DefinitionKind::letter;
      if (file.site && whole && catalog::lies_in(file.path, folder_of(kind)))
        std::erase_if(found, [&](const auto& other) { return !other.site && other.kind == one.kind && other.id == one.id; });
      found.push_back(std::move(one));
    }
  std::ranges::stable_sort(found, {}, &FoundDefinition::source);
  return found;
}

}  // namespace leeboard::clinic

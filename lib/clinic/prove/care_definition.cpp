// Finds definitions of care, file by file, so that one that cannot be read hides no other.
#include "clinic/prove/care_definition.hpp"

#include <algorithm>
#include <array>

#include "catalog/catalog.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::array<std::string_view, 8> kinds{"template",          "lines",     "safety rules", "guideline rows",
                                                "coping strategies", "schedules", "instrument",   "states"};
constexpr std::array<std::string_view, 6> folders{"coping/", "guidelines/", "safety/", "schedules/", "states/", "templates/"};

FoundDefinition with_kind(DefinitionSource source) {
  FoundDefinition found{std::move(source), {}};
  if (found.definition) found.kind = kind_of(found.definition->root());
  return found;
}
}  // namespace

std::string_view format_definition_kind(DefinitionKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

DefinitionKind kind_of(io::Node root) {
  if (root.find("rules")) return DefinitionKind::safety;
  if (root.find("rows") || root.find("sources")) return DefinitionKind::guidelines;
  if (root.find("schedules")) return DefinitionKind::schedules;
  if (root.find("strategies")) return DefinitionKind::coping;
  if (root.find("states") || root.find("overlays")) return DefinitionKind::states;
  if (root.find("items") && root.find("scales")) return DefinitionKind::instrument;
  const bool whole = root.find("phases") || root.find("extends") || root.find("include") || root.find("change");
  return root.find("lines") && !whole ? DefinitionKind::lines : DefinitionKind::care_template;
}

FoundDefinition find_definition(const DefinitionShelf& shelf, const std::string& word) {
  return with_kind(shelf.names_a_file(word) ? read_definition_file(shelf, word)
                                            : as_definition_source(shelf.catalog.definitions().required("templates", word, "template")));
}

std::vector<FoundDefinition> find_definitions(const DefinitionShelf& shelf, const std::vector<std::string>& words) {
  std::vector<FoundDefinition> found;
  for (const auto& word : words) found.push_back(find_definition(shelf, word));
  if (!words.empty()) return found;
  for (const auto folder : folders)
    for (const auto& file : shelf.catalog.definitions().list(folder)) {
      auto one = with_kind(read_listed_definition(shelf, file));
      // A site's template stands in place of the built-in one; rules and rows replace each other one by one.
      if (file.site && one.kind == DefinitionKind::care_template)
        std::erase_if(found, [&](const auto& other) { return !other.site && other.kind == one.kind && other.id == one.id; });
      found.push_back(std::move(one));
    }
  std::ranges::stable_sort(found, {}, &FoundDefinition::source);
  return found;
}

}  // namespace leeboard::clinic

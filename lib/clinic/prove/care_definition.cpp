// Finds definitions of care, file by file, so that one that cannot be read hides no other.
#include "leeboard/template/definition_source.hpp"

#include <algorithm>
#include <array>

#include "catalog/catalog.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
constexpr std::array<std::string_view, 6> kinds{"template", "lines", "safety rules", "guideline rows", "coping strategies", "instrument"};
constexpr std::array<std::string_view, 4> folders{"coping/", "guidelines/", "safety/", "templates/"};

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
  if (root.find("strategies")) return DefinitionKind::coping;
  if (root.find("items") && root.find("scales")) return DefinitionKind::instrument;
  const bool whole = root.find("phases") || root.find("extends") || root.find("include") || root.find("change");
  return root.find("lines") && !whole ? DefinitionKind::lines : DefinitionKind::care_template;
}

FoundDefinition find_definition(Context& context, const std::string& word) {
  return with_kind(names_a_file(word) ? read_definition_file(context, word)
                                      : as_definition_source(context.catalog().definitions().required("templates", word, "template")));
}

std::vector<FoundDefinition> find_definitions(Context& context, const DefinitionWords& asked) {
  check_definition_words(asked);
  std::vector<FoundDefinition> found;
  for (const auto& word : asked.words) found.push_back(find_definition(context, word));
  if (!asked.words.empty()) return found;
  for (const auto folder : folders)
    for (const auto& file : context.catalog().definitions().list(folder)) {
      auto one = with_kind(read_listed_definition(context, file));
      // A site's template stands in place of the built-in one; rules and rows replace each other one by one.
      if (file.site && one.kind == DefinitionKind::care_template)
        std::erase_if(found, [&](const auto& other) { return !other.site && other.kind == one.kind && other.id == one.id; });
      found.push_back(std::move(one));
    }
  std::ranges::stable_sort(found, {}, &FoundDefinition::source);
  return found;
}

}  // namespace leeboard::app

// Finds definitions of care, file by file, so that one that cannot be read hides no other.
#include "leeboard/template/definition_source.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/digest.hpp"
#include "catalog/catalog.hpp"
#include "io/read_yaml.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t most_bytes = 1024 * 1024;
constexpr std::array<std::string_view, 5> kinds{"template", "lines", "safety rules", "guideline rows", "instrument"};
constexpr std::array<std::string_view, 3> folders{"guidelines/", "safety/", "templates/"};

void name_it(FoundDefinition& found) {
  const auto root = found.definition->root();
  found.kind = kind_of(root);
  if (const auto id = root.find("id"); id && id->is_scalar() && !id->text().empty()) found.id = std::string(id->text());
}

FoundDefinition from_file(Context& context, const std::string& path) {
  FoundDefinition found;
  found.source = path == "-" ? "stdin" : path;
  found.id = std::filesystem::path(found.source).stem().string();
  found.site = true;
  found.text = std::make_shared<std::string>(context.read_input(path, most_bytes));
  try {
    found.own = std::make_shared<catalog::Definition>();
    found.own->source = found.source;
    found.own->text = *found.text;
    found.own->digest = format_sha256(*found.text);
    found.own->document = io::read_yaml(*found.text, found.source);
  } catch (const Error& error) {
    add_faults(found.faults, error);
    return found;
  }
  found.definition = found.own.get();
  name_it(found);
  return found;
}

FoundDefinition from_catalog(const catalog::Definition& definition) {
  FoundDefinition found;
  found.source = definition.source;
  found.id = std::filesystem::path(definition.file.path).stem().string();
  found.site = definition.file.site;
  found.definition = &definition;
  name_it(found);
  return found;
}
}  // namespace

std::string_view format_definition_kind(DefinitionKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

DefinitionKind kind_of(io::Node root) {
  if (root.find("rules")) return DefinitionKind::safety;
  if (root.find("rows") || root.find("sources")) return DefinitionKind::guidelines;
  if (root.find("items") && root.find("scales")) return DefinitionKind::instrument;
  const bool whole = root.find("phases") || root.find("extends") || root.find("include") || root.find("change");
  return root.find("lines") && !whole ? DefinitionKind::lines : DefinitionKind::care_template;
}

void add_faults(Diagnostics& faults, const Error& error) {
  if (error.kind() != ErrorKind::bad_input) throw error;
  if (error.problems().empty()) faults.add(error.where(), error.what(), error.mend());
  for (const auto& problem : error.problems()) faults.add(problem.where, problem.message, problem.mend);
}

bool is_file_name(const std::string& word) {
  return word == "-" || word.find('/') != std::string::npos || word.ends_with(".yaml") || word.ends_with(".yml");
}

FoundDefinition find_definition(Context& context, const std::string& word) {
  return is_file_name(word) ? from_file(context, word) : from_catalog(context.catalog().definitions().required("templates", word, "template"));
}

std::vector<FoundDefinition> find_definitions(Context& context, const std::vector<std::string>& words, bool all) {
  if (all && !words.empty()) throw Error(ErrorKind::usage, "--all and names do not go together").mend_with("leave one of them out");
  std::vector<FoundDefinition> found;
  for (const auto& word : words) found.push_back(find_definition(context, word));
  if (!words.empty()) return found;
  const auto& definitions = context.catalog().definitions();
  for (const auto folder : folders)
    for (const auto& file : definitions.list(folder)) {
      auto one = file.site ? from_file(context, (std::filesystem::path(definitions.site_folder()) / file.path).generic_string())
                           : from_catalog(definitions.open(file));
      // A site's template stands in place of the built-in one; rules and rows replace each other one by one.
      if (file.site && one.kind == DefinitionKind::care_template)
        std::erase_if(found, [&](const auto& other) { return !other.site && other.kind == one.kind && other.id == one.id; });
      found.push_back(std::move(one));
    }
  std::ranges::stable_sort(found, {}, &FoundDefinition::source);
  return found;
}

}  // namespace leeboard::app

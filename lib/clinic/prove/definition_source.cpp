// Reads definition files, keeping their faults.
#include "clinic/prove/definition_source.hpp"

#include <filesystem>

#include "base/digest.hpp"
#include "catalog/catalog.hpp"
#include "io/read_yaml.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t most_bytes = 1024 * 1024;

void take_own_id(DefinitionSource& found) {
  if (const auto id = found.definition->root().find("id"); id && id->is_scalar() && !id->text().empty()) found.id = std::string(id->text());
}
}  // namespace

DefinitionSource read_definition_file(const DefinitionShelf& shelf, const std::string& path) {
  DefinitionSource found;
  auto read = shelf.read(path, most_bytes);
  found.source = std::move(read.name);
  found.id = std::filesystem::path(found.source).stem().string();
  found.site = true;
  found.text = std::make_shared<std::string>(std::move(read.text));
  found.own = std::make_shared<catalog::Definition>();
  found.own->source = found.source;
  found.own->text = *found.text;
  found.own->digest = format_sha256(*found.text);
  try {
    found.own->document = io::read_yaml(*found.text, found.source);
  } catch (const Error& error) {
    add_faults(found.faults, error);
    return found;
  }
  found.definition = found.own.get();
  take_own_id(found);
  return found;
}

DefinitionSource as_definition_source(const catalog::Definition& definition) {
  DefinitionSource found;
  found.source = definition.source;
  found.id = std::filesystem::path(definition.file.path).stem().string();
  found.site = definition.file.site;
  found.definition = &definition;
  take_own_id(found);
  return found;
}

DefinitionSource read_listed_definition(const DefinitionShelf& shelf, const catalog::DefinitionFile& file) {
  const auto& definitions = shelf.catalog.definitions();
  if (!file.site) return as_definition_source(definitions.open(file));
  return read_definition_file(shelf, (std::filesystem::path(definitions.site_folder()) / file.path).generic_string());
}

std::string_view text_of(const DefinitionSource& found) { return found.own ? found.own->text : found.definition->text; }

void add_faults(Diagnostics& faults, const Error& error) {
  if (error.kind() != ErrorKind::bad_input) throw error;
  if (error.problems().empty()) faults.add(error.where(), error.what(), error.mend());
  for (const auto& problem : error.problems()) faults.add(problem.where, problem.message, problem.mend);
}

}  // namespace leeboard::clinic

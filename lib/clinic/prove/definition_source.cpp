// Reads definition files, keeping their faults.
#include "leeboard/definition/definition_file.hpp"

#include <filesystem>

#include "base/digest.hpp"
#include "catalog/catalog.hpp"
#include "io/read_yaml.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t most_bytes = 1024 * 1024;

void take_own_id(DefinitionSource& found) {
  if (const auto id = found.definition->root().find("id"); id && id->is_scalar() && !id->text().empty()) found.id = std::string(id->text());
}
}  // namespace

Action declare_on_definitions(Arguments& app, const std::string& what, const std::string& what_all,
                              std::function<Outcome(const DefinitionWords&, Context&)> work) {
  auto asked = std::make_shared<DefinitionWords>();
  app.add_option("ID", asked->words, what)->expected(0, -1)->type_name("ID|FILE");
  app.add_flag("--all", asked->all, what_all);
  return [asked, work = std::move(work)](Context& context) { return work(*asked, context); };
}

void check_definition_words(const DefinitionWords& asked) {
  if (asked.all && !asked.words.empty()) throw Error(ErrorKind::usage, "--all and names do not go together").mend_with("leave one of them out");
}

bool names_a_file(const std::string& word) {
  return word == "-" || word.find('/') != std::string::npos || word.ends_with(".yaml") || word.ends_with(".yml");
}

DefinitionSource read_definition_file(Context& context, const std::string& path) {
  DefinitionSource found;
  found.source = path == "-" ? "stdin" : path;
  found.id = std::filesystem::path(found.source).stem().string();
  found.site = true;
  found.text = std::make_shared<std::string>(context.read_input(path, most_bytes));
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

DefinitionSource read_listed_definition(Context& context, const catalog::DefinitionFile& file) {
  const auto& definitions = context.catalog().definitions();
  if (!file.site) return as_definition_source(definitions.open(file));
  return read_definition_file(context, (std::filesystem::path(definitions.site_folder()) / file.path).generic_string());
}

std::string_view text_of(const DefinitionSource& found) { return found.own ? found.own->text : found.definition->text; }

void add_faults(Diagnostics& faults, const Error& error) {
  if (error.kind() != ErrorKind::bad_input) throw error;
  if (error.problems().empty()) faults.add(error.where(), error.what(), error.mend());
  for (const auto& problem : error.problems()) faults.add(problem.where, problem.message, problem.mend);
}

}  // namespace leeboard::app

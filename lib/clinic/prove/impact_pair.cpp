// Lays the new definition over what is in force.
#include "clinic/prove/impact_pair.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "catalog/care_template.hpp"
#include "catalog/contradiction.hpp"
#include "catalog/guideline.hpp"
#include "catalog/instrument.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/template_scope.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::clinic {

namespace {
bool is_folder(const std::string& word) {
  std::error_code failed;
  return std::filesystem::is_directory(word, failed);
}

std::shared_ptr<catalog::Catalog> in_force(const DefinitionShelf& shelf) {
  return std::make_shared<catalog::Catalog>(shelf.catalog.definitions().site_folder());
}

// One side: what is in force, with a file or a folder laid over it. Gives what was laid over, if it was one definition.
std::optional<FoundDefinition> lay(const DefinitionShelf& shelf, const std::string& word, std::shared_ptr<catalog::Catalog>& out) {
  if (is_folder(word)) {
    out = std::make_shared<catalog::Catalog>(word);
    return std::nullopt;
  }
  out = in_force(shelf);
  auto found = find_definition(shelf, word);
  found.faults.throw_if_any("the definition cannot be read");
  if (!found.own) return found;
  out->lay_over(std::string(folder_of(found.kind)), found.source, *found.text);
  return found;
}

// Everything that a draft needs, so that threads only read, and so that a fault stops the run before any record is opened.
void load(catalog::Catalog& catalog, const std::string& template_id) {
  catalog.vocabulary();
  catalog.treatment_options();
  catalog.guidelines();
  catalog.safety_rules();
  catalog.plan_states();
  catalog.schedules();
  catalog.contradictions();
  catalog.template_scopes();
  for (const auto& id : catalog.template_ids()) try {
      catalog.care_template(id);
    } catch (const Error&) {
      // The linter names it; who is drafted from it is told then.
    }
  catalog.care_template(template_id.empty() ? catalog::usual_template : template_id);
}
}  // namespace

ImpactPair read_impact_pair(const DefinitionShelf& shelf, const ImpactQuestion& question) {
  const auto& [now, against, drafted_from, against_name, drafted_from_name] = question;
  ImpactPair out;
  const auto found = lay(shelf, now, out.after);
  std::optional<FoundDefinition> old;
  if (against.empty()) out.before = in_force(shelf);
  else old = lay(shelf, against, out.before);
  out.what = found ? fmt::format("{} {} ({})", format_definition_kind(found->kind), found->id, found->source) : fmt::format("folder {}", now);
  if (old && found && old->kind != found->kind)
    throw Error(ErrorKind::usage, fmt::format("{} names {}, and the new definition is {}", against_name, format_definition_kind(old->kind),
                                              format_definition_kind(found->kind)))
        .mend_with("compare definitions of one kind");
  out.templates_only = found && (found->kind == DefinitionKind::care_template || found->kind == DefinitionKind::lines);
  if (found && found->kind == DefinitionKind::care_template) {
    out.after_template = found->id;
    const auto& known = out.before->definitions();
    const auto base = found->definition->root().find("extends");
    if (old) out.before_template = old->id;
    else if (!found->own && found->site && catalog::Catalog().definitions().find("templates", found->id)) {
      // In force already: the other side is the built-in one whose place it takes.
      out.before = std::make_shared<catalog::Catalog>();
      out.before_template = found->id;
    } else if (!found->own && !base)
      throw Error(ErrorKind::usage, fmt::format("the template `{}` is in force, and there is nothing to compare it with", found->id))
          .mend_with("add " + against_name);
    else if (!found->own) out.before_template = std::string(base->text());
    else if (known.find("templates", found->id)) out.before_template = found->id;
    else if (base) out.before_template = std::string(base->text());
    else out.before_template = catalog::usual_template;
  }
  if (found && found->kind == DefinitionKind::instrument) {
    out.instrument = found->id;
    out.after->instrument(found->id);
    out.before->instrument(found->id);
  }
  if (!drafted_from.empty() && found && found->kind == DefinitionKind::care_template)
    throw Error(ErrorKind::usage, drafted_from_name + " goes with definitions that are none")
        .mend_with("name the other template with " + against_name);
  if (!drafted_from.empty()) out.before_template = out.after_template = drafted_from;
  load(*out.before, out.before_template);
  load(*out.after, out.after_template);
  return out;
}

}  // namespace leeboard::clinic

// A FHIR Questionnaire as an instrument definition: read, matched, written, and read back before it is given out.
#include "interop/questionnaire/import.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "catalog/read_instrument.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/build.hpp"
#include "interop/questionnaire/read.hpp"
#include "interop/questionnaire/wording.hpp"
#include "io/read_yaml.hpp"
#include "io/yaml_layout.hpp"

namespace leeboard::interop {

namespace {
constexpr std::string_view refused = "the form cannot be imported, and nothing of it was";

// Where the words come from; a site's own key, never used by a rule.
io::YamlValue origin_of(const Questionnaire& form, io::Node root) {
  auto origin = io::YamlValue::map();
  for (const auto& [key, value] : {std::pair{"url", &form.url}, {"version", &form.version}, {"title", &form.title}})
    if (!value->empty()) origin.set(key, {io::NodeKind::scalar, *value, true, {}});
  if (!root.raw().empty()) origin.set("sha256", io::YamlValue::scalar(format_sha256(root.raw())));
  return origin;
}

// What was written must be a sound definition; if it is not, that is told instead of written.
void check(const ImportedQuestionnaire& result, Diagnostics& faults) {
  Diagnostics found;
  try {
    const auto document = io::read_yaml(result.text, result.id + ".yaml");
    catalog::read_instrument(document.root(), format_sha256(result.text), found);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    found.add(error.where(), error.what(), error.mend());
  }
  for (const auto& problem : found.sorted()) faults.add(problem.where, "it would make no sound definition: " + problem.message, problem.mend);
}
}  // namespace

ImportedQuestionnaire import_questionnaire(io::Node root, catalog::Catalog& catalog, const QuestionnaireImport& wanted) {
  Diagnostics faults, notes;
  ImportedQuestionnaire result;
  const auto form = read_questionnaire(root, faults, notes);
  if (form.questions.empty()) faults.throw_if_any(std::string(refused));
  const auto scores = read_stated_scores(form, faults, notes);
  const auto match = wanted.match ? find_matching_instrument(form, catalog) : std::nullopt;
  const auto* instrument = match ? match->instrument : nullptr;
  io::YamlValue definition;
  if (instrument != nullptr) {
    const auto* file = catalog.definitions().find("instruments", instrument->id);
    result.matched = instrument->id;
    result.id = wanted.id.empty() ? instrument->id : wanted.id;
    result.title = instrument->title;
    for (const auto& scale : instrument->scales)
      if (!scale.hidden) result.scales.push_back(scale.id);
    definition = word_definition(form, *match, file->root(), catalog, result, faults, notes);
    definition.set("id", io::YamlValue::scalar(result.id));
  } else {
    definition = build_definition(form, scores, wanted, result, faults, notes);
    if (wanted.id.empty() && catalog.definitions().find("instruments", result.id) != nullptr)
      faults.add(form.where,
                 fill_words("the form's name makes the id {}, and {} is an instrument that is there already, with a scoring of its own",
                            {result.id, result.id}),
                 "give the form an id of its own with --id");
  }
  if (!is_slug(result.id) && !result.id.empty())
    faults.add(form.where, fill_words("'{}' is no id of an instrument", {result.id}), "small letters, digits, _ . -");
  faults.throw_if_any(std::string(refused));
  definition.set("x_imported", origin_of(form, root));
  result.text = io::lay_out_yaml(io::format_yaml(definition), result.id);
  check(result, faults);
  faults.throw_if_any(std::string(refused));
  result.notes = notes.sorted();
  return result;
}

}  // namespace leeboard::interop

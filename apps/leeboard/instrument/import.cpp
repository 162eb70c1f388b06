// `leeboard instrument import`: a FHIR Questionnaire becomes a definition, whole or not at all.
#include <fmt/format.h>

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/import/questionnaire_lines.hpp"
#include "interop/questionnaire/import.hpp"
#include "io/files.hpp"
#include "io/read_json.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t most_bytes = std::size_t{8} << 20;

struct ImportOptions {
  std::string file;
  bool no_match = false;
  interop::QuestionnaireImport wanted;
};

// Into the site's own folder, where the definition counts from the next run on.
std::string write_to_site(Context& context, const interop::ImportedQuestionnaire& result) {
  const auto folder = context.globals().data + "/instruments";
  const auto path = folder + "/" + result.id + ".yaml";
  if (context.globals().dry_run) return path;
  io::create_directory(folder);
  io::write_file(path, result.text, context.globals().force ? io::Overwrite::replace : io::Overwrite::refuse);
  context.mark_saved();
  return path;
}

Outcome import_form(const ImportOptions& options, Context& context) {
  const auto text = context.read_input(options.file, most_bytes);
  const auto document = io::read_json(text, Context::input_name(options.file));
  auto wanted = options.wanted;
  wanted.match = !options.no_match;
  const auto result = interop::import_questionnaire(document.root(), context.catalog(), wanted);
  const bool to_site = !context.globals().data.empty() && context.globals().output.empty();
  std::string written;
  if (to_site) written = write_to_site(context, result);
  for (const auto& line : clinic::format_questionnaire_text(result)) context.say(line);
  if (context.json()) context.print(clinic::format_questionnaire_json(result, written, context.globals().dry_run));
  else if (!to_site) context.print(result.text);
  else context.say(fmt::format("{} {}", context.globals().dry_run ? "would write" : "written:", written));
  return {};
}

Action declare_import(Arguments& app) {
  auto o = std::make_shared<ImportOptions>();
  app.add_option("QUESTIONNAIRE", o->file, "FHIR R4 Questionnaire in JSON, or - for standard input")->required()->type_name("QUESTIONNAIRE.json");
  app.add_option("--id", o->wanted.id, "id of the definition (default: that of our instrument, else made from the form's name)")->type_name("ID");
  app.add_flag("--no-match", o->no_match, "take the scoring that the form states, also where its LOINC codes are those of an instrument of ours");
  app.add_flag("--add-up", o->wanted.add_up, "a form that states no total: its total is the sum of all points");
  return [o](Context& context) { return import_form(*o, context); };
}
}  // namespace

Verb instrument_import_verb() {
  return {"import",
          "bring in a FHIR Questionnaire: official words for an instrument of ours, or a form of its own",
          Access::none,
          declare_import,
          {{"The official wording of a form, with our scoring", "leeboard instrument import phq9.json -o site/instruments/phq9.yaml"},
           {"Into the folder of the site's own definitions", "leeboard --data site instrument import phq9.json"}},
          {"yaml", "json"}};
}

}  // namespace leeboard::app

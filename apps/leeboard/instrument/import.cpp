// `leeboard instrument import`: a FHIR Questionnaire becomes a definition, whole or not at all.
#include <fmt/format.h>

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "interop/questionnaire/import.hpp"
#include "io/files.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t most_bytes = std::size_t{8} << 20;

struct Options {
  std::string file;
  bool no_match = false;
  interop::QuestionnaireImport wanted;
};

std::string render_json(const interop::ImportedQuestionnaire& result, const std::string& written, bool dry_run) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.instrument-import/1").field("id", result.id);
  json.key("matched");
  if (result.matched.empty()) json.null();
  else json.value(result.matched);
  json.field("items", result.items).field("worded", result.worded);
  json.key("scales").begin_array();
  for (const auto& scale : result.scales) json.value(scale);
  json.end_array().key("notes").begin_array();
  for (const auto& note : result.notes)
    json.begin_object().field("where", format_where(note.where)).field("message", note.message).field("mend", note.mend).end_object();
  json.end_array().key("written");
  if (written.empty()) json.null();
  else json.value(written);
  if (dry_run) json.field("dry_run", true);
  if (written.empty()) json.field("definition", result.text);
  return json.end_object().take() + "\n";
}

void tell(Context& context, const interop::ImportedQuestionnaire& result) {
  for (const auto& note : result.notes)
    context.say(fmt::format("note: {}: {}{}", format_where(note.where), note.message, note.mend.empty() ? "" : " (" + note.mend + ")"));
  const auto from = result.matched.empty() ? std::string("the scoring that the form states, which nobody has verified")
                                           : fmt::format("the scoring of {}", result.matched);
  context.say(fmt::format("{}: {} of {} items with the form's words, {}", result.id, result.worded, result.items, from));
}

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

Outcome import_form(const Options& options, Context& context) {
  const auto text = context.read_input(options.file, most_bytes);
  const auto document = io::read_json(text, options.file == "-" ? "stdin" : options.file);
  auto wanted = options.wanted;
  wanted.match = !options.no_match;
  const auto result = interop::import_questionnaire(document.root(), context.catalog(), wanted);
  const bool to_site = !context.globals().data.empty() && context.globals().output.empty();
  std::string written;
  if (to_site) written = write_to_site(context, result);
  tell(context, result);
  if (context.json()) context.print(render_json(result, written, context.globals().dry_run));
  else if (!to_site) context.print(result.text);
  else context.say(fmt::format("{} {}", context.globals().dry_run ? "would write" : "written:", written));
  return {};
}

Action declare(Arguments& app) {
  auto o = std::make_shared<Options>();
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
          declare,
          {{"The official wording of a form, with our scoring", "leeboard instrument import phq9.json -o site/instruments/phq9.yaml"},
           {"Into the folder of the site's own definitions", "leeboard --data site instrument import phq9.json"}},
          {"yaml", "json"}};
}

}  // namespace leeboard::app

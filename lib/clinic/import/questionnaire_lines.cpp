// Shapes of imported forms.
#include "clinic/import/questionnaire_lines.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

std::string format_questionnaire_json(const interop::ImportedQuestionnaire& result, const std::string& written, bool dry_run) {
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

std::vector<std::string> format_questionnaire_text(const interop::ImportedQuestionnaire& result) {
  std::vector<std::string> out;
  for (const auto& note : result.notes)
    out.push_back(fmt::format("note: {}: {}{}", format_where(note.where), note.message, note.mend.empty() ? "" : " (" + note.mend + ")"));
  const auto from = result.matched.empty() ? std::string("the scoring that the form states, which nobody has verified")
                                           : fmt::format("the scoring of {}", result.matched);
  out.push_back(fmt::format("{}: {} of {} items with the form's words, {}", result.id, result.worded, result.items, from));
  return out;
}

}  // namespace leeboard::clinic

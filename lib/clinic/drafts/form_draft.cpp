// Drafts of forms as answers records.
#include "clinic/drafts/form_draft.hpp"

#include "clinic/desk.hpp"
#include "interop/answers.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

void keep_form_draft(const Desk& desk, store::Store& store, store::PersonKey person, const Answers& answers) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.answers/1").field("instrument", answers.instrument);
  json.field("taken_at", format_stamp(*answers.taken_at)).field("basis", format_word(AnswerBasis::score_entry)).key("answers").begin_object();
  for (const auto& answer : answers.answers) {
    json.key(answer.item);
    if (const auto* absent = std::get_if<Absent>(&answer.value)) json.value(format_absent(*absent));
    else if (const auto* number = std::get_if<double>(&answer.value)) json.value(*number);
    else json.value(std::get<std::string>(answer.value));
  }
  const auto text = json.end_object().end_object().take();
  store.write([&](store::Repositories& records) { records.drafts().put(person, answers.instrument, desk.actor, text); });
}

std::optional<Answers> find_form_draft(const Desk& desk, store::Repositories& records, store::PersonKey person, const std::string& instrument) {
  const auto text = records.drafts().get(person, instrument, desk.actor);
  if (!text) return std::nullopt;
  const auto document = io::read_json(*text, "draft");
  Diagnostics problems;
  auto kept = interop::read_answers(document.root(), {.zone = desk.zone, .instrument = instrument, .patient = {}}, problems);
  if (!problems.empty() || kept.answers.empty()) return std::nullopt;
  return kept;
}

}  // namespace leeboard::clinic

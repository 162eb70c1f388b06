// Checks whose form it is.
#include "clinic/identity/check_form.hpp"

#include "clinic/identity/check_said_person.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

namespace {
/// What the form carries under that name as a text; empty for nothing.
std::string carried_text(const Answers& answers, std::string_view name) {
  for (const auto& [key, json] : answers.carried)
    if (key == name) {
      const auto document = io::read_json("[" + json + "]", "form");  // a document is a list or a map
      const auto value = *document.root().items().begin();
      return value.is_scalar() ? std::string(value.text()) : std::string();
    }
  return {};
}

void write_value(io::JsonWriter& json, const std::variant<Absent, double, std::string>& value) {
  if (const auto* absent = std::get_if<Absent>(&value)) json.value(format_absent(*absent));
  else if (const auto* number = std::get_if<double>(&value)) json.value(*number);
  else json.value(std::get<std::string>(value));
}
}  // namespace

std::optional<Recognised> check_form_person(store::Repositories& records, PersonRecogniser& recogniser, Date today, store::PersonKey person,
                                            const Answers& answers) {
  return check_said_person(records, recogniser, today, person, {carried_text(answers, "birth_date"), carried_text(answers, "family")},
                           "who filled the form in is somebody else than the person of its code");
}

std::string format_answers(const Answers& answers) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.answers/1").field("patient", answers.patient).field("instrument", answers.instrument);
  if (answers.taken_at) json.field("taken_at", format_stamp(*answers.taken_at));
  if (!answers.id.empty()) json.field("id", answers.id);
  if (!answers.by.empty()) json.field("by", answers.by);
  if (!answers.sex_at_birth.empty()) json.field("sex_at_birth", answers.sex_at_birth);
  json.field("basis", format_word(answers.basis));
  if (answers.basis == AnswerBasis::reported_total) {
    json.key("scales").begin_object();
    for (const auto& [scale, range] : answers.scales) json.key(scale).begin_object().field("low", range.low).field("high", range.high).end_object();
    json.end_object();
  } else {
    json.key("answers").begin_object();
    for (const auto& answer : answers.answers) {
      json.key(answer.item);
      write_value(json, answer.value);
    }
    json.end_object();
  }
  for (const auto& [name, raw] : answers.carried) json.key(name).raw(raw);
  return json.end_object().take();
}

}  // namespace leeboard::clinic

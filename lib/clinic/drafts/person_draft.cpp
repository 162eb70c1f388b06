// Keeping a half-done interview about a new person.
#include "clinic/drafts/person_draft.hpp"

#include "clinic/desk.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::clinic {

void keep_person_draft(const Desk& desk, store::Store& store, const PersonDraft& draft) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.person-interview/1").field("begun", format_date(draft.begun)).key("answers").begin_object();
  for (const auto& [path, answer] : draft.answers) json.field(path, answer);
  const auto text = json.end_object().end_object().take();
  store.write([&](store::Repositories& records) { records.drafts().put_person(desk.actor, text); });
}

std::optional<PersonDraft> find_person_draft(const Desk& desk, store::Repositories& records) {
  const auto text = records.drafts().get_person(desk.actor);
  if (!text) return std::nullopt;
  const auto document = io::read_stored_json(*text);
  const auto begun = document.root().find("begun"), answers = document.root().find("answers");
  const auto day = begun ? parse_date(begun->text()) : std::nullopt;
  if (!day || !answers || !answers->is_map()) return std::nullopt;
  PersonDraft out{*day, {}};
  for (const auto& entry : answers->entries()) out.answers.emplace_back(entry.key, entry.value.text());
  return out;
}

void drop_person_draft(const Desk& desk, store::Repositories& records) { records.drafts().remove_person(desk.actor); }

}  // namespace leeboard::clinic

// What an older state of a record of a source said, and its newer state does not.
#include "clinic/import/withdraw_record.hpp"

#include <algorithm>
#include <utility>

#include "clinic/forms/standing_forms.hpp"

namespace leeboard::clinic {

namespace {
/// Whether an id is the record's own, or that of a part of it ("Observation/7#systolic").
bool is_of(std::string_view id, std::string_view name) { return id.starts_with(name) && (id.size() == name.size() || id[name.size()] == '#'); }
}  // namespace

void correct_facts(store::Repositories& records, store::PersonKey person, std::string_view name, bool partial, interop::IntakeDocument& document) {
  for (const auto& stored : records.facts().of(person)) {
    if (stored.fact.source != name || !std::holds_alternative<FactValue>(stored.fact.content)) continue;
    const auto again = std::ranges::find(document.facts, stored.fact.key, &Fact::key);
    if (again == document.facts.end()) {
      if (partial) continue;  // what was left out is not taken back
      Fact gone = stored.fact;
      gone.corrects = gone.id;
      gone.id.clear();
      gone.content = Absent::unknown;
      document.facts.push_back(std::move(gone));
    } else if (again->content == stored.fact.content && again->at == stored.fact.at) {
      document.facts.erase(again);
    } else {
      again->corrects = stored.fact.id;
    }
  }
}

std::vector<Event> find_gone_events(store::Repositories& records, store::PersonKey person, std::string_view name,
                                    const interop::IntakeDocument& document) {
  std::vector<Event> gone;
  for (const auto& stored : records.events().of(person)) {
    const std::string_view id = stored.event.source_id;
    if (!is_of(id, name)) continue;
    if (std::ranges::any_of(document.events, [&](const auto& event) { return event.source_id == id; })) continue;
    Event event;
    event.kind = EventKind::withdrawn;
    event.source_id = stored.event.source_id;
    event.at = stored.event.at;
    event.details = stored.event.details;
    std::erase_if(event.details, [](const auto& detail) { return detail.first == "status"; });
    event.details.emplace_back("status", "withdrawn");
    gone.push_back(std::move(event));
  }
  return gone;
}

bool withdraw_forms(store::Repositories& records, store::PersonKey person, std::string_view name, DocumentWriter& writer, Became& became) {
  bool any = false;
  for (const auto& stored : records.assessments().of(person, {})) {
    const auto& form = stored.assessment;
    if (!is_of(form.answers.id, name)) continue;
    // A form without an answer says nothing and waits for nobody; what it said stays in its revisions.
    Answers emptied;
    emptied.id = form.answers.id;
    emptied.instrument = form.answers.instrument;
    emptied.taken_at = form.answers.taken_at;
    if (!writer.revise_form(records, form.id, emptied, std::string(source_withdrew_it), became)) continue;
    any = true;
    if (std::ranges::find(became.told, "form-withdrawn") == became.told.end()) became.told.emplace_back("form-withdrawn");
  }
  return any;
}

}  // namespace leeboard::clinic

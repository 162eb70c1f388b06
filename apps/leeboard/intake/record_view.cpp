// One person's record, gathered for printing.
#include "leeboard/intake/record_view.hpp"

#include <unordered_map>

#include "care/fact_sheet.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::app {

namespace {

/// Of several events with one id of the source, the one that became known last.
void drop_replaced(std::vector<store::StoredEvent>& events) {
  std::unordered_map<std::string, std::size_t> newest;
  for (std::size_t place = 0; place < events.size(); ++place) {
    const auto& id = events[place].event.source_id;
    if (id.empty()) continue;
    const auto [found, first] = newest.emplace(id, place);
    if (!first && store::parse_key("V", events[place].event.id) > store::parse_key("V", events[found->second].event.id)) found->second = place;
  }
  std::size_t place = 0;
  std::erase_if(events, [&](const store::StoredEvent& stored) {
    const auto own = place++;
    return !stored.event.source_id.empty() && newest.at(stored.event.source_id) != own;
  });
}

}  // namespace

RecordView read_record(store::Records& records, const catalog::Vocabulary& vocabulary, store::PersonKey person, const store::Seen& seen, const Stamp& as_of) {
  RecordView view;
  view.as_of = as_of;
  view.code = records.patients().code_of(person);
  view.patient = records.patients().get(person, seen);
  if (seen.all_revisions || !view.patient) view.revisions = records.patients().revisions(person, seen);
  for (const auto member : records.patients().members(person, seen))
    if (member != person) view.merged.push_back(records.patients().code_of(member));
  view.episodes = records.episodes().of(person, seen);
  const auto current = records.episodes().current(person, seen);
  view.facts = records.facts().of(person, seen);
  std::vector<Fact> facts;
  for (const auto& stored : view.facts) {
    if (stored.corrected) continue;
    const auto* entry = vocabulary.find(stored.fact.key);
    const bool of_person = entry != nullptr && entry->scope == catalog::FactScope::person;
    if (of_person || !current || stored.episode.empty() || stored.episode == current->episode.id) facts.push_back(stored.fact);
  }
  view.sheet = care::make_fact_sheet(vocabulary, facts, as_of);
  view.triggers = records.triggers().of(person, seen);
  view.events = records.events().of(person, seen);
  if (!seen.all_revisions) drop_replaced(view.events);
  view.assessments = records.assessments().of(person, {}, seen);
  view.safety = records.acknowledgements().open(person, seen);
  return view;
}

}  // namespace leeboard::app

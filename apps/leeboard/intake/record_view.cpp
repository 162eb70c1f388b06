// One person's record, gathered for printing.
#include "leeboard/intake/record_view.hpp"

#include "care/fact_sheet.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::app {

RecordView read_record(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person, const store::Seen& seen,
                       const Stamp& as_of) {
  RecordView view;
  view.as_of = as_of;
  view.code = records.patients().code_of(person);
  view.patient = records.patients().get(person, seen);
  if (seen.all_revisions || !view.patient) view.revisions = records.patients().revisions(person, seen);
  for (const auto member : records.patient_links().members(person, seen))
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
  view.assessments = records.assessments().of(person, {}, seen);
  view.safety = records.acknowledgements().open(person, seen);
  return view;
}

}  // namespace leeboard::app

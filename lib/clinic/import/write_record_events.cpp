// Writes events, each once.
#include "clinic/import/write_record_events.hpp"

#include "catalog/catalog.hpp"
#include "catalog/told_medicine.hpp"
#include "catalog/unusual_value.hpp"
#include "clinic/desk.hpp"

namespace leeboard::clinic {

void write_record_events(const Desk& desk, store::Repositories& records, store::PersonKey person, const std::string& episode, bool fresh,
                         interop::FhirRecord& record, Became& became) {
  for (const auto& event : record.document.events) {
    const auto recorded = record.recorded.value_or(event.at);
    // A resource that is new by its id has events that are new: they need not be looked for.
    const auto [id, stored] = fresh && !event.source_id.empty()
                                  ? std::pair(records.events().add_new(person, episode, event, recorded), store::Stored::created)
                                  : records.events().add(person, episode, event, recorded);
    if (became.object.empty()) became.object = id;
    if (stored == store::Stored::unchanged) continue;
    if (catalog::is_unusual_dose(desk.catalog.vocabulary(), event)) catalog::tell_once(record.told, "implausible");
    became.objects.events += 1;
    became.note_change();
  }
}

}  // namespace leeboard::clinic

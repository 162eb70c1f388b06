// Opens conflicts for records that can be put on nobody.
#include "clinic/identity/hold_record.hpp"

#include "clinic/desk.hpp"

namespace leeboard::clinic {

std::string open_conflict(const Desk& desk, store::Repositories& records, const std::string& import, const std::string& key, const Recognised& known,
                          Became& became) {
  auto& conflicts = records.conflicts();
  if (const auto open = conflicts.find_open(key)) return open->id;
  store::Conflict conflict;
  conflict.kind = store::ConflictKind::person;
  conflict.source_key = key;
  conflict.person = known.against;
  conflict.other = known.other;
  conflict.differs = known.differs;
  conflict.import = import;
  conflict.signature = {desk.actor, desk.as_of, {}};
  became.conflicts += 1;
  return conflicts.open(conflict);
}

void open_identifier_conflicts(const Desk& desk, store::Repositories& records, const std::string& import, const Recognised& known,
                               store::PersonKey newcomer, Became& became) {
  for (const auto& identifier : known.disputed) {
    records.patients().dispute_identifier(identifier, newcomer);
    const auto key = identifier.system + "|" + identifier.value;
    if (records.conflicts().find_open(key)) continue;
    store::Conflict conflict;
    conflict.kind = store::ConflictKind::identifier;
    conflict.source_key = key;
    conflict.person = known.against;
    conflict.other = newcomer;
    conflict.differs = known.differs;
    conflict.import = import;
    conflict.signature = {desk.actor, desk.as_of, {}};
    records.conflicts().open(conflict);
    became.conflicts += 1;
  }
}

Became held_under(const std::string& conflict) {
  Became out;
  out.held = true;
  out.object = conflict;
  return out;
}

}  // namespace leeboard::clinic

// Opens conflicts for records that can be put on nobody.
#include "clinic/identity/hold_record.hpp"

#include "clinic/desk.hpp"
#include "clinic/import/run.hpp"

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

Became hold_record(const Desk& desk, const ImportRun& run, store::Repositories& records, const std::string& key, const Recognised& known,
                   store::HeldRecord record) {
  if (run.dry_run()) {  // the row of the run, which a conflict belongs to, was rolled back
    const auto open = records.conflicts().find_open(key);
    auto out = held_under(open ? open->id : std::string());
    out.conflicts = open ? 0 : 1;
    return out;
  }
  Became counted;
  record.conflict = open_conflict(desk, records, run.id(), key, known, counted);
  record.import = run.id();
  auto out = held_under(record.conflict);
  out.conflicts = counted.conflicts;
  records.conflicts().hold(record);
  out.notes.push_back(record.conflict + ": " + known.conflict + "; see `leeboard intake conflicts " + record.conflict + "`");
  return out;
}

std::vector<std::string> open_conflicts_of(store::Repositories& records, std::string_view code) {
  std::vector<std::string> out;
  if (const auto person = records.patients().find(code))
    for (const auto& conflict : records.conflicts().open_of(*person)) out.push_back(conflict.id);
  return out;
}

Became held_under(const std::string& conflict) {
  Became out;
  out.held = true;
  out.object = conflict;
  return out;
}

}  // namespace leeboard::clinic

// Opens conflicts for records that can be put on nobody.
#include "clinic/identity/hold_record.hpp"

#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/run.hpp"
#include "clinic/intake_input.hpp"
#include "interop/fhir/resource.hpp"
#include "interop/read_intake.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

namespace {
/// A form or an entry of the log names its person by a code, and carries no record of a person.
bool is_of_a_row(const store::HeldRecord& record) { return record.format == "answers" || record.format == "triggers"; }

/// The open conflict about that key under which this very person is held.
std::optional<std::string> find_open_of(const Desk& desk, store::Repositories& records, PersonRecogniser& recogniser, const std::string& key,
                                        store::ConflictKind kind, const store::HeldRecord& record) {
  const auto person = held_person(desk, record);
  for (const auto& conflict : records.conflicts().all(true)) {
    if (conflict.kind != kind || conflict.source_key != key) continue;
    for (const auto& held : records.conflicts().held(conflict.id)) {
      const auto other = held_person(desk, held);
      if (!other) continue;
      if (person && recogniser.agreement(*person, *other) != interop::Agreement::conflict) return conflict.id;
      break;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string open_conflict(const Desk& desk, store::Repositories& records, const std::string& import, const std::string& key, const Recognised& known,
                          store::ConflictKind kind) {
  store::Conflict conflict;
  conflict.kind = kind;
  conflict.source_key = key;
  conflict.person = known.against;
  conflict.other = known.other;
  conflict.differs = known.differs;
  conflict.import = import;
  conflict.signature = {desk.actor, desk.as_of, {}};
  return records.conflicts().open(conflict);
}

std::optional<Patient> held_person(const Desk& desk, const store::HeldRecord& record) {
  if (is_of_a_row(record)) return std::nullopt;
  const auto document = io::read_json(record.text, record.conflict);
  if (record.format != "fhir") {
    Diagnostics problems;
    return interop::read_intake(document.root(), intake_setting(desk), problems).patient;
  }
  if (record.type != "Patient") return std::nullopt;
  interop::FhirRecord converted;
  interop::FhirConverter(desk.catalog, desk.zone, desk.as_of.day).convert(document.root(), converted);
  return converted.document.patient;
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

Became hold_record(const Desk& desk, const ImportRun& run, store::Repositories& records, PersonRecogniser& recogniser, const std::string& key,
                   const Recognised& known, store::HeldRecord record) {
  const bool form = is_of_a_row(record);
  const auto kind = form ? store::ConflictKind::form : known.by_link ? store::ConflictKind::link : store::ConflictKind::person;
  std::optional<std::string> open;
  if (!form) open = find_open_of(desk, records, recogniser, key, kind, record);
  else if (const auto same = records.conflicts().find_open(key)) open = same->id;
  if (run.dry_run()) {  // the row of the run, which a conflict belongs to, was rolled back
    auto out = held_under(open.value_or(std::string()));
    out.conflicts = open ? 0 : 1;
    return out;
  }
  record.conflict = open ? *open : open_conflict(desk, records, run.id(), key, known, kind);
  record.import = run.id();
  auto out = held_under(record.conflict);
  out.conflicts = open ? 0 : 1;
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

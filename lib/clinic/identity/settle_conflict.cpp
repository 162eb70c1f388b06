// Settles conflicts.
#include "clinic/identity/settle_conflict.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/fhir_record.hpp"
#include "clinic/import/document_import.hpp"
#include "clinic/import/form_import.hpp"
#include "clinic/import/input_files.hpp"
#include "clinic/import/log_import.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

namespace {
using store::ConflictKind;
using store::ConflictState;

Identifier identifier_of(const store::Conflict& conflict) {
  const auto bar = conflict.source_key.rfind('|');
  return {conflict.source_key.substr(0, bar), conflict.source_key.substr(bar + 1), {}, {}};
}

void require_fitting(const store::Conflict& conflict, const Settling& settling) {
  if (conflict.kind == ConflictKind::form && settling.how == ConflictState::created)
    throw Error{ErrorKind::usage, conflict.id + " is about a form or an entry of the log, which says too little of a new person"}.mend_with(
        "take the person in first, then say --same with that code");
  if (conflict.kind != ConflictKind::identifier) return;
  if (settling.how == ConflictState::created)
    throw Error{ErrorKind::usage, "nothing is held under " + conflict.id + ": two people carry one identifier"}.mend_with(
        "say whose it is with --same, or that it is nobody's with --drop");
  if (settling.how == ConflictState::same && settling.person != conflict.person && settling.person != conflict.other)
    throw Error{ErrorKind::usage, "the identifier of " + conflict.id + " is not carried by that person"}.mend_with(
        "name one of the two whom `leeboard intake conflicts " + conflict.id + "` shows");
}

/// Whether it is settled so already. Throws refused when it is settled otherwise.
bool is_settled_so(const store::Conflict& conflict, const Settling& settling) {
  if (conflict.state == ConflictState::open) return false;
  const bool same_person = settling.how != ConflictState::same || conflict.settled_on == settling.person;
  if (conflict.state == settling.how && same_person) return true;
  throw Error{ErrorKind::refused, conflict.id + " was settled before, and otherwise"}.mend_with("take that back first: leeboard intake resolve " +
                                                                                                conflict.id + " --undo --reason TEXT");
}

/// What is held goes through the import's own doors, the person first.
class HeldRecords {
 public:
  HeldRecords(const Desk& desk, ImportRun& run, const Settling& settling)
      : run_(run), settling_(settling), fhir_(desk, run), documents_(desk, run, {}), forms_(desk, run, {}), log_(desk, run, {}) {
    fhir_.decide(decision());
    if (settling.person) code_ = run.records().patients().code_of(*settling.person);
  }

  void take(std::vector<store::HeldRecord> held) {
    std::ranges::stable_sort(held, {}, [](const auto& record) { return record.type == "Patient" ? 0 : record.type == "Medication" ? 1 : 2; });
    std::set<std::string> with_person;  // runs in which the person's own record came
    for (const auto& record : held)
      if (record.type == "Patient" || record.format != "fhir") with_person.insert(record.import);
    std::uint64_t line = 0;
    for (const auto& record : held) {
      const RecordPlace place{settling_.conflict, ++line, {}, record.text, true, false, {}};
      const auto document = io::read_json(record.text, settling_.conflict);
      if (settling_.how == ConflictState::created && !with_person.contains(record.import)) {
        if (!run_.reject(record.type, place, "it came without its Patient, and the key now belongs to two people: it stays held")) return;
        continue;
      }
      if (record.format == "answers") {
        if (!forms_.take_held(document.root(), place, code_)) return;
      } else if (record.format == "triggers") {
        if (!log_.take_held(document.root(), place, code_)) return;
      } else if (record.format == "fhir") {
        fhir_.read_from(record.server);
        if (fhir_.take(document.root(), record.url, place, true) == FhirTaken::stop) return;
      } else if (!documents_.take_held(document.root(), place, decision())) {
        return;
      }
    }
  }

 private:
  KeyDecision decision() const { return {settling_.person, settling_.code}; }

  ImportRun& run_;
  const Settling& settling_;
  FhirWriter fhir_;
  DocumentImport documents_;
  FormImport forms_;
  LogImport log_;
  std::string code_;  ///< of the person who is here
};

std::optional<store::PersonKey> person_made(store::Repositories& records, const ImportSummary& summary,
                                            const std::optional<store::PersonKey>& named) {
  if (named) return named;
  const auto run = records.imports().get(summary.import);
  if (!run) return std::nullopt;
  const auto rows = records.imports().rows_of(*run);
  return rows.people.empty() ? std::nullopt : std::optional(*rows.people.begin());
}
}  // namespace

store::Conflict require_conflict(store::Repositories& records, std::string_view id) {
  if (auto conflict = records.conflicts().get(id)) return std::move(*conflict);
  throw Error{ErrorKind::not_found, "there is no conflict " + std::string(id)}.mend_with("see `leeboard intake conflicts`");
}

Settled settle_conflict(const Desk& desk, store::Store& store, InputFiles& files, const Settling& settling, ImportListener listener) {
  Settled out;
  out.conflict = require_conflict(store.read(), settling.conflict);
  require_fitting(out.conflict, settling);
  if (is_settled_so(out.conflict, settling)) {
    out.before = true;
    return out;
  }
  auto person = settling.person;
  if (out.conflict.kind != ConflictKind::identifier && settling.how != ConflictState::dropped) {
    auto held = store.read().conflicts().held(settling.conflict);
    ImportRun run(desk, store, files, {.command = "intake resolve", .format = held.empty() ? std::string() : held.front().format},
                  std::move(listener));
    HeldRecords(desk, run, settling).take(std::move(held));
    run.finish();
    out.summary = run.summary();
    // The person could not be taken: nothing is settled.
    if (out.summary.counts.stored() + out.summary.counts.unchanged == 0) return out;
    if (!store.dry_run()) person = person_made(store.read(), out.summary, person);
  }
  if (!store.dry_run())
    store.write([&](store::Repositories& records) {
      if (out.conflict.kind == ConflictKind::identifier && person) records.patients().award_identifier(identifier_of(out.conflict), *person);
      records.conflicts().settle(settling.conflict, settling.how, person, out.summary.import, {desk.actor, desk.as_of, settling.reason});
    });
  out.conflict = require_conflict(store.read(), settling.conflict);
  return out;
}

UndoneImport undo_settling(const Desk& desk, store::Repositories& records, const std::string& id, const std::string& reason) {
  const auto conflict = require_conflict(records, id);
  if (conflict.state == ConflictState::open)
    throw Error{ErrorKind::usage, id + " is open: nothing was settled"}.mend_with("see `leeboard intake conflicts " + id + "`");
  UndoneImport out;
  if (!conflict.settled_by_import.empty()) out = undo_import(desk, records, conflict.settled_by_import, reason, UndoneRun::of_settling);
  // Whom it made stays when others have written for that person since: the key still belongs to both.
  if (conflict.state == ConflictState::created && (out.before || !out.left.empty())) return out;
  if (conflict.kind == ConflictKind::identifier && conflict.settled_on)
    records.patients().dispute_identifier(identifier_of(conflict), *conflict.settled_on);
  records.conflicts().settle(id, ConflictState::open, {}, {}, {desk.actor, desk.as_of, reason});
  return out;
}

}  // namespace leeboard::clinic

// Settles conflicts.
#include "clinic/identity/settle_conflict.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/fhir_record.hpp"
#include "clinic/identity/hold_record.hpp"
#include "clinic/identity/two_people.hpp"
#include "clinic/import/document_import.hpp"
#include "clinic/import/form_import.hpp"
#include "clinic/import/input_files.hpp"
#include "clinic/import/log_import.hpp"
#include "clinic/import/source_links.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

namespace {
using store::ConflictKind;
using store::ConflictState;

Identifier identifier_of(const store::Conflict& conflict) {
  const auto bar = conflict.source_key.rfind('|');
  return {conflict.source_key.substr(0, bar), conflict.source_key.substr(bar + 1), {}, {}};
}

/// A link between two who are here, of which no record is held.
bool is_bare_link(const store::Conflict& conflict) { return conflict.kind == ConflictKind::link && conflict.held == 0; }

bool holds_person(const std::vector<store::HeldRecord>& held) {
  return std::ranges::any_of(held, [](const auto& record) { return record.type == "Patient" || record.format != "fhir"; });
}

void require_fitting(const store::Conflict& conflict, const std::vector<store::HeldRecord>& held, const Settling& settling) {
  const auto& id = conflict.id;
  const bool created = settling.how == ConflictState::created;
  if (conflict.kind == ConflictKind::form && created)
    throw Error{ErrorKind::usage, id + " is about a form or an entry of the log, which says too little of a new person"}.mend_with(
        "take the person in first, then say --same with that code");
  if (conflict.kind == ConflictKind::person && created && !holds_person(held))
    throw Error{ErrorKind::usage, "no record that is held under " + id + " says who the person is"}.mend_with(
        "say whose they are with --same, or that they are nobody's with --drop");
  if (conflict.kind == ConflictKind::identifier && created)
    throw Error{ErrorKind::usage, "nothing is held under " + id + ": two people carry one identifier"}.mend_with(
        "say whose it is with --same, or that it is nobody's with --drop");
  if (is_bare_link(conflict) && created)
    throw Error{ErrorKind::usage, "nothing is held under " + id + ": both records are here"}.mend_with(
        "say that they are one person's with --same, or that they are not with --drop");
  if (conflict.kind == ConflictKind::link && created && conflict.other && !settling.code.empty())
    throw Error{ErrorKind::usage, "the person of the held record is here, and has a code"}.mend_with("leave the code out");
  const bool of_two = conflict.kind == ConflictKind::identifier || conflict.kind == ConflictKind::link;
  if (of_two && settling.how == ConflictState::same &&
      (!settling.person || (settling.person != conflict.person && settling.person != conflict.other)))
    throw Error{ErrorKind::usage, id + " is not about that person"}.mend_with("name one of those whom `leeboard intake conflicts " + id + "` shows");
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
  HeldRecords(const Desk& desk, ImportRun& run, const store::Conflict& conflict, const Settling& settling)
      : desk_(desk),
        run_(run),
        conflict_(conflict),
        settling_(settling),
        fhir_(desk, run),
        documents_(desk, run, {}),
        forms_(desk, run, {}),
        log_(desk, run, {}) {
    fhir_.decide(decision());
    if (conflict.kind == ConflictKind::link) fhir_.decide_link(settling.how == ConflictState::same);
    if (settling.person) code_ = run.records().patients().code_of(*settling.person);
  }

  void take(std::vector<store::HeldRecord> held) {
    std::ranges::stable_sort(held, {}, [](const auto& record) { return record.type == "Patient" ? 0 : record.type == "Medication" ? 1 : 2; });
    if (settling_.person && conflict_.kind == ConflictKind::person && !holds_person(held)) fhir_.decide_key(conflict_.source_key, *settling_.person);
    std::set<std::string> with_person;  // runs in which the person's own record came
    for (const auto& record : held)
      if (holds_person({record})) with_person.insert(record.import);
    const bool two_hold_the_key = conflict_.kind == ConflictKind::person && settling_.how == ConflictState::created;
    std::uint64_t line = 0;
    for (const auto& record : held) {
      const RecordPlace place{settling_.conflict, ++line, {}, record.text, true, false, {}};
      if (!(two_hold_the_key && !with_person.contains(record.import) ? keep_aside(record, place) : take(record, place))) return;
    }
  }

 private:
  bool take(const store::HeldRecord& record, const RecordPlace& place) {
    const auto document = io::read_json(record.text, settling_.conflict);
    if (record.format == "answers") return forms_.take_held(document.root(), place, code_);
    if (record.format == "triggers") return log_.take_held(document.root(), place, code_);
    if (record.format != "fhir") return documents_.take_held(document.root(), place, decision());
    fhir_.read_from(record.server);
    return fhir_.take(document.root(), record.url, place, true) != FhirTaken::stop;
  }

  /// It came without its Patient, and the key now belongs to two people: whose it is, is a question of its own.
  bool keep_aside(const store::HeldRecord& record, const RecordPlace& place) {
    const auto person = fhir_.decided();
    if (!person) return run_.reject(record.type, place, "the person of its key could not be taken");
    if (run_.dry_run()) return run_.settled(record.type, place, held_under({}));
    return run_.record(record.type, place, [&](store::Repositories& records) {
      const bool first = aside_.empty();
      if (first) {
        Recognised known;
        known.against = conflict_.person;
        known.other = person;
        known.differs = conflict_.differs;
        aside_ = open_conflict(desk_, records, run_.id(), conflict_.source_key, known, ConflictKind::person);
      }
      auto again = record;
      again.conflict = aside_;
      again.nth = ++equal_[record.server + '\x1f' + record.text];
      records.conflicts().hold(again);
      auto became = held_under(aside_);
      became.conflicts = first ? 1 : 0;
      if (first) became.notes.push_back(aside_ + ": came without its Patient, and may be of either; see `leeboard intake conflicts " + aside_ + "`");
      return became;
    });
  }

  KeyDecision decision() const { return {conflict_.kind == ConflictKind::link ? conflict_.other : settling_.person, settling_.code}; }

  const Desk& desk_;
  ImportRun& run_;
  const store::Conflict& conflict_;
  const Settling& settling_;
  FhirWriter fhir_;
  DocumentImport documents_;
  FormImport forms_;
  LogImport log_;
  std::string code_;                  ///< of the person who is here
  std::string aside_;                 ///< the conflict about what may be of either
  std::map<std::string, int> equal_;  ///< how often a text stands aside
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

namespace {
/// The two of whom the settling says that they are two, if it says so.
std::optional<std::pair<store::PersonKey, store::PersonKey>> two_people_of(const store::Conflict& conflict, ConflictState how,
                                                                           const std::optional<store::PersonKey>& person) {
  const auto one = is_bare_link(conflict) && how == ConflictState::dropped ? conflict.other : how == ConflictState::created ? person : std::nullopt;
  if (!one || !conflict.person) return std::nullopt;
  return std::pair(*one, *conflict.person);
}

void settle_link(const Desk& desk, store::Repositories& records, const store::Conflict& conflict, const Settling& settling,
                 const std::optional<store::PersonKey>& person) {
  if (is_bare_link(conflict) && settling.how == ConflictState::same)
    link_as_stated(desk, records, *conflict.person, *conflict.other, settling.reason);
  if (const auto two = two_people_of(conflict, settling.how, person); two && !are_two_people(records, two->first, two->second))
    say_two_people(records, two->first, two->second, settling.reason);
}

void undo_link(const Desk& desk, store::Repositories& records, const store::Conflict& conflict, const std::string& reason) {
  if (is_bare_link(conflict) && conflict.state == ConflictState::same) {
    const auto members = records.patient_links().members(*conflict.person);
    if (std::ranges::find(members, *conflict.other) != members.end())
      records.patient_links().unlink(*conflict.person, *conflict.other, {desk.actor, desk.as_of, std::string(run_taken_back) + reason});
  }
  if (const auto two = two_people_of(conflict, conflict.state, conflict.settled_on); two && are_two_people(records, two->first, two->second))
    unsay_two_people(records, two->first, two->second, reason);
}
}  // namespace

store::Conflict require_conflict(store::Repositories& records, std::string_view id) {
  if (auto conflict = records.conflicts().get(id)) return std::move(*conflict);
  throw Error{ErrorKind::not_found, "there is no conflict " + std::string(id)}.mend_with("see `leeboard intake conflicts`");
}

Settled settle_conflict(const Desk& desk, store::Store& store, InputFiles& files, const Settling& settling, ImportListener listener) {
  Settled out;
  out.conflict = require_conflict(store.read(), settling.conflict);
  auto held = store.read().conflicts().held(settling.conflict);
  require_fitting(out.conflict, held, settling);
  if (is_settled_so(out.conflict, settling)) {
    out.before = true;
    return out;
  }
  auto person = settling.person;
  if (out.conflict.kind == ConflictKind::link && settling.how == ConflictState::created) person = out.conflict.other;
  if (!held.empty() && settling.how != ConflictState::dropped) {
    ImportRun run(desk, store, files, {.command = "intake resolve", .format = held.empty() ? std::string() : held.front().format},
                  std::move(listener));
    HeldRecords(desk, run, out.conflict, settling).take(std::move(held));
    run.finish();
    out.summary = run.summary();
    // The person could not be taken: nothing is settled.
    if (out.summary.counts.stored() + out.summary.counts.unchanged == 0) return out;
    if (!store.dry_run()) person = person_made(store.read(), out.summary, person);
  }
  if (!store.dry_run())
    store.write([&](store::Repositories& records) {
      if (out.conflict.kind == ConflictKind::identifier && person) records.patients().award_identifier(identifier_of(out.conflict), *person);
      if (out.conflict.kind == ConflictKind::link) settle_link(desk, records, out.conflict, settling, person);
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
  if (conflict.kind == ConflictKind::link) undo_link(desk, records, conflict, reason);
  if (conflict.kind == ConflictKind::identifier && conflict.settled_on)
    records.patients().dispute_identifier(identifier_of(conflict), *conflict.settled_on);
  records.conflicts().settle(id, ConflictState::open, {}, {}, {desk.actor, desk.as_of, reason});
  return out;
}

}  // namespace leeboard::clinic

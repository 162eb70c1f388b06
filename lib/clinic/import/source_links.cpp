// Follows what a source says of records that are one person's.
#include "clinic/import/source_links.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/hold_record.hpp"
#include "clinic/identity/two_people.hpp"
#include "interop/revise_record.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

namespace {

// Beside the ids of sources; never changed. Of a record: the links that it stated; of one that is not here: who waits for it; of a
// person's code: the status that the record has when the one that replaces it comes.
constexpr std::string_view stated_system = "fhir:links", awaited_system = "fhir:link-awaited", hidden_system = "fhir:awaits-link";

constexpr std::string_view replaced_by = "replaced-by", replaces = "replaces", replace = "replace";

// By these the link is known as one of the source's: never changed.
constexpr const char* said_so = "the source says replaced-by";
constexpr const char* is_here = "the record that replaces it is known";

std::vector<std::string> read_list(const std::optional<std::string>& text) {
  std::vector<std::string> out;
  if (!text) return out;
  const auto document = io::read_json(*text, "links");
  for (const io::Node item : document.root().items()) out.emplace_back(item.text());
  return out;
}

void write_list(store::Repositories& records, std::string_view system, const std::string& value, const std::vector<std::string>& list,
                store::PersonKey person) {
  if (list.empty()) {
    records.external_ids().unbind(system, value);
    return;
  }
  io::JsonWriter json;
  json.begin_array();
  for (const auto& one : list) json.value(one);
  records.external_ids().bind(system, value, json.end_array().take(), person);
}

std::string_view opposite(std::string_view type) { return type == replaces ? replaced_by : replaces; }

}  // namespace

std::vector<SourceLinks::Stated> SourceLinks::list_stated(const interop::FhirRecord& record) const {
  std::vector<Stated> out;
  for (const auto& relation : record.relations) {
    // DSTU2 says `replace` for a record that is no longer used.
    const auto type = relation.type == replace ? replaced_by : std::string_view(relation.type);
    if (type != replaced_by && type != replaces) continue;
    Stated stated{std::string(type), people_.key(relation.reference, relation.base)};
    if (std::ranges::find(out, stated) == out.end()) out.push_back(std::move(stated));
  }
  return out;
}

std::vector<SourceLinks::Stated> SourceLinks::list_stored(store::Repositories& records, const std::string& own) {
  std::vector<Stated> out;
  const auto list = read_list(records.external_ids().find(stated_system, own));
  for (std::size_t at = 0; at + 1 < list.size(); at += 2) out.push_back({list[at], list[at + 1]});
  return out;
}

// A key is the server, a blank and the reference.
std::optional<store::PersonKey> SourceLinks::find(store::Repositories& records, const Stated& link) {
  auto blank = link.key.find(" Patient");
  if (blank == std::string::npos) blank = link.key.find(" urn:");
  if (blank == std::string::npos) return std::nullopt;
  return people_.find_of(records, link.key.substr(0, blank), std::string_view(link.key).substr(blank + 1));
}

bool SourceLinks::may_come(store::Repositories& records, const interop::FhirRecord& record) {
  return std::ranges::any_of(record.relations, [&](const auto& relation) {
    return people_.may_come(relation.reference, relation.base) && !people_.find(records, relation.reference, relation.base);
  });
}

void SourceLinks::note_status(store::Repositories& records, std::optional<store::PersonKey> known, interop::FhirRecord& record) {
  auto& document = record.document;
  otherwise_ = document.patient.status;
  const auto stored = known ? records.patients().get(*known, desk_.seen_with_revisions()) : std::nullopt;
  if (stored && stored->patient.status == PatientStatus::entered_in_error) {
    // That a record was entered in error here is not for its source to say.
    otherwise_ = stored->patient.status;
    std::erase(document.patient_keys, "status");
    return;
  }
  if (!document.says_patient("status") && known) {
    const auto word = records.external_ids().find(hidden_system, records.patients().code_of(*known));
    if (const auto hidden = word ? parse_word<PatientStatus>(*word) : std::nullopt) otherwise_ = *hidden;
    else if (stored) otherwise_ = stored->patient.status;
  }
  if (otherwise_ != PatientStatus::active && otherwise_ != PatientStatus::inactive) return;
  for (const auto& stated : list_stated(record))
    if (stated.type == replaced_by && !find(records, stated)) {
      document.patient.status = PatientStatus::inactive;
      if (!document.says_patient("status")) document.patient_keys.emplace_back("status");
    }
}

bool SourceLinks::is_followed(store::Repositories& records, const std::string& own, const Stated& stated) {
  const auto before = list_stored(records, own);
  const auto waiting = read_list(records.external_ids().find(awaited_system, stated.key));
  return std::ranges::find(before, stated) != before.end() && std::ranges::find(waiting, own) == waiting.end();
}

std::optional<Recognised> SourceLinks::find_conflict(store::Repositories& records, std::optional<store::PersonKey> known,
                                                     const interop::FhirRecord& record) {
  const auto own = record.id.empty() ? std::string() : people_.key("Patient/" + record.id);
  const auto stored = known ? records.patients().get(*known, desk_.seen_with_revisions()) : std::nullopt;
  const auto now = stored ? interop::revise_patient(stored->patient, record.document) : record.document.patient;
  auto& links = records.patient_links();
  for (const auto& stated : list_stated(record)) {
    const auto other = find(records, stated);
    if (!other || is_followed(records, own, stated)) continue;
    if (known && (links.kept(*known) == links.kept(*other) || are_two_people(records, *known, *other) || are_taken_apart(records, *known, *other)))
      continue;
    const auto gone = stated.type == replaces ? other : known;
    if (gone && links.kept(*gone) != *gone) continue;
    const auto two = records.patients().get(*other, desk_.seen_with_revisions());
    if (!two || recogniser_.agreement(now, two->patient) != interop::Agreement::conflict) continue;
    Recognised out;
    out.by_link = true;
    out.against = other;
    out.other = known;
    out.differs = recogniser_.differing(now, two->patient);
    out.conflict =
        "its source says that it and another record are one person's, but given names, birth dates, suffixes, or family name and sex differ";
    return out;
  }
  return std::nullopt;
}

bool SourceLinks::link(store::Repositories& records, store::PersonKey person, store::PersonKey other, const Stated& stated, Became& became) {
  const auto keep = stated.type == replaces ? person : other, gone = stated.type == replaces ? other : person;
  auto& links = records.patient_links();
  if (links.kept(keep) == links.kept(gone)) return true;
  // What somebody here has said of the two is not for a source to overrule.
  if (are_two_people(records, keep, gone) || are_taken_apart(records, keep, gone)) {
    became.told.emplace_back("contradiction");
    return true;
  }
  // Somebody has linked it to a third record: whether all are one is for people to say.
  if (links.kept(gone) != gone) return became.possible_duplicate = true;
  const auto one = records.patients().get(person, desk_.seen_with_revisions()), two = records.patients().get(other, desk_.seen_with_revisions());
  if (one && two && recogniser_.agreement(one->patient, two->patient) == interop::Agreement::conflict) {
    if (!one_person_) return false;
    if (!*one_person_) {
      became.told.emplace_back("contradiction");
      return true;
    }
  }
  links.link(keep, gone, {desk_.actor, desk_.as_of, said_so});
  became.merged += 1;
  became.note_change();
  return true;
}

void SourceLinks::unlink(store::Repositories& records, store::PersonKey person, const std::string& own, const Stated& stated, Became& became) {
  auto waiting = read_list(records.external_ids().find(awaited_system, stated.key));
  if (std::erase(waiting, own) > 0) write_list(records, awaited_system, stated.key, waiting, person);
  const auto others = list_stored(records, stated.key);
  if (std::ranges::find(others, Stated{std::string(opposite(stated.type)), own}) != others.end()) return;  // the other record says it still
  const auto other = find(records, stated);
  if (!other) return;
  const auto keep = stated.type == replaces ? person : *other, gone = stated.type == replaces ? *other : person;
  bool ours = false;
  for (const auto& each : records.patient_links().all())
    if (each.keep == keep && each.other == gone) ours = !each.undone && each.signature.reason == said_so;
  if (!ours) return;
  records.patient_links().unlink(keep, gone, {desk_.actor, desk_.as_of, std::string(source_says_no_more)});
  became.withdrawn = true;
  became.note_change();
}

void SourceLinks::wait(store::Repositories& records, store::PersonKey person, const std::string& own, const Stated& stated, Became& became) {
  became.told.emplace_back("link-unknown");
  if (otherwise_ != PatientStatus::inactive) std::erase(became.told, "inactive");
  auto waiting = read_list(records.external_ids().find(awaited_system, stated.key));
  if (!own.empty() && std::ranges::find(waiting, own) == waiting.end()) {
    waiting.push_back(own);
    write_list(records, awaited_system, stated.key, waiting, person);
  }
  if (stated.type == replaced_by) records.external_ids().bind(hidden_system, records.patients().code_of(person), format_word(otherwise_), person);
}

void SourceLinks::bring_back(store::Repositories& records, store::PersonKey person, std::optional<PatientStatus> to, std::string_view why,
                             Became& became) {
  const auto code = records.patients().code_of(person);
  const auto word = records.external_ids().find(hidden_system, code);
  if (!word) return;
  records.external_ids().unbind(hidden_system, code);
  const auto stored = records.patients().get(person, desk_.seen_with_revisions());
  if (!stored || stored->patient.status != PatientStatus::inactive) return;
  auto patient = stored->patient;
  patient.status = to ? *to : parse_word<PatientStatus>(*word).value_or(PatientStatus::active);
  if (records.patients().revise(person, patient, {desk_.actor, desk_.as_of, std::string(why)}, {}) == store::Stored::revised) became.note_change();
}

void SourceLinks::dispute(store::Repositories& records, store::PersonKey waiting, store::PersonKey person, const Stated& stated,
                          const std::string& own, Became& became) {
  Recognised known;
  known.against = stated.type == replaces ? waiting : person;
  known.other = stated.type == replaces ? person : waiting;
  for (const auto& conflict : records.conflicts().all())
    if (conflict.kind == store::ConflictKind::link && conflict.person == known.against && conflict.other == known.other) return;
  const auto one = records.patients().get(waiting, desk_.seen_with_revisions()), two = records.patients().get(person, desk_.seen_with_revisions());
  if (one && two) known.differs = recogniser_.differing(one->patient, two->patient);
  became.conflicts += 1;
  if (import_.empty()) return;
  // Not the key of the record: nothing is held by it.
  const auto key = own + " " + stated.type + " " + stated.key;
  const auto id = open_conflict(desk_, records, import_, key, known, store::ConflictKind::link);
  became.notes.push_back(id + ": a record waited for this one, and conflicts with it; see `leeboard intake conflicts " + id + "`");
}

void SourceLinks::follow_waiting(store::Repositories& records, store::PersonKey person, const std::string& key, Became& became) {
  const auto waiting = read_list(records.external_ids().find(awaited_system, key));
  std::vector<std::string> left;
  for (const auto& own : waiting) {
    const auto who = find(records, {{}, own});
    for (const auto& stated : list_stored(records, own)) {
      if (stated.key != key) continue;
      if (!who || *who == person) continue;
      if (!link(records, *who, person, stated, became)) {
        left.push_back(own);
        dispute(records, *who, person, stated, own, became);
      } else bring_back(records, *who, std::nullopt, is_here, became);
    }
  }
  if (left != waiting) write_list(records, awaited_system, key, left, person);
}

void SourceLinks::follow(store::Repositories& records, store::PersonKey person, const std::set<std::string>& keys, const interop::FhirRecord& record,
                         Became& became) {
  const auto own = record.id.empty() ? std::string() : people_.key("Patient/" + record.id);
  const auto now = list_stated(record), before = list_stored(records, own);
  const bool keeps_all = record.partial && record.relations.empty();
  bool waits = false;
  if (!keeps_all) {
    for (const auto& stated : before)
      if (std::ranges::find(now, stated) == now.end()) unlink(records, person, own, stated, became);
    for (const auto& stated : now) {
      const auto other = find(records, stated);
      // What was followed before may have been undone since by somebody who knows better.
      if (other && is_followed(records, own, stated)) continue;
      if (!other) {
        wait(records, person, own, stated, became);
        waits = waits || stated.type == replaced_by;
      } else if (*other != person && !link(records, person, *other, stated, became)) {
        dispute(records, person, *other, stated, own, became);  // of a record that somebody has settled: no reason to hold it again
      }
    }
    std::vector<std::string> list;
    for (const auto& stated : now) list.insert(list.end(), {stated.type, stated.key});
    if (!own.empty() && now != before) write_list(records, stated_system, own, list, person);
    if (!waits) bring_back(records, person, otherwise_, now.empty() ? source_says_no_more : std::string_view(is_here), became);
  }
  for (const auto& relation : record.relations) {
    if (relation.type != "seealso" && relation.type != "refer") continue;
    const auto other = people_.find(records, relation.reference, relation.base);
    if (!other || !are_two_people(records, person, *other)) became.possible_duplicate = true;
  }
  for (const auto& key : keys) follow_waiting(records, person, key, became);
}

void link_as_stated(const Desk& desk, store::Repositories& records, store::PersonKey keep, store::PersonKey gone, const std::string& reason) {
  records.patient_links().link(keep, gone, {desk.actor, desk.as_of, reason});
  const auto code = records.patients().code_of(gone);
  const auto word = records.external_ids().find(hidden_system, code);
  if (!word) return;
  records.external_ids().unbind(hidden_system, code);
  auto stored = records.patients().get(gone, desk.seen_with_revisions());
  if (!stored || stored->patient.status != PatientStatus::inactive) return;
  stored->patient.status = parse_word<PatientStatus>(*word).value_or(PatientStatus::active);
  records.patients().revise(gone, stored->patient, {desk.actor, desk.as_of, reason}, {});
}

bool awaits_link(store::Repositories& records, const std::string& code) { return records.external_ids().find(hidden_system, code).has_value(); }

}  // namespace leeboard::clinic

// Reads the log of all work, and what was taken back.
#include "clinic/store/review_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "clinic/correct/taken_back.hpp"
#include "clinic/desk.hpp"
#include "clinic/forms/standing_forms.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
constexpr auto schema = "leeboard.audit/1";

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }
}  // namespace

namespace {
/// One person's, whichever way they were taken back.
class WithdrawnSafety {
 public:
  WithdrawnSafety(store::Repositories& records, const Desk& desk, std::vector<ReviewItem>& out) : records_(records), desk_(desk), out_(out) {}

  void add_person(const std::string& code, store::PersonKey person) {
    code_ = code;
    add_taken_back(person);
    add_voided(person);
    add_from_log(person);
  }

 private:
  void add(const Signature& signature, const std::string& object) {
    out_.push_back({format_stamp(signature.at), signature.by, "withdrawn-safety-item", object, code_, signature.reason});
  }

  void add_taken_back(store::PersonKey person) {
    const auto members = records_.patient_links().members(person, desk_.seen());
    if (std::ranges::all_of(members, [&](auto member) { return records_.withdrawals().of(member, desk_.seen()).empty(); })) return;
    for (const auto& one : list_taken_back(records_, desk_, person))
      if (one.unanswered && records_.withdrawals().find(one.object, desk_.seen()) == one.signature) add(one.signature, one.object);
  }

  // Forms that their source withdrew: the newest revision is empty, and what it said before is in the one before.
  void add_voided(store::PersonKey person) {
    for (const auto& form : records_.assessments().of(person, {}, desk_.seen())) {
      const auto& newest = form.assessment;
      if (!source_withdrew(newest) || records_.acknowledgements().find(newest.id, desk_.seen())) continue;
      for (const auto& before : records_.assessments().revisions(newest.id))
        if (before.assessment.revision == newest.revision - 1 && before.safety) add({{}, newest.recorded, newest.amend_reason}, newest.id);
    }
  }

  // Entries of the log that another entry took back.
  void add_from_log(store::PersonKey person) {
    for (const auto& entry : records_.trigger_log().of(person, desk_.seen_with_revisions())) {
      if (entry.event.kind != TriggerEventKind::withdrawn || entry.event.corrects.empty()) continue;
      const auto before = records_.trigger_log().get(entry.event.corrects);
      if (before && before->safety && !records_.acknowledgements().find(before->event.id, desk_.seen())) add(entry.signature, before->event.id);
    }
  }

  store::Repositories& records_;
  const Desk& desk_;
  std::vector<ReviewItem>& out_;
  std::string code_;
};
}  // namespace

std::vector<ReviewItem> list_withdrawn_safety(store::Repositories& records, const Desk& desk) {
  // Whose whole record was taken back is looked at as well.
  std::vector<std::pair<std::string, store::PersonKey>> people;
  records.patients().for_each(desk.seen_with_revisions(), [&](const store::PatientRevision& revision) {
    if (records.patient_links().kept(revision.person, desk.seen()) == revision.person) people.emplace_back(revision.patient.code, revision.person);
    return true;
  });
  std::vector<ReviewItem> out;
  WithdrawnSafety list(records, desk, out);
  for (const auto& [code, person] : people) list.add_person(code, person);
  return out;
}

namespace {
/// A restore with which events went, of others as well: the store that it replaced was not in the backup.
std::optional<ReviewItem> restored_backup(const store::LoggedEvent& event, io::Node data) {
  const auto replaced = data.find("replaced"), from = data.find("restored");
  if (!replaced || replaced->empty() || !from) return std::nullopt;
  const auto text = [](io::Node map, std::string_view key) {
    const auto found = map.find(key);
    return found ? std::string(found->text()) : std::string();
  };
  const auto first = *replaced->items().begin();
  auto reason = fmt::format("it ended at event {}, the store before it at event {}", text(*from, "seq"), text(first, "seq"));
  if (const auto aside = text(first, "aside"); !aside.empty()) reason += ", kept as " + aside;
  return ReviewItem{event.ts, event.actor, "restored-backup", {}, {}, std::move(reason)};
}
}  // namespace

std::optional<ReviewItem> review_item_of(const store::LoggedEvent& event) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> accepted{{{"audit accept-rollback", "accepted-rollback"},
                                                                                          {"audit accept-clock", "accepted-clock"},
                                                                                          {"store adopt", "adopted-copy"},
                                                                                          {"store restore", "restored-backup"}}};
  const auto of = std::ranges::find(accepted, event.action, &std::pair<std::string_view, std::string_view>::first);
  const bool overridden = event.detail.find("\"override\":") != std::string::npos;
  if (of == accepted.end() && !overridden) return std::nullopt;
  const auto detail = io::read_stored_json(event.detail);
  const auto text = [](std::optional<io::Node> node) { return node ? std::string(node->text()) : std::string(); };
  if (of == accepted.end()) {
    const auto reason = detail.root().find("override");
    if (!reason) return std::nullopt;
    return ReviewItem{event.ts, event.actor, "override", event.object.empty() ? event.action : event.object, event.patient, text(reason)};
  }
  const auto data = detail.root().find("data");
  if (!data) return std::nullopt;  // the row beside the event that tells of it
  if (of->second == "restored-backup") return restored_backup(event, *data);
  auto reason = detail.root().find("reason");
  if (!reason && data) reason = data->find("reason");
  return ReviewItem{event.ts, event.actor, std::string(of->second), {}, {}, text(reason)};
}

std::string format_review_json(const ReviewItem& item) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "review").field("what", item.what).field("at", item.at).field("actor", item.actor);
  json.field("object", item.object).field("patient", item.patient).field("reason", item.reason);
  return json.end_object().take() + "\n";
}

std::string format_review_text(const ReviewItem& item) {
  auto text = fmt::format("{}  {}  ", item.at, or_dash(item.actor));
  if (item.what == "withdrawn-safety-item") text += fmt::format("{} {}: safety item withdrawn, not answered", item.patient, item.object);
  else if (item.what == "override") text += fmt::format("{} {}: by somebody with another login", item.patient, item.object);
  else if (item.what == "accepted-clock") text += "times of a wrong clock were accepted";
  else if (item.what == "adopted-copy") text += "a copy became a store of its own";
  else if (item.what == "restored-backup") text += "a backup was put in the store's place";
  else text += "an older copy of the store was accepted";
  return text + (item.reason.empty() ? "" : ": " + item.reason) + "\n";
}

std::string format_review_summary(std::size_t items) {
  io::JsonWriter json;
  return json.begin_object().field("schema", schema).field("type", "summary").field("items", items).end_object().take() + "\n";
}

std::optional<Disclosure> disclosure_of(const store::LoggedEvent& event, std::string_view patient) {
  constexpr std::string_view made = "report ";
  // Of many documents at once each event names its person, and the command says what they are.
  const auto& name = event.object.empty() ? event.action : event.object;
  if (event.patient != patient || event.outcome != "ok" || !name.starts_with(made)) return std::nullopt;
  auto document = name.substr(made.size());
  if (document.ends_with(patient) && document.size() > patient.size()) document.resize(document.size() - patient.size() - 1);
  return Disclosure{event.ts, event.actor, std::move(document), event.recipient, event.consent_ref};
}

std::string format_disclosure_json(const Disclosure& disclosure, std::string_view patient) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "disclosure").field("patient", patient).field("at", disclosure.at);
  json.field("actor", disclosure.actor).field("document", disclosure.document).field("recipient", disclosure.recipient);
  json.field("consent_ref", disclosure.consent);
  return json.end_object().take() + "\n";
}

std::string format_disclosure_text(const Disclosure& disclosure) {
  return fmt::format("{}  {}  {}  to {}{}\n", disclosure.at, or_dash(disclosure.actor), disclosure.document,
                     disclosure.recipient.empty() ? "nobody named" : disclosure.recipient,
                     disclosure.consent.empty() ? "" : ", with the consent " + disclosure.consent);
}

std::string format_disclosures_summary(std::size_t documents) {
  io::JsonWriter json;
  return json.begin_object().field("schema", schema).field("type", "summary").field("documents", documents).end_object().take() + "\n";
}

}  // namespace leeboard::clinic

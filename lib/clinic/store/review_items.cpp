// Reads the log of all work, and what was taken back.
#include "clinic/store/review_items.hpp"

#include <fmt/format.h>

#include <utility>

#include "clinic/correct/taken_back.hpp"
#include "clinic/desk.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
constexpr auto schema = "leeboard.audit/1";

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }
}  // namespace

std::vector<ReviewItem> list_withdrawn_safety(store::Repositories& records, const Desk& desk) {
  std::vector<std::pair<std::string, store::PersonKey>> people;
  records.patients().for_each(desk.seen(), [&](const store::PatientRevision& revision) {
    people.emplace_back(revision.patient.code, revision.person);
    return true;
  });
  std::vector<ReviewItem> out;
  for (const auto& [code, person] : people) {
    if (records.withdrawals().of(person, desk.seen()).empty()) continue;
    for (const auto& one : list_taken_back(records, desk, person))
      if (one.unanswered && records.withdrawals().find(one.object, desk.seen()) == one.signature)
        out.push_back({format_stamp(one.signature.at), one.signature.by, "withdrawn-safety-item", one.object, code, one.signature.reason});
  }
  return out;
}

std::optional<ReviewItem> review_item_of(const store::LoggedEvent& event) {
  if (event.action != "audit accept-rollback") return std::nullopt;
  const auto detail = io::read_stored_json(event.detail);
  const auto reason = detail.root().find("reason");
  return ReviewItem{event.ts, event.actor, "accepted-rollback", {}, {}, reason ? std::string(reason->text()) : std::string()};
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
  else text += "an older copy of the store was accepted";
  return text + (item.reason.empty() ? "" : ": " + item.reason) + "\n";
}

std::string format_review_summary(std::size_t items) {
  io::JsonWriter json;
  return json.begin_object().field("schema", schema).field("type", "summary").field("items", items).end_object().take() + "\n";
}

std::optional<Disclosure> disclosure_of(const store::LoggedEvent& event, std::string_view patient) {
  constexpr std::string_view made = "report ";
  if (event.patient != patient || !event.object.starts_with(made)) return std::nullopt;
  auto document = event.object.substr(made.size());
  if (document.ends_with(patient) && document.size() > patient.size()) document.resize(document.size() - patient.size() - 1);
  return Disclosure{event.ts, event.actor, std::move(document), event.recipient};
}

std::string format_disclosure_json(const Disclosure& disclosure, std::string_view patient) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "disclosure").field("patient", patient).field("at", disclosure.at);
  json.field("actor", disclosure.actor).field("document", disclosure.document).field("recipient", disclosure.recipient);
  return json.end_object().take() + "\n";
}

std::string format_disclosure_text(const Disclosure& disclosure) {
  return fmt::format("{}  {}  {}  to {}\n", disclosure.at, or_dash(disclosure.actor), disclosure.document,
                     disclosure.recipient.empty() ? "nobody named" : disclosure.recipient);
}

std::string format_disclosures_summary(std::size_t documents) {
  io::JsonWriter json;
  return json.begin_object().field("schema", schema).field("type", "summary").field("documents", documents).end_object().take() + "\n";
}

}  // namespace leeboard::clinic

// Safety items of forms and of the trigger log, and who has seen them.
#include "store/acknowledgements.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
// Only what stands now counts: an amendment may withdraw the answer, a correction the entry.
constexpr const char* forms_sql =
    "SELECT key / 4096, instrument, coalesce(taken_at, recorded), recorded FROM assessment a WHERE person = ? AND safety = 1 AND seq <= ? "
    "AND NOT EXISTS (SELECT 1 FROM assessment n WHERE n.key > a.key AND n.key < (a.key / 4096 + 1) * 4096)";
constexpr const char* log_sql = "SELECT id, kind, at, recorded FROM trigger_event WHERE person = ? AND safety = 1 AND seq <= ?";
constexpr const char* corrected_sql =
    "SELECT 1 FROM trigger_event n WHERE n.corrects = ? AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'V-' || n.id) LIMIT 1";
constexpr const char* find_sql = "SELECT by, at, note, decision FROM acknowledgement WHERE object = ? AND seq <= ? ORDER BY id";
// An acknowledgement is of the answers that it saw: a later revision with other answers that is positive is not acknowledged by it.
constexpr const char* find_form_sql =
    "SELECT by, at, note, decision FROM acknowledgement k WHERE object = ?1 AND seq <= ?2 AND NOT EXISTS (SELECT 1 FROM assessment n "
    "WHERE n.key BETWEEN ?3 * 4096 AND ?3 * 4096 + 4095 AND n.seq > k.seq AND n.seq <= ?2 AND n.safety = 1 AND n.answers <> "
    "(SELECT o.answers FROM assessment o WHERE o.key BETWEEN ?3 * 4096 AND ?3 * 4096 + 4095 AND o.seq <= k.seq ORDER BY o.key DESC LIMIT 1)) "
    "ORDER BY id";
constexpr const char* form_person_sql = "SELECT person FROM assessment WHERE key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 AND safety = 1 LIMIT 1";
constexpr const char* log_person_sql = "SELECT person FROM trigger_event WHERE id = ? AND safety = 1";
constexpr const char* plan_person_sql = "SELECT person FROM plan WHERE key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 LIMIT 1";

/// Where the person of a safety item is looked up, and by what number: "A-12", "V-7", "PL-2:breathing-slow".
std::pair<const char*, std::int64_t> item_of(std::string_view object) {
  if (const auto form = parse_key("A", object)) return {form_person_sql, *form};
  if (const auto entry = parse_key("V", object)) return {log_person_sql, *entry};
  if (const auto colon = object.find(':'); colon != std::string_view::npos)
    if (const auto plan = parse_key("PL", object.substr(0, colon))) return {plan_person_sql, *plan};
  return {nullptr, 0};
}

// The two that follow stand apart because long statements cost more to prepare than to run, and few people need them.

bool is_corrected(Connections& connections, std::int64_t entry) {
  Statement& rows = connections.reading().prepared(corrected_sql);
  const Reset reset(rows);
  rows.bind(1, entry);
  return rows.step();
}

/// Whether anything was ever said of an object: most open items have no acknowledgement to look closer at.
bool is_named(Connections& connections, std::string_view object) {
  Statement& rows = connections.reading().prepared("SELECT 1 FROM acknowledgement WHERE object = ? LIMIT 1");
  const Reset reset(rows);
  rows.bind(1, object);
  return rows.step();
}
}  // namespace

std::vector<OpenSafetyItem> Acknowledgements::open(PersonKey person, const Seen& seen) {
  std::vector<OpenSafetyItem> out;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    for (const bool form : {true, false}) {
      Statement& rows = connections_.reading().prepared(form ? forms_sql : log_sql);
      const Reset reset(rows);
      rows.bind(1, member.number).bind(2, connections_.limit());
      while (rows.step()) {
        OpenSafetyItem item{
            .object = format_key(form ? "A" : "V", rows.integer(0)), .person = member, .what = rows.string(1), .at = parse_time(rows.text(2))};
        if (withdrawn.contains(item.object) || (!form && is_corrected(connections_, rows.integer(0)))) continue;
        if (seen.covers(item.at, parse_time(rows.text(3))) && !find(item.object, seen)) out.push_back(std::move(item));
      }
    }
  }
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return earlier(a.at, b.at); });
  return out;
}

std::optional<Acknowledgement> Acknowledgements::find(std::string_view object, const Seen& seen, const std::optional<Stamp>& since) {
  return find(object, seen, since, false);
}

std::optional<Acknowledgement> Acknowledgements::find_decision(std::string_view object, const Seen& seen, const std::optional<Stamp>& since) {
  return find(object, seen, since, true);
}

std::optional<Acknowledgement> Acknowledgements::find(std::string_view object, const Seen& seen, const std::optional<Stamp>& since, bool decided) {
  const auto form = parse_key("A", object);
  if (form && !is_named(connections_, object)) return std::nullopt;
  Statement& rows = connections_.reading().prepared(form ? find_form_sql : find_sql);
  const Reset reset(rows);
  rows.bind(1, object).bind(2, connections_.limit());
  if (form) rows.bind(3, *form);
  std::optional<Acknowledgement> out;
  while (rows.step()) {
    Acknowledgement one{.object = std::string(object), .signature = {rows.string(0), parse_time(rows.text(1)), rows.string(2)}};
    if (rows.is_null(3)) one.decision.reset();
    else one.decision = rows.string(3);
    if (!seen.covers(one.signature.at) || (since && !seen_from(*since, one.signature.at))) continue;
    if (!decided) return one;
    if (one.decision && !one.decision->empty()) out = std::move(one);
  }
  return out;
}

Stored Acknowledgements::add(const Acknowledgement& acknowledgement, const std::optional<Stamp>& since) {
  PersonKey person;
  if (const auto [sql, number] = item_of(acknowledgement.object); sql != nullptr) {
    Statement& rows = connections_.reading().prepared(sql);
    const Reset reset(rows);
    rows.bind(1, number);
    if (rows.step()) person.number = rows.integer(0);
  }
  if (person.number == 0) throw Error(ErrorKind::not_found, acknowledgement.object + " is no safety item").mend_with("see `leeboard assess list`");
  const bool decides = acknowledgement.decision && !acknowledgement.decision->empty();
  const auto standing = decides ? find_decision(acknowledgement.object, {}, since) : find(acknowledgement.object, {}, since);
  if (standing && (!decides || standing->decision == acknowledgement.decision)) return Stored::unchanged;
  const std::string at = format_stamp(acknowledgement.signature.at);
  NewRow row(change_, Table::acknowledgement, change_.next(Counter::acknowledgement));
  row.text(acknowledgement.object).number(person.number).text(acknowledgement.signature.by).text(at).text(acknowledgement.signature.reason);
  if (acknowledgement.decision) row.text(*acknowledgement.decision);
  else row.text_or_null({});  // what an older layout holds, carried over as it is
  row.insert(person, acknowledgement.object);
  return Stored::created;
}

}  // namespace leeboard::store

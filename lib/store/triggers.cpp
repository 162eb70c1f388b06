// Trigger inventories.
#include "store/triggers.hpp"

#include "base/code.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
constexpr const char* of_sql =
    "SELECT person, number, revision, domain, text, strength, avoidable, marlatt, tone, strategy, steps, status, recorded, by, reason, "
    "(SELECT code FROM person p WHERE p.id = t.person) FROM trigger_item t WHERE person = ? AND seq <= ? ORDER BY number, revision";

std::optional<int> small_number(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<int>(row.integer(column));
}

std::optional<std::int64_t> wide(const std::optional<int>& number) {
  if (!number) return std::nullopt;
  return *number;
}

StoredTrigger row_to_trigger(const Statement& row) {
  StoredTrigger out;
  out.person.number = row.integer(0);
  out.revision = static_cast<int>(row.integer(2));
  out.trigger = {.id = format_key("T", row.integer(1)),
                 .patient = row.string(15),
                 .domain = stored_word<TriggerDomain>(row.text(3)),
                 .text = row.string(4),
                 .strength = small_number(row, 5),
                 .avoidable = stored_word_or_none<Avoidable>(row.text(6)),
                 .marlatt = small_number(row, 7),
                 .tone = stored_word_or_none<TriggerTone>(row.text(8)),
                 .strategy = stored_word_or_none<Strategy>(row.text(9)),
                 .steps = parse_steps(row.text(10)),
                 .status = stored_word<TriggerStatus>(row.text(11)),
                 .recorded = parse_time(row.text(12))};
  out.signature = {row.string(13), out.trigger.recorded, row.string(14)};
  return out;
}

std::vector<StoredTrigger> rows_of(Connections& connections, PersonKey person) {
  std::vector<StoredTrigger> out;
  Statement& rows = connections.reading().prepared(of_sql);
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, connections.limit());
  while (rows.step()) out.push_back(row_to_trigger(rows));
  return out;
}

void insert(Change& change, PersonKey person, std::int64_t number, int revision, const Trigger& trigger, const Signature& signature) {
  const std::string steps = format_steps(trigger.steps), recorded = format_stamp(signature.at);
  NewRow(change, Table::trigger_item, change.next(Counter::trigger_item))
      .number(person.number)
      .number(number)
      .number(revision)
      .text(format_word(trigger.domain))
      .text(trigger.text)
      .number_or_null(wide(trigger.strength))
      .text(format_word(trigger.avoidable))
      .number_or_null(wide(trigger.marlatt))
      .text(format_word(trigger.tone))
      .text(format_word(trigger.strategy))
      .text(steps)
      .text(format_word(trigger.status))
      .text(recorded)
      .text(signature.by)
      .text(signature.reason)
      .insert(person, format_key("T", number));
}

bool same_content(Trigger a, const Trigger& b) {
  a.id = b.id;
  a.patient = b.patient;
  a.recorded = b.recorded;
  return a == b;
}
}  // namespace

std::vector<StoredTrigger> Triggers::of(PersonKey person, const Seen& seen) {
  std::vector<StoredTrigger> out;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    for (auto& one : rows_of(connections_, member)) {
      if (!seen.covers(one.trigger.recorded) || withdrawn.contains(one.trigger.patient + "/" + one.trigger.id)) continue;
      if (!seen.all_revisions && !out.empty() && out.back().person == member && out.back().trigger.id == one.trigger.id) out.back() = std::move(one);
      else out.push_back(std::move(one));
    }
  }
  return out;
}

std::vector<StoredTrigger> Triggers::revisions(PersonKey person, std::string_view id) {
  std::vector<StoredTrigger> out;
  for (auto& one : rows_of(connections_, person))
    if (one.trigger.id == id) out.push_back(std::move(one));
  return out;
}

std::optional<StoredTrigger> Triggers::get(PersonKey person, std::string_view id, const Seen& seen) {
  std::optional<StoredTrigger> found;
  for (auto& one : revisions(person, id))
    if (seen.covers(one.trigger.recorded)) found = std::move(one);
  return found;
}

std::pair<std::string, Stored> Triggers::add(PersonKey person, const Trigger& trigger, const Signature& signature) {
  std::int64_t last = 0;
  const auto all = rows_of(connections_, person);
  for (std::size_t i = 0; i < all.size(); ++i) {
    last = *parse_key("T", all[i].trigger.id);
    const bool newest = i + 1 == all.size() || all[i + 1].trigger.id != all[i].trigger.id;
    if (newest && same_content(all[i].trigger, trigger) && !find_withdrawal(connections_, all[i].trigger.patient + "/" + all[i].trigger.id))
      return {all[i].trigger.id, Stored::unchanged};
  }
  insert(change_, person, last + 1, 1, trigger, signature);
  return {format_key("T", last + 1), Stored::created};
}

Stored Triggers::revise(PersonKey person, std::string_view id, const Trigger& trigger, const Signature& signature) {
  const auto newest = get(person, id);
  if (!newest)
    throw Error(ErrorKind::not_found, "there is no " + such_code("trigger", id) + " of this patient").mend_with("see `leeboard triggers list`");
  if (same_content(newest->trigger, trigger)) return Stored::unchanged;
  insert(change_, person, *parse_key("T", id), newest->revision + 1, trigger, signature);
  return Stored::revised;
}

}  // namespace leeboard::store

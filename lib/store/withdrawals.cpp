// The newest row of an object holds.
#include "store/withdrawals.hpp"

#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/statement.hpp"
#include "store/stored_json.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_ACTOR "(SELECT actor FROM audit WHERE audit.seq = r.seq)"
// ?3 is the code of a trigger's person; the others find everything by number.
constexpr const char* forms_sql = "SELECT person, recorded, " LEEBOARD_ACTOR
                                  " FROM assessment r WHERE key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 AND seq <= ?2 AND ?3 = '' ORDER BY key";
constexpr const char* facts_sql = "SELECT person, recorded, " LEEBOARD_ACTOR " FROM fact r WHERE id = ?1 AND seq <= ?2 AND ?3 = ''";
constexpr const char* events_sql = "SELECT person, recorded, " LEEBOARD_ACTOR
                                   " FROM event r WHERE id = ?1 AND seq <= ?2 AND ?3 = '' UNION ALL SELECT person, recorded, " LEEBOARD_ACTOR
                                   " FROM trigger_event r WHERE id = ?1 AND seq <= ?2";
constexpr const char* triggers_sql = "SELECT person, recorded, " LEEBOARD_ACTOR
                                     " FROM trigger_item r WHERE person = (SELECT id FROM person WHERE code = ?3) AND number = ?1 AND seq <= ?2 "
                                     "ORDER BY revision";
#undef LEEBOARD_ACTOR

struct Place {
  const char* sql = nullptr;
  std::int64_t number = 0;
  std::string_view code{};
};

Place place_of(std::string_view object) {
  if (const auto slash = object.rfind("/T-"); slash != object.npos)
    if (const auto trigger = parse_key("T", object.substr(slash + 1))) return {triggers_sql, *trigger, object.substr(0, slash)};
  if (const auto form = parse_key("A", object)) return {forms_sql, *form};
  if (const auto fact = parse_key("F", object)) return {facts_sql, *fact};
  if (const auto event = parse_key("V", object)) return {events_sql, *event};
  return {};
}
}  // namespace

WithdrawnObjects withdrawn_of(Connections& connections, PersonKey person, const Seen& seen) {
  WithdrawnObjects out;
  Statement& rows = connections.reading().prepared("SELECT object, undone, recorded FROM withdrawal WHERE person = ? AND seq <= ? ORDER BY id");
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, connections.limit());
  while (rows.step()) {
    if (!seen.covers(parse_time(rows.text(2)))) continue;
    if (rows.integer(1) == 0) out.insert(rows.string(0));
    else out.erase(rows.string(0));
  }
  return out;
}

std::optional<Signature> find_withdrawal(Connections& connections, std::string_view object, const Seen& seen) {
  std::optional<Signature> out;
  Statement& rows = connections.reading().prepared("SELECT by, recorded, reason, undone FROM withdrawal WHERE object = ? AND seq <= ? ORDER BY id");
  const Reset reset(rows);
  rows.bind(1, object).bind(2, connections.limit());
  while (rows.step()) {
    Signature one{rows.string(0), parse_time(rows.text(1)), rows.string(2)};
    if (!seen.covers(one.at)) continue;
    if (rows.integer(3) == 0) out = std::move(one);
    else out.reset();
  }
  return out;
}

std::vector<Withdrawal> Withdrawals::of(PersonKey person, const Seen& seen) {
  std::vector<Withdrawal> out;
  Statement& rows =
      connections_.reading().prepared("SELECT object, undone, by, recorded, reason FROM withdrawal WHERE person = ? AND seq <= ? ORDER BY id");
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, connections_.limit());
  while (rows.step()) {
    Withdrawal one{rows.string(0), rows.integer(1) != 0, {rows.string(2), parse_time(rows.text(3)), rows.string(4)}};
    if (seen.covers(one.signature.at)) out.push_back(std::move(one));
  }
  return out;
}

std::vector<RecordedRow> Withdrawals::rows_of(std::string_view object) {
  std::vector<RecordedRow> out;
  const auto [sql, number, code] = place_of(object);
  if (sql == nullptr) return out;
  Statement& rows = connections_.reading().prepared(sql);
  const Reset reset(rows);
  rows.bind(1, number).bind(2, connections_.limit()).bind(3, code);
  while (rows.step()) out.push_back({{rows.integer(0)}, parse_time(rows.text(1)), rows.string(2)});
  return out;
}

std::optional<Signature> Withdrawals::find(std::string_view object, const Seen& seen) { return find_withdrawal(connections_, object, seen); }

Stored Withdrawals::add(std::string_view object, PersonKey person, const Signature& signature) {
  if (find(object)) return Stored::unchanged;
  put(object, person, false, signature);
  return Stored::created;
}

Stored Withdrawals::undo(std::string_view object, PersonKey person, const Signature& signature) {
  if (!find(object)) return Stored::unchanged;
  put(object, person, true, signature);
  return Stored::revised;
}

void Withdrawals::put(std::string_view object, PersonKey person, bool undone, const Signature& signature) {
  const std::string recorded = format_stamp(signature.at);
  NewRow(change_, Table::withdrawal, change_.next(Counter::withdrawal))
      .text(object)
      .number_or_null(person.number == 0 ? std::nullopt : std::optional(person.number))
      .number(undone)
      .text(recorded)
      .text(signature.by)
      .text(signature.reason)
      .insert(person, object);
}

}  // namespace leeboard::store

// The newest row of an object holds.
#include "store/withdrawals.hpp"

#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/statement.hpp"
#include "store/stored_json.hpp"

namespace leeboard::store {

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

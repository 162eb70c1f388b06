// Ids of other systems.
#include "store/external_ids.hpp"

#include "store/connections.hpp"
#include "store/new_row.hpp"

namespace leeboard::store {

std::optional<std::string> ExternalIds::find(std::string_view system, std::string_view value) {
  Statement& rows =
      connections_.reading().prepared("SELECT object, state FROM external_id WHERE value = ? AND system = ? AND seq <= ? ORDER BY id DESC LIMIT 1");
  const Reset reset(rows);
  rows.bind(1, value).bind(2, system).bind(3, connections_.limit());
  if (!rows.step() || rows.text(1) != format_word(IdentifierState::set)) return std::nullopt;
  return rows.string(0);
}

std::optional<PersonKey> ExternalIds::person_of(std::string_view system, std::string_view value) {
  Statement& rows = connections_.reading().prepared(
      "SELECT coalesce(person, 0), state FROM external_id WHERE value = ? AND system = ? AND seq <= ? ORDER BY id DESC LIMIT 1");
  const Reset reset(rows);
  rows.bind(1, value).bind(2, system).bind(3, connections_.limit());
  if (!rows.step() || rows.text(1) != "set" || rows.integer(0) == 0) return std::nullopt;
  return PersonKey{rows.integer(0)};
}

std::optional<std::string> ExternalIds::system_after(std::string_view prefix, std::string_view value) {
  Statement& rows = connections_.reading().prepared(
      "SELECT system FROM external_id WHERE value = ?1 AND substr(system, 1, length(?2)) = ?2 AND seq <= ?3 ORDER BY id LIMIT 1");
  const Reset reset(rows);
  rows.bind(1, value).bind(2, prefix).bind(3, connections_.limit());
  if (!rows.step()) return std::nullopt;
  return rows.string(0).substr(prefix.size());
}

Stored ExternalIds::bind(std::string_view system, std::string_view value, std::string_view object, PersonKey person) {
  const auto old = find(system, value);
  if (old == object) return Stored::unchanged;
  NewRow(change_, Table::external_id, change_.next(Counter::external_id))
      .text(system)
      .text(value)
      .text(object)
      .number_or_null(person.number == 0 ? std::nullopt : std::optional(person.number))
      .text(format_word(IdentifierState::set))
      .insert(person, object);
  return old ? Stored::revised : Stored::created;
}

Stored ExternalIds::unbind(std::string_view system, std::string_view value) {
  const auto old = find(system, value);
  if (!old) return Stored::unchanged;
  const auto person = person_of(system, value);
  NewRow(change_, Table::external_id, change_.next(Counter::external_id))
      .text(system)
      .text(value)
      .text(*old)
      .number_or_null(person ? std::optional(person->number) : std::nullopt)
      .text(format_word(IdentifierState::withdrawn))
      .insert(person.value_or(PersonKey{}), *old);
  return Stored::revised;
}

}  // namespace leeboard::store

// Conflicts, what is held under them, and their settling: the newest settling of a conflict holds.
#include "store/conflicts.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/statement.hpp"
#include "store/stored_json.hpp"

namespace leeboard::store {

namespace {
constexpr std::string_view undone = "undone";

#define LEEBOARD_CONFLICT_COLUMNS                                                                                               \
  "SELECT c.id, c.kind, c.source_key, coalesce(c.person, 0), coalesce(c.other, 0), c.differs, c.import, c.recorded, c.by,"      \
  " coalesce(s.outcome, 'undone'), coalesce(s.person, 0), coalesce(s.import, 0), coalesce(s.recorded, ''), coalesce(s.by, '')," \
  " coalesce(s.reason, ''), (SELECT count(*) FROM held_record h WHERE h.conflict = c.id)"                                       \
  " FROM conflict c LEFT JOIN settlement s ON s.id = (SELECT max(id) FROM settlement WHERE conflict = c.id AND seq <= ?1) WHERE c.seq <= ?1 "
constexpr const char* one_sql = LEEBOARD_CONFLICT_COLUMNS "AND c.id = ?2";
constexpr const char* all_sql = LEEBOARD_CONFLICT_COLUMNS "ORDER BY c.id";
constexpr const char* key_sql = LEEBOARD_CONFLICT_COLUMNS "AND c.source_key = ?2 ORDER BY c.id DESC";
constexpr const char* person_sql = LEEBOARD_CONFLICT_COLUMNS "AND (c.person = ?2 OR c.other = ?2) ORDER BY c.id";
#undef LEEBOARD_CONFLICT_COLUMNS

std::optional<PersonKey> person_or_none(std::int64_t number) { return number == 0 ? std::nullopt : std::optional(PersonKey{number}); }

std::optional<std::int64_t> number_of(const std::optional<PersonKey>& person) {
  return person && person->number != 0 ? std::optional(person->number) : std::nullopt;
}

ConflictState state_of(std::string_view outcome) { return outcome == undone ? ConflictState::open : stored_word<ConflictState>(outcome); }

Conflict row_to_conflict(const Statement& row) {
  Conflict out;
  out.id = format_key("X", row.integer(0));
  out.kind = stored_word<ConflictKind>(row.text(1));
  out.source_key = row.string(2);
  out.person = person_or_none(row.integer(3));
  out.other = person_or_none(row.integer(4));
  out.differs = parse_texts(row.text(5));
  out.import = format_key("I", row.integer(6));
  out.signature = {row.string(8), parse_time(row.text(7)), {}};
  out.state = state_of(row.text(9));
  out.settled_on = person_or_none(row.integer(10));
  if (row.integer(11) != 0) out.settled_by_import = format_key("I", row.integer(11));
  if (!row.text(12).empty()) out.settled = {row.string(13), parse_time(row.text(12)), row.string(14)};
  out.held = row.integer(15);
  return out;
}

/// Whether any conflict is about this person: nearly none is, and the long statement costs more to prepare than to run.
bool is_named(Connections& connections, PersonKey person) {
  Statement& rows = connections.reading().prepared("SELECT 1 FROM conflict WHERE person = ?1 OR other = ?1 LIMIT 1");
  const Reset reset(rows);
  rows.bind(1, person.number);
  return rows.step();
}

std::int64_t number_of_import(std::string_view import) {
  const auto number = parse_key("I", import);
  if (!number) throw Error(ErrorKind::bug, "a record was held without an import");
  return *number;
}
}  // namespace

std::string Conflicts::open(const Conflict& conflict) {
  const auto number = change_.next(Counter::conflict);
  const auto id = format_key("X", number), recorded = format_stamp(conflict.signature.at), differs = format_texts(conflict.differs);
  NewRow(change_, Table::conflict, number)
      .text(format_word(conflict.kind))
      .text(conflict.source_key)
      .number_or_null(number_of(conflict.person))
      .number_or_null(number_of(conflict.other))
      .text(differs)
      .number(number_of_import(conflict.import))
      .text(recorded)
      .text(conflict.signature.by)
      .insert(conflict.person.value_or(PersonKey{}), id);
  return id;
}

Stored Conflicts::hold(const HeldRecord& record) {
  const auto conflict = parse_key("X", record.conflict);
  if (!conflict) throw Error(ErrorKind::bug, "a record was held without a conflict");
  const auto hash = sha256_hex(record.nth > 1 ? record.text + "#" + std::to_string(record.nth) : record.text);
  {
    Statement& rows = connections_.reading().prepared("SELECT 1 FROM held_record WHERE sha256 = ? AND conflict = ? AND server = ?");
    const Reset reset(rows);
    rows.bind(1, hash).bind(2, *conflict).bind(3, std::string_view(record.server));
    if (rows.step()) return Stored::unchanged;
  }
  NewRow(change_, Table::held_record, change_.next(Counter::held_record))
      .number(*conflict)
      .number(number_of_import(record.import))
      .text(record.format)
      .text(record.type)
      .text(record.server)
      .text(record.url)
      .text(record.text)
      .text(hash)
      .insert({}, record.conflict);
  return Stored::created;
}

std::optional<Conflict> Conflicts::get(std::string_view id) {
  const auto number = parse_key("X", id);
  if (!number) return std::nullopt;
  Statement& rows = connections_.reading().prepared(one_sql);
  const Reset reset(rows);
  rows.bind(1, connections_.limit()).bind(2, *number);
  if (!rows.step()) return std::nullopt;
  return row_to_conflict(rows);
}

std::vector<Conflict> Conflicts::all(bool open_only) {
  std::vector<Conflict> out;
  Statement& rows = connections_.reading().prepared(all_sql);
  const Reset reset(rows);
  rows.bind(1, connections_.limit());
  while (rows.step())
    if (auto one = row_to_conflict(rows); !open_only || one.state == ConflictState::open) out.push_back(std::move(one));
  return out;
}

std::optional<Conflict> Conflicts::find_open(std::string_view source_key) {
  Statement& rows = connections_.reading().prepared(key_sql);
  const Reset reset(rows);
  rows.bind(1, connections_.limit()).bind(2, source_key);
  while (rows.step())
    if (auto one = row_to_conflict(rows); one.state == ConflictState::open) return one;
  return std::nullopt;
}

std::vector<PersonKey> Conflicts::also_hold(std::string_view source_key) {
  std::vector<PersonKey> out;
  Statement& rows = connections_.reading().prepared(key_sql);
  const Reset reset(rows);
  rows.bind(1, connections_.limit()).bind(2, source_key);
  while (rows.step())
    if (const auto one = row_to_conflict(rows); one.kind != ConflictKind::link && one.state == ConflictState::created && one.settled_on)
      out.push_back(*one.settled_on);
  return out;
}

std::vector<Conflict> Conflicts::open_of(PersonKey person) {
  std::vector<Conflict> out;
  if (!is_named(connections_, person)) return out;
  Statement& rows = connections_.reading().prepared(person_sql);
  const Reset reset(rows);
  rows.bind(1, connections_.limit()).bind(2, person.number);
  while (rows.step())
    if (auto one = row_to_conflict(rows); one.state == ConflictState::open) out.push_back(std::move(one));
  return out;
}

bool Conflicts::any() {
  Statement& rows = connections_.reading().prepared("SELECT 1 FROM conflict WHERE seq <= ? LIMIT 1");
  const Reset reset(rows);
  rows.bind(1, connections_.limit());
  return rows.step();
}

std::vector<HeldRecord> Conflicts::held(std::string_view id) {
  std::vector<HeldRecord> out;
  const auto number = parse_key("X", id);
  if (!number) return out;
  Statement& rows =
      connections_.reading().prepared("SELECT import, format, type, server, url, text FROM held_record WHERE conflict = ? AND seq <= ? ORDER BY id");
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, connections_.limit());
  while (rows.step())
    out.push_back(
        {std::string(id), format_key("I", rows.integer(0)), rows.string(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5), 1});
  return out;
}

void Conflicts::settle(std::string_view id, ConflictState state, std::optional<PersonKey> person, std::string_view import,
                       const Signature& signature) {
  const auto number = parse_key("X", id);
  if (!number) throw Error(ErrorKind::bug, "a conflict without a number was settled");
  const std::string recorded = format_stamp(signature.at);
  NewRow(change_, Table::settlement, change_.next(Counter::settlement))
      .number(*number)
      .text(state == ConflictState::open ? undone : format_word(state))
      .number_or_null(number_of(person))
      .number_or_null(import.empty() ? std::nullopt : std::optional(number_of_import(import)))
      .text(recorded)
      .text(signature.by)
      .text(signature.reason)
      .insert({}, id);  // of nobody, or the undoing would take it for something that others wrote since
}

}  // namespace leeboard::store

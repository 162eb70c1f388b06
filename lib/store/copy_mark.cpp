// Writing, reading and removing the mark of a backup.
#include "store/copy_mark.hpp"

#include <algorithm>
#include <vector>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/range.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/row_digest.hpp"
#include "store/tables.hpp"

namespace leeboard::store {

std::string format_copy_mark(const CopyMark& mark) {
  return mark.store_id + " " + std::to_string(mark.head.seq) + " " + mark.head.hash + " " + mark.made;
}

CopyMark parse_copy_mark(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const auto seq = words.size() == 4 ? parse_integer(words[1]) : std::nullopt;
  if (!seq || words[0].size() != 32 || words[2].size() != 64)
    throw Error(ErrorKind::damaged, "the mark of the backup is torn").mend_with("use another backup; see `leeboard store verify`");
  return {.store_id = words[0], .head = {.seq = *seq, .hash = words[2]}, .made = words[3]};
}

std::optional<CopyMark> read_copy_mark(Connection& connection) {
  Statement& row = connection.prepared("SELECT value FROM meta WHERE name = ?");
  const Reset reset(row);
  row.bind(1, copy_mark_name);
  if (!row.step()) return std::nullopt;
  return parse_copy_mark(row.text(0));
}

void put_copy_mark(Connection& connection, const std::string& made) {
  if (read_copy_mark(connection)) return;
  const auto newest = newest_event(connection);
  if (!newest) throw Error(ErrorKind::damaged, "the audit log is empty").mend_with("run `leeboard store restore`");
  const auto value = format_copy_mark({read_identity(connection).store_id, {.seq = newest->seq, .hash = format_hex(newest->hash)}, made});
  const auto id = static_cast<std::int64_t>(connection.number("SELECT max(id) + 1 FROM meta"));
  RowDigest digest;
  digest.begin(Table::meta);
  digest.number(id);
  digest.text(copy_mark_name);
  digest.text(value);
  const auto row = digest.finish();
  connection.begin_immediate();
  connection.prepared(shape(Table::meta).insert)
      .bind(1, id)
      .bind(2, copy_mark_name)
      .bind(3, std::string_view(value))
      .bind(4, static_cast<std::int64_t>(newest->seq))
      .bind_blob(5, view(row))
      .run();
  connection.commit();
}

void remove_copy_mark(Connection& connection) {
  // The guard stands again before anybody else can look; its text stays what the migration wrote.
  const auto guard = connection.text("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'meta_no_delete'");
  if (guard.empty()) throw Error(ErrorKind::damaged, "a guard of the copy is missing").mend_with("use another backup; see `leeboard store verify`");
  connection.exec("DROP TRIGGER meta_no_delete");
  connection.prepared("DELETE FROM meta WHERE name = ?").bind(1, copy_mark_name).run();
  connection.exec(guard.c_str());
}

}  // namespace leeboard::store

// Idempotency keys.
#include "store/requests.hpp"

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"

namespace leeboard::store {

std::optional<std::string> Requests::find(std::string_view key, std::string_view content_digest) {
  Statement& rows = connections_.reading().prepared("SELECT content, result FROM request WHERE name = ?");
  const Reset reset(rows);
  rows.bind(1, key);
  if (!rows.step()) return std::nullopt;
  if (rows.text(0) != content_digest)
    throw Error(ErrorKind::usage, "this idempotency key was used with other content").mend_with("use another key for another request");
  return rows.string(1);
}

bool Requests::has(std::string_view key) {
  Statement& rows = connections_.reading().prepared("SELECT 1 FROM request WHERE name = ?");
  const Reset reset(rows);
  rows.bind(1, key);
  return rows.step();
}

void Requests::remember(std::string_view key, std::string_view content_digest, std::string_view result) {
  NewRow(change_, Table::request, change_.next(Counter::request)).text(key).text(content_digest).text(result).insert({}, "request");
}

}  // namespace leeboard::store

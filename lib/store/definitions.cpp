// Definitions kept by digest.
#include "store/definitions.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"

namespace leeboard::store {

bool Definitions::known(std::string_view digest) {
  if (change_.known().definitions.contains(digest)) return true;
  Statement& rows = connections_.reading().prepared("SELECT id FROM definition WHERE sha256 = ?");
  const Reset reset(rows);
  rows.bind(1, digest);
  if (!rows.step()) return false;
  change_.known().definitions.emplace(std::string(digest), rows.integer(0));
  return true;
}

void Definitions::keep(std::string_view digest, std::string_view text) {
  if (known(digest)) return;
  if (format_sha256(text) != digest) throw Error(ErrorKind::bug, "a definition was stored under another text's digest");
  const auto number = change_.next(Counter::definition);
  NewRow(change_, Table::definition, number).text(digest).text(text).insert({}, digest);
  change_.known().definitions.emplace(std::string(digest), number);
}

std::optional<std::string> Definitions::text(std::string_view digest) {
  Statement& rows = connections_.reading().prepared("SELECT text FROM definition WHERE sha256 = ?");
  const Reset reset(rows);
  rows.bind(1, digest);
  if (!rows.step()) return std::nullopt;
  return rows.string(0);
}

}  // namespace leeboard::store

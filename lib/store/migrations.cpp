// Running migrations, and comparing what they made with what they should make.
#include "store/migrations.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "store/connection.hpp"
#include "store/migration_texts.hpp"

namespace leeboard::store {

int newest_schema() { return static_cast<int>(migration_texts.size()); }

void run_migration(Connection& connection, int number) {
  connection.exec(migration_texts.at(static_cast<std::size_t>(number - 1)).sql.data());  // a literal, so it ends with a zero
  // PRAGMA takes no bound parameter; the number is ours.
  const std::string version = "PRAGMA user_version=" + std::to_string(number);
  connection.exec(version.c_str());
  if (number == 1) connection.exec("PRAGMA application_id=1279608130");
}

std::string schema_text(Connection& connection) {
  std::string out;
  Statement& rows = connection.prepared(
      "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
      "WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence')) ORDER BY type, name");
  const Reset reset(rows);
  while (rows.step()) {
    for (int column = 0; column < 4; ++column) {
      out += rows.text(column);
      out += '\n';
    }
  }
  return out;
}

std::string_view newest_schema_digest() { return "adb09e405ff4b18483129dd8cbacd5b03f15fbcd9e8bb283f5eee294de775b16"; }

namespace {
using Objects = std::map<std::string, std::string>;

Objects objects_of(std::string_view text) {
  Objects out;
  // A text has line breaks of its own, so objects are told apart by how the next one begins.
  std::string name;
  const auto begins = [](std::string_view line) { return line == "table" || line == "index" || line == "trigger" || line == "view"; };
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    at = end + 1;
    if (begins(line)) {
      const auto next = std::min(text.find('\n', at), text.size());
      name = std::string(line) + " " + std::string(text.substr(at, next - at));
      at = next + 1;
      out[name];
      continue;
    }
    out[name].append(line).append("\n");
  }
  return out;
}
}  // namespace

std::string schema_difference(Connection& connection, int layout) {
  const auto found = objects_of(schema_text(connection)), wanted = objects_of(expected_schema_text(layout));
  for (const auto& [name, text] : wanted) {
    const auto at = found.find(name);
    if (at == found.end()) return "the " + name + " is missing";
    if (at->second != text) return "the " + name + " differs";
  }
  for (const auto& [name, text] : found)
    if (!wanted.contains(name)) return "the " + name + " is none of ours";
  return {};
}

int layout_of(Connection& connection) {
  return static_cast<int>(std::clamp<long long>(connection.number("PRAGMA user_version"), 0, newest_schema()));
}

std::string expected_schema_text(int layout) {
  Connection memory(":memory:", {.mode = Mode::create, .known_only = false});
  memory.begin_immediate();
  for (int number = 1; number <= layout; ++number) run_migration(memory, number);
  memory.commit();
  return schema_text(memory);
}

}  // namespace leeboard::store

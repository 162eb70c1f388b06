// Running migrations, and comparing what they made with what they should make.
#include "store/migrations.hpp"

#include <algorithm>

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
  Statement& rows =
      connection.prepared("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name");
  const Reset reset(rows);
  while (rows.step()) {
    for (int column = 0; column < 4; ++column) {
      out += rows.text(column);
      out += '\n';
    }
  }
  return out;
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

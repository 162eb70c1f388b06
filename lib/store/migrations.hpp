// The numbered migrations and what a store that has all of them looks like.
#pragma once

#include <span>
#include <string>

namespace leeboard::store {

class Connection;

/// One migration: "0001_initial" and its SQL.
struct Migration {
  const char* name;
  const char* sql;
};

/// All migrations, oldest first; the store's user_version is how many have run.
std::span<const Migration> migrations();

/// Number of the newest migration.
int newest_schema();

/// Runs one migration's SQL inside the caller's transaction and sets user_version.
void run_migration(Connection& connection, int number);

/// Text of all schema objects, sorted: equal for two stores of the same make.
std::string schema_text(Connection& connection);

/// The schema text of a store that was made now.
const std::string& expected_schema_text();

}  // namespace leeboard::store

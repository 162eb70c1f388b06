// The numbered migrations and what a store that has all of them looks like.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::store {

class Connection;

/// Number of the newest migration; the store's user_version is how many have run.
int newest_schema();

/// Runs one migration's SQL inside the caller's transaction and sets user_version.
void run_migration(Connection& connection, int number);

/// Text of all schema objects, sorted: equal for two stores of the same make.
std::string schema_text(Connection& connection);

/// The schema text of a store of that layout, which is between 0 and newest_schema().
std::string expected_schema_text(int layout);
/// Digest of the schema text of the newest layout, 64 hexadecimal digits: what each opening compares with.
std::string_view newest_schema_digest();
/// The first object that a store of that layout has otherwise: "the trigger person_no_update differs"; empty where all are the same.
std::string schema_difference(Connection& connection, int layout);
/// The layout that the file has now (its user_version), within what this version knows.
int layout_of(Connection& connection);

}  // namespace leeboard::store

// What SQLiteCpp has no call for, and what its errors mean for us.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <utility>

#include "base/error.hpp"

namespace SQLite {
class Database;
}

namespace leeboard::store {

/// Switches SQLite's memory statistics off; heard only before the first connection of the process.
void switch_off_statistics();

/// Sets the bounds and the protective switches of a connection. Throws failed when the library does not take them.
void protect(SQLite::Database& database);

/// Ends a transaction as if it had not been; what cannot be undone now is undone when the file is opened again.
void undo_transaction(SQLite::Database& database) noexcept;

/// Waits for locks of other processes so long, or until the program is to stop: then what is running already still gets a moment.
void wait_for_locks(SQLite::Database& database, long long milliseconds);

/// Whether a transaction runs, reading or writing.
bool is_in_transaction(SQLite::Database& database);

/// From now on a statement of a connection that only reads ends when the program is to stop: io::WaitEnded.
void end_statements_when_stopped(SQLite::Database& database);

/// Whether the file or the medium allows no change.
bool is_read_only(SQLite::Database& database);

/// Throws what a result code of SQLite means for us: busy, damaged, io, version or bug. No values in the message but `extended`.
[[noreturn]] void throw_sqlite(int code, int extended);
[[noreturn]] void throw_sqlite(const SQLite::Exception& error);
/// The same, told apart by what the system said of the call that failed: permission, space, length of a path, disk.
[[noreturn]] void throw_sqlite(const SQLite::Exception& error, SQLite::Database& database);
/// What is told when the system refused a call for that reason.
Error refused_by_system(int error_number, int extended);
/// The same for a value over the bound and for a parameter that the statement does not have.
[[noreturn]] void throw_too_big();
[[noreturn]] void throw_no_memory();
/// What is told when a column is asked for that is not there.
[[noreturn]] void throw_bad_index();

/// What the work gives; its errors of SQLiteCpp thrown as ours.
template <class Work>
decltype(auto) translated(Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& error) { throw_sqlite(error); }
}
/// The same, with what the system said of it.
template <class Work>
decltype(auto) translated(SQLite::Database& database, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& error) { throw_sqlite(error, database); }
}

}  // namespace leeboard::store

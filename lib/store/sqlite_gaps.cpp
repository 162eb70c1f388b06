// The C interface of SQLite, on the handle of SQLiteCpp: the wrapper (3.2.1 of Debian 12) has no call for the configuration of the
// library, for the bounds and protective switches of a connection and for whether a file may be written, and hands result codes
// through as numbers. This is the only file that includes sqlite3.h.
#include "store/sqlite_gaps.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

#include "base/error.hpp"
#include "io/file_limit.hpp"
#include "io/waiting.hpp"

namespace leeboard::store {

void switch_off_statistics() {
  // Nobody reads them, and they cost a lock at every allocation.
  [[maybe_unused]] static const int without_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

void protect(SQLite::Database& database) {
  sqlite3* const db = database.getHandle();
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
  sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1);
  int state = 0;
  if (sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, &state) != SQLITE_OK || state != 1 ||
      sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &state) != SQLITE_OK || state != 0 ||
      sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &state) != SQLITE_OK || state != 0)
    throw Error(ErrorKind::failed, "the database library does not take the protective settings");
}

namespace {
// As SQLite's own, which a signal cannot end: each time a longer pause, `tried` of them so far.
int on_busy(void* most, int tried) {
  constexpr int pauses[] = {1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100};
  constexpr int known = sizeof pauses / sizeof pauses[0];
  // A commit that waits for a short reader is not given up for a signal.
  constexpr long long moment_ms = 250;
  long long waited = 0;
  for (int i = 0; i < tried; ++i) waited += pauses[std::min(i, known - 1)];
  const auto left = static_cast<long long>(reinterpret_cast<std::intptr_t>(most)) - waited;
  if (left <= 0) return 0;
  const auto pause = static_cast<int>(std::min<long long>(left, pauses[std::min(tried, known - 1)]));
  if (io::rest(pause)) return 1;
  if (waited >= moment_ms) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(pause));
  return 1;
}
}  // namespace

void wait_for_locks(SQLite::Database& database, long long milliseconds) {
  sqlite3_busy_handler(database.getHandle(), on_busy, reinterpret_cast<void*>(static_cast<std::intptr_t>(milliseconds)));
}

namespace {
int on_progress(void*) { return io::rest(0) ? 0 : 1; }
}  // namespace

void end_statements_when_stopped(SQLite::Database& database) {
  constexpr int steps = 20'000;  // a look costs a call of the system
  sqlite3_progress_handler(database.getHandle(), steps, on_progress, nullptr);
}

void undo_transaction(SQLite::Database& database) noexcept { sqlite3_exec(database.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr); }

bool is_in_transaction(SQLite::Database& database) { return sqlite3_get_autocommit(database.getHandle()) == 0; }

bool is_read_only(SQLite::Database& database) { return sqlite3_db_readonly(database.getHandle(), "main") == 1; }

void throw_sqlite(int code, int extended) {
  const std::string number = " (sqlite " + std::to_string(extended) + ")";
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw Error(ErrorKind::busy, "another process holds the store" + number).mend_with("try again, or wait longer with --wait");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Error(ErrorKind::damaged, "the store is damaged" + number)
          .mend_with("write nothing; run `leeboard store verify --deep`, then `leeboard store restore` or `store salvage`");
    case SQLITE_FULL: throw Error(ErrorKind::io, "the disk is full; the old state is kept" + number).mend_with("free some space and run it again");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw Error(ErrorKind::io, "the store cannot be written; the old state is kept" + number)
          .mend_with("check that the file, its folder and the medium are writable");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      throw Error(ErrorKind::io, "the disk reported an error; the old state is kept" + number)
          .mend_with("check the disk and its free space, then run it again");
    case SQLITE_TOOBIG: throw Error(ErrorKind::bad_input, "a value is over 16 MiB" + number).mend_with("leave it out or make it smaller");
    case SQLITE_NOMEM: throw Error(ErrorKind::failed, "not enough memory" + number).mend_with("close other programs and run it again");
    case SQLITE_INTERRUPT: throw io::WaitEnded{};
    default: throw Error(ErrorKind::bug, "the store refused a statement" + number);
  }
}

void throw_sqlite(const SQLite::Exception& error) {
  const int code = error.getErrorCode();
  throw_sqlite(code, error.getExtendedErrorCode() > 0 ? error.getExtendedErrorCode() : code);
}

void throw_sqlite(const SQLite::Exception& error, SQLite::Database& database) {
  const int code = error.getErrorCode() & 0xff;
  int reason = code == SQLITE_IOERR || code == SQLITE_CANTOPEN ? sqlite3_system_errno(database.getHandle()) : 0;
  // What is undone after a failed write makes calls of its own, and the reason is then that of the last one.
  if (code == SQLITE_IOERR && io::met_file_limit()) reason = EFBIG;
  // Of a write that failed the last call of the system may be another one; only a lack of room can come from nothing else.
  const bool known = code == SQLITE_CANTOPEN || reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
  if (reason == 0 || !known) throw_sqlite(error);
  throw refused_by_system(reason, error.getExtendedErrorCode());
}

Error refused_by_system(int error_number, int extended) {
  const std::string number = " (sqlite " + std::to_string(extended) + ")";
  switch (error_number) {
    case ENOMEM: return Error(ErrorKind::failed, "not enough memory" + number).mend_with("close other programs and run it again");
    case EACCES:
    case EPERM:
      return Error(ErrorKind::io, "no permission to use the store or its folder; the old state is kept" + number)
          .mend_with("ask for permission to the file and its folder");
    case EROFS: return Error(ErrorKind::io, "the medium is read-only; the old state is kept" + number).mend_with("make the medium writable");
    case ENOSPC:
    case EDQUOT: return Error(ErrorKind::io, "the disk is full; the old state is kept" + number).mend_with("free some space and run it again");
    case EFBIG:
      return Error(ErrorKind::io, "the file would be larger than this system allows; the old state is kept" + number)
          .mend_with("raise the limit (ulimit -f), or use another disk");
    case ENAMETOOLONG: return Error(ErrorKind::io, "the path of the store is too long" + number).mend_with("choose a shorter name or folder");
    case EMFILE:
    case ENFILE: return Error(ErrorKind::io, "too many files are open" + number).mend_with("close other programs and run it again");
    default:
      return Error(ErrorKind::io, "the disk reported an error; the old state is kept" + number)
          .mend_with("check the disk and its free space, then run it again");
  }
}

void throw_too_big() { throw_sqlite(SQLITE_TOOBIG, SQLITE_TOOBIG); }
void throw_no_memory() { throw_sqlite(SQLITE_NOMEM, SQLITE_NOMEM); }
void throw_bad_index() { throw_sqlite(SQLITE_RANGE, SQLITE_RANGE); }

}  // namespace leeboard::store

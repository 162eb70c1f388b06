// Prepared statements and the meaning of SQLite's result codes.
#include "store/statement.hpp"

#include <sqlite3.h>

#include "base/error.hpp"

namespace leeboard::store {

void throw_sqlite(sqlite3* db, int code) {
  const int extended = db ? sqlite3_extended_errcode(db) : code;
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
    case SQLITE_NOMEM: throw Error(ErrorKind::failed, "out of memory" + number).mend_with("close other programs and run it again");
    case SQLITE_INTERRUPT: throw Error(ErrorKind::failed, "interrupted" + number);
    default: throw Error(ErrorKind::bug, "the store refused a statement" + number);
  }
}

Statement::Statement(sqlite3* db, const char* sql) : db_(db) {
  const int code = sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) throw_sqlite(db, code);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::bind(int index, std::int64_t number) {
  if (const int code = sqlite3_bind_int64(statement_, index, number); code != SQLITE_OK) throw_sqlite(db_, code);
  return *this;
}

Statement& Statement::bind(int index, double number) {
  if (const int code = sqlite3_bind_double(statement_, index, number); code != SQLITE_OK) throw_sqlite(db_, code);
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  const char* data = text.data() ? text.data() : "";
  const int code = sqlite3_bind_text64(statement_, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) throw_sqlite(db_, code);
  return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes) {
  const int code = sqlite3_bind_blob64(statement_, index, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) throw_sqlite(db_, code);
  return *this;
}

Statement& Statement::bind_null(int index) {
  if (const int code = sqlite3_bind_null(statement_, index); code != SQLITE_OK) throw_sqlite(db_, code);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(statement_);
  throw_sqlite(db_, code);
}

void Statement::run() {
  while (step()) {}
  sqlite3_reset(statement_);
}

void Statement::reset() { sqlite3_reset(statement_); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
int Statement::kind(int column) const { return sqlite3_column_type(statement_, column); }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }
int Statement::columns() const { return sqlite3_column_count(statement_); }

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string_view{};
}

std::string_view Statement::blob(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string_view{};
}

}  // namespace leeboard::store

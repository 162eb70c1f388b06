// Opening a connection: settings in the order of the rules, each read back and checked.
#include "store/connection.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>

#include "base/error.hpp"
#include "store/migrations.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
int open_flags(Mode mode) {
  // Own threads own their connections, so SQLite's mutexes would only cost time.
  const int shared = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;
  switch (mode) {
    case Mode::read_only: return SQLITE_OPEN_READONLY | shared;
    case Mode::read_write: return SQLITE_OPEN_READWRITE | shared;
    case Mode::create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | shared;
  }
  return SQLITE_OPEN_READONLY | shared;
}

struct Setting {
  const char* set;
  const char* read;
  long long value;
};

void apply(Connection& connection, const Setting& setting) {
  connection.exec(setting.set);
  if (connection.number(setting.read) != setting.value)
    throw Error(ErrorKind::failed, std::string("the database library does not take the setting `") + setting.set + "`")
        .mend_with("use the SQLite library of Debian 12 or newer");
}
}  // namespace

Connection::Connection(const std::string& path, const ConnectionOptions& options) {
  // SQLite's memory statistics, which nobody reads, cost a lock at every allocation. Possible before the first connection only.
  [[maybe_unused]] static const int without_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  try {
    try {
      open(path, options);
    } catch (const Error& error) {
      if (options.mode != Mode::read_only || error.kind() != ErrorKind::io || !exists(path + "-journal")) throw;
      // What a killed command left half done can only be undone by a connection that may write; a reader is refused.
      auto writing = options;
      writing.mode = Mode::read_write;
      database_.reset();
      { const Connection undo(path, writing); }
      open(path, options);
    }
  } catch (Error& error) {
    if (!error.where().source.empty()) throw;
    throw std::move(error).at({.source = path});
  }
}

void Connection::open(const std::string& path, const ConnectionOptions& options) {
  try {
    database_ = std::make_unique<SQLite::Database>(path, open_flags(options.mode), static_cast<int>(std::min(options.wait_ms, 2147483647LL)));
  } catch (const SQLite::Exception& error) { throw_sqlite(nullptr, error.getErrorCode()); }
  configure(options, path == ":memory:");
}

Connection::~Connection() = default;

void Connection::configure(const ConnectionOptions& options, bool memory) {
  sqlite3* db = database_->getHandle();
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
  sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1);
  int state = 0;
  if (sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, &state) != SQLITE_OK || state != 1 ||
      sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &state) != SQLITE_OK || state != 0 ||
      sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &state) != SQLITE_OK || state != 0)
    throw Error(ErrorKind::failed, "the database library does not take the protective settings");
  if (options.known_only && !memory && options.mode != Mode::create) check_identity();
  if (!memory && options.mode != Mode::create) set_journal(options.mode == Mode::read_write && !read_only());
  if (!memory) apply(*this, {"PRAGMA synchronous=EXTRA", "PRAGMA synchronous", 3});
  apply(*this, {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", 1});
  apply(*this, {"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", 1});
  apply(*this, {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", 0});
  apply(*this, {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", 1});
  if (!memory) {
    exec("PRAGMA mmap_size=0");
    if (number("PRAGMA mmap_size") != 0) throw Error(ErrorKind::failed, "the database library maps the file into memory");
  }
  apply(*this, {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", 1});
  apply(*this, {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", 2});
  if (options.bulk) apply(*this, {"PRAGMA cache_size=-65536", "PRAGMA cache_size", -65536});
  else apply(*this, {"PRAGMA cache_size=-16384", "PRAGMA cache_size", -16384});
}

void Connection::check_identity() {
  const long long id = number("PRAGMA application_id");
  const long long version = number("PRAGMA user_version");
  schema_ = static_cast<int>(version);
  if (id == application_id && version >= 1 && version <= newest_schema()) return;
  if (id != application_id)
    throw Error(ErrorKind::version, "the file is a database, but no store of Leeboard")
        .mend_with("check --db and LEEBOARD_DB; a store whose header is damaged: `leeboard store restore`");
  throw Error(ErrorKind::version, "the store was made by another version of Leeboard (layout " + std::to_string(version) + ", this one knows up to " +
                                      std::to_string(newest_schema()) + ")")
      .mend_with("install the newer version");
}

void Connection::set_journal(bool writable) {
  std::string mode = text("PRAGMA journal_mode");
  if (mode == "wal" && writable) {
    exec("PRAGMA wal_checkpoint(TRUNCATE)");
    mode = text("PRAGMA journal_mode=DELETE");
    switched_from_wal_ = true;
  }
  if (mode != "delete" && writable) mode = text("PRAGMA journal_mode=DELETE");
  if (mode != "delete" && writable)
    throw Error(ErrorKind::io, "the store cannot be put into journal mode DELETE (it is in " + mode + ")")
        .mend_with("close other programs that have it open");
}

Statement& Connection::prepared(const char* literal) {
  auto& slot = statements_[literal];
  if (!slot) slot = std::make_unique<Statement>(database_->getHandle(), literal);
  return *slot;
}

void Connection::exec(const char* sql) {
  const int code = sqlite3_exec(database_->getHandle(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw_sqlite(database_->getHandle(), code);
}

long long Connection::number(const char* sql) {
  Statement statement(database_->getHandle(), sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(const char* sql) {
  Statement statement(database_->getHandle(), sql);
  return statement.step() ? statement.string(0) : std::string{};
}

void Connection::refuse_changes(bool refuse) {
  if (refuse) apply(*this, {"PRAGMA query_only=ON", "PRAGMA query_only", 1});
  else apply(*this, {"PRAGMA query_only=OFF", "PRAGMA query_only", 0});
}

void Connection::begin_immediate() { prepared("BEGIN IMMEDIATE").run(); }
void Connection::commit() { prepared("COMMIT").run(); }

void Connection::rollback() noexcept {
  // Nothing may be thrown while an exception is on its way; a journal that stays is rolled back at the next opening.
  sqlite3_exec(database_->getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_->getHandle()) == 0; }
bool Connection::read_only() const { return sqlite3_db_readonly(database_->getHandle(), "main") == 1; }
sqlite3* Connection::handle() const { return database_->getHandle(); }

}  // namespace leeboard::store

// Opening a connection: settings in the order of the rules, each read back and checked.
#include "store/connection.hpp"

#include <SQLiteCpp/Database.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <mutex>
#include <utility>

#include "base/error.hpp"
#include "io/descriptor.hpp"
#include "io/protected_files.hpp"
#include "io/system_error.hpp"
#include "store/migrations.hpp"
#include "store/sqlite_gaps.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
std::mutex files_guard;
int open_files = 0;

int open_flags(Mode mode) {
  // Own threads own their connections, so SQLite's mutexes would only cost time.
  const int shared = SQLite::OPEN_NOMUTEX | SQLite::OPEN_NOFOLLOW;
  switch (mode) {
    case Mode::read_only: return SQLite::OPEN_READONLY | shared;
    case Mode::read_write: return SQLite::OPEN_READWRITE | shared;
    case Mode::create: return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | shared;
  }
  return SQLite::OPEN_READONLY | shared;
}

// The library says of a file that it does not open no more than that. We may not open it either, for another connection may be on it.
[[noreturn]] void throw_not_opened(const std::string& path, Mode mode, const SQLite::Exception& error) {
  const bool making = mode == Mode::create && !exists(path);
  if (::access(making ? folder_of(path).c_str() : path.c_str(), making ? W_OK | X_OK : R_OK) != 0)
    throw io::system_error(errno, "the store cannot be opened", path);
  throw_sqlite(error.getErrorCode(), error.getErrorCode());
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
  switch_off_statistics();
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

void protect_stores() { io::protect_files_with(68, {'L', 'E', 'E', 'B'}); }

bool has_leftover_journal(const std::string& path) {
  const std::scoped_lock lock_out(files_guard);
  if (open_files > 0) return false;
  const auto journal = path + "-journal";
  struct stat before {
  }, after{};
  if (::lstat(journal.c_str(), &before) != 0) return false;
  const io::Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = 0x40000000;  // SQLite's bytes for a writer: pending and reserved
  lock.l_len = 2;
  if (!file || ::fcntl(file.get(), F_GETLK, &lock) != 0 || lock.l_type != F_UNLCK) return false;
  return ::lstat(journal.c_str(), &after) == 0 && before.st_dev == after.st_dev && before.st_ino == after.st_ino;
}

Connection::OpenFile::OpenFile() {
  const std::scoped_lock lock(files_guard);
  ++open_files;
}
Connection::OpenFile::~OpenFile() {
  const std::scoped_lock lock(files_guard);
  --open_files;
}

void Connection::open(const std::string& path, const ConnectionOptions& options) {
  if (path != ":memory:") {
    if (!counted_) counted_ = std::make_unique<OpenFile>();
    io::protect_file(path);
  }
  try {
    database_ = std::make_unique<SQLite::Database>(path == ":memory:" ? path : in_real_folder(path), open_flags(options.mode));
    wait_for_locks(*database_, options.wait_ms);
  } catch (const SQLite::Exception& error) { throw_not_opened(path, options.mode, error); }
  configure(options, path == ":memory:");
  if (options.mode == Mode::create && path != ":memory:") io::protect_file(path);
}

Connection::~Connection() { rollback(); }

void Connection::configure(const ConnectionOptions& options, bool memory) {
  protect(*database_);
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
    throw NotAStore(Error(ErrorKind::version, "the file is a database, but no store of Leeboard")
                        .mend_with("check --db and LEEBOARD_DB; a store whose header is damaged: `leeboard store restore`"));
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
  if (!slot) slot = std::make_unique<Statement>(*database_, literal);
  return *slot;
}

void Connection::exec(const char* sql) {
  translated(*database_, [&] { database_->exec(sql); });
}

long long Connection::number(const char* sql) {
  Statement statement(*database_, sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(const char* sql) {
  Statement statement(*database_, sql);
  return statement.step() ? statement.string(0) : std::string{};
}

void Connection::refuse_changes(bool refuse) {
  if (refuse) apply(*this, {"PRAGMA query_only=ON", "PRAGMA query_only", 1});
  else apply(*this, {"PRAGMA query_only=OFF", "PRAGMA query_only", 0});
}

void Connection::begin_immediate() {
  exec("BEGIN IMMEDIATE");
  in_transaction_ = true;
}

void Connection::commit() {
  exec("COMMIT");
  in_transaction_ = false;
}

// Errors are kept quiet, for an exception may be on its way. Not SQLite::Transaction: its end throws where there is no memory for its own error.
void Connection::rollback() noexcept {
  if (std::exchange(in_transaction_, false)) undo_transaction(*database_);
}

// Not SQLite::Savepoint: it parses its statements anew for each record (22 to 36 us on top of 6 for three rows; prepared ones take 4 to
// 7), and after its rollback the savepoint stands until the end of the transaction.
void Connection::begin_record() { prepared("SAVEPOINT record").run(); }
void Connection::keep_record() { prepared("RELEASE record").run(); }
void Connection::undo_record() {
  prepared("ROLLBACK TO record").run();
  keep_record();
}

bool Connection::read_only() const { return is_read_only(*database_); }

}  // namespace leeboard::store

// One connection with the settings of the house, each read back, its transaction and its prepared statements.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "base/error.hpp"
#include "store/statement.hpp"

namespace SQLite {
class Database;
}  // namespace SQLite

namespace leeboard::store {

/// 'LEEB' in the header of every store.
inline constexpr int application_id = 0x4C454542;

/// From now on no output of this process takes the place of a file with that id (the bytes from 68 on).
void protect_stores();

/// Whether a writer that is gone left its journal: one that lies there while nobody writes. While this process has any store open it does
/// not look and says no: closing the file would drop the locks of the connection.
bool has_leftover_journal(const std::string& path);

/// A file that is a database but no store: for a backup that is damage, elsewhere another program's file.
struct NotAStore : Error {
  explicit NotAStore(Error error) : Error(std::move(error)) {}
};

/// How a file is opened.
enum class Mode { read_only, read_write, create };

/// How long to wait, and what to check.
struct ConnectionOptions {
  Mode mode = Mode::read_only;
  long long wait_ms = 5000;
  bool bulk = false;
  bool known_only = true;  ///< refuse a file whose application_id or user_version we do not know
};

/// One open handle on a store's file.
class Connection {
 public:
  /// Opens and checks; ":memory:" is exempt from journal and sync. Throws version, damaged, busy, io.
  Connection(const std::string& path, const ConnectionOptions& options);
  ~Connection();

  /// The prepared statement of a literal; kept until the connection is closed.
  Statement& prepared(const char* literal);
  /// Runs SQL that returns nothing of interest; only literals and migrations.
  void exec(const char* sql);
  /// One number or text; used for PRAGMA.
  long long number(const char* sql);
  std::string text(const char* sql);

  /// Whether every change is refused (PRAGMA query_only), read back and checked.
  void refuse_changes(bool refuse);
  void begin_immediate();
  void commit();
  /// Undoes the transaction, if there is one; says nothing when that fails: what stays is undone at the next opening.
  void rollback() noexcept;
  /// From begin_immediate until commit or rollback.
  bool in_transaction() const { return in_transaction_; }

  /// A savepoint of one record in the running transaction, and its two ends.
  void begin_record();
  void keep_record();
  void undo_record();

  bool read_only() const;
  /// Whether the file was in WAL mode and was switched.
  bool switched_from_wal() const { return switched_from_wal_; }
  int schema() const { return schema_; }
  SQLite::Database& database() { return *database_; }

 private:
  /// Counts the files that this process has open.
  struct OpenFile {
    OpenFile();
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
  };
  void open(const std::string& path, const ConnectionOptions& options);
  void configure(const ConnectionOptions& options, bool memory);
  void check_identity();
  void set_journal(bool writable);
  std::unique_ptr<OpenFile> counted_;  ///< outlives the database
  std::unique_ptr<SQLite::Database> database_;
  std::unordered_map<const char*, std::unique_ptr<Statement>> statements_;
  bool in_transaction_ = false;
  bool switched_from_wal_ = false;
  int schema_ = 0;
};

}  // namespace leeboard::store

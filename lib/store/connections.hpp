// What is open: the connection that writes, the one that reads, how far reads see, and who works under which conditions.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/known_pieces.hpp"
#include "store/remembered_heads.hpp"
#include "store/session.hpp"
#include "store/store.hpp"

namespace leeboard::store {

/// What the file of a connection says of itself. A copy that was adopted has the id of its newest row `fork_id`.
Identity read_identity(Connection& connection);

/// The handles of an open store: one that writes, and those that read.
class Connections {
 public:
  Connections(std::string path, Access access, Session session, OpenOptions options);

  const std::string& path() const { return path_; }
  const Session& session() const { return session_; }
  const OpenOptions& options() const { return options_; }
  Access access() const { return access_; }
  const RememberedHeads& heads() const { return heads_; }
  /// Remembers the newest head, unless this is a copy: nothing done to one changes what is remembered of the store.
  void remember(const Head& head);
  /// The same after a restore, in place of what was remembered of the store before it.
  void remember_restored(const Head& before, const Head& head);
  /// Of plans that were read in this run.
  KnownPieces& pieces() { return pieces_; }
  bool is_copy() const { return copy_; }
  void treat_as_copy() { copy_ = true; }
  /// An audit event filled with the session's fields; `kind` and further JSON fields (`, "a":1`) make its detail.
  AuditEvent event(std::string_view kind, std::string_view more = {}) const;

  /// The connection that reads go to: the writing one inside a transaction.
  Connection& reading();
  /// The writing connection. Throws bug when the store was opened for reading and no event opened one.
  Connection& writer();
  /// The writing connection when it is open, else the reading one.
  Connection& open_one();
  bool has_writer() const { return writer_ != nullptr; }
  /// Opens the writing connection; one `for_reading` takes nothing but audit events. Throws io, bug.
  void open_writer(bool for_reading);
  /// Opens the writing connection of a file that is to become a store.
  void open_new();
  /// The same again, after an error that may have left it in any state.
  void reopen_writer();
  void close_writer() { writer_.reset(); }
  /// Whether a transaction runs on the writing connection.
  bool in_transaction() const { return writer_ && writer_->in_transaction(); }

  /// Rows above this event are not seen by reads.
  std::int64_t limit() const { return in_transaction() ? INT64_MAX : limit_; }
  void see_newest();
  void see_first();
  const Identity& identity();
  void set_identity(Identity identity) { identity_ = std::move(identity); }
  Head newest_head();

  const std::vector<std::string>& notices() const { return notices_; }
  /// Keeps a notice; once the store is open it is told at once.
  void tell(const std::string& notice);
  /// Tells what is told once only, where the notices of an opening may stay unread.
  void tell_now(const std::string& notice);
  void end_opening() { opened_ = true; }

 private:
  std::string path_;
  Access access_;
  Session session_;
  OpenOptions options_;
  std::string os_identity_json_;
  RememberedHeads heads_;
  std::unique_ptr<Connection> writer_;
  std::unique_ptr<Connection> reader_;
  std::optional<Identity> identity_;
  std::vector<std::string> notices_;
  bool opened_ = false;
  bool copy_ = false;
  KnownPieces pieces_;
  std::int64_t limit_ = INT64_MAX;
  std::optional<std::int64_t> first_limit_;
};

}  // namespace leeboard::store

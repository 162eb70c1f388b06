// Opening and choosing connections; what the store says of itself.
#include "store/connections.hpp"

#include <sodium.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
bool may_write(const std::string& path) { return ::access(path.c_str(), W_OK) == 0 && ::access(folder_of(path).c_str(), W_OK | X_OK) == 0; }

/// Whose fault it is that a store can be read and not written: the medium's, the file's, or that of the folder, where a change begins with a journal.
Error no_writing(const std::string& path) {
  const bool file = ::access(path.c_str(), W_OK) != 0;
  if (!file && ::access(folder_of(path).c_str(), W_OK | X_OK) == 0) errno = EROFS;
  constexpr auto otherwise = "; to read without writing the audit event here, pass --audit-to FILE";
  if (errno == EACCES || errno == EPERM)
    return Error(ErrorKind::io, std::string("the store cannot be written: no permission to write ") + (file ? "the file" : "in its folder"))
        .at({.source = path})
        .mend_with("ask for permission to write the store and its folder" + std::string(otherwise));
  return Error(ErrorKind::io, "the store cannot be written: the file or the medium is read-only")
      .at({.source = path})
      .mend_with("make it writable" + std::string(otherwise));
}
}  // namespace

Identity read_identity(Connection& connection) {
  Identity out;
  out.schema = static_cast<int>(connection.number("PRAGMA user_version"));
  Statement& rows = connection.prepared("SELECT name, value FROM meta ORDER BY id");
  const Reset reset(rows);
  std::string fork;
  while (rows.step()) {
    if (rows.text(0) == "store_id") out.chain_id = rows.string(1);
    if (rows.text(0).starts_with("fork_id")) fork = rows.string(1);
    if (rows.text(0) == "created") out.created = rows.string(1);
  }
  out.store_id = fork.empty() ? out.chain_id : fork;
  return out;
}

Connections::Connections(std::string path, Access access, Session session, OpenOptions options)
    : path_(std::move(path)),
      access_(access),
      session_(std::move(session)),
      options_(std::move(options)),
      os_identity_json_(json_text(read_os_identity())),
      heads_(options_.state_dir, path_) {
  if (!session_.now) throw Error(ErrorKind::bug, "a store was opened without a clock");
  // Lets the library choose its vector code for the digests. That takes as long as a few hundred digests, so not for single records.
  if (options_.bulk && sodium_init() < 0) throw Error(ErrorKind::failed, "the library of hash functions cannot be started");
}

AuditEvent Connections::event(std::string_view kind, std::string_view more) const {
  AuditEvent event;
  event.ts = format_instant(session_.now());
  event.actor = session_.actor;
  event.role = session_.role;
  event.purpose = session_.purpose;
  event.action = session_.command;
  event.outcome = "ok";
  event.detail = "{\"kind\":\"";
  event.detail += kind;
  event.detail += "\",\"os\":" + os_identity_json_;
  if (!session_.as_of.empty()) event.detail += ",\"as_of\":" + json_text(session_.as_of);
  if (!session_.override_reason.empty()) event.detail += ",\"override\":" + json_text(session_.override_reason);
  event.detail += more;
  event.detail += '}';
  return event;
}

Connection& Connections::reading() {
  // A run that reads has one connection, for each costs a millisecond to open. It refuses every change but the audit event.
  if (writer_ && (access_ == Access::read || writer_->in_transaction())) return *writer_;
  if (!reader_) {
    reader_ = std::make_unique<Connection>(path_, ConnectionOptions{.mode = Mode::read_only, .wait_ms = options_.wait_ms, .bulk = options_.bulk});
  }
  return *reader_;
}

Connection& Connections::writer() {
  if (!writer_) open_writer(false);
  return *writer_;
}

Connection& Connections::open_one() { return writer_ ? *writer_ : reading(); }

void Connections::open_writer(bool for_reading) {
  if (access_ == Access::read && !for_reading) throw Error(ErrorKind::bug, "a store that was opened for reading was to be written");
  if (const auto network = network_file_system(path_); !network.empty()) {
    if (!for_reading && !options_.accept_network)
      throw Error(ErrorKind::io, "the store lies on a network file system (" + network + "), where locks and syncs are not reliable")
          .at({.source = path_})
          .mend_with("move it to a local disk with `leeboard store move`, or pass --accept-network-store");
    notices_.push_back("the store lies on a network file system (" + network + ")");
  }
  if (for_reading) reader_.reset();
  auto connection =
      std::make_unique<Connection>(path_, ConnectionOptions{.mode = Mode::read_write, .wait_ms = options_.wait_ms, .bulk = options_.bulk});
  if (connection->read_only() || !may_write(path_)) throw no_writing(path_);
  if (access_ == Access::read) connection->refuse_changes(true);
  writer_ = std::move(connection);
  if (writer_->switched_from_wal()) notices_.push_back("another program had switched the store to WAL mode; it was switched back");
}

void Connections::open_new() {
  writer_ = std::make_unique<Connection>(
      path_, ConnectionOptions{.mode = Mode::create, .wait_ms = options_.wait_ms, .bulk = options_.bulk, .known_only = false});
}

void Connections::reopen_writer() {
  writer_->rollback();
  writer_.reset();  // its lock may be one that lets nobody in
  writer_ = std::make_unique<Connection>(path_, ConnectionOptions{.mode = Mode::read_write, .wait_ms = options_.wait_ms, .bulk = options_.bulk});
}

void Connections::see_newest() {
  const auto newest = newest_event(reading());
  limit_ = newest ? newest->seq : 0;
  if (!first_limit_) first_limit_ = limit_;
}

void Connections::see_first() {
  if (!first_limit_) see_newest();
  limit_ = *first_limit_;
}

const Identity& Connections::identity() {
  if (!identity_) identity_ = read_identity(open_one());
  return *identity_;
}

void Connections::remember(const Head& head) {
  if (!copy_) heads_.remember(identity().store_id, head);
}

void Connections::remember_restored(const Head& before, const Head& head) {
  if (!copy_) heads_.replace(identity().store_id, before, head);
}

Head Connections::newest_head() {
  const auto newest = newest_event(open_one());
  if (!newest) throw Error(ErrorKind::damaged, "the audit log is empty").mend_with("run `leeboard store restore`");
  return {.seq = newest->seq, .hash = format_hex(newest->hash)};
}

void Connections::tell(const std::string& notice) {
  notices_.push_back(notice);
  if (opened_ && options_.tell) options_.tell(notice);
}

void Connections::tell_now(const std::string& notice) {
  if (options_.tell) options_.tell(notice);
  else notices_.push_back(notice);
}

}  // namespace leeboard::store

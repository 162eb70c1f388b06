// Connections and caches of an open store, and reads.
#include "store/unit.hpp"

#include <sodium.h>

#include "base/error.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
constexpr std::size_t most_codes = 100'000;
}

Unit::Unit(std::string path, Access access, Session session, OpenOptions options)
    : path_(std::move(path)),
      access_(access),
      session_(std::move(session)),
      options_(std::move(options)),
      os_identity_json_(json_text(read_os_identity())),
      heads_(options_.state_dir, path_),
      records_(std::make_unique<Repositories>(*this)) {
  if (!session_.now) throw Error(ErrorKind::bug, "a store was opened without a clock");
  // Lets the library choose its vector code for the digests. That takes as long as a few hundred digests, so not for single records.
  if (options_.bulk && sodium_init() < 0) throw Error(ErrorKind::failed, "the library of hash functions cannot be started");
}

Unit::~Unit() {
  if (in_change_) rollback();
}

Connection& Unit::reading() {
  if (in_change_) return *writer_;
  // A run that reads has one connection, for each costs a millisecond to open. It refuses every change but the audit event.
  if (access_ == Access::read && writer_) return *writer_;
  if (!reader_) {
    reader_ = std::make_unique<Connection>(path_, ConnectionOptions{.mode = Mode::read_only, .wait_ms = options_.wait_ms, .bulk = options_.bulk});
  }
  return *reader_;
}

Connection& Unit::writer() {
  if (!writer_) open_writer(false);
  return *writer_;
}

void Unit::see_newest() {
  if (!in_change_) links.reset();
  const auto newest = newest_event(reading());
  limit_ = newest ? newest->seq : 0;
  if (!first_limit_) first_limit_ = limit_;
}

void Unit::see_first() {
  if (!first_limit_) see_newest();
  limit_ = *first_limit_;
}

const Identity& Unit::identity() {
  if (!identity_) {
    Connection& connection = writer_ ? *writer_ : reading();
    Identity found;
    found.schema = static_cast<int>(connection.number("PRAGMA user_version"));
    Statement& rows = connection.prepared("SELECT name, value FROM meta");
    const Reset reset(rows);
    while (rows.step()) {
      if (rows.text(0) == "store_id") found.store_id = rows.string(1);
      if (rows.text(0) == "created") found.created = rows.string(1);
    }
    identity_ = found;
  }
  return *identity_;
}

Head Unit::newest_head() {
  const auto newest = newest_event(in_change_ || writer_ ? *writer_ : reading());
  if (!newest) throw Error(ErrorKind::damaged, "the audit log is empty").mend_with("run `leeboard store restore`");
  return {.seq = newest->seq, .hash = format_hex(newest->hash)};
}

std::optional<PersonKey> Unit::known_code(std::string_view code) {
  if (!code.empty() && code == last_code_) return last_person_;
  const auto found = codes_.find(code);
  if (found == codes_.end()) return std::nullopt;
  last_code_ = code;
  last_person_ = found->second;
  return last_person_;
}

void Unit::know_code(std::string_view code, PersonKey person) {
  // Memory stays flat whatever the number of people in an import.
  if (codes_.size() >= most_codes) codes_.clear();
  codes_.insert_or_assign(std::string(code), person);
  if (in_change_) new_codes_.emplace_back(code);
}

AuditEvent Unit::event(std::string_view kind, std::string_view more) const {
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
  event.detail += more;
  event.detail += '}';
  return event;
}

void Unit::commit_event(AuditEvent event) {
  try {
    if (!writer_) open_writer(true);
    begin();
    add_event(event);
    commit({});
  } catch (const Error& error) {
    if (in_change_) rollback();
    else if (access_ == Access::read) writer_.reset();  // it may not refuse changes any more
    if (error.kind() != ErrorKind::io) throw;
    spool(event, error);
  }
}

}  // namespace leeboard::store

// Making and opening a store: path, file system, layout, journal, and the head that this user remembers.
#include <sodium.h>

#include "base/error.hpp"
#include "store/backup.hpp"
#include "store/migrations.hpp"
#include "store/store_file.hpp"
#include "store/unit.hpp"

namespace leeboard::store {

namespace {
std::string random_store_id() {
  if (sodium_init() < 0) throw Error(ErrorKind::failed, "the system gives no random numbers");
  unsigned char bytes[16];
  randombytes_buf(bytes, sizeof bytes);
  char text[33];
  sodium_bin2hex(text, sizeof text, bytes, sizeof bytes);
  return text;
}

[[noreturn]] void throw_rolled_back(const std::string& path, const std::string& what) {
  throw Error(ErrorKind::damaged, what)
      .at({.source = path})
      .mend_with("write nothing; find the newest copy, or run `leeboard audit accept-rollback --reason ...` if the older one is meant");
}
}  // namespace

void Unit::open_writer(bool for_reading) {
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
  if (connection->read_only())
    throw Error(ErrorKind::io, "the store cannot be written: the file or the medium is read-only")
        .at({.source = path_})
        .mend_with("make it writable; to read without writing the audit event here, pass --audit-to FILE");
  if (access_ == Access::read) connection->refuse_changes(true);
  writer_ = std::move(connection);
  if (writer_->switched_from_wal()) notices_.push_back("another program had switched the store to WAL mode; it was switched back");
}

void Unit::create_new() {
  if (look_at(path_) == Standing::file)
    throw Error(ErrorKind::usage, "a store or another file stands there already").at({.source = path_}).mend_with("choose another name with --db");
  if (look_at(path_) == Standing::nothing) create_empty(path_);
  writer_ = std::make_unique<Connection>(
      path_, ConnectionOptions{.mode = Mode::create, .wait_ms = options_.wait_ms, .bulk = options_.bulk, .known_only = false});
  const std::string created = format_instant(session_.now());
  const std::string id = random_store_id();
  identity_ = Identity{.store_id = id, .created = created, .schema = newest_schema()};
  writer_->begin_immediate();
  in_change_ = true;
  for (int number = 1; number <= newest_schema(); ++number) run_migration(*writer_, number);
  counters_.fill(-1);
  const auto put = [&](std::string_view name, std::string_view value) {
    NewRow(*this, Table::meta, next(Counter::meta)).text(name).text(value).insert({}, "store");
  };
  put("store_id", id);
  put("created", created);
  put("min_reader", "1");
  commit({});
}

void Unit::open_existing() {
  if (look_at(path_) != Standing::file)
    throw Error(ErrorKind::no_store, "there is no store")
        .at({.source = path_})
        .mend_with("make one with `leeboard store init`, or name one with --db");
  const bool leftover = exists(path_ + "-journal");
  if (access_ == Access::write) {
    open_writer(false);
  } else {
    try {
      open_writer(true);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::io) throw;
      reading();  // a medium that cannot be written can still be read
    }
  }
  Connection& connection = writer_ ? *writer_ : *reader_;
  if (leftover && !exists(path_ + "-journal")) notices_.push_back("a command had been cut off; its unfinished change was undone");
  if (connection.schema() < newest_schema()) {
    if (access_ == Access::read || !writer_)
      throw Error(ErrorKind::version, "the store has an older layout")
          .at({.source = path_})
          .mend_with("run a command that writes, such as `leeboard store backup`");
    migrate(*this);
  }
  if (!options_.skip_head_check) check_head();
  merge_spool();
  opened_ = true;
}

void Unit::check_head() {
  Connection& connection = writer_ ? *writer_ : reading();
  const auto newest = newest_event(connection);
  if (!newest) throw Error(ErrorKind::damaged, "the audit log of the store is empty").at({.source = path_}).mend_with("run `leeboard store restore`");
  const auto remembered = heads_.find(identity().store_id);
  if (remembered) {
    if (remembered->seq > newest->seq)
      throw_rolled_back(path_, "the store is older than when you last used it (event " + std::to_string(newest->seq) + ", remembered " +
                                   std::to_string(remembered->seq) + "): it was rolled back or its log was cut");
    const auto same = event_at(connection, remembered->seq);
    if (!same || format_hex(same->hash) != remembered->hash)
      throw_rolled_back(path_, "the audit log differs from what you last saw (event " + std::to_string(remembered->seq) + "): it was rewritten");
    if (remembered->seq == newest->seq) return;
  }
  heads_.remember(identity().store_id, {.seq = newest->seq, .hash = format_hex(newest->hash)});
}

}  // namespace leeboard::store

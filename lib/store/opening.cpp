// The checks of opening in their order.
#include "store/opening.hpp"

#include <sodium.h>

#include "base/error.hpp"
#include "store/backup.hpp"
#include "store/migrations.hpp"
#include "store/new_row.hpp"
#include "store/store_file.hpp"

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

/// A name for the backup of an older layout that replaces none; empty where a whole one of this very state stands there already.
std::string layout_backup(const std::string& path, int layout, const Head& head) {
  const auto first = path + ".layout-" + std::to_string(layout) + ".backup";
  auto name = first;
  for (int number = 2; exists(name); ++number) {
    try {
      if (prove_backup(name).head.hash == head.hash) return {};
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::damaged && error.kind() != ErrorKind::no_store && error.kind() != ErrorKind::version) throw;
    }
    name = first + "-" + std::to_string(number);
  }
  return name;
}

/// The missing migrations, after a proven backup. Of several first users one migrates: the layout is read under the lock.
void migrate(OpenStore& store) {
  Connection& connection = store.connections.writer();
  const std::string& path = store.connections.path();
  connection.begin_immediate();
  try {
    const int from = layout_of(connection);
    if (from == newest_schema()) return connection.rollback();
    if (const auto backup = layout_backup(path, from, store.connections.newest_head()); !backup.empty())
      write_backup(path, backup, store.connections.options().wait_ms, false);
    for (int number = from + 1; number <= newest_schema(); ++number) run_migration(connection, number);
    if (schema_text(connection) != expected_schema_text(newest_schema()))
      throw Error(ErrorKind::bug, "a layout change did not end as it should; the old state is kept");
    connection.commit();
  } catch (...) {
    connection.rollback();
    throw;
  }
  store.spool.commit_event(store.connections.event("event", ",\"data\":{\"layout\":" + std::to_string(newest_schema()) + "}"));
}

// What this user remembers of the store must be in its log.
void check_head(Connections& connections) {
  Connection& connection = connections.open_one();
  const std::string& path = connections.path();
  const std::string& store_id = connections.identity().store_id;
  // First what is remembered, then what is there: somebody else may write and remember between the two, and that is no older store.
  const auto remembered = connections.heads().find(store_id);
  const auto newest = newest_event(connection);
  if (!newest) throw Error(ErrorKind::damaged, "the audit log of the store is empty").at({.source = path}).mend_with("run `leeboard store restore`");
  if (remembered) {
    if (remembered->seq > newest->seq)
      throw_rolled_back(path, "the store is older than when you last used it (event " + std::to_string(newest->seq) + ", remembered " +
                                  std::to_string(remembered->seq) + "): it was rolled back or its log was cut");
    const auto same = event_at(connection, remembered->seq);
    if (!same || format_hex(same->hash) != remembered->hash)
      throw_rolled_back(path, "the audit log differs from what you last saw (event " + std::to_string(remembered->seq) + "): it was rewritten");
    if (remembered->seq == newest->seq) return;
  }
  connections.heads().remember(store_id, {.seq = newest->seq, .hash = format_hex(newest->hash)});
}
}  // namespace

void create_new(OpenStore& store) {
  Connections& connections = store.connections;
  const std::string& path = connections.path();
  if (look_at(path) == Standing::file)
    throw Error(ErrorKind::usage, "a store or another file stands there already").at({.source = path}).mend_with("choose another name with --db");
  if (look_at(path) == Standing::nothing) create_empty(path);
  connections.open_new();
  const std::string created = format_instant(connections.session().now());
  const std::string id = random_store_id();
  connections.set_identity({.store_id = id, .created = created, .schema = newest_schema()});
  store.change.begin_new([](Connection& connection) {
    for (int number = 1; number <= newest_schema(); ++number) run_migration(connection, number);
  });
  const auto put = [&](std::string_view name, std::string_view value) {
    NewRow(store.change, Table::meta, store.change.next(Counter::meta)).text(name).text(value).insert({}, "store");
  };
  put("store_id", id);
  put("created", created);
  put("min_reader", "1");
  store.change.commit({});
}

void open_existing(OpenStore& store) {
  Connections& connections = store.connections;
  const std::string& path = connections.path();
  if (look_at(path) != Standing::file)
    throw Error(ErrorKind::no_store, "there is no store")
        .at({.source = path})
        .mend_with("make one with `leeboard store init`, or name one with --db");
  const bool leftover = has_leftover_journal(path);
  if (connections.access() == Access::write) {
    connections.open_writer(false);
  } else {
    try {
      connections.open_writer(true);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::io) throw;
      connections.reading();  // a medium that cannot be written can still be read
    }
  }
  if (leftover && !exists(path + "-journal")) connections.tell("a command had been cut off; its unfinished change was undone");
  if (connections.open_one().schema() < newest_schema()) {
    if (connections.access() == Access::read || !connections.has_writer())
      throw Error(ErrorKind::version, "the store has an older layout")
          .at({.source = path})
          .mend_with("run a command that writes, such as `leeboard store backup`");
    migrate(store);
  }
  if (!connections.options().skip_head_check) check_head(connections);
  store.spool.merge();
  connections.end_opening();
}

}  // namespace leeboard::store

// The checks of opening in their order.
#include "store/opening.hpp"

#include <sodium.h>
#include <sys/stat.h>

#include <vector>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/backup.hpp"
#include "store/copy_mark.hpp"
#include "store/migrations.hpp"
#include "store/new_row.hpp"
#include "store/one_read.hpp"
#include "store/replaced_heads.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

std::string new_store_id() {
  if (sodium_init() < 0) throw Error(ErrorKind::failed, "the system gives no random numbers");
  unsigned char bytes[16];
  randombytes_buf(bytes, sizeof bytes);
  char text[33];
  sodium_bin2hex(text, sizeof text, bytes, sizeof bytes);
  return text;
}

namespace {
[[noreturn]] void throw_rolled_back(const std::string& path, const std::string& what) {
  throw Error(ErrorKind::damaged, what)
      .at({.source = path})
      .mend_with("write nothing; find the newest copy, or run `leeboard audit accept-rollback --reason ...` if the older one is meant");
}

[[noreturn]] void throw_no_writing(const std::string& path, const CopyMark& mark) {
  throw Error(ErrorKind::damaged, "this file is a backup of the store " + mark.store_id + ", made " + mark.made + ": nothing is written to it")
      .at({.source = path})
      .mend_with("put it in the store's place with `leeboard store restore`, or run `leeboard store adopt` to make it a store of its own");
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

[[noreturn]] void throw_behind(const std::string& path, const Head& remembered, long long newest) {
  if (remembered.seq > newest)
    throw_rolled_back(path, "the store is older than when you last used it (event " + std::to_string(newest) + ", remembered " +
                                std::to_string(remembered.seq) + "): it was rolled back or its log was cut");
  throw_rolled_back(path, "the audit log differs from what you last saw (event " + std::to_string(remembered.seq) + "): it was rewritten");
}

// What this user remembers of the store must be in its log, or a restore in its log must say that it replaced it.
void check_head(Connections& connections) {
  Connection& connection = connections.open_one();
  const std::string& path = connections.path();
  const std::string& store_id = connections.identity().store_id;
  // First what is remembered, then what is there: somebody else may write and remember between the two, and that is no older store.
  const auto remembered = connections.heads().find(store_id);
  const auto [newest, same] = [&] {
    const OneRead one_read(connection);
    auto last = newest_event(connection);
    auto then = remembered && last ? event_at(connection, remembered->seq) : std::nullopt;
    return std::pair(std::move(last), std::move(then));
  }();
  if (!newest) throw Error(ErrorKind::damaged, "the audit log of the store is empty").at({.source = path}).mend_with("run `leeboard store restore`");
  const Head head{.seq = newest->seq, .hash = format_hex(newest->hash)};
  if (!remembered) return connections.remember(head);
  if (same && format_hex(same->hash) == remembered->hash) {
    if (remembered->seq != head.seq) connections.remember(head);
    return;
  }
  // No restore puts a backup in the store's place that still says that it is one.
  const auto restore = connections.is_copy() ? std::nullopt : find_restore(connection, path, store_id, *remembered, connections.options().wait_ms);
  if (!restore) throw_behind(path, *remembered, head.seq);
  connections.tell_now(tell_restore(*restore, *remembered));
  connections.remember_restored(*remembered, head);
}

bool is_same_file(const std::string& one, const std::string& other) {
  struct stat a {
  }, b{};
  return ::stat(one.c_str(), &a) == 0 && ::stat(other.c_str(), &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// Guards that were dropped, and triggers, views or indices that were added, before anything is read or written through them.
void check_schema(Connection& connection, const std::string& path) {
  if (connection.schema() > newest_schema()) return;  // a newer layout that this version may read
  if (sha256_hex(schema_text(connection)) == newest_schema_digest()) return;
  const auto what = schema_difference(connection, newest_schema());
  throw Error(ErrorKind::damaged, "the tables or guards of the store were changed: " + (what.empty() ? std::string("their order differs") : what))
      .at({.source = path})
      .mend_with("write nothing; run `leeboard store verify`, then `leeboard store restore` with a good backup or `leeboard store salvage`");
}

}  // namespace

std::string live_place_of(const RememberedHeads& heads, const std::string& store_id, const std::string& path, std::vector<std::string>& gone) {
  std::string live;
  if (!heads.available() || heads.is_branch(store_id) || heads.id_here() == store_id) return live;
  for (auto& place : heads.other_places(store_id)) {
    if (!exists(place) || is_same_file(place, path)) gone.push_back(std::move(place));
    else if (live.empty()) live = std::move(place);
  }
  return live;
}

namespace {
/// A store is a file with its id in a place. The same id in a place that is not known, while it still lies where it is known, is a copy: one
/// that is behind is not written.
void check_place(Connections& connections, const std::optional<CopyMark>& mark) {
  const auto& heads = connections.heads();
  if (mark) {
    connections.treat_as_copy();
    connections.tell("this file is a backup of the store " + mark->store_id + ", made " + mark->made + " at event " + std::to_string(mark->head.seq) +
                     "; it can be read, and becomes the store again with `leeboard store restore`");
  }
  if (!heads.available()) return;
  const auto& id = connections.identity().store_id;
  const auto& path = connections.path();
  const auto known = heads.id_here();
  if (known && *known != id) {
    // A backup of another store may have been restored here.
    const auto before = mark ? std::nullopt : heads.find(*known);
    const auto restore = before ? find_restore(connections.open_one(), path, *known, *before, connections.options().wait_ms) : std::nullopt;
    if (restore) {
      connections.tell_now(tell_restore(*restore, *before));
      return heads.settle(id);
    }
    throw Error(ErrorKind::damaged, "another store lies here than the one that you know in this place")
        .at({.source = path})
        .mend_with("write nothing; put the right file back, or run `leeboard store adopt` if this one is meant");
  }
  if (mark && known) {
    try {
      check_head(connections);
    } catch (Error& error) {
      throw std::move(error).mend_with(
          "a backup lies in the store's place: give it another name and put it back with `leeboard store restore BACKUP`");
    }
  }
  if (mark || known) return;
  std::vector<std::string> gone;
  const auto live = live_place_of(heads, id, path, gone);
  if (live.empty()) return heads.settle(id, gone);
  const auto newest = connections.newest_head();
  const auto remembered = heads.find(id);
  const auto same = remembered ? event_at(connections.open_one(), remembered->seq) : std::nullopt;
  if (!remembered || (same && format_hex(same->hash) == remembered->hash)) {
    // Nothing is behind: who writes here writes here alone, and the store stays what it is.
    connections.tell("this file is a copy of the store " + live + " and goes on by itself; `leeboard store adopt` gives it an id of its own");
    if (connections.access() == Access::read) return connections.treat_as_copy();
    heads.branch(id, newest);
    return heads.settle(id, gone);
  }
  if (connections.access() == Access::write)
    throw Error(ErrorKind::damaged, "this file is an older copy of the store " + live)
        .at({.source = path})
        .mend_with("work on the store itself, or run `leeboard store adopt` to make the copy a store of its own");
  connections.treat_as_copy();
  connections.tell("this file is an older copy of the store " + live + "; it can be read, and written only after `leeboard store adopt`");
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
  const std::string id = new_store_id();
  connections.set_identity({.store_id = id, .chain_id = id, .created = created, .schema = newest_schema()});
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
  connections.heads().settle(id);
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
  const bool older = connections.open_one().schema() < newest_schema();
  const auto mark = [&] {
    const OneRead one_read(connections.open_one());
    if (!older) check_schema(connections.open_one(), path);
    return read_copy_mark(connections.open_one());
  }();
  // A copy that is about to be adopted has been declared one.
  if (mark && connections.access() == Access::write && !connections.is_copy()) throw_no_writing(path, *mark);
  if (older) {
    if (mark && connections.access() == Access::read)
      throw Error(ErrorKind::version, "the backup has an older layout")
          .at({.source = path})
          .mend_with("restore it beside the store with `leeboard store restore " + path + " --db NEW`, which brings it to this layout");
    if (connections.access() == Access::read || !connections.has_writer())
      throw Error(ErrorKind::version, "the store has an older layout")
          .at({.source = path})
          .mend_with("run a command that writes, such as `leeboard store backup`");
    migrate(store);
    check_schema(connections.open_one(), path);
  }
  if (!connections.options().skip_head_check) {
    check_place(connections, mark);
    if (!connections.is_copy()) check_head(connections);
  }
  struct stat info {};
  if (connections.access() == Access::write && ::stat(path.c_str(), &info) == 0 && info.st_nlink > 1)
    connections.tell("the file of the store has another name (a hard link): work under one name only, and remove the other");
  store.spool.merge();
  if (connections.access() == Access::write && !connections.options().dry_run)
    for (const auto& part : remove_leftover_parts(path)) connections.tell("a part file that a command left when it was cut off was removed: " + part);
  connections.end_opening();
}

}  // namespace leeboard::store

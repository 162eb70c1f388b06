// Files put in place and put aside; each step is logged in the store that results.
#include "store/restore.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "io/descriptor.hpp"
#include "io/system_error.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/copy_mark.hpp"
#include "store/opening.hpp"
#include "store/remembered_heads.hpp"
#include "store/replaced_heads.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
/// A name beside the store that is not taken.
std::string name_aside(const std::string& path) {
  int number = 1;
  while (exists(path + ".replaced-" + std::to_string(number)) || exists(path + ".replaced-" + std::to_string(number) + "-journal")) ++number;
  return path + ".replaced-" + std::to_string(number);
}

bool is_same_file(const std::string& one, const std::string& other) {
  struct stat a {
  }, b{};
  return ::stat(one.c_str(), &a) == 0 && ::stat(other.c_str(), &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// Nobody reads or writes the old store while its name goes to the new one. A store that is too damaged to be opened cannot be locked.
std::unique_ptr<Connection> lock_whole(const std::string& path, long long wait_ms) {
  try {
    auto lock = std::make_unique<Connection>(path, ConnectionOptions{.mode = Mode::read_write, .wait_ms = wait_ms, .known_only = false});
    lock->exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::busy) throw;
    return nullptr;
  }
}

/// Who may read and write a shared store may still.
void take_mode_of(const std::string& from, const std::string& to) {
  struct stat old {};
  if (::stat(from.c_str(), &old) != 0) return;
  if (::chown(to.c_str(), static_cast<uid_t>(-1), old.st_gid) != 0 && errno != EPERM)
    throw io::system_error(errno, "the group of the old store cannot be kept", to);
  if (::chmod(to.c_str(), old.st_mode & 07777) != 0) throw io::system_error(errno, "the mode of the old store cannot be kept", to);
}

/// The proven file takes the store's name in one step; the old one is there under both names before, and under `aside` after.
void exchange(const std::string& part, const std::string& target, const std::string& aside) {
  const auto move = [](const std::string& from, const std::string& to) { return ::rename(from.c_str(), to.c_str()) == 0; };
  // A journal belongs to the file beside which it lies, and would be played into the new one.
  const bool journal = exists(target + "-journal");
  if (journal && !move(target + "-journal", aside + "-journal")) throw io::system_error(errno, "the old file's journal cannot be put aside", target);
  const bool linked = ::link(target.c_str(), aside.c_str()) == 0;
  // Where files have one name only, the two are exchanged.
  const bool placed = linked ? move(part, target) : ::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0;
  if (!placed) {
    const int code = errno;
    if (linked) ::unlink(aside.c_str());
    if (journal) move(aside + "-journal", target + "-journal");
    throw io::system_error(code, "the restored file cannot be put in place", target);
  }
  if (!linked && !move(part, aside)) throw io::system_error(errno, "the old file is whole, and cannot be renamed", part);
}

void sync_folder(const std::string& path) {
  const io::Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder || ::fsync(folder.get()) != 0) throw io::system_error(errno, "the folder cannot be synced", path);
}

struct Logged {
  std::string store_id;
  Head head;
};

/// What was put in the place of a store is no backup any more.
void make_store_again(const std::string& path) {
  Connection copy(path, {.mode = Mode::read_write, .wait_ms = 5000});
  copy.begin_immediate();
  if (read_copy_mark(copy)) remove_copy_mark(copy);
  copy.commit();
}

/// The file itself: what is known of it is remembered under the name that it will have.
Store open_part(const std::string& path, const Session& session, OpenOptions options) {
  options.skip_head_check = true;
  options.dry_run = false;
  options.state_dir.clear();
  return Store::open(path, Access::write, session, options);
}

Logged log_in(Store store, const std::string& object, const std::string& detail) {
  store.log_event(object, detail);
  return {store.identity().store_id, store.head()};
}

/// What this user remembers when a restore begins. Whoever opens the store before its end has it replaced already.
struct Before {
  std::vector<ReplacedHead> heads;  ///< that the event is to name, besides that of the store itself
  std::optional<Head> of_store;
  bool apart = false;  ///< the store lies elsewhere, and a drill beside it must not make it look rolled back
};

Before look_before(const RememberedHeads& heads, const std::string& target, const std::string& store_id, const std::string& aside) {
  Before out{.heads = {}, .of_store = heads.find(store_id)};
  std::vector<std::string> gone;
  const bool elsewhere = !live_place_of(heads, store_id, target, gone).empty();
  out.apart = aside.empty() || elsewhere;
  if (out.of_store && !elsewhere) out.heads.push_back({store_id, *out.of_store, aside});
  if (const auto other = heads.id_here(); other && *other != store_id)
    if (const auto head = heads.find(*other)) out.heads.push_back({*other, *head, aside});
  return out;
}

/// The head of the store whose place is taken, and those that restores of it had replaced before: the log that names them goes with it.
/// Of a file that cannot be read, nothing.
std::vector<ReplacedHead> heads_of(Connection& target, const std::string& aside) {
  std::vector<ReplacedHead> out;
  try {
    const auto newest = newest_event(target);
    if (!newest) return out;
    out.push_back({read_identity(target).store_id, {.seq = newest->seq, .hash = format_hex(newest->hash)}, aside});
    for (const auto& restore : list_restores(target)) out.insert(out.end(), restore.replaced.begin(), restore.replaced.end());
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::failed) throw;
  }
  return out;
}

/// Without those that are in the log of the restored store, and each once.
std::vector<ReplacedHead> not_in(Connection& restored, const std::vector<ReplacedHead>& heads) {
  std::vector<ReplacedHead> out;
  const auto id = read_identity(restored).store_id;
  for (const auto& one : heads) {
    const auto same = one.store_id == id ? event_at(restored, one.head.seq) : std::nullopt;
    const bool twice = std::ranges::any_of(out, [&](const auto& other) { return other.store_id == one.store_id && other.head == one.head; });
    if (!twice && (!same || format_hex(same->hash) != one.head.hash)) out.push_back(one);
  }
  return out;
}

void remember(const std::string& path, const OpenOptions& options, const Logged& logged, const Before& before, const std::string& moved_from = {}) {
  const RememberedHeads heads(options.state_dir, path);
  if (before.apart) heads.branch(logged.store_id, logged.head);
  else heads.replace(logged.store_id, before.of_store, logged.head);
  heads.settle(logged.store_id, moved_from.empty() ? std::vector<std::string>{}
                                                   : std::vector{std::filesystem::weakly_canonical(std::filesystem::absolute(moved_from)).string()});
}

std::string head_json(const Head& head) { return "{\"seq\":" + std::to_string(head.seq) + ",\"hash\":\"" + head.hash + "\"}"; }
}  // namespace

BackupProof restore_backup(const std::string& backup, const std::string& target, const Session& session, const OpenOptions& options, bool replace) {
  if (is_same_file(backup, target))
    throw Error(ErrorKind::usage, "the backup is the store itself")
        .at({.source = target})
        .mend_with("name a copy that `leeboard store backup` wrote");
  BackupProof proof = prove_backup(backup);
  if (exists(target) && !replace)
    throw Error(ErrorKind::usage, "a store stands there already")
        .at({.source = target})
        .mend_with("restore beside it with --db, or pass --confirm=" + proof.identity.store_id + " to put the old one aside");
  if (options.dry_run) return proof;
  const bool beside = !exists(target);
  // Whole, proven and with its event before it takes the name: until then the old store is the store.
  PartFile part(target + ".part-" + std::to_string(::getpid()) + "-restore");
  // What brings an older layout here keeps a copy of it: that is the backup itself.
  const PartFile older(part.path + ".layout-" + std::to_string(proof.identity.schema) + ".backup");
  write_backup(backup, part.path, options.wait_ms, false);
  make_store_again(part.path);
  Store restored = open_part(part.path, session, options);
  auto lock = beside ? nullptr : lock_whole(target, options.wait_ms);
  if (!beside) proof.replaced = name_aside(target);
  const auto aside = std::filesystem::path(proof.replaced).filename().string();
  const auto before = look_before(RememberedHeads(options.state_dir, target), target, proof.identity.store_id, aside);
  // First what says where each lies: of two that are the same the first one stays.
  auto replaced = lock ? heads_of(*lock, aside) : std::vector<ReplacedHead>{};
  replaced.insert(replaced.end(), before.heads.begin(), before.heads.end());
  {
    Connection log(part.path, {.mode = Mode::read_only, .wait_ms = options.wait_ms});
    replaced = not_in(log, replaced);
  }
  const auto logged =
      log_in(std::move(restored), "backup",
             "{\"restored\":" + head_json(proof.head) + ",\"proof\":\"" + proof.digest + "\",\"replaced\":" + format_replaced(replaced) + "}");
  if (beside) {
    if (exists(target + "-journal") && ::rename((target + "-journal").c_str(), (name_aside(target) + "-journal").c_str()) != 0)
      throw io::system_error(errno, "a journal that was left cannot be put aside", target);
    if (::renameat2(AT_FDCWD, part.path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0)
      throw io::system_error(errno, "the restored file cannot be put in place", target);
  } else {
    take_mode_of(target, part.path);
    exchange(part.path, target, proof.replaced);
    lock.reset();
  }
  part.done = true;
  sync_folder(target);
  remember(target, options, logged, before);
  proof.head = logged.head;
  proof.path = target;
  return proof;
}

BackupProof move_store(const std::string& from, const std::string& to, const Session& session, const OpenOptions& options) {
  if (exists(to)) throw Error(ErrorKind::io, "the file exists already").at({.source = to}).mend_with("choose another name");
  Store store = Store::open(from, Access::write, session, options);
  const RememberedHeads known(options.state_dir, from);
  const bool branched = known.is_branch(store.identity().store_id);
  Connection lock(from, {.mode = Mode::read_write, .wait_ms = options.wait_ms});
  lock.begin_immediate();  // nobody writes to the old file between the copy and its removal
  BackupProof proof = write_backup(from, to, options.wait_ms, false);
  if (options.dry_run) {
    ::unlink(to.c_str());
    return proof;
  }
  if (::unlink(from.c_str()) != 0)
    throw Error(ErrorKind::io, "the store was copied, but the old file cannot be removed")
        .at({.source = from})
        .mend_with("remove it by hand; the copy is good");
  lock.rollback();
  const auto logged = log_in(open_part(to, session, options), "store", "{\"moved\":" + head_json(proof.head) + "}");
  remember(to, options, logged, {.heads = {}, .of_store = known.find(logged.store_id), .apart = branched}, from);
  proof.head = logged.head;
  return proof;
}

std::optional<Head> accept_rollback(const std::string& path, const std::string& reason, const Session& session, OpenOptions options) {
  options.skip_head_check = true;
  Store store = Store::open(path, Access::write, session, options);
  const RememberedHeads heads(options.state_dir, path);
  std::vector<std::string> gone;
  if (const auto live = live_place_of(heads, store.identity().store_id, path, gone); !live.empty())
    throw Error(ErrorKind::damaged, "this file is a copy of the store " + live + ": nothing done to it may change what is remembered of the store")
        .at({.source = path})
        .mend_with("run `leeboard store adopt` to make the copy a store of its own");
  const auto remembered = heads.find(store.identity().store_id);
  const std::string detail = "{\"found\":" + head_json(store.head()) + ",\"remembered\":" + (remembered ? head_json(*remembered) : "null") +
                             ",\"reason\":" + json_text(reason) + "}";
  if (options.dry_run) return remembered;
  store.log_event("rollback", detail);
  RememberedHeads(options.state_dir, path).remember(store.identity().store_id, store.head(), true);
  return remembered;
}

}  // namespace leeboard::store

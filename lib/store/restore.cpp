// Files put in place and put aside; each step is logged in the store that results.
#include "store/restore.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <utility>

#include "base/error.hpp"
#include "io/descriptor.hpp"
#include "io/system_error.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/copy_mark.hpp"
#include "store/opening.hpp"
#include "store/remembered_heads.hpp"
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

/// The event in the file itself; its head is remembered under the name that the file will have.
Logged log_in(const std::string& path, const Session& session, OpenOptions options, const std::string& object, const std::string& detail) {
  options.skip_head_check = true;
  options.dry_run = false;
  options.state_dir.clear();
  Store store = Store::open(path, Access::write, session, options);
  store.log_event(object, detail);
  return {store.identity().store_id, store.head()};
}

/// A drill beside the clinic's store must not make that one look rolled back.
void remember(const std::string& path, const OpenOptions& options, const Logged& logged, bool beside, const std::string& moved_from = {}) {
  const RememberedHeads heads(options.state_dir, path);
  if (beside) heads.branch(logged.store_id, logged.head);
  else heads.remember(logged.store_id, logged.head, true);
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
  const std::string detail = "{\"restored\":" + head_json(proof.head) + ",\"proof\":\"" + proof.digest + "\"}";
  // Whole, proven and with its event before it takes the name: until then the old store is the store.
  PartFile part(target + ".part-" + std::to_string(::getpid()) + "-restore");
  // What brings an older layout here keeps a copy of it: that is the backup itself.
  const PartFile older(part.path + ".layout-" + std::to_string(proof.identity.schema) + ".backup");
  write_backup(backup, part.path, options.wait_ms, false);
  make_store_again(part.path);
  const auto logged = log_in(part.path, session, options, "backup", detail);
  if (beside) {
    if (exists(target + "-journal") && ::rename((target + "-journal").c_str(), (name_aside(target) + "-journal").c_str()) != 0)
      throw io::system_error(errno, "a journal that was left cannot be put aside", target);
    if (::renameat2(AT_FDCWD, part.path.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0)
      throw io::system_error(errno, "the restored file cannot be put in place", target);
  } else {
    const auto lock = lock_whole(target, options.wait_ms);
    proof.replaced = name_aside(target);
    take_mode_of(target, part.path);
    exchange(part.path, target, proof.replaced);
  }
  part.done = true;
  sync_folder(target);
  remember(target, options, logged, beside);
  proof.head = logged.head;
  proof.path = target;
  return proof;
}

BackupProof move_store(const std::string& from, const std::string& to, const Session& session, const OpenOptions& options) {
  if (exists(to)) throw Error(ErrorKind::io, "the file exists already").at({.source = to}).mend_with("choose another name");
  Store store = Store::open(from, Access::write, session, options);
  const bool branched = RememberedHeads(options.state_dir, from).is_branch(store.identity().store_id);
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
  const auto logged = log_in(to, session, options, "store", "{\"moved\":" + head_json(proof.head) + "}");
  remember(to, options, logged, branched, from);
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

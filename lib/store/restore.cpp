// Files put in place and put aside; each step is logged in the store that results.
#include "store/restore.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/error.hpp"
#include "io/system_error.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/remembered_heads.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
void rename_file(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) throw io::system_error(errno, "the old file cannot be put aside", from);
}

// A journal belongs to the file beside which it lies: both go aside together, the store first.
void put_aside(const std::string& path) {
  int number = 1;
  while (exists(path + ".replaced-" + std::to_string(number))) ++number;
  const std::string aside = path + ".replaced-" + std::to_string(number);
  if (exists(path)) rename_file(path, aside);
  if (exists(path + "-journal")) rename_file(path + "-journal", aside + "-journal");
}

Head log_in(const std::string& path, const Session& session, OpenOptions options, const std::string& object, const std::string& detail, bool beside) {
  options.skip_head_check = true;
  options.dry_run = false;
  const RememberedHeads heads(options.state_dir, path);
  options.state_dir.clear();  // the head is written below, as what it is
  Store store = Store::open(path, Access::write, session, options);
  store.log_event(object, detail);
  const Head head = store.head();
  // A drill beside the clinic's store must not make that one look rolled back.
  if (beside) heads.branch(store.identity().store_id, head);
  else heads.remember(store.identity().store_id, head, true);
  return head;
}

std::string head_json(const Head& head) { return "{\"seq\":" + std::to_string(head.seq) + ",\"hash\":\"" + head.hash + "\"}"; }
}  // namespace

BackupProof restore_backup(const std::string& backup, const std::string& target, const Session& session, const OpenOptions& options, bool replace) {
  BackupProof proof = prove_backup(backup);
  if (exists(target) && !replace)
    throw Error(ErrorKind::usage, "a store stands there already")
        .at({.source = target})
        .mend_with("restore beside it with --db, or pass --confirm=" + proof.identity.store_id + " to put the old one aside");
  if (options.dry_run) return proof;
  const bool beside = !exists(target);
  if (!beside || exists(target + "-journal")) put_aside(target);
  write_backup(backup, target, options.wait_ms, false);
  const Head before = proof.head;
  proof.head = log_in(target, session, options, "backup", "{\"restored\":" + head_json(before) + ",\"proof\":\"" + proof.digest + "\"}", beside);
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
  proof.head = log_in(to, session, options, "store", "{\"moved\":" + head_json(proof.head) + "}", branched);
  return proof;
}

std::optional<Head> accept_rollback(const std::string& path, const std::string& reason, const Session& session, OpenOptions options) {
  options.skip_head_check = true;
  Store store = Store::open(path, Access::write, session, options);
  const auto remembered = RememberedHeads(options.state_dir, path).find(store.identity().store_id);
  const std::string detail = "{\"found\":" + head_json(store.head()) + ",\"remembered\":" + (remembered ? head_json(*remembered) : "null") +
                             ",\"reason\":" + json_text(reason) + "}";
  if (options.dry_run) return remembered;
  store.log_event("rollback", detail);
  RememberedHeads(options.state_dir, path).remember(store.identity().store_id, store.head(), true);
  return remembered;
}

}  // namespace leeboard::store

// Looks around a store: file, disk, remembered head, last backup.
#include "store/doctor.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/copy_mark.hpp"
#include "store/remembered_heads.hpp"
#include "store/replaced_heads.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
// A device is encrypted when it, or one that it is made of, carries a CRYPT- name.
Truth encrypted_device(const std::filesystem::path& device, int depth) {
  std::error_code error;
  if (depth > 8 || !std::filesystem::exists(device, error)) return Truth::unknown;
  std::string uuid;
  if (std::ifstream file(device / "dm" / "uuid"); file && std::getline(file, uuid) && uuid.starts_with("CRYPT-")) return Truth::yes;
  auto slaves = device / "slaves";
  if (!std::filesystem::exists(slaves, error) && std::filesystem::exists(device / "partition", error))
    slaves = std::filesystem::canonical(device, error).parent_path() / "slaves";
  Truth found = Truth::no;
  if (std::filesystem::exists(slaves, error))
    for (const auto& slave : std::filesystem::directory_iterator(slaves, error)) found = either(found, encrypted_device(slave.path(), depth + 1));
  return found;
}
}  // namespace

Truth disk_encryption(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 && ::stat(folder_of(path).c_str(), &info) != 0) return Truth::unknown;
  // Major number 0: overlay, tmpfs, btrfs and the like, which have no device of their own.
  if (major(info.st_dev) == 0) return Truth::unknown;
  return encrypted_device(fmt::format("/sys/dev/block/{}:{}", major(info.st_dev), minor(info.st_dev)), 0);
}

std::string_view format_truth_of_disk(Truth encrypted) { return format_truth(encrypted); }

std::string_view format_head_state(HeadState state) {
  switch (state) {
    case HeadState::none_kept: return "not kept: there is no state folder";
    case HeadState::first_seen: return "none yet";
    case HeadState::same: return "ok";
    case HeadState::behind: return "ok, others have worked since";
    case HeadState::restored: return "ok, the store was restored from a backup since";
    case HeadState::rolled_back: return "ahead of the store: it was rolled back or its log was cut";
    case HeadState::rewritten: return "not in the log: it was rewritten";
  }
  return "unknown";
}

namespace {
BackupFile look_at_backup(const std::string& path, Connection& store, long long wait_ms) {
  if (!exists(path)) return BackupFile::gone;
  try {
    Connection backup(path, {.mode = Mode::read_only, .wait_ms = wait_ms});
    const auto mark = read_copy_mark(backup);
    const auto newest = newest_event(backup);
    if (!newest) return BackupFile::no_backup;
    const Head head = mark ? mark->head : Head{.seq = newest->seq, .hash = format_hex(newest->hash)};
    const auto same = event_at(store, head.seq);
    return same && format_hex(same->hash) == head.hash ? BackupFile::ours : BackupFile::no_backup;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::failed) throw;
    return BackupFile::no_backup;
  }
}
}  // namespace

Health examine(const std::string& path, const std::string& state_dir, long long wait_ms) {
  if (look_at(path) != Standing::file)
    throw Error(ErrorKind::no_store, "there is no store")
        .at({.source = path})
        .mend_with("make one with `leeboard store init`, or name one with --db");
  Health out;
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) {
    out.mode = static_cast<int>(info.st_mode & 0777);
    out.bytes = info.st_size;
    out.names = static_cast<long long>(info.st_nlink);
  }
  out.leftover_journal = exists(path + "-journal");
  out.leftover_parts = leftover_parts(path);
  out.network = network_file_system(path);
  out.encrypted_disk = disk_encryption(path);
  Connection connection(path, {.mode = Mode::read_only, .wait_ms = wait_ms});
  out.identity = read_identity(connection);
  out.patients = connection.number("SELECT count(*) FROM person");
  // What new codes may not begin with.
  out.odd_codes = connection.number("SELECT count(*) FROM person WHERE code GLOB '[-._]*'");
  out.odd_code_list =
      connection.text("SELECT coalesce(group_concat(code, ' '), '') FROM (SELECT code FROM person WHERE code GLOB '[-._]*' ORDER BY code LIMIT 20)");
  if (out.identity.schema >= 4) {  // the layout that holds records
    out.conflicts = connection.number("SELECT count(*) FROM v1_conflicts WHERE state = 'open'");
    out.held = connection.number("SELECT coalesce(sum(held), 0) FROM v1_conflicts WHERE state = 'open'");
  }
  out.last_backup = connection.text("SELECT ts FROM audit WHERE action = 'store backup' AND outcome = 'ok' ORDER BY seq DESC LIMIT 1");
  out.last_backup_path = connection.text(
      "SELECT coalesce((SELECT json_extract(detail, '$.data.path') FROM audit WHERE action = 'store backup' AND outcome = 'ok' "
      "ORDER BY seq DESC LIMIT 1), '')");
  if (!out.last_backup_path.empty()) out.last_backup_file = look_at_backup(out.last_backup_path, connection, wait_ms);
  const RememberedHeads heads(state_dir, path);
  const auto remembered = heads.find(out.identity.store_id);  // before what is there: somebody else may write
  const auto newest = newest_event(connection);
  if (newest) out.head = {.seq = newest->seq, .hash = format_hex(newest->hash)};
  if (!heads.available()) return out;
  if (!remembered) {
    out.head_state = HeadState::first_seen;
    return out;
  }
  const auto same = event_at(connection, remembered->seq);
  if (same && format_hex(same->hash) == remembered->hash) out.head_state = remembered->seq == out.head.seq ? HeadState::same : HeadState::behind;
  else if (!read_copy_mark(connection) && find_restore(connection, path, out.identity.store_id, *remembered, wait_ms))
    out.head_state = HeadState::restored;
  else out.head_state = remembered->seq > out.head.seq ? HeadState::rolled_back : HeadState::rewritten;
  return out;
}

}  // namespace leeboard::store

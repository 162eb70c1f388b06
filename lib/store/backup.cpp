// Backup: VACUUM INTO a temporary file, check, read it back from the disk, compare canonical digests, and only then the name.
#include "store/backup.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <functional>

#include "base/error.hpp"
#include "io/files.hpp"
#include "io/protected_files.hpp"
#include "io/system_error.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/copy_mark.hpp"
#include "store/migrations.hpp"
#include "store/statement.hpp"
#include "store/store_file.hpp"
#include "store/verify.hpp"

namespace leeboard::store {

namespace {
void sync_path(const std::string& path, int flags) {
  const io::Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0) throw io::system_error(errno, "the file cannot be synced", path);
  if ((flags & O_DIRECTORY) == 0) ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
}

// A copy is read once from end to end: a cache only costs memory.
void small_cache(Connection& connection) { connection.exec("PRAGMA cache_size=-4096"); }

void mark_copy(const std::string& path, const std::string& made) {
  Connection copy(path, {.mode = Mode::read_write, .wait_ms = 5000});
  // A layout of before is kept for the version that made it, which knows no mark.
  if (copy.schema() == newest_schema()) put_copy_mark(copy, made);
}

/// Reads everything back from the disk, not from what the system still holds of it in memory.
BackupProof prove(const std::string& path) {
  Connection file(path, {.mode = Mode::read_only, .wait_ms = 5000});
  small_cache(file);
  const auto check = verify_connection(file, true, INT64_MAX);
  if (check.damaged()) {
    std::vector<Diagnostic> problems;
    for (const auto& one : check.findings) problems.push_back({.where = {}, .message = one.where + ": " + one.text, .mend = {}});
    throw Error(ErrorKind::damaged, "the copy is damaged")
        .at({.source = path})
        .mend_with("use another backup; see `leeboard store verify`")
        .with(std::move(problems));
  }
  const auto mark = read_copy_mark(file);
  struct stat info {};
  ::stat(path.c_str(), &info);
  return {.path = path,
          .identity = read_identity(file),
          .head = check.head,
          .digest = check.digest,
          .bytes = info.st_size,
          .made = mark ? mark->made : ""};
}

Error no_backup(const std::string& path) {
  return Error(ErrorKind::damaged, "the backup is damaged or no store of Leeboard").at({.source = path}).mend_with("use another backup");
}
}  // namespace

BackupProof prove_backup(const std::string& path) {
  if (look_at(path) != Standing::file) throw Error(ErrorKind::not_found, "there is no backup").at({.source = path}).mend_with("check the file name");
  try {
    return prove(path);
  } catch (const NotAStore&) {
    throw no_backup(path);  // a torn file may look like no database at all: for a backup that is damage too
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::damaged || error.kind() == ErrorKind::bug) throw no_backup(path);
    throw;
  }
}

BackupProof write_backup(const std::string& store_path, const std::string& path, long long wait_ms, bool replace,
                         const std::function<void(const BackupProof&)>& log, const std::string& made) {
  if (exists(path) && !replace) throw Error(ErrorKind::io, "the file exists already").at({.source = path}).mend_with("choose another name");
  io::refuse_protected(path);
  if (exists(path)) look_at(path);  // no symbolic link, no folder
  remove_leftover_parts(path);
  PartFile part(path + ".part-" + std::to_string(::getpid()));
  ::unlink(part.path.c_str());
  create_empty(part.path);
  Connection source(store_path, {.mode = Mode::read_only, .wait_ms = wait_ms});
  small_cache(source);
  Statement into(source.database(), "VACUUM INTO ?");
  into.bind(1, std::string_view(in_real_folder(part.path)));
  into.run();
  if (!made.empty()) mark_copy(part.path, made);
  sync_path(part.path, O_RDONLY);
  BackupProof proof = prove(part.path);
  const auto original = verify_connection(source, false, proof.head.seq);
  if (original.digest != proof.digest)
    throw Error(ErrorKind::damaged, "the copy differs from the store")
        .at({.source = path})
        .mend_with("run `leeboard store verify --deep` on the store and check the disk of the backup");
  proof.path = path;
  const unsigned flags = replace ? 0U : 1U;  // RENAME_NOREPLACE
  if (::renameat2(AT_FDCWD, part.path.c_str(), AT_FDCWD, path.c_str(), flags) != 0)
    throw io::system_error(errno, "the backup cannot be put under its name", path);
  // Until its name is synced it may be gone after a power cut, so what is said to have failed must not stand there.
  part.path = path;
  sync_path(folder_of(path), O_RDONLY | O_DIRECTORY);
  // The log says what is there: a copy whose line cannot be written goes again.
  if (log) log(proof);
  part.done = true;
  return proof;
}

}  // namespace leeboard::store

// Copies that are proven before they are called good, and the layout changes that need one.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "store/store.hpp"

namespace leeboard::store {

class Unit;

/// What a proven copy holds.
struct BackupProof {
  std::string path;
  Identity identity;
  Head head;
  std::string digest;  ///< canonical digest, 64 hexadecimal digits: equal stores have equal ones
  long long bytes = 0;
};

/// Writes a copy beside `path`, restores it into memory, compares canonical digests, and only then puts it under its name
/// (mode 0600). `log` is called before that; when it throws, no copy is left. Throws damaged, io (also when the file exists).
BackupProof write_backup(const std::string& store_path, const std::string& path, long long wait_ms, bool replace,
                         const std::function<void(const BackupProof&)>& log = {});

/// Checks a backup file as write_backup does with its own copy. Throws damaged, no_store, version.
BackupProof prove_backup(const std::string& path);

/// Puts a proven copy of a backup at `target`, logs it and makes its head the remembered one. A store that stands there is kept under
/// "<target>.replaced-<n>" when `replace`; otherwise usage. Throws damaged, io.
BackupProof restore_backup(const std::string& backup, const std::string& target, const Session& session, const OpenOptions& options, bool replace);

/// Moves a store: a proven copy under the new name, an event in it, then the old file is removed. Throws usage, busy, io, damaged.
BackupProof move_store(const std::string& from, const std::string& to, const Session& session, const OpenOptions& options);

/// Accepts that a store is older than the remembered head: an event with both heads, which then is the remembered one.
/// Gives what was remembered before, or nothing when nothing was.
std::optional<Head> accept_rollback(const std::string& path, const std::string& reason, const Session& session, OpenOptions options);

/// Runs the missing migrations on a store that is open for writing, after an automatic proven backup.
void migrate(Unit& unit);

}  // namespace leeboard::store

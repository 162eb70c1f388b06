// Putting a backup in place, moving a store, and accepting an older one.
#pragma once

#include <optional>
#include <string>

#include "store/backup.hpp"
#include "store/store.hpp"

namespace leeboard::store {

/// Puts a proven copy of a backup at `target`, logs it and makes its head the remembered one. A store that stands there is kept under
/// "<target>.replaced-<n>" when `replace`; otherwise usage. Throws damaged, io.
BackupProof restore_backup(const std::string& backup, const std::string& target, const Session& session, const OpenOptions& options, bool replace);

/// Moves a store: a proven copy under the new name, an event in it, then the old file is removed. Throws usage, busy, io, damaged.
BackupProof move_store(const std::string& from, const std::string& to, const Session& session, const OpenOptions& options);

/// Accepts that a store is older than the remembered head: an event with both heads, which then is the remembered one.
/// Gives what was remembered before, or nothing when nothing was.
std::optional<Head> accept_rollback(const std::string& path, const std::string& reason, const Session& session, OpenOptions options);

}  // namespace leeboard::store

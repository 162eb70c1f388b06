// A folder of backups: what lies in it, and which of them rules of keeping keep.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"
#include "store/backup.hpp"

namespace leeboard::store {

/// The newest backup of each of the last so many days, weeks and months that have one is kept; all three by UTC.
struct KeepRules {
  int daily = 0, weekly = 0, monthly = 0;
};

/// "daily=7,weekly=4,monthly=12". Throws usage.
KeepRules read_keep_rules(std::string_view text);

/// A file of a folder that is a store of Leeboard.
struct FolderBackup {
  enum class State { ours, other_store, damaged };
  std::string path;
  Instant made;  ///< by its name, else when the file was last changed
  State state = State::damaged;
  BackupProof proof;                ///< unless damaged
  std::optional<long long> behind;  ///< events of the store that it does not hold; nothing where it is none of its past
};

/// The name of a backup made at that time: "leeboard-1f3a9c2e-2026-12-01T08-30-00Z.db".
std::string backup_name(const std::string& store_id, Instant made);

/// The proven and the damaged backups of a folder, newest first; the store itself is left out. Throws not_found, io.
std::vector<FolderBackup> list_backups(const std::string& folder, const std::string& store, long long wait_ms);

/// Removes what backups that were cut off left in the folder, and gives the names.
std::vector<std::string> remove_leftovers_in(const std::string& folder);

/// The paths of those of this store that no rule keeps. The newest is always kept.
std::vector<std::string> outside_rules(const std::vector<FolderBackup>& newest_first, const KeepRules& rules);

}  // namespace leeboard::store

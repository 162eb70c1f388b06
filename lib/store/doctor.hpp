// The health of a store and of where it lies, without changing anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/truth.hpp"
#include "store/store.hpp"

namespace leeboard::store {

/// Whether the disk under a path is encrypted by the device mapper; unknown when the system does not say.
Truth disk_encryption(const std::string& path);

/// "yes", "no", "unknown".
std::string_view format_truth_of_disk(Truth encrypted);

/// What the remembered head says of a store.
enum class HeadState { none_kept, first_seen, same, behind, restored, rolled_back, rewritten };

/// "ok", "not kept: no state directory", ...
std::string_view format_head_state(HeadState state);

/// What the file of the last backup is: of this store, as its mark and its log say; not its proof, which `store verify FILE` makes again.
enum class BackupFile { not_known, ours, gone, no_backup };

/// What `store doctor` tells.
struct Health {
  Identity identity;
  Head head;
  std::string network;  ///< kind of network file system, or empty
  bool leftover_journal = false;
  std::vector<std::string> leftover_parts;  ///< files of commands that were cut off
  Truth encrypted_disk = Truth::unknown;
  int mode = 0;  ///< permission bits
  long long bytes = 0;
  HeadState head_state = HeadState::none_kept;
  long long names = 1;                                  ///< of the file: more than one are hard links
  std::string last_backup;                              ///< UTC time of the last proven backup, or empty
  std::string last_backup_path;                         ///< where it was written; empty for standard output
  BackupFile last_backup_file = BackupFile::not_known;  ///< what lies there now
  long long patients = 0;
  long long conflicts = 0, held = 0;  ///< open conflicts about whose a record is, and what is held under them
  long long odd_codes = 0;            ///< patient codes that begin with neither letter nor digit, as older versions took
  std::string odd_code_list;          ///< the first of them, with blanks between
};

/// Looks at a store. Throws no_store, version, damaged, busy, io.
Health examine(const std::string& path, const std::string& state_dir, long long wait_ms);

}  // namespace leeboard::store

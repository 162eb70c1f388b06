// Copies that are proven before they are called good, and the layout changes that need one.
#pragma once

#include <string>

#include "store/store.hpp"

namespace leeboard::store {

class Unit;

/// What a proven copy holds.
struct BackupProof {
  std::string path;
  Identity identity;
  Head head;
  std::string digest;           ///< canonical digest, 64 hexadecimal digits: equal stores have equal ones
  long long bytes = 0;
};

/// Writes a copy beside `path`, restores it into memory, compares canonical digests, and only then puts it under its name
/// (mode 0600). Throws usage when the file exists, damaged when the proof fails, io.
BackupProof write_backup(const std::string& store_path, const std::string& path, long long wait_ms, bool replace);

/// Checks a backup file as write_backup does with its own copy. Throws damaged, no_store, version.
BackupProof prove_backup(const std::string& path);

/// Runs the missing migrations on a store that is open for writing, after an automatic proven backup.
void migrate(Unit& unit);

}  // namespace leeboard::store

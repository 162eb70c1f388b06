// Copies that are proven before they are called good.
#pragma once

#include <functional>
#include <string>

#include "store/store.hpp"

namespace leeboard::store {

/// What a proven copy holds.
struct BackupProof {
  std::string path;
  Identity identity;
  Head head;
  std::string digest;  ///< canonical digest, 64 hexadecimal digits: equal stores have equal ones
  long long bytes = 0;
  std::string made = {};      ///< when, as a backup says in itself (UTC); empty for other copies
  std::string replaced = {};  ///< where the file lies whose place it took, or empty
};

/// Writes a copy beside `path`, reads it back, compares canonical digests, and only then puts it under its name (mode 0600), never in the place
/// of a store or a backup. `log` is called after that; when it throws, the copy goes again. `made`: the time that makes it a backup, which says
/// so in itself; without it the copy is a store. Throws damaged, io (also when the file exists).
BackupProof write_backup(const std::string& store_path, const std::string& path, long long wait_ms, bool replace,
                         const std::function<void(const BackupProof&)>& log = {}, const std::string& made = {});

/// Checks a backup file as write_backup does with its own copy. Throws damaged, no_store, version.
BackupProof prove_backup(const std::string& path);

}  // namespace leeboard::store

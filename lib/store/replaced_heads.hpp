// What a restore took out of use: its event names the heads that it replaced, so that whoever remembers one of them is told, not alarmed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace leeboard::store {

class Connection;

/// The newest event of a store whose place another one took, and the name beside it under which that store was kept ("": it was not).
struct ReplacedHead {
  std::string store_id;
  Head head;
  std::string aside;
};

/// A restore as the log of the restored store tells of it.
struct LoggedRestore {
  Head head;           ///< of its event
  std::string ts;      ///< when, UTC
  std::string actor;   ///< or empty
  long long from = 0;  ///< the newest event of the backup
  std::vector<ReplacedHead> replaced;
};

/// The restores of a log, newest first, without those whose event differs from its hash.
std::vector<LoggedRestore> list_restores(Connection& connection);

/// `[{"store":...,"seq":...,"hash":...,"aside":...},...]`: how the event of a restore names them.
std::string format_replaced(const std::vector<ReplacedHead>& replaced);

/// The restore in the log of the store at `path` that replaced that head, or a later one of a store kept beside it whose log proves that it
/// followed from that head. Nothing: nobody restored, and an older file lies there by other means. Throws busy.
std::optional<LoggedRestore> find_restore(Connection& connection, const std::string& path, const std::string& store_id, const Head& seen,
                                          long long wait_ms);

/// What is told, once, to whoever had seen that head.
std::string tell_restore(const LoggedRestore& restore, const Head& seen);

}  // namespace leeboard::store

// The remembered heads: what this user last saw of each store, so that a rollback or a cut log is noticed.
#pragma once

#include <optional>
#include <string>

#include "store/store.hpp"

namespace leeboard::store {

/// The file of heads in a state directory ("" when there is none: nothing is remembered).
class Heads {
 public:
  explicit Heads(std::string state_dir);
  /// Whether a state directory is set and can be used.
  bool available() const { return !path_.empty(); }
  std::optional<Head> find(const std::string& store_id) const;
  /// Remembers a newer head; an older one only when `backward`. Failures are silent: a head is a help, not a promise.
  void remember(const std::string& store_id, const Head& head, bool backward = false) const;

 private:
  std::string path_;
};

}  // namespace leeboard::store

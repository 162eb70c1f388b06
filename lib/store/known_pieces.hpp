// Pieces of plans that were read: a piece never changes, and most stand in the plans of many people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace leeboard::store {

/// Texts of pieces by number; forgotten all at once when they are more than a few megabytes.
class KnownPieces {
 public:
  const std::string* find(std::int64_t number) const {
    const auto at = texts_.find(number);
    return at == texts_.end() ? nullptr : &at->second;
  }
  void keep(std::int64_t number, std::string_view text) {
    if (texts_.emplace(number, text).second) bytes_ += text.size() + overhead;
  }
  void shrink() {
    if (bytes_ <= most) return;
    texts_.clear();
    bytes_ = 0;
  }

 private:
  static constexpr std::size_t most = std::size_t{8} << 20, overhead = 80;
  std::unordered_map<std::int64_t, std::string> texts_;
  std::size_t bytes_ = 0;
};

}  // namespace leeboard::store

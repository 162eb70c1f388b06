// Random choices that are the same on every machine: integers only, one stream per patient.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace leeboard::clinic {

/// SplitMix64 (public domain algorithm of S. Vigna): the same numbers everywhere, no library involved.
class DemoRandom {
 public:
  DemoRandom(std::uint64_t seed, std::uint64_t stream) : state_(seed * 0x9E3779B97F4A7C15ULL + stream * 0xD1B54A32D192ED03ULL) { next(); }
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// 0 to below - 1.
  int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
  /// low to high, both included.
  int between(int low, int high) { return low + below(high - low + 1); }
  /// True in `percent` of 100 cases.
  bool chance(int percent) { return below(100) < percent; }
  std::string_view pick(std::span<const std::string_view> from) { return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))]; }

 private:
  std::uint64_t state_;
};

}  // namespace leeboard::clinic

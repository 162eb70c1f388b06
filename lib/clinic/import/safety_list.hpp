// Safety items of a run, listed at its end: however many there are, they take a byte or two each and never more than a bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::clinic {

/// Places of safety items in the order in which they came: a group (the letter of an id, a file) and a number in it.
class SafetyList {
 public:
  explicit SafetyList(std::size_t most_bytes = std::size_t{16} << 20) : most_bytes_(most_bytes) {}

  /// The number is below 2^60.
  void add(std::uint32_t group, std::uint64_t number);
  /// An id of the store: "A-12", "V-7".
  void add_id(std::string_view id);
  /// All of them, those beyond the bound included.
  long long count() const { return count_; }
  /// How many were beyond the bound, and are only counted.
  long long more() const { return count_ - listed_; }
  /// Calls `each` for the first `most` of those that are listed.
  void for_each(const std::function<void(std::uint32_t group, std::uint64_t number)>& each, long long most) const;
  void for_each(const std::function<void(std::uint32_t group, std::uint64_t number)>& each) const { for_each(each, listed_); }

 private:
  void put(std::uint64_t number);
  std::size_t most_bytes_;
  std::vector<unsigned char> bytes_;
  std::vector<std::uint64_t> last_;  ///< by group: the number that came last
  std::uint32_t group_ = 0;
  long long count_ = 0, listed_ = 0;
};

/// "A-12" of what add_id() was given.
std::string format_safety_id(std::uint32_t group, std::uint64_t number);

}  // namespace leeboard::clinic

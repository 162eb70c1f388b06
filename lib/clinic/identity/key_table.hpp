// Numbers of people by the hash of a key, newest first: small, and it only grows.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

namespace leeboard::clinic {

/// About twenty bytes a key with one person. Of a key only 32 bits count: now and then two keys are one, which costs a comparison.
class KeyTable {
 public:
  KeyTable();
  /// Puts a person in front of those of a key.
  void add(std::uint64_t key, std::uint32_t person);
  /// Appends the newest people of a key, at most `most`.
  void find(std::uint64_t key, std::size_t most, std::vector<std::uint32_t>& to) const;

 private:
  struct Entry {
    std::uint32_t key, person, older;  // `older`: place of the next one + 1; 0: none
  };
  std::size_t slot_of(std::uint32_t key) const;
  void grow();

  std::vector<std::uint32_t> newest_;  // by hash: place of the newest entry of a key + 1; 0: free
  std::deque<Entry> entries_;
  std::size_t keys_ = 0;
};

}  // namespace leeboard::clinic

// An open table of keys over one list of entries, which is never moved.
#include "clinic/identity/key_table.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t first_slots = 1024;

std::uint32_t short_key(std::uint64_t key) { return static_cast<std::uint32_t>(key); }
}  // namespace

KeyTable::KeyTable() : newest_(first_slots, 0) {}

std::size_t KeyTable::slot_of(std::uint32_t key) const {
  auto slot = std::size_t{key} & (newest_.size() - 1);
  while (newest_[slot] != 0 && entries_[newest_[slot] - 1].key != key) slot = (slot + 1) & (newest_.size() - 1);
  return slot;
}

void KeyTable::grow() {
  std::vector<std::uint32_t> old(newest_.size() * 2, 0);
  old.swap(newest_);
  for (const auto place : old)
    if (place != 0) newest_[slot_of(entries_[place - 1].key)] = place;
}

void KeyTable::add(std::uint64_t key, std::uint32_t person) {
  if (keys_ * 4 >= newest_.size() * 3) grow();
  auto& head = newest_[slot_of(short_key(key))];
  if (head == 0) ++keys_;
  else if (entries_[head - 1].person == person) return;
  entries_.push_back({short_key(key), person, head});
  head = static_cast<std::uint32_t>(entries_.size());
}

void KeyTable::find(std::uint64_t key, std::size_t most, std::vector<std::uint32_t>& to) const {
  for (auto place = newest_[slot_of(short_key(key))]; place != 0 && most > 0; place = entries_[place - 1].older, --most)
    to.push_back(entries_[place - 1].person);
}

}  // namespace leeboard::clinic

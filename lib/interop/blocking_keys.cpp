// Makes the keys under which records are compared.
#include "interop/blocking_keys.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace leeboard::interop {

namespace {
// FNV-1a, then mixed: tables take the low bits.
std::uint64_t hash_of(char kind, std::string_view a, std::string_view b = {}, std::string_view c = {}) {
  std::uint64_t hash = 0xcbf29ce484222325U ^ static_cast<unsigned char>(kind);
  for (const auto text : {a, b, c}) {
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    hash = (hash ^ 0x1fU) * 0x100000001b3U;
  }
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
  return hash ^ (hash >> 31U);
}

std::string sound_of(const std::string& word) {
  auto sound = sound_key(word);
  return sound.empty() ? word : sound;
}

/// What stands for a given name: its groups of nicknames; of a name in none, its beginning, which counts as a nickname too.
std::vector<std::string> given_keys(const catalog::Matching& matching, const std::string& given) {
  constexpr std::size_t beginning = 3;
  std::vector<std::string> out;
  const auto [first, last] = matching.nickname_groups.equal_range(given);
  for (auto group = first; group != last; ++group) out.push_back("#" + std::to_string(group->second));
  out.push_back(is_latin_name(given) ? given.substr(0, beginning) : given);
  return out;
}

class Keys {
 public:
  void both(std::uint64_t key) {
    keys_.stored.push_back(key);
    keys_.probed.push_back(key);
  }
  void stored(std::uint64_t key) { keys_.stored.push_back(key); }
  void probed(std::uint64_t key) { keys_.probed.push_back(key); }
  BlockingKeys take() {
    for (auto* list : {&keys_.stored, &keys_.probed}) {
      std::ranges::sort(*list);
      list->erase(std::ranges::unique(*list).begin(), list->end());
    }
    return std::move(keys_);
  }

 private:
  BlockingKeys keys_;
};

void add_birth_and_sounds(Keys& keys, const ComparedName& name, std::string_view day) {
  for (const auto* words : {&name.family, &name.given, &name.others})
    for (const auto& word : *words) keys.both(hash_of('b', day, sound_of(word)));
  for (const auto& before : name.former)
    for (const auto& word : before.family) keys.both(hash_of('b', day, sound_of(word)));
}
}  // namespace

BlockingKeys blocking_keys(const catalog::Matching& matching, const PersonTraits& traits) {
  constexpr std::size_t whole_day = 10, year = 4;
  Keys keys;
  const auto& name = traits.name;
  const auto born = traits.birth ? format_stamp(*traits.birth).substr(0, whole_day) : std::string();
  const bool to_the_day = born.size() == whole_day;
  if (to_the_day) add_birth_and_sounds(keys, name, born);
  std::vector<std::string> families;
  if (!name.family.empty()) families.push_back(sound_of(name.family.front()));
  for (const auto& before : name.former) families.push_back(sound_of(before.family.front()));
  const auto given = name.given.empty() ? std::string() : name.given.front();
  for (const auto& family : families) {
    if (given.empty()) break;
    for (const auto& one : given_keys(matching, given)) {
      if (!born.empty()) keys.both(hash_of('y', born.substr(0, year), family, one));
      if (to_the_day) keys.both(hash_of('m', born.substr(year), family, one));
      // Everybody can be found by names alone, but only from a record without a day of birth; such a one is found by everybody.
      keys.stored(hash_of('n', family, one));
      if (!to_the_day) keys.stored(hash_of('o', family, one));
      keys.probed(hash_of(to_the_day ? 'o' : 'n', family, one));
    }
  }
  if (!traits.phone.empty()) keys.both(hash_of('p', traits.phone));
  if (!traits.email.empty()) keys.both(hash_of('e', traits.email));
  if (!traits.member_number.empty()) keys.both(hash_of('i', traits.member_number));
  return keys.take();
}

}  // namespace leeboard::interop

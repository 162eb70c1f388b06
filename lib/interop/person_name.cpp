// Names in pieces.
#include "interop/person_name.hpp"

#include <algorithm>
#include <array>

#include "interop/former_names.hpp"
#include "record/name_parts.hpp"

namespace leeboard::interop {

namespace {
std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += word;
  return out;
}

std::string take_suffix(const catalog::Matching& matching, std::vector<std::string>& words) {
  if (words.size() < 2) return {};
  for (const auto& suffix : matching.suffixes)
    if (std::ranges::find(suffix.words, words.back()) != suffix.words.end()) {
      words.pop_back();
      return suffix.id;
    }
  return {};
}

void drop_titles(const catalog::Matching& matching, std::vector<std::string>& words) {
  while (words.size() > 1 && std::ranges::find(matching.titles, words.front()) != matching.titles.end()) words.erase(words.begin());
}

/// Takes particles away, alone or joined to the name ("vanderberg"), as long as a name of four letters is left.
std::vector<std::string> without_particles(const catalog::Matching& matching, std::vector<std::string> words) {
  const auto is_particle = [&](const std::string& word) {
    return std::ranges::any_of(matching.particles, [&](const auto& particle) { return particle.find(' ') == std::string::npos && particle == word; });
  };
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool part_of_pair =
        i + 1 < words.size() && std::ranges::find(matching.particles, words[i] + " " + words[i + 1]) != matching.particles.end();
    const bool second = i > 0 && std::ranges::find(matching.particles, words[i - 1] + " " + words[i]) != matching.particles.end();
    if (i + 1 < words.size() && (is_particle(words[i]) || part_of_pair || second)) continue;
    out.push_back(words[i]);
  }
  if (out.empty()) out = words;
  constexpr std::size_t least = 4;
  auto& first = out.front();
  for (const auto& particle : matching.joined_particles)
    if (first.starts_with(particle) && first.size() >= particle.size() + least) {
      first.erase(0, particle.size());
      break;
    }
  return out;
}

/// The class of each letter's sound: 1 to 6 for consonants that are told apart, 0 for the others.
constexpr auto sounds = [] {
  constexpr std::string_view from = "bfpvcgjkqsxzdtlmnr", to = "111122222222334556";
  std::array<char, 256> out{};
  for (std::size_t i = 0; i < from.size(); ++i) out.at(static_cast<unsigned char>(from[i])) = to[i];
  return out;
}();

/// Says the sounds of a name one by one until `take` says no; whether it never did.
template <typename Take>
bool hear(std::string_view folded, const Take& take) {
  char last = 0;
  for (const char c : folded) {
    const char sound = sounds[static_cast<unsigned char>(c)];
    if (sound != 0 && sound != last && !take(sound)) return false;
    // h and w between two consonants of one class do not part them, vowels do.
    if (c != 'h' && c != 'w') last = sound;
  }
  return true;
}
}  // namespace

std::vector<std::string> name_words(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const auto end = [&] {
    auto folded = fold_name_word(word);
    if (!folded.empty()) out.push_back(std::move(folded));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    // Blanks, hyphens (the typographic ones too), commas and full stops part words.
    const bool dash = text.substr(at).starts_with("‐") || text.substr(at).starts_with("‑") || text.substr(at).starts_with("–");
    if (text[at] == ' ' || text[at] == '-' || text[at] == ',' || text[at] == '\t' || dash) {
      end();
      if (dash) at += 2;
    } else {
      word += text[at];
    }
  }
  end();
  return out;
}

namespace {
void add_name(ComparedName& to, const std::string& word) {
  const auto known = [&](const auto& words) { return std::ranges::find(words, word) != words.end(); };
  if (!known(to.given) && !known(to.others)) to.others.push_back(word);
}
}  // namespace

ComparedName make_compared_name(const catalog::Matching& matching, const HumanName& name) {
  ComparedName out;
  for (const auto& given : name.given)
    for (auto& word : name_words(given)) out.given.push_back(std::move(word));
  drop_titles(matching, out.given);
  out.suffix = take_suffix(matching, out.given);
  for (auto& word : name_words(name.used)) out.others.push_back(std::move(word));
  auto family = name_words(name.family);
  drop_titles(matching, family);
  if (auto suffix = take_suffix(matching, family); !suffix.empty()) out.suffix = std::move(suffix);
  if (family.empty() && !out.given.empty()) std::swap(family, out.given);
  out.family_joined = joined(family);
  if (!family.empty()) out.family = without_particles(matching, std::move(family));
  return out;
}

ComparedName make_compared_name(const catalog::Matching& matching, const Patient& patient) {
  auto out = make_compared_name(matching, patient.name);
  if (const auto suffix = name_suffix(patient); !suffix.empty()) {
    auto words = name_words(suffix);
    words.insert(words.begin(), "name");  // a suffix stands behind a name
    if (auto id = take_suffix(matching, words); !id.empty()) out.suffix = std::move(id);
  }
  for (const auto& former : former_names(patient)) {
    if (former.family.empty())  // given names alone are no family name here
      for (const auto& given : former.given)
        for (const auto& word : name_words(given)) add_name(out, word);
    if (former.family.empty()) continue;
    auto name = make_compared_name(matching, former);
    for (const auto* words : {&name.given, &name.others})
      for (const auto& word : *words) add_name(out, word);
    ComparedName family;
    family.family = std::move(name.family);
    family.family_joined = std::move(name.family_joined);
    if (!family.family.empty()) out.former.push_back(std::move(family));
  }
  return out;
}

bool is_latin_name(std::string_view folded) {
  return !folded.empty() && std::ranges::all_of(folded, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string sound_key(std::string_view folded) {
  std::string out;
  if (is_latin_name(folded))
    hear(folded, [&](char sound) {
      out += sound;
      return true;
    });
  return out;
}

bool has_sound(std::string_view folded, std::string_view key) {
  std::size_t heard = 0;
  const auto same = [&](char sound) { return heard < key.size() && key[heard++] == sound; };
  return hear(folded, same) && heard == key.size() && is_latin_name(folded);
}

}  // namespace leeboard::interop

// A person's name as it is compared: folded, without titles, with suffix and particles apart, and how it sounds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/matching.hpp"
#include "catalog/name_word.hpp"
#include "record/patient.hpp"

namespace leeboard::interop {

/// A name in pieces. Hyphens part a double name; every word is folded (no case, marks, apostrophes, digits; ae oe ue as a o u).
struct ComparedName {
  std::vector<std::string> given;    ///< in order; the name in use is in `others`
  std::vector<std::string> others;   ///< further given names: in use, former
  std::vector<std::string> family;   ///< words of the family name, particles left out
  std::string family_joined;         ///< all its words joined, particles too
  std::vector<ComparedName> former;  ///< family names that the person had, each in `family` and `family_joined`
  std::string suffix;                ///< id of the suffix, or empty
  bool empty() const { return given.empty() && family.empty() && others.empty(); }
};

using catalog::fold_name_word;

/// The folded words of a text: blanks, hyphens and commas part them.
std::vector<std::string> name_words(std::string_view text);

/// The name in pieces. A single name is compared as a family name.
ComparedName make_compared_name(const catalog::Matching& matching, const HumanName& name);

/// The name of a record with its suffix and its former names.
ComparedName make_compared_name(const catalog::Matching& matching, const Patient& patient);

/// How a Latin name sounds: the classes of its consonants, doubled ones once; empty for other scripts.
std::string sound_key(std::string_view folded);

/// Whether a name has this sound key; false for other scripts.
bool has_sound(std::string_view folded, std::string_view key);

/// Whether a folded name is written in Latin letters.
bool is_latin_name(std::string_view folded);

}  // namespace leeboard::interop

// The point table of possible duplicates, with the words that names are compared by (data/interop/matching.yaml, nicknames.yaml).
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// Points by part and degree: `birth_date.equal`, `given.nickname`. About one point a bit.
using PointTable = std::map<std::string, int, std::less<>>;

/// One worked example: two people as words by key (given, family, birth, phone, ...) and what they must get.
struct MatchingExample {
  std::map<std::string, std::string> a, b;
  int points = 0;
  std::string level;
  Where where;
};

/// A suffix of a name and its spellings, folded.
struct NameSuffix {
  std::string id;
  std::vector<std::string> words;
};

/// All that comparing needs; names and words are folded, phrases longest first.
struct Matching {
  PointTable points;
  int likely = 0, possible = 0;  ///< least points of each level
  std::vector<std::string> particles, joined_particles, titles;
  std::vector<NameSuffix> suffixes;
  std::set<std::string, std::less<>> common_families, common_givens;
  std::multimap<std::string, std::size_t, std::less<>> nickname_groups;  ///< name to its groups
  std::vector<MatchingExample> examples;

  /// The points of a part and degree. Throws bug for a name that the table does not have.
  int of(std::string_view part_and_degree) const;
};

/// The names of every part and degree that a table must have.
const std::vector<std::string>& matching_degrees();

/// Reads both layers; a site's key takes the place of the built-in one. Throws bad_input with all problems.
Matching load_matching(const Definitions& definitions);

}  // namespace leeboard::catalog

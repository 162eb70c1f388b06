// What answers a safety item beside a newer form and a clinician's decision (data/safety-answers.yaml).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;
class Vocabulary;

/// One thing that an answer needs: a fact of these told (a yes/no one: yes) when the item was, or later.
struct SafetyAnswer {
  std::string id, title;
  std::vector<std::string> facts;
  std::vector<std::string> cites;
  Where where;
};

/// All that together answers an item, in order. A site's list takes the place of the built-in one. Throws bad_input with all
/// problems of the file: none named, an id twice, a fact that the vocabulary does not know, no cite.
std::vector<SafetyAnswer> load_safety_answers(const Definitions& definitions, const Vocabulary& vocabulary);

}  // namespace leeboard::catalog

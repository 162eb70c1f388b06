// Facts that cannot be true together (data/contradictions.yaml).
#pragma once

#include <string>
#include <vector>

#include "record/fact_type.hpp"
#include "rules/condition.hpp"

namespace leeboard::catalog {

class Definitions;

/// When it holds, its facts are named as a problem, and those of `set_aside` count as unknown.
struct Contradiction {
  std::string id;
  rules::Condition when;
  std::string text;
  std::vector<std::string> set_aside;
};

/// Reads contradictions.yaml of both layers, a site's entry in place of the built-in one of its id. Throws bad_input with all problems.
std::vector<Contradiction> load_contradictions(const Definitions& definitions, const FactTypes& types);

}  // namespace leeboard::catalog

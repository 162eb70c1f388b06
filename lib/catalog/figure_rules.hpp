// What figures over the clinic count by (data/figures.yaml).
#pragma once

#include <map>
#include <string>
#include <vector>

namespace leeboard::catalog {

class Definitions;
class Vocabulary;

/// How long one dose of a medicine covers, and as which other medicine it counts where supplies of one medicine add up.
struct CoverRule {
  long long days = 1;
  std::string as;  ///< id of a drug; its own where nothing is said
};

/// Cover by the id of a drug that the vocabulary knows, and the facts that are looked for in each record.
struct FigureRules {
  std::map<std::string, CoverRule> cover;
  std::vector<std::string> asked;  ///< canonical names
};

/// Throws bad_input with all problems of the file.
FigureRules load_figure_rules(const Definitions& definitions, const Vocabulary& vocabulary);

}  // namespace leeboard::catalog

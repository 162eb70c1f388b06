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

/// The days that figures go by; 0 and empty while the file was not read.
struct FigureLimits {
  int returning = 0;           ///< after the last discharge: a return that stands apart (R-FIG-3)
  int answered = 0;            ///< an answer to a safety item that is soon (R-FIG-9)
  int contact = 0;             ///< up to the day asked: a contact there is being in care (R-RET-1)
  std::vector<int> retention;  ///< after admission, ascending (R-RET-1)
  int headline = 0;            ///< one of them (R-RET-3)
  int year_before = 0;         ///< from this day on the admissions of the year before are looked at (R-RET-8)
};

/// Cover by the id of a drug that the vocabulary knows, and the facts that are looked for in each record.
struct FigureRules {
  std::map<std::string, CoverRule> cover;
  std::vector<std::string> asked;  ///< canonical names
  FigureLimits limits;
};

/// Throws bad_input with all problems of the file.
FigureRules load_figure_rules(const Definitions& definitions, const Vocabulary& vocabulary);

}  // namespace leeboard::catalog

// Who may be the same person, as a list of codes.
#pragma once

#include <string>
#include <vector>

namespace leeboard::report {

/// Somebody who may be the person that is looked for.
struct ListedCandidate {
  std::string code;
  int points = 0;                ///< 0: of a code or identifier
  std::vector<std::string> why;  ///< what speaks for it
};

/// leeboard.intake-match/1: one candidate a line, with a summary behind them.
std::string candidates_json(const std::vector<ListedCandidate>& found);
std::string candidates_text(const std::vector<ListedCandidate>& found);

/// Two within the store who may be one person.
struct ListedPair {
  std::string one, other;
  int points = 0;
  std::string level;  ///< how likely
  std::vector<std::string> why;
};

/// The same of pairs.
std::string pairs_json(const std::vector<ListedPair>& pairs);
std::string pairs_text(const std::vector<ListedPair>& pairs);

}  // namespace leeboard::report

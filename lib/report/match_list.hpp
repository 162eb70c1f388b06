// Who may be the same person, as a list of codes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace leeboard::report {

/// Somebody who may be the person that is looked for.
struct ListedCandidate {
  std::string code, why;
};

/// leeboard.intake-match/1: one candidate a line, with a summary behind them.
std::string candidates_json(const std::vector<ListedCandidate>& found);
std::string candidates_text(const std::vector<ListedCandidate>& found);

/// The same of pairs within the store.
std::string pairs_json(const std::vector<std::pair<std::string, std::string>>& pairs);
std::string pairs_text(const std::vector<std::pair<std::string, std::string>>& pairs);

}  // namespace leeboard::report

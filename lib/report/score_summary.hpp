// What the scoring of files came to, as the last line of its JSON.
#pragma once

#include <string>

namespace leeboard::report {

/// Counts of records and forms. `rejects`: the reject file, or empty.
struct ScoreSummary {
  long long read = 0, rejected = 0, forms = 0, safety = 0;
  std::string rejects;
  int exit = 0;
};

/// leeboard.score/1.
std::string score_summary_json(const ScoreSummary& summary);
std::string score_summary_text(const ScoreSummary& summary);

}  // namespace leeboard::report

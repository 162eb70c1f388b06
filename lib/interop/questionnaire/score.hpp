// Scores that a Questionnaire states by calculated expressions, recognised as sums, means, counts and bands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "interop/questionnaire/questionnaire.hpp"

namespace leeboard::interop {

/// A band of a stated score.
struct StatedBand {
  double low = 0, high = 0;
  std::string label;
};

/// What one calculated item says: which answers go into it and how.
struct StatedScore {
  enum class Method : std::uint8_t { sum, mean, count, max };
  struct Part {
    std::size_t question = 0;
    double at_least = 0;  ///< count: the points from which the answer counts
    bool operator==(const Part&) const = default;
  };
  std::size_t question = 0;  ///< the item that shows it
  Method method = Method::sum;
  int decimals = 1;  ///< mean
  std::vector<Part> parts;
  std::vector<StatedBand> bands;
};

/// All scores, in document order. A total that reaches none (or not all) of its answers and a band without a value are faults;
/// an expression that is none of these is a note.
std::vector<StatedScore> read_stated_scores(const Questionnaire& form, Diagnostics& faults, Diagnostics& notes);

}  // namespace leeboard::interop

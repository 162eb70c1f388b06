// A second, plain way to score: every completion of a form is walked through and added up, one after the other. It proves the first.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/instrument.hpp"
#include "catalog/instrument_answer.hpp"

namespace leeboard::care {

/// What all lawful completions of one form come to. Empty when no completion is lawful.
struct WalkScore {
  std::vector<std::set<double>> scales;  ///< by place of scale
  std::vector<std::set<bool>> flags;     ///< by place of flag
  bool lawful = false;
  bool whole = true;  ///< false: there were too many completions, and the rest was left
};

/// Tries the completions of the open items, at most so many; meant for few open items.
WalkScore score_by_walk(const catalog::Instrument& instrument, const catalog::FilledForm& form, std::size_t most = 4000);

/// Takes away the answers that stand behind a closed gate of a form that is filled in otherwise.
void leave_closed_items(const catalog::Instrument& instrument, catalog::FilledForm& form);

}  // namespace leeboard::care

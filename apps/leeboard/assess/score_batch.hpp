// Scoring of whole files: one record in, one out, rejects in a file, the summary last.
#pragma once

#include <string>
#include <vector>

#include "clinic/form_desk.hpp"
#include "leeboard/command.hpp"

namespace leeboard::app {

struct ScoreBatchFlags {
  std::string from, map, sheet, rejects;
  std::string on_error = "skip";
  bool fail_on_safety = false;
};

/// One score in the format that was asked for.
void print_single_score(Context& context, clinic::FormDesk& forms, const Answers& answers, const Score& score);

/// Scores files in flat memory.
Outcome score_batch(Context& context, const ScoreBatchFlags& flags, const std::string& instrument, const std::vector<std::string>& files);

}  // namespace leeboard::app

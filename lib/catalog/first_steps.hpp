// What is said at once when something grave is logged (data/first-steps.yaml).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "record/trigger_words.hpp"

namespace leeboard::catalog {

class Definitions;

/// What is said first, with the rows that it rests on.
struct FirstStep {
  std::string text;
  std::vector<std::string> cites;
  Where where;
};

/// The steps for a kind of log entry, in order; empty where there are none. A site's list takes the place of the built-in one.
/// Throws bad_input with all problems of the file.
std::vector<FirstStep> load_first_steps(const Definitions& definitions, TriggerEventKind kind);

}  // namespace leeboard::catalog

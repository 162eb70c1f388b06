// The list of faults.
#include "catalog/lint_faults.hpp"

#include <algorithm>

namespace leeboard::catalog {

std::vector<std::string> lint_faults() {
  return {"broken-schedule",       "fact-decides-nothing",
          "goal-without-metric",   "long-brief",
          "mirror-as-official",    "no-example",
          "number-without-source", "single-medication-option",
          "stacked-conflict",      "statement-with-task",
          "stigmatising-term",     "uncapped-dose",
          "uncited-line",          "uncited-rule",
          "uncited-state",         "uncited-strategy",
          "unknown-form",          "unreachable-line",
          "unreachable-rule",      "unreachable-schedule",
          "unreachable-state",     "withdrawal-management-alone"};
}

std::string_view fault_name(std::string_view message) {
  const auto name = message.substr(0, message.find(':'));
  const auto names = lint_faults();
  return std::ranges::find(names, name) != names.end() ? name : std::string_view();
}

}  // namespace leeboard::catalog

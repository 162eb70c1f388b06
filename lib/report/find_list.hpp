// Who was found: a line each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "record/patient.hpp"
#include "report/look.hpp"

namespace leeboard::report {

/// Somebody who fits what was asked for.
struct ListedFound {
  Patient patient;
  std::string state;
  int points = 0;
  std::vector<std::string> why;
};

/// All of them, best first; `left` more fit and are not listed. `near`: nobody fits as it was asked, these are near.
struct FoundList {
  std::vector<ListedFound> people;
  std::size_t left = 0;
  bool near = false;
};

/// leeboard.intake-find/1: one person a line, with a summary behind them.
std::string find_json(const FoundList& found);
/// `on_screen`: long names are cut.
std::string find_text(const FoundList& found, const Look& look);

}  // namespace leeboard::report

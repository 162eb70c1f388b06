// Words by which tables are read (data/interop/tables.yaml).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// One worked example: the cells of a row, and whether it is one of totals.
struct TotalsExample {
  std::vector<std::string> cells;
  bool totals = false;
  Where where;
};

struct TableWords {
  std::vector<std::string> totals;        ///< folded
  std::vector<std::string> date_formats;  ///< that are tried to say which one fits a column
  std::vector<TotalsExample> examples;
};

/// Reads both layers; a site's list takes the place of the built-in one. Throws bad_input with all problems.
TableWords load_table_words(const Definitions& definitions);

}  // namespace leeboard::catalog

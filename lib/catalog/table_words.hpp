// Words by which tables are read (data/interop/tables.yaml).
#pragma once

#include <map>
#include <string>
#include <string_view>
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

/// Headings that mean a path only where another column goes to another path.
struct BesideHeadings {
  std::string path;                   ///< of the other column
  std::vector<std::string> headings;  ///< squeezed
};

struct TableWords {
  std::vector<std::string> totals;                               ///< folded
  std::vector<std::string> date_formats;                         ///< that are tried to say which one fits a column
  std::map<std::string, std::vector<std::string>> headings;      ///< path to headings, squeezed (squeeze_heading)
  std::map<std::string, BesideHeadings> beside;                  ///< path to them
  std::map<std::string, std::vector<std::string>> sex_at_birth;  ///< word to cells, squeezed
  std::vector<TotalsExample> examples;
};

/// A heading without case, marks, blanks and signs: "Date of birth" is "dateofbirth".
std::string squeeze_heading(std::string_view heading);

/// Reads both layers; a site's list takes the place of the built-in one. Throws bad_input with all problems.
TableWords load_table_words(const Definitions& definitions);

}  // namespace leeboard::catalog

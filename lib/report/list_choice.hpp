// What of a list somebody asked to see: which columns, in which order, how many rows.
#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"

namespace leeboard::report {

/// Columns by their slug. Empty and 0: as the list comes.
struct ListChoice {
  std::string sort;
  std::vector<std::string> fields;
  long long limit = 0;
  bool operator==(const ListChoice&) const = default;
};

/// Throws usage with the near names for a column that the table has not.
void check_choice(const ListChoice& choice, const Table& table);

/// Sorts the rows (numbers by size, what is not known last), cuts them off, drops columns. Tells how many rows were left out.
std::size_t apply_choice(const ListChoice& choice, Table& table);

}  // namespace leeboard::report

// What a row says of its person beside the code, so that a wrong code is found.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/map_reader.hpp"

namespace leeboard::interop {

/// Birth date and family name as they are written; empty: not said.
struct PersonCheck {
  std::string birth_date, family;
  bool empty() const { return birth_date.empty() && family.empty(); }
};

/// The columns (and keys) of a check.
const std::vector<std::string>& person_check_columns();

/// The check in a row of a table.
PersonCheck read_person_check(std::span<const std::string> header, std::span<const std::string_view> cells);
/// The check in a document; its keys count as known.
PersonCheck read_person_check(io::MapReader& map);

}  // namespace leeboard::interop

// How much of a schedule: a number, bounds, a share of the usual dose, the lower or higher of several, another column.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/range.hpp"
#include "io/map_reader.hpp"
#include "rules/condition.hpp"

namespace leeboard::catalog {

/// One amount as written. Nothing else computes a dose.
struct DoseAmount {
  enum class Kind { number, share, lower_of, higher_of, column, choice, not_stated };
  Kind kind = Kind::number;
  Range number;                          ///< of a number
  double share = 0;                      ///< of the usual dose
  std::string column;                    ///< the column that it is taken from
  std::vector<DoseAmount> parts;         ///< of lower_of, higher_of and choice
  std::optional<rules::Condition> when;  ///< of an entry of a choice; the entry without one holds otherwise
  Where where;
};

/// A length of time within bounds: `60m`, `{low: 45m, high: 60m}`.
struct Wait {
  Duration low, high;
  bool operator==(const Wait&) const = default;
};

/// An amount: 8, {low: 4, high: 8}, {share: 0.5}, {lower_of: [..]}, {higher_of: [..]}, {column: au}, not-stated, or a list of
/// them with `when`. Faults are collected.
std::optional<DoseAmount> read_amount(io::Node node, const FactTypes& types, Diagnostics& diagnostics);
/// The amount under a key; nothing when absent.
std::optional<DoseAmount> read_amount(io::MapReader& map, std::string_view key, const FactTypes& types);
/// A length of time within bounds.
std::optional<Wait> read_wait(io::Node node, Diagnostics& diagnostics);
/// The length of time under a key; nothing when absent.
std::optional<Wait> read_wait(io::MapReader& map, std::string_view key);

/// The amount and all its parts.
std::vector<const DoseAmount*> all_parts(const DoseAmount& amount);
/// Whether it rests on the usual dose.
bool uses_share(const DoseAmount& amount);

}  // namespace leeboard::catalog

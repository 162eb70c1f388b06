// Amounts of a schedule over what is known of a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/schedule.hpp"
#include "record/fact_sheet.hpp"

namespace leeboard::care {

/// What amounts of one schedule are counted from.
struct DoseGround {
  const catalog::Schedule& schedule;
  const FactSheet& sheet;
  std::optional<Range> usual, cap;
  std::optional<double> ceiling;
  std::vector<std::string> until_known;  ///< facts without which there is no figure at all
};

/// The usual dose and the cap, or the facts that they wait for.
DoseGround ground_of(const catalog::Schedule& schedule, const FactSheet& sheet);

/// An amount, or none; `missing` are the facts that would decide it.
struct DoseRange {
  std::optional<Range> dose;
  std::vector<std::string> missing;
};

/// The amount, never above cap or ceiling, a share of the usual dose rounded down; `row` is where columns are looked up. Bounds in,
/// bounds out.
DoseRange dose_range(const catalog::DoseAmount& amount, const DoseGround& ground, const catalog::DoseRow* row = nullptr);

/// The number that is known of a fact, or none.
std::optional<Range> number_of(const FactSheet& sheet, const std::string& fact);

}  // namespace leeboard::care

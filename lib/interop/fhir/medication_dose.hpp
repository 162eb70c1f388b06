// How much of a medicine and how often: doses given, and the steps of an order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/range.hpp"
#include "catalog/medicine_words.hpp"
#include "io/node.hpp"

namespace leeboard::interop {

/// One amount as sent, and in milligrams where that can be known.
struct DoseAmount {
  std::string text;         ///< "80 mg", "8 mL of 10 mg/mL"
  std::optional<Range> mg;  ///< bounds of a range
  std::string told;         ///< "dose-computed", "unit-unknown", or empty
};

/// A Quantity or a Range. Amount per volume is no dose; a volume is one with a strength; code and printed unit must agree.
DoseAmount read_dose_amount(io::Node quantity, std::optional<double> mg_per_ml);

/// The dosage of an order.
struct Dosage {
  std::string text;               ///< all steps
  std::optional<Range> daily_mg;  ///< of the step of today
  std::vector<std::string> told;  ///< "dose-computed", "dose-unknown", "unit-unknown"
};

/// Reads `dosageInstruction` or `dosage`. `start`: when the first step began; `today`: which step counts. `words` may be null.
Dosage read_dosage(io::Node list, std::optional<double> mg_per_ml, const catalog::MedicineWords* words, Date start, Date today);

}  // namespace leeboard::interop

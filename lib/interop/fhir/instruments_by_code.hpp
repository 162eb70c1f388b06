// Instruments by their LOINC codes, loaded when a resource first needs them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/instrument.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::interop {

/// All instruments of the catalog, seen from FHIR.
class InstrumentsByCode {
 public:
  explicit InstrumentsByCode(catalog::Catalog& catalog) : catalog_(catalog) {}

  /// The instrument of that id, or null when the catalog has none.
  const catalog::Instrument* find(std::string_view id);
  const std::vector<const catalog::Instrument*>& all();
  /// Whether a code is an instrument's panel or total, or the total of one of its scales.
  static bool names(const catalog::Instrument& instrument, std::string_view loinc);

 private:
  catalog::Catalog& catalog_;
  std::optional<std::vector<const catalog::Instrument*>> all_;
};

}  // namespace leeboard::interop

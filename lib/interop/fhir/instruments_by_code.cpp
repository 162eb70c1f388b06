// Instruments by their LOINC codes.
#include "interop/fhir/instruments_by_code.hpp"

#include <algorithm>

#include "catalog/catalog.hpp"

namespace leeboard::interop {

const std::vector<const catalog::Instrument*>& InstrumentsByCode::all() {
  if (!all_) {
    all_.emplace();
    for (const auto& id : catalog_.instrument_ids()) all_->push_back(&catalog_.instrument(id));
  }
  return *all_;
}

const catalog::Instrument* InstrumentsByCode::find(std::string_view id) {
  const auto& instruments = all();
  const auto found = std::ranges::find(instruments, id, [](const auto* instrument) -> std::string_view { return instrument->id; });
  return found == instruments.end() ? nullptr : *found;
}

bool InstrumentsByCode::names(const catalog::Instrument& instrument, std::string_view loinc) {
  if (loinc.empty()) return false;
  return std::ranges::any_of(instrument.loinc, [&](const auto& code) { return code.second == loinc; }) ||
         std::ranges::any_of(instrument.scales, [&](const auto& scale) { return scale.loinc == loinc; });
}

}  // namespace leeboard::interop

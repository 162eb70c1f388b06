// Checks instruments one by one.
#include "clinic/prove/check_instruments.hpp"

#include "care/lint_instrument.hpp"
#include "catalog/cut_texts.hpp"
#include "catalog/lint_layout.hpp"
#include "io/waiting.hpp"

namespace leeboard::clinic {

std::vector<care::CheckedDefinition> check_instruments(std::vector<FoundInstrument> found, Proof proof) {
  std::vector<care::CheckedDefinition> out;
  for (auto& one : found) {
    io::end_when_stopped();
    care::CheckedDefinition checked{.id = one.id, .source = one.source, .faults = {}, .kind = {}};
    if (one.instrument && proof == Proof::examples) checked.proof = care::prove_instrument(*one.instrument, one.faults);
    else if (one.instrument) care::lint_instrument(*one.instrument, one.faults);
    if (proof == Proof::lint && one.definition) checked.advice = catalog::lint_layout(*one.definition, "instrument format");
    if (proof == Proof::lint && one.definition) one.faults.append(catalog::lint_cut_texts(*one.definition));
    checked.faults = one.faults.sorted();
    out.push_back(std::move(checked));
  }
  return out;
}

}  // namespace leeboard::clinic

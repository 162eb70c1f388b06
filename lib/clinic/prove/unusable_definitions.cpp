// Asks every reader of definitions.
#include "clinic/prove/unusable_definitions.hpp"

#include "catalog/catalog.hpp"
#include "catalog/refused_definitions.hpp"
#include "clinic/prove/definition_source.hpp"
#include "interop/fhir/code_map.hpp"

namespace leeboard::clinic {

Diagnostics find_unusable_definitions(catalog::Catalog& catalog) {
  auto faults = catalog::find_refused_definitions(catalog);
  try {
    const interop::FhirMap codes(catalog);
  } catch (const Error& error) { add_faults(faults, error); }
  return faults;
}

}  // namespace leeboard::clinic

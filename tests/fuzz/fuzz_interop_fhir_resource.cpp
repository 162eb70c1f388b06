// FHIR resources from outside: any JSON is converted, kept or rejected with a reason, and never stops the program.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "interop/fhir/resource.hpp"
#include "interop/fhir/split_bundle.hpp"
#include "io/read_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  static catalog::Catalog catalog;
  static const interop::FhirConverter converter(catalog, nullptr);
  static interop::FhirRecord record;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)interop::split_bundle(text);
  try {
    const auto document = io::read_json(text, "input");
    converter.convert(document.root(), record);
    const bool refused = record.outcome == interop::FhirOutcome::kept || record.outcome == interop::FhirOutcome::rejected;
    if (refused && (record.reason.empty() || !record.document.facts.empty() || !record.document.events.empty())) std::abort();
    if (record.type.empty()) std::abort();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
  }
  return 0;
}

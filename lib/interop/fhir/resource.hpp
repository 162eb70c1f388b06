// FHIR R4 resources as our values: which patient, what became of it, or why it is only kept.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"
#include "interop/intake_document.hpp"
#include "io/node.hpp"

namespace leeboard {
class Zone;
}
namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::interop {

class FhirMap;

/// What a resource became.
enum class FhirOutcome : std::uint8_t {
  patient,    ///< `document.patient` (and facts of the person)
  clinical,   ///< facts, events, an episode or forms of `subject`
  kept,       ///< stored verbatim, not understood: see `reason`
  rejected    ///< must not be stored: see `reason`
};

/// One resource after conversion.
struct FhirRecord {
  FhirOutcome outcome = FhirOutcome::kept;
  std::string type;               ///< "Observation"; "(none)" when there is no resourceType
  std::string id;                 ///< the resource's own id, or its urn:uuid; empty when it has none
  std::string subject;            ///< whose it is: "Patient/123", "urn:uuid:...", "Patient?identifier=system|value", or empty
  std::string reason;             ///< why it is kept or rejected; no values, no names
  IntakeDocument document;        ///< what it says; ids and patients of the store are not in it
};

/// Converts resources; remembers nothing from one to the next.
class FhirConverter {
 public:
  FhirConverter(const catalog::Vocabulary& vocabulary, const Zone* zone);
  ~FhirConverter();
  FhirConverter(FhirConverter&&) noexcept;

  /// Converts one resource. Never throws for what stands in it.
  void convert(io::Node resource, FhirRecord& into) const;

 private:
  const catalog::Vocabulary& vocabulary_;
  const Zone* zone_;
  std::unique_ptr<FhirMap> map_;
};

/// "Patient/123" of a reference in any form: absolute, relative, with a version; urn:uuid and conditional ones unchanged.
std::string_view normalise_reference(std::string_view reference);

}  // namespace leeboard::interop

// FHIR R4 resources as our values: which patient, what became of it, or why it is only kept.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"
#include "catalog/instrument_answer.hpp"
#include "interop/intake_document.hpp"
#include "io/node.hpp"

namespace leeboard {
class Zone;
}
namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::interop {

/// What a resource became.
enum class FhirOutcome : std::uint8_t {
  patient,   ///< `document.patient`
  clinical,  ///< facts, events or forms of `subject`
  kept,      ///< to be stored verbatim, not understood: see `reason`
  rejected   ///< must not be stored: see `reason`
};

/// What is wrong with an answer of a form, before it is scored.
struct FormProblem {
  std::string instrument;
  catalog::AnswerProblem problem;
};

/// What a Patient says of another one ("replaced-by", "replaces", "seealso", "refer").
struct PatientRelation {
  std::string type;
  std::string reference, base;  ///< as `subject` and `subject_base` of a record
};

/// One resource after conversion.
struct FhirRecord {
  FhirOutcome outcome = FhirOutcome::kept;
  std::string type;                        ///< "Observation"; "(none)" when there is no resourceType
  std::string id;                          ///< the resource's own id; empty when it has none
  std::string subject;                     ///< whose it is: "Patient/123", "urn:uuid:...", "Patient?identifier=system|value", or empty
  std::string subject_base;                ///< server of an absolute reference: "https://a.example/fhir"; else empty
  std::string reason;                      ///< why it is kept or rejected; no values, no names
  std::optional<Stamp> recorded;           ///< when the source says that it became known
  bool waits = false;                      ///< it refers to a Medication that has not been seen yet
  std::optional<Stamp> observed;           ///< when it was last seen to stand
  IntakeDocument document;                 ///< what it says; ids and patients of the store are not in it
  std::vector<FormProblem> form_problems;  ///< of its forms
  std::vector<Answers> answers_of_kept;    ///< of a form that is kept or rejected: what it says, for safety answers
  std::vector<PatientRelation> relations;  ///< of a Patient
  std::vector<std::string> told;           ///< words for what of it is not used as it stands
  bool withdraws = false;                  ///< kept: all that an earlier state of it said is taken back
  bool partial = false;                    ///< its source left keys out
  bool open = false;                       ///< kept: what an earlier state said stays

  /// Empties it for the next resource and keeps its memory.
  void clear();
};

/// Converts resources. It remembers nothing from one to the next but what Medication resources say.
class FhirConverter {
 public:
  /// The time zone may be null: FHIR times carry their offset. Identifiers whose period has ended before `today` are old, and it says which step of a
  /// dosage counts. Throws bad_input when the code map cannot be read.
  FhirConverter(catalog::Catalog& catalog, const Zone* zone, Date today = {});
  ~FhirConverter();
  FhirConverter(FhirConverter&&) noexcept;

  /// Says when the import runs and, for entries of a Bundle, what time the Bundle gives.
  void set_time(const Stamp& now, const std::optional<Stamp>& bundle_time);
  /// Converts one resource. Never throws for what stands in it.
  void convert(io::Node resource, FhirRecord& into) const;
  /// Converts a QuestionnaireResponse that is only scored, so that it may lack a patient and a time. Others are kept.
  void convert_form(io::Node resource, FhirRecord& into) const;
  /// The server whose relative references the next resources carry; empty: not named.
  void read_from(std::string_view server);
  /// Remembers what a Medication says under its reference ("Medication/1", "urn:uuid:..."), for later references to that server.
  void note_medication(std::string_view reference, io::Node medication);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Tells a word of the closed list of a record that was converted; its first event carries it.
void tell(FhirRecord& record, std::string_view word);

/// The reference to the patient in a resource, as it stands there; empty for none.
std::string_view written_subject(io::Node resource);

/// Whether a resource of that type is converted; all others are kept.
bool is_understood_type(std::string_view type);

/// "Patient/123" of a reference in any form: absolute, relative, with a version; urn:uuid and conditional ones unchanged.
std::string_view normalise_reference(std::string_view reference);

/// The server that an absolute reference or a fullUrl names ("https://a.example/fhir"); empty for all others.
std::string_view reference_base(std::string_view reference);

/// Whether an id is a UUID: such an id is one record wherever it comes from.
bool is_uuid(std::string_view id);

}  // namespace leeboard::interop

// Codes in FHIR resources: always a code together with its system.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "io/node.hpp"

namespace leeboard::interop {

/// The code systems that the data speak of (`icd10`: of the WHO); `other` is any other, `none` that nothing was said.
enum class CodeSystem : std::uint8_t { none, loinc, snomed, rxnorm, icd10cm, other, icd10, icd9cm };
/// How many systems of codes are known.
constexpr std::size_t code_system_count = 8;

/// The system behind a URI of FHIR ("http://loinc.org", "urn:oid:2.16.840.1.113883.6.1").
CodeSystem parse_code_system(std::string_view uri);
/// The system named as in our data: "loinc", "snomed", "rxnorm", "icd10cm", "icd10", "icd9cm"; `other` for any other word.
CodeSystem parse_system_word(std::string_view word);
/// "loinc", "snomed", ... ; empty for none and other.
std::string_view format_system(CodeSystem system);

/// A code with its system and what it is called.
struct Coding {
  CodeSystem system = CodeSystem::none;
  std::string_view code;
  std::string_view display;
};

/// A code of an ICD in capitals and with its dot ("F11.20" of "f1120", "304.00" of "30400").
std::string icd_code(std::string_view code);
/// Whether its codes are written so.
bool is_icd(CodeSystem system);

/// Text of a scalar under a key; empty when there is none.
std::string_view text_at(io::Node node, std::string_view key);
/// Text under a path of two keys.
std::string_view text_at(io::Node node, std::string_view key, std::string_view then);

/// One Coding node.
Coding read_coding(io::Node node);
/// First code of the first coding under `key` of a resource, such as clinicalStatus; empty when there is none.
std::string_view first_code(io::Node resource, std::string_view key);
/// The first coding of a CodeableConcept.
std::optional<Coding> first_coding(io::Node concept_node);
/// What to call a CodeableConcept: its text, else a display, else a code.
std::string_view concept_text(io::Node concept_node);

/// Calls `visit(Coding)` for each coding of a CodeableConcept until it returns true; whether it did.
template <typename Visit>
bool any_coding(io::Node concept_node, Visit visit) {
  const auto codings = concept_node.find("coding");
  if (!codings || !codings->is_sequence()) return false;
  for (const io::Node item : codings->items())
    if (visit(read_coding(item))) return true;
  return false;
}

}  // namespace leeboard::interop

// Codes in FHIR resources: systems by their URIs, texts of concepts.
#include "interop/fhir/coding.hpp"

#include <array>
#include <utility>

namespace leeboard::interop {

namespace {

constexpr std::array<std::pair<std::string_view, CodeSystem>, 14> systems{{
    {"http://loinc.org", CodeSystem::loinc},
    {"http://snomed.info/sct", CodeSystem::snomed},
    {"http://www.nlm.nih.gov/research/umls/rxnorm", CodeSystem::rxnorm},
    {"http://hl7.org/fhir/sid/icd-10-cm", CodeSystem::icd10cm},
    {"urn:oid:2.16.840.1.113883.6.1", CodeSystem::loinc},
    {"urn:oid:2.16.840.1.113883.6.96", CodeSystem::snomed},
    {"urn:oid:2.16.840.1.113883.6.88", CodeSystem::rxnorm},
    {"urn:oid:2.16.840.1.113883.6.90", CodeSystem::icd10cm},
    {"https://loinc.org", CodeSystem::loinc},
    {"http://hl7.org/fhir/sid/icd-10", CodeSystem::icd10},
    {"urn:oid:2.16.840.1.113883.6.3", CodeSystem::icd10},
    {"http://hl7.org/fhir/sid/icd-9-cm", CodeSystem::icd9cm},
    {"http://hl7.org/fhir/sid/icd-9-cm/diagnosis", CodeSystem::icd9cm},
    {"urn:oid:2.16.840.1.113883.6.103", CodeSystem::icd9cm},
}};

}  // namespace

CodeSystem parse_code_system(std::string_view uri) {
  if (uri.empty()) return CodeSystem::none;
  while (uri.ends_with('/')) uri.remove_suffix(1);
  for (const auto& [name, system] : systems)
    if (uri == name) return system;
  return CodeSystem::other;
}

CodeSystem parse_system_word(std::string_view word) {
  using enum CodeSystem;
  for (const CodeSystem system : {loinc, snomed, rxnorm, icd10cm, icd10, icd9cm})
    if (word == format_system(system)) return system;
  return CodeSystem::other;
}

std::string_view format_system(CodeSystem system) {
  switch (system) {
    case CodeSystem::loinc: return "loinc";
    case CodeSystem::snomed: return "snomed";
    case CodeSystem::rxnorm: return "rxnorm";
    case CodeSystem::icd10cm: return "icd10cm";
    case CodeSystem::icd10: return "icd10";
    case CodeSystem::icd9cm: return "icd9cm";
    case CodeSystem::none:
    case CodeSystem::other: break;
  }
  return {};
}

bool is_icd(CodeSystem system) { return system == CodeSystem::icd10cm || system == CodeSystem::icd10 || system == CodeSystem::icd9cm; }

std::string icd_code(std::string_view code) {
  constexpr std::size_t category = 3;
  std::string out;
  for (const char c : code)
    if (c != ' ' && c != '.') out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
  if (out.size() > category) out.insert(category, ".");
  return out;
}

std::string_view text_at(io::Node node, std::string_view key) {
  const auto value = node.find(key);
  return value && value->is_scalar() ? value->as_text().value_or(std::string_view{}) : std::string_view{};
}

std::string_view text_at(io::Node node, std::string_view key, std::string_view then) {
  const auto value = node.find(key);
  return value ? text_at(*value, then) : std::string_view{};
}

Coding read_coding(io::Node node) { return {parse_code_system(text_at(node, "system")), text_at(node, "code"), text_at(node, "display")}; }

std::optional<Coding> first_coding(io::Node concept_node) {
  std::optional<Coding> found;
  any_coding(concept_node, [&](const Coding& coding) {
    found = coding;
    return true;
  });
  return found;
}

std::string_view first_code(io::Node resource, std::string_view key) {
  const auto node = resource.find(key);
  if (!node) return {};
  const auto coding = first_coding(*node);
  return coding ? coding->code : std::string_view{};
}

std::string_view concept_text(io::Node concept_node) {
  if (const auto text = text_at(concept_node, "text"); !text.empty()) return text;
  std::string_view found;
  any_coding(concept_node, [&](const Coding& coding) {
    found = coding.display;
    return !found.empty();
  });
  if (found.empty())
    if (const auto coding = first_coding(concept_node)) found = coding->code;
  return found;
}

}  // namespace leeboard::interop

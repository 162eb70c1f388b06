// Converts one resource: what may not be read at all, whose it is, and which converter takes it.
#include "interop/fhir/resource.hpp"

#include <algorithm>

#include <array>

#include "catalog/catalog.hpp"
#include "interop/fhir/allergy.hpp"
#include "interop/fhir/condition.hpp"
#include "interop/fhir/conversion.hpp"
#include "interop/fhir/encounter.hpp"
#include "interop/fhir/medication.hpp"
#include "interop/fhir/observation.hpp"
#include "interop/fhir/patient.hpp"
#include "interop/fhir/procedure.hpp"
#include "interop/questionnaire/response.hpp"

namespace leeboard::interop {

namespace {

struct TypeEntry {
  std::string_view type;
  void (*convert)(const Conversion&);
  std::string_view subject;  ///< key of the reference to the patient
};

constexpr std::array<TypeEntry, 11> types{{
    {"Patient", convert_patient, {}},
    {"Condition", convert_condition, "subject"},
    {"Observation", convert_observation, "subject"},
    {"MedicationRequest", convert_medication, "subject"},
    {"MedicationStatement", convert_medication, "subject"},
    {"MedicationAdministration", convert_medication, "subject"},
    {"MedicationDispense", convert_medication, "subject"},
    {"Encounter", convert_encounter, "subject"},
    {"Procedure", convert_procedure, "subject"},
    {"AllergyIntolerance", convert_allergy, "patient"},
    {"QuestionnaireResponse", convert_questionnaire_response, "subject"},
}};

const TypeEntry* find_type(std::string_view type) {
  for (const auto& entry : types)
    if (entry.type == type) return &entry;
  return nullptr;
}

bool holds_key(io::Node node, std::string_view key) {
  if (node.is_map() && node.find(key)) return true;
  if (node.is_scalar()) return false;
  for (const io::Node child : node.items())
    if (holds_key(child, key)) return true;
  return false;
}

/// Whose it is when the reference only identifies: {"type": "Patient", "identifier": {...}}.
std::string reference_text(io::Node node, std::string& base) {
  if (const auto text = text_at(node, "reference"); !text.empty()) {
    base = reference_base(text);
    return std::string(normalise_reference(text));
  }
  const auto identifier = node.find("identifier");
  if (!identifier) return {};
  const auto value = text_at(*identifier, "value");
  if (value.empty()) return {};
  return "Patient?identifier=" + std::string(text_at(*identifier, "system")) + "|" + std::string(value);
}

}  // namespace

std::string MedicationNames::key(std::string_view reference) const {
  const auto local = normalise_reference(reference), base = reference_base(reference);
  const bool everywhere = local.starts_with("urn:") || is_uuid(local.substr(local.rfind('/') + 1));
  return std::string(everywhere ? std::string_view{} : base.empty() ? std::string_view(server) : base) + ' ' + std::string(local);
}

struct FhirConverter::Parts {
  Parts(catalog::Catalog& catalog, const Zone* used, Date day)
      : vocabulary(catalog.vocabulary()), map(catalog), forms(catalog), zone(used), today(day) {}
  const catalog::Vocabulary& vocabulary;
  FhirMap map;
  InstrumentsByCode forms;
  MedicationNames medications;
  const Zone* zone;
  Date today;
};

void FhirRecord::clear() {
  outcome = FhirOutcome::kept;
  type.clear();
  id.clear();
  subject.clear();
  subject_base.clear();
  reason.clear();
  recorded.reset();
  document.patient = {};
  document.patient_keys.clear();
  document.episode.reset();
  document.episode_keys.clear();
  document.facts.clear();
  document.triggers.clear();
  document.events.clear();
  document.assessments.clear();
}

FhirConverter::FhirConverter(catalog::Catalog& catalog, const Zone* zone, Date today) : parts_(std::make_unique<Parts>(catalog, zone, today)) {}
FhirConverter::~FhirConverter() = default;
FhirConverter::FhirConverter(FhirConverter&&) noexcept = default;

void FhirConverter::convert(io::Node resource, FhirRecord& into) const {
  into.clear();
  const Conversion conversion{resource, into, parts_->vocabulary, parts_->map, parts_->forms, parts_->medications, parts_->zone, parts_->today};
  if (!resource.is_map()) {
    into.type = "(none)";
    return conversion.reject("a resource is a JSON object");
  }
  into.type = text_at(resource, "resourceType");
  into.id = text_at(resource, "id");
  if (into.type.empty()) {
    into.type = "(none)";
    return conversion.reject("it has no resourceType");
  }
  const TypeEntry* entry = find_type(into.type);
  if (entry == nullptr) return conversion.keep("resources of this type are not read");
  // An unknown modifier may turn what the rest says into its opposite, so such a resource is never read.
  if (resource.raw().find("modifierExtension") != std::string_view::npos && holds_key(resource, "modifierExtension"))
    return conversion.reject("it carries a modifierExtension, which may change its meaning");
  if (resource.find("implicitRules")) return conversion.reject("it carries implicitRules, which may change its meaning");
  if (!entry->subject.empty()) {
    if (const auto subject = resource.find(entry->subject)) into.subject = reference_text(*subject, into.subject_base);
    if (into.subject.empty()) return conversion.keep("it names no patient");
    if (!into.subject.starts_with("Patient") && !into.subject.starts_with("urn:")) return conversion.keep("it is not about a patient");
  }
  into.outcome = FhirOutcome::clinical;
  entry->convert(conversion);
}

void FhirConverter::convert_form(io::Node resource, FhirRecord& into) const {
  if (text_at(resource, "resourceType") != "QuestionnaireResponse") return convert(resource, into);
  into.clear();
  into.type = "QuestionnaireResponse";
  into.id = text_at(resource, "id");
  if (const auto subject = resource.find("subject")) into.subject = reference_text(*subject, into.subject_base);
  Conversion conversion{resource, into, parts_->vocabulary, parts_->map, parts_->forms, parts_->medications, parts_->zone, parts_->today};
  conversion.form_only = true;
  if (holds_key(resource, "modifierExtension")) return conversion.reject("it carries a modifierExtension, which may change its meaning");
  if (resource.find("implicitRules")) return conversion.reject("it carries implicitRules, which may change its meaning");
  into.outcome = FhirOutcome::clinical;
  convert_questionnaire_response(conversion);
}

void FhirConverter::read_from(std::string_view server) { parts_->medications.server = server; }

void FhirConverter::note_medication(std::string_view reference, io::Node medication) {
  const auto concept_node = medication.find("code");
  if (!concept_node) return;
  MedicationNames::Entry entry;
  entry.text = concept_text(*concept_node);
  any_coding(*concept_node, [&](const Coding& coding) {
    if (coding.system != CodeSystem::rxnorm) return false;
    entry.system = coding.system;
    entry.code = coding.code;
    return true;
  });
  parts_->medications.by_reference.insert_or_assign(parts_->medications.key(reference), std::move(entry));
}

bool is_understood_type(std::string_view type) { return find_type(type) != nullptr; }

std::string_view normalise_reference(std::string_view reference) {
  if (reference.starts_with("urn:") || reference.starts_with('#')) return reference;
  if (const auto question = reference.find('?'); question != std::string_view::npos) {
    const auto slash = reference.rfind('/', question);
    return slash == std::string_view::npos ? reference : reference.substr(slash + 1);
  }
  if (const auto history = reference.find("/_history/"); history != std::string_view::npos) reference = reference.substr(0, history);
  const auto id = reference.rfind('/');
  if (id == std::string_view::npos || id == 0) return reference;
  const auto type = reference.rfind('/', id - 1);
  return type == std::string_view::npos ? reference : reference.substr(type + 1);
}

std::string_view reference_base(std::string_view reference) {
  if (!reference.starts_with("http://") && !reference.starts_with("https://")) return {};
  const auto local = normalise_reference(reference);
  const auto at = reference.rfind(local);
  return at == std::string_view::npos || at == 0 ? std::string_view{} : reference.substr(0, at - 1);
}

bool is_uuid(std::string_view id) {
  constexpr std::string_view form = "00000000-0000-0000-0000-000000000000";
  return id.size() == form.size() && std::ranges::equal(id, form, [](char c, char like) {
           return like == '-' ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

}  // namespace leeboard::interop

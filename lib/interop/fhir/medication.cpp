// MedicationRequest, -Statement, -Administration and -Dispense: starts, stops, doses and supplies by the vocabulary's drug names.
#include "interop/fhir/medication.hpp"

#include <algorithm>
#include <cctype>

#include "base/range.hpp"

namespace leeboard::interop {

namespace {

struct Medicine {
  std::string text;  ///< as written
  const catalog::Drug* drug = nullptr;
  std::string code, system;
};

bool is_word_at(std::string_view text, std::size_t at, std::size_t size) {
  const auto letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  return (at == 0 || !letter(text[at - 1])) && (at + size == text.size() || !letter(text[at + size]));
}

/// The first drug of the vocabulary whose name stands as a word in a product's name.
const catalog::Drug* drug_in(const catalog::Vocabulary& vocabulary, std::string_view product) {
  std::string lower(product);
  std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto stands = [&](std::string_view name) {
    for (auto at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1))
      if (is_word_at(lower, at, name.size())) return true;
    return false;
  };
  for (const auto& drug : vocabulary.drugs())
    if (stands(drug.id) || std::ranges::any_of(drug.also, stands)) return &drug;
  return nullptr;
}

const catalog::Drug* drug_of_code(const catalog::Vocabulary& vocabulary, std::string_view system, std::string_view code) {
  for (const auto& drug : vocabulary.drugs())
    for (const auto& own : drug.codes)
      if (own.code == code && own.system == system) return &drug;
  return nullptr;
}

std::optional<Medicine> read_concept(const Conversion& c, io::Node concept_node) {
  Medicine medicine;
  medicine.text = concept_text(concept_node);
  if (medicine.text.empty()) return std::nullopt;
  any_coding(concept_node, [&](const Coding& coding) {
    if (medicine.code.empty()) {
      medicine.code = coding.code;
      medicine.system = format_system(coding.system);
    }
    if (coding.system == CodeSystem::rxnorm) medicine.drug = drug_of_code(c.vocabulary, "rxnorm", coding.code);
    return medicine.drug != nullptr;
  });
  if (medicine.drug == nullptr) medicine.drug = drug_in(c.vocabulary, medicine.text);
  return medicine;
}

std::optional<Medicine> read_medicine(const Conversion& c) {
  if (const auto concept_node = c.node.find("medicationCodeableConcept")) return read_concept(c, *concept_node);
  const auto node = c.node.find("medicationReference");
  if (!node) return std::nullopt;
  const auto reference = text_at(*node, "reference");
  if (reference.starts_with('#')) {
    const auto contained = c.node.find("contained");
    if (!contained || !contained->is_sequence()) return std::nullopt;
    for (const io::Node item : contained->items())
      if (text_at(item, "id") == reference.substr(1))
        if (const auto concept_node = item.find("code")) return read_concept(c, *concept_node);
    return std::nullopt;
  }
  Medicine medicine;
  if (const auto found = c.medications.by_reference.find(c.medications.key(reference)); found != c.medications.by_reference.end()) {
    medicine.text = found->second.text;
    medicine.code = found->second.code;
    medicine.system = format_system(found->second.system);
  } else {
    medicine.text = text_at(*node, "display");
  }
  if (medicine.text.empty()) return std::nullopt;
  if (!medicine.code.empty()) medicine.drug = drug_of_code(c.vocabulary, medicine.system, medicine.code);
  if (medicine.drug == nullptr) medicine.drug = drug_in(c.vocabulary, medicine.text);
  return medicine;
}

void name_medicine(Event& event, const Medicine& medicine) {
  add_detail(event, "drug", medicine.drug != nullptr ? std::string_view(medicine.drug->id) : std::string_view(medicine.text));
  if (medicine.drug != nullptr && medicine.drug->id != medicine.text) add_detail(event, "text", medicine.text);
  add_detail(event, "code", medicine.code);
  add_detail(event, "system", medicine.system);
}

std::string dose_text(io::Node resource) {
  const auto list = resource.find("dosageInstruction") ? resource.find("dosageInstruction") : resource.find("dosage");
  if (!list || !list->is_sequence() || list->empty()) return {};
  const io::Node first = *list->items().begin();
  if (const auto text = text_at(first, "text"); !text.empty()) return std::string(text);
  const auto rates = first.find("doseAndRate");
  if (!rates || rates->empty()) return {};
  const auto quantity = (*rates->items().begin()).find("doseQuantity");
  if (!quantity || text_at(*quantity, "unit").empty()) return {};
  return std::string(text_at(*quantity, "value")) + " " + std::string(text_at(*quantity, "unit"));
}

void convert_dose(const Conversion& c, const Medicine& medicine, const Stamp& at) {
  Event& event = c.add_event(EventKind::dose, at);
  name_medicine(event, medicine);
  const auto dosage = c.node.find("dosage");
  const auto dose = dosage ? dosage->find("dose") : std::nullopt;
  if (!dose) return;
  const auto unit = text_at(*dose, "code").empty() ? text_at(*dose, "unit") : text_at(*dose, "code");
  if (unit == "mg") add_detail(event, "dose_mg", text_at(*dose, "value"));
  else add_detail(event, "dose", std::string(text_at(*dose, "value")) + " " + std::string(unit));
}

void convert_dispense(const Conversion& c, const Medicine& medicine, const Stamp& at) {
  Event& event = c.add_event(EventKind::dispense, at);
  name_medicine(event, medicine);
  add_detail(event, "quantity", text_at(c.node, "quantity", "value"));
  add_detail(event, "days_supply", text_at(c.node, "daysSupply", "value"));
}

/// Prescriptions and statements: when it began, how it stands, and when it ended where the source says so.
void convert_course(const Conversion& c, const Medicine& medicine, const Stamp& start, std::optional<Stamp> end, std::string_view status) {
  Event& event = c.add_event(EventKind::medication_start, start);
  name_medicine(event, medicine);
  add_detail(event, "status", status);
  add_detail(event, "dose", dose_text(c.node));
  if (!end || status == "active" || status == "intended") return;
  Event& stop = c.add_event(EventKind::medication_stop, *end, "stop");
  name_medicine(stop, medicine);
  if (const auto reason = c.node.find("statusReason")) {
    const io::Node why = reason->is_sequence() && !reason->empty() ? *reason->items().begin() : *reason;
    add_detail(stop, "reason", concept_text(why));
  }
}

}  // namespace

void convert_medication(const Conversion& c) {
  const auto status = text_at(c.node, "status");
  for (const std::string_view not_so : {"entered-in-error", "cancelled", "draft", "not-done", "not-taken", "declined", "unknown", "preparation"})
    if (status == not_so) return c.keep("its status says that it did not take place");
  const auto intent = text_at(c.node, "intent");
  if (intent == "proposal" || intent == "plan" || intent == "option") return c.keep("it is a proposal, not an order");
  if (text_at(c.node, "doNotPerform") == "true") return c.keep("it says that something is not to be given");
  const auto medicine = read_medicine(c);
  if (!medicine) return c.keep("its medicine is not named");

  if (c.into.type == "MedicationRequest") {
    c.into.recorded = c.time("authoredOn");
    if (!c.into.recorded) return c.keep("it says no time");
    std::optional<Stamp> end;
    if (const auto dispense = c.node.find("dispenseRequest"))
      if (const auto text = text_at(*dispense, "validityPeriod", "end"); !text.empty()) end = parse_partial_stamp(text, c.zone);
    return convert_course(c, *medicine, *c.into.recorded, end, status);
  }
  if (c.into.type == "MedicationStatement") {
    c.into.recorded = c.time("dateAsserted");
    auto at = c.time("effectivePeriod", "start");
    if (!at) at = c.time("effectiveDateTime");
    if (!at) at = c.into.recorded;
    if (!at) return c.keep("it says no time");
    return convert_course(c, *medicine, *at, c.time("effectivePeriod", "end"), status);
  }
  if (c.into.type == "MedicationDispense") {
    auto at = c.time("whenHandedOver");
    if (!at) at = c.time("whenPrepared");
    if (!at) return c.keep("it says no time");
    return convert_dispense(c, *medicine, *at);
  }
  auto at = c.time("effectiveDateTime");
  if (!at) at = c.time("effectivePeriod", "start");
  if (!at) return c.keep("it says no time");
  convert_dose(c, *medicine, *at);
}

}  // namespace leeboard::interop

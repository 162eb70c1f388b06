// MedicationRequest, -Statement, -Administration and -Dispense: starts, stops, doses and supplies, each with the medicine it names.
#include "interop/fhir/medication.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/told_medicine.hpp"
#include "interop/fhir/medication_dose.hpp"

namespace leeboard::interop {

namespace {

/// The medicine of a resource, named.
struct Medicine {
  catalog::NamedMedicine named;
  std::optional<double> mg_per_ml;
  bool has_class(std::string_view word) const { return std::ranges::find(named.classes, word) != named.classes.end(); }
};

/// What a contained Medication says, or one that was seen in these files.
std::optional<SaidMedicine> find_referred(const Conversion& c, io::Node reference) {
  std::string name(text_at(reference, "reference"));
  if (name.starts_with('#')) {
    if (const auto contained = c.node.find("contained"); contained && contained->is_sequence())
      for (const io::Node item : contained->items())
        if (text_at(item, "id") == std::string_view(name).substr(1)) return read_said_medicine(c.vocabulary, *c.states, item);
    return std::nullopt;
  }
  if (const auto identifier = name.empty() ? reference.find("identifier") : std::nullopt)
    name = "?identifier=" + std::string(text_at(*identifier, "system")) + "|" + std::string(text_at(*identifier, "value"));
  const auto found = c.medications.by_reference.find(medication_key(name, c.source));
  if (found != c.medications.by_reference.end()) return found->second;
  c.into.waits = !name.empty();
  return std::nullopt;
}

void add_display(SaidMedicine& said, io::Node reference) {
  const auto display = text_at(reference, "display");
  auto& texts = said.written.texts;
  if (!display.empty() && std::ranges::find(texts, display) == texts.end()) texts.emplace_back(display);
}

/// Route and form as the dosage says them.
void add_route(SaidMedicine& said, io::Node resource) {
  for (const std::string_view key : {"dosage", "dosageInstruction"}) {
    const auto dosage = resource.find(key);
    if (!dosage || (dosage->is_sequence() && dosage->empty())) continue;
    const io::Node first = dosage->is_sequence() ? *dosage->items().begin() : *dosage;
    catalog::WrittenMedicine words;
    if (const auto route = first.find("route")) add_medicine_concept(words, *route);
    said.written.form_words.insert(said.written.form_words.end(), words.texts.begin(), words.texts.end());
  }
}

/// Nothing when no medicine is named at all.
std::optional<Medicine> read_medicine(const Conversion& c) {
  SaidMedicine said;
  auto concept_node = c.node.find("medicationCodeableConcept");
  auto reference = c.node.find("medicationReference");
  if (const auto either = c.node.find("medication")) {
    if (const auto inner = either->find("concept")) concept_node = inner;
    if (const auto inner = either->find("reference")) reference = inner->is_scalar() ? either : inner;
  }
  if (concept_node) {
    add_medicine_concept(said.written, *concept_node);
  } else if (reference) {
    if (auto referred = find_referred(c, *reference)) said = std::move(*referred);
    if (said.withdrawn) return std::nullopt;
    add_display(said, *reference);
  }
  if (said.is_empty()) return std::nullopt;
  add_route(said, c.node);
  Medicine out{name_said_medicine(c.vocabulary, said), said.mg_per_ml};
  if (out.mg_per_ml || c.vocabulary.medicines() == nullptr) return out;
  for (const auto& text : said.written.texts)
    for (const auto& strength : catalog::take_strengths(catalog::normal_medicine_name(text), c.vocabulary.medicines()->words().units).strengths)
      if (strength.unit == "mg" && strength.per == "ml" && strength.numbers.size() == 1) out.mg_per_ml = strength.numbers.front();
  return out;
}

/// The first code of a concept, which stands in the event beside the name.
void add_code(const Conversion& c, Event& event) {
  if (const auto concept_node = c.node.find("medicationCodeableConcept"))
    if (const auto coding = first_coding(*concept_node)) {
      add_detail(event, "code", coding->code);
      add_detail(event, "system", format_system(coding->system));
    }
}

/// A medicine in doubt has no drug that rules know; what is written stays.
void name_medicine(const Conversion& c, Event& event, const Medicine& medicine) {
  const auto& named = medicine.named;
  const bool said_otherwise = named.doubt == catalog::NamingDoubt::contradiction || named.doubt == catalog::NamingDoubt::negated;
  if (!said_otherwise) add_detail(event, "drug", named.drug.empty() ? named.text : named.drug);
  if (said_otherwise || (!named.drug.empty() && named.drug != named.text)) add_detail(event, "text", named.text);
  add_code(c, event);
  if (said_otherwise) tell(event, named.told());
}

std::string amount_words(const Range& mg) { return mg.exact() ? format_number(mg.low) : format_range(mg); }

/// How much and how often, where that can be told.
void add_dosage(const Conversion& c, Event& event, const Medicine& medicine) {
  const auto list = c.node.find("dosageInstruction") ? c.node.find("dosageInstruction") : c.node.find("dosage");
  if (!list) return;
  const auto* medicines = c.vocabulary.medicines();
  const auto dosage = read_dosage(*list, medicine.mg_per_ml, medicines != nullptr ? &medicines->words() : nullptr, event.at.day, c.today);
  add_detail(event, "dose", dosage.text);
  if (medicine.has_class("xr_injection") || medicine.named.drug.empty()) return;  // of a depot nothing is taken by the day
  if (dosage.daily_mg) add_detail(event, "daily_mg", amount_words(*dosage.daily_mg));
  if (!dosage.text.empty())
    for (const auto& word : dosage.told) tell(event, word);
}

void convert_dose(const Conversion& c, const Medicine& medicine, const Stamp& at) {
  Event& event = c.add_event(EventKind::dose, at);
  name_medicine(c, event, medicine);
  const auto dosage = c.node.find("dosage");
  auto dose = dosage ? dosage->find("dose") : std::nullopt;
  if (dosage && !dose) dose = dosage->find("quantity");
  if (!dose) return;
  const auto amount = read_dose_amount(*dose, medicine.mg_per_ml);
  const bool as_sent = amount.mg && amount.told.empty() && amount.text.ends_with(" mg");
  if (as_sent) add_detail(event, "dose_mg", text_at(*dose, "value"));
  else if (amount.mg && amount.mg->exact()) add_detail(event, "dose_mg", format_number(amount.mg->low));
  if (!as_sent) add_detail(event, "dose", amount.text);
  tell(event, amount.told);
  if (const auto mg = parse_number(event.detail("dose_mg")))
    if (const auto why = catalog::refuse_dose(c.vocabulary, event.detail("drug"), *mg); !why.empty()) c.reject(why);
}

void convert_dispense(const Conversion& c, const Medicine& medicine, const Stamp& at) {
  Event& event = c.add_event(EventKind::dispense, at);
  name_medicine(c, event, medicine);
  add_detail(event, "quantity", text_at(c.node, "quantity", "value"));
  add_detail(event, "days_supply", text_at(c.node, "daysSupply", "value"));
}

/// Why something was not given, not taken or stopped, by the names of the versions of FHIR.
std::string_view reason_of(io::Node resource) {
  for (const std::string_view key : {"statusReason", "statusReasonCodeableConcept", "reasonNotGiven", "notGivenReason", "reasonNotTaken",
                                     "notDoneReason", "notDoneReasonCodeableConcept", "notDoneReasonCodeableReference"}) {
    const auto node = resource.find(key);
    if (!node) continue;
    const io::Node why = node->is_sequence() && !node->empty() ? *node->items().begin() : *node;
    if (why.is_scalar()) return why.text();
    const auto inner = why.find("concept");
    if (const auto text = concept_text(inner ? *inner : why); !text.empty()) return text;
  }
  return {};
}

/// What was not given, taken or ordered: no dose, no supply, no course.
void convert_other(const Conversion& c, const Medicine& medicine, std::string_view of, const Stamp& at) {
  Event& event = c.add_event(EventKind::medication_other, at);
  name_medicine(c, event, medicine);
  add_detail(event, "of", of);
  add_detail(event, "status", c.state.status);
  add_detail(event, "reason", reason_of(c.node));
}

/// Prescriptions and statements: when it began, how it stands, and when it ended where the source says so.
void convert_course(const Conversion& c, const Medicine& medicine, std::string_view of, const Stamp& start, std::optional<Stamp> end) {
  if (c.state.effect == catalog::StateEffect::event) return convert_other(c, medicine, of, start);
  Event& event = c.add_event(EventKind::medication_start, start);
  name_medicine(c, event, medicine);
  add_detail(event, "status", c.stands() ? std::string_view("active") : std::string_view(c.state.status));
  add_dosage(c, event, medicine);
  if (!end || c.stands()) return;
  Event& stop = c.add_event(EventKind::medication_stop, *end, "stop");
  name_medicine(c, stop, medicine);
  add_detail(stop, "reason", reason_of(c.node));
}

}  // namespace

void convert_medication(const Conversion& c) {
  const auto medicine = read_medicine(c);
  if (!medicine) return c.keep("its medicine is not named");

  if (c.into.type == "MedicationRequest") {
    c.into.recorded = c.first_time({"authoredOn", "dateWritten"});
    auto at = c.into.recorded;
    c.into.observed = c.seen_standing(at);
    if (!at) at = c.into.observed;
    if (!at) return c.keep_undated();
    std::optional<Stamp> end;
    if (const auto dispense = c.node.find("dispenseRequest"))
      if (const auto text = text_at(*dispense, "validityPeriod", "end"); !text.empty()) end = parse_partial_stamp(text, c.zone);
    return convert_course(c, *medicine, "order", *at, end);
  }
  if (c.into.type == "MedicationStatement") {
    c.into.recorded = c.time("dateAsserted");
    auto at = c.time("effectivePeriod", "start");
    if (!at) at = c.time("effectiveDateTime");
    if (!at) at = c.into.recorded;
    c.into.observed = c.seen_standing(at);
    if (!at) at = c.into.observed;
    if (!at) return c.keep_undated();
    return convert_course(c, *medicine, "statement", *at, c.time("effectivePeriod", "end"));
  }
  if (c.into.type == "MedicationDispense") {
    auto at = c.first_time({"whenHandedOver", "whenPrepared"});
    if (!at) return c.keep_undated();
    return c.stands() ? convert_dispense(c, *medicine, *at) : convert_other(c, *medicine, "dispense", *at);
  }
  auto at = c.first_time({"effectiveDateTime", "effectiveTimeDateTime", "occurenceDateTime", "occurrenceDateTime"});
  for (const std::string_view period : {"effectivePeriod", "effectiveTimePeriod", "occurencePeriod", "occurrencePeriod"})
    if (!at) at = c.time(period, "start");
  if (!at) return c.keep_undated();
  if (!c.stands()) return convert_other(c, *medicine, "dose", *at);
  convert_dose(c, *medicine, *at);
}

}  // namespace leeboard::interop

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
#include "interop/fhir/time_order.hpp"
#include "interop/questionnaire/response.hpp"

namespace leeboard::interop {

namespace {

struct TypeEntry {
  std::string_view type;
  void (*convert)(const Conversion&);
  bool of_patient = true;  ///< it refers to one
};

constexpr std::array<TypeEntry, 12> types{{
    {"Patient", convert_patient, false},
    {"Condition", convert_condition},
    {"Observation", convert_observation},
    {"MedicationRequest", convert_medication},
    {"MedicationOrder", convert_medication},
    {"MedicationStatement", convert_medication},
    {"MedicationAdministration", convert_medication},
    {"MedicationDispense", convert_medication},
    {"Encounter", convert_encounter},
    {"Procedure", convert_procedure},
    {"AllergyIntolerance", convert_allergy},
    {"QuestionnaireResponse", convert_questionnaire_response},
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

/// Whether its source says that keys are left out.
bool is_subsetted(io::Node resource) {
  const auto meta = resource.find("meta");
  const auto tags = meta ? meta->find("tag") : std::nullopt;
  if (!tags || !tags->is_sequence()) return false;
  for (const io::Node tag : tags->items())
    if (text_at(tag, "code") == "SUBSETTED") return true;
  return false;
}

/// Whether something is said to have happened that lies ahead: what is booked, called off, intended or ends may.
bool lies_ahead(const Conversion& c) {
  if (!c.now || c.into.outcome != FhirOutcome::clinical) return false;
  constexpr long long slack = 15 * 60;  // clocks differ
  const auto ahead = [&](const Stamp& at) {
    if (!at.has_time() || !c.now->has_time()) return at.day > c.now->day;
    return at.utc_seconds() > c.now->utc_seconds() + slack;
  };
  const auto may = [](const Event& event) {
    using enum EventKind;
    return event.kind == medication_stop || event.kind == release || event.kind == withdrawn || event.visit() == VisitStatus::booked ||
           event.visit() == VisitStatus::cancelled || (event.kind == medication_other && event.detail("status") == "intended");
  };
  const auto& document = c.into.document;
  if (c.into.recorded && ahead(*c.into.recorded)) return true;
  return std::ranges::any_of(document.events, [&](const auto& event) { return ahead(event.at) && !may(event); }) ||
         std::ranges::any_of(document.facts, [&](const auto& fact) { return ahead(fact.at); }) ||
         std::ranges::any_of(document.assessments, [&](const auto& form) { return form.taken_at && ahead(*form.taken_at); });
}

std::vector<std::string> words_in(std::string_view told) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < told.size();) {
    const auto end = std::min(told.find(' ', at), told.size());
    if (end > at) out.emplace_back(told.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// What is told stays with the record: each event carries its own words, the first one those of the whole; the reason of what is kept
/// begins with one.
void note_told(FhirRecord& record) {
  auto& events = record.document.events;
  std::vector<std::string> carried;
  for (const auto& event : events)
    for (auto& word : words_in(event.detail("told"))) carried.push_back(std::move(word));
  const auto missing = [](const auto& list, const auto& word) { return std::ranges::find(list, word) == list.end(); };
  for (const auto& word : carried)
    if (missing(record.told, word)) record.told.push_back(word);
  if (record.told.empty()) return;
  if (record.outcome == FhirOutcome::kept) {
    record.reason.insert(0, record.told.front() + ": ");
    return;
  }
  if (events.empty()) return;
  for (const auto& word : record.told)
    if (missing(carried, word)) tell(events.front(), word);
}

}  // namespace

struct FhirConverter::Parts {
  Parts(catalog::Catalog& catalog, const Zone* used, Date day)
      : vocabulary(catalog.vocabulary()),
        map(catalog),
        forms(catalog),
        form_rules(catalog::load_form_rules(catalog)),
        states(catalog::load_record_states(catalog.definitions())),
        words(catalog::load_record_words(catalog.definitions())),
        test_people(catalog::load_test_people(catalog.definitions())),
        units(catalog::load_unit_aliases(catalog.definitions())),
        zone(used),
        today(day) {}
  const catalog::Vocabulary& vocabulary;
  FhirMap map;
  InstrumentsByCode forms;
  catalog::FormRules form_rules;
  catalog::RecordStates states;
  catalog::RecordWords words;
  catalog::TestPeople test_people;
  catalog::UnitAliases units;
  std::optional<Stamp> now, bundle_time;
  MedicationNames medications;
  const Zone* zone;
  Date today;
  std::string source;
};

void FhirRecord::clear() {
  outcome = FhirOutcome::kept;
  type.clear();
  id.clear();
  subject.clear();
  subject_base.clear();
  reason.clear();
  waits = false;
  recorded.reset();
  observed.reset();
  document.patient = {};
  document.patient_keys.clear();
  document.episode.reset();
  document.episode_keys.clear();
  document.facts.clear();
  document.triggers.clear();
  document.events.clear();
  document.assessments.clear();
  form_problems.clear();
  answers_of_kept.clear();
  relations.clear();
  told.clear();
  withdraws = false;
  open = false;
  partial = false;
}

FhirConverter::FhirConverter(catalog::Catalog& catalog, const Zone* zone, Date today) : parts_(std::make_unique<Parts>(catalog, zone, today)) {}
FhirConverter::~FhirConverter() = default;
FhirConverter::FhirConverter(FhirConverter&&) noexcept = default;

namespace {
// A safety answer counts wherever it stands, so a form that is not stored says what it holds; one that is taken back says nothing.
void note_answers_of_kept(const Conversion& conversion) {
  if (conversion.into.outcome != FhirOutcome::kept && conversion.into.outcome != FhirOutcome::rejected) return;
  conversion.into.form_problems.clear();
  if (!conversion.into.withdraws) conversion.into.answers_of_kept = answers_of_kept_response(conversion);
}

Conversion begin_conversion(auto& parts, io::Node resource, FhirRecord& into) {
  Conversion out{resource,          into,       parts.vocabulary, parts.map,   parts.forms, parts.form_rules,
                 parts.medications, parts.zone, parts.today,      parts.source};
  out.words = &parts.words;
  out.test_people = &parts.test_people;
  out.units = &parts.units;
  out.states = &parts.states;
  out.now = parts.now;
  out.bundle_time = parts.bundle_time;
  return out;
}

void convert_one(Conversion& conversion) {
  const auto resource = conversion.node;
  auto& into = conversion.into;
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
  if (is_subsetted(resource)) {
    into.partial = true;
    conversion.tell("partial-resource");
  }
  if (entry->of_patient) {
    for (const std::string_view key : {"subject", "patient"})
      if (const auto subject = resource.find(key); subject && into.subject.empty()) into.subject = reference_text(*subject, into.subject_base);
    if (into.subject.empty()) return conversion.keep("it names no patient");
    if (!into.subject.starts_with("Patient") && !into.subject.starts_with("urn:")) return conversion.keep("it is not about a patient");
  }
  if (const auto* states = conversion.states->find(into.type)) {
    into.type = states->type;
    conversion.state = read_state(*states, resource);
  }
  into.outcome = FhirOutcome::clinical;
  using enum catalog::StateEffect;
  if (conversion.state.effect == withdraws) {
    conversion.keep("it is entered in error, refuted or cancelled");
    into.withdraws = true;
  } else if (conversion.state.effect == unknown) {
    conversion.keep("what its state says is not known");
    into.open = true;
  } else {
    entry->convert(conversion);
    if (into.outcome == FhirOutcome::clinical) require_time_order(conversion);
  }
  if (into.outcome == FhirOutcome::rejected) return;
  if (lies_ahead(conversion)) return conversion.reject("its date lies ahead");
  for (const auto& word : conversion.state.told) conversion.tell(word);
  note_told(into);
}

}  // namespace

void FhirConverter::set_time(const Stamp& now, const std::optional<Stamp>& bundle_time) {
  parts_->now = now;
  parts_->bundle_time = bundle_time;
}
void FhirConverter::convert(io::Node resource, FhirRecord& into) const {
  into.clear();
  auto conversion = begin_conversion(*parts_, resource, into);
  convert_one(conversion);
  if (into.type == "QuestionnaireResponse") note_answers_of_kept(conversion);
}

void FhirConverter::convert_form(io::Node resource, FhirRecord& into) const {
  if (text_at(resource, "resourceType") != "QuestionnaireResponse") return convert(resource, into);
  into.clear();
  into.type = "QuestionnaireResponse";
  into.id = text_at(resource, "id");
  if (const auto subject = resource.find("subject")) into.subject = reference_text(*subject, into.subject_base);
  auto conversion = begin_conversion(*parts_, resource, into);
  conversion.form_only = true;
  into.outcome = FhirOutcome::clinical;
  if (holds_key(resource, "modifierExtension")) conversion.reject("it carries a modifierExtension, which may change its meaning");
  else if (resource.find("implicitRules")) conversion.reject("it carries implicitRules, which may change its meaning");
  else convert_questionnaire_response(conversion);
  note_answers_of_kept(conversion);
}

void FhirConverter::note_medication(std::string_view reference, io::Node medication) {
  auto said = read_said_medicine(parts_->vocabulary, parts_->states, medication);
  auto& known = parts_->medications.by_reference;
  if (const auto identifiers = medication.find("identifier"); identifiers && identifiers->is_sequence())
    for (const io::Node one : identifiers->items())
      if (const auto value = text_at(one, "value"); !value.empty())
        known.insert_or_assign("?identifier=" + std::string(text_at(one, "system")) + "|" + std::string(value), said);
  known.insert_or_assign(medication_key(reference, parts_->source), std::move(said));
}

void FhirConverter::read_from(std::string_view server) { parts_->source = server; }

void tell(FhirRecord& record, std::string_view word) {
  if (std::ranges::find(record.told, word) == record.told.end()) record.told.emplace_back(word);
  note_told(record);
}

bool is_understood_type(std::string_view type) { return find_type(type) != nullptr; }

std::string_view written_subject(io::Node resource) {
  for (const std::string_view key : {"subject", "patient", "beneficiary"})
    if (const auto reference = text_at(resource, key, "reference"); !reference.empty()) return reference;
  return {};
}

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

// What the converters of single resource types share.
#include "interop/fhir/conversion.hpp"

#include <algorithm>

namespace leeboard::interop {

void Conversion::keep(std::string reason) const {
  into.outcome = FhirOutcome::kept;
  into.reason = std::move(reason);
  into.document.facts.clear();
  into.document.events.clear();
  into.document.assessments.clear();
}

void Conversion::reject(std::string reason) const {
  keep(std::move(reason));
  into.outcome = FhirOutcome::rejected;
}

std::optional<Stamp> Conversion::time(std::string_view key) const {
  const auto text = text_at(node, key);
  return text.empty() ? std::nullopt : parse_partial_stamp(text, zone);
}

std::optional<Stamp> Conversion::time(std::string_view key, std::string_view then) const {
  const auto text = text_at(node, key, then);
  return text.empty() ? std::nullopt : parse_partial_stamp(text, zone);
}

std::optional<Stamp> Conversion::first_time(std::initializer_list<std::string_view> keys) const {
  for (const auto key : keys)
    if (auto at = time(key)) return at;
  return std::nullopt;
}

std::optional<Stamp> Conversion::seen_standing(const std::optional<Stamp>& at) const {
  auto newest = at;
  const auto take = [&](const std::optional<Stamp>& other) {
    if (other && (!newest || earlier(*newest, *other))) newest = other;
  };
  take(into.recorded);
  std::optional<Stamp> updated;
  if (const auto text = text_at(node, "meta", "lastUpdated"); !text.empty()) updated = parse_partial_stamp(text, zone);
  const bool dated = newest.has_value();
  take(updated);
  if (!dated) tell("undated");
  if (!newest) newest = bundle_time;
  if (newest && now && earlier(*now, *newest)) newest = now;
  return newest ? newest : now;
}

Conversion::Denial Conversion::denial(io::Node concept_node, bool code_is_positive) const {
  if (words == nullptr) return Denial::none;
  bool denied = false, affirmed = code_is_positive;
  const auto look = [&](std::string_view text) {
    if (text.empty()) return;
    (words->denies(text) ? denied : affirmed) = true;
  };
  look(text_at(concept_node, "text"));
  any_coding(concept_node, [&](const Coding& coding) {
    look(coding.display);
    return false;
  });
  return !denied ? Denial::none : affirmed ? Denial::contradiction : Denial::negated;
}

void Conversion::keep_undated() const {
  keep("it says no time");
  tell("undated");
}

void Conversion::tell(std::string_view word) const {
  if (std::ranges::find(into.told, word) == into.told.end()) into.told.emplace_back(word);
}

Fact& Conversion::add_fact(const std::string& key, FactValue value, const Stamp& at) const {
  Fact& fact = into.document.facts.emplace_back();
  fact.key = key;
  fact.content = std::move(value);
  fact.at = at;
  fact.recorded = into.recorded.value_or(at);
  fact.source = into.id.empty() ? into.type : into.type + "/" + into.id;
  return fact;
}

Event& Conversion::add_event(EventKind kind, const Stamp& at, std::string_view part) const {
  Event& event = into.document.events.emplace_back();
  event.kind = kind;
  event.at = at;
  if (!into.id.empty()) {
    event.source_id.reserve(into.type.size() + into.id.size() + part.size() + 2);
    event.source_id.append(into.type).append("/").append(into.id);
    if (!part.empty()) event.source_id.append("#").append(part);
  }
  return event;
}

std::string medication_key(std::string_view reference, std::string_view source) {
  constexpr std::string_view type = "Medication/";
  const auto local = normalise_reference(reference);
  if (!local.starts_with(type) || is_uuid(local.substr(type.size()))) return std::string(local);
  const auto server = reference_base(reference);
  return std::string(server.empty() ? source : server) + ' ' + std::string(local);
}

void tell(Event& event, std::string_view word) {
  if (word.empty()) return;
  for (auto& [name, text] : event.details)
    if (name == "told") {
      if (text.find(word) == std::string::npos) text += " " + std::string(word);
      return;
    }
  event.details.emplace_back("told", word);
}

void add_detail(Event& event, std::string_view name, std::string_view text) {
  if (!text.empty()) event.details.emplace_back(name, text);
}

void add_concept(Event& event, std::string_view name, io::Node concept_node) {
  add_detail(event, name, concept_text(concept_node));
  if (const auto coding = first_coding(concept_node)) {
    add_detail(event, "code", coding->code);
    add_detail(event, "system", format_system(coding->system));
  }
}

}  // namespace leeboard::interop

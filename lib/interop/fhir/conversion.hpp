// What the converters of single resource types share. Only this folder includes it.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "catalog/form_rules.hpp"
#include "catalog/record_words.hpp"
#include "catalog/test_people.hpp"
#include "catalog/unit_aliases.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/fhir/code_map.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/instruments_by_code.hpp"
#include "interop/fhir/resource.hpp"
#include "interop/fhir/said_medicine.hpp"
#include "interop/fhir/state.hpp"

namespace leeboard::interop {

/// What Medication resources say, by medication_key and by identifier ("?identifier=system|value").
struct MedicationNames {
  std::unordered_map<std::string, SaidMedicine> by_reference;
};

/// One resource under conversion.
struct Conversion {
  io::Node node;
  FhirRecord& into;
  const catalog::Vocabulary& vocabulary;
  const FhirMap& map;
  InstrumentsByCode& forms;
  const catalog::FormRules& form_rules;
  const MedicationNames& medications;
  const Zone* zone;
  Date today = {};            ///< identifiers whose period has ended before it are old; which step of a dosage counts
  std::string_view source{};  ///< server that relative references are read against; empty: not named
  bool form_only = false;     ///< a form is only scored: whose it is and when it was filled in may be missing
  ResourceState state{};      ///< which of it counts
  const catalog::RecordWords* words = nullptr;
  const catalog::TestPeople* test_people = nullptr;
  const catalog::UnitAliases* units = nullptr;
  const catalog::RecordStates* states = nullptr;
  std::optional<Stamp> now{}, bundle_time{};  ///< of the import; of the Bundle that holds it

  void keep(std::string reason) const;
  void reject(std::string reason) const;
  /// A time under a key (date, dateTime, instant), with its precision.
  std::optional<Stamp> time(std::string_view key) const;
  /// Start or end of a Period under a key.
  std::optional<Stamp> time(std::string_view key, std::string_view then) const;
  /// The first time that one of the keys says: one element has several names in the versions of FHIR.
  std::optional<Stamp> first_time(std::initializer_list<std::string_view> keys) const;
  /// When the source or this import last saw it stand: the newest of what it says and `lastUpdated`; for what has no date of its own
  /// (told `undated`) the Bundle's time, then the import's. Never ahead.
  std::optional<Stamp> seen_standing(const std::optional<Stamp>& at) const;
  /// Whether a concept is denied by its text ("no known latex allergy"), and a positive code or display says otherwise.
  enum class Denial : std::uint8_t { none, negated, contradiction };
  Denial denial(io::Node concept_node, bool code_is_positive) const;
  /// Keeps what needs a date and has none.
  void keep_undated() const;
  /// Whether what it says stands, so that it may be a fact.
  bool stands() const { return state.effect == catalog::StateEffect::fact; }
  /// A word of the closed list for what of it is not used as it stands.
  void tell(std::string_view word) const;
  /// A fact that the source states, known since `recorded` or the time itself.
  Fact& add_fact(const std::string& key, FactValue value, const Stamp& at) const;
  /// An event with the resource's identity as the source's own; `part` tells several of one resource apart.
  Event& add_event(EventKind kind, const Stamp& at, std::string_view part = {}) const;
};

/// The key of a Medication behind a reference: with its server, but of a UUID or an identifier; empty when it names nothing.
std::string medication_key(std::string_view reference, std::string_view source);
/// Tells in the event that something of it was not understood or not taken as it stands (`told`: words of the closed list, by blanks).
void tell(Event& event, std::string_view word);
/// Adds a detail unless it is empty.
void add_detail(Event& event, std::string_view name, std::string_view text);
/// Name and code of a concept as details (`text`, `code`, `system`).
void add_concept(Event& event, std::string_view name, io::Node concept_node);

}  // namespace leeboard::interop

// What the converters of single resource types share. Only this folder includes it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "catalog/vocabulary.hpp"
#include "interop/fhir/code_map.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/instruments_by_code.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::interop {

/// Names of Medication resources by reference.
struct MedicationNames {
  struct Entry {
    std::string text;
    CodeSystem system = CodeSystem::none;
    std::string code;
  };
  std::unordered_map<std::string, Entry> by_reference;
  std::string server;  ///< whose relative references are at hand; empty: not named

  /// The key of a reference as it is written: the same id of two servers is two medicines.
  std::string key(std::string_view reference) const;
};

/// One resource under conversion.
struct Conversion {
  io::Node node;
  FhirRecord& into;
  const catalog::Vocabulary& vocabulary;
  const FhirMap& map;
  InstrumentsByCode& forms;
  const MedicationNames& medications;
  const Zone* zone;
  Date today = {};         ///< identifiers whose period has ended before it are old
  bool form_only = false;  ///< a form is only scored: whose it is and when it was filled in may be missing

  void keep(std::string reason) const;
  void reject(std::string reason) const;
  /// A time under a key (date, dateTime, instant), with its precision.
  std::optional<Stamp> time(std::string_view key) const;
  /// Start or end of a Period under a key.
  std::optional<Stamp> time(std::string_view key, std::string_view then) const;
  /// A fact that the source states, known since `recorded` or the time itself.
  Fact& add_fact(const std::string& key, FactValue value, const Stamp& at) const;
  /// An event with the resource's identity as the source's own; `part` tells several of one resource apart.
  Event& add_event(EventKind kind, const Stamp& at, std::string_view part = {}) const;
};

/// Adds a detail unless it is empty.
void add_detail(Event& event, std::string_view name, std::string_view text);
/// Name and code of a concept as details (`text`, `code`, `system`).
void add_concept(Event& event, std::string_view name, io::Node concept_node);
/// The verification status says that it is not so (refuted, entered in error).
bool is_refuted(io::Node resource);

}  // namespace leeboard::interop

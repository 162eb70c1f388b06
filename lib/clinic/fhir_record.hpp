// Puts converted FHIR resources into the store: whose they are, whether they are new, and what they replace.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "clinic/import/run.hpp"
#include "clinic/write_document.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::clinic {

/// What happened to a resource.
enum class FhirTaken : std::uint8_t { done, stop, waits };

/// What an import takes: the whole record, or the filled-in forms of people who are in the store.
enum class FhirScope : std::uint8_t { record, forms };

/// Stores resources one after another. Desk and run outlive it.
class FhirWriter {
 public:
  FhirWriter(const Desk& desk, ImportRun& run, FhirScope scope = FhirScope::record);

  /// Stores one resource. `url` is its fullUrl in a Bundle, or empty. `last`: nothing waits any more, no patient is a reject.
  FhirTaken take(io::Node resource, std::string_view url, const RecordPlace& place, bool last);

 private:
  FhirTaken take_patient(std::string_view url, const RecordPlace& place, const std::string& digest);
  FhirTaken take_clinical(const RecordPlace& place, const std::string& digest, bool last);
  Became write_clinical(store::Repositories& records, store::PersonKey person, const std::string& digest);
  void write_events(store::Repositories& records, store::PersonKey person, const std::string& episode, bool fresh, Became& became);
  /// Counts positive safety answers of a form that is not stored as one.
  void note_unplaced(const RecordPlace& place, const std::vector<Answers>& forms);
  bool reject(const RecordPlace& place, std::string_view reason, const std::vector<Answers>& forms);
  FhirTaken take_kept(io::Node resource, const RecordPlace& place, bool last);
  /// The person behind a reference, or nothing when none is known yet.
  std::optional<store::PersonKey> find_subject(std::string_view reference);
  const std::string& episode_of(store::Repositories& records, store::PersonKey person, Became& became);
  /// Facts that an older state of the resource said: replaced by the newer ones, or taken back.
  void withdraw_older(store::Repositories& records, store::PersonKey person, interop::IntakeDocument& document);
  /// Events of an older state that the newer one does not have.
  void withdraw_events(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, std::vector<Event>& gone);

  const Desk& desk_;
  ImportRun& run_;
  FhirScope scope_;
  DocumentWriter writer_;
  interop::FhirConverter converter_;
  interop::FhirRecord record_;
  std::string last_reference_;
  store::PersonKey last_subject_;
  store::PersonKey episode_person_;
  std::string episode_;
};

}  // namespace leeboard::clinic

// Puts converted FHIR resources into the store: whose they are, whether they are new, and what they replace.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "clinic/import/bundle_entries.hpp"
#include "clinic/import/fhir_patients.hpp"
#include "clinic/import/list_facts.hpp"
#include "clinic/import/record_version.hpp"
#include "clinic/import/referred_people.hpp"
#include "clinic/import/run.hpp"
#include "clinic/import/source_links.hpp"
#include "clinic/write_document.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::clinic {

/// What happened to a resource.
enum class FhirTaken : std::uint8_t { done, stop, waits };

/// Stores resources one after another. Desk and run outlive it.
class FhirWriter {
 public:
  /// `source`: the name of the source for records that say none themselves; may be empty.
  FhirWriter(const Desk& desk, ImportRun& run, FhirScope scope = FhirScope::record, std::string source = {});

  /// The server that a Bundle comes from by its own link, for entries that name none; empty: as `source`.
  void read_from(std::string_view base) { bundle_base_ = base; }

  /// Stores one resource. `url` is its fullUrl in a Bundle, or empty. `last`: nothing waits any more, no patient is a reject.
  FhirTaken take(io::Node resource, std::string_view url, const RecordPlace& place, bool last);
  /// Settles whose the Patients are that are taken from now on: records that were held.
  void decide(KeyDecision decision) { patients_.decide(std::move(decision)); }
  /// Whose they are, once the first of them is taken.
  std::optional<store::PersonKey> decided() const { return patients_.decided(); }
  /// Settles whether records are one person's that conflict and whose source says that they are.
  void decide_link(bool one_person) { links_.decide(one_person); }
  /// Settles whose all records are that name somebody by this key of the source.
  void decide_key(const std::string& key, store::PersonKey person) { people_.establish({key}, person); }
  /// Takes back what a record said that its source has deleted.
  FhirTaken take_deletion(const Deletion& deletion, const RecordPlace& place);
  /// The time that the Bundle gives, which holds the next resources.
  void set_bundle_time(const std::optional<Stamp>& time) { bundle_time_ = time; }

 private:
  FhirTaken take_counted(io::Node resource, std::string_view url, const RecordPlace& place, bool last);
  /// `nth`: of equal doses without an id in a file.
  FhirTaken take_understood(io::Node resource, std::string_view url, const RecordPlace& place, int nth, bool last);
  /// A state of a record that is older than the one that stands.
  FhirTaken take_older(const RecordPlace& place);
  FhirTaken take_patient(io::Node resource, std::string_view url, const RecordPlace& place, const std::string& digest);
  FhirTaken take_clinical(const RecordPlace& place, const std::string& digest, bool last);
  Became write_clinical(store::Repositories& records, store::PersonKey person, const std::string& digest);
  void write_forms(store::Repositories& records, store::PersonKey person, bool known, Became& became);
  /// Counts positive safety answers of a form that is not stored as one.
  void note_unplaced(const RecordPlace& place, const std::vector<Answers>& forms);
  /// The same for a form that is refused unread.
  void note_answers(io::Node resource, const RecordPlace& place);
  FhirTaken take_kept(io::Node resource, const RecordPlace& place, bool last);
  FhirTaken refuse(std::string_view type, const RecordPlace& place, std::string_view why);
  /// Holds a record whose person is held, and counts what a form of it says.
  FhirTaken hold(const std::string& conflict, io::Node resource, std::string_view url, const RecordPlace& place);
  /// What the store knows of this very resource, of the same source.
  std::optional<store::SeenRecord> find_seen(std::string_view raw, const std::string& digest, std::string_view subject, std::string_view base);
  /// The source under whose name the resource at hand is kept: what was stored before its source was named keeps its name.
  void choose_source(store::Repositories& records, store::PersonKey person);
  /// Whether what is stored of this patient without a source is this source's.
  bool is_unnamed_own(store::Repositories& records, std::string_view subject);
  /// The name of the resource at its source: "Condition/7", with the server before it when one is named.
  std::string resource_name() const;
  /// Says whose ids the entry at hand has. `base`: the server that the entry names, or empty.
  void name_source(std::string_view base, std::string_view id);
  /// The version that is stored of the resource at hand, as far as it was said.
  RecordVersion stored_version();
  const std::string& episode_of(store::Repositories& records, store::PersonKey person, Became& became);
  /// Takes back all that the record at hand said; whether there was anything.
  bool withdraw_all(store::Repositories& records, store::PersonKey person, Became& became);

  const Desk& desk_;
  ImportRun& run_;
  DocumentWriter writer_;
  ReferredPeople people_;
  SourceLinks links_;
  FhirPatients patients_;
  interop::FhirConverter converter_;
  interop::FhirRecord record_;
  std::string source_, bundle_base_;
  std::string entry_source_;                          ///< of the resource's own id: as the server, but empty for a UUID
  std::unordered_map<std::string, int> equal_doses_;  ///< by file and digest: how many were read
  store::PersonKey episode_person_;
  std::string episode_;
  ListFacts lists_;
  std::optional<Stamp> bundle_time_;
  RecordVersion version_;  ///< of the resource at hand
};

}  // namespace leeboard::clinic

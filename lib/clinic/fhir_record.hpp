// Puts converted FHIR resources into the store: whose they are, whether they are new, and what they replace.
#pragma once

#include <optional>
#include <set>
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
  /// `source`: the name of the source for records that say none themselves; may be empty.
  FhirWriter(const Desk& desk, ImportRun& run, FhirScope scope = FhirScope::record, std::string source = {});

  /// The server that a Bundle comes from by its own link, for entries that name none; empty: as `source`.
  void read_from(std::string_view base) { bundle_base_ = base; }

  /// Stores one resource. `url` is its fullUrl in a Bundle, or empty. `last`: nothing waits any more, no patient is a reject.
  FhirTaken take(io::Node resource, std::string_view url, const RecordPlace& place, bool last);

 private:
  FhirTaken take_patient(std::string_view url, const RecordPlace& place, const std::string& digest);
  FhirTaken take_clinical(const RecordPlace& place, const std::string& digest, bool last);
  Became write_clinical(store::Repositories& records, store::PersonKey person, const std::string& digest);
  void write_events(store::Repositories& records, store::PersonKey person, const std::string& episode, bool fresh, Became& became);
  FhirTaken take_kept(io::Node resource, const RecordPlace& place, bool last);
  /// The person behind a reference, or nothing when none is known yet. `base`: the server that the reference names.
  std::optional<store::PersonKey> find_subject(std::string_view reference, std::string_view base);
  /// Whether the reference is to a person whose record could not be taken in this run.
  bool is_refused(std::string_view reference, std::string_view base) const;
  /// Whether the person may still come in these files, so that the record has to wait.
  bool may_come(std::string_view reference, std::string_view base) const;
  std::string subject_key(std::string_view reference, std::string_view base) const;
  FhirTaken refuse(std::string_view type, const RecordPlace& place, std::string_view why);
  /// What the store knows of this very resource, of the same source.
  std::optional<store::SeenRecord> find_seen(io::Node resource, const std::string& digest, std::string_view subject, std::string_view base);
  /// The source under whose name the resource at hand is kept: what was stored before its source was named keeps its name.
  void choose_source(store::Repositories& records, store::PersonKey person);
  /// Whether what is stored of this patient without a source is this source's.
  bool is_unnamed_own(store::Repositories& records, std::string_view subject);
  /// The name of the resource at its source: "Condition/7", with the server before it when one is named.
  std::string resource_name() const;
  void name_contents();
  /// Why a reference reaches nobody.
  std::string nobody_behind(std::string_view subject, std::string_view base);
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
  std::string source_, bundle_base_;
  std::string server_;                           ///< of the entry at hand, whose relative references it means; empty: not named
  std::string entry_source_;                     ///< of the resource's own id: as `server_`, but empty for a UUID
  std::set<std::string> established_, refused_;  ///< keys of patients whose record was taken, or could not be, in this run
  std::string last_reference_;
  store::PersonKey last_subject_;
  store::PersonKey episode_person_;
  std::string episode_;
};

}  // namespace leeboard::clinic

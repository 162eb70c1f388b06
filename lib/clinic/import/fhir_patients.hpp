// Puts the Patients of FHIR into the store: whose record each is, or under which conflict it is held.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "clinic/identity/hold_record.hpp"
#include "clinic/import/record_version.hpp"
#include "clinic/import/referred_people.hpp"
#include "clinic/import/run.hpp"
#include "clinic/import/source_links.hpp"
#include "clinic/write_document.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::clinic {

/// A Patient that was converted, with what stands around it.
struct PatientResource {
  interop::FhirRecord& record;
  std::string_view text;      ///< verbatim
  std::string_view url;       ///< its fullUrl in a Bundle, or empty
  std::string source;         ///< whose its id is; empty: not named, or an id that is one everywhere
  std::string name;           ///< "Patient/5", with its source before it
  std::string digest;         ///< of its content
  RecordVersion version;      ///< as it says
  RecordVersion stored_last;  ///< of the state that is stored
};

/// Stores Patients one after another. What it is made with outlives it.
class FhirPatients {
 public:
  FhirPatients(const Desk& desk, ImportRun& run, DocumentWriter& writer, ReferredPeople& people, SourceLinks& links)
      : desk_(desk), run_(run), writer_(writer), people_(people), links_(links) {}

  /// Settles whose the Patients are that come from now on: records that were held.
  void decide(KeyDecision decision) { decision_ = std::move(decision); }
  /// Whose they are, once the first of them is taken.
  std::optional<store::PersonKey> decided() const { return decision_ ? decision_->person : std::nullopt; }
  /// Stores, revises, holds or rejects one, and remembers which. False: the run ends.
  bool take(const PatientResource& patient, const RecordPlace& place);

 private:
  Became write(store::Repositories& records, const PatientResource& patient, const std::set<std::string>& keys);
  void write_person(store::Repositories& records, const PatientResource& patient, const Recognised& known, bool older, Became& became);
  Recognised recognise(store::Repositories& records, const PatientResource& patient, std::optional<store::PersonKey> by_key);
  Became hold(store::Repositories& records, const PatientResource& patient, const Recognised& known);

  const Desk& desk_;
  ImportRun& run_;
  DocumentWriter& writer_;
  ReferredPeople& people_;
  SourceLinks& links_;
  std::optional<KeyDecision> decision_;
  std::optional<store::PersonKey> person_;  ///< of the Patient at hand, once it is known
};

}  // namespace leeboard::clinic

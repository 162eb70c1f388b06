// Links between Patients that their source states: which are followed, which wait for the other record, which are taken back.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "clinic/became.hpp"
#include "clinic/import/referred_people.hpp"
#include "clinic/recognise_person.hpp"
#include "interop/fhir/resource.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// What the source says of the record of a Patient and others, beside what it said before.
class SourceLinks {
 public:
  /// `import`: the run, "I-7"; empty: one that stores nothing.
  SourceLinks(const Desk& desk, PersonRecogniser& recogniser, ReferredPeople& people, std::string import)
      : desk_(desk), recogniser_(recogniser), people_(people), import_(std::move(import)) {}

  /// Settles what links at conflict come to from now on: the two are one person, or they are two.
  void decide(bool one_person) { one_person_ = one_person; }
  /// The conflict with whom the record newly says that it is one with them; nothing when there is none. `known`: whose record it is, if any.
  std::optional<Recognised> find_conflict(store::Repositories& records, std::optional<store::PersonKey> known, const interop::FhirRecord& record);

  /// Whether a link names somebody who may still come in these files.
  bool may_come(store::Repositories& records, const interop::FhirRecord& record);
  /// Before a Patient is stored: one that is replaced by a record that is not here is out of use. `known`: whose record it is, if any.
  void note_status(store::Repositories& records, std::optional<store::PersonKey> known, interop::FhirRecord& record);
  /// After it is stored: links it, takes back what it says no more, and links who waited for it. `keys`: its names in this run.
  void follow(store::Repositories& records, store::PersonKey person, const std::set<std::string>& keys, const interop::FhirRecord& record,
              Became& became);

 private:
  /// One link: what the record says of it and the other, and the other's key.
  struct Stated {
    std::string type, key;
    bool operator==(const Stated&) const = default;
  };
  std::optional<store::PersonKey> find(store::Repositories& records, const Stated& link);
  std::vector<Stated> list_stated(const interop::FhirRecord& record) const;
  static std::vector<Stated> list_stored(store::Repositories& records, const std::string& own);
  /// Whether the record said this link before, and it was followed then.
  bool is_followed(store::Repositories& records, const std::string& own, const Stated& stated);
  bool link(store::Repositories& records, store::PersonKey person, store::PersonKey other, const Stated& stated, Became& became);
  /// Somebody who was waited for conflicts with who waits: a person says whether they are one.
  void dispute(store::Repositories& records, store::PersonKey waiting, store::PersonKey person, const Stated& stated, const std::string& own,
               Became& became);
  void unlink(store::Repositories& records, store::PersonKey person, const std::string& own, const Stated& stated, Became& became);
  void wait(store::Repositories& records, store::PersonKey person, const std::string& own, const Stated& stated, Became& became);
  void follow_waiting(store::Repositories& records, store::PersonKey person, const std::string& key, Became& became);
  void bring_back(store::Repositories& records, store::PersonKey person, std::optional<PatientStatus> to, std::string_view why, Became& became);

  const Desk& desk_;
  PersonRecogniser& recogniser_;
  ReferredPeople& people_;
  std::string import_;
  std::optional<bool> one_person_;
  PatientStatus otherwise_ = PatientStatus::active;  ///< the status of the record at hand, if nothing replaced it
};

/// Links two records as their source says, though they conflict: somebody says that it is right. What waited for the other is in use again.
void link_as_stated(const Desk& desk, store::Repositories& records, store::PersonKey keep, store::PersonKey gone, const std::string& reason);

/// Whether a record is out of use because the one that replaces it is not here.
bool awaits_link(store::Repositories& records, const std::string& code);

}  // namespace leeboard::clinic

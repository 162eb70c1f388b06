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
  SourceLinks(const Desk& desk, PersonRecogniser& recogniser, ReferredPeople& people) : desk_(desk), recogniser_(recogniser), people_(people) {}

  /// Whether a link names somebody who may still come in these files.
  bool may_come(store::Repositories& records, const interop::FhirRecord& record);
  /// Before a Patient is stored: one that is replaced by a record that is not here is out of use. `known`: whose record it is, if any.
  void note_status(store::Repositories& records, std::optional<store::PersonKey> known, interop::FhirRecord& record);
  /// After it is stored: links it, takes back what it says no more, and links who waited for it. `keys`: its names in this run.
  /// Throws bad_input when it conflicts with whom it names.
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
  bool link(store::Repositories& records, store::PersonKey person, store::PersonKey other, const Stated& stated, Became& became);
  void unlink(store::Repositories& records, store::PersonKey person, const std::string& own, const Stated& stated, Became& became);
  void wait(store::Repositories& records, store::PersonKey person, const std::string& own, const Stated& stated, Became& became);
  void follow_waiting(store::Repositories& records, store::PersonKey person, const std::string& key, Became& became);
  void bring_back(store::Repositories& records, store::PersonKey person, std::optional<PatientStatus> to, const char* why, Became& became);

  const Desk& desk_;
  PersonRecogniser& recogniser_;
  ReferredPeople& people_;
  PatientStatus otherwise_ = PatientStatus::active;  ///< the status of the record at hand, if nothing replaced it
};

/// Whether a record is out of use because the one that replaces it is not here.
bool awaits_link(store::Repositories& records, const std::string& code);

}  // namespace leeboard::clinic

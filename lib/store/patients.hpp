// People: their codes, revisions of what is known of them, and identifiers.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/patient.hpp"
#include "record/signature.hpp"
#include "store/external_ids.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// One revision of a patient record.
struct PatientRevision {
  PersonKey person;
  int revision = 0;
  Patient patient;
  Signature signature;
};

/// A person who may be the same: equal folded name or equal birth date.
struct LikePerson {
  PersonKey person;
  Patient patient;  ///< as it stands now
  bool same_name = false;
  bool same_birth_date = false;
};

/// What people are searched and compared by, as it stands in the store; lists are JSON.
struct PersonRow {
  PersonKey person;
  std::string folded_name;  ///< io::fold_name of "family given given"
  std::string family, given, used, birth_date, sex_at_birth, identifiers, contact, extensions;
  PatientStatus status = PatientStatus::active;
};
/// The same as a record: names, birth date, sex, identifiers, contact and extensions; without a code.
Patient compared_patient(const PersonRow& row);

/// The identifiers of a record that find its person from now on, and those that no longer do.
struct IdentifierBinding {
  std::vector<Identifier> set, withdrawn;
};

/// People in the store.
class Patients {
 public:
  Patients(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// The person of that code, exactly; O(1) once looked up.
  std::optional<PersonKey> find(std::string_view code);
  /// The person that a code stands for, through merges; not_found with near codes otherwise.
  PersonKey require(std::string_view code);
  /// The person who carries an identifier of another system.
  std::optional<PersonKey> find_identifier(const Identifier& identifier);
  std::string code_of(PersonKey person);
  /// Near codes of one that is not there.
  std::vector<std::string> near_codes(std::string_view code);

  /// The revision seen; nothing when none is yet, or it is entered in error (all_revisions shows it).
  std::optional<PatientRevision> get(PersonKey person, const Seen& seen = {});
  /// All revisions seen, oldest first.
  std::vector<PatientRevision> revisions(PersonKey person, const Seen& seen = {});
  /// Every person seen in order of code ("P-2" before "P-10"), in short read transactions; merged ones under the one that is kept. `false` ends it.
  void for_each(const Seen& seen, const std::function<bool(const PatientRevision&)>& visit);
  /// The newest revision seen of everybody, merged and mistaken ones included, oldest person first, in one pass over the table. The visit
  /// must not write; `false` ends it.
  void for_each_row(const Seen& seen, const std::function<bool(const PersonRow&)>& visit);
  /// How many people there are, merged and mistaken ones included.
  long long count();
  /// People with an equal folded name or birth date (io::fold_name of "family given"), at most 20.
  std::vector<LikePerson> like(const Patient& patient);

  /// A new person; an empty code takes the next free P-0001. Throws usage when the code or an identifier of `binding` is taken.
  PersonKey add(const Patient& patient, const Signature& signature, const IdentifierBinding& binding);
  /// The same, found by each of its identifiers.
  PersonKey add(const Patient& patient, const Signature& signature);
  /// A new revision, if the content differs from the newest. Throws usage when an identifier of `binding` is somebody else's.
  Stored revise(PersonKey person, const Patient& patient, const Signature& signature, const IdentifierBinding& binding);
  /// The same, found by each of its identifiers; those that are left out are withdrawn.
  Stored revise(PersonKey person, const Patient& patient, const Signature& signature);
  /// Two people claim it: from now on it finds nobody. `claims` is the one who came last.
  void dispute_identifier(const Identifier& identifier, PersonKey claims);
  bool is_disputed(const Identifier& identifier);
  /// The dispute is settled: from now on it finds this person.
  void award_identifier(const Identifier& identifier, PersonKey person);

 private:
  void bind_identifiers(PersonKey person, const std::string& code, const IdentifierBinding& binding);
  void add_claim(PersonKey person, std::string_view object, const Identifier& identifier, IdentifierState state);
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store

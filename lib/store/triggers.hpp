// The trigger inventory of each person, with its revisions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/signature.hpp"
#include "record/trigger.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// One revision of a trigger.
struct StoredTrigger {
  PersonKey person;
  int revision = 1;
  Trigger trigger;  ///< id "T-1", unique in the person; `recorded` as the signature says
  Signature signature;
};

/// Trigger inventories in the store.
class Triggers {
 public:
  Triggers(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Newest revision seen of each trigger, by number; merged records included (their ids may then repeat: look at `person`).
  std::vector<StoredTrigger> of(PersonKey person, const Seen& seen = {});
  std::optional<StoredTrigger> get(PersonKey person, std::string_view id, const Seen& seen = {});
  std::vector<StoredTrigger> revisions(PersonKey person, std::string_view id);

  /// Adds one (`id`, `patient` and `recorded` of the trigger are not looked at); returns its id. An equal open one is unchanged.
  std::pair<std::string, Stored> add(PersonKey person, const Trigger& trigger, const Signature& signature);
  /// A new revision, if the content differs. Throws not_found.
  Stored revise(PersonKey person, std::string_view id, const Trigger& trigger, const Signature& signature);

 private:
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store

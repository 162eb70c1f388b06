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

class Unit;

struct StoredTrigger {
  PersonKey person;
  int revision = 1;
  Trigger trigger;  ///< id "T-1", unique in the person
  std::string by, reason;
};

class Triggers {
 public:
  explicit Triggers(Unit& unit) : unit_(unit) {}

  /// Newest revision seen of each trigger, by number; merged records included (their ids may then repeat: look at `person`).
  std::vector<StoredTrigger> of(PersonKey person, const Seen& seen = {});
  std::optional<StoredTrigger> get(PersonKey person, std::string_view id, const Seen& seen = {});
  std::vector<StoredTrigger> revisions(PersonKey person, std::string_view id);

  /// Adds one (`trigger.id` and `patient` are not looked at); returns its id. An equal open one is unchanged.
  std::pair<std::string, Stored> add(PersonKey person, const Trigger& trigger, const std::string& by);
  /// A new revision, if the content differs. Throws not_found.
  Stored revise(PersonKey person, std::string_view id, const Trigger& trigger, const Signature& signature);

 private:
  Unit& unit_;
};

}  // namespace leeboard::store

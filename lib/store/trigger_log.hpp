// The day-by-day log of craving, exposure, coping and use.
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

/// One entry of the log as it was stored.
struct StoredTriggerEvent {
  PersonKey person;
  TriggerEvent event;  ///< id "V-7"; `recorded` and `reason` as the signature says
  Signature signature;
  bool safety = false;
  bool corrected = false;  ///< another entry stands in its place (only with all_revisions)
};

/// Entries of the trigger log in the store.
class TriggerLog {
 public:
  TriggerLog(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Entries seen, by time, then number; merged records included. Without all_revisions neither corrected nor withdrawn ones.
  std::vector<StoredTriggerEvent> of(PersonKey person, const Seen& seen = {});
  std::optional<StoredTriggerEvent> get(std::string_view id);
  /// Adds one (`id`, `patient`, `recorded`, `reason` of the event are not looked at). The same entry again is `unchanged`: equal source id and
  /// content, or equal content without one; an equal source id with other content throws bad_input, unless it corrects an entry. `corrects` must name
  /// the entry of this person that stands now (not_found, bad_input). `safety`: an acknowledgement is wanted.
  std::pair<std::string, Stored> add(PersonKey person, const TriggerEvent& event, const Signature& signature, bool safety);
  /// The entry that stands in the place of another; nothing when that one stands itself.
  std::optional<std::string> replacement_of(std::string_view id);

 private:
  std::optional<StoredTriggerEvent> find_same(PersonKey person, const TriggerEvent& event);
  std::optional<std::int64_t> corrected_number(PersonKey person, const TriggerEvent& event);
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store

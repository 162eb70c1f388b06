// What happened in care: visits, doses, tests, admissions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/event.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// One event with where it belongs.
struct StoredEvent {
  PersonKey person;
  std::string episode;  ///< or empty
  Event event;          ///< id "V-1"
  Stamp recorded{};
};

/// Events of care in the store.
class Events {
 public:
  Events(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Events seen, by time, then number; merged records included; a booking ahead once it is known. Of several with one id of the
  /// source the last stands (all of them with all_revisions); a last one of kind "withdrawn" takes the event back.
  std::vector<StoredEvent> of(PersonKey person, const Seen& seen = {});
  std::optional<StoredEvent> get(std::string_view id);
  /// The event with that id of the source.
  std::optional<StoredEvent> find_source(PersonKey person, std::string_view source_id);
  /// Adds one; returns its id. An equal event (all but `id` equal) is not added again: its id comes back as unchanged.
  std::pair<std::string, Stored> add(PersonKey person, std::string_view episode, const Event& event, const Stamp& recorded);
  /// The same for an event that the caller knows to be new: nothing is looked up.
  std::string add_new(PersonKey person, std::string_view episode, const Event& event, const Stamp& recorded);

 private:
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store

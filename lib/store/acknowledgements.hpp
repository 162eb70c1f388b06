// Safety items and who has seen them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/signature.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// Who has seen a safety item, when, and what was done about it.
struct Acknowledgement {
  std::string object;  ///< "A-12", "V-7" or "PL-2:breathing-slow"
  Signature signature;
  std::optional<std::string> decision = "";  ///< what was decided, which answers the item; empty: seen only; nothing: an older layout
};

/// A safety item that nobody has acknowledged.
struct OpenSafetyItem {
  std::string object;
  PersonKey person;
  std::string what;  ///< instrument id, or kind of trigger event
  Stamp at{};
};

/// Safety items and their acknowledgements in the store.
class Acknowledgements {
 public:
  Acknowledgements(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Safety items of a person without acknowledgement, by time.
  std::vector<OpenSafetyItem> open(PersonKey person, const Seen& seen = {});
  /// The first one; with `since` the first that was made when a record of that time could be seen.
  std::optional<Acknowledgement> find(std::string_view object, const Seen& seen = {}, const std::optional<Stamp>& since = {});
  /// The newest one that holds a decision, of those that find() counts.
  std::optional<Acknowledgement> find_decision(std::string_view object, const Seen& seen = {}, const std::optional<Stamp>& since = {});
  /// Unchanged when one stands already (with `since`: made when that could be seen), and holds the decision given. Throws not_found when the object
  /// is no safety item; whether a plan holds the escalation that is named is for the caller to know.
  Stored add(const Acknowledgement& acknowledgement, const std::optional<Stamp>& since = {});

 private:
  std::optional<Acknowledgement> find(std::string_view object, const Seen& seen, const std::optional<Stamp>& since, bool decided);

  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store

// Facts as observed: only ever added; a correction hides what it corrects.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/fact.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// A fact with the episode in which it was recorded.
struct StoredFact {
  PersonKey person;
  std::string episode;     ///< "E-1", or empty
  Fact fact;               ///< id "F-17"
  bool corrected = false;  ///< another fact replaces it (only with all_revisions)
};

/// Observations of facts in the store.
class Facts {
 public:
  Facts(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Facts of a person seen, in order of recording; merged records included. Which go with the person and which with the
  /// episode is the vocabulary's to say: filter by `episode`.
  std::vector<StoredFact> of(PersonKey person, const Seen& seen = {});
  /// The same for one fact name.
  std::vector<StoredFact> of(PersonKey person, std::string_view key, const Seen& seen = {});
  std::optional<StoredFact> get(std::string_view id);

  /// Adds one observation; `episode` may be empty; returns its id. Throws not_found when `corrects` is no fact of the person.
  std::string add(PersonKey person, std::string_view episode, const Fact& fact);
  /// Whether an equal observation (key, content, at, source) stands already.
  bool holds(PersonKey person, const Fact& fact);

 private:
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store

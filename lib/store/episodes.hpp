// Stretches of care and their revisions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/patient.hpp"
#include "record/signature.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// One revision of an episode.
struct EpisodeRevision {
  PersonKey person;
  int revision = 0;
  Episode episode;  ///< id "E-1"
  Signature signature;
};

/// Stretches of care in the store.
class Episodes {
 public:
  Episodes(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Episodes seen, by admission, then number; merged records included.
  std::vector<EpisodeRevision> of(PersonKey person, const Seen& seen = {});
  /// The newest that is not discharged as seen, one of care before others; else the newest; nothing when there is none.
  std::optional<EpisodeRevision> current(PersonKey person, const Seen& seen = {});
  std::optional<EpisodeRevision> get(std::string_view id, const Seen& seen = {});
  /// All revisions of one.
  std::vector<EpisodeRevision> revisions(std::string_view id);
  /// Whether all of them are as their digests say.
  bool is_intact(std::string_view id);

  /// A new episode; returns its id.
  std::string add(PersonKey person, const Episode& episode, const Signature& signature);
  /// A new revision, if the content differs.
  Stored revise(std::string_view id, const Episode& episode, const Signature& signature);

 private:
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store

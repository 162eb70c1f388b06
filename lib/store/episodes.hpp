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

class Unit;

/// One revision of an episode.
struct EpisodeRevision {
  PersonKey person;
  int revision = 0;
  Episode episode;  ///< id "E-1"
  Signature signature;
};

class Episodes {
 public:
  explicit Episodes(Unit& unit) : unit_(unit) {}

  /// Episodes seen, by admission, then number; merged records included.
  std::vector<EpisodeRevision> of(PersonKey person, const Seen& seen = {});
  /// The newest one that is not discharged as seen; else the newest; nothing when there is none.
  std::optional<EpisodeRevision> current(PersonKey person, const Seen& seen = {});
  std::optional<EpisodeRevision> get(std::string_view id, const Seen& seen = {});
  /// All revisions of one.
  std::vector<EpisodeRevision> revisions(std::string_view id);

  /// A new episode; returns its id.
  std::string add(PersonKey person, const Episode& episode, const Signature& signature);
  /// A new revision, if the content differs.
  Stored revise(std::string_view id, const Episode& episode, const Signature& signature);

 private:
  Unit& unit_;
};

}  // namespace leeboard::store

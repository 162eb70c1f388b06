// What one intake document says of one person: the record, a stretch of care, facts, triggers, events and forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "record/assessment.hpp"
#include "record/event.hpp"
#include "record/fact.hpp"
#include "record/patient.hpp"
#include "record/trigger.hpp"

namespace leeboard::interop {

/// An intake document (leeboard.intake/1) as read; nothing in it has an id of the store yet but `patient.code`.
struct IntakeDocument {
  Patient patient;
  std::vector<std::string> patient_keys;  ///< keys that were given: "name.family", "birth_date", "contact.phone", ...
  std::optional<Episode> episode;
  std::vector<std::string> episode_keys;  ///< keys of `episode` that were given
  std::vector<Fact> facts;                ///< `recorded` is unset (equal to `at`) unless the source says when it became known
  std::vector<Trigger> triggers;
  std::vector<Event> events;
  std::vector<Answers> assessments;
  std::vector<std::string> told;  ///< words of the closed list for what of it is not used as it stands
  Where code_at;                  ///< where `patient.code` stands in a document

  /// Whether the document says something of the person's own record (beyond code and identifiers), or of the episode.
  bool says_patient(std::string_view key) const;
  bool says_episode(std::string_view key) const;
};

}  // namespace leeboard::interop

// What one intake document says of one person: the record, a stretch of care, facts, triggers, events and forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

  /// Whether the document says something of the person's own record (beyond code and identifiers), or of the episode.
  bool says_patient(std::string_view key) const;
  bool says_episode(std::string_view key) const;
};

/// What makes two documents the same person: code, identifiers, and the folded name with the birth date.
struct IdentityKeys {
  std::string code;  ///< empty when not given
  std::vector<Identifier> identifiers;
  std::string like_name;   ///< folded, sorted letters of given and family name; empty when either is missing
  std::string birth_date;  ///< YYYY-MM-DD, empty when not known to the day
};

/// The keys of a person, for equal (code, identifiers) and like (name and birth date) comparison.
IdentityKeys identity_keys(const Patient& patient);

/// Case, marks, digits, blanks and hyphens of a name taken away: `Adán 542` and `adan` are equal.
std::string fold_person_name(std::string_view name);

/// Whether two people are a possible duplicate: like names (folded, transposed, one slip) and equal birth dates, or equal
/// names and birth dates that differ by a transposition.
bool alike(const Patient& left, const Patient& right);

/// The record after an update: a given key replaces, a key left out stays, an absence word withdraws.
Patient revise_patient(const Patient& current, const IntakeDocument& update);
Episode revise_episode(const Episode& current, const IntakeDocument& update);

}  // namespace leeboard::interop

// What a safety rule says of an escalation beside its condition: how soon, who does what, what is held and what goes on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/map_reader.hpp"
#include "record/fact_type.hpp"
#include "record/plan_words.hpp"
#include "rules/condition.hpp"

namespace leeboard::catalog {

/// One level; without `when` it holds whenever the rule does.
struct EscalationLevel {
  Urgency level = Urgency::now;
  std::optional<rules::Condition> when;
};

/// The part of a rule that escalates.
struct EscalationTerms {
  std::vector<EscalationLevel> levels;    ///< the first that holds is the level
  std::string block;                      ///< of one block all emergencies stand, else the first match; empty: a block of its own
  std::vector<std::string> act;           ///< who does what
  std::vector<std::string> holds;         ///< options that an emergency blocks
  std::string holds_reason;               ///< why, in front of the text; or empty
  std::vector<std::string> when_blocked;  ///< escalates only where each of these options is blocked
  std::optional<Duration> supply;         ///< what is handed out lasts at most so long
  std::vector<std::string> goes_on;       ///< template lines about the treatment that stay in an emergency
  int lines_today = 0;                    ///< most lines of today in an emergency; 0: the usual number
  std::optional<Evidence> sign_off;       ///< how well its numbers are verified, where a clinician signs them off
  /// The strongest level that the rule can have.
  Urgency most_urgent() const;
};

/// Most lines of today in an emergency that names no number of its own.
inline constexpr int emergency_lines = 6;

/// Reads `level`, `block`, `act`, `holds`, `goes_on`, `supply`, `lines_today`, `sign_off` of a rule. Without `level` it is an emergency.
EscalationTerms read_escalation(io::MapReader& map, const FactTypes& types, const std::vector<std::string>& options);

}  // namespace leeboard::catalog

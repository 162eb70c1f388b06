// What sets use off for one person (inventory) and what happened day by day (log).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/stamp.hpp"
#include "record/absent.hpp"

namespace leeboard {

/// A step of a trigger's plan.
struct TriggerStep {
  std::string text;
  std::optional<Date> due;
  std::string owner;
  std::string status;
  bool operator==(const TriggerStep&) const = default;
};

/// One entry of a person's trigger inventory.
struct Trigger {
  std::string id;  ///< "T-1", unique within the patient
  std::string patient;
  std::string domain;  ///< people places things emotions times body thoughts conflict medical media system social_pressure
  std::string text;
  std::optional<int> strength;  ///< 0-10
  std::string avoidable;        ///< yes partly no, or empty
  std::optional<int> marlatt;   ///< 1-8
  std::string tone;             ///< positive, negative, or empty (emotions)
  std::string strategy;         ///< remove avoid cope ask-for-help, or empty
  std::vector<TriggerStep> steps;
  std::string status = "open";  ///< open met removed
  Stamp recorded{};
  bool operator==(const Trigger&) const = default;
};

/// One entry of the trigger log.
struct TriggerEvent {
  std::string id;         ///< "V-7" once stored
  std::string source_id;  ///< the source's own id, or empty
  std::string patient;
  std::string kind;              ///< craving exposure coped lapse use overdose none
  Stamp at{};                    ///< instant (`at`) or day (`on`)
  std::string part;              ///< night morning afternoon evening, or empty (days only)
  std::optional<int> intensity;  ///< 0-10
  std::vector<std::string> triggers;
  std::vector<std::string> tried;
  std::vector<std::string> helped;
  std::string substance;
  std::string note;
  std::string naloxone_given;      ///< yes no or an absence word, or empty (overdose)
  std::string emergency_called;    ///< as naloxone_given
  std::string before, did, after;  ///< functional analysis
  std::string corrects;            ///< the entry in whose place this one stands, or empty
  std::string reason;              ///< why it was corrected
  Stamp recorded{};
  bool operator==(const TriggerEvent&) const = default;
};

}  // namespace leeboard

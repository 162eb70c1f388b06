// What sets use off for one person (inventory) and what happened day by day (log).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/stamp.hpp"
#include "record/trigger_words.hpp"

namespace leeboard {

/// A step of a trigger's plan.
struct TriggerStep {
  std::string text;
  std::optional<Date> due;
  std::string owner;
  std::string status;  ///< free words; `done` when nothing is left to do
  bool done() const { return status == "done"; }
  bool operator==(const TriggerStep&) const = default;
};

/// One entry of a person's trigger inventory.
struct Trigger {
  std::string id;  ///< "T-1", unique within the patient
  std::string patient;
  TriggerDomain domain{};
  std::string text;
  std::optional<int> strength;  ///< 0-10
  std::optional<Avoidable> avoidable;
  std::optional<int> marlatt;       ///< 1-8
  std::optional<TriggerTone> tone;  ///< emotions only
  std::optional<Strategy> strategy;
  std::vector<TriggerStep> steps;
  TriggerStatus status = TriggerStatus::open;
  Stamp recorded{};
  bool operator==(const Trigger&) const = default;
};

/// One entry of the trigger log.
struct TriggerEvent {
  std::string id;         ///< "V-7" once stored
  std::string source_id;  ///< the source's own id, or empty
  std::string patient;
  TriggerEventKind kind{};
  Stamp at{};                    ///< instant (`at`) or day (`on`)
  std::optional<DayPart> part;   ///< days only
  std::optional<int> intensity;  ///< 0-10
  std::vector<std::string> triggers;
  std::vector<std::string> tried;
  std::vector<std::string> helped;
  std::string substance;
  std::string note;
  std::optional<OverdoseAnswer> naloxone_given, emergency_called;  ///< overdose only
  std::string before, did, after;                                  ///< functional analysis
  std::string corrects;                                            ///< the entry in whose place this one stands, or empty
  std::string reason;                                              ///< why it was corrected
  Stamp recorded{};
  bool operator==(const TriggerEvent&) const = default;
};

}  // namespace leeboard

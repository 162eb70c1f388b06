// One act of writing something down: who, when, what, by which command.
#pragma once

#include <optional>
#include <string>

#include "base/stamp.hpp"

namespace leeboard {

/// Something that was recorded, decided, acknowledged, taken back or sent.
struct Recording {
  Stamp at{};                       ///< when it was written down, never when it happened
  std::string by;                   ///< actor
  std::string patient;              ///< code, or empty
  std::string object;               ///< "A-12", "F-17", "PL-2"
  std::string kind;                 ///< "form", "fact", "decision", "document" ...
  std::string what;                 ///< instrument, fact, kind of event, decision, with its version
  std::optional<Stamp> happened{};  ///< of facts, events and forms: when it was true, as far as that is known
  std::string reason;
  std::string command;  ///< "intake update", as the log has it
  std::string import;   ///< "I-7", or empty
  bool operator==(const Recording&) const = default;
};

}  // namespace leeboard

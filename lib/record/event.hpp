// Things that happened in care: visits, doses, tests, admissions, overdoses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/stamp.hpp"
#include "record/event_kind.hpp"

namespace leeboard {

/// One event; a closed world: no row means "not recorded as having happened".
struct Event {
  std::string id;         ///< "V-1" once stored
  std::string source_id;  ///< the source's own id, or empty
  EventKind kind{};
  Stamp at{};
  std::string by;
  std::string note;
  /// Further fields of the kind (`type`, `status`, `drug`, `dose_mg`, `analyte`, `result`, `reason`...), in a fixed order.
  std::vector<std::pair<std::string, std::string>> details;
  /// The detail's text, or empty.
  std::string_view detail(std::string_view name) const {
    for (const auto& [key, value] : details)
      if (key == name) return value;
    return {};
  }
  /// What became of a visit; nothing for other kinds, and where the source says it in words that are not ours.
  std::optional<VisitStatus> visit() const { return kind == EventKind::encounter ? parse_word<VisitStatus>(detail("status")) : std::nullopt; }
  bool operator==(const Event&) const = default;
};

}  // namespace leeboard

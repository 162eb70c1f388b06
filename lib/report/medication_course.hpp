// Which medicine for opioid use disorder the record speaks of last.
#pragma once

#include <optional>
#include <string>

#include "record/person_record.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// The medicine for opioid use disorder that the record speaks of last.
struct Medication {
  enum class State { not_recorded, none, taking, stopped };
  State state = State::not_recorded;
  std::string drug;
  std::optional<Stamp> since;       ///< start, or the stop when stopped
  std::optional<Stamp> last_given;  ///< newest dose or supply
  std::string dose;                 ///< of the newest dose, or empty
  std::string why_missing = "not-asked";
  std::optional<Stamp> known_until;  ///< not known now: the day of the last list of medicines; `drug` is what stood on it, or empty
};

/// By events; where none tells, by what the person or the team said.
Medication find_medication(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report

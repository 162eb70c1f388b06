// What came of an entry of the log, of a trigger, and of an interview about triggers: as JSON, and in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/stored.hpp"
#include "record/trigger.hpp"
#include "report/write_state.hpp"

namespace leeboard::report {

/// A trigger as it was added or changed; `patient`: code.
std::string trigger_result_json(const Trigger& trigger, const std::string& patient, int revision, Stored how);
std::string trigger_added_text(const std::string& id, Stored how, const WriteState& state);

/// An entry as it was logged.
struct LoggedResult {
  std::string id;       ///< "V-7"
  std::string patient;  ///< code
  bool safety = false;  ///< somebody must acknowledge it
  Stored how = Stored::created;
};
std::string logged_json(const TriggerEvent& event, const LoggedResult& entry);
/// `corrects`: the entry that it stands in the place of, or (`withdrawn`) takes back; empty for none.
std::string logged_text(const LoggedResult& entry, const std::string& corrects, bool withdrawn, const WriteState& state);

/// What changed of a trigger.
struct ResolvedTrigger {
  std::string id;
  Stored how = Stored::revised;
  TriggerStatus status = TriggerStatus::met;
  std::optional<int> strength;
  std::size_t steps = 0;  ///< that were agreed on
};
std::string resolved_text(const ResolvedTrigger& resolved, const WriteState& state);

/// What an interview has come to.
struct InterviewResult {
  struct Told {
    std::string id, text;
    Stored how = Stored::created;
  };
  std::string patient;  ///< code
  std::vector<Told> triggers;
  std::vector<TriggerDomain> explored;  ///< all that were ever talked about
};
std::string interview_json(const InterviewResult& result);
/// The same back from its JSON. Throws damaged.
InterviewResult parse_interview(std::string_view json);
std::string interview_text(const InterviewResult& result, bool dry_run);

}  // namespace leeboard::report

// How a safety item is acknowledged.
#include "record/acknowledge_words.hpp"

#include "record/plan.hpp"

#include <fmt/format.h>

namespace leeboard {

std::string escalation_object(const CarePlan& plan, const Escalation& escalation) { return plan.id + ":" + escalation.id; }

std::string acknowledge_command(std::string_view id) {
  return fmt::format("leeboard assess ack {} --reason TEXT --actor STAFF", id.empty() ? std::string_view("ID") : id);
}

std::string acknowledge_sentence(std::span<const std::string> ids) {
  if (ids.size() == 1) return "Acknowledge it with: " + acknowledge_command(ids.front());
  return "Acknowledge each with: " + acknowledge_command();
}

std::string answer_sentence(std::string_view id) {
  return fmt::format(
      "answered by a screen and a safety plan, a newer form without the flag, or a decision: leeboard assess ack {} --decision TEXT "
      "--actor STAFF",
      id);
}

std::string answer_state_words(SafetyAnswered answer) {
  switch (answer) {
    case SafetyAnswered::no: return "not answered yet";
    case SafetyAnswered::decision: return "answered by a decision";
    case SafetyAnswered::newer_form: return "answered by a newer form without it";
    case SafetyAnswered::screen_and_plan: return "answered by a screen and a safety plan";
    case SafetyAnswered::closed_before: return "closed by the acknowledgement";
  }
  return {};
}

std::string answer_words(const SafetyItem& item) {
  if (!item.decided) return answer_state_words(item.answer);
  return fmt::format("decided by {} on {}: {}", item.decided->by, format_date(item.decided->at.day), item.decided->reason);
}

}  // namespace leeboard

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

}  // namespace leeboard

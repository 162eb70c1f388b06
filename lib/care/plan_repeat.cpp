// Reads how a plan line comes back.
#include "care/plan_repeat.hpp"

namespace leeboard::care {

std::optional<PlanRepeat> parse_plan_repeat(std::string_view text) {
  if (!text.starts_with("every ")) return std::nullopt;
  text.remove_prefix(6);
  const auto space = text.find(' ');
  const auto step = parse_duration(text.substr(0, space));
  if (!step || step->minutes < 1440) return std::nullopt;
  PlanRepeat out{step->minutes / 1440, std::nullopt};
  if (space != text.npos && text.substr(space).starts_with(" to ")) out.last = parse_date(text.substr(space + 4));
  return out;
}

}  // namespace leeboard::care

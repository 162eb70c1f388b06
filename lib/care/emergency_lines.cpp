// Leaves the lines that an emergency needs.
#include "care/emergency_lines.hpp"

#include <algorithm>

namespace leeboard::care {
namespace {

/// Smaller stays longer.
int rank_of(const PlanLine& line, const catalog::CareTemplate& care_template, const Escalations& escalations) {
  if (escalations.goes_on(line.id)) return 0;
  const auto* from = care_template.find_line(line.id);
  if (from && from->emergency == InEmergency::stays) return 1;
  return from && from->emergency == InEmergency::only ? 2 : 3;
}

}  // namespace

bool is_for_now(const catalog::TemplateLine& line, const Escalations& escalations) {
  if (escalations.names(line.id)) return true;
  if (!escalations.emergency()) return line.emergency == InEmergency::waits || line.emergency == InEmergency::stays;
  return line.emergency == InEmergency::stays || line.emergency == InEmergency::only;
}

void shorten_for_emergency(std::vector<DraftedLine>& lines, const catalog::CareTemplate& care_template, const Escalations& escalations) {
  if (!escalations.emergency()) return;
  std::vector<const DraftedLine*> proposed;
  for (const auto& line : lines)
    if (line.line.status == LineStatus::proposed) proposed.push_back(&line);
  const auto most = static_cast<std::size_t>(escalations.lines_today());
  if (proposed.size() <= most) return;
  std::ranges::stable_sort(proposed, {}, [&](const DraftedLine* line) { return rank_of(line->line, care_template, escalations); });
  std::vector<std::string> left_out;
  for (std::size_t i = most; i < proposed.size(); ++i) left_out.push_back(proposed[i]->line.id);
  std::erase_if(lines, [&](const DraftedLine& line) { return std::ranges::find(left_out, line.line.id) != left_out.end(); });
}

}  // namespace leeboard::care

// Lays out the figures of a dose.
#include "care/dose_figures.hpp"

#include <algorithm>

namespace leeboard::care {
namespace {

std::vector<std::string> item_words(const PlanDose& dose, ItemState state) {
  std::vector<std::string> out;
  for (const auto& item : dose.items)
    if (item.state == state) out.push_back(item.text);
  return out;
}

void add_band(DoseFigures& out, const PlanDoseBand& band) {
  out.push_back({"band", {band.id}});
  out.push_back({"verdict", {std::string(format_word(band.verdict))}});
  if (band.not_before) out.push_back({"not_before", {format_date(*band.not_before)}});
  if (band.window_to) out.push_back({"window_to", {format_date(*band.window_to)}});
  out.push_back({"next", {format_date(band.next)}});
  out.push_back({"next_earliest", {format_date(band.next_earliest)}});
  out.push_back({"next_latest", {format_date(band.next_latest)}});
}

}  // namespace

std::string step_figures(const PlanDoseStep& step) {
  auto out = step.day.exact() ? format_number(step.day.low) : format_number(step.day.low) + "-" + format_number(step.day.high);
  out += ": " + format_range(step.dose);
  if (step.times > 1) out += " x" + std::to_string(step.times);
  if (!step.every.empty()) out += " every " + step.every;
  if (!step.at.empty()) out += ", " + step.at;
  if (step.to) out += ", to " + format_range(*step.to);
  return out + (step.condition.empty() ? "" : ", if " + step.condition);
}

DoseFigures dose_figures(const PlanDose& dose) {
  DoseFigures out;
  out.push_back({"schedule", {dose.schedule}});
  const auto range = [&](const char* name, const std::optional<Range>& value) {
    if (value) out.push_back({name, {format_range(*value)}});
  };
  if (!dose.steps.empty()) {
    range("first", dose.steps.front().dose);
    std::vector<std::string> steps;
    for (const auto& step : dose.steps) steps.push_back(step_figures(step));
    out.push_back({"steps", std::move(steps)});
  }
  range("day_total", dose.day_total);
  range("day_max", dose.day_most);
  range("day2", dose.day2);
  if (dose.quantity) {
    out.push_back({"count", {std::to_string(dose.quantity->count)}});
    out.push_back({"strength", {format_number(dose.quantity->strength)}});
  }
  if (dose.last_day) out.push_back({"by", {format_date(*dose.last_day)}});
  for (const auto& column : dose.columns) out.push_back({column.id, {column.dose ? format_range(*column.dose) : "not-stated"}});
  for (const auto& [name, words] :
       {std::pair{"may_reach", &dose.may_reach}, std::pair{"second_look", &dose.second_look}, std::pair{"lasts", &dose.lasts}})
    if (!words->empty()) out.push_back({name, {*words}});
  if (dose.next_step) out.push_back({"next_step", {format_date(*dose.next_step)}});
  for (const auto& [name, state] :
       {std::pair{"items", ItemState::given}, std::pair{"held", ItemState::held}, std::pair{"left_out", ItemState::left_out}})
    out.push_back({name, item_words(dose, state)});
  if (dose.band) add_band(out, *dose.band);
  out.push_back({"until_known", dose.until_known});
  out.push_back({"missing", dose.missing});
  std::vector<std::string> others;
  for (const auto& other : dose.beside) others.push_back(other.schedule);
  out.push_back({"beside", std::move(others)});
  return out;
}

}  // namespace leeboard::care

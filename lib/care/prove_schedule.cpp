// Counts the examples of schedules.
#include "care/prove_schedule.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/words.hpp"
#include "care/dose_figures.hpp"
#include "care/fact_sheet.hpp"
#include "care/schedule_dose.hpp"
#include "catalog/schedule_example.hpp"

namespace leeboard::care {
namespace {

constexpr const char* mend = "mend the example or the schedule";

std::optional<PlanDose> found_dose(const catalog::Schedule& schedule, const catalog::ScheduleExample& example, const FactSheet& sheet,
                                   const std::vector<catalog::Schedule>& all) {
  const auto option = !example.option.empty() ? example.option : schedule.options.empty() ? std::string() : schedule.options.front();
  if (option.empty()) return schedule_dose(schedule, sheet, all);
  auto main = dose_of(option, Verdict::allowed, sheet, all);
  if (main && main->schedule != schedule.id)
    for (auto& other : main->beside)
      if (other.schedule == schedule.id) return std::move(other);
  return main;
}

/// Names of figures that this dose has not and that others could have.
const std::vector<std::string>& figure_names() {
  static const std::vector<std::string> names{"schedule",      "first",       "steps",       "day_total",   "day_max",    "day2",      "count",
                                              "strength",      "by",          "may_reach",   "second_look", "lasts",      "next_step", "items",
                                              "held",          "left_out",    "band",        "verdict",     "not_before", "window_to", "next",
                                              "next_earliest", "next_latest", "until_known", "missing",     "beside",     "text"};
  return names;
}

void compare(const std::string& of, const catalog::ScheduleExample& example, const PlanDose& dose, Diagnostics& faults) {
  const auto figures = dose_figures(dose);
  for (const auto& [name, words] : example.expect) {
    if (name == "text") {
      const auto all = dose.text + " " + dose.too_little + " " + dose.too_much + " " + dose.stop + " " + dose.may_reach;
      for (const auto& word : words)
        if (all.find(word) == std::string::npos) faults.add(example.where, of + "the text does not say \"" + word + "\": " + all, mend);
      continue;
    }
    const auto at = std::ranges::find(figures, name, [](const auto& figure) { return figure.first; });
    const bool column = std::ranges::any_of(dose.columns, [&](const PlanDoseColumn& each) { return each.id == name; });
    if (at == figures.end() && !column && std::ranges::find(figure_names(), name) == figure_names().end())
      faults.add(example.where, of + "no figure is called `" + name + "`", did_you_mean(name, figure_names()));
    const auto found = at == figures.end() ? std::vector<std::string>{} : at->second;
    if (found != words)
      faults.add(example.where,
                 of + name + " is " + (found.empty() ? "nothing" : join_words(found, "; ")) + ", not " +
                     (words.empty() ? "nothing" : join_words(words, "; ")),
                 mend);
  }
}

}  // namespace

int prove_schedule(const catalog::Schedule& schedule, const std::vector<catalog::Schedule>& all, const catalog::Vocabulary& vocabulary,
                   Diagnostics& faults) {
  int run = 0;
  if (!schedule.examples) return run;
  for (const auto node : schedule.examples->items()) {
    Diagnostics read;
    const auto example = catalog::read_schedule_example(node, vocabulary, read);
    ++run;
    if (!read.empty()) {
      faults.append(std::move(read));
      continue;
    }
    auto sheet = make_fact_sheet(vocabulary, example.facts.facts, example.as_of, example.facts.now);
    const auto dose = found_dose(schedule, example, sheet, all);
    const auto of = "schedule `" + schedule.id + "`, example: ";
    if (example.none) {
      if (dose && dose->schedule == schedule.id) faults.add(example.where, of + "the schedule fits, and should not", mend);
    } else if (!dose) {
      faults.add(example.where, of + "no schedule fits", mend);
    } else {
      const bool other =
          std::ranges::any_of(example.expect, [](const auto& each) { return each.first == "schedule" || each.first == "until_known"; });
      if (dose->schedule != schedule.id && !other)
        faults.add(example.where,
                   of + (dose->schedule.empty() ? "no schedule is settled, it waits for " + join_words(dose->until_known, ", ")
                                                : "the schedule `" + dose->schedule + "` fits, not this one"),
                   mend);
      else compare(of, example, *dose, faults);
    }
  }
  return run;
}

}  // namespace leeboard::care

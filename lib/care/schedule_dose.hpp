// Which schedule fits a person, and its dose: the one place where a dose is counted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/schedule.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan_dose.hpp"

namespace leeboard::care {

/// The first schedule of an option that fits, those beside it, and the facts that it waits for (`until_known`) or only names.
struct ScheduleFit {
  const catalog::Schedule* chosen = nullptr;
  std::vector<const catalog::Schedule*> beside;
  std::vector<std::string> until_known, missing;
};

/// By rank. A schedule that a missing fact decides holds the dose, or is passed over and named where it says `if_unknown: note`.
ScheduleFit fitting_schedule(std::string_view option, const FactSheet& sheet, const std::vector<catalog::Schedule>& schedules);

/// The dose of one schedule, whatever its condition says. `all` are looked up for what it names (`sets`, `too_little`);
/// a supply lasts no longer than `most`.
PlanDose schedule_dose(const catalog::Schedule& schedule, const FactSheet& sheet, const std::vector<catalog::Schedule>& all,
                       const std::optional<Duration>& most = {});

/// The dose of an option that is neither blocked nor asked about; nothing where no schedule fits.
std::optional<PlanDose> dose_of(std::string_view option, Verdict verdict, const FactSheet& sheet, const std::vector<catalog::Schedule>& schedules,
                                const std::optional<Duration>& most = {});

}  // namespace leeboard::care

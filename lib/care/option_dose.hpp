// The doses of a plan's options, and the verdict that the band of a late injection gives.
#pragma once

#include <string>
#include <vector>

#include "care/safety_review.hpp"
#include "catalog/schedule.hpp"

namespace leeboard::care {

/// Tightens the verdict of an injection to that of its band, and gives every option that is open its dose. `most`: how long a supply may last.
void add_doses(std::vector<PlanOption>& options, const FactSheet& sheet, const std::vector<catalog::Schedule>& schedules,
               const catalog::Guidelines& guidelines, const std::optional<Duration>& most = {});

/// The facts that a dose waits for, or that could make it another; those of single comfort medicines are only named.
std::vector<std::string> asked_by(const PlanDose& dose);

}  // namespace leeboard::care

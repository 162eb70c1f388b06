// Coping steps of a trigger log, and whether the person coped afterwards.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "care/trigger_review.hpp"

namespace leeboard::care {

/// For each entry of a log, whether it is `coped` or the next entries hold a `coped` before any use, within a length of time.
using CopingFollowed = std::vector<bool>;
/// What followed on coping in a log.
CopingFollowed follow_coping(std::span<const TriggerEvent> log, Duration within, const Zone* zone);

/// The steps named by entries of one trigger (all entries where it is empty): those followed by `coped` most often first.
std::vector<CopingCount> count_coping(std::span<const TriggerEvent> log, const CopingFollowed& followed, std::string_view trigger);

}  // namespace leeboard::care

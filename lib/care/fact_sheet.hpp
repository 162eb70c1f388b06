// Facts of one episode as of one time: newest observation of each, grown, and expired where too old.
#pragma once

#include <optional>
#include <vector>

#include "catalog/vocabulary.hpp"
#include "record/fact_sheet.hpp"

namespace leeboard::care {

/// Whether facts are worked out from others, or the sheet holds only what was said.
enum class WorkOut { computed, nothing };

/// Lays facts together as of a time. Of each fact the newest observation seen from `as_of` counts (the later in the list on
/// a tie); `now` is what ages in hours are counted to, by default `as_of`, or the newest timed fact of that day or its 23:59.
FactSheet make_fact_sheet(const catalog::Vocabulary& vocabulary, const std::vector<Fact>& facts, const Stamp& as_of,
                          std::optional<Stamp> now = std::nullopt, WorkOut work_out = WorkOut::computed);

/// Whether an observation is still fresh: whole days by the calendar, shorter times by the hour.
bool is_fresh(const Stamp& observed, const Stamp& as_of, const Stamp& now, Duration fresh);

}  // namespace leeboard::care

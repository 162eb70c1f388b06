// What a schedule says step by step, and the medicines of a set.
#pragma once

#include "catalog/schedule.hpp"

namespace leeboard::catalog {

/// `form:` of a schedule: drug, product, unit, route, strengths.
DoseForm read_dose_form(io::MapReader& map);
/// `steps:` of a schedule.
std::vector<ScheduleStep> read_dose_steps(io::MapReader& map, const FactTypes& types);
/// `day_total:` of a schedule, by day ("1", "3-6").
std::vector<DayTotal> read_day_totals(io::MapReader& map, const FactTypes& types);
/// `supply:` of a schedule.
std::optional<DoseSupply> read_dose_supply(io::MapReader& map, const FactTypes& types);
/// `items:` of a schedule, the entries of a `choose: one` group in place, each with the name of its group.
std::vector<DoseItem> read_dose_items(io::MapReader& map, const FactTypes& types);

/// "3-6", "3": whole numbers from 1; a diagnostic and nothing for anything else.
std::optional<Range> read_day_word(io::Node node, std::string_view word, Diagnostics& diagnostics);
/// A number above 0 under a key; nothing when absent.
std::optional<double> read_positive(io::MapReader& map, std::string_view key);
/// A whole number above 0 under a key.
std::optional<long long> read_count(io::MapReader& map, std::string_view key);
/// A length of time under a key; nothing when absent.
std::optional<Duration> read_length(io::MapReader& map, std::string_view key);

}  // namespace leeboard::catalog

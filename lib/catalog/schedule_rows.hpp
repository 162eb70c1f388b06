// Tables of schedules: doses by a number, and the late bands of injections.
#pragma once

#include "catalog/schedule.hpp"

namespace leeboard::catalog {

/// `columns:` of a schedule.
std::vector<DoseColumn> read_dose_columns(io::MapReader& map);
/// `rows:` of a schedule, into rows by a number or into late bands (those that name a product).
void read_dose_rows(io::MapReader& map, const FactTypes& types, Schedule& to);
/// `bands:` of a schedule: the verdict of each.
std::vector<BandVerdict> read_band_verdicts(io::MapReader& map, const FactTypes& types);

/// Ids of the bands, from early to late.
const std::vector<std::string>& band_ids();

}  // namespace leeboard::catalog

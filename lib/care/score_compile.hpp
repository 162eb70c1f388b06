// Turns an instrument into tables for scoring.
#pragma once

#include <memory>
#include <string>

#include "care/score_tables.hpp"

namespace leeboard::care {

/// The tables of one sex; `band_set` as the scorer takes it. Throws bad_input when too much hangs together.
std::unique_ptr<ScoreTables> make_tables(const catalog::Instrument& instrument, const std::string& band_set, catalog::Sex sex);

}  // namespace leeboard::care

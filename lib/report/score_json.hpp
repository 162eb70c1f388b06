// A score in its outward shape (leeboard.score/1), and as columns of CSV.
#pragma once

#include <string>
#include <vector>

#include "io/json_writer.hpp"
#include "record/assessment.hpp"

namespace leeboard::report {

/// Writes one score object. `line`: one of many, with its `type`.
void write_score(io::JsonWriter& json, const Answers& answers, const Score& score, bool line = false);
/// The same without the closing brace, for results that say more.
void begin_score(io::JsonWriter& json, const Answers& answers, const Score& score, bool line = false);

/// The columns that scored CSV adds: complete, answered, missing, four for each scale, flags.
std::vector<std::string> score_columns(const Score& score);
/// The cells of one score under those columns.
std::vector<std::string> score_cells(const Score& score);

/// A score for a person: scales with bands, flags, what is missing.
std::string render_score_text(const Score& score);

}  // namespace leeboard::report

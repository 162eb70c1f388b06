// Scores in words: the band, and how it moved.
#pragma once

#include <string>

#include "record/assessment.hpp"
#include "report/score_trend.hpp"

namespace leeboard::report {

/// "14, moderate", "15 to 20, moderate", "12 to 18, mild to moderate" (every band from the first to the last is possible).
std::string score_words(const ScaleScore& score, const ShownScale* scale);

/// The words with the state of the form behind them: "6 to 21, mild to severe (unfinished)".
std::string with_state(const std::string& words, const Answers& answers);

/// How a score moved: "down 6 from 20 on 2026-11-30", "first score", "cannot be compared".
std::string change_words(const ScoreTrend& trend);

/// "COWS" or "BAM risk".
std::string trend_name(const ScoreTrend& trend);

}  // namespace leeboard::report

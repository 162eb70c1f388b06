// Phrases that several reports use, so that the same thing is always said the same way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/key_figures.hpp"

namespace leeboard::report {

/// "1 visit", "2 visits".
std::string count_of(long long count, std::string_view one, std::string_view many);

/// How far off a day is: "today", "in 3 days", "1 day over".
std::string when_words(Date day, Date today);

/// The text at most `columns` wide, cut with "…" at a blank.
std::string cut(std::string_view text, std::size_t columns);

/// The text up to the end of its first sentence, at most `columns` wide, cut as cut() does.
std::string shorten(std::string_view text, std::size_t columns);

/// "Ines Kowalczyk, RN" for a staff id that the clinic knows, the id otherwise.
std::string staff_name(const ReportSetting& clinic, std::string_view id);

/// "Mari, 34 years", the used name first; no more than what is known.
std::string short_name(const PatientFile& file, const KeyFigures& figures);

/// "14, moderate", "15 to 20, moderate", "12 to 18, mild to moderate" (every band from the first to the last is possible).
std::string score_words(const ScaleScore& score, const ShownScale* scale);

/// How a score moved: "down 6 from 20 on 2026-11-30", "first score", "cannot be compared".
std::string change_words(const ScoreTrend& trend);

/// "COWS" or "BAM risk".
std::string trend_name(const ScoreTrend& trend);

/// A fact's title, or its key.
std::string fact_title(const ReportSetting& clinic, std::string_view key);

/// The value of a fact with its unit: "438 ms", "at least 2".
std::string value_words(const ReportSetting& clinic, std::string_view key, const FactValue& value);

/// The medicine in a few words; Missing when nothing was ever said, or when what was said has run out.
Value medication_value(const Medication& medication, bool with_dates);
/// The same for people: of a list that has run out the last known medicine and its day.
Value medication_words(const Medication& medication, bool with_dates);

/// "died on 2015-01-02, aged 60", as far as it is known; empty of the living.
std::string death_words(const KeyFigures& figures);

/// The lines of the plan that are about one trigger: what they say after its name.
std::vector<std::string> planned_for(const Trigger& trigger, const CarePlan* plan);

/// "PL-1.r2, signed", "PL-1.r1, draft".
std::string plan_name(const CarePlan& plan);

/// Items put together: "a, b and c".
std::string join_words(const std::vector<std::string>& items);

/// A kebab or snake word as words: "medication-start" becomes "medication start".
std::string spaced(std::string_view word);

Value day_value(const std::optional<Date>& day, std::string_view missing = "not-recorded");
Value said_value(const Said& said);

/// Emergencies of the plan, then what nobody has acknowledged: the first blocks of every report about a person.
std::vector<Block> urgent_blocks(const PatientFile& file, const ReportSetting& clinic, const KeyFigures& figures);

}  // namespace leeboard::report

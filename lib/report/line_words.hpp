// A line of a plan in few words: for the one page, where a row has room for a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"

namespace leeboard::report {

/// The lines of Today: safety first, then what is about this person, then what holds for everyone.
std::vector<const PlanLine*> today_of(const CarePlan& plan);

/// What is about this person, not for today, not put off and not done: trigger plans first, goals last.
std::vector<const PlanLine*> own_lines(const CarePlan& plan);

/// The brief of a line, a dose in full, or the first part of its text, cut behind a whole part of a sentence.
std::string short_words(const PlanLine& line);

/// "today", "12-08" within six months, the whole date else; empty where nothing is due.
std::string by_words(const PlanLine& line, Date plan_day);

/// "V", "M", "V2", "L", "H", "U"; empty where nothing is known.
std::string_view mark_of(const std::optional<Evidence>& evidence);

/// "+" possible, "!" take care, "?" ask first, "-" not yet, "x" not now.
std::string sign_of(const PlanOption& option);

/// "agreed", "not now", "done".
std::string_view decided_words(Decision decision);

}  // namespace leeboard::report

// Forms whose answers cannot stand together: what was said about safety counts all the same.
#pragma once

#include <string>
#include <vector>

#include "care/score.hpp"
#include "catalog/instrument.hpp"
#include "catalog/instrument_answer.hpp"
#include "record/assessment.hpp"

namespace leeboard::care {

/// The flags of a form from what was said, skip rules and contradictions left aside. Of an item that is answered in several ways each
/// answer counts; an answer that is none of the item's is unknown.
std::vector<FlagState> flags_said(const catalog::Instrument& instrument, const Answers& answers);

/// The score of such a form: bounds without the answers of `items`, no value and no band, and the flags from what was said.
Score score_contradictory(const catalog::Instrument& instrument, const Scorer& scorer, const Answers& answers, const std::vector<std::string>& items);

}  // namespace leeboard::care

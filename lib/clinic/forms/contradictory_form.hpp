// Keeping a form whose answers cannot stand together, because of a positive safety answer in it.
#pragma once

#include <vector>

#include "catalog/instrument_answer.hpp"
#include "record/assessment.hpp"

namespace leeboard::clinic {

struct ReadyInstrument;

/// Marks the form contradictory, naming its items, and scores it without them. An answer that is none of its item's becomes unknown;
/// what was sent goes along with the form.
Score keep_contradictory_form(const ReadyInstrument& ready, Answers& answers, const std::vector<catalog::AnswerProblem>& problems);

}  // namespace leeboard::clinic

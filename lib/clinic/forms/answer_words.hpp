// Words of answers as their options: labels and ids in any case, and the words for yes and no.
#pragma once

#include "record/assessment.hpp"

namespace leeboard::catalog {
struct FormRules;
struct Instrument;
}  // namespace leeboard::catalog

namespace leeboard::clinic {

/// Puts the option's id where a word means one and only one; whether anything changed.
bool read_answer_words(const catalog::Instrument& instrument, const catalog::FormRules& rules, Answers& answers);
/// Keeps one of several equal answers to an item.
void drop_repeated_answers(Answers& answers);

}  // namespace leeboard::clinic

// Text columns of forms: answers, other input, score.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/assessment.hpp"

namespace leeboard::store {

/// {"pulse_bpm":104,"tremor":"severe","anxiety":{"absent":"declined"}}
std::string format_answers(const std::vector<Answer>& answers);
/// The answers of a column.
std::vector<Answer> parse_answers(std::string_view json);
/// What else came with a form: sex at birth, form numbers, reported scales, carried fields; empty when there is none.
std::string format_input(const Answers& answers);
/// Fills what else came in with the form.
void parse_input(std::string_view json, Answers& answers);
/// A score without its definition's digest; the text of a flag that is not positive is left out (the definition has it).
std::string format_score(const Score& score);
/// The score of a column.
Score parse_score(std::string_view json);

}  // namespace leeboard::store

// What stands beside the score of a form: not finished, contradictory, answered by somebody else.
#pragma once

#include <string>
#include <vector>

#include "record/assessment.hpp"

namespace leeboard {

/// Read from the fields `status` and `state` that go along with a form.
struct FormState {
  bool unfinished = false;     ///< its source calls it in progress or stopped
  bool contradictory = false;  ///< its answers cannot stand together; it has flags and no value
  std::string items;           ///< of a contradictory one: the items concerned, "q2, q4"
  bool proxy = false;          ///< answered for the patient by somebody else
};

FormState form_state(const Answers& answers);
/// "unfinished; contradictory answers: q2, q4; by proxy"; empty for a form of which nothing is to be said.
std::string form_state_words(const Answers& answers);
/// Whether a form meets a planned one: it was finished, and its answers stand together.
bool counts_as_done(const Answers& answers);

void mark_unfinished(Answers& answers);
/// Names the items; without any the form is contradictory no more.
void mark_contradictory(Answers& answers, const std::vector<std::string>& items);
/// Whether a field of that name tells the state and is no field of the source.
bool is_state_field(const std::string& name);

}  // namespace leeboard

// A form may say beside the patient code who filled it in: where that is somebody else, the form is nobody's until somebody looks.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "clinic/recognise_person.hpp"
#include "record/assessment.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// Compares `birth_date` and `family` of the form, where it has them, with the person of its code: a conflict, or nothing. Throws bad_input
/// for a birth date that is none.
std::optional<Recognised> check_form_person(store::Repositories& records, PersonRecogniser& recogniser, Date today, store::PersonKey person,
                                            const Answers& answers);

/// The form as leeboard.answers/1, with all that was carried along.
std::string format_answers(const Answers& answers);

}  // namespace leeboard::clinic

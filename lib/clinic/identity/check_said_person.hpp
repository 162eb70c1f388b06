// A record may say beside the patient code whose it is: where that is somebody else, it is nobody's until somebody looks.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "clinic/recognise_person.hpp"
#include "interop/person_check.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// Compares what is said with the person of the code, on a day: a conflict with that sentence, or nothing. A family name that differs is one
/// too when no birth date speaks for the person. Throws bad_input for a birth date that is none.
std::optional<Recognised> check_said_person(store::Repositories& records, PersonRecogniser& recogniser, Date today, store::PersonKey person,
                                            const interop::PersonCheck& said, std::string conflict);

}  // namespace leeboard::clinic

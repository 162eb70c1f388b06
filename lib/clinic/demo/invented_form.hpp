// A form of an invented person, filled in.
#pragma once

#include "clinic/demo/invented_person.hpp"
#include "clinic/form_desk.hpp"
#include "record/assessment.hpp"

namespace leeboard::clinic {

/// Answers at random within what the form and the person allow.
Answers fill_invented_form(FormDesk& forms, const DemoForm& form, const Patient& patient, DemoRandom& random);

}  // namespace leeboard::clinic

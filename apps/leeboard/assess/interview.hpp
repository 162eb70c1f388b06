// A form item by item on a terminal: legal answers shown, one can go back, nothing is lost when interrupted.
#pragma once

#include <string>

#include "clinic/form_desk.hpp"
#include "record/assessment.hpp"

namespace leeboard::app {

class Context;

/// Asks for every item, keeping each answer in the store's draft at once. Throws Left, Interrupted.
Answers interview(Context& context, clinic::FormDesk& forms, store::PersonKey person, const std::string& instrument);

}  // namespace leeboard::app

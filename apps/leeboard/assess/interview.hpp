// A form item by item on a terminal: legal answers shown, one can go back, nothing is lost when interrupted.
#pragma once

#include <string>

#include "leeboard/assess/forms.hpp"
#include "record/assessment.hpp"
#include "store/keys.hpp"

namespace leeboard::app {

class Context;

/// Asks for every item, keeping each answer in the store's draft at once. Throws failed when the input ends before the form does.
Answers interview(Context& context, Forms& forms, store::PersonKey person, const std::string& instrument);

}  // namespace leeboard::app

// A new person asked for at the terminal: who it is, people who may be the same, and the episode of care.
#pragma once

#include <string>

#include "clinic/intake_input.hpp"

namespace leeboard::app {

class Context;

/// The document that the answers make; or, when it is somebody who is here already, that person's code.
struct AskedPerson {
  clinic::IntakeInput input;
  std::string known = {};
};

/// Asks, shows who may be the same (unless `is_new`), and lets all of it be looked over. No record is made, but each answer is kept
/// (clinic::PersonDraft) until then. Throws Left, Interrupted.
AskedPerson ask_for_person(Context& context, bool is_new);

}  // namespace leeboard::app

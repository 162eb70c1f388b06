// One fact asked for at a terminal: what can be answered stands under the question, and the reader of documents reads the answer.
#pragma once

#include <optional>
#include <string>

#include "clinic/intake_input.hpp"
#include "leeboard/prompt.hpp"

namespace leeboard::app {

class Context;

/// The question, what stands already, and notes under it.
struct FactQuestion {
  std::string fact;      ///< canonical name
  std::string question;  ///< with its number
  std::string note = {};
  std::string now = {};
};

/// What was typed; with an answer the facts that it means, and their words.
struct FactReply {
  Typed what = Typed::quit;
  std::optional<clinic::IntakeInput> input = {};
  std::string words = {};
};

/// Asks until it is understood, or a key was pressed. Throws Interrupted.
FactReply ask_fact(Context& context, Prompt& prompt, const FactQuestion& question);

}  // namespace leeboard::app

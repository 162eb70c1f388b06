// Reading intake documents for the verbs that take one.
#pragma once

#include <string>

#include "interop/read_intake.hpp"
#include "io/node.hpp"

namespace leeboard::app {

class Context;

/// What the reader needs from the run.
interop::IntakeSetting intake_setting(Context& context, bool update = false);

/// A document from a file or "-" with its canonical content (same content, same text, however it was written).
struct IntakeInput {
  interop::IntakeDocument document;
  std::string content;
};

/// Reads one document. Throws bad_input with every fault.
IntakeInput read_intake_file(Context& context, const std::string& file, bool update = false);

}  // namespace leeboard::app

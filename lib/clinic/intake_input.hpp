// Reading one intake document: at the front desk, where its faults are told at once.
#pragma once

#include <string>
#include <string_view>

#include "interop/read_intake.hpp"

namespace leeboard::clinic {

struct Desk;

/// What the reader needs from the run. `update`: the document may leave the person out.
interop::IntakeSetting intake_setting(const Desk& desk, bool update = false);

/// A document with its canonical content (same content, same text, however it was written).
struct IntakeInput {
  interop::IntakeDocument document;
  std::string content;
};

/// Reads one document, YAML or JSON; `name` names it in messages. Throws bad_input with every fault.
IntakeInput read_intake_text(const Desk& desk, std::string_view text, const std::string& name, bool update = false);

}  // namespace leeboard::clinic

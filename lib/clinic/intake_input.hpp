// Reading one intake document: at the front desk, where its faults are told at once.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// The same of facts given as words `fact=value`. Throws usage for a name that is none, bad_input with every fault of a value.
IntakeInput read_typed_facts(const Desk& desk, const std::vector<std::string>& words);
/// Fields of an intake document by path ("episode.discharged", "patient.name.family") as they were typed; an empty one is not said.
using TypedFields = std::vector<std::pair<std::string, std::string>>;
/// The document that they make; given names are split at blanks. `update`: the person may be left out. Throws bad_input with every fault.
IntakeInput read_typed_fields(const Desk& desk, const TypedFields& fields, bool update = true);

/// Facts of a second input beside the first one's. Throws usage where both say the same fact.
void add_facts(IntakeInput& to, IntakeInput more);

}  // namespace leeboard::clinic

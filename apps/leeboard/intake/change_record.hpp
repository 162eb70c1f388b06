// What add, update, discharge and readmit share: one document, written once, and the result printed.
#pragma once

#include <string>

#include "clinic/intake_desk.hpp"
#include "io/node.hpp"
#include "leeboard/command.hpp"

namespace leeboard::app {

/// Reads one document from a file or "-". Throws bad_input with every fault.
clinic::IntakeInput read_intake_file(Context& context, const std::string& file, bool update = false);

/// Runs a change with the document's contents in one transaction and prints what came of it. Throws not_found for no such patient.
Outcome change_record(Context& context, const std::string& patient, const clinic::IntakeInput& input, clinic::RecordChange change);

/// Tells about the safety items of an intake result that nobody has acknowledged, and makes the run end with them.
Outcome tell_safety_items(Context& context, const io::Node& result);

/// leeboard.intake-result/1.
std::string render_intake_result(const clinic::WrittenDocument& written);

}  // namespace leeboard::app
